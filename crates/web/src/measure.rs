//! A measure in words: its name, a value with its unit, where it comes from and what to mind.

use atlas::measure::{Kind, Measure};
use documents::{number, text::text_with, unit};
use domain::Language;

/// The name of a measure.
#[must_use]
pub fn label(language: Language, measure: &Measure) -> &str {
    language.pick(&measure.description.label_nl, &measure.description.label_en)
}

/// A value with its unit, or the words for a missing one.
#[must_use]
pub fn written(language: Language, measure: &Measure, value: Option<f64>) -> String {
    let description = &measure.description;
    value.map_or_else(
        || number::missing(language),
        |value| unit::with_unit_rounded(language, value, &description.unit, description.decimals),
    )
}

/// The source with the year, such as "Bron: CBS 81251ned, 2014 (bewerkt)."
#[must_use]
pub fn source(language: Language, measure: &Measure) -> String {
    let key = match measure.description.kind {
        Kind::Published => "profile-source-published",
        Kind::Computed => "profile-source-computed",
        Kind::Model => "profile-source-model",
    };
    let year = measure.latest().year.to_string();
    text_with(language, key, &[("source", measure.description.source.as_str().into()), ("year", year.into())])
}

/// What to mind when reading it; `None` when there is nothing.
#[must_use]
pub fn caveat(language: Language, measure: &Measure) -> Option<&str> {
    let description = &measure.description;
    let caveat = language.pick(&description.caveat_nl, &description.caveat_en);
    (!caveat.is_empty()).then_some(caveat)
}

/// Source, year and caveat, as sentences.
#[must_use]
pub fn notes(language: Language, measure: &Measure) -> Vec<String> {
    let mut notes = vec![source(language, measure)];
    notes.extend(caveat(language, measure).map(str::to_owned));
    notes
}
