//! The best schemes by a weighing of the comparison areas: one after the other, without finding all.
//!
//! Branch and bound on sums: what is decided plus the best that each undecided area could add bounds a
//! branch.

use serde::Serialize;

use crate::count::{Steps, TooManySteps};
use crate::field::Field;
use crate::model::Model;
use crate::option_set::{OptionSet, bit, places};
use crate::reach::{BeyondReach, STEPS, endless};
use crate::schemes::Scheme;
use crate::table::Table;
use crate::walk::{NO_FLOOR, Totals, padded, padded_floors, reaches, sum};

/// Values nearer to each other than this are equal: sums of fractions differ a little by their order.
pub(crate) const SAME: f64 = 1e-9;

/// Which schemes take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// All schemes.
    All,
    /// Those that meet all floors.
    Acceptable,
}

/// A scheme with its value under a weighing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ValuedScheme {
    /// Its options.
    pub scheme: Scheme,
    /// The weighted sum of its totals, in points.
    pub value: f64,
}

/// The best schemes, best first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BestFirst {
    /// At most as many as asked for.
    pub schemes: Vec<ValuedScheme>,
    /// Whether a scheme that is not listed is as good as the last one: the list ends in a tie.
    pub more_tied: bool,
}

/// The best schemes of a model, best first, exactly; also for fields with far too many schemes to list.
/// `weights` has a weight per comparison area; missing ones count as zero.
///
/// # Errors
/// When the search takes too many steps.
pub fn best_first(
    model: &Model,
    weights: &[f64],
    among: Among,
    most: usize,
) -> Result<BestFirst, BeyondReach> {
    let (field, table) = (Field::of(model, &[]), Table::of(model));
    let floors = match among {
        Among::All => Vec::new(),
        Among::Acceptable => table.floors(model),
    };
    let weighed =
        |row: &Vec<i32>| row.iter().zip(weights).map(|(units, weight)| table.points(*units) * weight).sum();
    let values: Vec<f64> = table.rows.iter().map(weighed).collect();
    let optimiser = Optimiser::new(&field, &table.rows, &floors, field.everything());
    // One more than asked for tells whether the list ends in a tie.
    let mut found =
        optimiser.ranked(&values, most.saturating_add(1)).map_err(|TooManySteps| endless(&field))?;
    let more_tied = found.len() > most && most > 0 && found[most - 1].value - found[most].value <= SAME;
    found.truncate(most);
    Ok(BestFirst { schemes: found, more_tied })
}

/// Finds the best schemes for any values of options.
pub(crate) struct Optimiser<'a> {
    field: &'a Field,
    rows: Vec<Totals>,
    floors: Totals,
    has_floors: bool,
    alive: u128,
    /// The areas with most bars first.
    areas: Vec<usize>,
    at_best: Vec<Totals>,
}

impl<'a> Optimiser<'a> {
    /// For the schemes from the options that are alive and reach the floors.
    pub(crate) fn new(field: &'a Field, rows: &[Vec<i32>], floors: &[Option<i32>], alive: u128) -> Self {
        let rows: Vec<Totals> = rows.iter().map(|row| padded(row)).collect();
        let mut areas: Vec<usize> = (0..field.areas.len()).collect();
        let bars = |area: &usize| -> u32 {
            places(field.areas[*area] & alive).map(|option| (field.bars[option] & alive).count_ones()).sum()
        };
        areas.sort_by_key(|area| std::cmp::Reverse(bars(area)));
        let mut at_best = vec![[0; 16]; areas.len() + 1];
        for (depth, area) in areas.iter().enumerate().rev() {
            let best = places(alive & field.areas[*area]).fold([NO_FLOOR / 64; 16], |best, option| {
                std::array::from_fn(|lane| i32::max(best[lane], rows[option][lane]))
            });
            at_best[depth] = sum(&best, &at_best[depth + 1]);
        }
        let has_floors = floors.iter().any(Option::is_some);
        Self { field, rows, floors: padded_floors(floors), has_floors, alive, areas, at_best }
    }

    /// From each depth on the most that the undecided areas add.
    fn bounds(&self, values: &[f64]) -> [f64; 65] {
        let mut bounds = [0.0; 65];
        for (depth, area) in self.areas.iter().enumerate().rev() {
            let best = places(self.alive & self.field.areas[*area]).map(|option| values[option]);
            bounds[depth] = bounds[depth + 1] + best.fold(f64::NEG_INFINITY, f64::max);
        }
        bounds
    }

    fn taking(&self, at: &Standpoint, option: usize, values: &[f64]) -> Standpoint {
        let area = self.field.areas[self.field.area_of[option]];
        let totals = if self.has_floors { sum(&at.totals, &self.rows[option]) } else { at.totals };
        Standpoint {
            depth: at.depth + 1,
            taken: at.taken | bit(option),
            alive: at.alive & !self.field.bars[option] & !area,
            value: at.value + values[option],
            totals,
        }
    }

    fn can_reach(&self, at: &Standpoint) -> bool {
        !self.has_floors || reaches(&sum(&at.totals, &self.at_best[at.depth]), &self.floors)
    }

    /// The best so many schemes, best first; between equals the one that was found first.
    pub(crate) fn ranked(&self, values: &[f64], most: usize) -> Result<Vec<ValuedScheme>, TooManySteps> {
        let steps = Steps::at_most(STEPS);
        let mut found = Vec::new();
        let start = Standpoint { depth: 0, taken: 0, alive: self.alive, value: 0.0, totals: [0; 16] };
        self.rank(&mut found, most, values, &self.bounds(values), &start, &steps)?;
        Ok(found)
    }

    fn rank(
        &self,
        found: &mut Vec<ValuedScheme>,
        most: usize,
        values: &[f64],
        bounds: &[f64; 65],
        at: &Standpoint,
        steps: &Steps,
    ) -> Result<(), TooManySteps> {
        let Some(area) = self.areas.get(at.depth) else {
            let place = found.partition_point(|one| one.value >= at.value - SAME);
            found.insert(place, ValuedScheme { scheme: OptionSet(at.taken), value: at.value });
            found.truncate(most);
            return Ok(());
        };
        steps.take(1)?;
        let mut options: Vec<usize> = places(at.alive & self.field.areas[*area]).collect();
        options.sort_by(|one, other| values[*other].total_cmp(&values[*one]));
        for option in options {
            let bound = at.value + values[option] + bounds[at.depth + 1];
            let full = found.len() >= most && found.last().is_none_or(|last| bound <= last.value + SAME);
            let next = self.taking(at, option, values);
            if !full && self.can_reach(&next) {
                self.rank(found, most, values, bounds, &next, steps)?;
            }
        }
        Ok(())
    }
}

/// Where a search stands.
struct Standpoint {
    depth: usize,
    taken: u128,
    alive: u128,
    value: f64,
    totals: Totals,
}
