//! The ways into a work session for who leads it, moderates it or shows something: only those that are open to them.

use documents::text::text;
use domain::{Language, Meeting, Right};
use maud::{Markup, html};
use store::WorkSession;

use super::show::PART;
use crate::{access::SignedIn, desk_meeting, visit::path};

/// The rights with which somebody works on a session that goes on.
const RIGHTS: [Right; 3] = [Right::LeadSession, Right::ModerateSession, Right::ShowOnScreen];

/// Whether somebody works on sessions that go on.
pub(crate) fn are_for(person: &SignedIn) -> bool {
    RIGHTS.iter().any(|right| person.may(*right))
}

/// The ways as a list; the page asks [`are_for`] first.
pub(crate) fn ways(language: Language, person: &SignedIn, meeting: &Meeting, record: &WorkSession) -> Markup {
    let ways = open_to(person, meeting, record).into_iter();
    html! {
        ul class="cards" {
            @for (key, address) in ways { li { a href=(path(language, &address)) { (text(language, key)) } } }
        }
    }
}

/// The key of the name and the address of each way that is open to somebody.
fn open_to(person: &SignedIn, meeting: &Meeting, record: &WorkSession) -> Vec<(&'static str, String)> {
    let of_room = |part: &str| format!("/sessie/{}/{part}", record.code.as_str());
    let at_desk = |part: &str| desk_meeting::address(&meeting.slug, part);
    let goes_on = meeting.state.is_changeable();
    let leads = person.may(Right::LeadSession);
    let moderates = person.may(Right::ModerateSession);
    let shows = person.may(Right::ShowOnScreen);
    let all = [
        (goes_on && leads, "desk-session-lead", of_room("regie")),
        (goes_on && moderates, "desk-session-moderation", of_room("moderatie")),
        // Who leads chooses on the remote control what is shown.
        (goes_on && shows && !leads, "desk-session-show", at_desk(PART)),
        (goes_on && shows, "desk-session-screen", format!("/scherm/{}", record.screen_code)),
        (moderates, "session-archive-title", at_desk("/archief")),
    ];
    all.into_iter().filter(|(open, ..)| *open).map(|(_, key, address)| (key, address)).collect()
}
