//! A figure with its unit, in words of the language.
//!
//! Units are named as in the metadata of the facts (`%`, `km`, `1 000 euro`, `per 1 000 inhabitants` …).
//! Their words stand in `locales/*/unit.ftl`; a unit that is not there is shown as it was given.

use domain::Language;

use crate::{
    number::{self, NO_BREAK},
    text::find_text_with,
};

/// The decimals that fit the unit: none for counts and money, one for shares, distances and averages.
#[must_use]
pub fn decimals(unit: &str) -> u8 {
    match unit {
        "" | "inhabitants" | "persons" | "households" | "jobs" | "dwellings" | "moves" | "year" | "euro"
        | "1 000 euro" => 0,
        "persons per km²" | "addresses per km²" | "m³ per year" | "kWh per year" => 0,
        _ => 1,
    }
}

/// The unit by itself, for the head of a column or the end of an axis; empty for bare numbers.
#[must_use]
pub fn label(language: Language, unit: &str) -> String {
    if is_bare(unit) { String::new() } else { many(language, unit, 2) }
}

/// Whether figures stand without a unit: counts, ratios, and scores on a scale of their own.
fn is_bare(unit: &str) -> bool {
    matches!(unit, "" | "number" | "ratio" | "index" | "score")
}

/// The value as precise as it is known. Jobs come from a source that rounds to hundreds; where they were
/// recast to other boundaries or added up, digits behind that would pretend more.
#[must_use]
pub fn known(value: f64, unit: &str) -> f64 {
    if unit == "jobs" { (value / 100.0).round() * 100.0 } else { value }
}

/// The number with its unit, rounded as fits the unit: `12.345 inwoners`, `12,3%`, `€ 24.300` for 24.3
/// thousand euro. A value that is not finite is shown as missing, without a unit.
#[must_use]
pub fn with_unit(language: Language, value: f64, unit: &str) -> String {
    with_unit_rounded(language, value, unit, decimals(unit))
}

/// As [`with_unit`], for a value that may be missing.
#[must_use]
pub fn optional_with_unit(language: Language, value: Option<f64>, unit: &str) -> String {
    value.map_or_else(|| number::missing(language), |value| with_unit(language, value, unit))
}

/// As [`with_unit`], with decimals chosen by the caller. Thousands of euro are written in full, so
/// their decimals say how far the amount in thousands is rounded.
#[must_use]
pub fn with_unit_rounded(language: Language, value: f64, unit: &str, decimals: u8) -> String {
    if !value.is_finite() {
        return number::missing(language);
    }
    let value = known(value, unit);
    match unit {
        unit if is_bare(unit) => number::decimal(language, value, decimals),
        "%" => number::percent(language, value, decimals),
        "euro" => number::euro(language, value, decimals),
        "1 000 euro" => number::euro(language, number::round(value, decimals.max(1)) * 1000.0, 0),
        "km" => number::kilometres(language, value, decimals),
        _ => {
            let figure = number::decimal(language, value, decimals);
            format!("{figure}{NO_BREAK}{}", words(language, value, unit, decimals))
        }
    }
}

/// The words after the number; one is told from many on the value as it is shown.
fn words(language: Language, value: f64, unit: &str, decimals: u8) -> String {
    let is_one = (number::round(value, decimals).abs() - 1.0).abs() < f64::EPSILON;
    many(language, unit, if is_one { 1 } else { 2 })
}

/// The words of a unit for one or for many.
fn many(language: Language, unit: &str, count: u8) -> String {
    find_text_with(language, &key(unit), &[("count", count.into())]).unwrap_or_else(|| unit.to_owned())
}

/// The key of a unit in the Fluent files: letters and digits, everything else one dash.
fn key(unit: &str) -> String {
    let plain = unit.replace('²', "2").replace('³', "3").replace('%', "percent").to_lowercase();
    let parts: Vec<&str> =
        plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    format!("unit-{}", parts.join("-"))
}

/// The unit as a mark that may stand behind a bare number on an axis ("12%"), or nothing.
#[must_use]
pub fn axis_mark(unit: &str) -> &'static str {
    if unit == "%" { "%" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    #[test]
    fn every_unit_of_the_facts_has_words() {
        assert_eq!(with_unit(Nl, 12_345.4, "persons"), "12.345\u{a0}personen");
        assert_eq!(with_unit(Nl, 1.2, "persons"), "1\u{a0}persoon");
        assert_eq!(with_unit(En, 1.0, "households"), "1\u{a0}household");
        assert_eq!(with_unit(Nl, 12.34, "%"), "12,3%");
        assert_eq!(with_unit(Nl, 24.34, "1 000 euro"), "€\u{a0}24.300");
        assert_eq!(with_unit(En, 298_000.0, "euro"), "€298,000");
        assert_eq!(with_unit(Nl, 3.0, "per 1 000 inhabitants"), "3,0\u{a0}per 1.000 inwoners");
        assert_eq!(with_unit(En, 3.0, "per 1 000 dwellings"), "3.0\u{a0}per 1,000 dwellings");
        assert_eq!(with_unit(Nl, 512.3, "persons per km²"), "512\u{a0}personen per km²");
        assert_eq!(with_unit(Nl, 1.06, "cars per household"), "1,1\u{a0}auto’s per huishouden");
        assert_eq!(with_unit(Nl, 1200.0, "m³ per year"), "1.200\u{a0}m³ per jaar");
        assert_eq!(with_unit(En, 2750.0, "kWh per year"), "2,750\u{a0}kWh per year");
        assert_eq!(with_unit(Nl, 2.3, "number"), "2,3");
    }

    #[test]
    fn jobs_are_no_more_precise_than_their_source() {
        assert_eq!(with_unit(Nl, 3_907.0, "jobs"), "3.900\u{a0}banen");
        assert_eq!(known(49.9, "jobs").abs(), 0.0);
        assert_eq!(with_unit(Nl, 3_907.0, "persons"), "3.907\u{a0}personen");
    }

    #[test]
    fn an_unknown_unit_is_kept() {
        assert_eq!(with_unit(Nl, 2.34, "lightyears"), "2,3\u{a0}lightyears");
        assert_eq!(label(Nl, "lightyears"), "lightyears");
    }

    #[test]
    fn missing_has_no_unit() {
        assert_eq!(optional_with_unit(Nl, None, "%"), "geen cijfer");
        assert_eq!(with_unit(En, f64::NAN, "km"), "no figure");
    }

    #[test]
    fn labels_stand_alone() {
        assert_eq!(label(Nl, "persons"), "personen");
        assert_eq!(label(Nl, "1 000 euro"), "duizend euro");
        assert_eq!(label(Nl, "number"), "");
        assert_eq!(label(En, "%"), "%");
    }
}
