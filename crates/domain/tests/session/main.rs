//! The promises of a session: kept by every sequence of commands, and told as stories.
#![allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]

mod chance;
mod course;
mod piles;
mod promises;
mod recognise;
mod room;
mod stories;
mod summary;
