//! All meetings, those that ask for work first.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::{moment, text::text};
use domain::{Language, Meeting, MeetingState, Right};
use maud::{Markup, html};

use super::{address, name};
use crate::{
    access::SignedIn,
    components::{
        button, heading,
        table::{Column, Row, table},
    },
    desk::{DeskPage, DeskSection},
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// The states that stand together in a table, with the key of its caption.
const GROUPS: [(&str, &[MeetingState]); 3] = [
    (
        "desk-meeting-group-open",
        &[MeetingState::Running, MeetingState::Published, MeetingState::RegistrationClosed],
    ),
    ("desk-meeting-group-draft", &[MeetingState::Draft]),
    ("desk-meeting-group-over", &[MeetingState::Ended, MeetingState::Cancelled, MeetingState::Archived]),
];

/// `GET /beheer/bijeenkomsten`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    if !person.is_staff() {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    }
    let language = visit.language;
    let meetings: Vec<Meeting> = site.store.meetings().await?.into_iter().map(|each| each.value).collect();
    let body = html! {
        @if person.may(Right::ManageMeetings) {
            (button::link(
                &path(language, "/beheer/bijeenkomsten/nieuw"),
                &text(language, "desk-meeting-new"),
                button::Weight::Primary,
            ))
        }
        @if meetings.is_empty() { p { (text(language, "desk-meeting-none")) } }
        @for (index, (caption, states)) in GROUPS.iter().enumerate() {
            (group(language, index, caption, &meetings, states))
        }
    };
    let title = text(language, "desk-meetings");
    let page = DeskPage::new(&visit, &person, DeskSection::Meetings, title);
    Ok(page.body(&body).render(&site).into_response())
}

fn group(
    language: Language,
    index: usize,
    caption: &str,
    meetings: &[Meeting],
    states: &[MeetingState],
) -> Markup {
    let rows: Vec<Row> = meetings
        .iter()
        .filter(|meeting| states.contains(&meeting.state))
        .map(|meeting| Row { cells: cells(language, meeting), is_own: false })
        .collect();
    let columns = ["desk-meeting-title", "desk-meeting-date", "desk-meeting-state"]
        .map(|key| Column::words(&text(language, key)));
    html! {
        @if !rows.is_empty() {
            (heading(2, &text(language, caption)))
            (table(language, &format!("bijeenkomsten-{index}"), &text(language, caption), &columns, &rows))
        }
    }
}

fn cells(language: Language, meeting: &Meeting) -> Vec<Option<Markup>> {
    vec![
        Some(html! {
            a class="nl-link" href=(path(language, &address(&meeting.slug, ""))) { (name(language, meeting)) }
        }),
        Some(html! { span class="one-line" { (moment::short_date(language, meeting.date)) } }),
        Some(html! { (text(language, &format!("desk-meeting-state-{}", meeting.state.key()))) }),
    ]
}
