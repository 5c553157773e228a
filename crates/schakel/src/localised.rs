//! The command line in the language of the reader.

use std::{env, ffi::OsString, process::ExitCode};

use clap::{
    Arg, Command, CommandFactory,
    error::{ContextKind, ContextValue, ErrorKind},
};
use documents::text::{has_text, text, text_with};
use domain::Language;

use crate::{arguments::Arguments, output};

/// The language of the answer: `--lang`, else the locale of the terminal, else Dutch.
///
/// Read before the command line is taken apart, since its own help is in that language.
pub(crate) fn language(arguments: impl Iterator<Item = OsString>) -> Language {
    let arguments: Vec<String> = arguments.map(|each| each.to_string_lossy().into_owned()).collect();
    let after = |place: usize| arguments.get(place + 1).cloned();
    let asked = arguments.iter().enumerate().find_map(|(place, each)| match each.strip_prefix("--lang") {
        Some("") => after(place),
        Some(value) => value.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| env::var(name).ok());
    asked.into_iter().chain(locale).find_map(|tag| Language::from_tag(&tag)).unwrap_or_default()
}

/// Gives a command, its arguments and its commands their texts.
pub(crate) fn command(command: Command, language: Language) -> Command {
    let version = Arg::new("version").long("version").short('V').action(clap::ArgAction::Version);
    described(command.disable_version_flag(true).arg(version), "command", language)
}

/// `key` is where the texts of the command begin.
fn described(command: Command, key: &str, language: Language) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|each| each.get_name().to_owned()).collect();
    let help = Arg::new("help").long("help").short('h').action(clap::ArgAction::Help);
    let mut described = command
        .disable_help_flag(true)
        .arg(help)
        .mut_args(|argument| argument_text(argument, language))
        .about(text(language, &format!("{key}-about")))
        .help_template(template(language))
        .subcommand_help_heading(text(language, "command-commands"));
    let more = format!("{key}-more");
    if has_text(language, &more) {
        described = described.after_help(text(language, &more));
    }
    for name in names {
        let key = format!("{key}-{name}");
        described = described.mut_subcommand(name, |each| self::described(each, &key, language));
    }
    described
}

fn argument_text(argument: Arg, language: Language) -> Arg {
    let help = text(language, &format!("argument-{}", argument.get_id().as_str().replace('_', "-")));
    let heading =
        text(language, if argument.is_positional() { "command-arguments" } else { "command-options" });
    let argument = argument.help_heading(heading);
    if argument.get_action().takes_values() {
        argument.help(help).hide_possible_values(true).hide_default_value(true)
    } else {
        argument.help(help)
    }
}

fn template(language: Language) -> String {
    format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        text(language, "command-usage")
    )
}

/// Prints what clap has to say: help as it is, a mistake in the language of the reader.
pub(crate) fn explain(error: &clap::Error, language: Language) -> ExitCode {
    let asked_for = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if asked_for || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        // Nothing can be done when even the help cannot be printed.
        let _ = error.print();
        return if asked_for { ExitCode::SUCCESS } else { ExitCode::from(2) };
    }
    output::complain(&mistake(error, language));
    ExitCode::from(2)
}

/// Explains a command, named as on the command line: `["atlas", "position"]`.
pub(crate) fn help(names: &[String], language: Language) -> ExitCode {
    let mut program = command(Arguments::command(), language);
    program.build();
    let mut described = &mut program;
    for name in names {
        match described.find_subcommand_mut(name) {
            Some(found) => described = found,
            None => {
                let found = [("found", name.as_str().into())];
                let sentences =
                    [text_with(language, "mistake-command", &found), text(language, "mistake-help")];
                output::complain(&sentences.join(" "));
                return ExitCode::from(2);
            }
        }
    }
    // Nothing can be done when even the help cannot be printed.
    let _ = described.print_help();
    ExitCode::SUCCESS
}

/// The mistake as a sentence, with what might have been meant.
fn mistake(error: &clap::Error, language: Language) -> String {
    let context = |kind| error.get(kind).map(ContextValue::to_string).unwrap_or_default();
    let (key, found) = match error.kind() {
        ErrorKind::UnknownArgument => {
            let found = context(ContextKind::InvalidArg);
            (if found.starts_with('-') { "mistake-argument" } else { "mistake-word" }, found)
        }
        ErrorKind::InvalidSubcommand => ("mistake-command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("mistake-value", context(ContextKind::InvalidArg))
        }
        ErrorKind::MissingRequiredArgument => ("mistake-missing", context(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => ("mistake-conflict", context(ContextKind::InvalidArg)),
        ErrorKind::MissingSubcommand => ("mistake-no-command", String::new()),
        ErrorKind::InvalidUtf8 => ("mistake-utf8", String::new()),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            ("mistake-number", context(ContextKind::InvalidArg))
        }
        _ => return error.to_string(),
    };
    let value = context(ContextKind::InvalidValue);
    let arguments = [("found", found.trim().into()), ("value", value.trim().into())];
    let mut sentences = vec![text_with(language, key, &arguments)];
    let choices = context(ContextKind::ValidValue);
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(context);
    if !choices.is_empty() {
        sentences.push(text_with(language, "mistake-choose", &[("choices", choices.into())]));
    } else if let Some(meant) = meant.into_iter().find(|each| !each.is_empty()) {
        sentences.push(text_with(language, "mistake-meant", &[("meant", meant.into())]));
    } else if key == "mistake-value" && found.starts_with("--port") {
        sentences.push(text(language, "mistake-port"));
    }
    sentences.push(text(language, "mistake-help"));
    sentences.join(" ")
}
