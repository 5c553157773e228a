//! Labels that do not lie over each other: along one line, and on a plane.

/// A rectangle that is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Block {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

impl Block {
    pub(crate) fn overlaps(&self, other: &Block) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    pub(crate) fn is_within(&self, other: &Block) -> bool {
        self.x >= other.x
            && self.y >= other.y
            && self.x + self.width <= other.x + other.width
            && self.y + self.height <= other.y + other.height
    }

    /// The square around a dot.
    pub(crate) fn around(x: f64, y: f64, radius: f64) -> Block {
        Block { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
    }
}

/// Moves labels apart along a line, as little as possible, keeping their order. Takes the wanted middle
/// and the height of each, in any order, and gives the middles in that same order. Neighbours that meet
/// become one group around the mean of their wishes (pool adjacent violators, the least-squares answer).
/// The first label never starts before `low`; the last may end beyond any limit when there are too many.
pub(crate) fn spread(wanted: &[(f64, f64)], low: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].0.total_cmp(&wanted[*b].0));
    // A wish is the top of the group that the label would ask for if it were in the group alone.
    let mut groups: Vec<Group> = Vec::new();
    for index in order {
        let (middle, height) = wanted[index];
        let mut group = Group { members: vec![index], wishes: middle - height / 2.0, height };
        while let Some(previous) = groups.pop_if(|previous| previous.bottom(low) > group.top(low) - 1e-9) {
            group = previous.join(group);
        }
        groups.push(group);
    }
    let mut middles = vec![0.0; wanted.len()];
    for group in &groups {
        let mut top = group.top(low);
        for index in &group.members {
            middles[*index] = top + wanted[*index].1 / 2.0;
            top += wanted[*index].1;
        }
    }
    middles
}

struct Group {
    members: Vec<usize>,
    /// The sum of the tops that its members wish for the group.
    wishes: f64,
    height: f64,
}

impl Group {
    fn top(&self, low: f64) -> f64 {
        (self.wishes / super::canvas::count(self.members.len())).max(low)
    }

    fn bottom(&self, low: f64) -> f64 {
        self.top(low) + self.height
    }

    fn join(mut self, next: Group) -> Group {
        // The next group would begin below this one, so its members wish a top higher by that much.
        self.wishes += next.wishes - self.height * super::canvas::count(next.members.len());
        self.height += next.height;
        self.members.extend(next.members);
        self
    }
}

/// The places around a dot where its label may stand, best first: beside, above, below, corners.
pub(crate) fn candidates(x: f64, y: f64, gap: f64, width: f64, height: f64) -> [Block; 8] {
    let (right, left) = (x + gap, x - gap - width);
    let (above, below) = (y - gap - height, y + gap);
    let (middle, centre) = (y - height / 2.0, x - width / 2.0);
    let corner = gap * 0.6;
    [
        (right, middle),
        (left, middle),
        (centre, above),
        (centre, below),
        (x + corner, y - corner - height),
        (x + corner, y + corner),
        (x - corner - width, y - corner - height),
        (x - corner - width, y + corner),
    ]
    .map(|(x, y)| Block { x, y, width, height })
}

/// The first candidate that lies within the frame and over nothing that is taken.
pub(crate) fn free_place(candidates: &[Block], frame: &Block, taken: &[Block]) -> Option<Block> {
    candidates
        .iter()
        .copied()
        .find(|block| block.is_within(frame) && !taken.iter().any(|other| other.overlaps(block)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_with_room_stay_where_they_are() {
        assert_eq!(spread(&[(10.0, 4.0), (50.0, 4.0), (30.0, 4.0)], 0.0), [10.0, 50.0, 30.0]);
    }

    #[test]
    fn two_at_one_place_move_apart_equally() {
        assert_eq!(spread(&[(50.0, 10.0), (50.0, 10.0)], 0.0), [45.0, 55.0]);
    }

    proptest! {
        #[test]
        fn none_overlap_and_the_order_is_kept(wanted in prop::collection::vec((0.0..300.0_f64, 5.0..40.0_f64), 0..60)) {
            let middles = spread(&wanted, 0.0);
            let mut placed: Vec<(f64, f64, f64)> =
                wanted.iter().zip(&middles).map(|((wish, height), middle)| (*wish, *middle, *height)).collect();
            placed.sort_by(|a, b| a.1.total_cmp(&b.1));
            for pair in placed.windows(2) {
                prop_assert!(pair[0].1 + pair[0].2 / 2.0 <= pair[1].1 - pair[1].2 / 2.0 + 1e-6);
                prop_assert!(pair[0].0 <= pair[1].0);
            }
            if let Some(first) = placed.first() {
                prop_assert!(first.1 - first.2 / 2.0 >= -1e-9);
            }
        }
    }
}
