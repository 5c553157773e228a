//! The settings: one TOML file, every line of it optional.

use std::{fs, path::Path};

use domain::MidSize;
use serde::Deserialize;

use crate::failure::Failure;

/// What an organisation can set.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// Address to listen on, `127.0.0.1:8080` when left out.
    pub(crate) listen: Option<String>,
    /// Where the site is reached from outside, `https://schakel.example.org`.
    pub(crate) base_url: Option<String>,
    /// The database: `sqlite:FILE` or `postgres://USER@HOST/NAME`; `sqlite:schakel.db` when left out.
    pub(crate) database: Option<String>,
    /// Folder with tables that override the embedded ones.
    pub(crate) data: Option<std::path::PathBuf>,
    /// Style sheet with the organisation's own theme.
    pub(crate) theme: Option<std::path::PathBuf>,
    /// Mail address for reports of a weakness.
    pub(crate) security_contact: Option<String>,
    /// The name of the organisation that invites, as mails say it.
    pub(crate) organiser: Option<String>,
    /// Its mail address for questions.
    pub(crate) organiser_email: Option<String>,
    /// Whether a proxy of the organisation stands in front, which says in `X-Forwarded-For` who asks.
    pub(crate) behind_proxy: bool,
    /// Bounds of a mid-size municipality, in inhabitants.
    pub(crate) mid_size: MidSize,
}

impl Settings {
    /// Reads a file of settings; without a file everything is standard.
    pub(crate) fn read(file: Option<&Path>) -> Result<Settings, Failure> {
        let Some(file) = file else { return Ok(Settings::default()) };
        let wrong = |reason: String| Failure::Settings { file: file.to_owned(), reason };
        let text = fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
        toml::from_str(&text).map_err(|error| wrong(error.to_string()))
    }

    /// The text of the organisation's theme.
    pub(crate) fn theme_css(&self) -> Result<Option<String>, Failure> {
        let read = |file: &std::path::PathBuf| {
            fs::read_to_string(file)
                .map_err(|error| Failure::Settings { file: file.clone(), reason: error.to_string() })
        };
        self.theme.as_ref().map(read).transpose()
    }
}
