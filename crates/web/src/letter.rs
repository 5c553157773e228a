//! Mails as they go into the outbox: the organiser's own words when there are any, else the standard ones.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use documents::{
    calendar::CalendarFile,
    mail::{Address, AddressError, Mail, MailError, MailKind, Message, Recipient, Template, TemplateText},
};
use domain::{EmailAddress, Language, MeetingId, PersonId, RegistrationId};
use store::{Attachment, MailExtras, NewMail, StoreError};

use crate::{
    sender::{Nameless, sender},
    site::Site,
    subscription,
};

/// Why a mail could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LetterError {
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The mail could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The address of this site is not one that a mail can lead to.
    #[error("base_url cannot stand in a mail: {0}")]
    Address(#[from] AddressError),
    /// The settings do not say who sends mail.
    #[error(transparent)]
    Sender(#[from] Nameless),
}

/// Who a mail goes to, and what it is about.
#[derive(Clone, Copy)]
pub(crate) struct Envelope<'a> {
    /// The name in the salutation.
    pub(crate) name: &'a str,
    /// The address it goes to.
    pub(crate) email: &'a EmailAddress,
    /// The person, when we know who it is.
    pub(crate) person: Option<PersonId>,
    /// The language.
    pub(crate) language: Language,
    /// The meeting it is about.
    pub(crate) meeting: Option<MeetingId>,
    /// The registration it is about.
    pub(crate) registration: Option<RegistrationId>,
}

/// Writes a mail, with a calendar file when there is one.
///
/// # Errors
/// When the mail cannot be written, the settings are not fit for mail, or the database cannot be read.
pub(crate) async fn letter(
    site: &Site,
    envelope: &Envelope<'_>,
    message: &Message<'_>,
    calendar: Option<CalendarFile>,
) -> Result<NewMail, LetterError> {
    let template = template(site, message.kind(), envelope.language).await?;
    Ok(packed(site, envelope, written(site, &template, envelope, message)?, calendar))
}

/// The mail by a template, as its reader gets it.
///
/// # Errors
/// When the mail cannot be written, or the settings are not fit for mail.
pub(crate) fn written(
    site: &Site,
    template: &Template,
    envelope: &Envelope<'_>,
    message: &Message<'_>,
) -> Result<Mail, LetterError> {
    let language = template.language();
    let unsubscribe = subscription::link(site, envelope.person, language)?;
    let recipient = Recipient { name: envelope.name.to_owned(), unsubscribe };
    Ok(template.write(message, &sender(site, language)?, &recipient)?)
}

/// A mail with its files, as it goes into the outbox.
pub(crate) fn packed(
    site: &Site,
    envelope: &Envelope<'_>,
    mail: Mail,
    calendar: Option<CalendarFile>,
) -> NewMail {
    let pictures = mail.pictures.iter().map(|picture| Attachment {
        name: format!("{}.png", picture.content_id),
        media_type: "image/png".to_owned(),
        content: BASE64_STANDARD.encode(&picture.bytes),
        content_id: Some(picture.content_id.clone()),
    });
    let calendar = calendar.map(|file| Attachment {
        name: file.name.to_owned(),
        media_type: file.content_type.to_owned(),
        content: BASE64_STANDARD.encode(&file.bytes),
        content_id: None,
    });
    let attachments = pictures.chain(calendar).collect();
    let unsubscribe = mail.unsubscribe.as_ref().map(|address| address.as_str().to_owned());
    NewMail {
        kind: mail.kind.key().to_owned(),
        meeting: envelope.meeting,
        registration: envelope.registration,
        person: envelope.person,
        recipient: envelope.email.clone(),
        language: mail.language,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        extras: MailExtras { attachments, unsubscribe, in_reply_to: None },
        send_at: site.now(),
    }
}

/// The organiser's own template; when there is none, or it cannot be read any more, the standard one.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn template(
    site: &Site,
    kind: MailKind,
    language: Language,
) -> Result<Template, LetterError> {
    let own = site.store.mail_template(kind.key(), language).await?;
    let own = own.map(|(subject, body)| Template::read(kind, language, &TemplateText { subject, body }));
    match own {
        Some(Ok(template)) => Ok(template),
        _ => Ok(Template::standard(kind, language)?),
    }
}

/// An address of this site as it stands in a mail.
///
/// # Errors
/// When the address of the site is none that a mail can lead to.
pub(crate) fn absolute(site: &Site, address: &str) -> Result<Address, AddressError> {
    format!("{}{address}", site.settings.base_url).parse()
}
