//! The map of the Netherlands: every municipality in a colour. Its outlines are made once.

use atlas::Atlas;
use maud::{Markup, html};

use super::outline::Extent;

/// The room of the drawing, in its own units.
const ROOM: (f64, f64) = (400.0, 480.0);

/// The colour of a municipality on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shade {
    /// No figure, or not chosen.
    Nothing,
    /// A class, from 1 (low) to 5 (high).
    Class(u8),
}

impl Shade {
    /// The class of the style sheet.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Shade::Nothing => "chart-none",
            Shade::Class(0 | 1) => "chart-seq-1",
            Shade::Class(2) => "chart-seq-2",
            Shade::Class(3) => "chart-seq-3",
            Shade::Class(4) => "chart-seq-4",
            Shade::Class(_) => "chart-seq-5",
        }
    }

    /// The number that the moving map knows the colour by.
    pub(crate) const fn number(self) -> u8 {
        match self {
            Shade::Nothing => 0,
            Shade::Class(class) => class,
        }
    }
}

/// The words of a drawing for who cannot see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a> {
    /// An identifier that is unique on the page.
    pub(crate) id: &'a str,
    /// What is shown.
    pub(crate) title: &'a str,
    /// What can be read from it.
    pub(crate) description: &'a str,
}

/// The outlines of the country, ready to be coloured.
#[derive(Clone, Debug)]
pub(crate) struct CountryMap {
    size: (f64, f64),
    municipalities: Vec<String>,
    provinces: String,
}

impl CountryMap {
    /// Makes the outlines.
    pub(crate) fn new(atlas: &Atlas) -> CountryMap {
        let boundaries = &atlas.facts.boundaries;
        let Some(extent) = Extent::around(boundaries.municipalities.iter(), 0.01, ROOM) else {
            return CountryMap { size: ROOM, municipalities: Vec::new(), provinces: String::new() };
        };
        CountryMap {
            size: extent.size(),
            municipalities: boundaries.municipalities.iter().map(|area| extent.path(area)).collect(),
            provinces: boundaries.provinces.iter().map(|(_, area)| extent.path(area)).collect(),
        }
    }

    /// The drawing. One path holds all municipalities of one colour, which keeps a page small.
    pub(crate) fn draw(&self, words: Words<'_>, shade: impl Fn(usize) -> Shade) -> Markup {
        let mut paths: Vec<(Shade, String)> = Vec::new();
        for (index, path) in self.municipalities.iter().enumerate() {
            let shade = shade(index);
            match paths.iter_mut().find(|(each, _)| *each == shade) {
                Some((_, joined)) => joined.push_str(path),
                None => paths.push((shade, path.clone())),
            }
        }
        paths.sort();
        let content = html! {
            g class="map-areas" { @for (shade, path) in &paths { path class=(shade.class()) d=(path) {} } }
            path class="map-provinces" d=(self.provinces) {}
        };
        svg("map-drawing", self.size, words, &content)
    }
}

/// An `svg` element with its words.
pub(crate) fn svg(class: &str, (width, height): (f64, f64), words: Words<'_>, content: &Markup) -> Markup {
    let Words { id, title, description } = words;
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class=(class) viewBox={ "0 0 " (width) " " (height) }
            width=(width) height=(height) role="img" aria-labelledby={ (id) "-title " (id) "-desc" } {
            title id={ (id) "-title" } { (title) }
            desc id={ (id) "-desc" } { (description) }
            (content)
        }
    }
}
