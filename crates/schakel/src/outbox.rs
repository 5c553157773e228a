//! The worker that empties the outbox: hands mails to the mail server, or in the demo to the built-in mailbox.

#[cfg(test)]
mod tests;

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use documents::text::text;
use domain::{EmailAddress, Language};
use jiff::Timestamp;
use post::{File, Outgoing, Smtp, SmtpError, SmtpSettings};
use store::{Attachment, Mail, Store, StoreError};

/// How long the worker rests when there is nothing to send.
const PAUSE: Duration = Duration::from_secs(2);

/// Where mails go.
pub(crate) enum Outbox {
    /// To a mail server, in the name of this sender.
    Server {
        /// The conversation.
        smtp: Box<Smtp>,
        /// The name of the sender.
        name: String,
        /// The address of the sender.
        from: EmailAddress,
    },
    /// Nowhere: they can be read in the mailbox of the demo.
    Mailbox,
}

impl Outbox {
    /// The outbox of the settings; `None` when there is no mail server, so that mails wait until there is one.
    ///
    /// # Errors
    /// When the server cannot be used for TLS.
    pub(crate) fn chosen(
        mail: Option<&SmtpSettings>,
        name: &str,
        from: Option<EmailAddress>,
        demo: bool,
    ) -> Result<Option<Outbox>, SmtpError> {
        match (mail, from) {
            (Some(settings), Some(from)) => {
                Ok(Some(Outbox::Server { smtp: Box::new(Smtp::new(settings)?), name: name.to_owned(), from }))
            }
            _ if demo => Ok(Some(Outbox::Mailbox)),
            _ => Ok(None),
        }
    }

    /// Sends what waits, for as long as the program runs.
    pub(crate) async fn keep_emptying(self, store: Store) {
        loop {
            match self.send_next(&store, Timestamp::now()).await {
                Ok(true) => {}
                Ok(false) => tokio::time::sleep(PAUSE).await,
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be read; it is tried again");
                    tokio::time::sleep(PAUSE * 10).await;
                }
            }
        }
    }

    /// Sends one mail; whether there was one.
    async fn send_next(&self, store: &Store, now: Timestamp) -> Result<bool, StoreError> {
        let Some(mail) = store.take_mail(now).await? else { return Ok(false) };
        match self {
            Outbox::Mailbox => {
                let answer = text(Language::default(), "mailbox-caught");
                // It arrives the moment it is made, also when the demo tells of last month.
                store.mail_sent(&mail.id, &answer, mail.created_at).await?;
            }
            Outbox::Server { smtp, name, from } => match smtp.send(&outgoing(&mail, name, from)).await {
                Ok(answer) => store.mail_sent(&mail.id, &answer.0, now).await?,
                Err(error) => {
                    let for_good = error.is_for_good();
                    store.mail_failed(&mail, &error.to_string(), for_good, now).await?;
                }
            },
        }
        Ok(true)
    }
}

fn outgoing(mail: &Mail, name: &str, from: &EmailAddress) -> Outgoing {
    let file = |each: &Attachment| File {
        name: each.name.clone(),
        media_type: each.media_type.clone(),
        // Written by the program itself as base64; what cannot be read any more goes along empty, not the mail
        // without it.
        content: BASE64_STANDARD.decode(&each.content).unwrap_or_default(),
        content_id: each.content_id.clone(),
    };
    Outgoing {
        id: mail.id.clone(),
        from_name: name.to_owned(),
        from: from.clone(),
        reply_to: None,
        to: mail.mail.recipient.clone(),
        language: mail.mail.language,
        subject: mail.mail.subject.clone(),
        text: mail.mail.text.clone(),
        html: mail.mail.html.clone(),
        files: mail.mail.extras.attachments.iter().map(file).collect(),
        unsubscribe: mail.mail.extras.unsubscribe.clone(),
        in_reply_to: mail.mail.extras.in_reply_to.clone(),
    }
}
