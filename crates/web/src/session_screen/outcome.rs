//! The results of a step with their reading.

use std::collections::BTreeMap;

use domain::TableId;
use domain::session::{
    ClusterView, Content, ContributionView, Group, Outcome, OutcomeView, Run, StepKind, StepView, Tally,
};
use maud::{Markup, html};

use super::{here, recognised, tables, title, vote, wall};
use crate::session::{courses, scene::Scene};

/// The result of a step, in whatever form its kind has.
pub(super) fn outcome(scene: &Scene<'_>, step: &StepView) -> Markup {
    let body = match &step.step.kind {
        StepKind::Vote { .. } => {
            let tallies = found(scene, step, |outcome| match outcome {
                Outcome::Tally(tally) => Some(tally),
                _ => None,
            });
            vote::vote(scene, step, &tallies)
        }
        StepKind::TopFive { .. } => return tables::tables(scene, step),
        StepKind::Recognise { .. } => return recognised::recognised(scene, step),
        StepKind::Appreciation { aspects } => {
            let counts = sum(found(scene, step, |outcome| match outcome {
                Outcome::Appreciated { counts, .. } => Some(counts),
                _ => None,
            }));
            let said = aspects.iter().map(|each| each.get(scene.language).to_owned());
            if counts.is_empty() {
                return nothing_yet(scene, step);
            }
            let lines: Vec<Share<5>> = (said.zip(counts))
                .map(|(sentence, counts)| Share { sentence, counts, reasons: Vec::new() })
                .collect();
            shares(scene, &lines, &["1", "2", "3", "4", "5"].map(str::to_owned))
        }
        StepKind::Cluster { .. } => clusters(scene, step),
        StepKind::Introduce => here::here(scene, step),
        StepKind::Exchange if scene.contributions(step.step.id).any(wall::has_words) => {
            wall::exchanged(scene, step)
        }
        StepKind::Course { .. } => html! {
            (courses::side_by_side(scene.site, scene.language, scene.view))
            (everything(scene, step))
        },
        _ => everything(scene, step),
    };
    html! {
        h2 class="visually-hidden" { (title(scene, step)) }
        (body)
    }
}

/// The results of all groups that may be seen, with the group.
pub(super) fn found<'a, T>(
    scene: &Scene<'a>,
    step: &StepView,
    read: impl Fn(&'a Outcome) -> Option<&'a T>,
) -> Vec<(Group, &'a T)> {
    let all = scene.view.outcomes.get(&step.step.id);
    let read = |view: &'a OutcomeView| Some((view.group, read(view.outcome.as_ref()?)?));
    all.into_iter().flat_map(|groups| groups.values()).filter_map(read).collect()
}

/// Counts of all groups together.
fn sum<const N: usize>(groups: Vec<(Group, &Vec<[u32; N]>)>) -> Vec<[u32; N]> {
    let mut all: Vec<[u32; N]> = Vec::new();
    for (_, counts) in groups {
        all.resize(all.len().max(counts.len()), [0; N]);
        for (total, more) in all.iter_mut().zip(counts) {
            total.iter_mut().zip(more).for_each(|(total, more)| *total += more);
        }
    }
    all
}

/// From so many sentences on they stand closer together: all must fit.
pub(super) const MANY: usize = 4;

/// A sentence with how it was answered.
pub(super) struct Share<const N: usize> {
    /// The sentence.
    pub(super) sentence: String,
    /// How many gave each answer.
    pub(super) counts: [u32; N],
    /// Why, with the table it is of.
    pub(super) reasons: Vec<(String, String)>,
}

/// A bar for each sentence, divided by answer; the numbers stand in it, so that no colour says it alone.
pub(super) fn shares<const N: usize>(scene: &Scene<'_>, lines: &[Share<N>], words: &[String; N]) -> Markup {
    if lines.iter().flat_map(|line| &line.counts).all(|count| *count == 0) {
        return nothing(scene);
    }
    html! {
        ul class={ "screen-shares" @if lines.len() >= MANY { " screen-shares--many" } } {
            @for Share { sentence, counts, reasons } in lines {
                @let total: u32 = counts.iter().sum();
                li {
                    p class="screen-shares__sentence" { (sentence) }
                    p class="screen-shares__counts" {
                        @for (place, (word, count)) in words.iter().zip(counts).enumerate() {
                            span class={ "screen-share screen-share--" (N) "-" (place) } {
                                span class="screen-share__word" { (word) } " " strong { (count) }
                            }
                        }
                        span class="screen-share screen-share--total" {
                            (scene.say_with("session-screen-answers", &[("count", total.into())]))
                        }
                    }
                    (bar(counts))
                    @for (reason, table) in reasons {
                        p class="screen-shares__reason" {
                            q { (reason) } " " span class="screen-card__from" { (table) }
                        }
                    }
                }
            }
        }
    }
}

/// The same counts as a drawing; the words above it say it all.
fn bar<const N: usize>(counts: &[u32; N]) -> Markup {
    let total: u32 = counts.iter().sum::<u32>().max(1);
    let mut start = 0.0;
    let parts: Vec<(usize, f64, f64)> = counts
        .iter()
        .enumerate()
        .map(|(place, count)| {
            let (from, width) = (start, f64::from(*count) / f64::from(total) * 100.0);
            start += width;
            (place, from, width)
        })
        .collect();
    html! {
        svg class="screen-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" {
            @for (place, from, width) in parts {
                rect class={ "screen-bar__part screen-bar__part--" (N) "-" (place) }
                    x=(format!("{from:.2}")) y="0" width=(format!("{width:.2}")) height="6" {}
            }
        }
    }
}

/// The clusters of the room, the largest first; and what lies in none.
pub(super) fn clusters(scene: &Scene<'_>, step: &StepView) -> Markup {
    const CARDS: usize = 4;
    let mut clusters: Vec<&ClusterView> =
        scene.view.clusters.values().filter(|each| each.step == step.step.id).collect();
    clusters.sort_by_key(|each| std::cmp::Reverse(each.cards.len()));
    if clusters.is_empty() {
        return nothing(scene);
    }
    let side_by_side = html! {
        ul class=(tables::grid(clusters.len())) {
            @for cluster in clusters {
                li class="screen-column" {
                    h3 class="screen-column__name" {
                        (cluster.name.as_str())
                        " " span class="screen-column__count" {
                            (cluster.cards.len()) " " (tables::unit(scene, "cards", cluster.cards.len()))
                        }
                    }
                    ul class="screen-column__list" data-all=(cluster.cards.len()) {
                        @let cards = cluster.cards.iter().filter_map(|id| scene.view.contribution(*id));
                        @for (place, card) in cards.take(tables::ON_THE_PAGE).enumerate() {
                            li hidden[place >= CARDS] { (wall::short(scene, card)) }
                        }
                    }
                    @if cluster.cards.len() > CARDS {
                        p class="screen-column__more" {
                            (scene.say_with("session-screen-more", &[("count", (cluster.cards.len() - CARDS).into())]))
                        }
                    }
                }
            }
        }
    };
    tables::in_turns(scene, step, "columns", &side_by_side)
}

/// What was contributed and released.
fn everything(scene: &Scene<'_>, step: &StepView) -> Markup {
    let mut cards: Vec<&ContributionView> = scene
        .contributions(step.step.id)
        .filter(|card| !matches!(card.content, Content::Offer { .. }) && wall::has_words(card))
        .collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.id));
    in_turn(&mut cards);
    if cards.is_empty() { nothing(scene) } else { wall::wall(scene, &cards) }
}

/// Puts one card of each table before the second one of any: a wall does not hold all of them.
fn in_turn(cards: &mut [&ContributionView]) {
    let mut seen: BTreeMap<Option<TableId>, usize> = BTreeMap::new();
    let mut number = |card: &&ContributionView| {
        let count = seen.entry(card.table).or_default();
        *count += 1;
        *count
    };
    let numbers: BTreeMap<_, _> = cards.iter().map(|card| (card.id, number(card))).collect();
    cards.sort_by_key(|card| numbers.get(&card.id).copied());
}

/// Why there is no result of a step: it is not over, or nobody answered.
fn nothing_yet(scene: &Scene<'_>, step: &StepView) -> Markup {
    let key = if step.run == Run::Ended { "session-screen-no-answers" } else { "session-screen-not-over" };
    html! {
        h2 class="visually-hidden" { (title(scene, step)) }
        p class="screen-empty" { (scene.say(key)) }
    }
}

pub(super) fn nothing(scene: &Scene<'_>) -> Markup {
    html! { p class="screen-empty" { (scene.say("session-screen-no-outcome")) } }
}

/// Whether anybody voted in any of these.
pub(super) fn voters(tallies: &[(Group, &Tally)]) -> u32 {
    tallies.iter().map(|(_, tally)| tally.voters).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_groups_are_added_also_when_one_has_more_sentences() {
        let (one, other) = (vec![[1, 0, 2]], vec![[1, 1, 1], [0, 3, 0]]);
        let all = sum(vec![(Group::Plenary, &one), (Group::Plenary, &other)]);
        assert_eq!(all, [[2, 1, 3], [0, 3, 0]]);
    }

    #[test]
    fn the_parts_of_a_bar_fill_it() {
        let html = bar(&[1, 1, 2]).into_string();
        assert!(html.contains(r#"x="0.00""#) && html.contains(r#"x="50.00" y="0" width="50.00""#), "{html}");
    }
}
