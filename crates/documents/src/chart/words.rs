//! The sentences that describe a drawing in words.

use domain::Language;

use super::{About, Measure};
use crate::{
    number,
    text::{text, text_with},
};

/// The sentence for a drawing without figures.
pub(crate) fn nothing(language: Language) -> String {
    text(language, "chart-nothing")
}

/// Title, count, extremes and the own value, as sentences.
pub(crate) fn summary(
    about: &About,
    measure: &Measure,
    values: &[(&str, Option<f64>, bool)],
    language: Language,
) -> String {
    let mut known: Vec<(&str, f64)> =
        values.iter().filter_map(|(label, value, _)| Some((*label, (*value)?))).collect();
    known.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut sentences = vec![sentence(&about.title)];
    let (Some(lowest), Some(highest)) = (known.first(), known.last()) else {
        sentences.push(nothing(language));
        return sentences.join(" ");
    };
    if known.len() > 1 {
        let extreme = |key: &str, value: f64| {
            named(language, key, &alike(language, &known, value), &measure.show(language, Some(value)))
        };
        sentences.push(extreme("chart-highest", highest.1));
        sentences.push(extreme("chart-lowest", lowest.1));
    }
    for (label, value, _) in values.iter().filter(|(_, _, is_own)| *is_own) {
        sentences.push(named(language, "chart-value", label, &measure.show(language, *value)));
    }
    let unknown = values.len() - known.len();
    if unknown > 0 {
        sentences.push(counted(language, "chart-unknown", unknown));
    }
    sentences.join(" ")
}

/// So many names that have the same figure are named; the others are counted.
const MOST_NAMED: usize = 3;

/// Who have this figure, in the order of their names: none of those that are alike is left out for another.
fn alike(language: Language, values: &[(&str, f64)], value: f64) -> String {
    let same = values.iter().filter(|(_, each)| each.total_cmp(&value).is_eq());
    let mut names: Vec<&str> = same.map(|(label, _)| *label).collect();
    names.sort_unstable();
    let (named, others) = names.split_at(names.len().min(MOST_NAMED));
    let named = named.join(", ");
    if others.is_empty() {
        return named;
    }
    let values = [("names", named.into()), ("count", others.len().into())];
    text_with(language, "chart-alike", &values)
}

/// A text with a name and a figure in it.
pub(crate) fn named(language: Language, key: &str, label: &str, value: &str) -> String {
    text_with(language, key, &[("label", label.into()), ("value", value.into())])
}

/// A text with a count in it.
pub(crate) fn counted(language: Language, key: &str, count: usize) -> String {
    let shown = number::whole(language, super::canvas::count(count));
    text_with(language, key, &[("count", count.into()), ("shown", shown.into())])
}

/// The words with a full stop, unless they end a sentence already.
pub(crate) fn sentence(words: &str) -> String {
    let words = words.trim();
    if words.is_empty() || words.ends_with(['.', '!', '?', ':']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_with_the_same_figure_are_named_alike() {
        let of = |values: &[(&str, f64)], value| alike(Language::Nl, values, value);
        let values = [("Zeist", 2.0), ("Assen", 2.0), ("Goes", 1.0)];
        assert_eq!(of(&values, 2.0), "Assen, Zeist");
        assert_eq!(of(&values, 1.0), "Goes");
        let many = [("E", 1.0), ("D", 1.0), ("C", 1.0), ("B", 1.0), ("A", 1.0)];
        assert_eq!(of(&many, 1.0), "A, B, C en 2 andere");
    }
}
