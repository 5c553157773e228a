//! How often an option belongs to the best, over weights and participants (SMAA-2, Lahdelma & Salminen 2001).
//!
//! Weights of the comparison areas are drawn evenly from all that the table allows. For every draw and every
//! participant the acceptable schemes that rank first are found exactly; an option has part in it when one of
//! them holds it, so that ties count for all. Only the weights are a sample, and the error of that is given.

use rayon::prelude::*;
use serde::Serialize;

use crate::archive::Archive;
use crate::best::SAME;
use crate::exploration::Exploration;
use crate::id::{OptionId, ParticipantId};
use crate::model::Participant;
use crate::option_set::places;
use crate::table::own_view;
use crate::weight::Weights;

/// How weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    /// How many weights are drawn.
    pub number: u32,
    /// Where the fixed stream of random numbers starts.
    pub seed: u64,
}

impl Default for Draws {
    /// 1,000 draws: a standard error of at most 1.6 per cent.
    fn default() -> Self {
        Self { number: 1000, seed: 2023 }
    }
}

/// How often an option ranks first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Desirability {
    /// The option.
    pub option: OptionId,
    /// The share (0 to 1) of draws and participants for which an acceptable scheme with the option ranks
    /// first.
    pub share: f64,
    /// The standard error of the share because weights are drawn.
    pub error: f64,
    /// The share for each participant who gave a score; with nobody, one share for the effects of the model.
    pub by_participant: Vec<(Option<ParticipantId>, f64)>,
}

impl Desirability {
    /// The lowest and the highest share among participants.
    #[must_use]
    pub fn spread(&self) -> (f64, f64) {
        let shares = self.by_participant.iter().map(|(_, share)| *share);
        shares.fold((1.0, 0.0), |(low, high), share| (f64::min(low, share), f64::max(high, share)))
    }
}

/// Draws are divided over threads in pieces of this many.
const PIECE: usize = 125;

/// The schemes that can rank first for a participant: those that no other dominates. With weights above zero
/// no other scheme can come before them or tie with them.
struct Contenders {
    /// The totals in points: for every eight contenders, per comparison area, those of each of the eight.
    totals: Vec<[f64; AT_ONCE]>,
    /// Per contender all options of the schemes with these totals.
    options: Vec<u128>,
}

/// So many contenders are valued at once.
const AT_ONCE: usize = 8;

/// What fills up the last eight: never the best.
const NEVER: f64 = -1e12;

/// How often options ranked first in some draws.
struct Tally {
    by_voice: Vec<Vec<u64>>,
    /// Per option the sum over draws of the square of the number of voices.
    squares: Vec<u64>,
}

impl Exploration<'_> {
    /// The desirability of each option; empty when there is no comparison area or no acceptable scheme.
    #[must_use]
    pub fn desirability(&self, draws: Draws) -> Vec<Desirability> {
        if self.acceptable() == 0 || self.table().width == 0 || draws.number == 0 {
            return Vec::new();
        }
        let voices = self.voices();
        let contenders: Vec<Contenders> = voices.par_iter().map(|voice| self.contenders(*voice)).collect();
        let mut source = Weights::of(self.model(), u128::from(draws.seed) << 64 | 1);
        let weights: Vec<Vec<f64>> = (0..draws.number).map(|_| source.draw()).collect();
        let tallies: Vec<Tally> =
            weights.par_chunks(PIECE).map(|piece| self.tally(&contenders, piece)).collect();
        let number = f64::from(draws.number);
        let voices_number = voices.len() as f64;
        let told = |option: OptionId| {
            let first =
                |voice: usize| tallies.iter().map(|tally| tally.by_voice[voice][option.index()]).sum::<u64>();
            let squares: u64 = tallies.iter().map(|tally| tally.squares[option.index()]).sum();
            let shares = (0..voices.len()).map(|voice| first(voice) as f64 / number);
            let by_participant: Vec<_> = voices.iter().copied().zip(shares).collect();
            let share = by_participant.iter().map(|(_, share)| share).sum::<f64>() / voices_number;
            let variance = squares as f64 / number / voices_number.powi(2) - share * share;
            Desirability { option, share, error: (variance.max(0.0) / number).sqrt(), by_participant }
        };
        self.model().option_ids().map(told).collect()
    }

    /// The participants who gave at least one score, or one voice without a person.
    fn voices(&self) -> Vec<Option<ParticipantId>> {
        let scored = |who: &Participant| {
            let answers = who.ballots.iter().flat_map(|ballot| ballot.scores.iter().flatten());
            answers.copied().any(|answer| answer.score().is_some())
        };
        let participants = self.model().participants().iter().enumerate().filter(|(_, who)| scored(who));
        let voices: Vec<_> = participants.map(|(place, _)| Some(ParticipantId::at(place))).collect();
        if voices.is_empty() { vec![None] } else { voices }
    }

    fn contenders(&self, voice: Option<ParticipantId>) -> Contenders {
        let view =
            voice.map_or_else(|| self.table().rows.clone(), |who| own_view(self.model(), self.table(), who));
        if self.table().width <= 8 { self.undominated::<8>(&view) } else { self.undominated::<16>(&view) }
    }

    fn undominated<const N: usize>(&self, view: &[Vec<i32>]) -> Contenders {
        let mut archive = Archive::<i16, N>::new();
        let rows: Vec<[i32; N]> = view
            .iter()
            .map(|row| std::array::from_fn(|on| row.get(on).copied().unwrap_or_default()))
            .collect();
        for taken in &self.accepted().taken {
            let totals = places(*taken).fold([0; N], |all: [i32; N], option| {
                std::array::from_fn(|on| all[on].wrapping_add(rows[option][on]))
            });
            archive.offer_joined(totals, *taken);
        }
        let entries: Vec<([i32; N], u128)> =
            archive.entries().map(|(point, options)| (*point, options)).collect();
        let points = |contender: Option<&([i32; N], u128)>, on: usize| {
            contender.map_or(NEVER, |(point, _)| self.table().points(point[on]))
        };
        let totals = entries.chunks(AT_ONCE).flat_map(|eight| {
            (0..self.table().width).map(move |on| std::array::from_fn(|at| points(eight.get(at), on)))
        });
        Contenders {
            totals: totals.collect(),
            options: entries.iter().map(|(_, options)| *options).collect(),
        }
    }

    fn tally(&self, contenders: &[Contenders], weights: &[Vec<f64>]) -> Tally {
        let options = self.model().options().len();
        let mut tally =
            Tally { by_voice: vec![vec![0; options]; contenders.len()], squares: vec![0; options] };
        let mut values = Vec::new();
        for weight in weights {
            let mut voices = vec![0_u64; options];
            for (voice, contenders) in contenders.iter().enumerate() {
                for option in places(contenders.first(weight, &mut values)) {
                    tally.by_voice[voice][option] += 1;
                    voices[option] += 1;
                }
            }
            tally.squares.iter_mut().zip(&voices).for_each(|(square, number)| *square += number * number);
        }
        tally
    }
}

impl Contenders {
    /// The options of all schemes that rank first under a weighing; `values` is room to work in.
    fn first(&self, weights: &[f64], values: &mut Vec<[f64; AT_ONCE]>) -> u128 {
        values.clear();
        let mut best = [f64::NEG_INFINITY; AT_ONCE];
        for eight in self.totals.chunks_exact(weights.len()) {
            let mut value = [0.0; AT_ONCE];
            for (totals, weight) in eight.iter().zip(weights) {
                for at in 0..AT_ONCE {
                    value[at] += totals[at] * weight;
                }
            }
            for at in 0..AT_ONCE {
                best[at] = if value[at] > best[at] { value[at] } else { best[at] };
            }
            values.push(value);
        }
        let from = best.into_iter().fold(f64::NEG_INFINITY, f64::max) - SAME;
        let mut first = 0;
        for (eight, options) in values.iter().zip(self.options.chunks(AT_ONCE)) {
            // Without stopping early: the compiler then compares several at once.
            if eight.iter().fold(false, |any, value| any | (*value >= from)) {
                let tied = eight.iter().zip(options).filter(|(value, _)| **value >= from);
                first = tied.fold(first, |all, (_, options)| all | options);
            }
        }
        first
    }
}
