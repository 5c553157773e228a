//! One measure: what it is, where it comes from, what was done to it, what to mind.

use atlas::measure::{Kind, Measure, Processing};
use documents::{
    text::{has_text, text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use super::topic;
use crate::{
    components::{anchored_heading, tag},
    measure,
};

/// Families of measures that are made in the same way: how their keys begin, and where that way is explained.
const FAMILIES: [(&str, &str); 3] =
    [("role_", "role-dimension"), ("borrowed_", "borrowed-size"), ("growth_", "growth")];

/// The entry, with the key of the measure as its anchor.
pub(super) fn entry(language: Language, shown: &Measure) -> Markup {
    let description = &shown.description;
    let key = description.id.replace('_', "-");
    let family =
        FAMILIES.iter().find(|(start, _)| description.id.starts_with(start)).map(|(_, topic)| *topic);
    html! {
        (anchored_heading(3, &description.id, measure::label(language, shown)))
        @if description.kind == Kind::Model {
            p { (tag::tag(tag::Kind::Model, &text(language, "municipalities-model"))) }
        }
        @if let Some(explanation) = explanation(language, &description.id, &key) { p { (explanation) } }
        @if let Some(topic) = family {
            p { a href={ "#" (topic) } { (text(language, &format!("method-topic-{topic}"))) } }
        }
        (topic::formula(language, &key))
        p class="figure__note" { (facts(language, shown)) }
    }
}

/// The explanation of a measure, where one is needed beside its name.
fn explanation(language: Language, id: &str, key: &str) -> Option<String> {
    let role = id.strip_prefix("role_").map(|dimension| format!("role-dimension-{dimension}-text"));
    let key = role.unwrap_or_else(|| format!("method-{key}"));
    has_text(language, &key).then(|| text(language, &key))
}

/// Unit, years, source, processing and caveat, as sentences.
fn facts(language: Language, shown: &Measure) -> String {
    let description = &shown.description;
    let unit = unit::label(language, &description.unit);
    let years: Vec<String> = shown.years().iter().map(|column| column.year.to_string()).collect();
    let years = match years.as_slice() {
        [first, .., last] if years.len() > 6 => text_with(
            language,
            "method-years-range",
            &[("first", first.as_str().into()), ("last", last.as_str().into())],
        ),
        _ => years.join(", "),
    };
    let mut sentences = Vec::new();
    if !unit.is_empty() {
        sentences.push(text_with(language, "method-unit", &[("unit", unit.into())]));
    }
    sentences.push(text_with(language, "method-years", &[("years", years.into())]));
    sentences.push(text_with(language, "method-source", &[("source", description.source.as_str().into())]));
    sentences.extend(processing(description.processing).map(|key| text(language, key)));
    sentences.extend(measure::caveat(language, shown).map(str::to_owned));
    sentences.join(" ")
}

/// What was done to a published figure to bring it to present boundaries.
const fn processing(processing: Processing) -> Option<&'static str> {
    match processing {
        Processing::Sum => Some("method-processing-sum"),
        Processing::Mean => Some("method-processing-mean"),
        Processing::Ratio => Some("method-processing-ratio"),
        Processing::None => None,
    }
}
