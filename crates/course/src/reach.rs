//! Fields that are too large for an exact answer are refused, with what to reduce.

use serde::Serialize;

use crate::count::{Steps, TooManySteps, count};
use crate::field::{Field, area_ids, area_places};
use crate::id::AreaId;
use crate::model::Model;

/// The most schemes that are kept in memory at once: 2 million, at 16 bytes and 4 per comparison area each.
pub const SCHEMES_KEPT: u128 = 2_000_000;

/// The most steps of one search. A step takes some tens of nanoseconds up to a microsecond.
pub(crate) const STEPS: u64 = 200_000_000;

/// The field is too large for this answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
pub enum BeyondReach {
    /// More schemes than are kept.
    #[error(
        "there are {schemes} combinations and at most {most} can be kept: leave out or settle some questions"
    )]
    TooManySchemes {
        /// How many there are.
        schemes: u128,
        /// How many are kept at most.
        most: u128,
        /// Areas that bring it within reach when left out or settled.
        settle: Vec<AreaId>,
        /// How many schemes the other areas have then.
        then: u128,
    },
    /// The search does not end in time.
    #[error("the search takes more than {most} steps: leave out or settle some questions, or lift bars")]
    TooManySteps {
        /// The most steps.
        most: u64,
        /// The areas with most bars: settling those shortens the search most.
        settle: Vec<AreaId>,
    },
}

/// The number of schemes of a model.
///
/// # Errors
/// When counting takes too many steps.
pub fn count_schemes(model: &Model) -> Result<u128, BeyondReach> {
    let field = Field::of(model, &[]);
    count(&field, field.everything(), &Steps::at_most(STEPS)).map_err(|_| endless(&field))
}

/// The refusal of a search that takes too many steps.
pub(crate) fn endless(field: &Field) -> BeyondReach {
    let mut areas: Vec<usize> = (0..field.areas.len()).collect();
    areas.sort_by_key(|area| std::cmp::Reverse(bars_of(field, *area)));
    areas.truncate(3);
    BeyondReach::TooManySteps { most: STEPS, settle: areas.into_iter().map(AreaId::at).collect() }
}

/// Refuses a field with more schemes than are kept.
pub(crate) fn within_reach(field: &Field, alive: u128) -> Result<u128, BeyondReach> {
    let number = |areas: u64| -> Result<u128, BeyondReach> {
        let options = area_places(areas).fold(0, |all, area| all | field.areas[area]);
        let sub =
            Field { areas: area_places(areas).map(|area| field.areas[area]).collect(), ..field.clone() };
        count(&sub, alive & options, &Steps::at_most(STEPS)).map_err(|TooManySteps| endless(field))
    };
    let mut areas = field.all_areas();
    let schemes = number(areas)?;
    let mut then = schemes;
    // Areas with few bars multiply most: without them the number falls fastest.
    while then > SCHEMES_KEPT && areas != 0 {
        let weight = |area: &usize| {
            let options = (alive & field.areas[*area]).count_ones() as usize;
            (bars_of(field, *area) + 1) * 64 / options.max(1)
        };
        let Some(freest) = area_places(areas).min_by_key(weight) else { break };
        areas &= !(1 << freest);
        then = number(areas)?;
    }
    if schemes <= SCHEMES_KEPT {
        return Ok(schemes);
    }
    let settle = area_ids(field.all_areas() & !areas);
    Err(BeyondReach::TooManySchemes { schemes, most: SCHEMES_KEPT, settle, then })
}

fn bars_of(field: &Field, area: usize) -> usize {
    crate::option_set::places(field.areas[area]).map(|option| field.bars[option].count_ones() as usize).sum()
}
