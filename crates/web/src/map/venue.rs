//! The surroundings of a house: the municipalities around it, with a dot where it stands.

use atlas::{Atlas, boundary::Area};
use maud::{Markup, html};

use super::{
    country::{Words, svg},
    outline::Extent,
};

/// The room of the drawing, in its own units.
const ROOM: (f64, f64) = (360.0, 360.0);

/// How far the map reaches around the house, in degrees of longitude and latitude: some twelve kilometres.
const REACH: (f64, f64) = (0.18, 0.11);

/// Half the width of a letter and the height of a line, in units of the drawing.
const HALF_LETTER: f64 = 3.8;
const LINE: f64 = 18.0;

/// A map around a house.
#[derive(Clone, Debug)]
pub(crate) struct VenueMap<'a> {
    atlas: &'a Atlas,
    extent: Extent,
    dot: (f64, f64),
}

impl<'a> VenueMap<'a> {
    /// A map around a place (latitude, longitude in degrees); `None` without outlines there.
    pub(crate) fn new(atlas: &'a Atlas, (latitude, longitude): (f64, f64)) -> Option<VenueMap<'a>> {
        let corner = |east: f64, north: f64| (longitude + east * REACH.0, latitude + north * REACH.1);
        let ring = vec![
            corner(-1.0, -1.0),
            corner(1.0, -1.0),
            corner(1.0, 1.0),
            corner(-1.0, 1.0),
            corner(-1.0, -1.0),
        ];
        let square: Area = vec![vec![ring]];
        let extent = Extent::around(std::iter::once(&square), 0.0, ROOM)?;
        let map = VenueMap { atlas, extent, dot: extent.place(longitude, latitude) };
        let has_land = map.areas().next().is_some();
        has_land.then_some(map)
    }

    /// The drawing; the house is named beside its dot.
    pub(crate) fn draw(&self, words: Words<'_>, house: &str) -> Markup {
        let land: String = self.areas().map(|area| self.extent.path(area)).collect();
        let (x, y) = (self.dot.0.round(), self.dot.1.round());
        let content = html! {
            path class="map-around" d=(land) {}
            @for (name, x, y) in self.names(house) {
                text class="map-name" x=(x) y=(y) text-anchor="middle" { (name) }
            }
            circle class="map-venue" cx=(x) cy=(y) r="9" {}
            text class="map-name map-name--venue" x=(x) y=(y - 16.0) text-anchor="middle" { (house) }
        };
        svg("map-drawing map-drawing--region", self.extent.size(), words, &content)
    }

    fn areas(&self) -> impl Iterator<Item = &'a Area> {
        let extent = self.extent;
        self.atlas.facts.boundaries.municipalities.iter().filter(move |area| extent.meets(area))
    }

    /// The names of the municipalities of which the middle is on the map, the largest first, where they touch
    /// neither each other nor the house.
    fn names(&self, house: &str) -> Vec<(&'a str, f64, f64)> {
        let (width, height) = self.extent.size();
        let mut order: Vec<usize> = (0..self.atlas.facts.register.len()).collect();
        order.sort_by(|a, b| self.atlas.inhabitants[*b].total_cmp(&self.atlas.inhabitants[*a]));
        let mut placed: Vec<(&str, f64, f64)> = Vec::new();
        for index in order {
            let municipality = self.atlas.facts.register.get(index);
            let name = municipality.name.as_str();
            let (x, y) = self.extent.place(municipality.point.lon, municipality.point.lat);
            let is_inside = half(name) < x && x < width - half(name) && LINE < y && y < height - LINE;
            let clear = |other: &str, (at, line): (f64, f64)| {
                (x - at).abs() > half(name) + half(other) || (y - line).abs() > LINE
            };
            let (dot_x, dot_y) = self.dot;
            let is_clear = clear(house, (dot_x, dot_y - 16.0))
                && clear("", (dot_x, dot_y))
                && placed.iter().all(|(other, at, line)| clear(other, (*at, *line)));
            if is_inside && is_clear {
                placed.push((name, x.round(), y.round()));
            }
        }
        placed
    }
}

/// Half of the width of a name.
fn half(name: &str) -> f64 {
    f64::from(u32::try_from(name.chars().count()).unwrap_or(0)) * HALF_LETTER + 4.0
}
