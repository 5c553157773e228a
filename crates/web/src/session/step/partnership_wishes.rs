//! What is wanted of the knowledge organisation, or of a peer.

use domain::{course::UncertaintyKind, session::StepView};
use maud::{Markup, html};

use super::course::origins;
use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line},
        stage::Stage,
        words,
    },
};

/// The wish, and whom it is for.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    if !stage.can_write(step) {
        return html! {};
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "wens")
        .drafted();
    let option = |key: &'static str| (key.to_owned(), stage.say(&format!("session-wish-{key}")));
    let options: Vec<(String, String)> =
        words::WISHES.iter().map(|of| option(words::wish_key(*of))).collect();
    let label = stage.say("session-wish");
    let form = deed.form(&html! {
        (deed.choices("voor", &stage.say("session-wish-for"), &options, "organiser"))
        (deed.line(&Line { name: "tekst", label: &label, rows: 3, ..Line::default() }))
        (deed.submit(&stage.say("session-add"), Weight::Primary))
    });
    html! {
        (form)
        (origins(stage, step, UncertaintyKind::RelatedDecisions, "wens"))
    }
}
