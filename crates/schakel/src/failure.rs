//! Why a command stopped, as a sentence that helps and as an exit code.

use std::{io, path::PathBuf, process::ExitCode};

use documents::text::text_with;
use domain::Language;

use crate::{command::rehearse, data_error, system_error};

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A municipality that is not in the register.
    #[error("unknown municipality")]
    Unknown {
        /// What was typed.
        typed: String,
        /// Names that look like it.
        nearest: Vec<String>,
    },
    /// The tables are wrong.
    #[error(transparent)]
    Data(#[from] opendata::DataError),
    /// The analysis could not be made from the tables.
    #[error(transparent)]
    Atlas(#[from] atlas::AtlasError),
    /// The address to listen on is taken.
    #[error("address in use")]
    AddressInUse(String),
    /// What was given as the address to listen on is none.
    #[error("no address")]
    NoAddress(String),
    /// The system does not let us listen on the address.
    #[error("listening")]
    Listen {
        /// The address.
        address: String,
        /// Why not.
        source: io::Error,
    },
    /// The settings are wrong.
    #[error("settings")]
    Settings {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What the reader of TOML says of it, in English.
        words: String,
    },
    /// A document could not be made.
    #[error(transparent)]
    Document(#[from] documents::pdf::PdfError),
    /// A table could not be written.
    #[error(transparent)]
    Table(#[from] documents::download::DownloadError),
    /// A file could not be written.
    #[error("writing")]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file could not be read.
    #[error("reading")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A file with choices is wrong; already in the language of the reader.
    #[error("{0}")]
    Course(String),
    /// A what-if was not understood; already in the language of the reader.
    #[error("{0}")]
    WhatIf(String),
    /// A file with choices is too large to be explored; already in the language of the reader.
    #[error("{0}")]
    Beyond(String),
    /// The output could not be written.
    #[error(transparent)]
    Output(#[from] io::Error),
    /// The mail server cannot be used.
    #[error(transparent)]
    Mail(#[from] post::SmtpError),
    /// The database cannot be used.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// Something that one sentence explains; its key among the texts.
    #[error("{0}")]
    Told(&'static str),
    /// A rehearsal could not be held.
    #[error(transparent)]
    Rehearsal(#[from] rehearsal::RehearsalError),
    /// A rehearsal found something that is not as it was promised; the report has named it.
    #[error("the rehearsal found something")]
    Rehearsed(usize),
    /// One or more checks did not pass; each has been named already.
    #[error("checks failed")]
    Checks(usize),
}

impl Failure {
    /// The sentence for the reader.
    pub(crate) fn message(&self, language: Language) -> String {
        let say = |key, arguments: &documents::text::Arguments<'_>| text_with(language, key, arguments);
        match self {
            Failure::Unknown { typed, nearest } if nearest.is_empty() => {
                say("failure-unknown", &[("typed", shortened(typed).into())])
            }
            Failure::Unknown { typed, nearest } => say(
                "failure-unknown-nearest",
                &[("typed", shortened(typed).into()), ("nearest", nearest.join(", ").into())],
            ),
            Failure::AddressInUse(address) => say("failure-in-use", &[("address", address.as_str().into())]),
            Failure::NoAddress(typed) => say("failure-no-address", &[("typed", shortened(typed).into())]),
            Failure::Listen { address, source } => {
                let reason = system_error::reason(source, language);
                say("failure-address", &[("address", address.as_str().into()), ("reason", reason.into())])
            }
            Failure::Settings { file, line, words } => {
                let file = file.display().to_string();
                let arguments = [
                    ("file", file.into()),
                    ("line", line.to_string().into()),
                    ("words", words.as_str().into()),
                ];
                say("failure-settings", &arguments)
            }
            Failure::Write { path, source } => {
                let path = path.display().to_string();
                say(
                    "failure-write",
                    &[("path", path.into()), ("reason", system_error::reason(source, language).into())],
                )
            }
            Failure::Read { path, source } => {
                let path = path.display().to_string();
                say(
                    "failure-read",
                    &[("path", path.into()), ("reason", system_error::reason(source, language).into())],
                )
            }
            Failure::Course(sentence) | Failure::WhatIf(sentence) | Failure::Beyond(sentence) => {
                sentence.clone()
            }
            Failure::Data(error) => {
                say("failure-data", &[("reason", data_error::message(error, language).into())])
            }
            Failure::Checks(count) => say("failure-checks", &[("count", (*count).into())]),
            Failure::Told(key) => say(key, &[]),
            Failure::Rehearsal(error) => rehearse::why(error, language),
            Failure::Rehearsed(count) => say("rehearsal-failed", &[("count", (*count).into())]),
            Failure::Atlas(error) => error.to_string(),
            Failure::Document(error) => error.to_string(),
            Failure::Table(error) => error.to_string(),
            Failure::Output(error) => {
                say("failure-output", &[("reason", system_error::reason(error, language).into())])
            }
            Failure::Mail(error) => say("failure-mail", &[("reason", error.to_string().into())]),
            Failure::Store(error) => say("failure-store", &[("reason", error.to_string().into())]),
        }
    }

    /// The exit code, as `schakel --help` lists them. Code 2 is that of a wrong command line.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Failure::WhatIf(_) => 2,
            Failure::Rehearsal(error) if error.is_wrong_command() => 2,
            Failure::Rehearsal(rehearsal::RehearsalError::Silent { .. }) => 5,
            Failure::Unknown { .. } => 3,
            Failure::Data(_)
            | Failure::Atlas(_)
            | Failure::Settings { .. }
            | Failure::Checks(_)
            | Failure::Course(_) => 4,
            Failure::AddressInUse(_) | Failure::NoAddress(_) | Failure::Listen { .. } => 5,
            Failure::Beyond(_) => 6,
            Failure::Rehearsed(_) => 7,
            _ => 1,
        })
    }
}

/// A message repeats what was typed, but not ten kilobytes of it.
fn shortened(typed: &str) -> String {
    typed.chars().take(60).collect()
}
