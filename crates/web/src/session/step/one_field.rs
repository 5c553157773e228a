//! A form with one field for words.

use domain::session::StepView;
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line},
        stage::Stage,
    },
};

/// A form with one field for words, the heart of most steps.
pub(super) fn one_field(stage: &Stage<'_>, step: &StepView, form: &str, label: &str, hint: &str) -> Markup {
    if !stage.can_write(step) {
        return html! {};
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", form)
        .drafted();
    let (label, hint) = (stage.say(label), if hint.is_empty() { String::new() } else { stage.say(hint) });
    let line = Line { name: "tekst", label: &label, hint: &hint, rows: 3, ..Line::default() };
    deed.form(&html! { (deed.line(&line)) (deed.submit(&stage.say("session-add"), Weight::Primary)) })
}
