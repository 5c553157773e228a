//! Beginning a meeting on another day than its own: asked once more, with the date.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Meeting, MeetingStep};
use jiff::civil::Date;
use maud::{Markup, html};

use super::address;
use crate::{
    access::SignedIn,
    components::{alert, button},
    site::SharedSite,
    visit::{Visit, path},
};

/// The question whether the meeting really begins today. The answer names the day of the meeting: when that changes in
/// the meantime, it is asked again.
pub(super) fn ask(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    today: Date,
) -> Markup {
    let language = visit.language;
    let days = today.until(meeting.date).map_or(0, |span| span.get_days());
    let key = if days > 0 { "desk-meeting-begin-early" } else { "desk-meeting-begin-late" };
    let values =
        [("date", moment::date(language, meeting.date).into()), ("days", days.unsigned_abs().into())];
    let sentence = text_with(language, key, &values);
    let title = text(language, "desk-meeting-begin-title");
    let body = html! {
        (alert::alert(alert::Kind::Warning, &sentence, &html! {
            p { (text(language, "desk-meeting-begin-text")) }
        }))
        form class="form" method="post" action=(path(language, &address(&meeting.slug, "/stap"))) {
            input type="hidden" name="stap" value=(MeetingStep::Start.key());
            input type="hidden" name="datum" value=(meeting.date);
            div class="form-actions" {
                (button::submit(&text(language, "desk-meeting-begin-do"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &address(&meeting.slug, ""))) {
                    (text(language, "desk-meeting-begin-not"))
                }
            }
        }
    };
    super::titled_page(visit, person, meeting, title).body(&body).render(site)
}
