//! What the real program promises about what people entrust to it: nothing acknowledged is lost, and nothing personal
//! stands in a log or an address.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

mod canary;
mod client;
mod killed;
mod program;
mod registration;
mod session;
mod session_killed;
mod session_troubled;
