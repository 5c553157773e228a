//! Ranked lists: points and places.

/// The rank of each of `items` items on one ballot, 1 for the best. Items the ballot does not name share the mean
/// of the ranks that are left; a number out of range or named twice is passed over.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "ballots name a handful of items")]
pub fn ranks(items: usize, ballot: &[usize]) -> Vec<f64> {
    let mut ranks = vec![0.0; items];
    let mut named = 0_usize;
    for item in ballot.iter().filter(|item| **item < items) {
        if ranks[*item] == 0.0 {
            named += 1;
            ranks[*item] = named as f64;
        }
    }
    let shared = (named + 1 + items) as f64 / 2.0;
    ranks.iter_mut().filter(|rank| **rank == 0.0).for_each(|rank| *rank = shared);
    ranks
}

/// The points of each item by Borda's count on ballots of at most `places` places: the first of a ballot gets as many
/// points as there are places, every next one a point less, and what a ballot does not name gets none (Borda 1781; for
/// ballots that stop early Baumeister, Faliszewski, Lang & Rothe 2012, "Campaigns for lazy voters"). On ballots that
/// name everything the order is that of Borda's own count. All points are whole, and what nobody named has none: the
/// room can count it after. A number out of range or named twice is passed over.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "ballots name a handful of items")]
pub fn borda(items: usize, places: usize, ballots: &[Vec<usize>]) -> Vec<f64> {
    let mut points = vec![0.0; items];
    for ballot in ballots {
        let mut named = Vec::new();
        for item in ballot.iter().copied().filter(|item| *item < items) {
            if !named.contains(&item) {
                points[item] += places.saturating_sub(named.len()) as f64;
                named.push(item);
            }
        }
    }
    points
}

/// The place of each score, the highest score first. Equal scores share a place, and the next place is as many
/// further: 1, 2, 2, 4. A tie is shown as a tie.
#[must_use]
pub fn standings(scores: &[f64]) -> Vec<u32> {
    let better = |score: f64| scores.iter().filter(|other| **other > score + 1e-9).count();
    scores.iter().map(|score| u32::try_from(better(*score)).unwrap_or(u32::MAX).saturating_add(1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_shares_the_rest() {
        assert_eq!(ranks(4, &[2, 0]), [2.0, 3.5, 1.0, 3.5]);
        assert_eq!(ranks(3, &[1, 1, 9, 0]), [2.0, 1.0, 3.0]);
    }

    #[test]
    fn what_nobody_named_has_no_points() {
        assert_eq!(borda(4, 2, &[vec![2, 0]]), [1.0, 0.0, 2.0, 0.0]);
        assert_eq!(
            borda(4, 3, &[vec![2, 0], vec![0]]),
            [5.0, 0.0, 3.0, 0.0],
            "who stops early takes nothing away"
        );
        assert_eq!(
            borda(3, 3, &[vec![0, 1, 2], vec![1, 0, 2], vec![0, 2, 1]]),
            [8.0, 6.0, 4.0],
            "Borda plus one each"
        );
        assert_eq!(borda(2, 1, &[vec![9, 1, 1, 0]]), [0.0, 1.0], "no more places than there are");
    }

    #[test]
    fn a_tie_is_a_tie() {
        assert_eq!(standings(&[3.0, 7.0, 3.0, 1.0]), [2, 1, 2, 4]);
        assert_eq!(standings(&[]), [0; 0]);
    }
}
