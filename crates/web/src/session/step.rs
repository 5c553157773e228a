//! A step on the page of somebody who takes part: one file for each kind. A step has a head, what is asked, the work so
//! far and what came out; each is an element of its own, so that one can change without the others.

mod appreciation;
mod break_;
mod cards;
mod cluster;
pub(crate) mod course;
mod discuss;
pub(crate) mod exchange;
mod free_text;
mod head;
mod introduce;
mod knowledge_questions;
mod likeness;
mod lists;
mod one_field;
mod partnership_wishes;
mod peer;
mod placemat;
mod read;
mod recognise;
mod room_map;
mod silence;
mod top_five;
mod trend;
mod vote;
mod welcome;

use domain::session::{ContributionView, Run, Standing, StepKind, StepView};
use maud::{Markup, html};

use self::{
    lists::{all_in_one, list, list_id, own_list, slots},
    one_field::one_field,
};
use super::{
    card::{Of, card},
    figures,
    look::{self, is_silent},
    outcome, release,
    stage::Stage,
};

pub(crate) use cards::signal_item;
pub(crate) use cluster::board;
pub(crate) use head::head;
pub(crate) use likeness::merging;
pub(crate) use lists::{emptied, list_of};
pub(crate) use top_five::chosen;
pub(crate) use vote::candidate_words;
pub(crate) use welcome::choose_table;

/// A whole step.
pub(crate) fn section(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = step.step.id;
    html! {
        section class={ "step step--" (step.step.kind.key()) } id={ "step-" (id) } data-step=(id)
            data-anonymous[step.step.anonymous] aria-labelledby={ "step-" (id) "-title" } {
            (head(stage, step))
            (ask(stage, step))
            (written_here(stage, step))
            (work(stage, step))
            (results(stage, step))
            (withdrawn(stage, step))
        }
    }
}

/// What is asked: the forms that everybody gets. It is left alone while somebody writes in it.
pub(crate) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    let needs_table = !stage.has_place(step) && step.run != Run::Waiting && asks(&step.step.kind);
    html! {
        div class="step__ask stack" id={ "step-" (step.step.id) "-ask" } {
            @if needs_table {
                (welcome::choose_table(stage, "tafel-kiezen"))
            } @else {
                @if is_silent(step) && step.run != Run::Waiting { (silence::silence(stage, step)) }
                @match &step.step.kind {
                    StepKind::Welcome => (welcome::ask(stage)),
                    StepKind::Introduce => (introduce::ask(stage, step)),
                    StepKind::Read => (read::ask(stage)),
                    StepKind::Placemat { .. } | StepKind::Recognise { .. } => {}
                    StepKind::Cards { .. } => (cards::ask(stage, step)),
                    StepKind::Cluster { .. } => (cluster::ask(stage, step)),
                    StepKind::Vote { .. } => (vote::ask(stage, step)),
                    StepKind::Discuss => (discuss::ask(stage, step)),
                    StepKind::TopFive { .. } => (top_five::ask(stage, step)),
                    StepKind::Trend { slide } => (trend::ask(stage, step, slide)),
                    StepKind::Exchange => (exchange::ask(stage, step)),
                    StepKind::KnowledgeQuestions => (knowledge_questions::ask(stage, step)),
                    StepKind::PartnershipWishes => (partnership_wishes::ask(stage, step)),
                    StepKind::Appreciation { aspects } => (appreciation::ask(stage, step, aspects)),
                    StepKind::FreeText => (free_text::ask(stage, step)),
                    StepKind::Course { part } => (course::ask(stage, step, *part)),
                    StepKind::Break => (break_::ask(stage)),
                }
            }
        }
    }
}

/// What somebody wrote in an anonymous round: their device fills it in, since the session does not know it.
fn written_here(stage: &Stage<'_>, step: &StepView) -> Markup {
    html! {
        @if step.step.anonymous {
            div class="written-here stack" data-written=(step.step.id) hidden {
                h2 class="nl-heading nl-heading--level-2" { (stage.say("session-written-here")) }
                p class="form-hint" { (stage.say("session-written-here-text")) }
                ul class="notes" {}
            }
        }
    }
}

/// Whether a kind of step asks somebody to write or decide.
const fn asks(kind: &StepKind) -> bool {
    !matches!(kind, StepKind::Welcome | StepKind::Break | StepKind::Read)
}

/// The work so far: lists that grow by themselves.
fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    if step.run == Run::Waiting {
        return html! {};
    }
    html! {
        div class="step__work stack" id={ "step-" (step.step.id) "-work" } {
            @match &step.step.kind {
                StepKind::Welcome | StepKind::Read | StepKind::Break => {}
                StepKind::Introduce => (introduce::work(stage, step)),
                StepKind::Placemat { aspects } => (placemat::work(stage, step, aspects)),
                StepKind::Recognise { .. } => (recognise::work(stage, step)),
                StepKind::Cards { .. } => (cards::work(stage, step)),
                StepKind::Cluster { .. } => (cluster::work(stage, step)),
                StepKind::Vote { .. } => (vote::work(stage, step)),
                StepKind::TopFive { .. } => {}
                StepKind::Exchange => (exchange::work(stage, step)),
                StepKind::Appreciation { .. } => {}
                StepKind::Course { part } => (course::work(stage, step, *part)),
                StepKind::Discuss
                | StepKind::Trend { .. }
                | StepKind::KnowledgeQuestions
                | StepKind::PartnershipWishes
                | StepKind::FreeText => (all_in_one(stage, step)),
            }
            @if look::makes_cards(step) { (merging(stage, step)) }
            @if step.step.kind.is_released_by_the_table() { (release::all(stage, step)) }
        }
    }
}

/// The results of the groups that the audience sees.
fn results(stage: &Stage<'_>, step: &StepView) -> Markup {
    let found = stage.view.outcomes.get(&step.step.id);
    let mut groups: Vec<_> = found.into_iter().flatten().collect();
    groups.sort_by_cached_key(|(group, _)| outcome::order(stage, step, **group));
    html! {
        div class="step__results stack" id={ "uitkomsten-" (step.step.id) } {
            @for (group, each) in groups { (outcome::outcome(stage, step, *group, each)) }
        }
    }
}

/// What is of one person in a step: elements with identities of their own, which come over the own channel.
pub(crate) fn own_parts(stage: &Stage<'_>, step: &StepView) -> Vec<(String, Markup)> {
    let id = step.step.id;
    let mut parts = vec![(format!("own-weg-{id}"), withdrawn(stage, step))];
    match &step.step.kind {
        StepKind::Introduce => parts.push((format!("own-ask-{id}"), introduce::own(stage, step))),
        StepKind::Vote { .. } => parts.push((format!("own-ballot-{id}"), vote::own(stage, step))),
        StepKind::Course { .. } => parts.extend(course::own(stage, step)),
        StepKind::Recognise { .. } => {
            let own = |each| (recognise::own_id(step, each), recognise::own_answer(stage, step, each));
            parts.extend(figures::statements(stage, step).into_iter().map(own));
        }
        StepKind::Cards { limit, .. } if *limit > 0 => {
            parts.push((format!("own-limit-{id}"), cards::own_limit(stage, step, *limit)));
        }
        _ => {}
    }
    if step.step.silent_first {
        for slot in slots(stage, step) {
            parts.push((format!("own-{}", list_id(step, &slot)), own_list(stage, step, &slot)));
        }
    }
    parts
}

/// What who looks has withdrawn: it can come back.
fn withdrawn(stage: &Stage<'_>, step: &StepView) -> Markup {
    let gone: Vec<&ContributionView> =
        stage.own_contributions(step.step.id).filter(|each| each.standing == Standing::Withdrawn).collect();
    html! {
        div id={ "own-weg-" (step.step.id) } {
            @if !gone.is_empty() {
                details class="fold" {
                    summary { (stage.say_with("session-withdrawn-by-you", &[("count", gone.len().into())])) }
                    ul class="notes" { @for each in &gone { (card(stage, step, each, Of::Own)) } }
                }
            }
        }
    }
}
