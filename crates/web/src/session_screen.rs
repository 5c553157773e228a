//! The big screen of a session: what the chair chooses to show, readable from the last row. No name of a person stands
//! on it, unless a card is shown on purpose. The code to join with is always there.

mod frame;
mod here;
mod outcome;
mod recognised;
mod show;
mod tables;
mod vote;
mod wall;

use domain::{
    StepId,
    session::{Key, Part, Projected, Shown, StepView},
};
use maud::Markup;

pub(crate) use frame::{page, spaced};
pub(crate) use tables::{done as work_done, in_order as tables_in_order, number as number_in_name};

use crate::session::{patch::Patch, scene::Scene};

/// What of the screen an entry of the log changes. The screen is one of a kind, so that what it shows is drawn whole;
/// nothing is sent when the change is about something that it does not show.
pub(crate) fn patches(scene: &Scene<'_>, projected: &Projected) -> Vec<Patch> {
    let keys = projected.parts.iter().map(Part::key).chain(projected.gone.iter().copied());
    let keys: Vec<Key> = keys.collect();
    let shown = about(scene);
    let mut patches = Vec::new();
    let is_top =
        |key: &Key| *key == Key::Frame || matches!(key, Key::Step(step) if Some(*step) == current(scene));
    if keys.iter().any(is_top) {
        patches.push(Patch::whole(frame::TOP, frame::top(scene)));
    }
    if keys.contains(&Key::Frame) {
        patches.push(Patch::whole(frame::JOIN, frame::join(scene)));
    }
    if keys.iter().any(|key| concerns(scene, shown, *key)) {
        patches.push(Patch::whole(show::ID, show::show(scene)));
    }
    patches
}

fn current(scene: &Scene<'_>) -> Option<StepId> {
    scene.course().and_then(|course| course.current)
}

/// The step that the screen is about now, if it is about one.
fn about(scene: &Scene<'_>) -> Option<StepId> {
    match scene.course()?.shown {
        Shown::Welcome | Shown::Nothing | Shown::Contribution(_) => None,
        Shown::Current => current(scene),
        Shown::Step(step) | Shown::Outcome(step) | Shown::Tables(step) => Some(step),
    }
}

/// Whether a part is about what is shown. The cards of a vote are those of the step it took them from.
fn concerns(scene: &Scene<'_>, shown: Option<StepId>, key: Key) -> bool {
    let source = shown.and_then(|step| scene.step(step)?.step.kind.source());
    let is_shown = |step: StepId| Some(step) == shown || Some(step) == source;
    match key {
        Key::Frame | Key::Table(_) => true,
        Key::Participant(_) | Key::Ballot(_) | Key::Scores(_) => false,
        Key::Course(_) => shown
            .and_then(|step| scene.step(step))
            .is_some_and(|step| matches!(step.step.kind, domain::session::StepKind::Course { .. })),
        Key::Step(step) | Key::Outcome(step, _) => is_shown(step),
        Key::Cluster(id) => scene.view.clusters.get(&id).is_none_or(|cluster| is_shown(cluster.step)),
        Key::Contribution(id) => {
            let on_purpose = scene.course().is_some_and(|course| course.shown == Shown::Contribution(id));
            on_purpose || scene.view.contribution(id).is_none_or(|card| is_shown(card.step))
        }
    }
}

/// The title of a step, in the language of the screen.
fn title(scene: &Scene<'_>, step: &StepView) -> Markup {
    maud::html! { (step.step.title.get(scene.language)) }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
