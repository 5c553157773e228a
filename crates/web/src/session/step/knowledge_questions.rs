//! What the municipality needs to know.

use domain::{
    course::UncertaintyKind,
    session::{Content, StepView},
};
use maud::{Markup, html};

use super::course::origins;
use crate::{
    components::button::Weight,
    session::{
        card,
        deed::{Deed, Line},
        look,
        stage::Stage,
    },
};

/// The question, and the card that it comes from.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    if !stage.can_write(step) {
        return html! {};
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "kennisvraag")
        .drafted();
    let (label, hint) =
        (stage.say("session-knowledge-question"), stage.say("session-knowledge-question-hint"));
    let cards = own_cards(stage);
    let form = deed.form(&html! {
        (deed.line(&Line { name: "tekst", label: &label, hint: &hint, rows: 3, ..Line::default() }))
        @if !cards.is_empty() {
            (deed.select("over", &stage.say("session-about-card"), Some(&stage.say("session-about-none")), &cards, ""))
        }
        (deed.submit(&stage.say("session-add"), Weight::Primary))
    });
    html! {
        (form)
        (origins(stage, step, UncertaintyKind::Environment, "kennisvraag"))
        (origins(stage, step, UncertaintyKind::Values, "kennisvraag"))
    }
}

/// The cards of the own table, to point at: pairs of identity and words.
pub(super) fn own_cards(stage: &Stage<'_>) -> Vec<(String, String)> {
    let own = |each: &&domain::session::ContributionView| {
        look::counts(each)
            && each.table.is_some()
            && each.table == stage.table()
            && matches!(each.content, Content::Card { .. } | Content::Signal { .. })
            && !each.content.rejects_a_signal()
    };
    let named = |each: &domain::session::ContributionView| {
        let words: String = card::plain_words(stage, &each.content).chars().take(80).collect();
        (each.id.to_string(), words)
    };
    stage.view.all_contributions().filter(own).map(named).collect()
}
