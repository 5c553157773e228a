//! How many schemes there are, exactly, without listing them.
//!
//! Choosing an option removes what it bars. What is left falls apart in groups of areas that no bar ties
//! together: their numbers multiply (component decomposition with a cache, as in exact model counters:
//! Bayardo & Pehoushek 2000; Sang et al. 2004). Where the ties between areas form a tree, sums along the tree
//! give the number at once (dynamic programming). In between, the area with most ties is tried option by
//! option; options that bar the same count once, times their number.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::field::{Field, area_places};
use crate::option_set::places;

/// The search took more steps than allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooManySteps;

/// The steps that all threads of a count may take together, and have taken.
pub(crate) struct Steps {
    taken: AtomicU64,
    most: u64,
}

impl Steps {
    /// So many steps at most.
    pub(crate) fn at_most(most: u64) -> Self {
        Self { taken: AtomicU64::new(0), most }
    }

    /// Notes steps; refuses beyond the most. Whether a whole count is refused does not depend on threads: its
    /// number of steps is always the same.
    pub(crate) fn take(&self, steps: u64) -> Result<(), TooManySteps> {
        let taken = self.taken.fetch_add(steps, Ordering::Relaxed) + steps;
        if taken > self.most { Err(TooManySteps) } else { Ok(()) }
    }
}

/// Steps are noted in batches, so that threads seldom touch the same number.
const BATCH: u64 = 1024;

/// A cache of a task holds at most so many entries of 32 bytes.
const REMEMBERED: usize = 1 << 18;

/// From this many selections on a group of areas is divided over threads.
const WORTH_DIVIDING: f64 = 1e6;

/// The number of schemes that can be made from the options that are alive.
pub(crate) fn count(field: &Field, alive: u128, steps: &Steps) -> Result<u128, TooManySteps> {
    divided(field, alive, field.all_areas(), steps, 3)
}

/// Counts with the first few choices divided over threads; each task has a cache of its own, so the steps
/// taken do not depend on how tasks meet threads.
fn divided(field: &Field, alive: u128, areas: u64, steps: &Steps, depth: u32) -> Result<u128, TooManySteps> {
    let selections: f64 =
        area_places(areas).map(|area| f64::from((alive & field.areas[area]).count_ones())).product();
    let mut counter = Counter::new(field, steps);
    if depth == 0 || selections < WORTH_DIVIDING {
        return counter.finished(alive, areas);
    }
    let Simplified { factor, alive, areas } = simplify(field, alive, areas);
    if factor == 0 || areas == 0 {
        return Ok(factor);
    }
    let ties = Ties::between(field, alive, areas);
    let mut number = factor;
    for group in ties.groups(areas) {
        let branches = branches(field, alive & ties.options(field, group), ties.busiest(group));
        let parts: Result<Vec<u128>, TooManySteps> = branches
            .into_par_iter()
            .map(|branch| {
                let rest = group & !(1 << branch.area);
                Ok(branch.times * divided(field, branch.alive, rest, steps, depth - 1)?)
            })
            .collect();
        number *= parts?.into_iter().sum::<u128>();
    }
    Ok(number)
}

/// What is left after removing what needs no search.
struct Simplified {
    /// Zero when some area has nothing left.
    factor: u128,
    alive: u128,
    areas: u64,
}

/// Takes forced options, and multiplies areas that nothing ties to others.
fn simplify(field: &Field, mut alive: u128, mut areas: u64) -> Simplified {
    let mut factor = 1;
    loop {
        let before = alive;
        for area in area_places(areas) {
            let options = alive & field.areas[area];
            if options & options.wrapping_sub(1) == 0 {
                if options == 0 {
                    return Simplified { factor: 0, alive, areas };
                }
                alive &= !(field.bars[options.trailing_zeros() as usize] | options);
                areas &= !(1 << area);
            } else if barred_by(field, options) & alive == 0 {
                factor *= u128::from(options.count_ones());
                alive &= !options;
                areas &= !(1 << area);
            }
        }
        if alive == before {
            return Simplified { factor, alive, areas };
        }
    }
}

/// All that is barred by at least one of these options.
fn barred_by(field: &Field, options: u128) -> u128 {
    places(options).fold(0, |all, option| all | field.bars[option])
}

/// Which areas are tied by a bar between options that are alive.
struct Ties {
    of: [u64; 64],
}

impl Ties {
    fn between(field: &Field, alive: u128, areas: u64) -> Self {
        let mut of = [0; 64];
        for area in area_places(areas) {
            let barred = barred_by(field, alive & field.areas[area]) & alive;
            for other in area_places(areas & !(u64::MAX >> (63 - area))) {
                if barred & field.areas[other] != 0 {
                    of[area] |= 1 << other;
                    of[other] |= 1 << area;
                }
            }
        }
        Self { of }
    }

    /// The groups of areas that are tied together, directly or through others.
    fn groups(&self, mut areas: u64) -> impl Iterator<Item = u64> {
        std::iter::from_fn(move || {
            if areas == 0 {
                return None;
            }
            let (mut group, mut next) = (0, areas & areas.wrapping_neg());
            while next != 0 {
                group |= next;
                next = area_places(next).fold(0, |all, area| all | self.of[area]) & !group;
            }
            areas &= !group;
            Some(group)
        })
    }

    /// The area of a group with ties to most others.
    fn busiest(&self, group: u64) -> usize {
        area_places(group).max_by_key(|area| self.of[*area].count_ones()).unwrap_or_default()
    }

    /// Whether the ties of a group form a tree.
    fn are_a_tree(&self, group: u64) -> bool {
        let ends: u32 = area_places(group).map(|area| self.of[area].count_ones()).sum();
        ends == 2 * (group.count_ones() - 1)
    }

    fn options(&self, field: &Field, group: u64) -> u128 {
        area_places(group).fold(0, |all, area| all | field.areas[area])
    }
}

/// Options of one area that bar the same, tried at once.
struct Branch {
    area: usize,
    times: u128,
    alive: u128,
}

/// The ways to choose in an area, those with the same outcome together.
fn branches(field: &Field, alive: u128, area: usize) -> Vec<Branch> {
    let (options, rest) = (alive & field.areas[area], alive & !field.areas[area]);
    let mut branches: Vec<Branch> = Vec::with_capacity(options.count_ones() as usize);
    for option in places(options) {
        let alive = rest & !field.bars[option];
        match branches.iter_mut().find(|branch| branch.alive == alive) {
            Some(same) => same.times += 1,
            None => branches.push(Branch { area, times: 1, alive }),
        }
    }
    branches
}

/// Counts one task on one thread.
struct Counter<'a> {
    field: &'a Field,
    steps: &'a Steps,
    untold: u64,
    known: HashMap<u128, u128, BuildHasherDefault<BitHasher>>,
    weights: [u128; 128],
}

impl<'a> Counter<'a> {
    fn new(field: &'a Field, steps: &'a Steps) -> Self {
        Self { field, steps, untold: 0, known: HashMap::default(), weights: [0; 128] }
    }

    /// Counts, and tells how many steps it took.
    fn finished(&mut self, alive: u128, areas: u64) -> Result<u128, TooManySteps> {
        let number = self.number(alive, areas)?;
        self.steps.take(std::mem::take(&mut self.untold))?;
        Ok(number)
    }

    fn number(&mut self, alive: u128, areas: u64) -> Result<u128, TooManySteps> {
        let Simplified { factor, alive, areas } = simplify(self.field, alive, areas);
        if factor == 0 || areas == 0 {
            return Ok(factor);
        }
        let ties = Ties::between(self.field, alive, areas);
        let mut number = factor;
        for group in ties.groups(areas) {
            let part = self.of_group(alive & ties.options(self.field, group), group, &ties)?;
            if part == 0 {
                return Ok(0);
            }
            number *= part;
        }
        Ok(number)
    }

    /// The number for areas that are tied together.
    fn of_group(&mut self, alive: u128, group: u64, ties: &Ties) -> Result<u128, TooManySteps> {
        if ties.are_a_tree(group) {
            return Ok(self.along_tree(alive, group, ties));
        }
        if let Some(number) = self.known.get(&alive) {
            return Ok(*number);
        }
        self.untold += 1;
        if self.untold == BATCH {
            self.steps.take(std::mem::take(&mut self.untold))?;
        }
        let mut number = 0;
        for branch in branches(self.field, alive, ties.busiest(group)) {
            number += branch.times * self.number(branch.alive, group & !(1 << branch.area))?;
        }
        if self.known.len() < REMEMBERED {
            self.known.insert(alive, number);
        }
        Ok(number)
    }

    /// Sums from the leaves of a tree of areas to its last: each option weighs as many choices as go with it
    /// in the areas that were added up before.
    fn along_tree(&mut self, alive: u128, group: u64, ties: &Ties) -> u128 {
        for option in places(alive) {
            self.weights[option] = 1;
        }
        let (mut left, mut last) = (group, 0);
        while let Some(leaf) = area_places(left).find(|area| (ties.of[*area] & left).count_ones() <= 1) {
            let options = alive & self.field.areas[leaf];
            last = places(options).map(|option| self.weights[option]).sum();
            let towards = ties.of[leaf] & left;
            left &= !(1 << leaf);
            if towards == 0 {
                break;
            }
            let parent = alive & self.field.areas[towards.trailing_zeros() as usize];
            for option in places(parent) {
                let barred = places(self.field.bars[option] & options);
                let lost: u128 = barred.map(|leaf_option| self.weights[leaf_option]).sum();
                self.weights[option] *= last - lost;
            }
        }
        last
    }
}

/// Hashes one set of options: two multiplications, since the bits of a set are far from evenly spread.
#[derive(Default)]
struct BitHasher(u64);

impl Hasher for BitHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(8) ^ u64::from(*byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    fn write_u128(&mut self, bits: u128) {
        let (low, high) = (bits as u64, (bits >> 64) as u64);
        let mixed = low.wrapping_mul(0x9E37_79B9_7F4A_7C15)
            ^ high.rotate_left(29).wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
        self.0 = mixed ^ (mixed >> 32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::option_set::bit;

    fn free(areas: usize, each: usize) -> Field {
        let area_of: Vec<usize> = (0..areas * each).map(|option| option / each).collect();
        let mut field = Field { areas: vec![0; areas], bars: vec![0; areas * each], area_of };
        for option in 0..areas * each {
            field.areas[option / each] |= bit(option);
        }
        field
    }

    fn total(field: &Field) -> Result<u128, TooManySteps> {
        count(field, field.everything(), &Steps::at_most(1_000_000))
    }

    #[test]
    fn without_bars_numbers_multiply() {
        assert_eq!(total(&free(42, 3)), Ok(3_u128.pow(42)));
        assert_eq!(total(&free(64, 2)), Ok(1 << 64));
    }

    #[test]
    fn too_much_work_is_refused() {
        let mut field = free(8, 4);
        for one in 0..32_usize {
            for other in (one + 1..32).filter(|other| (one * 7 + other * 11) % 9 == 0 && one / 4 != other / 4)
            {
                field.bars[one] |= bit(other);
                field.bars[other] |= bit(one);
            }
        }
        assert!(total(&field).is_ok());
        assert_eq!(count(&field, field.everything(), &Steps::at_most(3)), Err(TooManySteps));
    }
}
