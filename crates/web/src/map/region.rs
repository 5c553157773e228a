//! The map of a part of the country: its municipalities coloured and the largest of them named, what lies
//! around it pale.

use atlas::{Atlas, boundary::Area};
use maud::{Markup, html};

use super::{
    country::{Shade, Words, svg},
    outline::Extent,
};

/// The room of the drawing, in its own units; text of 14 units stays readable on a telephone.
const ROOM: (f64, f64) = (360.0, 420.0);

/// How many municipalities get their name, at most.
const MOST_NAMES: usize = 9;

/// Half the height of a line, and the width of a letter, in units of the drawing.
const HALF_LINE: f64 = 8.0;
const LETTER: f64 = 7.4;

/// A map of some municipalities.
#[derive(Clone, Debug)]
pub(crate) struct RegionMap<'a> {
    atlas: &'a Atlas,
    members: &'a [usize],
    extent: Extent,
}

/// A name with its place: middle and half of its width.
struct Name {
    index: usize,
    x: f64,
    y: f64,
    half: f64,
}

impl<'a> RegionMap<'a> {
    /// A map of these municipalities; `None` when they have no outlines.
    pub(crate) fn new(atlas: &'a Atlas, members: &'a [usize]) -> Option<RegionMap<'a>> {
        let areas = || members.iter().filter_map(|member| area(atlas, *member));
        Some(RegionMap { atlas, members, extent: Extent::around(areas(), 0.06, ROOM)? })
    }

    /// Longitude and latitude of its middle, and the zoom level that shows all of it on the moving map.
    pub(crate) fn view(&self) -> ((f64, f64), f64) {
        let points = || self.members.iter().map(|member| &self.atlas.facts.register.get(*member).point);
        let middle = |of: fn(&atlas::municipality::Point) -> f64| {
            let low = points().map(of).fold(f64::INFINITY, f64::min);
            let high = points().map(of).fold(f64::NEG_INFINITY, f64::max);
            ((low + high) / 2.0, high - low)
        };
        let ((lon, width), (lat, height)) = (middle(|point| point.lon), middle(|point| point.lat));
        // Half the stretch is one level more; 9.2 shows what is half a degree high.
        let zoom = 9.2 - ((width * 0.6).max(height).max(0.15) / 0.5).log2();
        ((lon, lat), zoom.clamp(6.3, 10.5))
    }

    /// The drawing.
    pub(crate) fn draw(&self, words: Words<'_>, shade: impl Fn(usize) -> Shade) -> Markup {
        let count = self.atlas.facts.register.len();
        let around = (0..count).filter(|index| !self.members.contains(index));
        let around: String = around
            .filter_map(|index| area(self.atlas, index))
            .filter(|area| self.extent.meets(area))
            .map(|area| self.extent.path(area))
            .collect();
        let own = self.members.iter().filter_map(|member| Some((*member, area(self.atlas, *member)?)));
        let content = html! {
            path class="map-around" d=(around) {}
            g class="map-areas" {
                @for (member, area) in own {
                    path class=(shade(member).class()) d=(self.extent.path(area)) {}
                }
            }
            @for name in self.names() {
                text class="map-name" x=(name.x.round()) y=((name.y + 5.0).round()) text-anchor="middle" {
                    (self.atlas.facts.register.get(name.index).name)
                }
            }
        };
        svg("map-drawing map-drawing--region", self.extent.size(), words, &content)
    }

    /// The largest municipalities of which the names do not touch.
    fn names(&self) -> Vec<Name> {
        let mut by_size = self.members.to_vec();
        by_size.sort_by(|a, b| self.atlas.inhabitants[*b].total_cmp(&self.atlas.inhabitants[*a]));
        let mut placed: Vec<Name> = Vec::new();
        for index in by_size {
            let name = self.name(index);
            let touches = |other: &Name| {
                (name.x - other.x).abs() < name.half + other.half
                    && (name.y - other.y).abs() < 2.0 * HALF_LINE
            };
            if !placed.iter().any(touches) {
                placed.push(name);
            }
            if placed.len() == MOST_NAMES {
                break;
            }
        }
        placed
    }

    /// A name at its label point, moved as far as the edge of the drawing asks.
    fn name(&self, index: usize) -> Name {
        let municipality = self.atlas.facts.register.get(index);
        let (x, y) = self.extent.place(municipality.point.lon, municipality.point.lat);
        let letters = u32::try_from(municipality.name.chars().count()).unwrap_or(0);
        let half = f64::from(letters) * LETTER / 2.0 + 4.0;
        let (width, height) = self.extent.size();
        let x = x.clamp(half.min(width / 2.0), (width - half).max(width / 2.0));
        Name { index, x, y: y.clamp(HALF_LINE, height - HALF_LINE), half }
    }
}

fn area(atlas: &Atlas, index: usize) -> Option<&Area> {
    atlas.facts.boundaries.municipalities.get(index)
}
