//! Writing to the contacts of who is invited.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    mail::{AboutMeeting, MailKind, Message},
    text::text_with,
};
use domain::{Meeting, Person};
use store::{AuditActor, NewMail};

use super::{PART, invited, page};
use crate::{
    access::SignedIn,
    desk::after,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    letter::{Envelope, LetterError, absolute, letter},
    mass_mail::{COUNT, is_counted, mailed},
    meeting,
    site::SharedSite,
    visit::{Visit, path},
};

/// `POST /beheer/bijeenkomsten/{slug}/uitnodigingen/versturen`
pub(super) async fn send(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    if !kept.value.state.is_public() {
        return Err(Problem::from(StatusCode::CONFLICT));
    }
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    // Two who press the button at once write after each other: the second finds nobody left.
    let meeting = change.lock_meeting(kept.value.id).await?.value;
    let here = invited(&site, &meeting.admission.invited).await?;
    let mut written = mailed(&site, meeting.id, MailKind::Invitation).await?;
    let waiting: usize = here.iter().map(|each| each.to_write_to(&written).count()).sum();
    if !is_counted(&filled, waiting) {
        drop(change);
        let mut mistakes = Mistakes::default();
        let values = [("count", waiting.to_string().into())];
        mistakes.add(COUNT, text_with(visit.language, "invitation-wrong-count", &values));
        let page = page::render(&site, &visit, &person, &kept, &filled, &mistakes).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    for each in &here {
        let contacts: Vec<&Person> = each.to_write_to(&written).collect();
        for contact in &contacts {
            match write(&site, &meeting, &each.organisation.name, contact).await {
                Ok(mail) => drop(change.queue_mail(&mail).await?),
                Err(LetterError::Store(error)) => return Err(error.into()),
                Err(error) => {
                    tracing::error!(%error, "an invitation could not be written");
                    return Err(Problem::from(StatusCode::INTERNAL_SERVER_ERROR));
                }
            }
        }
        let addresses: Vec<String> = contacts.iter().map(|each| each.email.as_str().to_owned()).collect();
        written.extend(addresses);
    }
    change.commit().await?;
    let next = after(visit.language, &desk_meeting::address(&slug, PART), "invitations-sent");
    Ok(Redirect::to(&next).into_response())
}

async fn write(
    site: &SharedSite,
    meeting: &Meeting,
    organisation: &str,
    contact: &Person,
) -> Result<NewMail, LetterError> {
    let language = contact.language;
    let page = meeting::address(meeting);
    let message = Message::Invitation {
        about: AboutMeeting { meeting, page: absolute(site, &path(language, &page))? },
        organisation: organisation.to_owned(),
        link: absolute(site, &path(language, &format!("{page}/aanmelden")))?,
        until: meeting.admission.closes,
    };
    let envelope = Envelope {
        name: &contact.name,
        email: &contact.email,
        person: Some(contact.id),
        language,
        meeting: Some(meeting.id),
        registration: None,
    };
    letter(site, &envelope, &message, None).await
}
