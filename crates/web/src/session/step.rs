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
mod introduce;
mod knowledge_questions;
mod likeness;
mod partnership_wishes;
mod peer;
mod placemat;
mod read;
mod recognise;
mod room_map;
mod top_five;
mod trend;
mod vote;
mod welcome;

use domain::session::{ContributionView, Group, Run, StepKind, StepView};
use maud::{Markup, html};

use super::{
    card::{Of, card},
    deed::Deed,
    figures,
    look::{self, is_silent},
    outcome, release,
    stage::Stage,
};
use crate::components::{
    alert::{self, alert},
    button::Weight,
};

pub(crate) use cards::signal_item;
pub(crate) use cluster::board;
pub(crate) use likeness::merging;
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

/// Title, question and how far it is.
pub(crate) fn head(stage: &Stage<'_>, step: &StepView) -> Markup {
    let language = stage.language;
    let id = step.step.id;
    let (number, all) = stage.place_of(id);
    let (title, of_title) = step.step.title.in_language(language);
    let (question, of_question) = step.step.question.in_language(language);
    let counted = [("number", number.to_string().into()), ("all", all.to_string().into())];
    html! {
        header class="step__head" id={ "step-" (id) "-head" } {
            p class="step__eyebrow" {
                @if stage.course().and_then(|frame| frame.current) != Some(id) {
                    (stage.say_with("session-step-of", &counted)) " · "
                }
                (stage.say(&format!("session-step-{}", step.step.kind.key())))
            }
            h1 class="nl-heading nl-heading--level-1 step__title" id={ "step-" (id) "-title" } tabindex="-1"
                lang=[(of_title != language).then(|| of_title.tag())] { (title) }
            @if !question.trim().is_empty() {
                p class="step__question" lang=[(of_question != language).then(|| of_question.tag())] { (question) }
            }
            (state(stage, step))
        }
    }
}

/// What one must know of how far the step is.
fn state(stage: &Stage<'_>, step: &StepView) -> Markup {
    let line = |key: &str| html! { p class="step__state" { (stage.say(key)) } };
    let decides =
        matches!(step.step.kind, StepKind::Vote { .. } | StepKind::Cluster { .. } | StepKind::TopFive { .. });
    let quiet = matches!(step.step.kind, StepKind::Welcome | StepKind::Break | StepKind::Read);
    html! {
        @if stage.is_read_only() {
            (line("session-state-read-only"))
        } @else if stage.is_closed() {
            p class="step__state" { (stage.say("session-state-closed")) " " (stage.outcome_link()) }
        } @else {
            @match step.run {
                Run::Waiting => (line("session-state-waiting")),
                Run::Paused { .. } => (line("session-state-paused")),
                Run::Ended if quiet => (line("session-state-over")),
                Run::Ended if decides || step.step.anonymous => (line("session-state-decided")),
                Run::Ended => (line("session-state-ended")),
                Run::Running { .. } => {}
            }
        }
        @if step.step.anonymous && !matches!(step.run, Run::Ended) { (line("session-state-anonymous")) }
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
                @if is_silent(step) && step.run != Run::Waiting { (silence(stage, step)) }
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
    let own = stage.group(step);
    html! {
        div class="step__results stack" id={ "uitkomsten-" (step.step.id) } {
            @if let Some(found) = found {
                @for (group, each) in found.iter().filter(|(group, _)| **group == own) {
                    (outcome::outcome(stage, step, *group, each))
                }
                @for (group, each) in found.iter().filter(|(group, _)| **group != own) {
                    (outcome::outcome(stage, step, *group, each))
                }
            }
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

/// The lists of a step.
fn slots(stage: &Stage<'_>, step: &StepView) -> Vec<String> {
    match &step.step.kind {
        StepKind::Placemat { aspects } => {
            aspects.iter().map(|aspect| super::words::aspect_key(*aspect).to_owned()).collect()
        }
        StepKind::Recognise { .. } => {
            figures::statements(stage, step).into_iter().map(recognise::slot).collect()
        }
        StepKind::Cards { kinds, signals, .. } => {
            let mut slots: Vec<String> =
                kinds.iter().map(|kind| super::words::kind_key(*kind).to_owned()).collect();
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
fn list_id(step: &StepView, slot: &str) -> String {
    format!("list-{}-{slot}", step.step.id)
}

/// The list that a contribution stands in, as the audience sees it.
pub(crate) fn list_of(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> String {
    let list = list_id(step, &look::slot(&each.content));
    if is_of_others(stage, step, each) { format!("{list}-zaal") } else { list }
}

/// Where each table works for itself, what others released stands apart.
fn is_of_others(stage: &Stage<'_>, step: &StepView, each: &ContributionView) -> bool {
    step.step.scope == domain::session::Scope::Tables
        && stage.table().is_some()
        && each.table != stage.table()
}

/// The contributions of a slot, with what others released behind a fold.
fn list(stage: &Stage<'_>, step: &StepView, slot: &str, empty: &str) -> Markup {
    let id = list_id(step, slot);
    let mut all: Vec<&ContributionView> =
        stage.contributions(step.step.id).filter(|each| look::slot(&each.content) == slot).collect();
    all.sort_by_cached_key(|each| look::order(each));
    let (others, own): (Vec<_>, Vec<_>) = all.into_iter().partition(|each| is_of_others(stage, step, each));
    html! {
        @if is_silent(step) { (own_list(stage, step, slot)) }
        ul class="notes" id=(id) { @for each in &own { (card(stage, step, each, Of::All)) } }
        @if !empty.is_empty() && !is_silent(step) { p class="notes__empty" { (stage.say(empty)) } }
        @if step.step.scope == domain::session::Scope::Tables {
            details class="fold notes__others" {
                summary { (stage.say("session-others")) }
                ul class="notes" id={ (id) "-zaal" } {
                    @for each in &others { (card(stage, step, each, Of::All)) }
                }
            }
        }
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

/// What somebody wrote in silence, as long as it is not shared.
fn own_list(stage: &Stage<'_>, step: &StepView, slot: &str) -> Markup {
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

/// One list with everything.
fn all_in_one(stage: &Stage<'_>, step: &StepView) -> Markup {
    let key = if step.step.scope == domain::session::Scope::Plenary {
        "session-from-the-room"
    } else {
        "session-from-your-table"
    };
    html! {
        h2 class="nl-heading nl-heading--level-2" { (stage.say(key)) }
        (list(stage, step, "alles", "session-nothing-yet"))
    }
}

/// What who looks has withdrawn: it can come back.
fn withdrawn(stage: &Stage<'_>, step: &StepView) -> Markup {
    let gone: Vec<&ContributionView> = stage
        .own_contributions(step.step.id)
        .filter(|each| each.standing == domain::session::Standing::Withdrawn)
        .collect();
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

/// Silence: nobody reads along; and the way out of it for who may speak for the table.
fn silence(stage: &Stage<'_>, step: &StepView) -> Markup {
    let share = stage.table().filter(|_| stage.speaks_for_table() && !stage.is_closed());
    let plenary = stage.group(step) == Group::Plenary;
    alert(
        alert::Kind::Info,
        &stage.say("session-silent"),
        &html! {
            p { (stage.say("session-silent-text")) }
            @match share {
                Some(table) if !plenary || stage.table().is_some() => {
                    p { (stage.say("session-share-text")) }
                    (Deed::new(stage, "delen", format!("delen-{}", step.step.id))
                        .with("stap", step.step.id).with("tafel", table)
                        .button(&stage.say("session-share"), Weight::Secondary))
                }
                _ => p { (stage.say("session-share-host")) },
            }
        },
    )
}

/// A form with one field for words, the heart of most steps.
fn one_field(stage: &Stage<'_>, step: &StepView, form: &str, label: &str, hint: &str) -> Markup {
    if !stage.can_write(step) {
        return html! {};
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", form)
        .drafted();
    let (label, hint) = (stage.say(label), if hint.is_empty() { String::new() } else { stage.say(hint) });
    let line = super::deed::Line {
        name: "tekst",
        label: &label,
        hint: &hint,
        rows: 3,
        ..super::deed::Line::default()
    };
    deed.form(&html! { (deed.line(&line)) (deed.submit(&stage.say("session-add"), Weight::Primary)) })
}
