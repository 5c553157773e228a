//! The page with all items of a programme.

use documents::text::{text, text_with};
use domain::{
    ItemId, ItemKind, Language, Meeting,
    programme::{Conflict, conflicts},
};
use maud::{Markup, html};

use crate::{
    access::SignedIn,
    components::{
        alert, button,
        form::{ChoiceOption, Field, FormView},
    },
    desk::rows,
    desk_list::both,
    desk_meeting::{self, overview::sentence},
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// What the page shows.
pub(super) struct Shown<'a> {
    /// The visit.
    pub(super) visit: &'a Visit,
    /// Who looks.
    pub(super) person: &'a SignedIn,
    /// The meeting as it is kept.
    pub(super) meeting: &'a Meeting,
    /// The items as they are filled in.
    pub(super) filled: &'a Filled,
    /// What is wrong with them.
    pub(super) mistakes: &'a Mistakes,
    /// How many items are shown, an empty one included.
    pub(super) count: usize,
}

/// The page.
pub(super) fn render(site: &SharedSite, shown: &Shown<'_>) -> Markup {
    let language = shown.visit.language;
    let form = FormView { language, filled: shown.filled, mistakes: shown.mistakes };
    let save = html! { (button::submit(&text(language, "programme-save"), button::Weight::Primary)) };
    let back = path(language, &desk_meeting::address(&shown.meeting.slug, ""));
    let found = conflicts(&shown.meeting.programme, shown.meeting.from, shown.meeting.to);
    let body = html! {
        (form.summary())
        p { (text(language, "programme-explanation")) " " (text(language, "desk-other-language")) }
        form class="form form--wide" method="post" novalidate action=(shown.visit_address()) {
            input type="hidden" name="versie" value=(shown.filled.text("versie"));
            input type="hidden" name="rijen" value=(shown.count);
            // First in the form, so that Enter in a field saves and moves nothing.
            div class="form-actions" { (save) }
            @for row in 0..shown.count { (item(&form, shown, &found, row)) }
            div class="form-actions" {
                (save)
                button type="submit" class="nl-button nl-button--secondary" name="doe" value="erbij" {
                    (text(language, "programme-add"))
                }
                a class="nl-link" href=(back) { (text(language, "desk-cancel")) }
            }
        }
    };
    let title = text(language, "desk-meeting-part-programme");
    desk_meeting::page(shown.visit, shown.person, shown.meeting, "desk-meeting-part-programme")
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

impl Shown<'_> {
    fn visit_address(&self) -> String {
        path(self.visit.language, &desk_meeting::address(&self.meeting.slug, "/programma"))
    }
}

fn item(form: &FormView<'_>, shown: &Shown<'_>, found: &[Conflict], row: usize) -> Markup {
    let language = form.language;
    let number = (row + 1).to_string();
    let called = text_with(language, "programme-item", &[("number", number.into())]);
    let id = shown.filled.text(&format!("nummer-{row}"));
    html! {
        fieldset class="form-group" id={ "rij-" (row) } tabindex="-1" {
            legend class="form-group__legend" { (called) }
            input type="hidden" name={ "nummer-" (row) } value=(id);
            @if let Ok(id) = id.parse::<ItemId>() { (warnings(language, shown.meeting, found, id)) }
            div class="desk-row__fields" {
                (line(form, "van", "programme-from", "time", row, false))
                (line(form, "tot", "programme-to", "time", row, false))
                (kind(form, row))
                (line(form, "zaal", "programme-room", "text", row, true))
            }
            (both(form, "titel", "programme-title", 1, row))
            (both(form, "spreker", "programme-speaker", 1, row))
            (both(form, "uitleg", "programme-description", 2, row))
            (form.tick(&Field {
                name: &format!("catering-{row}"),
                label: &text(language, "programme-catering"),
                ..Field::default()
            }))
            (rows::buttons(language, row, shown.count, &called))
        }
    }
}

/// What cannot be, or should be looked at, of one item as it is kept.
fn warnings(language: Language, meeting: &Meeting, found: &[Conflict], id: ItemId) -> Markup {
    let of_item = |conflict: &&Conflict| match **conflict {
        Conflict::NoDuration(item) | Conflict::OutsideMeeting(item) => item == id,
        Conflict::SameRoom(first, second) | Conflict::SameSpeaker(first, second) => {
            first == id || second == id
        }
    };
    let sentences: Vec<String> =
        found.iter().filter(of_item).map(|each| sentence(language, meeting, *each)).collect();
    html! {
        @if !sentences.is_empty() {
            (alert::alert(alert::Kind::Warning, &text(language, "programme-conflict"), &html! {
                ul { @for sentence in &sentences { li { (sentence) } } }
            }))
        }
    }
}

fn line(form: &FormView<'_>, field: &str, label: &str, kind: &str, row: usize, optional: bool) -> Markup {
    let (name, label) = (format!("{field}-{row}"), text(form.language, label));
    form.line(&Field { name: &name, label: &label, optional, ..Field::default() }, kind)
}

fn kind(form: &FormView<'_>, row: usize) -> Markup {
    let option = |kind: ItemKind| -> ChoiceOption {
        let label = text(form.language, &format!("programme-kind-{}", kind.key()));
        (kind.key().to_owned(), label, String::new())
    };
    let (name, label) = (format!("soort-{row}"), text(form.language, "programme-kind"));
    form.select(&Field { name: &name, label: &label, ..Field::default() }, &ItemKind::ALL.map(option))
}
