//! A live work session, as the people in the room see it.

mod names;
mod scene;
