//! `schakel completions`: a script that lets the shell complete commands and arguments.

use std::io;

use clap::CommandFactory;

use crate::{
    arguments::{Arguments, Completions},
    failure::Failure,
};

/// Writes the script for a shell.
pub(crate) fn run(completions: &Completions) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Arguments::command(), "schakel", &mut script);
    io::Write::write_all(&mut io::stdout(), &script).map_err(Failure::Output)
}
