//! The commands, one file each.

mod brief;
mod check;
mod completions;
mod data;
mod peers;
mod position;
mod regions;
mod serve;
mod signals;

use domain::Language;

use crate::{
    arguments::{Arguments, Atlas, Command, Data},
    failure::Failure,
    settings::Settings,
};

/// Runs the command that was asked for.
pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<(), Failure> {
    let shared = &arguments.shared;
    let settings = Settings::read(shared.settings.as_deref())?;
    match &arguments.command {
        Command::Serve(serve) => self::serve::serve(serve, shared, &settings, language),
        Command::Demo(demo) => self::serve::demo(demo, shared, &settings, language),
        Command::Brief(brief) => self::brief::run(brief, shared, &settings, language),
        Command::Atlas(Atlas::Position(listing)) => position::run(listing, shared, &settings, language),
        Command::Atlas(Atlas::Peers(listing)) => peers::run(listing, shared, &settings, language),
        Command::Atlas(Atlas::Regions(regions)) => self::regions::run(regions, shared, &settings, language),
        Command::Atlas(Atlas::Signals(listing)) => signals::run(listing, shared, &settings, language),
        Command::Data(Data::Check) => data::check(shared, &settings, language),
        Command::Check => check::run(shared, &settings, language),
        Command::Completions(completions) => completions::run(completions),
    }
}
