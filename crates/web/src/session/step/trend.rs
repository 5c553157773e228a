//! A slide drawn from the data, with a question.

use domain::session::StepView;
use maud::{Markup, html};

use super::one_field;
use crate::{
    session::stage::Stage,
    trend::{self, Room},
};

/// The slide, and a field for the answer.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView, slide: &str) -> Markup {
    let atlas = &stage.site.atlas;
    let own = stage.municipality();
    let room = Room::of(atlas, stage.view, own);
    let found = trend::slide(atlas, stage.language, slide, &room);
    html! {
        div class="step__slide" {
            @match found {
                Some(found) => (found.on_device(stage.language, &format!("dia-{}", step.step.id))),
                None => p { (stage.say("session-trend-none")) },
            }
        }
        (one_field(stage, step, "antwoord", "session-answer", "session-answer-room"))
    }
}
