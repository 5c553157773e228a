//! What both maps share: outlines of regions, fitted to the drawing.

use super::canvas::short;

/// A closed outline: points to the east (x) and to the north (y), projected, in any unit.
pub type Ring = Vec<(f64, f64)>;

/// A region with its outlines.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Its code.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its outlines: islands and holes alike.
    pub rings: Vec<Ring>,
}

/// A named place on a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The name beside it.
    pub label: String,
    /// To the east, as in the outlines.
    pub x: f64,
    /// To the north, as in the outlines.
    pub y: f64,
}

/// The stretch of land that is shown, in the units of the outlines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    pub(crate) west: f64,
    pub(crate) east: f64,
    pub(crate) south: f64,
    pub(crate) north: f64,
}

impl Extent {
    /// The smallest extent around these points; `None` without any.
    pub(crate) fn around(points: impl Iterator<Item = (f64, f64)>) -> Option<Extent> {
        points.filter(|(x, y)| x.is_finite() && y.is_finite()).fold(None, |extent, (x, y)| {
            Some(extent.map_or(Extent { west: x, east: x, south: y, north: y }, |extent: Extent| Extent {
                west: extent.west.min(x),
                east: extent.east.max(x),
                south: extent.south.min(y),
                north: extent.north.max(y),
            }))
        })
    }

    /// The same with room around it, as a part of its longest side.
    pub(crate) fn padded(self, part: f64) -> Extent {
        let room = part * (self.east - self.west).max(self.north - self.south).max(1e-6);
        Extent {
            west: self.west - room,
            east: self.east + room,
            south: self.south - room,
            north: self.north + room,
        }
    }

    fn meets(&self, other: &Extent) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.south <= other.north
            && other.south <= self.north
    }
}

/// From land to paper: one scale for both directions, north on top.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Projection {
    extent: Extent,
    scale: f64,
    left: f64,
    top: f64,
}

impl Projection {
    /// Fits the extent into a box, in the middle of its width. Gives the projection and the height used.
    pub(crate) fn fit(extent: Extent, left: f64, top: f64, width: f64, height: f64) -> (Projection, f64) {
        let (wide, high) = ((extent.east - extent.west).max(1e-9), (extent.north - extent.south).max(1e-9));
        let scale = (width / wide).min(height / high);
        let left = left + (width - wide * scale) / 2.0;
        (Projection { extent, scale, left, top }, high * scale)
    }

    pub(crate) fn place(&self, x: f64, y: f64) -> (f64, f64) {
        (self.left + (x - self.extent.west) * self.scale, self.top + (self.extent.north - y) * self.scale)
    }

    /// The path of a region, without the rings that lie outside what is shown; `None` when none is left.
    pub(crate) fn path(&self, rings: &[Ring]) -> Option<String> {
        let seen = |ring: &&Ring| {
            Extent::around(ring.iter().copied()).is_some_and(|extent| extent.meets(&self.extent))
        };
        let path: String = rings.iter().filter(seen).filter_map(|ring| self.ring(ring)).collect();
        if path.is_empty() { None } else { Some(path) }
    }

    /// A ring as path data. Points are moved to a grid of half a unit, which neighbours share, so that
    /// common borders stay common; what then repeats or lies on a straight line is left out.
    fn ring(&self, ring: &Ring) -> Option<String> {
        let mut points: Vec<(f64, f64)> = Vec::with_capacity(ring.len());
        for (x, y) in ring {
            let (x, y) = self.place(*x, *y);
            let point = ((x * 2.0).round() / 2.0, (y * 2.0).round() / 2.0);
            if points.last() == Some(&point) {
                continue;
            }
            if let [.., before, last] = points.as_slice()
                && is_straight(*before, *last, point)
            {
                points.pop();
            }
            points.push(point);
        }
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        (points.len() > 2).then(|| relative_path(&points))
    }
}

fn is_straight(a: (f64, f64), b: (f64, f64), c: (f64, f64)) -> bool {
    let turn = (b.0 - a.0) * (c.1 - b.1) - (b.1 - a.1) * (c.0 - b.0);
    let forward = (b.0 - a.0) * (c.0 - b.0) + (b.1 - a.1) * (c.1 - b.1);
    turn == 0.0 && forward > 0.0
}

/// Steps are shorter to write than places: a map of all municipalities shrinks by a third.
fn relative_path(points: &[(f64, f64)]) -> String {
    let mut path = format!("M{} {}l", short(points[0].0), short(points[0].1));
    for (index, pair) in points.windows(2).enumerate() {
        let (x, y) = (short(pair[1].0 - pair[0].0), short(pair[1].1 - pair[0].1));
        if index > 0 && !x.starts_with('-') {
            path.push(' ');
        }
        path.push_str(&x);
        if !y.starts_with('-') {
            path.push(' ');
        }
        path.push_str(&y);
    }
    path.push('z');
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64, side: f64) -> Ring {
        vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }

    #[test]
    fn north_is_on_top_and_the_shape_is_kept() {
        let extent = Extent { west: 0.0, east: 10.0, south: 0.0, north: 10.0 };
        let (projection, height) = Projection::fit(extent, 0.0, 0.0, 200.0, 100.0);
        assert_eq!(height, 100.0);
        assert_eq!(projection.place(0.0, 10.0), (50.0, 0.0));
        assert_eq!(projection.place(10.0, 0.0), (150.0, 100.0));
    }

    #[test]
    fn a_path_is_short_and_closed() {
        let extent = Extent { west: 0.0, east: 10.0, south: 0.0, north: 10.0 };
        let (projection, _) = Projection::fit(extent, 0.0, 0.0, 100.0, 100.0);
        let mut ring = square(0.0, 0.0, 10.0);
        ring.insert(1, (5.0, 0.0));
        assert_eq!(projection.path(&[ring]).as_deref(), Some("M0 100l100 0 0-100-100 0z"));
        assert_eq!(projection.path(&[square(50.0, 50.0, 5.0)]), None);
        assert_eq!(projection.path(&[square(1.0, 1.0, 0.001)]), None);
    }
}
