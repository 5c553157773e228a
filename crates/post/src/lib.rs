//! Mail out and in: the conversation with mail servers, what came in, and what a mail asks for.

mod asked;
mod fold;
mod inbox;
mod incoming;
mod outgoing;
mod probe;
mod smtp;

pub use asked::{Known, asked};
pub use inbox::{Inbox, InboxError, InboxSettings, Letter};
pub use incoming::{Incoming, Origin, OwnWords};
pub use outgoing::{File, Outgoing};
pub use probe::{Alignment, Observation, ProbeCause, ProbeStep, probe};
pub use smtp::{Answer, Security, Smtp, SmtpError, SmtpSettings};
