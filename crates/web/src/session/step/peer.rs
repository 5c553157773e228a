//! Peers in the room, for a question: first the tables with a card about the same, then whose figures point at the same
//! task, then whose figures are most alike; each with the reason.

mod card;

use std::collections::BTreeSet;

use atlas::{Atlas, peer::FAR, signal::strongest};
use documents::number;
use domain::session::{Content, ContributionView, Evidence};
use maud::{Markup, html};

use self::card::Kin;
use super::room_map::municipalities;
use crate::session::stage::Stage;

/// So many peers are shown.
const SHOWN: usize = 3;

/// A municipality in the room that may know something.
struct Peer<'a> {
    index: usize,
    /// The card of its table that is about the same.
    kin: Option<Kin<'a>>,
    /// The tasks that its figures point at as well, by their places in the catalogue.
    tasks: Vec<usize>,
    /// How far its figures are, where they are alike.
    distance: Option<f64>,
}

/// Those who may know something of a question.
struct Found<'a> {
    peers: Vec<Peer<'a>>,
    /// Whether nothing is known of what it is about: no task, and no card that is like it.
    is_open: bool,
}

/// The tasks that the figures of a municipality point at, by their places in the catalogue.
fn by_figures(atlas: &Atlas, index: usize) -> BTreeSet<usize> {
    strongest(atlas.signals(index)).iter().map(|signal| signal.task).collect()
}

/// The tasks that a contribution is about: of the signal it uses or leans on, and those that it names.
fn tasks_of(stage: &Stage<'_>, content: &Content) -> BTreeSet<usize> {
    let words = content.words().as_str().to_lowercase();
    let points_at = |key: &str| match content {
        Content::Signal { signal, .. } => signal == key,
        Content::Card { evidence, .. } => {
            evidence.iter().any(|each| matches!(each, Evidence::Signal(signal) if signal == key))
        }
        _ => false,
    };
    let tasks = stage.site.atlas.facts.catalogue.tasks.iter().enumerate();
    let about = tasks.filter(|(_, task)| {
        points_at(&task.id)
            || [&task.name.nl, &task.name.en].iter().any(|name| words.contains(&name.to_lowercase()))
    });
    about.map(|(place, _)| place).collect()
}

/// The tasks that a question is about, by its card and its words, as far as who looks may read them.
fn tasks_of_question(stage: &Stage<'_>, question: &ContributionView) -> BTreeSet<usize> {
    let card = question.content.about().and_then(|card| stage.contribution(card));
    let mut tasks = tasks_of(stage, &question.content);
    tasks.extend(card.into_iter().flat_map(|card| tasks_of(stage, &card.content)));
    tasks
}

/// Whose figures in the room are like those of a municipality, and how far they are. From [`FAR`] on nobody is called alike.
fn alike(stage: &Stage<'_>, own: usize) -> Vec<(usize, f64)> {
    let here = municipalities(stage);
    let near = stage.site.atlas.peers_among(own, here.keys().copied()).into_iter();
    near.map(|peer| (peer.index, peer.distance)).filter(|(_, distance)| *distance < FAR).collect()
}

/// Who in the room may know something of a question, who most likely does first.
fn peers<'a>(stage: &Stage<'a>, question: &ContributionView) -> Found<'a> {
    let code = question.table.and_then(|table| stage.view.tables.get(&table)?.municipality);
    let asks = code.and_then(|code| stage.site.atlas.facts.register.index(code));
    let asked = tasks_of_question(stage, question);
    let mut kin = card::of_question(stage, question, &asked);
    // A question that names no task, and of which no table has a card, is of whoever has the figures of who asks.
    let is_open = asked.is_empty() && kin.is_empty();
    let wanted = match asks {
        Some(asks) if is_open => by_figures(&stage.site.atlas, asks),
        _ => asked,
    };
    let near = asks.map_or_else(Vec::new, |asks| alike(stage, asks));
    let distance = |index| near.iter().find(|(each, _)| *each == index).map(|(_, distance)| *distance);
    let tasks = |index| by_figures(&stage.site.atlas, index).intersection(&wanted).copied().collect();
    let others = municipalities(stage).into_keys().filter(|index| Some(*index) != asks);
    let mut peers: Vec<Peer<'_>> = others
        .map(|index| Peer { index, kin: kin.remove(&index), tasks: tasks(index), distance: distance(index) })
        .filter(|peer| peer.kin.is_some() || !peer.tasks.is_empty() || peer.distance.is_some())
        .collect();
    peers.sort_by(|one, other| {
        let kin = match (&one.kin, &other.kin) {
            (Some(one), Some(other)) => one.compare(other),
            (one, other) => other.is_some().cmp(&one.is_some()),
        };
        let far = |peer: &Peer<'_>| peer.distance.unwrap_or(f64::INFINITY);
        kin.then(one.tasks.is_empty().cmp(&other.tasks.is_empty())).then(far(one).total_cmp(&far(other)))
    });
    peers.truncate(SHOWN);
    Found { peers, is_open }
}

/// Why somebody may know something: the card, or else what the figures say.
fn reason(stage: &Stage<'_>, peer: &Peer<'_>, is_open: bool) -> String {
    let name =
        |task: &usize| stage.site.atlas.facts.catalogue.tasks[*task].name.get(stage.language).to_owned();
    let names: Vec<String> = peer.tasks.iter().take(2).map(name).collect();
    let key = if is_open { "session-peer-by-both" } else { "session-peer-by-figures" };
    let tasks = (peer.kin.is_none() && !names.is_empty())
        .then(|| stage.say_with(key, &[("count", names.len().into()), ("tasks", names.join(", ").into())]));
    let alike = peer.distance.map(|distance| distance_words(stage, "session-peer-alike", distance));
    let card = peer.kin.as_ref().map(|kin| kin.reason(stage));
    [card, tasks, alike].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Who it is: the table with its card, or the municipality.
fn who(stage: &Stage<'_>, peer: &Peer<'_>) -> String {
    let name = &stage.site.atlas.facts.register.get(peer.index).name;
    let Some(kin) = &peer.kin else { return name.clone() };
    let table = kin.table(stage);
    let at = stage.say_with("session-peer-table", &[("table", table.as_str().into())]);
    if table.contains(name.as_str()) { at } else { format!("{name} ({at})") }
}

fn distance_words(stage: &Stage<'_>, key: &str, distance: f64) -> String {
    let distance = number::decimal(stage.language, distance, 2);
    stage.say_with(key, &[("distance", distance.into())])
}

/// The municipalities in the room that are like the own one.
pub(super) fn in_the_room(stage: &Stage<'_>) -> Markup {
    let Some(own) = stage.municipality() else { return html! {} };
    let found = alike(stage, own);
    if found.is_empty() {
        return html! {};
    }
    let register = &stage.site.atlas.facts.register;
    html! {
        details class="fold" {
            summary { (stage.say("session-peers")) }
            div class="fold__content stack" {
                ul class="peers" {
                    @for (index, distance) in found.iter().take(SHOWN) {
                        li { strong { (register.get(*index).name) } " " (distance_words(stage, "session-peer-distance", *distance)) }
                    }
                }
                p class="form-hint" { (stage.say("session-peers-how")) }
            }
        }
    }
}

/// Who in the room may know something of a question, and why; said to their own table as well.
pub(super) fn of_question(stage: &Stage<'_>, question: &ContributionView) -> Markup {
    let Found { peers, is_open } = peers(stage, question);
    let own = stage.municipality();
    html! {
        div class="note__peers" {
            @if peers.is_empty() {
                p { (stage.say("session-peer-nobody")) }
            } @else {
                p { strong { (stage.say("session-peer-who")) } }
                ul class="peers" {
                    @for peer in &peers {
                        li {
                            strong { (who(stage, peer)) }
                            @if own == Some(peer.index) { " (" (stage.say("session-your-municipality")) ")" }
                            ": " (reason(stage, peer, is_open))
                        }
                    }
                }
            }
        }
    }
}
