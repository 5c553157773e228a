//! The conversation with a mail server (SMTP).

use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
        response::Response,
    },
};
use serde::Deserialize;

use crate::Outgoing;

/// How long a server may take for an answer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How the conversation is kept from others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// Begins open and goes on in TLS, or not at all; usually port 587.
    #[default]
    Starttls,
    /// TLS from the first byte; usually port 465.
    Tls,
    /// Open: for a server on the same machine only.
    None,
}

/// Where mail is handed in.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct SmtpSettings {
    /// The name of the server.
    pub host: String,
    /// The port; by the kind of security when left out.
    pub port: Option<u16>,
    /// How the conversation is kept from others.
    #[serde(default)]
    pub security: Security,
    /// The name to log in with, when the server asks for one.
    pub user: Option<String>,
    /// The password that goes with it; the binary reads it from a file.
    #[serde(skip)]
    pub password: Option<String>,
}

/// Never the password.
impl std::fmt::Debug for SmtpSettings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "SmtpSettings({}:{})", self.host, self.port())
    }
}

impl SmtpSettings {
    /// The port that is used.
    #[must_use]
    pub const fn port(&self) -> u16 {
        match (self.port, self.security) {
            (Some(port), _) => port,
            (None, Security::Starttls) => 587,
            (None, Security::Tls) => 465,
            (None, Security::None) => 25,
        }
    }
}

/// What a server said when it took a mail: "250 2.0.0 queued as 4F2…".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer(pub String);

/// Why a mail was not taken.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum SmtpError {
    /// The mail itself cannot be sent.
    #[error("the mail cannot be sent as it is: {0}")]
    Message(String),
    /// The server said no, for good.
    #[error("{0}")]
    Refused(String),
    /// The server said "not now", or could not be reached.
    #[error("{0}")]
    Later(String),
}

impl SmtpError {
    /// Whether trying again can make no difference.
    #[must_use]
    pub const fn is_for_good(&self) -> bool {
        match self {
            SmtpError::Message(_) | SmtpError::Refused(_) => true,
            SmtpError::Later(_) => false,
        }
    }
}

/// A way to hand mail in; keeps connections for the next mail.
#[derive(Debug, Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Smtp {
    /// A way to hand mail in at a server; nothing is sent yet.
    ///
    /// # Errors
    /// When the name of the server cannot be used for TLS.
    pub fn new(settings: &SmtpSettings) -> Result<Smtp, SmtpError> {
        let parameters = || {
            TlsParameters::new(settings.host.clone()).map_err(|error| SmtpError::Message(error.to_string()))
        };
        let tls = match settings.security {
            Security::Starttls => Tls::Required(parameters()?),
            Security::Tls => Tls::Wrapper(parameters()?),
            Security::None => Tls::None,
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port())
            .tls(tls)
            .timeout(Some(PATIENCE));
        if let (Some(user), Some(password)) = (&settings.user, &settings.password) {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Smtp { transport: builder.build() })
    }

    /// Hands a mail in.
    ///
    /// # Errors
    /// When the server does not take it; the error says whether trying again makes sense.
    pub async fn send(&self, mail: &Outgoing) -> Result<Answer, SmtpError> {
        let message = mail.message()?;
        self.transport
            .send(message)
            .await
            .map(|response| Answer(said(&response)))
            .map_err(|error| told(&error))
    }

    /// Greets the server and logs in, without sending anything.
    ///
    /// # Errors
    /// When the server cannot be reached or lets nobody in.
    pub async fn greet(&self) -> Result<(), SmtpError> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(SmtpError::Later("the server ended the conversation".to_owned())),
            Err(error) => Err(told(&error)),
        }
    }
}

fn said(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    format!("{} {}", response.code(), lines.join(" "))
}

fn told(error: &lettre::transport::smtp::Error) -> SmtpError {
    let text = chain(error);
    if error.is_permanent() { SmtpError::Refused(text) } else { SmtpError::Later(text) }
}

/// The chain of causes says what the first sentence leaves out: which certificate, which address.
pub(crate) fn chain(error: &lettre::transport::smtp::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(inner) = cause {
        let inner_text = inner.to_string();
        if !text.contains(&inner_text) {
            text = format!("{text}: {inner_text}");
        }
        cause = inner.source();
    }
    text
}
