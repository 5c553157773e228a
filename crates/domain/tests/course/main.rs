//! The draft of a course: stories of people who work on one, and promises that hold for every sequence of commands.

mod promises;
mod stories;
mod work;
