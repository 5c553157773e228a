//! The commands, one file each.

mod audit;
mod brief;
mod check;
mod check_mail;
mod completions;
mod data;
mod explore;
mod listing;
mod peers;
mod position;
mod regions;
pub(crate) mod rehearse;
mod serve;
mod signals;
mod user;

use domain::Language;

use crate::{
    arguments::{Arguments, Atlas, Audit, Check, CheckPart, Command, Data, Listing},
    failure::Failure,
    settings::Settings,
};

/// Runs the command that was asked for.
pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<(), Failure> {
    let shared = &arguments.shared;
    // A file says all that is needed: no settings are read for it.
    if let Command::Explore(explore) = &arguments.command {
        return self::explore::run(explore, language);
    }
    let settings = Settings::read(shared.settings.as_deref())?;
    let list = |listing: &Listing, table: listing::Content| {
        listing::run(listing, table, shared, &settings, language)
    };
    match &arguments.command {
        Command::Serve(serve) => self::serve::serve(serve, shared, &settings, language),
        Command::Demo(demo) => self::serve::demo(demo, shared, &settings, language),
        Command::Rehearse(rehearse) => self::rehearse::run(rehearse, language),
        Command::Brief(brief) => self::brief::run(brief, shared, &settings, language),
        Command::Atlas(Atlas::Position(listing)) => list(listing, position::table),
        Command::Atlas(Atlas::Peers(listing)) => list(listing, peers::table),
        Command::Atlas(Atlas::Regions(regions)) => self::regions::run(regions, shared, &settings, language),
        Command::Atlas(Atlas::Signals(listing)) => list(listing, signals::table),
        Command::Data(Data::Check) => data::check(shared, &settings, language),
        Command::Audit(Audit::Verify) => audit::verify(&settings, language),
        Command::User(command) => user::run(command, &settings, language),
        Command::Check(Check { part: None }) => check::run(shared, &settings, language),
        Command::Check(Check { part: Some(CheckPart::Mail(mail)) }) => {
            check_mail::run(mail, &settings, language)
        }
        Command::Completions(completions) => completions::run(completions),
        // Answered before: these need neither settings nor figures.
        Command::Help(_) | Command::Explore(_) => Ok(()),
    }
}
