//! Cards that may say the same: suggested by likeness of text, with the threshold in sight. A person decides.

use documents::number;
use domain::{
    ContributionId,
    session::{Content, ContributionView, Likeness, StepView, alike},
};
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{
        card,
        deed::{Deed, Line},
        look,
        stage::Stage,
    },
};

/// Cards that share less than this are not suggested.
pub(crate) const THRESHOLD: f64 = 0.4;

/// So many pairs are suggested at once.
const SHOWN: usize = 4;

/// So many cards are compared with each other, the newest first: comparing takes the square of it, with every card that
/// comes, and one table that writes a lot must not hold up the others.
const COMPARED: usize = 60;

/// Suggestions to merge cards of the own table, and a way to merge any of them; for who may speak for the table.
pub(crate) fn merging(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = format!("samen-{}", step.step.id);
    let own: Vec<&ContributionView> = stage
        .contributions(step.step.id)
        .filter(|each| each.table.is_some() && each.table == stage.table())
        .filter(|each| each.beside.is_empty() && each.hidden.is_none() && !each.content.rejects_a_signal())
        .collect();
    let may = stage.speaks_for_table() && !stage.is_closed() && !look::is_silent(step);
    if !may || own.len() < 2 {
        return html! { div id=(id) {} };
    }
    let compared = own.iter().rev().take(COMPARED);
    let texts: Vec<(ContributionId, String)> =
        compared.map(|each| (each.id, card::plain_words(stage, &each.content))).collect();
    let borrowed: Vec<(ContributionId, &str)> = texts.iter().map(|(id, text)| (*id, text.as_str())).collect();
    let pairs = alike(&borrowed, stage.language, THRESHOLD);
    html! {
        div id=(id) {
            details class="fold merging" {
                summary {
                    (stage.say("session-merge"))
                    @if !pairs.is_empty() {
                        " " span class="merging__count" { (stage.say_with("session-merge-count", &[("count", pairs.len().into())])) }
                    }
                }
                div class="fold__content stack" {
                    p class="form-hint" {
                        (stage.say_with("session-merge-text", &[("threshold", number::percent(stage.language, THRESHOLD * 100.0, 0).into())]))
                    }
                    @for pair in pairs.iter().take(SHOWN) { (suggestion(stage, step, &own, pair)) }
                    (by_hand(stage, step, &own))
                }
            }
        }
    }
}

fn suggestion(stage: &Stage<'_>, step: &StepView, own: &[&ContributionView], pair: &Likeness) -> Markup {
    let find = |id: ContributionId| own.iter().find(|each| each.id == id);
    let (Some(first), Some(second)) = (find(pair.first), find(pair.second)) else { return html! {} };
    let said = |each: &ContributionView| card::plain_words(stage, &each.content);
    let deed = Deed::new(stage, "samenvoegen", format!("samen-{}-{}", first.id, second.id))
        .with_new("vervanging")
        .with_new("nieuw")
        .with("stap", step.step.id)
        .with("bijdrage", first.id)
        .with("bijdrage", second.id)
        .with_content(&merged(&first.content))
        .drafted();
    let label = stage.say("session-merge-words");
    let together = said(first);
    let values = [
        ("score", number::percent(stage.language, pair.score * 100.0, 0).into()),
        ("shared", pair.shared.join(", ").into()),
    ];
    html! {
        div class="merging__pair" {
            ul { li { (said(first)) } li { (said(second)) } }
            p class="form-hint" { (stage.say_with("session-merge-why", &values)) }
            (deed.form(&html! {
                (deed.line(&Line { name: "tekst", label: &label, value: &together, rows: 2, ..Line::default() }))
                (deed.submit(&stage.say("session-merge-do"), Weight::Secondary))
            }))
        }
    }
}

/// A merged card is a card: a signal that was taken over becomes one that leans on it.
fn merged(content: &Content) -> Content {
    match content {
        Content::Signal { signal, words, .. } => Content::Card {
            kind: domain::session::CardKind::Task,
            words: words.clone(),
            theme: None,
            evidence: vec![domain::session::Evidence::Signal(signal.clone())],
        },
        other => other.clone(),
    }
}

/// Any cards, chosen by hand.
fn by_hand(stage: &Stage<'_>, step: &StepView, own: &[&ContributionView]) -> Markup {
    let Some(first) = own.first() else { return html! {} };
    let deed = Deed::new(stage, "samenvoegen", format!("samen-hand-{}", step.step.id))
        .with_new("vervanging")
        .with_new("nieuw")
        .with("stap", step.step.id)
        .with_content(&merged(&first.content))
        .drafted();
    let label = stage.say("session-merge-words");
    html! {
        details class="fold" {
            summary { (stage.say("session-merge-by-hand")) }
            div class="fold__content" {
                (deed.form(&html! {
                    fieldset class="form-field" {
                        legend class="form-label" { (stage.say("session-merge-which")) }
                        @for (place, each) in own.iter().enumerate() {
                            @let id = if place == 0 { deed.id("bijdrage") } else { format!("{}-{}", deed.id("bijdrage"), each.id) };
                            div class="form-option" {
                                input type="checkbox" name="bijdrage" value=(each.id) id=(id);
                                label for=(id) { (card::plain_words(stage, &each.content)) }
                            }
                        }
                    }
                    (deed.line(&Line { name: "tekst", label: &label, rows: 2, ..Line::default() }))
                    (deed.submit(&stage.say("session-merge-do"), Weight::Secondary))
                }))
            }
        }
    }
}
