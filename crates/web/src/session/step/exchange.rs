//! A table asks, other tables offer an approach or an experience; and who in the room is most likely to know.

use std::collections::BTreeSet;

use domain::{
    ContributionId,
    session::{Content, ContributionView, StepView},
};
use maud::{Markup, html};

use super::{knowledge_questions::own_cards, list, peer};
use crate::{
    components::button::Weight,
    session::{
        card::{self, Of},
        deed::{Deed, Line},
        look,
        stage::Stage,
        words,
    },
};

/// The question of the own table.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    if !stage.can_write(step) {
        return html! {};
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "vraag")
        .drafted();
    let (label, hint) = (stage.say("session-ask-label"), stage.say("session-ask-hint"));
    let cards = own_cards(stage);
    deed.form(&html! {
        (deed.line(&Line { name: "tekst", label: &label, hint: &hint, rows: 3, ..Line::default() }))
        @if !cards.is_empty() {
            (deed.select("over", &stage.say("session-about-card"), Some(&stage.say("session-about-none")), &cards, ""))
        }
        (deed.submit(&stage.say("session-ask-do"), Weight::Primary))
    })
}

/// The questions in the room, with the own peers above them.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    html! {
        (peer::in_the_room(stage))
        h2 class="nl-heading nl-heading--level-2" { (stage.say("session-asks")) }
        (list(stage, step, "alles", "session-asks-none"))
        ul class="notes" {
            @for question in unseen_questions(stage, step) { (unseen(stage, step, question)) }
        }
    }
}

/// Whether a contribution is an offer of the own table, or of who looks.
fn is_own_offer(stage: &Stage<'_>, each: &ContributionView) -> bool {
    let of_table = each.table.is_some() && each.table == stage.table();
    of_table || stage.own.is_some_and(|own| own.contribution(each.id).is_some())
}

/// The own offers to a question.
fn own_offers<'a>(
    stage: &Stage<'a>,
    question: ContributionId,
) -> impl Iterator<Item = &'a ContributionView> + use<'a> {
    let stage = *stage;
    stage.scene.view.all_contributions().filter(move |each| {
        matches!(&each.content, Content::Offer { to, .. } if *to == question)
            && look::counts(each)
            && is_own_offer(&stage, each)
    })
}

/// The questions that who looks no longer sees, and that their table answered.
fn unseen_questions(stage: &Stage<'_>, step: &StepView) -> BTreeSet<ContributionId> {
    let asked =
        stage.contributions(step.step.id).filter(|each| is_own_offer(stage, each)).filter_map(|each| {
            match &each.content {
                Content::Offer { to, .. } => Some(*to),
                _ => None,
            }
        });
    asked.filter(|question| stage.view.contribution(*question).is_none()).collect()
}

/// An answer stays with who gave it, also when its question was hidden: that stands there in the place of the question.
fn unseen(stage: &Stage<'_>, step: &StepView, question: ContributionId) -> Markup {
    html! {
        li class="note note--ask" id={ "c-" (question) } {
            p class="note__more" { em { (stage.say("session-ask-hidden")) } }
            ul class="notes notes--offers" id={ "list-" (step.step.id) "-" (look::slot_of_offers(question)) } {
                @for each in own_offers(stage, question) { (card::card(stage, step, each, Of::All)) }
            }
        }
    }
}

/// What comes in the place of a question that is no longer seen: with the own answers to it, where there are any.
pub(crate) fn gone(stage: &Stage<'_>, question: ContributionId) -> Option<Markup> {
    let step = own_offers(stage, question).next().and_then(|offer| stage.scene.step(offer.step))?;
    Some(unseen(stage, step, question))
}

/// What stands below a question: who is alike, what was offered, and a form to offer something.
pub(crate) fn below(stage: &Stage<'_>, question: &ContributionView) -> Markup {
    let Some(step) = stage.step(question.step) else { return html! {} };
    let offers: Vec<&ContributionView> = stage
        .contributions(step.step.id)
        .filter(|each| matches!(&each.content, Content::Offer { to, .. } if *to == question.id))
        .collect();
    let own = question.table.is_some() && question.table == stage.table();
    html! {
        (peer::of_question(stage, question))
        ul class="notes notes--offers" id={ "list-" (step.step.id) "-" (look::slot_of_offers(question.id)) } {
            @for each in &offers { (card::card(stage, step, each, Of::All)) }
        }
        @if stage.can_write(step) && !own { (offer(stage, step, question)) }
    }
}

fn offer(stage: &Stage<'_>, step: &StepView, question: &ContributionView) -> Markup {
    let deed = Deed::new(stage, "toevoegen", format!("aanbod-{}", question.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "aanbod")
        .with("bij", question.id)
        .drafted();
    let option = |key: &'static str| (key.to_owned(), stage.say(&format!("session-offer-{key}")));
    let options: Vec<(String, String)> =
        words::OFFERS.iter().map(|kind| option(words::offer_key(*kind))).collect();
    let label = stage.say("session-offer-label");
    html! {
        details class="fold" {
            summary { (stage.say("session-offer-open")) span class="visually-hidden" { ": " (card::plain_words(stage, &question.content)) } }
            div class="fold__content" {
                (deed.form(&html! {
                    (deed.choices("soort", &stage.say("session-offer-kind"), &options, "approach"))
                    (deed.line(&Line { name: "tekst", label: &label, rows: 3, ..Line::default() }))
                    (deed.submit(&stage.say("session-offer-do"), Weight::Secondary))
                }))
            }
        }
    }
}
