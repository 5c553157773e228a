//! The lists of contributions of a step: what the table wrote, what others released, and what somebody writes in silence.

use domain::session::{ContributionView, Scope, StepKind, StepView};
use maud::{Markup, html};

use super::recognise;
use crate::session::{
    card::{Of, card},
    figures,
    look::{self, is_silent},
    stage::Stage,
    words,
};

/// The contributions of a slot, with what others released behind a fold.
pub(super) fn list(stage: &Stage<'_>, step: &StepView, slot: &str, empty: &str) -> Markup {
    let id = list_id(step, slot);
    let mut all: Vec<&ContributionView> =
        stage.contributions(step.step.id).filter(|each| look::slot(&each.content) == slot).collect();
    all.sort_by_cached_key(|each| look::order(each));
    let (others, own): (Vec<_>, Vec<_>) = all.into_iter().partition(|each| is_of_others(stage, step, each));
    html! {
        @if is_silent(step) { (own_list(stage, step, slot)) }
        ul class="notes" id=(id) { @for each in &own { (card(stage, step, each, Of::All)) } }
        @if !empty.is_empty() && !is_silent(step) { p class="notes__empty" { (stage.say(empty)) } }
        @if step.step.scope == Scope::Tables {
            details class="fold notes__others" {
                summary { (stage.say("session-others")) }
                ul class="notes" id={ (id) "-zaal" } {
                    @for each in &others { (card(stage, step, each, Of::All)) }
                }
            }
        }
    }
}

/// One list with everything.
pub(super) fn all_in_one(stage: &Stage<'_>, step: &StepView) -> Markup {
    let key =
        if step.step.scope == Scope::Plenary { "session-from-the-room" } else { "session-from-your-table" };
    html! {
        h2 class="nl-heading nl-heading--level-2" { (stage.say(key)) }
        (list(stage, step, "alles", "session-nothing-yet"))
    }
}

/// What somebody wrote in silence, as long as it is not shared.
pub(super) fn own_list(stage: &Stage<'_>, step: &StepView, slot: &str) -> Markup {
    let id = format!("own-{}", list_id(step, slot));
    let mut own: Vec<&ContributionView> = Vec::new();
    if is_silent(step) {
        own.extend(
            stage
                .own_contributions(step.step.id)
                .filter(|each| look::counts(each) && look::slot(&each.content) == slot),
        );
        own.sort_by_cached_key(|each| look::order(each));
    }
    html! {
        ul class="notes notes--own" id=(id) { @for each in &own { (card(stage, step, each, Of::Own)) } }
    }
}

/// The lists of what somebody wrote in silence, empty: it was shared, and stands among that of the others now.
pub(crate) fn emptied(stage: &Stage<'_>, step: &StepView) -> Vec<(String, Markup)> {
    if !step.step.silent_first || is_silent(step) {
        return Vec::new();
    }
    let list = |slot: String| (format!("own-{}", list_id(step, &slot)), own_list(stage, step, &slot));
    slots(stage, step).into_iter().map(list).collect()
}

/// The lists of a step.
pub(super) fn slots(stage: &Stage<'_>, step: &StepView) -> Vec<String> {
    match &step.step.kind {
        StepKind::Placemat { aspects } => {
            aspects.iter().map(|aspect| words::aspect_key(*aspect).to_owned()).collect()
        }
        StepKind::Recognise { .. } => {
            figures::statements(stage, step).into_iter().map(recognise::slot).collect()
        }
        StepKind::Cards { kinds, signals, .. } => {
            let mut slots: Vec<String> = kinds.iter().map(|kind| words::kind_key(*kind).to_owned()).collect();
            if *signals && !slots.iter().any(|slot| slot == "task") {
                slots.insert(0, "task".to_owned());
            }
            if *signals {
                slots.push("afgewezen".to_owned());
            }
            slots
        }
        _ => vec!["alles".to_owned()],
    }
}

/// The identity of a list.
pub(super) fn list_id(step: &StepView, slot: &str) -> String {
    format!("list-{}-{slot}", step.step.id)
}

/// The list that a contribution stands in, as the audience sees it.
pub(crate) fn list_of(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> String {
    let list = list_id(step, &look::slot(&each.content));
    if is_of_others(stage, step, each) { format!("{list}-zaal") } else { list }
}

/// Where each table works for itself, what others released stands apart.
pub(super) fn is_of_others(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> bool {
    step.step.scope == Scope::Tables && stage.table().is_some() && each.table != stage.table()
}
