//! What the reader of JSON says of a document that has another form, in the language of who reads it.
//!
//! The reader speaks English, in sentences that do not change: the common kinds are taken apart and said anew. What is not
//! known is named in general, so that no sentence mixes two languages.

use domain::Language;

use crate::text::{text, text_with};

/// Names of fields for which there is room in a sentence.
const NAMED: usize = 10;

/// Mistakes in the signs themselves: how the reader begins to say it, and the end of the key of what we say.
const SYNTAX: [(&str, &str); 14] = [
    ("EOF while parsing a string", "end-text"),
    ("EOF while parsing", "end"),
    ("expected `:`", "colon"),
    ("expected `,` or `}`", "comma-object"),
    ("expected `,` or `]`", "comma-list"),
    ("expected ident", "word"),
    ("expected value", "value"),
    ("expected `\"`", "quote"),
    ("key must be a string", "quote"),
    ("trailing comma", "trailing-comma"),
    ("trailing characters", "trailing"),
    ("control character", "control"),
    ("invalid escape", "escape"),
    ("invalid number", "number"),
];

/// A mistake in the signs of JSON.
pub(super) fn syntax(language: Language, said: &str) -> String {
    let known = SYNTAX.iter().find(|(begin, _)| said.starts_with(begin));
    let key = known.map_or("other", |(_, key)| key);
    text(language, &format!("read-out-json-{key}"))
}

/// A part that is not what the schema asks for.
pub(super) fn data(language: Language, said: &str) -> String {
    let say = |key: &str, values: &[(&'static str, &str)]| {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        text_with(language, &format!("read-out-json-{key}"), &values)
    };
    let names = quoted(said);
    let first = names.first().copied().unwrap_or_default();
    let others = names.iter().skip(1).take(NAMED).copied().collect::<Vec<_>>().join(", ");
    if said.starts_with("missing field") {
        return say("missing", &[("field", first)]);
    }
    if said.starts_with("duplicate field") {
        return say("twice", &[("field", first)]);
    }
    if said.starts_with("unknown field") {
        return say("unknown-field", &[("field", first), ("fields", others.as_str())]);
    }
    if said.starts_with("unknown variant") {
        return say("unknown-value", &[("value", first), ("values", others.as_str())]);
    }
    if let Some((found, expected)) = unexpected(said) {
        return say("type", &[("found", &kind(language, found)), ("expected", &kind(language, expected))]);
    }
    for (sign, key) in
        [("municipality code", "municipality"), ("is not a score", "score"), ("amount of points", "points")]
    {
        if said.contains(sign) {
            return say(key, &[]);
        }
    }
    say("data", &[])
}

/// What stands between the marks of the reader.
fn quoted(said: &str) -> Vec<&str> {
    said.split('`').skip(1).step_by(2).collect()
}

/// What is there and what was expected: `invalid type: integer `5`, expected a string`.
fn unexpected(said: &str) -> Option<(&str, &str)> {
    let rest = ["invalid type: ", "invalid length ", "invalid value: "]
        .iter()
        .find_map(|begin| said.strip_prefix(begin))?;
    rest.rsplit_once(", expected ")
}

/// A kind of value, in words.
fn kind(language: Language, named: &str) -> String {
    let key = match named {
        named if named.starts_with("null") || named.starts_with("unit") => "null",
        named if named.contains("array of length") => "list-of-two",
        named if named.contains("boolean") => "boolean",
        named if named.contains("string") || named.starts_with("str") && !named.starts_with("struct") => {
            "text"
        }
        named if named.contains("integer") || named.starts_with(['i', 'u']) => "whole",
        named if named.contains("floating") || named.starts_with('f') || named.contains("points") => {
            "number-kind"
        }
        named if named.contains("sequence") || named.contains("array") => "list",
        named if named.contains("map") || named.starts_with("struct") => "object",
        named if named.starts_with(|sign: char| sign.is_ascii_digit()) => "list-other",
        _ => "other-kind",
    };
    text(language, &format!("read-out-json-{key}"))
}
