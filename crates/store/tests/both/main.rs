//! The story of a store, told on both engines: what holds on one and not on the other is a bug.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at what cannot be")]

mod audit;
mod course;
mod course_document;
mod guest_list;
mod house;
mod job;
mod joint_course;
mod mail;
mod mail_proposal;
mod meeting;
mod passkey;
mod person;
mod privacy;
mod search;
mod session;
mod sign_in;
