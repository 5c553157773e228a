//! The `schakel` program: reads the command line and the settings, and hands over to a command.

mod arguments;
mod command;
mod data_error;
mod database;
mod failure;
mod figures;
mod inbox;
mod localised;
mod outbox;
mod output;
mod settings;
mod system_error;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::{arguments::Arguments, failure::Failure};

/// Pages and briefs are made of very many small texts, for which the allocator of the C library is slow.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let language = localised::language(std::env::args_os());
    let program = localised::command(Arguments::command(), language);
    let outcome = match program.try_get_matches().and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(Arguments { command: arguments::Command::Help(help), .. }) => {
            return localised::help(&help.command, language);
        }
        Ok(arguments) => command::run(&arguments, language),
        Err(error) => return localised::explain(&error, language),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output stopped reading (`schakel … | head`): nothing to complain of.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            output::complain(&failure.message(language));
            failure.exit_code()
        }
    }
}
