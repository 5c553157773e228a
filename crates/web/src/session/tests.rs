//! Every kind of step in every state, drawn from small sessions: what must be there, and what must not.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at what it did not expect")]

mod course;
mod forms;
mod pages;
mod patches;
mod recognise;
mod room;
