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
        sentences.push(named(language, "chart-highest", highest.0, &measure.show(language, Some(highest.1))));
        sentences.push(named(language, "chart-lowest", lowest.0, &measure.show(language, Some(lowest.1))));
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
