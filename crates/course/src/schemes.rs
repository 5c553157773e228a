//! All schemes of a model with their totals, kept side by side.

use serde::Serialize;

use crate::count::Steps;
use crate::field::Field;
use crate::id::OptionId;
use crate::option_set::{OptionSet, places};
use crate::reach::{BeyondReach, STEPS, endless, within_reach};
use crate::table::Table;
use crate::walk::{Totals, Walk, padded, padded_floors, reaches};

/// A scheme: one option for every decision area, no bar broken.
pub type Scheme = OptionSet;

/// Schemes and their totals per comparison area.
#[derive(Clone, Debug, Default)]
pub(crate) struct Schemes {
    pub(crate) width: usize,
    pub(crate) taken: Vec<u128>,
    totals: Vec<i32>,
}

impl Schemes {
    /// All schemes from the options that are alive, whatever their totals.
    pub(crate) fn of(field: &Field, table: &Table, alive: u128) -> Result<Self, BeyondReach> {
        let number = within_reach(field, alive)?;
        let mut schemes = Self { width: table.width, ..Self::default() };
        schemes.taken.reserve_exact(usize::try_from(number).unwrap_or_default());
        schemes.totals.reserve_exact(usize::try_from(number).unwrap_or_default() * table.width);
        schemes.add(field, table, alive)?;
        Ok(schemes)
    }

    /// Adds the schemes from these options.
    pub(crate) fn add(&mut self, field: &Field, table: &Table, alive: u128) -> Result<(), BeyondReach> {
        let walk = Walk::new(field, &table.rows, &[]);
        walk.each(alive, &Steps::at_most(STEPS), &mut |taken, totals| self.push(taken, totals))
            .map_err(|_| endless(field))
    }

    fn push(&mut self, taken: u128, totals: &Totals) {
        self.taken.push(taken);
        self.totals.extend_from_slice(&totals[..self.width]);
    }

    /// Leaves out all but the first so many.
    pub(crate) fn shorten(&mut self, number: usize) {
        self.taken.truncate(number);
        self.totals.truncate(number * self.width);
    }

    /// How many.
    pub(crate) fn len(&self) -> usize {
        self.taken.len()
    }

    /// The totals of a scheme, per comparison area, in units.
    pub(crate) fn totals(&self, place: usize) -> &[i32] {
        &self.totals[place * self.width..(place + 1) * self.width]
    }

    /// The schemes that meet a condition.
    pub(crate) fn filtered(&self, keep: impl Fn(u128, &[i32]) -> bool) -> Self {
        let mut kept = Self { width: self.width, ..Self::default() };
        for place in 0..self.len() {
            if keep(self.taken[place], self.totals(place)) {
                kept.taken.push(self.taken[place]);
                kept.totals.extend_from_slice(self.totals(place));
            }
        }
        kept
    }

    /// The schemes that reach all floors.
    pub(crate) fn reaching(&self, floors: &[Option<i32>]) -> Self {
        let floors = padded_floors(floors);
        self.filtered(|_, totals| reaches(&padded(totals), &floors))
    }

    /// How many of them hold each option.
    pub(crate) fn holding(&self, options: usize) -> Vec<u64> {
        let mut holding = vec![0; options];
        for taken in &self.taken {
            for option in places(*taken) {
                holding[option] += 1;
            }
        }
        holding
    }
}

/// A scheme with its total per comparison area, in points.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoredScheme {
    /// Its options.
    pub scheme: Scheme,
    /// The total per comparison area, in points, in the order of the model.
    pub totals: Vec<f64>,
}

/// Counts per option of a list that runs parallel to the options of the model.
pub(crate) fn per_option<T>(values: Vec<T>) -> impl Iterator<Item = (OptionId, T)> {
    values.into_iter().enumerate().map(|(place, value)| (OptionId::at(place), value))
}
