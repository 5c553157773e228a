//! The mail with a link to sign in.

use documents::mail::{
    Address, AddressError, MailError, MailKind, Message, Recipient, Template, TemplateText,
};
use domain::{EmailAddress, Language, Person};
use store::{AuditActor, LinkPurpose, MailExtras, NewMail, StoreError};

use super::way_back::WayBack;
use crate::{
    sender::{Nameless, sender},
    site::{SharedSite, Site},
    visit::path,
};

/// Why the mail could not be made.
#[derive(Debug, thiserror::Error)]
pub(super) enum LetterError {
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

/// Puts a link to sign in in the outbox for who has this address; for who is not known nothing happens.
pub(super) async fn send(
    site: &SharedSite,
    email: &EmailAddress,
    language: Language,
    way_back: &WayBack,
) -> Result<(), LetterError> {
    let Some(person) = site.store.person_by_email(email).await? else { return Ok(()) };
    let mut change = site.store.change(AuditActor::System, site.now()).await?;
    let secret = change.add_link(person.id, &LinkPurpose::SignIn).await?;
    let link = way_back.added_to(&path(language, &format!("/inloggen/link/{secret}")));
    let mail = write(site, &person, language, &link).await?;
    change.queue_mail(&mail).await?;
    Ok(change.commit().await?)
}

/// The mail in the organiser's own words; when those cannot be read, in the standard ones.
async fn write(site: &Site, person: &Person, language: Language, link: &str) -> Result<NewMail, LetterError> {
    let kind = MailKind::SignIn;
    let own = site.store.mail_template(kind.key(), language).await?;
    let own = own.map(|(subject, body)| Template::read(kind, language, &TemplateText { subject, body }));
    let template = match own {
        Some(Ok(template)) => template,
        _ => Template::standard(kind, language)?,
    };
    let message = Message::SignIn { link: absolute(site, link)?, minutes: 15 };
    let unsubscribe = absolute(site, &path(language, "/afmelden"))?;
    let recipient = Recipient { name: person.name.clone(), unsubscribe };
    let mail = template.write(&message, &sender(site, language)?, &recipient)?;
    Ok(NewMail {
        kind: kind.key().to_owned(),
        meeting: None,
        registration: None,
        person: Some(person.id),
        recipient: person.email.clone(),
        language,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        extras: MailExtras::default(),
        send_at: site.now(),
    })
}

fn absolute(site: &Site, address: &str) -> Result<Address, AddressError> {
    format!("{}{address}", site.settings.base_url).parse()
}
