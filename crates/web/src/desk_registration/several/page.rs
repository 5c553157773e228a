//! What several registrations at once look like: before, and after.

use std::collections::HashMap;

use documents::text::{text, text_with};
use domain::{
    GuestList, RegistrationId, RegistrationState,
    guest_list::{Foresight, Outcome},
};
use maud::{Markup, html};

use super::{Decision, Desk};
use crate::{
    components::{
        alert::{Kind, alert},
        button,
        form::{Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk_meeting,
    desk_registration::list::standing,
    form::{Filled, Mistakes},
    registration::{ground::Reader, refusal},
    visit::path,
};

/// The names of organisations by their registration.
pub(super) type Names = HashMap<RegistrationId, String>;

/// What would happen.
pub(super) struct Preview<'a> {
    /// The guest list as it is.
    pub(super) list: &'a GuestList,
    pub(super) decision: Decision,
    pub(super) foresight: &'a Foresight,
    /// Whether it is something else than what was shown before.
    pub(super) changed: bool,
}

/// The page that shows what would happen, with the button that does it.
pub(super) fn preview(
    desk: &Desk,
    names: &Names,
    shown: &Preview<'_>,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Markup {
    let language = desk.visit.language;
    let view = FormView { language, filled, mistakes };
    let possible: Vec<(&Outcome, &RegistrationState)> = shown
        .foresight
        .outcomes
        .iter()
        .filter_map(|each| each.result.as_ref().ok().map(|state| (each, state)))
        .collect();
    let changed = text(language, "desk-several-changed");
    let body = html! {
        (view.summary())
        @if shown.changed { (alert(Kind::Warning, &changed, &html! {})) }
        p class="lead" {
            (text_with(language, &format!("desk-several-{}", shown.decision.key()), &[
                ("count", possible.len().into()),
            ]))
        }
        (possible_table(desk, names, shown, &possible))
        (impossible(desk, names, shown))
        (others(desk, names, shown.foresight))
        (seats(desk, shown.foresight.after.taken()))
        @if possible.is_empty() { (to_list(desk)) } @else { (form(desk, &view, shown, &possible)) }
    };
    page(desk, "desk-several-title", &body, &view)
}

fn form(
    desk: &Desk,
    view: &FormView<'_>,
    shown: &Preview<'_>,
    possible: &[(&Outcome, &RegistrationState)],
) -> Markup {
    let language = view.language;
    let (label, hint) =
        (text(language, "desk-registration-words"), text(language, "desk-several-words-hint"));
    let words = Field { name: "woorden", label: &label, hint: &hint, optional: true, autocomplete: "off" };
    let action = desk_meeting::address(&desk.meeting.slug, "/aanmeldingen/samen/doen");
    html! {
        form class="form" method="post" novalidate action=(path(language, &action)) {
            input type="hidden" name="besluit" value=(shown.decision.key());
            @for (outcome, state) in possible {
                input type="hidden" name="aanmelding" value=(outcome.registration);
                input type="hidden" name={ "wordt-" (outcome.registration) } value=(state.standing().key());
            }
            @if shown.decision == Decision::Decline { (view.lines(&words, 4)) }
            p { (text(language, "desk-several-mails")) }
            div class="form-actions" {
                (button::submit(
                    &text_with(language, "desk-several-do", &[("count", possible.len().into())]),
                    button::Weight::Primary,
                ))
                a class="nl-link" href=(list_address(desk)) { (text(language, "desk-several-not")) }
            }
        }
    }
}

fn possible_table(
    desk: &Desk,
    names: &Names,
    shown: &Preview<'_>,
    possible: &[(&Outcome, &RegistrationState)],
) -> Markup {
    let language = desk.visit.language;
    let columns = [
        Column::words(&text(language, "desk-registration-organisation")),
        Column::figures(&text(language, "desk-registration-persons"), ""),
        Column::words(&text(language, "desk-several-now")),
        Column::words(&text(language, "desk-several-then")),
    ];
    let row = |(outcome, state): &(&Outcome, &RegistrationState)| {
        let registration = shown.list.registration(outcome.registration);
        let size = registration.map(domain::Registration::size);
        Row {
            cells: vec![
                Some(link(desk, names, outcome.registration)),
                size.map(|size| html! { (size) }),
                registration.map(|each| standing(language, &each.state)),
                Some(standing(language, state)),
            ],
            is_own: false,
        }
    };
    let rows: Vec<Row> = possible.iter().map(row).collect();
    html! {
        @if !rows.is_empty() {
            (table(language, "gebeurt", &text(language, "desk-several-table"), &columns, &rows))
        }
    }
}

/// What cannot be done, and why not.
fn impossible(desk: &Desk, names: &Names, shown: &Preview<'_>) -> Markup {
    let language = desk.visit.language;
    let refused =
        shown.foresight.outcomes.iter().filter_map(|each| Some((each, each.result.as_ref().err()?)));
    let refused: Vec<_> = refused.collect();
    html! {
        @if !refused.is_empty() {
            (heading(2, &text(language, "desk-several-impossible")))
            ul {
                @for (outcome, why) in refused {
                    li {
                        (link(desk, names, outcome.registration))
                        @if let Some(registration) = shown.list.registration(outcome.registration) {
                            " (" (standing(language, &registration.state)) ")"
                        }
                        ": " (refusal::sentence(language, Reader::Staff, why))
                    }
                }
            }
        }
    }
}

/// Who else it concerns: those who are offered what comes free.
fn others(desk: &Desk, names: &Names, foresight: &Foresight) -> Markup {
    let language = desk.visit.language;
    html! {
        @if !foresight.others.is_empty() {
            (heading(2, &text(language, "desk-several-others")))
            ul {
                @for (id, state) in &foresight.others {
                    li { (link(desk, names, *id)) ": " (standing(language, state)) }
                }
            }
        }
    }
}

fn seats(desk: &Desk, taken: u16) -> Markup {
    let values = [("taken", taken.into()), ("seats", desk.meeting.admission.seats.into())];
    html! { p { (text_with(desk.visit.language, "desk-several-seats", &values)) } }
}

/// The page that says what became of each.
pub(super) fn result(
    desk: &Desk,
    names: &Names,
    list: &GuestList,
    ids: &[RegistrationId],
    foresight: &Foresight,
) -> Markup {
    let language = desk.visit.language;
    let columns = [
        Column::words(&text(language, "desk-registration-organisation")),
        Column::words(&text(language, "desk-registration-standing")),
    ];
    let row = |id: &RegistrationId| {
        let state = list.registration(*id).map(|each| standing(language, &each.state));
        Row { cells: vec![Some(link(desk, names, *id)), state], is_own: false }
    };
    let rows: Vec<Row> = ids.iter().map(row).collect();
    let done = text_with(language, "desk-several-done", &[("count", ids.len().into())]);
    let body = html! {
        div role="status" { (alert(Kind::Ok, &done, &html! {})) }
        (table(language, "gedaan", &text(language, "desk-several-result"), &columns, &rows))
        (others(desk, names, foresight))
        (seats(desk, list.taken()))
        (to_list(desk))
    };
    let (filled, mistakes) = (Filled::default(), Mistakes::default());
    page(desk, "desk-several-result", &body, &FormView { language, filled: &filled, mistakes: &mistakes })
}

/// The page for who chose no registration or no decision.
pub(super) fn nothing_chosen(desk: &Desk) -> Markup {
    let language = desk.visit.language;
    let body = html! {
        (alert(Kind::Error, &text(language, "desk-several-nothing"), &html! {
            p { (text(language, "desk-several-nothing-do")) }
        }))
        (to_list(desk))
    };
    let (filled, mut mistakes) = (Filled::default(), Mistakes::default());
    mistakes.add("aanmelding", text(language, "desk-several-nothing"));
    page(desk, "desk-several-title", &body, &FormView { language, filled: &filled, mistakes: &mistakes })
}

fn page(desk: &Desk, title: &str, body: &Markup, view: &FormView<'_>) -> Markup {
    let language = desk.visit.language;
    desk_meeting::page(&desk.visit, &desk.person, &desk.meeting, title)
        .crumb(
            text(language, "desk-meeting-part-registrations"),
            desk_meeting::address(&desk.meeting.slug, "/aanmeldingen"),
        )
        .window_title(view.title(&text(language, title)))
        .body(body)
        .render(&desk.site)
}

fn list_address(desk: &Desk) -> String {
    path(desk.visit.language, &desk_meeting::address(&desk.meeting.slug, "/aanmeldingen"))
}

fn to_list(desk: &Desk) -> Markup {
    html! {
        p { a class="nl-link" href=(list_address(desk)) { (text(desk.visit.language, "desk-several-to-list")) } }
    }
}

fn link(desk: &Desk, names: &Names, id: RegistrationId) -> Markup {
    let address = desk_meeting::address(&desk.meeting.slug, &format!("/aanmeldingen/{id}"));
    let name = names.get(&id).map_or("", String::as_str);
    html! { a class="nl-link" href=(path(desk.visit.language, &address)) { (name) } }
}
