//! What stands most in the way: the bars and open conditions whose removal frees most acceptable schemes.

use rayon::prelude::*;
use serde::Serialize;

use crate::count::{Steps, TooManySteps};
use crate::exploration::Exploration;
use crate::id::{BarId, ConditionId};
use crate::option_set::{bit, places};
use crate::reach::{BeyondReach, STEPS, endless};
use crate::walk::Walk;

/// What could be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lifted {
    /// A bar is lifted.
    Bar(BarId),
    /// An open condition is met.
    Condition(ConditionId),
}

/// How much a removal frees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bottleneck {
    /// What is removed.
    pub lifted: Lifted,
    /// For a bar: how many acceptable schemes appear. For a condition: how many acceptable schemes have no
    /// open condition any more, and had this one only.
    pub frees: u64,
    /// For a condition: all acceptable schemes that wait for it, also those that wait for others too. For a
    /// bar the same as `frees`.
    pub touches: u64,
    /// The desirability that is lost to it: the most that one of these schemes is worth to the table, all its points
    /// added up, each comparison area as heavy as the other. `None` when it touches no scheme.
    pub worth: Option<f64>,
}

impl Exploration<'_> {
    /// Every bar and every open condition, with what its removal alone frees, most first; of equals that by which most
    /// desirability is lost, then the order of the model, bars before conditions.
    ///
    /// # Errors
    /// When the search takes too many steps.
    pub fn bottlenecks(&self) -> Result<Vec<Bottleneck>, BeyondReach> {
        let bars: Vec<BarId> = self.model().bar_ids().collect();
        let bars: Result<Vec<Bottleneck>, TooManySteps> =
            bars.into_par_iter().map(|bar| self.of_bar(bar)).collect();
        let mut found = bars.map_err(|TooManySteps| endless(self.field()))?;
        found.extend(self.of_conditions());
        let worth = |one: &Bottleneck| one.worth.unwrap_or(f64::NEG_INFINITY);
        found.sort_by(|one, other| {
            (other.frees, other.touches)
                .cmp(&(one.frees, one.touches))
                .then(worth(other).total_cmp(&worth(one)))
                .then(one.lifted.cmp(&other.lifted))
        });
        Ok(found)
    }

    /// The schemes that break this bar and no other are those with both options in a field without it.
    fn of_bar(&self, bar: BarId) -> Result<Bottleneck, TooManySteps> {
        let between = self.model().bar(bar).between;
        let mut field = self.field().clone();
        field.lift(between);
        let alive =
            between.iter().fold(field.everything(), |alive, option| field.taking(alive, option.index()));
        let (mut frees, mut worth) = (0, None);
        let walk = Walk::new(&field, &self.table().rows, self.floors());
        walk.each(alive, &Steps::at_most(STEPS), &mut |_, totals| {
            frees += 1;
            worth = worth.max(Some(all_points(totals)));
        })?;
        let worth = worth.map(|units| self.all_in_points(units));
        Ok(Bottleneck { lifted: Lifted::Bar(bar), frees, touches: frees, worth })
    }

    fn of_conditions(&self) -> Vec<Bottleneck> {
        let open: Vec<Vec<ConditionId>> =
            self.model().option_ids().map(|option| self.model().open_conditions(option).collect()).collect();
        let waiting = open.iter().enumerate().filter(|(_, open)| !open.is_empty());
        let waiting = waiting.fold(0, |all, (option, _)| all | bit(option));
        let (mut frees, mut touches) = (vec![0; open.len()], vec![0; open.len()]);
        let mut worth: Vec<Option<i64>> = vec![None; open.len()];
        for (place, taken) in self.accepted().taken.iter().enumerate() {
            let hold = taken & waiting;
            let points = Some(all_points(self.accepted().totals(place)));
            for option in places(hold) {
                touches[option] += 1;
                worth[option] = worth[option].max(points);
            }
            let option = hold.trailing_zeros() as usize;
            if hold.count_ones() == 1 && open[option].len() == 1 {
                frees[option] += 1;
            }
        }
        let told = |condition: &ConditionId| {
            let option = condition.option.index();
            Bottleneck {
                lifted: Lifted::Condition(*condition),
                frees: frees[option],
                touches: touches[option],
                worth: worth[option].map(|units| self.all_in_points(units)),
            }
        };
        open.iter().flatten().map(told).collect()
    }

    fn all_in_points(&self, units: i64) -> f64 {
        units as f64 / self.table().unit as f64
    }
}

/// The points of a scheme on all comparison areas together, in units.
fn all_points(totals: &[i32]) -> i64 {
    totals.iter().map(|units| i64::from(*units)).sum()
}
