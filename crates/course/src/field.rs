//! The bare structure of a model: which options there are, and which exclude each other.

use crate::count::{Steps, TooManySteps};
use crate::id::{AreaId, BarId, OptionId};
use crate::model::Model;
use crate::option_set::{bit, places};

/// Decision areas and option bars as bits. Everything exact starts here.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The options of each area.
    pub(crate) areas: Vec<u128>,
    /// The options that each option excludes by a bar.
    pub(crate) bars: Vec<u128>,
    /// The area of each option.
    pub(crate) area_of: Vec<usize>,
}

impl Field {
    /// The structure of a model with some bars lifted.
    pub(crate) fn of(model: &Model, lifted: &[BarId]) -> Self {
        let mut field = Self {
            areas: vec![0; model.areas().len()],
            bars: vec![0; model.options().len()],
            area_of: model.options().iter().map(|option| option.area.index()).collect(),
        };
        for (place, area) in field.area_of.iter().enumerate() {
            field.areas[*area] |= bit(place);
        }
        for bar in model.bar_ids().filter(|bar| !lifted.contains(bar)) {
            field.set_bar(model.bar(bar).between);
        }
        field
    }

    /// Puts a bar between two options.
    pub(crate) fn set_bar(&mut self, [one, other]: [OptionId; 2]) {
        self.bars[one.index()] |= bit(other.index());
        self.bars[other.index()] |= bit(one.index());
    }

    /// Takes the bar between two options away.
    pub(crate) fn lift(&mut self, [one, other]: [OptionId; 2]) {
        self.bars[one.index()] &= !bit(other.index());
        self.bars[other.index()] &= !bit(one.index());
    }

    /// All options.
    pub(crate) fn everything(&self) -> u128 {
        self.areas.iter().fold(0, |all, area| all | area)
    }

    /// What remains of `alive` when an option is taken: its own area only holds it, and what it bars is gone.
    pub(crate) fn taking(&self, alive: u128, option: usize) -> u128 {
        let area = self.areas[self.area_of[option]];
        (alive & !self.bars[option] & !area) | (alive & bit(option))
    }

    /// Whether one option per area can be chosen from `alive` without breaking a bar, for the given areas.
    pub(crate) fn has_scheme(&self, alive: u128, areas: u64, steps: &Steps) -> Result<bool, TooManySteps> {
        let options = |area: usize| alive & self.areas[area];
        // The area with the fewest options left fails first.
        let Some(area) = area_places(areas).min_by_key(|area| options(*area).count_ones()) else {
            return Ok(true);
        };
        steps.take(1)?;
        for option in places(options(area)) {
            if self.has_scheme(self.taking(alive, option), areas & !(1 << area), steps)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// All areas as bits.
    pub(crate) fn all_areas(&self) -> u64 {
        self.areas.iter().enumerate().fold(0, |all, (place, _)| all | 1 << place)
    }

    /// The areas of these options.
    pub(crate) fn areas_of(&self, options: u128) -> u64 {
        let areas = self.areas.iter().enumerate().filter(|(_, area)| **area & options != 0);
        areas.fold(0, |all, (place, _)| all | 1 << place)
    }
}

/// The places of areas that are set.
pub(crate) fn area_places(mut areas: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        if areas == 0 {
            return None;
        }
        let place = areas.trailing_zeros() as usize;
        areas &= areas - 1;
        Some(place)
    })
}

/// The identities of areas that are set.
pub(crate) fn area_ids(areas: u64) -> Vec<AreaId> {
    area_places(areas).map(AreaId::at).collect()
}
