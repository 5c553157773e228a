//! What participants think of each option as a whole, and how divided they are.
//!
//! The vote of a participant is the answer to "how much do you wish for this option?", or else the mean of
//! the own scores on the comparison areas, rounded to a whole score (halves away from zero). House style.
//!
//! Division, from eight votes on: Hartigan's dip test. Votes on five points would always look like five
//! peaks, so the votes in each point are first spread evenly over it; the chance is that of at least this dip
//! when every voter picks one of the five points blindly. Below eight votes: the agreement of van der Eijk
//! (2001).

use std::collections::HashMap;

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use serde::Serialize;

use crate::dip::dip;
use crate::id::OptionId;
use crate::model::{Ballot, Model};

/// From this many votes on the dip test is used.
pub const DIP_FROM: u32 = 8;

/// A chance below this makes a vote two-peaked.
pub const TWO_PEAKED_BELOW: f64 = 0.05;

/// An option is widely wanted when at least half of at least so many votes are +1 or +2. House style.
pub const WANTED_FROM: u32 = 2;

/// Up to so many votes all possible outcomes are gone through; beyond, a fixed sample of them.
const ALL_OUTCOMES_TO: u32 = 16;

/// The size of that sample.
const SAMPLED: u32 = 4000;

/// How divided a vote is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Division {
    /// Fewer than two votes: nothing to say.
    TooFewVotes,
    /// No sign of two camps.
    None,
    /// Fewer than eight votes, and agreement below zero: further apart than evenly spread.
    Divided,
    /// Eight votes or more in two peaks.
    TwoPeaked {
        /// The dip of the votes.
        dip: f64,
        /// The chance of at least this dip among evenly spread votes.
        chance: f64,
    },
}

/// The votes on one option.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Vote {
    /// The option.
    pub option: OptionId,
    /// How many gave -2, -1, 0, 1 and 2.
    pub counts: [u32; 5],
    /// How many said that they do not know.
    pub unknown: u32,
    /// The mean of the votes; `None` without votes.
    pub mean: Option<f64>,
    /// From -1 (two opposite camps) through 0 (evenly spread) to 1 (all the same); `None` without votes.
    pub agreement: Option<f64>,
    /// How divided it is.
    pub division: Division,
}

impl Vote {
    /// How many voted.
    #[must_use]
    pub fn votes(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How many gave +1 or +2.
    #[must_use]
    pub fn in_favour(&self) -> u32 {
        self.counts[3] + self.counts[4]
    }

    /// Whether at least half of at least two votes are in favour.
    #[must_use]
    pub fn is_widely_wanted(&self) -> bool {
        self.votes() >= WANTED_FROM && 2 * self.in_favour() >= self.votes()
    }

    /// Whether the vote shows two camps.
    #[must_use]
    pub fn is_divided(&self) -> bool {
        matches!(self.division, Division::Divided | Division::TwoPeaked { .. })
    }
}

/// The votes on every option, in the order of the model.
#[must_use]
pub fn votes(model: &Model) -> Vec<Vote> {
    let mut chances = HashMap::new();
    model.option_ids().map(|option| vote(model, option, &mut chances)).collect()
}

/// What a ballot says of an option as a whole.
enum Voice {
    Score(i8),
    Unknown,
    Silent,
}

fn vote(model: &Model, option: OptionId, chances: &mut HashMap<u32, Vec<(f64, f64)>>) -> Vote {
    let (mut counts, mut unknown) = ([0; 5], 0);
    for participant in model.participants() {
        match voice(&participant.ballots[option.index()]) {
            Voice::Score(score) => counts[(score + 2) as usize] += 1,
            Voice::Unknown => unknown += 1,
            Voice::Silent => {}
        }
    }
    let number: u32 = counts.iter().sum();
    let sum: f64 = counts.iter().zip(-2..).map(|(count, score)| f64::from(*count) * f64::from(score)).sum();
    let some = number > 0;
    let division = division(&counts, number, chances);
    let mean = some.then(|| sum / f64::from(number));
    Vote { option, counts, unknown, mean, agreement: some.then(|| agreement(&counts)), division }
}

fn voice(ballot: &Ballot) -> Voice {
    if let Some(answer) = ballot.desirability {
        return answer.score().map_or(Voice::Unknown, |score| Voice::Score(score.value()));
    }
    let answers: Vec<_> = ballot.scores.iter().flatten().collect();
    let scores: Vec<f64> =
        answers.iter().filter_map(|answer| answer.score()).map(|score| f64::from(score.value())).collect();
    match (answers.is_empty(), scores.is_empty()) {
        (true, _) => Voice::Silent,
        (false, true) => Voice::Unknown,
        _ => Voice::Score((scores.iter().sum::<f64>() / scores.len() as f64).round() as i8),
    }
}

fn division(counts: &[u32; 5], number: u32, chances: &mut HashMap<u32, Vec<(f64, f64)>>) -> Division {
    if number < 2 {
        return Division::TooFewVotes;
    }
    if number < DIP_FROM {
        return if agreement(counts) < 0.0 { Division::Divided } else { Division::None };
    }
    if has_one_peak(counts) {
        return Division::None;
    }
    let found = dip(&spread(counts));
    let outcomes = chances.entry(number).or_insert_with(|| dips_of_blind_votes(number));
    let chance = outcomes.iter().filter(|(dip, _)| *dip >= found - 1e-12).map(|(_, chance)| chance).sum();
    if chance < TWO_PEAKED_BELOW { Division::TwoPeaked { dip: found, chance } } else { Division::None }
}

/// Whether counts rise to one point and fall from there.
fn has_one_peak(counts: &[u32; 5]) -> bool {
    let fallen = counts.windows(2).skip_while(|pair| pair[1] >= pair[0]);
    fallen.clone().all(|pair| pair[1] <= pair[0])
}

/// Votes as a sample: those of one point at even distances within it.
fn spread(counts: &[u32; 5]) -> Vec<f64> {
    let within = |(point, count): (usize, &u32)| {
        let count = *count;
        (0..count).map(move |at| point as f64 + (f64::from(at) + 0.5) / f64::from(count))
    };
    counts.iter().enumerate().flat_map(within).collect()
}

/// The dip of outcomes of blind voting, each with its chance.
fn dips_of_blind_votes(number: u32) -> Vec<(f64, f64)> {
    if number <= ALL_OUTCOMES_TO {
        return outcomes(number).iter().map(|counts| (dip(&spread(counts)), chance_of(counts))).collect();
    }
    let mut random = Pcg64Mcg::new(u128::from(number) << 64 | 1);
    let mut drawn = || {
        let mut counts = [0; 5];
        (0..number).for_each(|_| counts[(random.next_u64() % 5) as usize] += 1);
        (dip(&spread(&counts)), 1.0 / f64::from(SAMPLED))
    };
    (0..SAMPLED).map(|_| drawn()).collect()
}

/// All ways to divide so many votes over five points.
fn outcomes(number: u32) -> Vec<[u32; 5]> {
    let mut found = Vec::new();
    for first in 0..=number {
        for second in 0..=number - first {
            for third in 0..=number - first - second {
                let rest = number - first - second - third;
                found.extend((0..=rest).map(|fourth| [first, second, third, fourth, rest - fourth]));
            }
        }
    }
    found
}

/// The chance of counts when each vote falls on one of five points blindly (multinomial).
fn chance_of(counts: &[u32; 5]) -> f64 {
    let (mut chance, mut votes) = (1.0, 0.0);
    for count in counts {
        for at in 1..=*count {
            votes += 1.0;
            chance *= votes / f64::from(at) / 5.0;
        }
    }
    chance
}

/// Agreement in an ordered scale of five points (van der Eijk 2001, *Quality & Quantity* 35): the counts are
/// peeled off in layers of equal height; each layer agrees as far as it is narrow and without a hole.
fn agreement(counts: &[u32; 5]) -> f64 {
    let (mut left, all) = (*counts, f64::from(counts.iter().sum::<u32>()));
    let mut agreement = 0.0;
    while let Some(height) = left.iter().copied().filter(|count| *count > 0).min() {
        let layer = left.map(|count| count > 0);
        let filled = layer.iter().filter(|filled| **filled).count();
        agreement += f64::from(height) * filled as f64 / all * layer_agreement(layer, filled);
        left = left.map(|count| count.saturating_sub(height));
    }
    agreement
}

fn layer_agreement(layer: [bool; 5], filled: usize) -> f64 {
    let (mut whole, mut broken) = (0.0, 0.0);
    for (first, second, third) in triples() {
        match (layer[first], layer[second], layer[third]) {
            (true, false, true) => broken += 1.0,
            (true, true, false) | (false, true, true) => whole += 1.0,
            _ => {}
        }
    }
    let unimodal =
        if whole + broken > 0.0 { (3.0 * whole - 4.0 * broken) / (3.0 * (whole + broken)) } else { 1.0 };
    unimodal * (1.0 - (filled as f64 - 1.0) / 4.0)
}

fn triples() -> impl Iterator<Item = (usize, usize, usize)> {
    (0..3).flat_map(|first| {
        (first + 1..4).flat_map(move |second| (second + 1..5).map(move |third| (first, second, third)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_runs_from_two_camps_to_one() {
        assert_eq!(agreement(&[3, 0, 0, 0, 3]), -1.0);
        assert_eq!(agreement(&[2, 2, 2, 2, 2]), 0.0);
        assert_eq!(agreement(&[0, 0, 4, 0, 0]), 1.0);
        // Half in one point, half in its neighbour: U is 1 and S is 2, so 1 - 1/4.
        assert_eq!(agreement(&[0, 0, 0, 2, 2]), 0.75);
    }

    #[test]
    fn chances_of_all_outcomes_make_one() {
        let all: f64 = outcomes(9).iter().map(chance_of).sum();
        assert!((all - 1.0).abs() < 1e-12);
    }

    #[test]
    fn few_votes_are_divided_by_agreement() {
        let judged = |counts: [u32; 5]| division(&counts, counts.iter().sum(), &mut HashMap::new());
        assert_eq!(judged([0, 0, 0, 0, 1]), Division::TooFewVotes);
        assert_eq!(judged([2, 0, 0, 0, 3]), Division::Divided);
        assert_eq!(judged([0, 1, 2, 2, 0]), Division::None);
    }

    #[test]
    fn many_votes_are_judged_by_the_dip() {
        let judged = |counts: [u32; 5]| division(&counts, counts.iter().sum(), &mut HashMap::new());
        assert!(matches!(judged([5, 0, 0, 0, 5]), Division::TwoPeaked { chance, .. } if chance < 0.01));
        assert_eq!(judged([2, 2, 2, 2, 2]), Division::None);
        assert_eq!(judged([1, 2, 3, 2, 1]), Division::None);
        assert_eq!(judged([3, 2, 3, 2, 3]), Division::None);
        assert!(matches!(judged([12, 2, 0, 2, 12]), Division::TwoPeaked { .. }));
    }

    /// `tests/recorded/solvers.py` makes these with an independent package.
    #[test]
    fn dips_are_those_of_another_package() {
        let recorded: serde_json::Value =
            serde_json::from_str(include_str!("../tests/recorded/solvers.json")).unwrap();
        let entries = recorded["dips"].as_array().unwrap();
        assert!(entries.len() > 40);
        for entry in entries {
            let counts: [u32; 5] = serde_json::from_value(entry["counts"].clone()).unwrap();
            let expected = entry["dip"].as_f64().unwrap();
            assert!((dip(&spread(&counts)) - expected).abs() < 1e-9, "{entry}");
        }
    }
}
