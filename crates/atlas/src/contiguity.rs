//! Which municipalities touch each other over land.

use std::collections::HashMap;

use crate::boundary::{Area, Boundaries};

/// A piece of a boundary between two points of a line, in either direction, exact to the bit.
type Piece = [(u64, u64); 2];

/// Who touches whom over land.
///
/// In the generalised boundaries neighbours share their common line point by point, so two areas touch
/// when they have a piece of line between two points in common. Water of lakes and sea arms is not part
/// of the areas: municipalities on two sides of it do not touch, also when a bridge joins them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contiguity {
    /// Per municipality the others that it touches, by rising index.
    pub neighbours: Vec<Vec<usize>>,
    /// Per municipality whether a part of its boundary touches nobody: water or another country.
    pub open: Vec<bool>,
}

impl Contiguity {
    /// From the boundaries of the municipalities.
    #[must_use]
    pub fn of(boundaries: &Boundaries) -> Contiguity {
        let count = boundaries.municipalities.len();
        let mut alone: HashMap<Piece, usize> = HashMap::new();
        let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (index, area) in boundaries.municipalities.iter().enumerate() {
            for piece in pieces(area) {
                match alone.remove(&piece) {
                    Some(other) if other != index => {
                        neighbours[index].push(other);
                        neighbours[other].push(index);
                    }
                    Some(_) => {}
                    None => {
                        alone.insert(piece, index);
                    }
                }
            }
        }
        for others in &mut neighbours {
            others.sort_unstable();
            others.dedup();
        }
        let mut open = vec![false; count];
        for index in alone.into_values() {
            open[index] = true;
        }
        Contiguity { neighbours, open }
    }
}

/// All pieces of the lines of an area.
fn pieces(area: &Area) -> impl Iterator<Item = Piece> {
    let bits = |point: &(f64, f64)| (point.0.to_bits(), point.1.to_bits());
    area.iter().flatten().flat_map(move |ring| {
        ring.windows(2).map(move |pair| {
            let (one, other) = (bits(&pair[0]), bits(&pair[1]));
            if one <= other { [one, other] } else { [other, one] }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64) -> Area {
        vec![vec![vec![(x, y), (x + 1.0, y), (x + 1.0, y + 1.0), (x, y + 1.0), (x, y)]]]
    }

    #[test]
    fn sharing_a_side_touches_and_sharing_a_corner_does_not() {
        let municipalities = vec![square(0.0, 0.0), square(1.0, 0.0), square(2.0, 1.0), square(1.0, 1.0)];
        let boundaries = Boundaries { municipalities, ..Boundaries::default() };
        let contiguity = Contiguity::of(&boundaries);
        assert_eq!(contiguity.neighbours, [vec![1], vec![0, 3], vec![3], vec![1, 2]]);
        assert_eq!(contiguity.open, [true; 4]);
    }

    #[test]
    fn a_hole_filled_by_another_is_closed() {
        let mut ring = square(0.0, 0.0);
        let inner = vec![(0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.2)];
        ring[0].push(inner.iter().rev().copied().collect());
        let boundaries =
            Boundaries { municipalities: vec![ring, vec![vec![inner]]], ..Boundaries::default() };
        let contiguity = Contiguity::of(&boundaries);
        assert_eq!((contiguity.neighbours[1].clone(), contiguity.open), (vec![0], vec![true, false]));
    }
}
