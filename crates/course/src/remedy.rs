//! When nothing is left: which bars or floors do it, and the smallest change that leaves something. All exact.

use serde::Serialize;

use crate::count::{Steps, TooManySteps};
use crate::exploration::Exploration;
use crate::field::{Field, area_ids, area_places};
use crate::id::{AreaId, BarId, ComparisonId};
use crate::model::Model;
use crate::obstacle::{MissedFloor, missed_floors};
use crate::option_set::{OptionSet, bit};
use crate::play::Play;
use crate::reach::{BeyondReach, STEPS, endless};
use crate::schemes::Schemes;
use crate::table::Table;
use crate::walk::Walk;

/// So many bars at most are lifted together: more is no small change, and the search would not end.
const BARS_TOGETHER: usize = 3;

/// What keeps everything out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standstill {
    /// The bars that together leave no scheme, the fewest that do it; empty when there are schemes.
    pub bars: Vec<BarId>,
    /// The decision areas that these bars leave without an answer together.
    pub areas: Vec<AreaId>,
    /// The floors that no scheme meets together, the fewest that do it; empty when there is no scheme at all.
    pub floors: Vec<MissedFloor>,
    /// The smallest changes, each of which alone leaves something; first lowered floors, the least first, then bars, what
    /// leaves most first. Empty when no small change does.
    pub remedies: Vec<Remedy>,
}

/// A change after which something is left.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// These bars are lifted: one, or as few as it takes.
    Lift {
        /// The bars.
        bars: Vec<BarId>,
        /// How many schemes there are then.
        schemes: u64,
        /// How many of them meet all floors.
        acceptable: u64,
    },
    /// These floors are lowered: one, or the several that together ask the least.
    Lower {
        /// The floors.
        floors: Vec<LoweredFloor>,
        /// How many acceptable schemes there are then.
        acceptable: u64,
    },
}

/// A floor that is lowered.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LoweredFloor {
    /// The comparison area.
    pub on: ComparisonId,
    /// What it is, in points.
    pub from: f64,
    /// What it becomes, in points.
    pub to: f64,
}

impl Exploration<'_> {
    /// What keeps every scheme, or every acceptable one, out; `None` while there is one.
    ///
    /// # Errors
    /// When the search takes too many steps.
    pub fn standstill(&self) -> Result<Option<Standstill>, BeyondReach> {
        if self.acceptable() > 0 {
            return Ok(None);
        }
        let corner = Corner {
            model: self.model(),
            field: self.field(),
            table: self.table(),
            alive: self.field().everything(),
            schemes: self.all(),
            floors: self.floors(),
        };
        corner.standstill().map(Some)
    }
}

impl Play<'_> {
    /// What keeps everything out after what was played; `None` while something remains.
    ///
    /// # Errors
    /// When the search takes too many steps.
    pub fn standstill(&self) -> Result<Option<Standstill>, BeyondReach> {
        self.at_corner(|corner| {
            if corner.schemes.reaching(corner.floors).len() > 0 {
                return Ok(None);
            }
            corner.standstill().map(Some)
        })
    }
}

/// Where nothing is left.
pub(crate) struct Corner<'a> {
    pub(crate) model: &'a Model,
    pub(crate) field: &'a Field,
    pub(crate) table: &'a Table,
    /// The options that may be taken.
    pub(crate) alive: u128,
    /// The schemes of these options.
    pub(crate) schemes: &'a Schemes,
    pub(crate) floors: &'a [Option<i32>],
}

impl Corner<'_> {
    fn standstill(&self) -> Result<Standstill, BeyondReach> {
        self.found().map_err(|TooManySteps| endless(self.field))
    }

    fn found(&self) -> Result<Standstill, TooManySteps> {
        if self.schemes.len() > 0 {
            let mut remedies: Vec<Remedy> = self.lowered().into_iter().collect();
            remedies.extend(self.lifted_one()?);
            return Ok(Standstill {
                bars: Vec::new(),
                areas: Vec::new(),
                floors: missed_floors(self.schemes, self.floors, self.table),
                remedies,
            });
        }
        let steps = Steps::at_most(STEPS);
        let core = self.core(self.field, &steps)?;
        let areas = core.iter().flat_map(|bar| self.model.bar(*bar).between);
        let areas = self.field.areas_of(OptionSet::of(areas).0);
        Ok(Standstill {
            areas: area_ids(areas),
            remedies: self.lifted_few(&core, &steps)?,
            bars: core,
            floors: Vec::new(),
        })
    }

    /// The bars that together leave no scheme: without any one of them these would leave one.
    fn core(&self, field: &Field, steps: &Steps) -> Result<Vec<BarId>, TooManySteps> {
        let mut areas = field.all_areas();
        for area in area_places(areas).collect::<Vec<_>>() {
            if !field.has_scheme(self.alive, areas & !(1 << area), steps)? {
                areas &= !(1 << area);
            }
        }
        let (mut reduced, mut core) = (field.clone(), Vec::new());
        for bar in self.model.bar_ids() {
            let between = self.model.bar(bar).between;
            let [one, other] = between.map(|option| option.index());
            if reduced.bars[one] & bit(other) == 0 {
                continue;
            }
            reduced.lift(between);
            if reduced.has_scheme(self.alive, areas, steps)? {
                reduced.set_bar(between);
                core.push(bar);
            }
        }
        Ok(core)
    }

    /// The fewest bars without which there are schemes: every set of that size. Each set takes a bar of what stands in the
    /// way, then one of what still does.
    fn lifted_few(&self, core: &[BarId], steps: &Steps) -> Result<Vec<Remedy>, TooManySteps> {
        let mut sets: Vec<(Vec<BarId>, Vec<BarId>)> = vec![(Vec::new(), core.to_vec())];
        for _ in 0..BARS_TOGETHER {
            let (mut found, mut next) = (Vec::new(), Vec::new());
            for (lifted, core) in &sets {
                for bar in core {
                    let mut lifted = lifted.clone();
                    lifted.push(*bar);
                    lifted.sort_unstable();
                    if next.iter().any(|(known, _)| *known == lifted) {
                        continue;
                    }
                    let field = self.without(&lifted);
                    if field.has_scheme(self.alive, field.all_areas(), steps)? {
                        found.push(self.after(lifted, &field)?);
                    } else {
                        let core = self.core(&field, steps)?;
                        next.push((lifted, core));
                    }
                }
            }
            if !found.is_empty() {
                return Ok(most_first(found));
            }
            sets = next;
        }
        Ok(Vec::new())
    }

    /// Each bar without which something is acceptable.
    fn lifted_one(&self) -> Result<Vec<Remedy>, TooManySteps> {
        let mut found = Vec::new();
        for bar in self.model.bar_ids() {
            let between = self.model.bar(bar).between.map(|option| option.index());
            if self.field.bars[between[0]] & bit(between[1]) == 0 {
                continue;
            }
            // What this bar alone keeps out holds both its options.
            let field = self.without(&[bar]);
            let alive = between.iter().fold(self.alive, |alive, option| field.taking(alive, *option));
            let acceptable = self.number(&field, alive, self.floors)?;
            if acceptable > 0 {
                let schemes = self.schemes.len() as u64 + self.number(&field, alive, &[])?;
                found.push(Remedy::Lift { bars: vec![bar], schemes, acceptable });
            }
        }
        Ok(most_first(found))
    }

    fn without(&self, bars: &[BarId]) -> Field {
        let mut field = self.field.clone();
        bars.iter().for_each(|bar| field.lift(self.model.bar(*bar).between));
        field
    }

    fn after(&self, bars: Vec<BarId>, field: &Field) -> Result<Remedy, TooManySteps> {
        let schemes = self.number(field, self.alive, &[])?;
        Ok(Remedy::Lift { bars, schemes, acceptable: self.number(field, self.alive, self.floors)? })
    }

    /// How many schemes there are of these options that meet these floors.
    fn number(&self, field: &Field, alive: u128, floors: &[Option<i32>]) -> Result<u64, TooManySteps> {
        let (walk, mut number) = (Walk::new(field, &self.table.rows, floors), 0);
        walk.each(alive, &Steps::at_most(STEPS), &mut |_, _| number += 1)?;
        Ok(number)
    }

    /// Lower floors: each that does it alone, the least first; or else the several that together ask the least.
    fn lowered(&self) -> Vec<Remedy> {
        let mut alone: Vec<(i32, Vec<Option<i32>>)> = Vec::new();
        for (on, floor) in self.floors.iter().enumerate() {
            let Some(floor) = floor else { continue };
            let mut others = self.floors.to_vec();
            others[on] = None;
            let reaching = self.schemes.reaching(&others);
            let best = (0..reaching.len()).map(|place| reaching.totals(place)[on]).max();
            if let Some(best) = best {
                others[on] = Some(best);
                alone.push((floor - best, others));
            }
        }
        alone.sort_by_key(|(by, _)| *by);
        if alone.is_empty() {
            alone.extend(self.nearest());
        }
        alone.into_iter().map(|(_, floors)| self.with(&floors)).collect()
    }

    /// The floors that the scheme which misses least reaches.
    fn nearest(&self) -> Option<(i32, Vec<Option<i32>>)> {
        let short = |place: usize| -> i32 {
            let totals = self.schemes.totals(place).iter();
            totals
                .zip(self.floors)
                .map(|(total, floor)| floor.map_or(0, |floor| (floor - total).max(0)))
                .sum()
        };
        let place = (0..self.schemes.len()).min_by_key(|place| short(*place))?;
        let totals = self.schemes.totals(place).iter();
        let floors = totals.zip(self.floors).map(|(total, floor)| floor.map(|floor| floor.min(*total)));
        Some((short(place), floors.collect()))
    }

    fn with(&self, floors: &[Option<i32>]) -> Remedy {
        let both = self.floors.iter().zip(floors).enumerate();
        let lowered = both.filter_map(|(on, (from, to))| {
            let (from, to) = ((*from)?, (*to)?);
            (to < from).then(|| LoweredFloor {
                on: ComparisonId::at(on),
                from: self.table.points(from + self.table.slack),
                to: self.table.points(to),
            })
        });
        Remedy::Lower { floors: lowered.collect(), acceptable: self.schemes.reaching(floors).len() as u64 }
    }
}

fn most_first(mut found: Vec<Remedy>) -> Vec<Remedy> {
    let left = |remedy: &Remedy| match remedy {
        Remedy::Lift { schemes, acceptable, .. } => (*acceptable, *schemes),
        Remedy::Lower { acceptable, .. } => (*acceptable, 0),
    };
    found.sort_by_key(|remedy| std::cmp::Reverse(left(remedy)));
    found
}

#[cfg(test)]
mod tests;
