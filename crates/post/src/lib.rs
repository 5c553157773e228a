//! Mail out: the conversation with a mail server, and what it answered.

mod outgoing;
mod smtp;

pub use outgoing::{File, Outgoing};
pub use smtp::{Answer, Security, Smtp, SmtpError, SmtpSettings};
