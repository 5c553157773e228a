//! A table asks, other tables offer an approach or an experience; and who in the room is most likely to know.

use domain::session::{Content, ContributionView, StepView};
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
    }
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
