//! Distances between municipalities.

use std::f64::consts::PI;

use crate::{municipality::Point, register::Register};

/// No distance is shorter than this, in kilometres: two label points on the same spot would give an
/// endless pull.
pub const SHORTEST_KM: f64 = 0.1;

/// Kilometres as the crow flies between the label points of all municipalities: a full symmetric matrix.
///
/// The distance of a municipality to itself is the mean distance between two places in it, see
/// [`own_distance`]. Source: label points and land area of the register.
#[derive(Clone, Debug, PartialEq)]
pub struct Distances {
    count: usize,
    km: Vec<f64>,
}

impl Distances {
    /// Between all municipalities of a register.
    #[must_use]
    pub fn new(register: &Register) -> Distances {
        let points: Vec<Point> = register.all().iter().map(|each| each.point).collect();
        let land: Vec<f64> = register.all().iter().map(|each| each.land_km2).collect();
        Distances::between(&points, &land)
    }

    /// Between label points, with the land area in square kilometres of the municipality around each.
    /// Both slices have the same length.
    #[must_use]
    pub fn between(points: &[Point], land_km2: &[f64]) -> Distances {
        let count = points.len();
        let mut km = Vec::with_capacity(count * count);
        for (row, from) in points.iter().enumerate() {
            km.extend(points.iter().map(|to| straight_km(from, to).max(SHORTEST_KM)));
            km[row * count + row] = own_distance(land_km2[row]).max(SHORTEST_KM);
        }
        Distances { count, km }
    }

    /// Number of municipalities.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there are no municipalities.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Kilometres from one municipality to another, or to itself.
    #[must_use]
    pub fn km(&self, from: usize, to: usize) -> f64 {
        self.km[from * self.count + to]
    }

    /// Kilometres from one municipality to all, itself included.
    #[must_use]
    pub fn row(&self, from: usize) -> &[f64] {
        &self.km[from * self.count..(from + 1) * self.count]
    }
}

/// The same as [`Point::km_to`]; the plain root is several times faster over all pairs than a guarded one.
fn straight_km(from: &Point, to: &Point) -> f64 {
    let (east, north) = (from.x - to.x, from.y - to.y);
    (east * east + north * north).sqrt() / 1000.0
}

/// The distance of a municipality to itself, in kilometres: the mean distance between two random points
/// in a disc of the same land area, `128 R / (45 π)` with `R = √(area / π)` (the disc line picking
/// problem). House style: other rules (half the radius, nearest neighbour) are in use as well.
#[must_use]
pub fn own_distance(land_km2: f64) -> f64 {
    128.0 / (45.0 * PI) * (land_km2.max(0.0) / PI).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: f64, y: f64) -> Point {
        Point { x, y, lon: 0.0, lat: 0.0 }
    }

    #[test]
    fn a_triangle_of_three_four_five() {
        let points = [point(0.0, 0.0), point(3000.0, 0.0), point(3000.0, 4000.0)];
        let distances = Distances::between(&points, &[PI, PI, 4.0 * PI]);
        assert_eq!((distances.km(0, 1), distances.km(1, 2), distances.km(2, 0)), (3.0, 4.0, 5.0));
        assert_eq!(distances.row(2)[..2], [5.0, 4.0]);
        // Radius 1 km and 2 km: 128 / 45π = 0.905415.
        assert!((distances.km(0, 0) - 0.905_415).abs() < 1e-6);
        assert!((distances.km(2, 2) - 2.0 * distances.km(0, 0)).abs() < 1e-12);
    }

    #[test]
    fn points_on_one_spot_keep_a_small_distance() {
        let distances = Distances::between(&[point(1.0, 1.0), point(1.0, 1.0)], &[0.0, 1.0]);
        assert_eq!((distances.km(0, 1), distances.km(0, 0)), (SHORTEST_KM, SHORTEST_KM));
    }

    #[test]
    fn agrees_with_the_distance_of_points() {
        let (from, to) = (point(137_000.0, 455_000.0), point(94_500.0, 463_200.0));
        assert!((straight_km(&from, &to) - from.km_to(&to)).abs() < 1e-9);
    }
}
