//! `schakel check mail`: whether mail can be sent from here, in plain words.

use documents::text::{text, text_with};
use domain::{EmailAddress, Language};
use post::{Alignment, Inbox, InboxError, Observation, Outgoing, Smtp, SmtpSettings, probe};

use crate::{
    arguments::CheckMail,
    failure::Failure,
    output,
    settings::{MailboxSettings, Settings},
};

/// Speaks with the mail server of the settings, looks at the sender, and sends a test mail when asked.
pub(crate) fn run(arguments: &CheckMail, settings: &Settings, language: Language) -> Result<(), Failure> {
    let mail = settings.mail.as_ref().ok_or(Failure::Told("check-mail-none"))?.with_password()?;
    let from = settings.organiser_email.as_deref().and_then(|email| email.parse::<EmailAddress>().ok());
    let from = from.ok_or(Failure::Told("check-mail-no-sender"))?;
    let to = arguments.to.as_deref().map(str::parse::<EmailAddress>).transpose();
    let to = to.map_err(|_| Failure::Told("check-mail-wrong-address"))?;
    let port = mail.port().to_string();
    let server = [("host", mail.host.as_str().into()), ("port", port.into()), ("from", from.as_str().into())];
    output::line(&text_with(language, "check-mail-server", &server))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut wrong = 0;
    for observation in runtime.block_on(probe(&mail, &from)) {
        wrong += usize::from(matches!(observation, Observation::Failed { .. }));
        output::line(&told(language, &observation))?;
    }
    wrong += alignment(language, &from, &mail)?;
    if let Some(to) = to.filter(|_| wrong == 0) {
        let name = settings.organiser.as_deref().unwrap_or("Schakel");
        let test = test_mail(language, name, &from, &to);
        let sent = runtime.block_on(async { Smtp::new(&mail)?.send(&test).await });
        let (key, said) = match sent {
            Ok(answer) => ("check-mail-sent", answer.0),
            Err(error) => {
                wrong += 1;
                ("check-mail-not-sent", error.to_string())
            }
        };
        output::line(&text_with(language, key, &[("to", to.as_str().into()), ("said", said.into())]))?;
    }
    output::line(&text_with(language, "check-mail-unseen", &[("domain", from.domain().into())]))?;
    if let Some(mailbox) = &settings.mailbox {
        wrong += runtime.block_on(check_mailbox(language, mailbox))?;
    }
    match wrong {
        0 => output::bold_line(&text(language, "check-mail-done")),
        wrong => Err(Failure::Checks(wrong)),
    }
}

/// Opens the mailbox as reading it would, and takes nothing in; how much is wrong.
async fn check_mailbox(language: Language, settings: &MailboxSettings) -> Result<usize, Failure> {
    let server = &settings.server;
    let place = [
        ("host", server.host.as_str().into()),
        ("port", server.port().to_string().into()),
        ("folder", server.folder.as_str().into()),
    ];
    output::line(&text_with(language, "check-mailbox-server", &place))?;
    let opened = Inbox::open(&settings.with_password()?).await;
    let counted = match opened {
        Ok(mut inbox) => {
            let counted = inbox.new_mails().await.map(|mails| mails.len());
            inbox.close().await;
            counted
        }
        Err(error) => Err(error),
    };
    match counted {
        Ok(count) => {
            output::line(&text_with(language, "check-mailbox-opened", &[("count", count.into())]))?;
            Ok(0)
        }
        Err(error) => {
            let key = match &error {
                InboxError::Settings(_) => "settings",
                InboxError::Unreachable(_) | InboxError::Slow => "unreachable",
                InboxError::Tls(_) => "tls",
                InboxError::SignIn(_) => "sign-in",
                InboxError::Folder { .. } => "folder",
                InboxError::Refused(_) => "refused",
            };
            let said = text_with(language, "check-mail-said", &[("said", error.to_string().into())]);
            output::line(&format!("{} {said}", text(language, &format!("check-mailbox-{key}"))))?;
            Ok(1)
        }
    }
}

/// What came of a step, as a sentence; a failure with what to do, and the words of the server.
fn told(language: Language, observation: &Observation) -> String {
    match observation {
        Observation::Greeted(name) => {
            text_with(language, "check-mail-greeted", &[("name", name.as_str().into())])
        }
        Observation::Encrypted => text(language, "check-mail-encrypted"),
        Observation::Open => text(language, "check-mail-open"),
        Observation::SignedIn => text(language, "check-mail-signed-in"),
        Observation::NoAccount => text(language, "check-mail-no-account"),
        Observation::SenderTaken => text(language, "check-mail-sender-taken"),
        Observation::Failed { step, cause, said } => {
            let what = text(language, &format!("check-mail-failed-{}", step.key()));
            let why = text(language, &format!("check-mail-cause-{}", cause.key()));
            match said.is_empty() {
                true => format!("{what} {why}"),
                false => {
                    let said = text_with(language, "check-mail-said", &[("said", said.as_str().into())]);
                    format!("{what} {why} {said}")
                }
            }
        }
    }
}

/// Says what receivers will hold against the sender; how much of it is certainly wrong.
fn alignment(language: Language, from: &EmailAddress, mail: &SmtpSettings) -> Result<usize, Failure> {
    let alignment = Alignment::of(from, mail);
    let say = |key: &str| {
        let values = [
            ("domain", alignment.domain.as_str().into()),
            ("host", mail.host.as_str().into()),
            ("account", alignment.other_account.clone().unwrap_or_default().into()),
        ];
        output::line(&text_with(language, key, &values))
    };
    say("check-mail-envelope")?;
    match alignment.server_is_near {
        Some(true) => say("check-mail-near")?,
        Some(false) => say("check-mail-far")?,
        None => say("check-mail-here")?,
    }
    if alignment.other_account.is_some() {
        say("check-mail-other-account")?;
    }
    if alignment.is_example {
        say("check-mail-example")?;
    }
    Ok(usize::from(alignment.is_example))
}

fn test_mail(language: Language, name: &str, from: &EmailAddress, to: &EmailAddress) -> Outgoing {
    let body = text(language, "check-mail-test-text");
    Outgoing {
        id: store::secret(26),
        from_name: name.to_owned(),
        from: from.clone(),
        reply_to: None,
        to: to.clone(),
        language,
        subject: text(language, "check-mail-test-subject"),
        html: format!("<p>{body}</p>"),
        text: body,
        files: Vec::new(),
        unsubscribe: None,
        in_reply_to: None,
    }
}
