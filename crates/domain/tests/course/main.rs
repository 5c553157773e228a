//! The draft of a course: stories of people who work on one, and promises that hold for every sequence of commands.
#![allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]

mod promises;
mod stories;
mod work;
