//! Mail out and in: SMTP, IMAP, and what a message asks for.
