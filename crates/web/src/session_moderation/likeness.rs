//! Cards that may say the same. A suggestion: a person reads both and decides.

use std::collections::BTreeSet;

use domain::session::{ContributionView, Run, Scope, StepView, alike};
use maud::{Markup, html};

use super::{Choice, queue, send::Send};
use crate::session::stage::Stage;

/// From how alike on cards are suggested, in per cent, unless somebody chooses otherwise.
pub(super) const USUAL: u8 = 40;

/// As many pairs as are looked through at once.
const MOST: usize = 12;

/// The pairs of cards of the same step that are alike, the most alike first.
pub(super) fn pairs(stage: &Stage<'_>, choice: &Choice) -> Markup {
    let mut found = Vec::new();
    for (step, cards) in queue::mergeable(stage, choice.step) {
        let apart = is_chosen_from_by_tables(stage, step);
        let texts: Vec<_> = cards.iter().map(|card| (card.id, card.content.words().as_str())).collect();
        let card = |id| cards.iter().find(|card| card.id == id).copied();
        for pair in alike(&texts, stage.language, choice.threshold()) {
            if let (Some(first), Some(second)) = (card(pair.first), card(pair.second))
                && can_be_one(first, second)
                && (first.table == second.table || !apart)
            {
                found.push((pair.score, pair.shared, first, second));
            }
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0));
    // Each card in one suggestion at a time: after a merging the next one comes by itself.
    let mut named = BTreeSet::new();
    found.retain(|(_, _, first, second)| {
        let free = !named.contains(&first.id) && !named.contains(&second.id);
        if free {
            named.extend([first.id, second.id]);
        }
        free
    });
    html! {
        section id="moderatie-gelijk" class="lead-part" aria-labelledby="moderatie-gelijk-kop" {
            h2 id="moderatie-gelijk-kop" class="lead-part__title" { (stage.say("session-moderation-alike")) }
            p { (stage.say("session-moderation-alike-hint")) }
            @if found.is_empty() { p { (stage.say("session-moderation-no-pairs")) } }
            @for (score, shared, first, second) in found.iter().take(MOST) {
                (pair(stage, *score, shared, first, second))
            }
        }
    }
}

/// Whether tables still choose from the cards of a step, each from its own.
fn is_chosen_from_by_tables(stage: &Stage<'_>, step: &StepView) -> bool {
    stage.view.steps.values().any(|each| {
        each.step.kind.source() == Some(step.step.id)
            && each.step.scope == Scope::Tables
            && each.run != Run::Ended
    })
}

/// Only what is of the same form, and seen by the same people, becomes one card.
fn can_be_one(first: &ContributionView, second: &ContributionView) -> bool {
    std::mem::discriminant(&first.content) == std::mem::discriminant(&second.content)
        && first.visibility == second.visibility
}

fn pair(
    stage: &Stage<'_>,
    score: f64,
    shared: &[String],
    first: &ContributionView,
    second: &ContributionView,
) -> Markup {
    let field = format!("samen-{}-{}", first.id, second.id);
    let percent = documents::number::percent(stage.language, score * 100.0, 0);
    let card = |card: &ContributionView| {
        let table = card
            .table
            .map_or_else(|| stage.say("session-moderation-nobody"), |table| stage.table_name(table));
        html! {
            div {
                p class="queue__about" { (table) }
                p { (card.content.words().as_str()) }
            }
        }
    };
    let form = Send::new(stage, "samenvoegen")
        .with("bijdrage", &first.id)
        .with("bijdrage", &second.id)
        .with_new("nieuw")
        .with_new("vervanging")
        .with_content(&first.content);
    html! {
        div class="pair" {
            p class="queue__about" {
                (stage.say_with("session-moderation-shared", &[
                    ("percent", percent.into()),
                    ("words", shared.join(", ").into()),
                ]))
            }
            div class="pair__cards" { (card(first)) (card(second)) }
            (form.form(&html! {
                div class="form-field" {
                    label class="form-label" for=(field) { (stage.say("session-moderation-one")) }
                    textarea class="utrecht-textbox utrecht-textbox--html-input form-input form-input--lines"
                        id=(field) name="tekst" rows="3" maxlength="2000" { (longest(first, second)) }
                }
                button type="submit" class="nl-button nl-button--secondary" { (stage.say("session-moderation-merge")) }
            }))
        }
    }
}

/// To begin with the text that says most.
fn longest<'a>(first: &'a ContributionView, second: &'a ContributionView) -> &'a str {
    let (one, other) = (first.content.words().as_str(), second.content.words().as_str());
    if other.chars().count() > one.chars().count() { other } else { one }
}
