//! Mail out: the conversation with a mail server, and what it answered.

mod outgoing;
mod probe;
mod smtp;

pub use outgoing::{File, Outgoing};
pub use probe::{Alignment, Observation, ProbeCause, ProbeStep, probe};
pub use smtp::{Answer, Security, Smtp, SmtpError, SmtpSettings};
