//! The search for a Pareto front: branch and bound with dominance.
//!
//! The best that the undecided areas could add, scenario by scenario, bounds what a branch can become; a
//! branch whose bound is dominated is left out. The last few areas are joined beforehand, so that a leaf
//! costs one addition and one comparison per scenario.
//!
//! Work is cut in pieces by the first choices, and pieces are taken four at a time whatever the number of
//! threads; after each four their fronts are joined. So the outcome and the work are always the same.

use rayon::prelude::*;

use crate::archive::Archive;
use crate::count::{Steps, TooManySteps};
use crate::field::Field;
use crate::lane::Lane;
use crate::option_set::{bit, places};
use crate::table::Table;
use crate::walk::{Totals, padded, padded_floors, reaches, sum};

/// Selections of the last areas together, at most so many.
const JOINED: u128 = 64;

/// Pieces are taken so many at a time.
const AT_A_TIME: usize = 4;

/// Fields with fewer selections are not cut in pieces.
const WORTH_DIVIDING: f64 = 1e5;

/// At most so many branches and leaves are looked at; each costs an addition per scenario and comparison
/// area.
const FRONT_STEPS: u64 = 50_000_000;

/// From this many pieces on the first choices are not divided further.
const PIECES: usize = 24;

/// A selection of the areas that are joined beforehand.
struct Tail<L: Lane> {
    taken: u128,
    barred: u128,
    base: Totals,
    means: Vec<L::Wide>,
    row: Vec<L>,
}

/// What a branch has decided so far.
struct Branch<L: Lane> {
    taken: u128,
    alive: u128,
    base: Totals,
    means: Vec<L::Wide>,
    row: Vec<L>,
}

/// All that a search for a front goes by. A row holds, per comparison area, one lane for each scenario,
/// filled up to a multiple of 16 with copies of the last.
pub(crate) struct Search<'a, L: Lane, const N: usize> {
    field: &'a Field,
    width: usize,
    floors: Totals,
    base: Vec<Totals>,
    rows: Vec<Vec<L>>,
    means: Vec<Vec<L::Wide>>,
    head: Vec<usize>,
    tails: Vec<Tail<L>>,
    /// From each depth on the best that the undecided areas can add: per lane, in sum over scenarios, and
    /// without a scenario.
    best_rows: Vec<Vec<L>>,
    best_means: Vec<Vec<L::Wide>>,
    best_base: Vec<Totals>,
}

impl<'a, L: Lane, const N: usize> Search<'a, L, N> {
    /// The front of the schemes from these options that reach the floors, by the rows of each scenario.
    pub(crate) fn front(
        field: &'a Field,
        table: &Table,
        scenarios: &[Vec<Vec<i32>>],
        floors: &[Option<i32>],
        alive: u128,
    ) -> Result<Archive<L, N>, TooManySteps> {
        Self::prepared(field, table, scenarios, floors, alive).whole(alive)
    }

    fn prepared(
        field: &'a Field,
        table: &Table,
        scenarios: &[Vec<Vec<i32>>],
        floors: &[Option<i32>],
        alive: u128,
    ) -> Self {
        let (head, tail) = divided(field, alive);
        let mut search = Self {
            field,
            width: table.width,
            floors: padded_floors(floors),
            base: table.rows.iter().map(|row| padded(row)).collect(),
            rows: (0..table.rows.len()).map(|option| lanes(scenarios, option, table.width)).collect(),
            means: Vec::new(),
            head,
            tails: Vec::new(),
            best_rows: Vec::new(),
            best_means: Vec::new(),
            best_base: Vec::new(),
        };
        search.means =
            (0..table.rows.len()).map(|option| means::<L>(scenarios, option, table.width)).collect();
        search.join_tails(&tail, alive);
        search.bound(&tail, alive);
        search
    }

    fn blank(&self, alive: u128) -> Branch<L> {
        let lanes = self.rows.first().map_or(0, Vec::len);
        Branch {
            taken: 0,
            alive,
            base: [0; 16],
            means: vec![L::Wide::default(); self.width],
            row: vec![L::default(); lanes],
        }
    }

    fn taking(&self, branch: &Branch<L>, option: usize) -> Branch<L> {
        Branch {
            taken: branch.taken | bit(option),
            alive: branch.alive & !self.field.bars[option],
            base: sum(&branch.base, &self.base[option]),
            means: added_wide::<L>(&branch.means, &self.means[option]),
            row: added(&branch.row, &self.rows[option]),
        }
    }

    /// All valid selections of the last areas.
    fn join_tails(&mut self, areas: &[usize], alive: u128) {
        let mut branches = vec![self.blank(alive)];
        for area in areas {
            let options = self.field.areas[*area];
            branches = branches
                .iter()
                .flat_map(|branch| places(options & branch.alive).map(|option| self.taking(branch, option)))
                .collect();
        }
        let barred = |taken| places(taken).fold(0, |all, option| all | self.field.bars[option]);
        self.tails = branches
            .into_iter()
            .map(|branch| Tail {
                taken: branch.taken,
                barred: barred(branch.taken),
                base: branch.base,
                means: branch.means,
                row: branch.row,
            })
            .collect();
    }

    /// The best that can be added from each depth of the head on.
    fn bound(&mut self, tail: &[usize], alive: u128) {
        let areas: Vec<usize> = self.head.iter().chain(tail).copied().collect();
        let blank = self.blank(alive);
        let (mut row, mut mean, mut base) = (blank.row, blank.means, blank.base);
        let mut found = Vec::new();
        for (depth, area) in areas.iter().enumerate().rev() {
            let options: Vec<usize> = places(alive & self.field.areas[*area]).collect();
            let best = |lane: usize| options.iter().map(|option| self.rows[*option][lane]).max();
            row = (0..row.len()).map(|lane| row[lane].plus(best(lane).unwrap_or_default())).collect();
            let best = |on: usize| options.iter().map(|option| self.means[*option][on]).max();
            mean = (0..mean.len()).map(|on| L::add_wide(mean[on], best(on).unwrap_or_default())).collect();
            let best = |on: usize| options.iter().map(|option| self.base[*option][on]).max();
            base = std::array::from_fn(|on| base[on].wrapping_add(best(on).unwrap_or_default()));
            if depth <= self.head.len() {
                found.push((row.clone(), mean.clone(), base));
            }
        }
        for (row, mean, base) in found.into_iter().rev() {
            self.best_rows.push(row);
            self.best_means.push(mean);
            self.best_base.push(base);
        }
    }

    /// The point of a branch with something added.
    fn point(&self, branch: &Branch<L>, means: &[L::Wide], row: &[L]) -> [L::Wide; N] {
        let mut point = [L::Wide::default(); N];
        if self.width == 0 {
            return point;
        }
        let lanes = row.len() / self.width;
        for on in 0..self.width {
            point[2 * on] = L::add_wide(branch.means[on], means[on]);
            let part = on * lanes..(on + 1) * lanes;
            point[2 * on + 1] = worst(&branch.row[part.clone()], &row[part]).widen();
        }
        point
    }

    /// The whole front.
    fn whole(&self, alive: u128) -> Result<Archive<L, N>, TooManySteps> {
        let steps = Steps::at_most(FRONT_STEPS);
        let mut pieces = vec![self.blank(alive)];
        let mut depth = 0;
        let number =
            self.field.areas.iter().map(|area| f64::from((area & alive).count_ones())).product::<f64>();
        let wanted = if number < WORTH_DIVIDING { 1 } else { PIECES };
        while depth < self.head.len() && pieces.len() < wanted {
            let options = self.field.areas[self.head[depth]];
            pieces = pieces
                .iter()
                .flat_map(|piece| {
                    self.promising(options & piece.alive).into_iter().map(|option| self.taking(piece, option))
                })
                .collect();
            depth += 1;
        }
        let mut archive = Archive::new();
        for group in pieces.chunks(AT_A_TIME) {
            let found: Result<Vec<Archive<L, N>>, TooManySteps> = group
                .par_iter()
                .map(|piece| {
                    let mut own = archive.copied();
                    self.search(piece, depth, &mut own, &steps)?;
                    Ok(own)
                })
                .collect();
            found?.iter().for_each(|own| archive.join(own));
        }
        Ok(archive)
    }

    /// Options, the highest mean over all comparison areas first: what is found early spares work later.
    fn promising(&self, options: u128) -> Vec<usize> {
        let mut options: Vec<usize> = places(options).collect();
        options.sort_by_key(|option| {
            std::cmp::Reverse(self.means[*option].iter().copied().map(Into::<i64>::into).sum::<i64>())
        });
        options
    }

    fn search(
        &self,
        branch: &Branch<L>,
        depth: usize,
        archive: &mut Archive<L, N>,
        steps: &Steps,
    ) -> Result<(), TooManySteps> {
        steps.take(1)?;
        if !reaches(&sum(&branch.base, &self.best_base[depth]), &self.floors) {
            return Ok(());
        }
        let bound = self.point(branch, &self.best_means[depth], &self.best_rows[depth]);
        if archive.dominates(&bound) {
            return Ok(());
        }
        if let Some(area) = self.head.get(depth) {
            for option in self.promising(branch.alive & self.field.areas[*area]) {
                self.search(&self.taking(branch, option), depth + 1, archive, steps)?;
            }
            return Ok(());
        }
        steps.take(self.tails.len() as u64)?;
        for tail in &self.tails {
            let allowed = tail.barred & branch.taken == 0;
            if allowed && reaches(&sum(&branch.base, &tail.base), &self.floors) {
                archive.offer(self.point(branch, &tail.means, &tail.row), branch.taken | tail.taken);
            }
        }
        Ok(())
    }
}

/// The areas to decide one by one, most bars first, and those to join.
fn divided(field: &Field, alive: u128) -> (Vec<usize>, Vec<usize>) {
    let options = |area: &usize| alive & field.areas[*area];
    let mut areas: Vec<usize> = (0..field.areas.len()).collect();
    let bars = |area: &usize| -> u32 {
        places(options(area)).map(|option| (field.bars[option] & alive).count_ones()).sum()
    };
    areas.sort_by_key(|area| std::cmp::Reverse(bars(area)));
    let (mut selections, mut joined) = (1, 0);
    for area in areas.iter().rev() {
        selections *= u128::from(options(area).count_ones());
        if joined > 0 && selections > JOINED {
            break;
        }
        joined += 1;
    }
    let tail = areas.split_off(areas.len() - joined);
    (areas, tail)
}

fn lanes<L: Lane>(scenarios: &[Vec<Vec<i32>>], option: usize, width: usize) -> Vec<L> {
    let filled = scenarios.len().next_multiple_of(16);
    let scenario = |lane: usize| lane.min(scenarios.len() - 1);
    let of = |on: usize| (0..filled).map(move |lane| L::narrow(scenarios[scenario(lane)][option][on]));
    (0..width).flat_map(of).collect()
}

fn means<L: Lane>(scenarios: &[Vec<Vec<i32>>], option: usize, width: usize) -> Vec<L::Wide> {
    let over = |on: usize| scenarios.iter().map(|rows| L::narrow(rows[option][on]).widen()).sum();
    (0..width).map(over).collect()
}

fn added<L: Lane>(one: &[L], other: &[L]) -> Vec<L> {
    one.iter().zip(other).map(|(one, other)| one.plus(*other)).collect()
}

fn added_wide<L: Lane>(one: &[L::Wide], other: &[L::Wide]) -> Vec<L::Wide> {
    one.iter().zip(other).map(|(one, other)| L::add_wide(*one, *other)).collect()
}

/// The lowest sum of two rows over the scenarios; sixteen lanes at a time.
fn worst<L: Lane>(one: &[L], other: &[L]) -> L {
    let mut lowest = [L::MOST; 16];
    for (one, other) in one.chunks_exact(16).zip(other.chunks_exact(16)) {
        for lane in 0..16 {
            lowest[lane] = lowest[lane].min(one[lane].plus(other[lane]));
        }
    }
    lowest.into_iter().min().unwrap_or_default()
}
