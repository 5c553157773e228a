//! How other divisions cut the same municipalities: for a functional region this is where the two methods
//! disagree.

use atlas::Atlas;
use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

use super::division::{Kind, Region, kind_label, regions};
use crate::{components::heading, visit::path};

/// A part of a region, as another division sees it.
struct Part {
    /// The other region; `None` where that division has none.
    other: Option<Region>,
    /// The municipalities of this region that lie in it.
    shared: Vec<usize>,
}

/// The divisions that a region is set beside, the other method first.
const fn others(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Province | Kind::Corop => &[Kind::TravelToWork, Kind::CityZone],
        Kind::TravelToWork => &[Kind::CityZone, Kind::Province],
        Kind::CityZone => &[Kind::TravelToWork, Kind::Province],
    }
}

/// The region in the other divisions.
pub(super) fn overlap(atlas: &Atlas, language: Language, region: &Region) -> Markup {
    html! {
        @for kind in others(region.kind) {
            @let parts = parts(atlas, region, *kind);
            (heading(3, &kind_label(language, *kind)))
            @if region.kind.is_functional() && kind.is_functional() {
                p { (agreement(language, region, &parts)) }
            }
            ul { @for part in &parts { li { (part_markup(atlas, language, part)) } } }
        }
    }
}

/// The parts of a region in another division, the largest first; what lies outside that division comes last.
fn parts(atlas: &Atlas, region: &Region, kind: Kind) -> Vec<Part> {
    let mut rest = region.members.clone();
    let mut parts = Vec::new();
    for other in regions(atlas, kind) {
        let shared: Vec<usize> = region
            .members
            .iter()
            .copied()
            .filter(|member| other.members.binary_search(member).is_ok())
            .collect();
        if !shared.is_empty() {
            rest.retain(|member| !shared.contains(member));
            parts.push(Part { other: Some(other), shared });
        }
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.shared.len()));
    if !rest.is_empty() {
        parts.push(Part { other: None, shared: rest });
    }
    parts
}

/// Whether the other method sees the same region, and if not how it differs.
fn agreement(language: Language, region: &Region, parts: &[Part]) -> String {
    let around_core = parts.iter().find(|part| region.core.is_some_and(|core| part.shared.contains(&core)));
    let Some(Part { other: Some(other), shared }) = around_core else {
        return text(language, "region-agreement-none");
    };
    let (count, more) = (region.members.len(), other.members.len() - shared.len());
    let key =
        if shared.len() == count && more == 0 { "region-agreement-same" } else { "region-agreement-part" };
    let arguments = [
        ("other", other.title(language).into()),
        ("shared", shared.len().into()),
        ("count", count.into()),
        ("more", more.into()),
    ];
    text_with(language, key, &arguments)
}

fn part_markup(atlas: &Atlas, language: Language, part: &Part) -> Markup {
    let names: Vec<&str> =
        part.shared.iter().map(|index| atlas.facts.register.get(*index).name.as_str()).collect();
    html! {
        @match &part.other {
            Some(other) => a href=(path(language, &other.address())) { (other.title(language)) },
            None => (text(language, "region-no-region")),
        }
        ": " (names.join(", "))
    }
}
