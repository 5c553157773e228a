//! Talking, with a timer; notes can be made.

use domain::session::StepView;
use maud::{Markup, html};

use super::one_field;
use crate::session::{bar, stage::Stage};

/// The time large, and a field for a note.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    html! {
        div class="step__timer" { (bar::clock(stage, step)) }
        p { (stage.say("session-discuss")) }
        (one_field(stage, step, "antwoord", "session-note", "session-note-hint"))
    }
}
