//! How it was, for the organiser.

use domain::{Bilingual, session::StepView};
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line, Need},
        stage::Stage,
    },
};

/// A score for each aspect, and a field for words.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView, aspects: &[Bilingual]) -> Markup {
    if !stage.can_write(step) {
        return html! {};
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "waardering")
        .with("aantal", aspects.len())
        .once()
        .drafted();
    let scale: Vec<(String, String)> = (1..=5).map(|score| (score.to_string(), score.to_string())).collect();
    let label = stage.say("session-appreciation-words");
    html! {
        p { (stage.say("session-appreciation-text")) }
        (deed.form(&html! {
            @for (place, aspect) in aspects.iter().enumerate() {
                div class="scale" {
                    (deed.choices(&format!("cijfer-{place}"), aspect.get(stage.language), &scale, ""))
                    p class="scale__ends" aria-hidden="true" {
                        span { (stage.say("session-scale-low")) } span { (stage.say("session-scale-high")) }
                    }
                }
            }
            (deed.line(&Line { name: "tekst", label: &label, rows: 3, need: Need::Never, ..Line::default() }))
            (deed.submit(&stage.say("session-send"), Weight::Primary))
        }))
    }
}
