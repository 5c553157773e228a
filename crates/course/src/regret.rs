//! Regret: how far a scheme can fall short of the best that was possible.
//!
//! The regret of a scheme in a scenario on a comparison area is the best total of any acceptable scheme there
//! minus its own. Its maximum regret is the largest of these (Savage 1951). Comparison areas are not weighed
//! here.

use rayon::prelude::*;
use serde::Serialize;

use crate::best::Optimiser;
use crate::count::TooManySteps;
use crate::exploration::Exploration;
use crate::front::scenario_rows;
use crate::id::{ComparisonId, ScenarioId};
use crate::option_set::{OptionSet, places};
use crate::reach::{BeyondReach, endless};
use crate::schemes::Scheme;

/// The maximum regret of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Regret {
    /// The scheme.
    pub scheme: Scheme,
    /// How much is missed at most, in points.
    pub most: f64,
    /// On which comparison area.
    pub on: ComparisonId,
    /// In which scenario; `None` when the model has none.
    pub scenario: Option<ScenarioId>,
}

/// The best totals, with what schemes are measured by.
struct Ideal {
    /// Rows of options per scenario.
    rows: Vec<Vec<Vec<i32>>>,
    /// Scenario, comparison area, best total.
    best: Vec<(usize, usize, i32)>,
}

/// The largest shortfall found, and where.
#[derive(Clone, Copy)]
struct Shortfall {
    units: i32,
    at: usize,
}

impl Exploration<'_> {
    /// The maximum regret of each of these schemes; empty without comparison areas or acceptable schemes.
    ///
    /// # Errors
    /// When finding the best totals takes too many steps.
    pub fn regrets(&self, schemes: &[Scheme]) -> Result<Vec<Regret>, BeyondReach> {
        let Some(ideal) = self.ideal()? else { return Ok(Vec::new()) };
        Ok(schemes.iter().map(|scheme| self.told(&ideal, scheme.0, ideal.shortfall(scheme.0))).collect())
    }

    /// The acceptable schemes with the smallest maximum regret; more than one when they are equal.
    ///
    /// # Errors
    /// When finding the best totals takes too many steps.
    pub fn least_regret(&self) -> Result<Vec<Regret>, BeyondReach> {
        let Some(ideal) = self.ideal()? else { return Ok(Vec::new()) };
        let pieces: Vec<Vec<(u128, Shortfall)>> =
            self.accepted().taken.par_chunks(4096).map(|schemes| ideal.smallest(schemes)).collect();
        let least = pieces.iter().flatten().map(|(_, shortfall)| shortfall.units).min();
        let smallest = pieces.iter().flatten().filter(|(_, shortfall)| Some(shortfall.units) == least);
        Ok(smallest.map(|(taken, shortfall)| self.told(&ideal, *taken, *shortfall)).collect())
    }

    fn ideal(&self) -> Result<Option<Ideal>, BeyondReach> {
        if self.acceptable() == 0 || self.table().width == 0 {
            return Ok(None);
        }
        let rows = scenario_rows(self.table());
        let optimiser = Optimiser::new(self.field(), &self.table().rows, self.floors(), self.alive());
        let cells: Vec<(usize, usize)> = (0..rows.len())
            .flat_map(|scenario| (0..self.table().width).map(move |on| (scenario, on)))
            .collect();
        let highest = |(scenario, on): (usize, usize)| {
            let values: Vec<f64> = rows[scenario].iter().map(|row| f64::from(row[on])).collect();
            let best = optimiser.ranked(&values, 1)?;
            // Sums of whole numbers of this size are exact.
            Ok((scenario, on, best.first().map_or(0, |one| one.value as i32)))
        };
        let best: Result<_, TooManySteps> = cells.into_par_iter().map(highest).collect();
        let best = best.map_err(|TooManySteps| endless(self.field()))?;
        Ok(Some(Ideal { rows, best }))
    }

    fn told(&self, ideal: &Ideal, taken: u128, shortfall: Shortfall) -> Regret {
        let (scenario, on, _) = ideal.best[shortfall.at];
        Regret {
            scheme: OptionSet(taken),
            most: self.table().points(shortfall.units),
            on: ComparisonId::at(on),
            scenario: (!self.table().shifts.is_empty()).then(|| ScenarioId::at(scenario)),
        }
    }
}

impl Ideal {
    fn missed(&self, taken: u128, at: usize) -> i32 {
        let (scenario, on, best) = self.best[at];
        best - places(taken).map(|option| self.rows[scenario][option][on]).sum::<i32>()
    }

    /// The largest shortfall; of equal ones the first.
    fn shortfall(&self, taken: u128) -> Shortfall {
        let all = (0..self.best.len()).map(|at| Shortfall { units: self.missed(taken, at), at });
        let larger = |one: Shortfall, other: Shortfall| if other.units > one.units { other } else { one };
        all.reduce(larger).unwrap_or(Shortfall { units: 0, at: 0 })
    }

    /// Those with the smallest maximum regret. What ruled a scheme out is tried first on the next.
    fn smallest(&self, schemes: &[u128]) -> Vec<(u128, Shortfall)> {
        let (mut least, mut found) = (i32::MAX, Vec::new());
        let mut order: Vec<usize> = (0..self.best.len()).collect();
        for taken in schemes {
            if let Some(place) = order.iter().position(|at| self.missed(*taken, *at) > least) {
                order[..=place].rotate_right(1);
                continue;
            }
            let shortfall = self.shortfall(*taken);
            if shortfall.units < least {
                least = shortfall.units;
                found.clear();
            }
            found.push((*taken, shortfall));
        }
        found
    }
}
