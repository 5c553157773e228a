//! Areas within areas: with which others a travel-to-work area merges when more is asked of it.

use atlas::{Atlas, delineation::Area, travel_to_work::Level};
use documents::{
    number,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use super::division::{Kind, Region};
use crate::visit::path;

/// One step for every set of thresholds after the first.
pub(super) fn nested(atlas: &Atlas, language: Language, region: &Region, levels: &[Level]) -> Markup {
    let Some(core) = region.core else { return html! {} };
    html! {
        ol {
            @for (place, level) in levels.iter().enumerate().skip(1) {
                @if let Some(area) = level.delineation.area(core) {
                    li {
                        (asked(language, level)) " "
                        (merged(atlas, language, core, area, &levels[0], place))
                    }
                }
            }
        }
    }
}

/// What is asked of an area at this step.
fn asked(language: Language, level: &Level) -> String {
    let parameters = &level.parameters;
    let arguments = [
        ("target", number::whole(language, parameters.target).into()),
        ("containment", number::percent(language, parameters.least_containment * 100.0, 0).into()),
    ];
    text_with(language, "region-nested-asked", &arguments)
}

/// The areas of the first step that are together in this one, each with a link.
fn merged(
    atlas: &Atlas,
    language: Language,
    core: usize,
    area: &Area,
    first: &Level,
    place: usize,
) -> Markup {
    let parts = first.delineation.areas.iter().filter(|part| area.members.binary_search(&part.core).is_ok());
    let others: Vec<Region> = parts
        .filter(|part| part.members.binary_search(&core).is_err())
        .map(|part| Region::functional(atlas, Kind::TravelToWork, part))
        .collect();
    if others.is_empty() {
        let key = if area.containment.is_some() { "region-nested-alone" } else { "region-nested-unknown" };
        return html! { (text(language, key)) };
    }
    let largest = atlas.facts.register.get(area.core).name.as_str();
    let arguments = [("count", others.len().into()), ("core", largest.into())];
    html! {
        (text_with(language, "region-nested-merged", &arguments)) " "
        @for (index, other) in others.iter().enumerate() {
            @if index > 0 { ", " }
            a href=(path(language, &other.address())) id={ "stap-" (place) "-" (index) } { (other.name) }
        }
        "."
    }
}
