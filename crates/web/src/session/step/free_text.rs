//! A question that is answered in own words.

use domain::session::StepView;
use maud::Markup;

use super::one_field;
use crate::session::stage::Stage;

/// The field for an answer.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    one_field(stage, step, "antwoord", "session-answer", "")
}
