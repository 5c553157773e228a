//! Why options do not go together, or one does not go at all: the smallest evidence.
//!
//! Evidence is found by leaving parts out as long as the answer stays no. What remains cannot be shortened:
//! without any one part the answer would be yes.

use serde::Serialize;

use crate::count::{Steps, TooManySteps};
use crate::exploration::Exploration;
use crate::field::{Field, area_ids, area_places};
use crate::id::{AreaId, BarId, ComparisonId};
use crate::model::Model;
use crate::option_set::{OptionSet, places};
use crate::reach::{BeyondReach, STEPS, endless};
use crate::schemes::Schemes;
use crate::table::Table;

/// What stands in the way of options.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// They answer the same question, so only one of them can be taken.
    SameArea(AreaId),
    /// Bars leave no scheme.
    Bars {
        /// The bars that together do it; if any one of them went, they would not.
        bars: Vec<BarId>,
        /// The other areas that have no option left because of them; empty for a bar between the options
        /// themselves.
        areas: Vec<AreaId>,
    },
    /// There are schemes, but none meets all these floors; if any one of the floors went, some would.
    Floors(Vec<MissedFloor>),
}

/// A floor that stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MissedFloor {
    /// The comparison area.
    pub on: ComparisonId,
    /// The floor, in points.
    pub floor: f64,
    /// The best total there of any scheme with the options, in points; it can reach the floor when other
    /// floors stand in the way with it.
    pub best: f64,
}

/// What keeps options from being in a scheme together, by bars alone; `None` when they can be.
///
/// # Errors
/// When the search takes too many steps.
pub fn impossibility(model: &Model, options: OptionSet) -> Result<Option<Obstacle>, BeyondReach> {
    let field = Field::of(model, &[]);
    by_bars(model, &field, options.0).map_err(|TooManySteps| endless(&field))
}

impl Exploration<'_> {
    /// What keeps options from being in an acceptable scheme together; `None` when they can be.
    ///
    /// # Errors
    /// When the search takes too many steps.
    pub fn obstacle(&self, options: OptionSet) -> Result<Option<Obstacle>, BeyondReach> {
        let holds = |taken: &u128| options.0 & !taken == 0;
        if let Some(area) = shared_area(self.field(), options.0) {
            return Ok(Some(Obstacle::SameArea(area)));
        }
        if self.accepted().taken.iter().any(holds) {
            return Ok(None);
        }
        if self.all().taken.iter().any(holds) {
            return Ok(Some(self.by_floors(options)));
        }
        by_bars(self.model(), self.field(), options.0).map_err(|TooManySteps| endless(self.field()))
    }

    fn by_floors(&self, options: OptionSet) -> Obstacle {
        let with = self.all().filtered(|taken, _| options.0 & !taken == 0);
        Obstacle::Floors(missed_floors(&with, self.floors(), self.table()))
    }
}

/// The floors that none of these schemes meets together, the fewest that do it.
pub(crate) fn missed_floors(with: &Schemes, floors: &[Option<i32>], table: &Table) -> Vec<MissedFloor> {
    let mut floors = floors.to_vec();
    for on in 0..floors.len() {
        let kept = floors[on].take();
        if with.reaching(&floors).len() > 0 {
            floors[on] = kept;
        }
    }
    let missed = floors.iter().enumerate().filter_map(|(on, floor)| floor.map(|floor| (on, floor)));
    let best = |on: usize| (0..with.len()).map(|place| with.totals(place)[on]).max().unwrap_or_default();
    let told = missed.map(|(on, floor)| MissedFloor {
        on: ComparisonId::at(on),
        floor: table.points(floor + table.slack),
        best: table.points(best(on)),
    });
    told.collect()
}

/// The area that two of the options have in common.
fn shared_area(field: &Field, options: u128) -> Option<AreaId> {
    field.areas.iter().position(|area| (area & options).count_ones() > 1).map(AreaId::at)
}

fn by_bars(model: &Model, field: &Field, options: u128) -> Result<Option<Obstacle>, TooManySteps> {
    if let Some(area) = shared_area(field, options) {
        return Ok(Some(Obstacle::SameArea(area)));
    }
    let steps = Steps::at_most(STEPS);
    let possible = |field: &Field, areas: u64| {
        let alive = places(options).fold(field.everything(), |alive, option| field.taking(alive, option));
        Ok(options & !alive == 0 && field.has_scheme(alive, areas, &steps)?)
    };
    if possible(field, field.all_areas())? {
        return Ok(None);
    }
    let (own, mut areas) = (field.areas_of(options), field.all_areas());
    for area in area_places(areas & !own).collect::<Vec<_>>() {
        if !possible(field, areas & !(1 << area))? {
            areas &= !(1 << area);
        }
    }
    let inside = OptionSet(area_places(areas).fold(0, |all, area| all | field.areas[area]));
    let (mut reduced, mut bars) = (field.clone(), Vec::new());
    for bar in model.bar_ids() {
        let between = model.bar(bar).between;
        reduced.lift(between);
        if inside.contains_all(OptionSet::of(between)) && possible(&reduced, areas)? {
            reduced.set_bar(between);
            bars.push(bar);
        }
    }
    Ok(Some(Obstacle::Bars { bars, areas: area_ids(areas & !own) }))
}
