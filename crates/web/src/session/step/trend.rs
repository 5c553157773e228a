//! A slide drawn from the data, with a question.

use domain::session::StepView;
use maud::{Markup, html};

use super::one_field;
use crate::session::stage::Stage;

/// The slide, and a field for the answer.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView, slide: &str) -> Markup {
    html! {
        div class="step__slide" data-slide=(slide) {}
        (one_field(stage, step, "antwoord", "session-answer", "session-answer-room"))
    }
}
