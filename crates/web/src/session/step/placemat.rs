//! Location, position, role, identity and history, on one sheet.

use domain::session::{Aspect, StepView};
use maud::{Markup, html};

use super::list;
use crate::{
    components::button::Weight,
    session::{
        deed::{Deed, Line, Need},
        stage::Stage,
        words,
    },
};

/// The sheet: each field with its own notes and a place to write.
pub(super) fn work(stage: &Stage<'_>, step: &StepView, aspects: &[Aspect]) -> Markup {
    html! {
        div class="sheet" {
            @for aspect in aspects {
                @let key = words::aspect_key(*aspect);
                section class={ "sheet__field sheet__field--" (key) } aria-labelledby={ "vak-" (step.step.id) "-" (key) } {
                    h2 class="nl-heading nl-heading--level-2" id={ "vak-" (step.step.id) "-" (key) } {
                        (stage.say(&format!("session-aspect-{key}")))
                    }
                    p class="form-hint" { (stage.say(&format!("session-aspect-{key}-hint"))) }
                    @if stage.can_write(step) { (add(stage, step, *aspect)) }
                    (list(stage, step, key, ""))
                }
            }
        }
    }
}

fn add(stage: &Stage<'_>, step: &StepView, aspect: Aspect) -> Markup {
    let key = words::aspect_key(aspect);
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}-{key}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "placemat")
        .with("vak", key)
        .drafted();
    let name = stage.say(&format!("session-aspect-{key}"));
    let label = stage.say_with("session-note-on", &[("aspect", name.into())]);
    let (year, hint) = (stage.say("session-year"), stage.say("session-year-hint"));
    deed.form(&html! {
        @if aspect == Aspect::History {
            (deed.line(&Line { name: "jaar", label: &year, hint: &hint, need: Need::Never, ..Line::default() }))
        }
        (deed.line(&Line { name: "tekst", label: &label, rows: 2, ..Line::default() }))
        (deed.submit(&stage.say("session-note-do"), Weight::Secondary))
    })
}
