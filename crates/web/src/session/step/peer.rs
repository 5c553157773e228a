//! Peers in the room: municipalities whose figures point at the same task, or that are most alike, with the reason.

use atlas::{Atlas, signal::strongest};
use documents::number;
use domain::session::ContributionView;
use maud::{Markup, html};

use super::room_map::municipalities;
use crate::session::stage::Stage;

/// So many peers are shown.
const SHOWN: usize = 3;

/// A municipality in the room, beside the own one.
struct Peer {
    index: usize,
    distance: f64,
    /// The tasks that the figures of both point at, by name.
    tasks: Vec<String>,
}

/// The tasks that the figures of a municipality point at, by their places in the catalogue.
fn tasks(atlas: &Atlas, index: usize) -> Vec<usize> {
    strongest(atlas.signals(index)).iter().map(|signal| signal.task).collect()
}

fn peers(stage: &Stage<'_>, own: usize) -> Vec<Peer> {
    let atlas = &stage.site.atlas;
    let here = municipalities(stage);
    let own_tasks = tasks(atlas, own);
    let near = atlas.peers_among(own, here.keys().copied());
    let peer = |each: atlas::peer::Peer| {
        let shared = tasks(atlas, each.index);
        let names = own_tasks.iter().filter(|task| shared.contains(task));
        let name = |task: &usize| atlas.facts.catalogue.tasks[*task].name.get(stage.language).to_owned();
        Peer { index: each.index, distance: each.distance, tasks: names.take(2).map(name).collect() }
    };
    near.into_iter().map(peer).collect()
}

fn reason(stage: &Stage<'_>, peer: &Peer) -> String {
    let distance = number::decimal(stage.language, peer.distance, 2);
    let alike = stage.say_with("session-peer-alike", &[("distance", distance.into())]);
    if peer.tasks.is_empty() {
        return alike;
    }
    let tasks = peer.tasks.join(", ");
    format!("{} {alike}", stage.say_with("session-peer-tasks", &[("tasks", tasks.into())]))
}

/// The peers of the own municipality that are in the room.
pub(super) fn in_the_room(stage: &Stage<'_>) -> Markup {
    let Some(own) = stage.municipality() else { return html! {} };
    let found = peers(stage, own);
    if found.is_empty() {
        return html! {};
    }
    let register = &stage.site.atlas.facts.register;
    html! {
        details class="fold" {
            summary { (stage.say("session-peers")) }
            div class="fold__content stack" {
                ul class="peers" {
                    @for peer in found.iter().take(SHOWN) {
                        li { strong { (register.get(peer.index).name) } " " (reason(stage, peer)) }
                    }
                }
                p class="form-hint" { (stage.say("session-peers-how")) }
            }
        }
    }
}

/// Why somebody at this table may know something of a question of another one.
pub(super) fn why(stage: &Stage<'_>, question: &ContributionView) -> Markup {
    let asks = question
        .table
        .and_then(|table| stage.view.tables.get(&table)?.municipality)
        .and_then(|code| stage.site.atlas.facts.register.index(code));
    let (Some(own), Some(asks)) = (stage.municipality(), asks) else { return html! {} };
    let found = peers(stage, asks);
    let Some(peer) = found.iter().take(SHOWN).find(|peer| peer.index == own) else { return html! {} };
    html! {
        p class="note__peer" {
            strong { (stage.say("session-peer-you")) } " " (reason(stage, peer))
        }
    }
}
