//! The exact Pareto front over mean and worst scenario on every comparison area.
//!
//! A scheme is on the front when no other acceptable scheme is at least as good on all 2C counts (C
//! comparison areas, mean and worst of each) and better on one.

use serde::Serialize;

use crate::archive::Archive;
use crate::count::TooManySteps;
use crate::exploration::Exploration;
use crate::field::Field;
use crate::front_search::Search;
use crate::lane::Lane;
use crate::model::Model;
use crate::option_set::{OptionSet, places};
use crate::reach::{BeyondReach, endless};
use crate::schemes::Scheme;
use crate::table::Table;

/// A scheme on the front.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrontScheme {
    /// Its options.
    pub scheme: Scheme,
    /// Per comparison area the mean total over the scenarios, in points.
    pub mean: Vec<f64>,
    /// Per comparison area the total in the worst scenario for it, in points.
    pub worst: Vec<f64>,
}

/// The Pareto front of the acceptable schemes over mean and worst scenario per comparison area; with equal
/// values all stay. In the order of the model. Without scenarios, mean and worst are the total itself.
/// Schemes are not kept, so this answers for larger fields too.
///
/// # Errors
/// When there are too many schemes to go through.
pub fn front(model: &Model) -> Result<Vec<FrontScheme>, BeyondReach> {
    let (field, table) = (Field::of(model, &[]), Table::of(model));
    front_of(&field, &table, &table.floors(model), field.everything())
}

impl Exploration<'_> {
    /// The Pareto front of the acceptable schemes, as [`front`].
    ///
    /// # Errors
    /// When there are too many schemes to go through.
    pub fn front(&self) -> Result<Vec<FrontScheme>, BeyondReach> {
        front_of(self.field(), self.table(), self.floors(), self.alive())
    }
}

/// The front of the schemes from these options that reach the floors; with narrow numbers where all sums fit.
fn front_of(
    field: &Field,
    table: &Table,
    floors: &[Option<i32>],
    alive: u128,
) -> Result<Vec<FrontScheme>, BeyondReach> {
    let scenarios = scenario_rows(table);
    let largest: i64 = field.areas.iter().map(|area| largest_of(&scenarios, area & alive)).sum();
    let small = largest <= i64::from(i16::MAX);
    macro_rules! found {
        ($lane:ty, $values:literal) => {
            Search::<$lane, $values>::front(field, table, &scenarios, floors, alive)
                .map(|archive| told(&archive, table, scenarios.len()))
        };
    }
    let front = match (small, table.width) {
        (true, ..=4) => found!(i16, 8),
        (true, 5..=8) => found!(i16, 16),
        (true, _) => found!(i16, 32),
        (false, ..=4) => found!(i32, 8),
        (false, 5..=8) => found!(i32, 16),
        (false, _) => found!(i32, 32),
    };
    front.map_err(|TooManySteps| endless(field))
}

/// Rows of options per scenario; only the rows themselves where there is none.
pub(crate) fn scenario_rows(table: &Table) -> Vec<Vec<Vec<i32>>> {
    if table.shifts.is_empty() {
        return vec![table.rows.clone()];
    }
    (0..table.shifts.len()).map(|scenario| table.in_scenario(scenario)).collect()
}

/// The largest amount of these options in any scenario, without its sign.
fn largest_of(scenarios: &[Vec<Vec<i32>>], options: u128) -> i64 {
    let rows = scenarios.iter().flat_map(|rows| places(options).map(move |option| &rows[option]));
    rows.flatten().map(|amount| i64::from(*amount).abs()).max().unwrap_or_default()
}

/// The front in points, in the order of the model.
fn told<L: Lane, const N: usize>(
    archive: &Archive<L, N>,
    table: &Table,
    scenarios: usize,
) -> Vec<FrontScheme> {
    let value = |point: &[L::Wide; N], at: usize| Into::<i64>::into(point[at]) as f64 / table.unit as f64;
    let scheme = |(point, taken): (&[L::Wide; N], u128)| FrontScheme {
        scheme: OptionSet(taken),
        mean: (0..table.width).map(|on| value(point, 2 * on) / scenarios as f64).collect(),
        worst: (0..table.width).map(|on| value(point, 2 * on + 1)).collect(),
    };
    let mut front: Vec<FrontScheme> = archive.entries().map(scheme).collect();
    front.sort_by_key(|one| std::cmp::Reverse(one.scheme.0.reverse_bits()));
    front
}
