//! A conversation with a mail server to see whether it can be used: one step after the other, and what was said.

use domain::EmailAddress;
use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, Mechanism},
    client::{AsyncSmtpConnection, TlsParameters},
    commands::{Mail, Rset},
    extension::ClientId,
};

use crate::{
    Security, SmtpSettings,
    smtp::{PATIENCE, chain},
};

/// A step of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProbeStep {
    /// Reaching the server, and its greeting.
    Greeting,
    /// Going on in TLS.
    Encryption,
    /// Signing in.
    SignIn,
    /// Naming the sender.
    Sender,
}

impl ProbeStep {
    /// The key in message names: `sign-in`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ProbeStep::Greeting => "greeting",
            ProbeStep::Encryption => "encryption",
            ProbeStep::SignIn => "sign-in",
            ProbeStep::Sender => "sender",
        }
    }
}

/// What came of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Observation {
    /// The server greeted by this name.
    Greeted(String),
    /// The conversation went on in TLS, with a certificate that holds.
    Encrypted,
    /// The conversation is open, as the settings say.
    Open,
    /// The server knows name and password.
    SignedIn,
    /// The settings name nobody to sign in as.
    NoAccount,
    /// The server takes mail of the sender.
    SenderTaken,
    /// The step did not succeed; later ones were not tried.
    Failed {
        /// The step.
        step: ProbeStep,
        /// Why, as far as one can tell.
        cause: ProbeCause,
        /// The words of the server or of the network.
        said: String,
    },
}

/// Why a step did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProbeCause {
    /// Nobody answered.
    Unreachable,
    /// The answer took too long.
    Slow,
    /// The certificate or the protocol is not right.
    Tls,
    /// The server does not offer it.
    NotOffered,
    /// The server said no.
    Refused,
    /// The server said "not now".
    Later,
}

impl ProbeCause {
    /// The key in message names: `not-offered`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ProbeCause::Unreachable => "unreachable",
            ProbeCause::Slow => "slow",
            ProbeCause::Tls => "tls",
            ProbeCause::NotOffered => "not-offered",
            ProbeCause::Refused => "refused",
            ProbeCause::Later => "later",
        }
    }

    fn of(error: &Error) -> ProbeCause {
        if error.is_timeout() {
            ProbeCause::Slow
        } else if error.is_tls() || chain(error).contains("certificate") {
            ProbeCause::Tls
        } else if error.is_permanent() {
            ProbeCause::Refused
        } else if error.is_transient() {
            ProbeCause::Later
        } else if error.is_client() {
            ProbeCause::NotOffered
        } else {
            ProbeCause::Unreachable
        }
    }
}

/// Speaks with a server up to naming the sender, and sends nothing. The last observation is a failure, or that the
/// sender is taken.
pub async fn probe(settings: &SmtpSettings, from: &EmailAddress) -> Vec<Observation> {
    let mut seen = Vec::new();
    if let Err((step, error)) = converse(settings, from, &mut seen).await {
        let (cause, said) = match error {
            Some(error) => (ProbeCause::of(&error), chain(&error)),
            None => (ProbeCause::NotOffered, String::new()),
        };
        seen.push(Observation::Failed { step, cause, said });
    }
    seen
}

/// The conversation; where it stops, and why. Without an error the server did not offer the step.
async fn converse(
    settings: &SmtpSettings,
    from: &EmailAddress,
    seen: &mut Vec<Observation>,
) -> Result<(), (ProbeStep, Option<Error>)> {
    let failed = |step| move |error| (step, Some(error));
    let tls = || TlsParameters::new(settings.host.clone()).map_err(failed(ProbeStep::Encryption));
    let hello = ClientId::default();
    let at_once = if settings.security == Security::Tls { Some(tls()?) } else { None };
    let server = (settings.host.as_str(), settings.port());
    let mut connection = AsyncSmtpConnection::connect_tokio1(server, Some(PATIENCE), &hello, at_once, None)
        .await
        .map_err(failed(ProbeStep::Greeting))?;
    seen.push(Observation::Greeted(connection.server_info().name().to_owned()));
    if settings.security == Security::Starttls {
        if !connection.can_starttls() {
            return Err((ProbeStep::Encryption, None));
        }
        connection.starttls(tls()?, &hello).await.map_err(failed(ProbeStep::Encryption))?;
    }
    seen.push(if settings.security == Security::None { Observation::Open } else { Observation::Encrypted });
    match (&settings.user, &settings.password) {
        (Some(user), Some(password)) => {
            let credentials = Credentials::new(user.clone(), password.clone());
            let ways = [Mechanism::Plain, Mechanism::Login];
            connection.auth(&ways, &credentials).await.map_err(failed(ProbeStep::SignIn))?;
            seen.push(Observation::SignedIn);
        }
        _ => seen.push(Observation::NoAccount),
    }
    let sender = from.as_str().parse().ok();
    connection.command(Mail::new(sender, Vec::new())).await.map_err(failed(ProbeStep::Sender))?;
    seen.push(Observation::SenderTaken);
    // What was begun is taken back; whether the server likes the goodbye does not matter any more.
    let _ = connection.command(Rset).await;
    let _ = connection.quit().await;
    Ok(())
}

/// How the sender, the server and the account belong together, as far as their names tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// The domain of the sender: what receivers look up.
    pub domain: String,
    /// Whether it is a domain for examples, which sends nothing.
    pub is_example: bool,
    /// Whether the server belongs to the same organisation; `None` when it is known by number or is this machine.
    pub server_is_near: Option<bool>,
    /// The domain of the account, when it is another one.
    pub other_account: Option<String>,
}

impl Alignment {
    /// Looks at the names alone: no other server is asked.
    #[must_use]
    pub fn of(from: &EmailAddress, settings: &SmtpSettings) -> Alignment {
        let domain = from.domain().to_lowercase();
        let host = settings.host.to_lowercase();
        let has_name = host.contains('.') && host.chars().any(|sign| sign.is_ascii_alphabetic());
        let account = settings.user.as_deref().and_then(|user| user.rsplit_once('@'));
        Alignment {
            is_example: ["example.org", "example.com", "example.net"].contains(&organisation(&domain)),
            server_is_near: has_name.then(|| organisation(&host) == organisation(&domain)),
            other_account: account
                .map(|(_, of)| of.to_lowercase())
                .filter(|of| organisation(of) != organisation(&domain)),
            domain,
        }
    }
}

/// The last two parts of a name: what organisations register in the Netherlands.
fn organisation(name: &str) -> &str {
    let second = name.rmatch_indices('.').nth(1);
    second.map_or(name, |(place, _)| &name[place + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(host: &str, user: Option<&str>) -> SmtpSettings {
        SmtpSettings {
            host: host.to_owned(),
            port: None,
            security: Security::Starttls,
            user: user.map(str::to_owned),
            password: None,
        }
    }

    #[test]
    fn names_tell_whether_sender_server_and_account_belong_together() {
        let from: EmailAddress = "info@voorbeeld.nl".parse().unwrap();
        let near = Alignment::of(&from, &settings("mail.voorbeeld.nl", Some("info@post.voorbeeld.nl")));
        assert_eq!((near.server_is_near, near.other_account, near.is_example), (Some(true), None, false));
        let far = Alignment::of(&from, &settings("smtp.Elders.NL", Some("info@elders.nl")));
        assert_eq!((far.server_is_near, far.other_account.as_deref()), (Some(false), Some("elders.nl")));
        for here in ["localhost", "127.0.0.1", "::1"] {
            assert_eq!(Alignment::of(&from, &settings(here, Some("info"))).server_is_near, None, "{here}");
        }
        let example: EmailAddress = "info@sub.example.org".parse().unwrap();
        assert!(Alignment::of(&example, &settings("localhost", None)).is_example);
    }
}
