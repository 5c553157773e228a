//! The settings: one TOML file, every line of it optional.

use std::{fs, path::Path};

use domain::MidSize;
use post::{InboxSettings, SmtpSettings};
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
    /// The sign-in of the organisation itself.
    pub(crate) sign_in: Option<OrganisationSignIn>,
    /// The mail server; without one, mails wait in the outbox.
    pub(crate) mail: Option<MailSettings>,
    /// The mailbox where people register by mail; without one, none is read.
    pub(crate) mailbox: Option<MailboxSettings>,
    /// Bounds of a mid-size municipality, in inhabitants.
    pub(crate) mid_size: MidSize,
}

/// The section `[sign_in]`: OpenID Connect for who works for the organisation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganisationSignIn {
    /// The address of the provider.
    issuer: String,
    /// What the provider calls this installation.
    client_id: String,
    /// The file with the secret: so that the settings themselves hold none.
    client_secret_file: std::path::PathBuf,
    /// What people call the sign-in.
    name: String,
    /// Whether the mail addresses of the provider count as verified.
    #[serde(default)]
    trusts_addresses: bool,
}

/// The section `[mail]`: the mail server, and the file with the password for it.
#[derive(Debug, Deserialize)]
pub(crate) struct MailSettings {
    /// Server, port, security and user.
    #[serde(flatten)]
    pub(crate) server: SmtpSettings,
    /// The file that holds the password, and nothing else.
    pub(crate) password_file: Option<std::path::PathBuf>,
}

/// The section `[mailbox]`: the mailbox, the file with the password for it, and how often it is read.
#[derive(Debug, Deserialize)]
pub(crate) struct MailboxSettings {
    /// Server, port, security, user and folders.
    #[serde(flatten)]
    pub(crate) server: InboxSettings,
    /// The file that holds the password, and nothing else.
    pub(crate) password_file: std::path::PathBuf,
    /// The mail address that leads there; that of the organiser when left out.
    pub(crate) address: Option<String>,
    /// So many seconds pass between two readings.
    #[serde(default = "one_minute")]
    pub(crate) every_seconds: u64,
}

const fn one_minute() -> u64 {
    60
}

impl MailboxSettings {
    /// How long to rest between two readings; never less than a second.
    pub(crate) fn pause(&self) -> std::time::Duration {
        std::time::Duration::from_secs(self.every_seconds.max(1))
    }

    /// The mailbox with its password.
    pub(crate) fn with_password(&self) -> Result<InboxSettings, Failure> {
        Ok(InboxSettings { password: password(&self.password_file)?, ..self.server.clone() })
    }
}

/// The one line of a file that holds a password.
fn password(file: &std::path::PathBuf) -> Result<String, Failure> {
    fs::read_to_string(file)
        .map(|text| text.trim_end_matches(['\r', '\n']).to_owned())
        .map_err(|source| Failure::Read { path: file.clone(), source })
}

impl MailSettings {
    /// The server with its password.
    pub(crate) fn with_password(&self) -> Result<SmtpSettings, Failure> {
        let password = self.password_file.as_ref().map(password).transpose()?;
        Ok(SmtpSettings { password, ..self.server.clone() })
    }
}

impl Settings {
    /// The sign-in of the organisation with its secret.
    pub(crate) fn outside_sign_in(&self) -> Result<Option<web::OutsideSignIn>, Failure> {
        let Some(sign_in) = &self.sign_in else { return Ok(None) };
        let file = &sign_in.client_secret_file;
        let secret =
            fs::read_to_string(file).map_err(|source| Failure::Read { path: file.clone(), source })?;
        Ok(Some(web::OutsideSignIn {
            issuer: sign_in.issuer.clone(),
            client_id: sign_in.client_id.clone(),
            client_secret: secret.trim().to_owned(),
            name: sign_in.name.clone(),
            trusts_addresses: sign_in.trusts_addresses,
        }))
    }

    /// Reads a file of settings; without a file everything is standard.
    pub(crate) fn read(file: Option<&Path>) -> Result<Settings, Failure> {
        let Some(file) = file else { return Ok(Settings::default()) };
        let text =
            fs::read_to_string(file).map_err(|source| Failure::Read { path: file.to_owned(), source })?;
        toml::from_str(&text).map_err(|error: toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
            Failure::Settings { file: file.to_owned(), line, words: error.message().to_owned() }
        })
    }

    /// The text of the organisation's theme.
    pub(crate) fn theme_css(&self) -> Result<Option<String>, Failure> {
        let read = |file: &std::path::PathBuf| {
            fs::read_to_string(file).map_err(|source| Failure::Read { path: file.clone(), source })
        };
        self.theme.as_ref().map(read).transpose()
    }
}
