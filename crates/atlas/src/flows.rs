//! Flows between municipalities, in compressed sparse rows and, for incoming flows, columns.

use crate::units::Share;

/// Amounts from every municipality to every other and to itself; only those above zero are held.
///
/// The unit (jobs or persons) is that of the table it was made from. `from` and `to` are indices in the
/// register: for commuting from home to work, for moves from origin to destination.
#[derive(Clone, Debug, PartialEq)]
pub struct Flows {
    year: u16,
    outgoing: Sparse,
    incoming: Sparse,
}

/// Compressed sparse rows: row `i` is `columns[starts[i]..starts[i+1]]` with its `amounts`.
#[derive(Clone, Debug, PartialEq)]
struct Sparse {
    starts: Vec<u32>,
    columns: Vec<u32>,
    amounts: Vec<f64>,
    totals: Vec<f64>,
}

impl Sparse {
    /// From triplets already ordered by row.
    fn from_ordered(count: usize, triplets: &[(u32, u32, f64)]) -> Sparse {
        let mut starts = vec![0; count + 1];
        let mut totals = vec![0.0; count];
        for (row, _, amount) in triplets {
            starts[*row as usize + 1] += 1;
            totals[*row as usize] += amount;
        }
        for row in 0..count {
            starts[row + 1] += starts[row];
        }
        Sparse {
            starts,
            columns: triplets.iter().map(|triplet| triplet.1).collect(),
            amounts: triplets.iter().map(|triplet| triplet.2).collect(),
            totals,
        }
    }

    fn row(&self, row: usize) -> impl ExactSizeIterator<Item = (usize, f64)> {
        let range = self.starts[row] as usize..self.starts[row + 1] as usize;
        self.columns[range.clone()]
            .iter()
            .map(|column| *column as usize)
            .zip(self.amounts[range].iter().copied())
    }
}

impl Flows {
    /// From triplets `(from, to, amount)` in any order. Amounts of the same pair are added up; zeros
    /// are dropped. Indices must be below `count`.
    #[must_use]
    pub fn new(count: usize, year: u16, triplets: impl IntoIterator<Item = (usize, usize, f64)>) -> Flows {
        let narrow = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        let mut ordered: Vec<(u32, u32, f64)> =
            triplets.into_iter().map(|(from, to, amount)| (narrow(from), narrow(to), amount)).collect();
        ordered.sort_by_key(|(from, to, _)| (*from, *to));
        ordered.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            if same {
                kept.2 += next.2;
            }
            same
        });
        ordered.retain(|(.., amount)| *amount > 0.0);
        let outgoing = Sparse::from_ordered(count, &ordered);
        let mut turned: Vec<(u32, u32, f64)> =
            ordered.into_iter().map(|(from, to, amount)| (to, from, amount)).collect();
        turned.sort_by_key(|(row, column, _)| (*row, *column));
        Flows { year, outgoing, incoming: Sparse::from_ordered(count, &turned) }
    }

    /// The year of the figures.
    #[must_use]
    pub const fn year(&self) -> u16 {
        self.year
    }

    /// Number of municipalities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.outgoing.totals.len()
    }

    /// Whether there are no municipalities.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of pairs with an amount, the diagonal included.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.outgoing.amounts.len()
    }

    /// Where the flow from `from` goes, itself included, by rising index.
    pub fn outgoing(&self, from: usize) -> impl ExactSizeIterator<Item = (usize, f64)> {
        self.outgoing.row(from)
    }

    /// Where the flow to `to` comes from, itself included, by rising index.
    pub fn incoming(&self, to: usize) -> impl ExactSizeIterator<Item = (usize, f64)> {
        self.incoming.row(to)
    }

    /// All amounts `(from, to, amount)`, ordered.
    pub fn triplets(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        (0..self.len()).flat_map(|from| self.outgoing(from).map(move |(to, amount)| (from, to, amount)))
    }

    /// The amount of one pair; zero when it is not there.
    #[must_use]
    pub fn amount(&self, from: usize, to: usize) -> f64 {
        let range = self.outgoing.starts[from] as usize..self.outgoing.starts[from + 1] as usize;
        let row = &self.outgoing.columns[range.clone()];
        match row.iter().position(|column| *column as usize == to) {
            Some(place) => self.outgoing.amounts[range.start + place],
            None => 0.0,
        }
    }

    /// All that leaves `from` and all that stays: `W_i`, for commuting the resident workers.
    #[must_use]
    pub fn out_total(&self, from: usize) -> f64 {
        self.outgoing.totals[from]
    }

    /// All that arrives in `to` and all that stays: `J_i`, for commuting the jobs.
    #[must_use]
    pub fn in_total(&self, to: usize) -> f64 {
        self.incoming.totals[to]
    }

    /// What stays: `S_i`, the diagonal.
    #[must_use]
    pub fn within(&self, index: usize) -> f64 {
        self.amount(index, index)
    }

    /// All together.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.outgoing.totals.iter().sum()
    }

    /// The partners with the largest flow in one direction, the largest first, itself left out, with
    /// the share of that flow in all that crosses the boundary.
    #[must_use]
    pub fn largest(&self, index: usize, direction: Direction, count: usize) -> Vec<(usize, f64, Share)> {
        let (mut row, total): (Vec<(usize, f64)>, f64) = match direction {
            Direction::Out => (self.outgoing(index).collect(), self.out_total(index)),
            Direction::In => (self.incoming(index).collect(), self.in_total(index)),
        };
        let crossing = total - self.within(index);
        row.retain(|(other, _)| *other != index);
        row.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        row.truncate(count);
        row.into_iter().map(|(other, amount)| (other, amount, Share(amount / crossing))).collect()
    }
}

/// Which way a flow goes, seen from a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From it to others.
    Out,
    /// From others to it.
    In,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_columns_and_totals_agree() {
        let flows = Flows::new(3, 2014, [(0, 1, 5.0), (0, 0, 2.0), (2, 1, 1.0), (0, 1, 1.0), (1, 2, 0.0)]);
        assert_eq!(flows.outgoing(0).collect::<Vec<_>>(), [(0, 2.0), (1, 6.0)]);
        assert_eq!(flows.incoming(1).collect::<Vec<_>>(), [(0, 6.0), (2, 1.0)]);
        assert_eq!((flows.out_total(0), flows.in_total(1), flows.within(0)), (8.0, 7.0, 2.0));
        assert_eq!((flows.pairs(), flows.total(), flows.amount(1, 2)), (3, 9.0, 0.0));
        assert_eq!(flows.largest(1, Direction::In, 1), [(0, 6.0, Share(6.0 / 7.0))]);
    }
}
