//! A measure in words: its name, a value with its unit, where it comes from and what to mind.

use atlas::{
    Atlas,
    measure::{Kind, Measure},
};
use documents::{
    number,
    text::{text, text_with},
    unit,
};
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

/// One end of a measure among some municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Who stands there: names, or how many when they are more than three.
    pub who: String,
    /// The value with its unit.
    pub value: String,
}

/// The highest and the lowest value, with everybody who has it: values that are written the same share the
/// place, so that rounding makes no winner. `None` when nobody has a figure.
#[must_use]
pub fn ends(atlas: &Atlas, language: Language, measure: &Measure, among: &[usize]) -> Option<(End, End)> {
    let column = measure.latest();
    let mut known: Vec<(usize, f64)> =
        among.iter().filter_map(|index| Some((*index, column.get(*index)?))).collect();
    known.sort_by(|a, b| a.1.total_cmp(&b.1));
    let end = |value: f64| {
        let value = written(language, measure, Some(value));
        let shared = known.iter().filter(|each| written(language, measure, Some(each.1)) == value);
        let names = shared.map(|each| atlas.facts.register.get(each.0).name.as_str()).collect::<Vec<_>>();
        End { who: who(language, &names), value }
    };
    Some((end(known.last()?.1), end(known.first()?.1)))
}

fn who(language: Language, names: &[&str]) -> String {
    const MOST_NAMED: usize = 3;
    match names {
        [one] => (*one).to_owned(),
        [before @ .., last] if names.len() <= MOST_NAMED => {
            format!("{} {} {last}", before.join(", "), text(language, "profile-and"))
        }
        _ => text_with(language, "municipalities-count", &[("count", names.len().into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shares_a_place_is_named_or_counted() {
        assert_eq!(who(Language::Nl, &["Assen"]), "Assen");
        assert_eq!(who(Language::En, &["Assen", "Goes", "Zeist"]), "Assen, Goes and Zeist");
        assert_eq!(who(Language::Nl, &["a", "b", "c", "d"]), "4 gemeenten");
    }
}
