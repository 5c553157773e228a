//! What the room sees, the newest first.

use domain::{
    ContributionId, StepId,
    session::{ContributionView, Part, Run, Shown, Standing, Statement, StepView, Visibility},
};
use maud::{Markup, html};

use super::{Choice, send::Send};
use crate::{
    components::{fold, tag},
    session::{card::plain_words, figures, patch::Patch, stage::Stage},
    session_lead,
    session_screen::tables_in_order,
};

/// The list of cards.
const LIST: &str = "moderatie-rij";

/// As many cards as one page shows; the filter leads to the others.
const MOST: usize = 200;

/// The identity of a card on the page.
pub(super) fn id(card: ContributionId) -> String {
    format!("m-{card}")
}

/// Which step is looked at, and from how alike on cards are suggested.
pub(super) fn filter(stage: &Stage<'_>, choice: &Choice) -> Markup {
    let order = stage.course().map_or(&[][..], |course| course.order.as_slice());
    let begun = order.iter().filter_map(|id| stage.step(*id)).filter(|step| step.run != Run::Waiting);
    html! {
        form class="lead-form lead-form--line" method="get" action=(stage.address("/moderatie")) {
            div class="form-field" {
                label class="form-label" for="stap" { (stage.say("session-moderation-step")) }
                select class="utrecht-textbox form-input form-input--select" id="stap" name="stap" {
                    option value="" { (stage.say("session-moderation-all-steps")) }
                    @for step in begun {
                        option value=(step.step.id) selected[choice.step == Some(step.step.id)] {
                            (step.step.title.get(stage.language))
                        }
                    }
                }
            }
            div class="form-field" {
                label class="form-label" for="tafel" { (stage.say("session-moderation-table")) }
                select class="utrecht-textbox form-input form-input--select" id="tafel" name="tafel" {
                    option value="" { (stage.say("session-moderation-all-tables")) }
                    @for table in tables_in_order(stage.scene) {
                        option value=(table.id) selected[choice.table == Some(table.id)] { (table.name) }
                    }
                }
            }
            div class="form-field" {
                label class="form-label" for="zoek" { (stage.say("session-moderation-words")) }
                input class="utrecht-textbox utrecht-textbox--html-input form-input" type="search" id="zoek" name="zoek"
                    value=(choice.words) maxlength="100" autocomplete="off";
            }
            div class="form-field" {
                label class="form-label" for="gelijkenis" { (stage.say("session-moderation-likeness")) }
                select class="utrecht-textbox form-input form-input--select" id="gelijkenis" name="gelijkenis" {
                    @for part in [20_u8, 30, 40, 50, 60, 70, 80] {
                        option value=(part) selected[choice.likeness.unwrap_or(super::likeness::USUAL) == part] {
                            (stage.say_with("session-moderation-from", &[("percent", part.to_string().into())]))
                        }
                    }
                }
            }
            button type="submit" class="nl-button nl-button--secondary" { (stage.say("session-moderation-look")) }
        }
    }
}

/// The cards, the newest first.
pub(super) fn queue(stage: &Stage<'_>, choice: &Choice) -> Markup {
    let mut cards: Vec<&ContributionView> =
        stage.view.all_contributions().filter(|card| is_queued(card) && choice.holds(card)).collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.id));
    html! {
        section class="lead-part" aria-labelledby="moderatie-rij-kop" {
            h2 id="moderatie-rij-kop" class="lead-part__title" { (stage.say("session-moderation-queue")) }
            p { (stage.say_with("session-moderation-count", &[("count", cards.len().into())])) }
            ul id=(LIST) class="queue" data-step=[choice.step] data-table=[choice.table]
                data-words=[(!choice.words.is_empty()).then_some(&choice.words)] {
                @for card in cards.iter().take(MOST) { (entry(stage, card)) }
            }
            @if cards.len() > MOST { p { (stage.say("session-moderation-more")) } }
        }
    }
}

/// Whether a moderator has to do with a card: what a table keeps to itself is not even in the view.
fn is_queued(card: &ContributionView) -> bool {
    card.standing == Standing::Current
}

/// The change that a part brings to the list.
pub(super) fn patch(stage: &Stage<'_>, part: &Part) -> Option<Patch> {
    let Part::Contribution(card) = part else { return None };
    if !is_queued(card) {
        return Some(Patch::Remove { id: id(card.id) });
    }
    let html = entry(stage, card);
    Some(Patch::Put { id: id(card.id), list: Some(LIST.to_owned()), order: order(card.id), html })
}

/// The newest first.
fn order(id: ContributionId) -> String {
    format!("{:032x}", u128::MAX - id.value().as_u128())
}

fn entry(stage: &Stage<'_>, card: &ContributionView) -> Markup {
    let words = plain_words(stage, &card.content);
    let step = stage.step(card.step);
    let hidden = if card.hidden.is_some() { " queue__card--hidden" } else { "" };
    html! {
        li id=(id(card.id)) class={ "queue__card" (hidden) } data-order=(order(card.id)) data-step=(card.step)
            data-table=[card.table] {
            p class="queue__about" {
                span { (card.table.map_or_else(|| stage.say("session-moderation-nobody"), |table| stage.table_name(table))) }
                @if let Some(step) = step { span { (step.step.title.get(stage.language)) } }
                @if let Some(Statement::Figures(sentence)) = card.content.statement() { span { (figures::subject(stage, sentence)) } }
                @if card.visibility == Visibility::Public { (tag::tag(tag::Kind::Plain, &stage.say("session-moderation-public"))) }
                @if card.late { (tag::tag(tag::Kind::Plain, &stage.say("session-moderation-late"))) }
                @if card.hidden.is_some() { (tag::tag(tag::Kind::Plain, &stage.say("session-moderation-hidden"))) }
            }
            p { @if words.is_empty() { (stage.say("session-moderation-no-words")) } @else { (words) } }
            @if let Some(reason) = &card.hidden {
                p { (stage.say_with("session-moderation-reason-was", &[("reason", reason.as_str().into())])) }
            }
            @if !stage.is_closed() { (deeds(stage, card, &words)) }
        }
    }
}

fn deeds(stage: &Stage<'_>, card: &ContributionView, words: &str) -> Markup {
    let about: String = words.chars().take(60).collect();
    html! {
        div class="queue__deeds" {
            @if card.hidden.is_some() {
                (Send::new(stage, "tonen").with("bijdrage", &card.id).button(&stage.say("session-moderation-unhide"), &about))
            } @else {
                (show(stage, card.id, &about))
                (fold::fold(&stage.say("session-moderation-hide"), &hide(stage, card)))
            }
            @if !card.made_from.is_empty() { (made(stage, card, &about)) }
        }
    }
}

/// What it was merged or split from, and the way back.
fn made(stage: &Stage<'_>, card: &ContributionView, about: &str) -> Markup {
    let originals = card.made_from.iter().filter_map(|id| stage.contribution(*id));
    let replacement = originals.map(|each| each.standing).find_map(|standing| match standing {
        Standing::Replaced(id) => Some(id),
        _ => None,
    });
    html! {
        p { (stage.say_with("session-moderation-made", &[("count", card.made_from.len().into())])) }
        @if let Some(replacement) = replacement {
            (Send::new(stage, "herstellen").with("vervanging", &replacement).button(&stage.say("session-restore"), about))
        }
    }
}

/// Puts it on the big screen, on purpose.
fn show(stage: &Stage<'_>, card: ContributionId, about: &str) -> Markup {
    if stage.course().is_some_and(|course| course.shown == Shown::Contribution(card)) {
        return html! { p { (stage.say("session-moderation-on-screen")) } };
    }
    let phase = stage.course().map_or(0, |course| course.phase);
    Send::new(stage, session_lead::form::WHAT)
        .with("druk", &"toon")
        .with("fase", &phase)
        .with("toon", &session_lead::form::key(Shown::Contribution(card)))
        .button(&stage.say("session-moderation-show"), about)
}

/// Hiding needs a reason: its table reads it.
fn hide(stage: &Stage<'_>, card: &ContributionView) -> Markup {
    let (field, list) = (format!("reden-{}", card.id), format!("redenen-{}", card.id));
    let typed = stage.attempt.filter(|attempt| {
        attempt.value("wat") == Some("verbergen") && attempt.value("bijdrage") == Some(&card.id.to_string())
    });
    Send::new(stage, "verbergen").with("bijdrage", &card.id).form(&html! {
        div class="form-field" {
            label class="form-label" for=(field) { (stage.say("session-moderation-reason")) }
            p class="form-hint" id={ (field) "-hint" } { (stage.say("session-moderation-reason-hint")) }
            input class="utrecht-textbox utrecht-textbox--html-input form-input" id=(field) name="reden" list=(list)
                value=(typed.as_ref().and_then(|typed| typed.value("reden")).unwrap_or_default())
                maxlength="500" autocomplete="off" aria-describedby={ (field) "-hint" };
            datalist id=(list) {
                @for key in ["person", "double", "unclear", "rude"] {
                    option value=(stage.say(&format!("session-moderation-because-{key}"))) {}
                }
            }
        }
        button type="submit" class="nl-button nl-button--secondary" { (stage.say("session-moderation-hide-now")) }
    })
}

/// The steps whose cards can be merged now, with what is in them.
pub(super) fn mergeable<'a>(
    stage: &Stage<'a>,
    only: Option<StepId>,
) -> Vec<(&'a StepView, Vec<&'a ContributionView>)> {
    let steps = stage.scene.view.steps.values();
    let chosen =
        steps.filter(|step| only.is_none_or(|only| only == step.step.id) && step.step.kind.makes_cards());
    chosen
        .map(|step| {
            let cards = stage.scene.contributions(step.step.id);
            let can_be_merged =
                |card: &&ContributionView| card.hidden.is_none() && !card.content.rejects_a_signal();
            (step, cards.filter(can_be_merged).collect())
        })
        .collect()
}
