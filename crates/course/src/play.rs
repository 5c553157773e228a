//! What if: take or drop an option, lift a bar, move a floor, and see what remains.
//!
//! Nothing is computed anew: all schemes are there already. Taking, dropping and floors choose from them;
//! lifting a bar adds only the schemes that this bar alone still kept out.

use serde::Serialize;

use crate::count::{Steps, TooManySteps, count};
use crate::exploration::Exploration;
use crate::field::Field;
use crate::id::{BarId, ComparisonId, OptionId};
use crate::model::Model;
use crate::option_set::{OptionSet, bit, places};
use crate::reach::{BeyondReach, SCHEMES_KEPT, STEPS, endless};
use crate::remedy::Corner;
use crate::schemes::Schemes;
use crate::score::Points;
use crate::walk::{padded, padded_floors, reaches};

/// One step of a what-if.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only schemes with this option remain. Takes the place of an option of the same area that was taken
    /// before.
    Take(OptionId),
    /// Only schemes without this option remain.
    Drop(OptionId),
    /// This bar is gone.
    Lift(BarId),
    /// A comparison area gets another floor, or none.
    Floor(ComparisonId, Option<Points>),
}

/// A text that is no change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// It has another form.
    #[error(
        "`{0}` is no change: write take:OPTION, drop:OPTION, lift:OPTION,OPTION or floor:COMPARISON=POINTS"
    )]
    Form(String),
    /// It names something that is not there.
    #[error("there is no {kind} `{key}` in the model")]
    Unknown {
        /// What kind of thing.
        kind: &'static str,
        /// What was named.
        key: String,
    },
}

impl Change {
    /// Reads a change such as `take:a1`, `drop:b2`, `lift:a1,b2`, `floor:residents=1.5` or
    /// `floor:residents=none`.
    ///
    /// # Errors
    /// When the form is another, or a key is not in the model.
    pub fn parse(model: &Model, text: &str) -> Result<Self, ChangeError> {
        let form = || ChangeError::Form(text.chars().take(80).collect());
        let unknown = |kind, key: &str| ChangeError::Unknown { kind, key: key.chars().take(80).collect() };
        let option = |key: &str| model.option_by_key(key).ok_or_else(|| unknown("option", key));
        let (what, which) = text.split_once(':').ok_or_else(form)?;
        match what {
            "take" => option(which).map(Self::Take),
            "drop" => option(which).map(Self::Drop),
            "lift" => {
                let (one, other) = which.split_once(',').ok_or_else(form)?;
                let bar = model.bar_between(option(one)?, option(other)?);
                bar.map(Self::Lift).ok_or_else(|| unknown("bar between", which))
            }
            "floor" => {
                let (key, points) = which.split_once('=').ok_or_else(form)?;
                let on = model.comparison_by_key(key).ok_or_else(|| unknown("comparison area", key))?;
                if points == "none" {
                    return Ok(Self::Floor(on, None));
                }
                let value: f64 = points.parse().map_err(|_| form())?;
                Ok(Self::Floor(on, Some(Points::try_from(value).map_err(|_| form())?)))
            }
            _ => Err(form()),
        }
    }
}

/// What remains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remaining {
    /// Schemes that go with what was taken, dropped and lifted.
    pub schemes: u64,
    /// Those of them that meet all floors.
    pub acceptable: u64,
    /// How many of the acceptable ones hold each option, in the order of the model.
    pub holding: Vec<u64>,
}

impl Remaining {
    /// The options that are still in an acceptable scheme.
    #[must_use]
    pub fn living(&self) -> OptionSet {
        let living = self.holding.iter().enumerate().filter(|(_, number)| **number > 0);
        OptionSet(living.fold(0, |all, (option, _)| all | bit(option)))
    }
}

/// What a change did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What remained before.
    pub before: Remaining,
    /// What remains now.
    pub after: Remaining,
    /// Options that are in an acceptable scheme now, and were not.
    pub appear: OptionSet,
    /// Options that were in an acceptable scheme, and are not now.
    pub vanish: OptionSet,
}

/// What can be changed, without the schemes.
#[derive(Clone)]
struct Choices {
    taken: u128,
    dropped: u128,
    lifted: Vec<BarId>,
    floors: Vec<Option<i32>>,
    /// How many schemes there were.
    schemes: usize,
}

/// A what-if under way. It starts from all schemes of an exploration and never searches them again.
#[derive(Clone)]
pub struct Play<'m> {
    exploration: &'m Exploration<'m>,
    field: Field,
    schemes: Schemes,
    now: Choices,
    earlier: Vec<Choices>,
}

impl<'m> Play<'m> {
    /// Starts from the model as it is.
    #[must_use]
    pub fn new(exploration: &'m Exploration<'m>) -> Self {
        let now = Choices {
            taken: 0,
            dropped: 0,
            lifted: Vec::new(),
            floors: exploration.floors().to_vec(),
            schemes: exploration.all().len(),
        };
        let (field, schemes) = (exploration.field().clone(), exploration.all().clone());
        Self { exploration, field, schemes, now, earlier: Vec::new() }
    }

    /// What remains now.
    #[must_use]
    pub fn remaining(&self) -> Remaining {
        let floors = padded_floors(&self.now.floors);
        let mut remaining = Remaining {
            schemes: 0,
            acceptable: 0,
            holding: vec![0; self.exploration.model().options().len()],
        };
        for (place, taken) in self.schemes.taken.iter().enumerate() {
            if self.now.taken & !taken != 0 || self.now.dropped & taken != 0 {
                continue;
            }
            remaining.schemes += 1;
            if reaches(&padded(self.schemes.totals(place)), &floors) {
                remaining.acceptable += 1;
                places(*taken).for_each(|option| remaining.holding[option] += 1);
            }
        }
        remaining
    }

    /// The combinations that remain and reach all floors, in the order of the model; those that a lifted bar
    /// freed come last.
    pub fn each_acceptable(&self) -> impl Iterator<Item = OptionSet> {
        let floors = padded_floors(&self.now.floors);
        self.schemes.taken.iter().enumerate().filter_map(move |(place, taken)| {
            let stays = self.now.taken & !taken == 0 && self.now.dropped & taken == 0;
            (stays && reaches(&padded(self.schemes.totals(place)), &floors)).then_some(OptionSet(*taken))
        })
    }

    /// Makes a change and tells what it did.
    ///
    /// # Errors
    /// When lifting a bar gives more schemes than are kept; then nothing changes.
    pub fn change(&mut self, change: Change) -> Result<Difference, BeyondReach> {
        let (before, earlier) = (self.remaining(), self.now.clone());
        match change {
            Change::Take(option) => {
                let place = option.index();
                self.now.taken &= !self.field.areas[self.field.area_of[place]];
                self.now.taken |= bit(place);
                self.now.dropped &= !bit(place);
            }
            Change::Drop(option) => {
                self.now.dropped |= bit(option.index());
                self.now.taken &= !bit(option.index());
            }
            Change::Lift(bar) => self.lift(bar)?,
            Change::Floor(on, floor) => {
                self.now.floors[on.index()] = floor.map(|floor| self.exploration.table().floor(floor));
            }
        }
        self.earlier.push(earlier);
        let after = self.remaining();
        let (then, now) = (before.living().0, after.living().0);
        Ok(Difference { before, after, appear: OptionSet(now & !then), vanish: OptionSet(then & !now) })
    }

    /// Takes the last change back; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(earlier) = self.earlier.pop() else { return false };
        for bar in &self.now.lifted[earlier.lifted.len()..] {
            self.field.set_bar(self.exploration.model().bar(*bar).between);
        }
        self.schemes.shorten(earlier.schemes);
        self.now = earlier;
        true
    }

    /// Looks at what remains, and at what it comes from.
    pub(crate) fn at_corner<T>(&self, look: impl FnOnce(&Corner<'_>) -> T) -> T {
        let stays = |taken: u128, _: &[i32]| self.now.taken & !taken == 0 && self.now.dropped & taken == 0;
        let alive = places(self.now.taken)
            .fold(self.field.everything() & !self.now.dropped, |alive, option| {
                alive & (!self.field.areas[self.field.area_of[option]] | bit(option))
            });
        look(&Corner {
            model: self.exploration.model(),
            field: &self.field,
            table: self.exploration.table(),
            alive,
            schemes: &self.schemes.filtered(stays),
            floors: &self.now.floors,
        })
    }

    fn lift(&mut self, bar: BarId) -> Result<(), BeyondReach> {
        if self.now.lifted.contains(&bar) {
            return Ok(());
        }
        let between = self.exploration.model().bar(bar).between;
        let mut field = self.field.clone();
        field.lift(between);
        let alive =
            between.iter().fold(field.everything(), |alive, option| field.taking(alive, option.index()));
        let more = count(&field, alive, &Steps::at_most(STEPS)).map_err(|TooManySteps| endless(&field))?;
        let schemes = more + self.schemes.len() as u128;
        if schemes > SCHEMES_KEPT {
            let settle = between.map(|option| self.exploration.model().option(option).area).to_vec();
            let then = self.schemes.len() as u128;
            return Err(BeyondReach::TooManySchemes { schemes, most: SCHEMES_KEPT, settle, then });
        }
        self.schemes.add(&field, self.exploration.table(), alive)?;
        self.field = field;
        self.now.lifted.push(bar);
        self.now.schemes = self.schemes.len();
        Ok(())
    }
}
