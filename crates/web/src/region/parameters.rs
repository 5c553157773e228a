//! The thresholds of the two methods, as a visitor may set them in the address.

use atlas::{
    Atlas,
    delineation::Delineation,
    functional_area::{CityAndZone, CityInput, functional_areas},
    travel_to_work::{TravelToWork, travel_to_work_areas},
};
use documents::{number, text::text, text::text_with};
use domain::Language;
use maud::{Markup, html};

use super::division::{Kind, Region};
use crate::{
    components::button,
    query::{Query, shortened},
    visit::path,
};

/// A threshold: its name in the address, its bounds, and what it is at first.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Threshold {
    name: &'static str,
    least: f64,
    most: f64,
    standard: f64,
    is_percentage: bool,
}

const fn count(name: &'static str, least: f64, most: f64, standard: f64) -> Threshold {
    Threshold { name, least, most, standard, is_percentage: false }
}

const fn percentage(name: &'static str, least: f64, most: f64, standard: f64) -> Threshold {
    Threshold { name, least, most, standard, is_percentage: true }
}

/// Smallest and target number of resident workers, least and target containment.
const TRAVEL_TO_WORK: [Threshold; 4] = [
    count("minimum", 500.0, 100_000.0, 3_500.0),
    count("doel", 1_000.0, 500_000.0, 25_000.0),
    percentage("binding", 50.0, 85.0, 66.7),
    percentage("doelbinding", 50.0, 95.0, 75.0),
];

/// Inhabitants and density of a city, share of a zone.
const CITY_ZONE: [Threshold; 3] = [
    count("inwoners", 20_000.0, 500_000.0, 50_000.0),
    count("dichtheid", 250.0, 5_000.0, 1_500.0),
    percentage("deel", 5.0, 50.0, 15.0),
];

/// What was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Parameters {
    /// The region has no thresholds.
    None,
    /// Values in the order of the thresholds of the kind, and what could not be used.
    Set { kind: Kind, values: Vec<f64>, refused: Vec<Refused> },
}

/// A value that could not be used.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Refused {
    threshold: &'static str,
    typed: String,
    least: f64,
    most: f64,
}

fn thresholds(kind: Kind) -> &'static [Threshold] {
    match kind {
        Kind::TravelToWork => &TRAVEL_TO_WORK,
        Kind::CityZone => &CITY_ZONE,
        Kind::Province | Kind::Corop => &[],
    }
}

impl Parameters {
    /// Reads the thresholds of a kind; one that is odd stays as it is at first.
    pub(super) fn read(kind: Kind, query: &Query) -> Parameters {
        let mut refused = Vec::new();
        let mut values = Vec::new();
        for threshold in thresholds(kind) {
            let (mut least, most) = (threshold.least, threshold.most);
            // The second of a pair is never below the first.
            let pair =
                matches!(threshold.name, "doel" | "doelbinding").then(|| values.last().copied()).flatten();
            least = pair.map_or(least, |first: f64| first.max(least));
            let typed = query.first(threshold.name);
            let read =
                typed.map(read).filter(|value| value.is_some_and(|value| (least..=most).contains(&value)));
            if let (Some(typed), None) = (typed, read) {
                refused.push(Refused { threshold: threshold.name, typed: shortened(typed), least, most });
            }
            values.push(read.flatten().unwrap_or(threshold.standard).max(least));
        }
        Parameters::Set { kind, values, refused }
    }

    /// Whether all thresholds are as they are at first.
    pub(super) fn is_default(&self) -> bool {
        match self {
            Parameters::None => true,
            Parameters::Set { kind, values, .. } => {
                thresholds(*kind).iter().zip(values).all(|(threshold, value)| threshold.standard == *value)
            }
        }
    }

    /// The region of a municipality under these thresholds; `None` outside all regions.
    pub(super) fn region(&self, atlas: &Atlas, kind: Kind, index: usize) -> Option<Region> {
        let own;
        let delineation = match self {
            Parameters::Set { values, .. } if !self.is_default() => {
                own = delineate(atlas, kind, values)?;
                &own
            }
            _ if kind == Kind::CityZone => &atlas.city_zones,
            _ => &atlas.travel_to_work,
        };
        delineation.area(index).map(|area| Region::functional(atlas, kind, area))
    }

    /// What could not be used, one sentence each, and that the thresholds are the visitor's own.
    pub(super) fn remarks(&self, language: Language) -> Vec<String> {
        let Parameters::Set { refused, .. } = self else { return Vec::new() };
        let refusal = |each: &Refused| {
            let arguments = [
                ("threshold", text(language, &format!("region-threshold-{}", each.threshold)).into()),
                ("typed", each.typed.as_str().into()),
                ("least", number::whole(language, each.least).into()),
                ("most", number::whole(language, each.most).into()),
            ];
            text_with(language, "region-refused", &arguments)
        };
        let mut remarks: Vec<String> = refused.iter().map(refusal).collect();
        if !self.is_default() {
            remarks.push(text(language, "region-own-thresholds"));
        }
        remarks
    }

    /// The thresholds as a form, with what they mean; nothing for a region without thresholds.
    pub(super) fn form(&self, language: Language, address: &str) -> Markup {
        let Parameters::Set { kind, values, .. } = self else { return html! {} };
        html! {
            form class="choices" method="get" action=(path(language, address)) {
                @for (threshold, value) in thresholds(*kind).iter().zip(values) {
                    div class="choices__number" {
                        label for=(threshold.name) {
                            (text(language, &format!("region-threshold-{}", threshold.name)))
                        }
                        input class="utrecht-textbox utrecht-textbox--html-input" type="number"
                            id=(threshold.name) name=(threshold.name) min=(threshold.least)
                            max=(threshold.most)
                            step=(if threshold.is_percentage { "any" } else { "1" }) value=(value);
                    }
                }
                (button::submit(&text(language, "region-draw"), button::Weight::Secondary))
                @if !self.is_default() {
                    a href=(path(language, address)) { (text(language, "region-standard")) }
                }
            }
        }
    }
}

/// A number as people type it: `25000`, `25.000`, `66,7`, `66.7`.
fn read(typed: &str) -> Option<f64> {
    let thousands = |text: &str| {
        let (head, tail) = text.split_once('.')?;
        (tail.len() == 3 && !head.is_empty() && !tail.contains('.')).then(|| format!("{head}{tail}"))
    };
    let plain = thousands(typed).unwrap_or_else(|| typed.replace(',', "."));
    let is_plain = plain.len() <= 12 && plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.parse().ok().filter(|_| is_plain)
}

/// Draws all regions anew; `None` when a value is missing.
fn delineate(atlas: &Atlas, kind: Kind, values: &[f64]) -> Option<Delineation> {
    let flows = &atlas.facts.commuting;
    match (kind, values) {
        (Kind::TravelToWork, [smallest, target, least, target_containment]) => {
            let parameters = TravelToWork {
                smallest: *smallest,
                target: *target,
                least_containment: least / 100.0,
                target_containment: target_containment / 100.0,
            };
            Some(travel_to_work_areas(flows, &parameters))
        }
        (Kind::CityZone, [inhabitants, density, share]) => {
            let parameters = CityAndZone {
                city_inhabitants: *inhabitants,
                city_density: *density,
                zone_share: share / 100.0,
            };
            let density = atlas.measures.latest("address_density")?.values();
            let input =
                CityInput { flows, inhabitants: &atlas.inhabitants, density, contiguity: &atlas.contiguity };
            Some(functional_areas(&input, &parameters))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::Visit;

    fn parameters(kind: Kind, query: &str) -> Parameters {
        let visit = Visit { language: Language::Nl, address: format!("/regio/x?{query}") };
        Parameters::read(kind, &Query::of(&visit))
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(
            [read("25000"), read("25.000"), read("66,7"), read("66.7")].map(Option::unwrap),
            [25e3, 25e3, 66.7, 66.7]
        );
        for odd in ["", "abc", "-1", "1e9", "NaN", "inf", "1.2.3", "9999999999999"] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_standard_is_that_of_the_method() {
        let standard = TravelToWork::default();
        let values = TRAVEL_TO_WORK.map(|each| each.standard);
        assert_eq!(values[..2], [standard.smallest, standard.target]);
        assert!((values[2] / 100.0 - standard.least_containment).abs() < 1e-12);
        assert!((values[3] / 100.0 - standard.target_containment).abs() < 1e-12);
        let standard = CityAndZone::default();
        let values = CITY_ZONE.map(|each| each.standard);
        assert_eq!(values, [standard.city_inhabitants, standard.city_density, standard.zone_share * 100.0]);
        assert!(
            parameters(Kind::TravelToWork, "").is_default() && parameters(Kind::CityZone, "").is_default()
        );
    }

    #[test]
    fn odd_values_are_refused_and_named() {
        for query in ["minimum=0", "minimum=abc", "doel=1000", "binding=99", "doelbinding=1e400"] {
            let parameters = parameters(Kind::TravelToWork, query);
            assert!(parameters.is_default(), "{query}");
            assert_eq!(parameters.remarks(Language::Nl).len(), 1, "{query}");
        }
        let own = parameters(Kind::CityZone, "deel=10");
        assert!(!own.is_default());
        assert_eq!(own.remarks(Language::Nl).len(), 1);
    }
}
