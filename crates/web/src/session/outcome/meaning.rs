//! What the figures of agreement and division mean, with their scale and the way to how they are made.

use domain::opinion::Dividedness;
use maud::{Markup, html};

use crate::{session::stage::Stage, visit::path};

/// The explanation on the page of the method.
const EXPLAINED: &str = "/methode#stemmen";

/// One sentence for each kind of figure that a result shows; nothing where it shows none.
pub(super) fn meaning<'a>(
    stage: &Stage<'_>,
    divided: impl IntoIterator<Item = &'a Option<Dividedness>>,
    has_concordance: bool,
) -> Markup {
    let (mut agreement, mut dip) = (false, false);
    for found in divided.into_iter().flatten() {
        match found {
            Dividedness::Agreement { .. } => agreement = true,
            Dividedness::Dip { .. } => dip = true,
        }
    }
    let shown = [("agreement", agreement), ("dip", dip), ("concordance", has_concordance)];
    let keys: Vec<&str> = shown.into_iter().filter(|(_, is_shown)| *is_shown).map(|(key, _)| key).collect();
    html! {
        @if !keys.is_empty() {
            p class="form-hint" {
                @for key in keys { (stage.say(&format!("session-meaning-{key}"))) " " }
                a href=(path(stage.language, EXPLAINED)) { (stage.say("session-meaning-more")) }
            }
        }
    }
}
