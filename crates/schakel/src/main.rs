//! The `schakel` program.
fn main() {}
