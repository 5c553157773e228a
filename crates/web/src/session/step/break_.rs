//! A break: nothing is asked.

use maud::{Markup, html};

use crate::session::stage::Stage;

/// A friendly word.
pub(super) fn ask(stage: &Stage<'_>) -> Markup {
    html! { p class="lead" { (stage.say("session-break")) } }
}
