//! One meeting at the desk: where it stands, what it lacks, and the way to all its parts.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::{
    moment,
    text::{text, text_with},
};
use domain::{
    ItemId, Language, Meeting, MeetingState, MeetingStep, Registration, Right, meeting::MeetingProblem,
    programme::Conflict,
};
use jiff::Timestamp;
use maud::{Markup, html};
use store::WorkSession;

use super::{address, load, name};
use crate::{
    access::SignedIn,
    components::{alert, button, data_list::data_list, heading},
    desk::{AtDesk, DeskPage, DeskSection},
    desk_session,
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// The parts of a meeting: end of the address, key of the name, and the right that the part asks for.
const PARTS: [(&str, &str, Right); 14] = [
    ("/gegevens", "desk-meeting-part-details", Right::ManageMeetings),
    ("/programma", "desk-meeting-part-programme", Right::ManageMeetings),
    ("/toelating", "desk-meeting-part-admission", Right::ManageMeetings),
    ("/vragen", "desk-meeting-part-questions", Right::ManageMeetings),
    ("/documenten", "desk-meeting-part-documents", Right::ManageMeetings),
    ("/uitnodigingen", "desk-meeting-part-invitations", Right::ManageMeetings),
    ("/mail", "desk-meeting-part-mail", Right::SendMail),
    ("/aanmeldingen", "desk-meeting-part-registrations", Right::ManageRegistrations),
    ("/statistiek", "desk-meeting-part-statistics", Right::ManageRegistrations),
    ("/catering", "desk-meeting-part-catering", Right::SeeCatering),
    ("/badges", "desk-meeting-part-badges", Right::ExportAttendees),
    ("/deelnemers", "desk-meeting-part-attendees", Right::ExportAttendees),
    ("/inchecken", "desk-meeting-part-check-in", Right::CheckIn),
    ("/sessie", "desk-meeting-part-session", Right::ManageMeetings),
];

/// `GET /beheer/bijeenkomsten/{slug}`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    if !person.is_staff() {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    }
    let meeting = load(&site, &slug).await?.value;
    let records = site.store.registrations(meeting.id).await?;
    let registrations: Vec<Registration> = records.into_iter().map(|each| each.registration).collect();
    let session = site.store.work_session_of(meeting.id).await?;
    let around = (registrations.as_slice(), session.as_ref());
    Ok(render(&site, &visit, &person, &meeting, around).into_response())
}

/// The page of a meeting, with its registrations and its work session.
pub(super) fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    (registrations, session): (&[Registration], Option<&WorkSession>),
) -> Markup {
    let language = visit.language;
    let session = session.filter(|_| desk_session::are_for(person));
    let parts: Vec<(&str, &str)> = PARTS
        .iter()
        .filter(|(part, _, right)| person.may(*right) && is_of_use(meeting.state, part))
        .map(|(part, label, _)| (*part, *label))
        .collect();
    let body = html! {
        (facts(language, person, meeting, registrations))
        @if person.may(Right::ManageMeetings) {
            (steps(language, meeting, registrations.len(), site.now()))
        }
        @if let Some(record) = session {
            (heading(2, &text(language, "desk-meeting-part-session")))
            (desk_session::ways(language, person, meeting, record))
        }
        @if !parts.is_empty() {
            (heading(2, &text(language, "desk-meeting-parts")))
            ul class="cards" {
                @for (part, label) in &parts {
                    li { a href=(path(language, &address(&meeting.slug, part))) { (text(language, label)) } }
                }
            }
        }
    };
    DeskPage::new(visit, person, DeskSection::Meetings, name(language, meeting))
        .below_section()
        .body(&body)
        .render(site)
}

/// Whether a part still makes sense: of what is called off or put away one looks back, and changes nothing.
pub(super) fn is_of_use(state: MeetingState, part: &str) -> bool {
    let looks_back = matches!(part, "/mail" | "/aanmeldingen" | "/statistiek" | "/deelnemers");
    match state {
        MeetingState::Cancelled => looks_back,
        MeetingState::Archived => looks_back || part == "/sessie",
        _ => true,
    }
}

fn facts(language: Language, person: &SignedIn, meeting: &Meeting, registrations: &[Registration]) -> Markup {
    let seats: u16 = registrations.iter().map(Registration::seats).sum();
    let venue = [meeting.venue.name.as_str(), meeting.venue.town.as_str()];
    let venue = venue.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let values = [("taken", seats.into()), ("seats", meeting.admission.seats.into())];
    let state = text(language, &format!("desk-meeting-state-{}", meeting.state.key()));
    let when = format!(
        "{}, {}",
        moment::date(language, meeting.date),
        moment::period(language, meeting.from, meeting.to)
    );
    let mut pairs = vec![
        ("desk-meeting-state", html! { (state) }),
        ("desk-meeting-when", html! { (when) }),
        ("desk-meeting-where", html! { (venue) }),
        ("desk-meeting-seats", html! { (text_with(language, "desk-seats", &values)) }),
    ];
    if meeting.state.is_public() || person.may(Right::ManageMeetings) {
        // A draft is shown to who makes meetings, and to nobody else.
        pairs.push(("desk-meeting-page", page_link(language, meeting)));
    }
    let pairs: Vec<_> = pairs.into_iter().map(|(key, value)| (text(language, key), value)).collect();
    data_list(&pairs)
}

/// The page as everybody sees it. Of a draft it is there for who makes meetings, as everybody will see it.
fn page_link(language: Language, meeting: &Meeting) -> Markup {
    let label = match meeting.state.is_public() {
        true => "desk-meeting-page-public",
        false => "desk-meeting-page-preview",
    };
    let link = path(language, &crate::meeting::address(meeting));
    html! { a class="nl-link" href=(link) { (text(language, label)) } }
}

/// What can be done with the meeting now. A draft shows what it lacks first.
fn steps(language: Language, meeting: &Meeting, registrations: usize, now: Timestamp) -> Markup {
    let problems = meeting.problems(now);
    let possible = meeting.state.steps(registrations);
    html! {
        (heading(2, &text(language, "desk-meeting-steps")))
        @if meeting.state == MeetingState::Draft {
            @if problems.is_empty() { p { (text(language, "desk-meeting-ready")) } } @else {
                (alert::alert(alert::Kind::Warning, &text(language, "desk-meeting-lacks"), &html! {
                    ul id="ontbreekt" {
                        @for problem in &problems { li { (lack(language, meeting, *problem)) } }
                    }
                }))
            }
        }
        @for step in possible.iter().filter(|step| **step != MeetingStep::Cancel) {
            @if *step != MeetingStep::Publish || problems.is_empty() {
                (step_form(language, meeting, *step))
            }
        }
        @if possible.contains(&MeetingStep::Cancel) {
            p { a class="nl-link" href=(path(language, &address(&meeting.slug, "/annuleren"))) {
                (text(language, "desk-meeting-step-cancel"))
            } }
        }
    }
}

pub(super) fn step_form(language: Language, meeting: &Meeting, step: MeetingStep) -> Markup {
    let weight = match step {
        MeetingStep::Publish => button::Weight::Primary,
        _ => button::Weight::Secondary,
    };
    html! {
        form method="post" action=(path(language, &address(&meeting.slug, "/stap"))) {
            input type="hidden" name="stap" value=(step.key());
            div class="desk-inline" {
                (button::submit(&text(language, &format!("desk-meeting-step-{}", step.key())), weight))
                span { (text(language, &format!("desk-meeting-step-{}-text", step.key()))) }
            }
        }
    }
}

/// What a meeting lacks, as a sentence with a link to where it can be mended.
fn lack(language: Language, meeting: &Meeting, problem: MeetingProblem) -> Markup {
    let (key, part) = match problem {
        MeetingProblem::NoTitle => ("no-title", "/gegevens#titel-nl"),
        MeetingProblem::NoIntroduction => ("no-introduction", "/gegevens#inleiding-nl"),
        MeetingProblem::EndsBeforeItBegins => ("ends-before", "/gegevens#tot"),
        MeetingProblem::IsPast => ("is-past", "/gegevens#datum"),
        MeetingProblem::NoVenue => ("no-venue", "/gegevens#locatie"),
        MeetingProblem::NoProgramme => ("no-programme", "/programma"),
        MeetingProblem::NoSeats => ("no-seats", "/toelating#plaatsen"),
        MeetingProblem::NoPlaces => ("no-places", "/toelating#per-organisatie"),
        MeetingProblem::ClosesBeforeItOpens => ("closes-before", "/toelating#sluit"),
        MeetingProblem::ClosesAfterTheMeeting => ("closes-after", "/toelating#sluit"),
        MeetingProblem::Programme(conflict) => {
            return html! {
                a class="nl-link" href=(path(language, &address(&meeting.slug, "/programma"))) {
                    (sentence(language, meeting, conflict))
                }
            };
        }
    };
    html! {
        a class="nl-link" href=(path(language, &address(&meeting.slug, part))) {
            (text(language, &format!("desk-meeting-lack-{key}")))
        }
    }
}

/// A conflict of a programme as a sentence with the names of its items.
pub(crate) fn sentence(language: Language, meeting: &Meeting, conflict: Conflict) -> String {
    let title = |id: ItemId| {
        let item = meeting.programme.iter().find(|item| item.id == id);
        item.map_or_else(String::new, |item| item.title.get(language).to_owned())
    };
    let (key, first, second) = match conflict {
        Conflict::NoDuration(item) => ("programme-conflict-no-duration", title(item), String::new()),
        Conflict::OutsideMeeting(item) => ("programme-conflict-outside", title(item), String::new()),
        Conflict::SameRoom(first, second) => ("programme-conflict-room", title(first), title(second)),
        Conflict::SameSpeaker(first, second) => ("programme-conflict-speaker", title(first), title(second)),
    };
    text_with(language, key, &[("first", first.into()), ("second", second.into())])
}
