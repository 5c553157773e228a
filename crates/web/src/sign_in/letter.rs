//! The mail with a link to sign in.

use documents::mail::Message;
use domain::{EmailAddress, Language};
use store::{AuditActor, LinkPurpose};

use super::way_back::WayBack;
use crate::{
    letter::{Envelope, LetterError, absolute, letter},
    site::SharedSite,
    visit::path,
};

/// For how many minutes the link works.
const MINUTES: u16 = 15;

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
    let message = Message::SignIn { link: absolute(site, &link)?, minutes: MINUTES };
    let envelope = Envelope {
        name: &person.name,
        email: &person.email,
        person: Some(person.id),
        language,
        meeting: None,
        registration: None,
    };
    let mail = letter(site, &envelope, &message, None).await?;
    change.queue_mail(&mail).await?;
    Ok(change.commit().await?)
}
