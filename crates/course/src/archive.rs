//! The points that no other point dominates.

use crate::lane::Lane;

/// The values of a scheme that a front compares, higher is better; unused ones are equal for all.
pub(crate) type Point<W, const N: usize> = [W; N];

/// A point with the scheme it belongs to.
#[derive(Clone)]
struct Entry<W, const N: usize> {
    point: Point<W, N>,
    sum: i64,
    scheme: u128,
    /// Whether it was added since the archive was copied.
    fresh: bool,
}

/// Points none of which dominates another, highest sum first: what dominates a point has a higher sum than
/// it.
#[derive(Clone)]
pub(crate) struct Archive<L: Lane, const N: usize> {
    entries: Vec<Entry<L::Wide, N>>,
    /// The points that dominated most recently: likely to dominate the next one too.
    recent: [Point<L::Wide, N>; RECENT],
    turn: usize,
}

const RECENT: usize = 8;

/// Whether one point is at least as good as the other on every count.
fn covers<W: Copy + Ord, const N: usize>(one: &Point<W, N>, other: &Point<W, N>) -> bool {
    // Without stopping early: the compiler then compares several at once.
    one.iter().zip(other).fold(true, |all, (one, other)| all & (one >= other))
}

fn sum<W: Copy + Into<i64>, const N: usize>(point: &Point<W, N>) -> i64 {
    point.iter().fold(0, |all, value| all.wrapping_add((*value).into()))
}

impl<L: Lane, const N: usize> Archive<L, N> {
    pub(crate) fn new() -> Self {
        Self { entries: Vec::new(), recent: [[L::LOWEST; N]; RECENT], turn: 0 }
    }

    /// Whether some point is at least as good everywhere and better somewhere.
    pub(crate) fn dominates(&mut self, point: &Point<L::Wide, N>) -> bool {
        if self.recent.iter().any(|one| covers(one, point) && one != point) {
            return true;
        }
        let sum = sum(point);
        let higher = self.entries.iter().take_while(|entry| entry.sum > sum);
        let Some(found) = higher.map(|entry| &entry.point).find(|one| covers(one, point)) else {
            return false;
        };
        self.recent[self.turn] = *found;
        self.turn = (self.turn + 1) % RECENT;
        true
    }

    /// Adds a point unless it is dominated; what it dominates goes.
    pub(crate) fn offer(&mut self, point: Point<L::Wide, N>, scheme: u128) {
        if self.dominates(&point) {
            return;
        }
        let sum = sum(&point);
        let place = self.entries.partition_point(|entry| entry.sum >= sum);
        let mut kept = place;
        for at in place..self.entries.len() {
            if !covers(&point, &self.entries[at].point) {
                self.entries.swap(kept, at);
                kept += 1;
            }
        }
        self.entries.truncate(kept);
        self.entries.insert(place, Entry { point, sum, scheme, fresh: true });
    }

    /// Adds a point unless it is dominated; schemes with the same point are taken together as one set of
    /// options.
    pub(crate) fn offer_joined(&mut self, point: Point<L::Wide, N>, scheme: u128) {
        let sum = sum(&point);
        let from = self.entries.partition_point(|entry| entry.sum > sum);
        let mut equals = self.entries[from..].iter_mut().take_while(|entry| entry.sum == sum);
        match equals.find(|entry| entry.point == point) {
            Some(same) => same.scheme |= scheme,
            None => self.offer(point, scheme),
        }
    }

    /// A copy to go on with elsewhere.
    pub(crate) fn copied(&self) -> Self {
        let mut copy = self.clone();
        copy.entries.iter_mut().for_each(|entry| entry.fresh = false);
        copy
    }

    /// Takes in what was added to a copy.
    pub(crate) fn join(&mut self, copy: &Self) {
        for entry in copy.entries.iter().filter(|entry| entry.fresh) {
            self.offer(entry.point, entry.scheme);
        }
    }

    /// The points with their schemes.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&Point<L::Wide, N>, u128)> {
        self.entries.iter().map(|entry| (&entry.point, entry.scheme))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nothing_dominates_stays() {
        let mut archive = Archive::<i16, 2>::new();
        for (scheme, point) in [[1, 1], [3, 0], [2, 2], [2, 2], [0, 1], [2, 1]].into_iter().enumerate() {
            archive.offer(point, scheme as u128);
        }
        let mut kept: Vec<u128> = archive.entries().map(|(_, scheme)| scheme).collect();
        kept.sort_unstable();
        assert_eq!(kept, [1, 2, 3]);
    }
}
