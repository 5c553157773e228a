//! Outlines of areas as path data, on a grid that neighbours share.

use std::fmt::Write;

use atlas::boundary::Area;
use documents::projection::project;

/// A point that lies so near to the line between its neighbours, in units of the drawing, may be left out.
const TRIFLE: f64 = 0.75;

/// The stretch of land that a drawing shows, and its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Extent {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
    scale: f64,
}

impl Extent {
    /// The smallest extent around these areas, drawn so wide; `room` around it is a part of its longest
    /// side. No higher than `highest`: then it is less wide. `None` without any point.
    pub(crate) fn around<'a>(
        areas: impl Iterator<Item = &'a Area>,
        room: f64,
        (widest, highest): (f64, f64),
    ) -> Option<Extent> {
        let mut points = areas.flatten().flatten().flatten().map(|(lon, lat)| project(*lon, *lat));
        let (x, y) = points.next()?;
        let (mut west, mut east, mut south, mut north) = (x, x, y, y);
        for (x, y) in points {
            west = west.min(x);
            east = east.max(x);
            south = south.min(y);
            north = north.max(y);
        }
        let margin = room * (east - west).max(north - south);
        let (west, east, south, north) = (west - margin, east + margin, south - margin, north + margin);
        let scale = (widest / (east - west).max(0.1)).min(highest / (north - south).max(0.1));
        Some(Extent { west, east, south, north, scale })
    }

    /// Width and height of the drawing, in whole units.
    pub(crate) fn size(&self) -> (f64, f64) {
        (((self.east - self.west) * self.scale).ceil(), ((self.north - self.south) * self.scale).ceil())
    }

    /// Where a place (in degrees) lies in the drawing.
    pub(crate) fn place(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (x, y) = project(lon, lat);
        ((x - self.west) * self.scale, (self.north - y) * self.scale)
    }

    /// Whether a part of an area may be seen.
    pub(crate) fn meets(&self, area: &Area) -> bool {
        let (width, height) = self.size();
        let place = |(lon, lat): &(f64, f64)| self.place(*lon, *lat);
        let is_inside = |(x, y): (f64, f64)| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
        area.iter().flatten().flatten().map(place).any(is_inside)
    }

    /// The outlines of an area on a grid of whole units: steps are short to write, and neighbours keep
    /// their common border. Rings that shrink to nothing are left out.
    pub(crate) fn path(&self, area: &Area) -> String {
        let mut path = String::new();
        for ring in area.iter().flatten() {
            let mut points: Vec<(i32, i32)> = Vec::with_capacity(ring.len());
            for (lon, lat) in ring {
                let (x, y) = self.place(*lon, *lat);
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "places on a drawing of hundreds of units"
                )]
                let point = (x.round() as i32, y.round() as i32);
                add(&mut points, point);
            }
            if points.first() == points.last() {
                points.pop();
            }
            let points = without_trifles(&points);
            if points.len() > 2 {
                write_ring(&mut path, &points);
            }
        }
        path
    }
}

/// Adds a point; one that repeats is left out, and one in the middle of a straight stretch gives way.
fn add(points: &mut Vec<(i32, i32)>, point: (i32, i32)) {
    if points.last() == Some(&point) {
        return;
    }
    if let [.., a, b] = points.as_slice() {
        let (first, second) = ((b.0 - a.0, b.1 - a.1), (point.0 - b.0, point.1 - b.1));
        let turn = first.0 * second.1 - first.1 * second.0;
        if turn == 0 && first.0 * second.0 + first.1 * second.1 > 0 {
            points.pop();
        }
    }
    points.push(point);
}

/// Leaves out half of the points that hardly turn the line. Which half depends on the place of the point
/// only, and the turn on the points beside it, so that neighbours leave out the same points of their common
/// border.
fn without_trifles(points: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let count = points.len();
    let is_trifle = |index: usize| {
        let (a, b, c) = (points[(index + count - 1) % count], points[index], points[(index + 1) % count]);
        let ((x, y), chord) = ((b.0 - a.0, b.1 - a.1), (c.0 - a.0, c.1 - a.1));
        let area = f64::from(x * chord.1 - y * chord.0).abs();
        let length = f64::from(chord.0).hypot(f64::from(chord.1));
        (b.0 + b.1) % 2 == 0 && length > 0.0 && area / length < TRIFLE
    };
    if count < 8 {
        return points.to_vec();
    }
    (0..count).filter(|index| !is_trifle(*index)).map(|index| points[index]).collect()
}

fn write_ring(path: &mut String, points: &[(i32, i32)]) {
    // Writing into a string cannot fail.
    let _ = write!(path, "M{} {}l", points[0].0, points[0].1);
    for (index, pair) in points.windows(2).enumerate() {
        let (x, y) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let (before, between) = (if index > 0 && x >= 0 { " " } else { "" }, if y >= 0 { " " } else { "" });
        let _ = write!(path, "{before}{x}{between}{y}");
    }
    path.push('z');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(lon: f64, lat: f64, side: f64) -> Area {
        let ring = [(0.0, 0.0), (side / 2.0, 0.0), (side, 0.0), (side, side), (0.0, side), (0.0, 0.0)];
        vec![vec![ring.map(|(x, y)| (lon + x, lat + y)).to_vec()]]
    }

    #[test]
    fn a_path_is_short_closed_and_has_north_on_top() {
        let area = square(5.0, 52.0, 0.1);
        let extent = Extent::around([&area].into_iter(), 0.0, (100.0, 1000.0)).unwrap();
        let (width, height) = extent.size();
        assert_eq!(width, 100.0);
        assert!((height - 164.0).abs() <= 1.0, "a degree of latitude is longer than one of longitude");
        let path = extent.path(&area);
        assert!(
            path.starts_with(&format!("M0 {}l100 0 0-", height - 1.0)) || path.starts_with("M0 163l100 0"),
            "{path}"
        );
        assert!(
            path.ends_with('z') && !path.contains("50"),
            "the point on the straight side is left out: {path}"
        );
    }

    #[test]
    fn what_lies_outside_is_known_and_what_is_too_small_is_left_out() {
        let area = square(5.0, 52.0, 0.1);
        let extent = Extent::around([&area].into_iter(), 0.1, (100.0, 100.0)).unwrap();
        assert!(extent.meets(&area) && !extent.meets(&square(6.0, 52.0, 0.1)));
        assert_eq!(extent.path(&square(5.0, 52.0, 0.0001)), "");
        assert_eq!(Extent::around(std::iter::empty(), 0.1, (100.0, 100.0)), None);
    }
}
