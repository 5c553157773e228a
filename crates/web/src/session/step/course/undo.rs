//! Taking back what was done to the course of a table: one's own last change, or for its host that of somebody else.

use domain::{
    course::Undoable,
    session::{Audience, CourseView},
};
use maud::{Markup, html};

use super::Desk;
use crate::{
    components::{button::Weight, fold},
    session::card::{Who, for_whom},
};

/// The buttons, each with what it takes back.
pub(super) fn undo(desk: &Desk<'_>, view: &CourseView) -> Markup {
    let host = match desk.stage.audience {
        Audience::Host(table) => desk.stage.view.tables.get(&table).and_then(|found| found.host),
        _ => None,
    };
    html! {
        @for each in &view.undoable {
            @match (each.by, host) {
                (Some(by), None) => (for_whom(desk.stage, Who::Only(by), &own(desk, each))),
                (by, Some(host)) if by == Some(host) => (own(desk, each)),
                (_, Some(_)) => (of_another(desk, each)),
                (None, None) => {}
            }
        }
    }
}

fn press(desk: &Desk<'_>, each: &Undoable, label: &str) -> Markup {
    desk.deed("koers-terug", each.number)
        .inline()
        .with("versie", each.number)
        .button(label, Weight::Secondary)
}

fn own(desk: &Desk<'_>, each: &Undoable) -> Markup {
    let key = format!("course-undo-own-{}", each.deed.key());
    press(desk, each, &desk.stage.say_with(&key, &[("what", each.label.as_str().into())]))
}

/// What somebody else did is asked twice: who is named, and the button stands behind a fold.
fn of_another(desk: &Desk<'_>, each: &Undoable) -> Markup {
    let name = each.by.and_then(|by| desk.stage.names.get(by)).map(|found| found.name.clone());
    let name = name.unwrap_or_else(|| desk.say("session-somebody"));
    let key = format!("course-undo-other-{}", each.deed.key());
    let words = desk.stage.say_with(&key, &[("what", each.label.as_str().into()), ("name", name.into())]);
    fold::part(
        &words,
        &html! {
            p { (desk.say("course-undo-other-text")) }
            (press(desk, each, &desk.say("course-undo-other-do")))
        },
    )
}
