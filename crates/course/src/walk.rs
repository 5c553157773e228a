//! Walks along schemes one by one with their totals, leaving out branches that cannot reach the floors.

use crate::count::{Steps, TooManySteps};
use crate::field::Field;
use crate::option_set::{bit, places};

/// Totals on all comparison areas; those that a model does not have stay zero.
pub(crate) type Totals = [i32; 16];

/// A floor that every total reaches.
pub(crate) const NO_FLOOR: i32 = i32::MIN / 2;

/// Adds amounts; sums of a scheme fit by the choice of the unit.
pub(crate) fn sum(one: &Totals, other: &Totals) -> Totals {
    std::array::from_fn(|lane| one[lane].wrapping_add(other[lane]))
}

/// Whether every total is at least the floor.
pub(crate) fn reaches(totals: &Totals, floors: &Totals) -> bool {
    totals.iter().zip(floors).fold(true, |all, (total, floor)| all & (total >= floor))
}

/// The amounts of an option as totals.
pub(crate) fn padded(row: &[i32]) -> Totals {
    std::array::from_fn(|lane| row.get(lane).copied().unwrap_or_default())
}

/// Floors, none where nothing is asked.
pub(crate) fn padded_floors(floors: &[Option<i32>]) -> Totals {
    std::array::from_fn(|lane| floors.get(lane).copied().flatten().unwrap_or(NO_FLOOR))
}

/// What a walk goes by.
pub(crate) struct Walk<'a> {
    field: &'a Field,
    rows: Vec<Totals>,
    floors: Totals,
}

/// The order of areas in one walk, with what the areas from each on can add at best.
struct Route {
    areas: Vec<usize>,
    at_best: Vec<Totals>,
}

impl<'a> Walk<'a> {
    /// A walk with the amounts of each option and a floor per comparison area.
    pub(crate) fn new(field: &'a Field, rows: &[Vec<i32>], floors: &[Option<i32>]) -> Self {
        let rows = rows.iter().map(|row| padded(row)).collect();
        Self { field, rows, floors: padded_floors(floors) }
    }

    /// Visits every scheme from the options that are alive, with its totals. Areas with one option left come
    /// first, then the order is that of the model.
    ///
    /// # Errors
    /// After too many steps.
    pub(crate) fn each(
        &self,
        alive: u128,
        steps: &Steps,
        visit: &mut impl FnMut(u128, &Totals),
    ) -> Result<(), TooManySteps> {
        let route = self.route(alive);
        self.step(&route, 0, 0, alive, &[0; 16], steps, visit)
    }

    fn route(&self, alive: u128) -> Route {
        let mut areas: Vec<usize> = (0..self.field.areas.len()).collect();
        areas.sort_by_key(|area| (alive & self.field.areas[*area]).count_ones() > 1);
        let mut at_best = vec![[0; 16]; areas.len() + 1];
        for (depth, area) in areas.iter().enumerate().rev() {
            let best = places(alive & self.field.areas[*area]).fold([NO_FLOOR / 64; 16], |best, option| {
                std::array::from_fn(|lane| i32::max(best[lane], self.rows[option][lane]))
            });
            at_best[depth] = sum(&best, &at_best[depth + 1]);
        }
        Route { areas, at_best }
    }

    #[expect(clippy::too_many_arguments, reason = "what a step of the recursion carries along")]
    fn step(
        &self,
        route: &Route,
        depth: usize,
        taken: u128,
        alive: u128,
        totals: &Totals,
        steps: &Steps,
        visit: &mut impl FnMut(u128, &Totals),
    ) -> Result<(), TooManySteps> {
        let options = alive & self.field.areas[route.areas[depth]];
        let last = depth + 1 == route.areas.len();
        if !last {
            steps.take(1)?;
        }
        for option in places(options) {
            let totals = sum(totals, &self.rows[option]);
            if !reaches(&sum(&totals, &route.at_best[depth + 1]), &self.floors) {
                continue;
            }
            let taken = taken | bit(option);
            if last {
                visit(taken, &totals);
            } else {
                let alive = alive & !self.field.bars[option];
                self.step(route, depth + 1, taken, alive, &totals, steps, visit)?;
            }
        }
        Ok(())
    }
}
