//! What the table thinks, as whole numbers: one amount per option and comparison area.
//!
//! The amount is the mean score of the participants who know. Where nobody knows, the effect that the model
//! gives stands in; where that is missing too, the amount counts as zero and is named as a gap. (House
//! style.) A participant who does not know follows the table.
//!
//! All amounts are whole numbers of a unit that divides them without remainder, so that sums and floors are
//! exact and no order of adding matters.

use serde::Serialize;

use crate::id::{ComparisonId, OptionId, ParticipantId};
use crate::model::Model;
use crate::score::{Answer, Points};

/// An option of which nothing is known on a comparison area; it counts as zero there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Gap {
    /// The option.
    pub option: OptionId,
    /// The comparison area.
    pub on: ComparisonId,
}

/// The amounts of a model, in whole units.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// Units in one point.
    pub(crate) unit: i64,
    /// How far below a floor still counts as on it: nothing, unless amounts had to be rounded.
    pub(crate) slack: i32,
    /// Comparison areas.
    pub(crate) width: usize,
    /// Rows of options without a scenario.
    pub(crate) rows: Vec<Vec<i32>>,
    /// What each scenario adds: rows of options.
    pub(crate) shifts: Vec<Vec<Vec<i32>>>,
    /// Where nothing is known.
    pub(crate) gaps: Vec<Gap>,
}

/// The highest that an amount of one option can be, in points: a score and a shift together.
const HIGHEST: i64 = 6;

/// A sum as a fraction.
#[derive(Clone, Copy)]
struct Fraction {
    above: i64,
    below: i64,
}

impl Table {
    pub(crate) fn of(model: &Model) -> Self {
        let mut gaps = Vec::new();
        let fractions: Vec<Vec<Fraction>> = model
            .option_ids()
            .map(|option| model.comparison_ids().map(|on| amount(model, option, on, &mut gaps)).collect())
            .collect();
        let shifts = model.scenarios().iter().flat_map(|scenario| scenario.shifts.iter().flatten());
        let floors = model.comparisons().iter().filter_map(|area| area.floor);
        let hundredths = shifts.copied().chain(floors).map(hundredths);
        let areas = model.areas().len();
        let (unit, rounded) = common_unit(fractions.iter().flatten().copied().chain(hundredths), areas);
        let in_units = |points: &Points| to_units(hundredths_of(*points), unit);
        Self {
            unit,
            slack: if rounded { areas as i32 } else { 0 },
            width: model.comparisons().len(),
            rows: fractions.iter().map(|row| row.iter().map(|one| to_units(*one, unit)).collect()).collect(),
            shifts: (model.scenarios().iter())
                .map(|scenario| {
                    scenario.shifts.iter().map(|row| row.iter().map(in_units).collect()).collect()
                })
                .collect(),
            gaps,
        }
    }

    /// The floors of a model in units, lowered by the slack.
    pub(crate) fn floors(&self, model: &Model) -> Vec<Option<i32>> {
        model.comparisons().iter().map(|area| area.floor.map(|floor| self.floor(floor))).collect()
    }

    /// The rows of options in a scenario.
    pub(crate) fn in_scenario(&self, scenario: usize) -> Vec<Vec<i32>> {
        let both = self.rows.iter().zip(&self.shifts[scenario]);
        both.map(|(row, shift)| row.iter().zip(shift).map(|(own, more)| own + more).collect()).collect()
    }

    /// An amount in points.
    pub(crate) fn points(&self, units: i32) -> f64 {
        f64::from(units) / self.unit as f64
    }

    /// A floor in units, lowered by the slack.
    pub(crate) fn floor(&self, floor: Points) -> i32 {
        to_units(hundredths_of(floor), self.unit) - self.slack
    }
}

fn amount(model: &Model, option: OptionId, on: ComparisonId, gaps: &mut Vec<Gap>) -> Fraction {
    let answers =
        model.participants().iter().filter_map(|who| who.ballots[option.index()].scores[on.index()]);
    let (mut above, mut below) = (0, 0);
    for score in answers.filter_map(|answer| answer.score()) {
        above += i64::from(score.value());
        below += 1;
    }
    if below > 0 {
        return Fraction { above, below }.reduced();
    }
    if let Some(effect) = model.option(option).effects[on.index()] {
        return hundredths(effect);
    }
    gaps.push(Gap { option, on });
    Fraction { above: 0, below: 1 }
}

impl Fraction {
    fn reduced(self) -> Self {
        let common = greatest_common_divisor(self.above.abs(), self.below).max(1);
        Self { above: self.above / common, below: self.below / common }
    }
}

fn hundredths(points: Points) -> Fraction {
    hundredths_of(points).reduced()
}

fn hundredths_of(points: Points) -> Fraction {
    Fraction { above: i64::from(points.in_hundredths()), below: 100 }
}

fn greatest_common_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}

/// The smallest unit that divides all amounts; or the finest in which the sum of a scheme still fits, to
/// which amounts are then rounded.
fn common_unit(fractions: impl Iterator<Item = Fraction>, areas: usize) -> (i64, bool) {
    let finest = i64::from(i32::MAX) / 4 / (HIGHEST * areas.max(1) as i64);
    let mut unit = 1;
    for fraction in fractions {
        let next = unit / greatest_common_divisor(unit, fraction.below) * fraction.below;
        if next > finest {
            return (finest, true);
        }
        unit = next;
    }
    (unit, false)
}

fn to_units(fraction: Fraction, unit: i64) -> i32 {
    let (above, below) = (fraction.above * unit, fraction.below);
    let rounded = (2 * above + below).div_euclid(2 * below);
    rounded.clamp(i64::from(i32::MIN / 4), i64::from(i32::MAX / 4)) as i32
}

/// What one participant thinks of each option on each comparison area, in units, rows of options. Who does
/// not know follows the table.
pub(crate) fn own_view(model: &Model, table: &Table, who: ParticipantId) -> Vec<Vec<i32>> {
    let own = |(answer, units): (&Option<Answer>, &i32)| match answer.and_then(Answer::score) {
        Some(score) => i32::from(score.value()) * table.unit as i32,
        None => *units,
    };
    let ballots = model.participant(who).ballots.iter().zip(&table.rows);
    ballots.map(|(ballot, row)| ballot.scores.iter().zip(row).map(own).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builder::Builder;
    use crate::score::Score;

    /// One area, two options, one comparison area, and these scores for the first option.
    fn scored(scores: &[Option<i8>], effect: Option<Points>) -> Table {
        let mut builder = Builder::new("scored").unwrap();
        let on = builder.comparison("c", "c", None).unwrap();
        let area = builder.area("a", "a").unwrap();
        let option = builder.option(area, "a1", "a1").unwrap();
        builder.option(area, "a2", "a2").unwrap();
        if let Some(effect) = effect {
            builder.effect(option, on, effect).unwrap();
        }
        for (place, score) in scores.iter().enumerate() {
            let who = builder.participant(&format!("p{place}"), None).unwrap();
            let answer = Answer::from(score.map(|score| Score::try_from(score).unwrap()));
            builder.score(who, option, on, answer).unwrap();
        }
        Table::of(&builder.finish().unwrap())
    }

    #[test]
    fn the_table_is_the_mean_of_those_who_know() {
        let table = scored(&[Some(2), Some(1), None, Some(1)], Some(Points::whole(-2)));
        assert_eq!((table.rows[0][0], table.unit), (4, 3));
        assert!((table.points(table.rows[0][0]) - 4.0 / 3.0).abs() < 1e-15);
    }

    #[test]
    fn the_effect_stands_in_and_a_gap_is_named() {
        let table = scored(&[None], Some(Points::hundredths(-150)));
        assert_eq!((table.rows[0][0], table.unit), (-3, 2));
        let gap = Gap { option: OptionId::at(1), on: ComparisonId::at(0) };
        assert_eq!(table.gaps, [gap]);
    }

    #[test]
    fn amounts_that_share_no_unit_are_rounded_to_a_fine_one() {
        let primes = [1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];
        let fractions = primes.iter().map(|below| Fraction { above: 1, below: *below });
        let (unit, rounded) = common_unit(fractions, 12);
        assert!(rounded && unit > 1_000_000 && unit * HIGHEST * 12 < i64::from(i32::MAX));
        assert_eq!(to_units(Fraction { above: -1, below: 3 }, 100), -33);
    }
}
