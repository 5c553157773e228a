//! Peers in the room, for a question: who has the same task, by what their table chose or wrote or by the figures, and
//! whose figures are most alike; each with the reason.

use std::collections::BTreeSet;

use atlas::{Atlas, peer::FAR, signal::strongest};
use documents::number;
use domain::{
    TableId,
    session::{Content, ContributionView, Evidence, Outcome},
};
use maud::{Markup, html};

use super::room_map::municipalities;
use crate::session::{look, stage::Stage};

/// So many peers are shown.
const SHOWN: usize = 3;

/// How the table of a municipality came to a task; the weightiest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// The question names no task, and the figures of who asks point at it too.
    BothFigures,
    /// Its figures point at it.
    Figures,
    /// There is a card of it.
    Card,
    /// It is among what weighs most.
    Chosen,
}

impl Ground {
    const fn key(self) -> &'static str {
        match self {
            Ground::BothFigures => "session-peer-by-both",
            Ground::Figures => "session-peer-by-figures",
            Ground::Card => "session-peer-by-card",
            Ground::Chosen => "session-peer-by-choice",
        }
    }
}

/// A municipality in the room that may know something.
struct Peer {
    index: usize,
    /// The tasks that it shares, by their places in the catalogue, and how it came to them.
    tasks: Option<(Ground, Vec<usize>)>,
    /// How far its figures are, where they are alike.
    distance: Option<f64>,
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

/// The tasks among some that a municipality shares, by the weightiest ground; nothing where it shares none.
fn shared(stage: &Stage<'_>, index: usize, wanted: &BTreeSet<usize>) -> Option<(Ground, Vec<usize>)> {
    let register = &stage.site.atlas.facts.register;
    let is_of = |table: TableId| {
        let found = stage.view.tables.get(&table).and_then(|table| table.municipality);
        found.and_then(|code| register.index(code)) == Some(index)
    };
    let mut found: Vec<(Ground, usize)> = Vec::new();
    for card in stage.view.all_contributions() {
        let is_card = matches!(card.content, Content::Card { .. } | Content::Signal { .. });
        let stands = look::counts(card) && card.hidden.is_none() && !card.content.rejects_a_signal();
        if is_card && stands && card.table.is_some_and(is_of) {
            let ground = if is_chosen(stage, card) { Ground::Chosen } else { Ground::Card };
            found.extend(tasks_of(stage, &card.content).into_iter().map(|task| (ground, task)));
        }
    }
    found.extend(by_figures(&stage.site.atlas, index).into_iter().map(|task| (Ground::Figures, task)));
    found.retain(|(_, task)| wanted.contains(task));
    let weightiest = found.iter().map(|(ground, _)| *ground).max()?;
    let tasks: BTreeSet<usize> =
        found.into_iter().filter(|(ground, _)| *ground == weightiest).map(|(_, task)| task).collect();
    Some((weightiest, tasks.into_iter().collect()))
}

/// The tasks that the figures of a municipality point at as well as those of who asks.
fn in_both(stage: &Stage<'_>, index: usize, of_asker: &BTreeSet<usize>) -> Option<(Ground, Vec<usize>)> {
    let both: Vec<usize> =
        by_figures(&stage.site.atlas, index).into_iter().filter(|task| of_asker.contains(task)).collect();
    (!both.is_empty()).then_some((Ground::BothFigures, both))
}

/// Whether a table chose a card as what weighs most, as far as who looks may know.
fn is_chosen(stage: &Stage<'_>, card: &ContributionView) -> bool {
    let outcomes = stage.view.outcomes.values().flat_map(|groups| groups.values());
    let chosen = |outcome: Option<&Outcome>| matches!(outcome, Some(Outcome::Chosen { cards, .. }) if cards.contains(&card.id));
    outcomes.into_iter().any(|found| chosen(found.outcome.as_ref()))
}

/// Whose figures in the room are like those of a municipality, and how far they are. From [`FAR`] on nobody is called alike.
fn alike(stage: &Stage<'_>, own: usize) -> Vec<(usize, f64)> {
    let here = municipalities(stage);
    let near = stage.site.atlas.peers_among(own, here.keys().copied()).into_iter();
    near.map(|peer| (peer.index, peer.distance)).filter(|(_, distance)| *distance < FAR).collect()
}

/// Who in the room may know something of a question, who most likely does first.
fn peers(stage: &Stage<'_>, question: &ContributionView) -> Vec<Peer> {
    let code = question.table.and_then(|table| stage.view.tables.get(&table)?.municipality);
    let asks = code.and_then(|code| stage.site.atlas.facts.register.index(code));
    let asked = tasks_of_question(stage, question);
    let of_asker = || asks.map(|asks| by_figures(&stage.site.atlas, asks)).unwrap_or_default();
    let near = asks.map_or_else(Vec::new, |asks| alike(stage, asks));
    let distance = |index| near.iter().find(|(each, _)| *each == index).map(|(_, distance)| *distance);
    let others = municipalities(stage).into_keys().filter(|index| Some(*index) != asks);
    // A question that names no task is of whoever has the figures of who asks.
    let tasks = |index| match asked.is_empty() {
        true => in_both(stage, index, &of_asker()),
        false => shared(stage, index, &asked),
    };
    let peer = |index| Peer { index, tasks: tasks(index), distance: distance(index) };
    let mut found: Vec<Peer> =
        others.map(peer).filter(|peer| peer.tasks.is_some() || peer.distance.is_some()).collect();
    found.sort_by(|one, other| {
        let ground = |peer: &Peer| peer.tasks.as_ref().map(|(ground, _)| *ground);
        let far = |peer: &Peer| peer.distance.unwrap_or(f64::INFINITY);
        ground(other).cmp(&ground(one)).then(far(one).total_cmp(&far(other)))
    });
    found.truncate(SHOWN);
    found
}

fn reason(stage: &Stage<'_>, peer: &Peer) -> String {
    let name =
        |task: &usize| stage.site.atlas.facts.catalogue.tasks[*task].name.get(stage.language).to_owned();
    let tasks = peer.tasks.as_ref().map(|(ground, tasks)| {
        let names: Vec<String> = tasks.iter().take(2).map(name).collect();
        stage.say_with(ground.key(), &[("tasks", names.join(", ").into())])
    });
    let alike = peer.distance.map(|distance| distance_words(stage, "session-peer-alike", distance));
    [tasks, alike].into_iter().flatten().collect::<Vec<_>>().join(" ")
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
    let found = peers(stage, question);
    let own = stage.municipality();
    let register = &stage.site.atlas.facts.register;
    html! {
        div class="note__peers" {
            @if found.is_empty() {
                p { (stage.say("session-peer-nobody")) }
            } @else {
                p { strong { (stage.say("session-peer-who")) } }
                ul class="peers" {
                    @for peer in &found {
                        li {
                            strong { (register.get(peer.index).name) }
                            @if own == Some(peer.index) { " (" (stage.say("session-your-municipality")) ")" }
                            ": " (reason(stage, peer))
                        }
                    }
                }
            }
        }
    }
}
