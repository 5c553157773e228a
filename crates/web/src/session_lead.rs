//! The remote control of the chair, for a phone in one hand: where we are, what can be pressed, how far the tables are,
//! and what the big screen shows. Every button says which phase it saw, so that it cannot be pressed twice.

mod announce;
pub(crate) mod form;
mod now;
pub(crate) mod pace;
mod plan;
mod press;
mod shell;
mod showing;
mod tables;

use domain::session::{Key, Part, Projected};
use maud::{Markup, html};

pub(crate) use press::Press;
pub(crate) use shell::{Room, shell, unless_over};
pub(crate) use showing::name as shown_name;

use crate::session::{patch::Patch, stage::Stage};

/// Draws a part of the page.
type Draw = fn(&Stage<'_>) -> Markup;

/// The parts of the page, each an element with an identity of its own.
const PARTS: [(&str, Draw); 5] = [
    (now::ID, now::now),
    (showing::ID, showing::showing),
    (announce::ID, announce::announce),
    (tables::ID, tables::tables),
    (plan::ID, plan::plan),
];

/// The whole page, with the ways to the rooms that are open to who reads it.
pub(crate) fn page(stage: &Stage<'_>, rooms: &[Room]) -> Markup {
    let body = html! { @for (_, part) in PARTS { (part(stage)) } };
    shell(stage, Room::Lead, rooms, &unless_over(stage, body))
}

/// What of the page an entry of the log changes. Whatever is pressed raises the phase, which stands in every form.
pub(crate) fn patches(stage: &Stage<'_>, projected: &Projected) -> Vec<Patch> {
    let keys: Vec<Key> =
        projected.parts.iter().map(Part::key).chain(projected.gone.iter().copied()).collect();
    let pressed = keys.contains(&Key::Frame);
    let counts = keys
        .iter()
        .any(|key| matches!(key, Key::Step(_) | Key::Table(_) | Key::Participant(_) | Key::Outcome(..)));
    // A step that was composed anew comes alone; one with a contribution beside it has other counts and no more.
    let composed = keys.iter().any(|key| matches!(key, Key::Step(_)))
        && keys.iter().all(|key| matches!(key, Key::Step(_) | Key::Outcome(..)));
    let changed = |id: &str| match id {
        tables::ID => pressed || counts,
        now::ID | plan::ID => pressed || composed,
        _ => pressed,
    };
    PARTS.iter().filter(|(id, _)| changed(id)).map(|(id, part)| Patch::whole(id, part(stage))).collect()
}

#[cfg(test)]
mod tests;
