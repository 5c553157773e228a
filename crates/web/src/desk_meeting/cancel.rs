//! Calling a meeting off: everybody who would come hears of it, so the number of mails is typed in first.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    calendar::{Appointment, CalendarFile, Party, cancel},
    mail::{AboutMeeting, Message},
    text::{text, text_with},
};
use domain::{Meeting, MeetingStep};
use maud::{Markup, html};
use store::{AuditActor, Change, PlaceRecord, RegistrationRecord};

use super::{address, load};
use crate::{
    access::SignedIn,
    components::{
        alert, button,
        form::{Field, FormView},
    },
    desk::{AtDesk, after, entry::Entry},
    error::Problem,
    form::{Filled, Mistakes},
    letter::{Envelope, LetterError, absolute, letter},
    meeting,
    sender::sender,
    site::SharedSite,
    visit::{Visit, path},
};

/// The longest reason, in characters.
const REASON: usize = 1000;

/// `GET /beheer/bijeenkomsten/{slug}/annuleren`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let meeting = load(&site, &slug).await?.value;
    if meeting.state.take(MeetingStep::Cancel, 0).is_err() {
        return Err(not_now(&visit));
    }
    let mails = count(&site.store.registrations(meeting.id).await?);
    let page = render(&site, &visit, &person, &meeting, mails, &Filled::default(), &Mistakes::default());
    Ok(page.into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/annuleren`
pub(super) async fn call_off(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = load(&site, &slug).await?.value;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    if change.step_meeting(meeting.id, MeetingStep::Cancel).await?.is_err() {
        return Err(not_now(&visit));
    }
    // Nobody can register any more: the step holds the meeting until the change ends.
    let records = site.store.registrations(meeting.id).await?;
    let mails = count(&records);
    let mut entry = Entry::new(visit.language, &filled);
    let reason = entry.text("reden", "desk-meeting-cancel-reason", REASON);
    if mails > 0 && filled.text("aantal") != mails.to_string() {
        let values = [("count", mails.to_string().into())];
        entry.mistakes.add("aantal", text_with(visit.language, "desk-meeting-cancel-wrong", &values));
    }
    if !entry.mistakes.is_empty() {
        drop(change);
        let page = render(&site, &visit, &person, &meeting, mails, &filled, &entry.mistakes);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    for record in records.iter().filter(|record| record.registration.state.is_active()) {
        if let Err(error) = tell(&site, &mut change, &meeting, record, &reason).await {
            tracing::error!(%error, "the mails about a meeting that was called off could not be written");
            return Err(Problem::from(StatusCode::INTERNAL_SERVER_ERROR));
        }
    }
    change.commit().await?;
    let done = if mails > 0 { "step-cancel" } else { "step-cancel-silent" };
    Ok(Redirect::to(&after(visit.language, &address(&slug, ""), done)).into_response())
}

/// What is said when the meeting cannot be called off: it was already, or it is over.
fn not_now(visit: &Visit) -> Problem {
    Problem::from(StatusCode::CONFLICT).because(text(visit.language, "desk-meeting-refused-state"))
}

/// The places of those who come, in a registration.
fn places(record: &RegistrationRecord) -> impl Iterator<Item = &PlaceRecord> {
    record.places.iter().filter(|place| place.place.state.is_active())
}

/// Whether the contact person does not come and is written to apart.
fn contact_is_apart(record: &RegistrationRecord) -> bool {
    !places(record).any(|place| place.place.person == record.registration.contact)
}

/// How many mails go out.
fn count(records: &[RegistrationRecord]) -> usize {
    let active = records.iter().filter(|record| record.registration.state.is_active());
    active.map(|record| places(record).count() + usize::from(contact_is_apart(record))).sum()
}

/// Writes to everybody of a registration. Who has the meeting in a calendar gets a file that takes it away.
async fn tell(
    site: &SharedSite,
    change: &mut Change,
    meeting: &Meeting,
    record: &RegistrationRecord,
    reason: &str,
) -> Result<(), LetterError> {
    let language = record.language;
    let page = absolute(site, &path(language, &meeting::address(meeting)))?;
    let about = AboutMeeting { meeting, page: page.clone() };
    let message = Message::Cancellation { about, reason: reason.to_owned() };
    let envelope = |name, email, person| Envelope {
        name,
        email,
        person: Some(person),
        language,
        meeting: Some(meeting.id),
        registration: Some(record.registration.id),
    };
    for place in places(record) {
        let file = calendar(site, change, meeting, record, place, page.as_str()).await?;
        let envelope = envelope(&place.name, &place.email, place.place.person);
        let mail = letter(site, &envelope, &message, Some(file)).await?;
        change.queue_mail(&mail).await?;
    }
    if contact_is_apart(record) {
        let contact = site.store.person(record.registration.contact).await?;
        let mail = letter(site, &envelope(&contact.name, &contact.email, contact.id), &message, None).await?;
        change.queue_mail(&mail).await?;
    }
    Ok(())
}

async fn calendar(
    site: &SharedSite,
    change: &mut Change,
    meeting: &Meeting,
    record: &RegistrationRecord,
    place: &PlaceRecord,
    page: &str,
) -> Result<CalendarFile, LetterError> {
    let sequence = change.next_calendar_sequence(place.place.id).await?;
    let from = sender(site, record.language)?;
    let appointment = Appointment {
        meeting,
        page,
        organiser: &Party { name: from.organiser, email: from.email },
        language: record.language,
        sequence: u32::try_from(sequence).unwrap_or(u32::MAX),
        stamp: site.now(),
    };
    let attendee = Party { name: place.name.clone(), email: place.email.clone() };
    Ok(cancel(&appointment, place.place.id, &attendee))
}

fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    mails: usize,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Markup {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let label = |key: &str| text(language, key);
    let explained = text_with(language, "desk-meeting-cancel-count", &[("count", mails.into())]);
    let typed = text_with(language, "desk-meeting-cancel-type", &[("count", mails.to_string().into())]);
    let body = html! {
        (form.summary())
        (alert::alert(alert::Kind::Warning, &label("desk-meeting-cancel-title"), &html! { p { (explained) } }))
        form class="form" method="post" novalidate {
            @if mails > 0 {
                (form.lines(&Field {
                    name: "reden",
                    label: &label("desk-meeting-cancel-reason"),
                    hint: &label("desk-meeting-cancel-reason-hint"),
                    optional: true,
                    ..Field::default()
                }, 4))
            }
            @if mails > 0 {
                (form.line(&Field {
                    name: "aantal", label: &typed, autocomplete: "off", ..Field::default()
                }, "number"))
            }
            div class="form-actions" {
                (button::submit(&label("desk-meeting-cancel-do"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &address(&meeting.slug, ""))) {
                    (label("desk-meeting-cancel-not"))
                }
            }
        }
    };
    let title = form.title(&label("desk-meeting-step-cancel"));
    super::page(visit, person, meeting, "desk-meeting-step-cancel")
        .window_title(title)
        .body(&body)
        .render(site)
}
