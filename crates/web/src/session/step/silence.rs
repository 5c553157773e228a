//! A round in silence: nobody reads along until it is shared.

use domain::session::{Group, StepView};
use maud::{Markup, html};

use crate::{
    components::{
        alert::{self, alert},
        button::Weight,
    },
    session::{deed::Deed, stage::Stage},
};

/// Silence: nobody reads along; and the way out of it for who may speak for the table.
pub(super) fn silence(stage: &Stage<'_>, step: &StepView) -> Markup {
    let share = stage.table().filter(|_| stage.speaks_for_table() && !stage.is_closed());
    let plenary = stage.group(step) == Group::Plenary;
    alert(
        alert::Kind::Info,
        &stage.say("session-silent"),
        &html! {
            p { (stage.say("session-silent-text")) }
            @match share {
                Some(table) if !plenary || stage.table().is_some() => {
                    // It cannot be taken back: one press is not enough.
                    details class="fold" {
                        summary { (stage.say("session-share")) }
                        div class="fold__content" {
                            p { (stage.say("session-share-text")) }
                            (Deed::new(stage, "delen", format!("delen-{}", step.step.id))
                                .with("stap", step.step.id).with("tafel", table)
                                .button(&stage.say("session-share-do"), Weight::Secondary))
                        }
                    }
                }
                _ => p { (stage.say("session-share-host")) },
            }
        },
    )
}
