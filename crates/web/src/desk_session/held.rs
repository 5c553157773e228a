//! The work sessions that go on now or are to come, for who leads, moderates or shows: at the desk and at what is one's own.

use documents::{moment, text::text};
use domain::{Language, Meeting, MeetingState, meeting::TIME_ZONE};
use jiff::civil::Date;
use maud::{Markup, html};
use store::WorkSession;

use super::ways::{are_for, ways};
use crate::{
    access::SignedIn,
    components::{
        anchored_heading,
        tag::{Kind, tag},
    },
    desk_meeting,
    error::Problem,
    site::SharedSite,
    visit::path,
};

/// A work session of a meeting that goes on now, or is to come.
pub(crate) struct Held {
    meeting: Meeting,
    record: WorkSession,
    is_now: bool,
}

/// Whether a meeting goes on: its day has come, or it was begun.
fn goes_on(meeting: &Meeting, today: Date) -> bool {
    meeting.date == today || meeting.state == MeetingState::Running
}

/// The sessions that somebody works on: what goes on now first, then the nearest day.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn held(site: &SharedSite, person: &SignedIn) -> Result<Vec<Held>, Problem> {
    let mut found = Vec::new();
    if !are_for(person) {
        return Ok(found);
    }
    let today = TIME_ZONE.to_datetime(site.now()).date();
    for meeting in site.store.meetings().await? {
        let meeting = meeting.value;
        let is_over = matches!(meeting.state, MeetingState::Archived | MeetingState::Cancelled);
        let is_now = goes_on(&meeting, today);
        if is_over || !(is_now || meeting.date > today) {
            continue;
        }
        if let Some(record) = site.store.work_session_of(meeting.id).await? {
            found.push(Held { meeting, record, is_now });
        }
    }
    found.sort_by_key(|held: &Held| (!held.is_now, held.meeting.date));
    Ok(found)
}

/// The ways into these sessions; nothing when there are none.
pub(crate) fn list(language: Language, person: &SignedIn, sessions: &[Held]) -> Markup {
    html! {
        @if !sessions.is_empty() {
            (anchored_heading(2, "werksessies", &text(language, "desk-sessions")))
            @for held in sessions {
                p {
                    a class="nl-link" href=(path(language, &desk_meeting::address(&held.meeting.slug, ""))) {
                        (held.meeting.title.get(language))
                    }
                    ", " (moment::date(language, held.meeting.date))
                    @if held.is_now { " " (tag(Kind::Plain, &text(language, "desk-sessions-now"))) }
                }
                (ways(language, person, &held.meeting, &held.record))
            }
        }
    }
}
