//! Guests who wait at a table, for when its host does not see them.

use domain::session::{ParticipantView, Presence};
use maud::{Markup, html};

use super::send::Send;
use crate::session::stage::Stage;

/// The identity of the part.
pub(super) const ID: &str = "moderatie-gasten";

/// Who waits, each to let in or not.
pub(super) fn guests(stage: &Stage<'_>) -> Markup {
    let waiting: Vec<&ParticipantView> =
        stage.view.participants.values().filter(|each| each.presence == Presence::Knocking).collect();
    html! {
        section id=(ID) class="lead-part" aria-labelledby="moderatie-gasten-kop" {
            h2 id="moderatie-gasten-kop" class="lead-part__title" { (stage.say("session-moderation-guests")) }
            @if waiting.is_empty() { p { (stage.say("session-moderation-no-guests")) } }
            ul class="queue" {
                @for guest in waiting {
                    @let name = stage.person(guest.id);
                    li class="queue__card" {
                        p {
                            strong { (name) }
                            @if let Some(table) = guest.table { ", " (stage.table_name(table)) }
                        }
                        div class="queue__deeds" {
                            (Send::new(stage, "toelaten").with("deelnemer", &guest.id)
                                .button(&stage.say("session-moderation-admit"), &name))
                            (Send::new(stage, "weigeren").with("deelnemer", &guest.id)
                                .button(&stage.say("session-moderation-turn-away"), &name))
                        }
                    }
                }
            }
        }
    }
}
