//! What the engine refuses, in words a reader can do something with.

mod form;

use course::{BeyondReach, BuildError, ChangeError, ImportError, LARGEST};
use serde_json::error::Category;

use super::speaker::{Names, Speaker};
use crate::text::text_with;
use domain::Language;

/// Why a field is too large, and which questions to settle first.
#[must_use]
pub fn beyond_reach(refusal: &BeyondReach, model: &course::Model, language: Language) -> String {
    let nobody: Names<'_> = &|code| code.to_string();
    let speaker = Speaker::new(model, language, nobody);
    let list = |areas: &[course::AreaId]| {
        speaker.list(&areas.iter().map(|area| speaker.area(*area)).collect::<Vec<_>>())
    };
    let large = |number: u128| crate::number::whole(language, number as f64);
    match refusal {
        BeyondReach::TooManySchemes { schemes, most, settle, then } => {
            let values = [
                ("schemes", large(*schemes).into()),
                ("most", large(*most).into()),
                ("areas", list(settle).into()),
                ("then", large(*then).into()),
                ("number", settle.len().into()),
            ];
            speaker.say("read-out-beyond-schemes", &values)
        }
        BeyondReach::TooManySteps { settle, .. } => {
            let values = [("areas", list(settle).into()), ("number", settle.len().into())];
            speaker.say("read-out-beyond-steps", &values)
        }
    }
}

/// Why a document was not taken.
#[must_use]
pub fn import_error(error: &ImportError, language: Language) -> String {
    match error {
        ImportError::TooLarge(_) => {
            let most = (LARGEST / (1024 * 1024)).to_string();
            text_with(language, "read-out-import-large", &[("most", most.into())])
        }
        ImportError::Form(error) => {
            let said = without_place(&error.to_string());
            let (key, reason) = match error.classify() {
                Category::Syntax | Category::Eof | Category::Io => {
                    ("read-out-import-syntax", form::syntax(language, &said))
                }
                Category::Data => ("read-out-import-form", form::data(language, &said)),
            };
            let values = [
                ("line", error.line().to_string().into()),
                ("column", error.column().to_string().into()),
                ("reason", reason.into()),
            ];
            text_with(language, key, &values)
        }
        ImportError::Content(error) => build_error(error, language),
    }
}

/// The reason without the place at its end, which the sentence around it names.
fn without_place(reason: &str) -> String {
    reason.split(" at line ").next().unwrap_or(reason).chars().take(300).collect()
}

/// Why a part of a model was not taken.
#[must_use]
pub fn build_error(error: &BuildError, language: Language) -> String {
    let say = |key: &str, values: &[(&'static str, String)]| {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        text_with(language, &format!("read-out-refused-{key}"), &values)
    };
    let kind = |kind: &str| {
        let key = format!("read-out-kind-{}", kind.replace(' ', "-"));
        crate::text::text(language, &key)
    };
    match error {
        BuildError::Key(error) => say("key", &[("key", key_of(&error.to_string()))]),
        BuildError::KeyTwice(key, of) => say("key-twice", &[("key", key.clone()), ("kind", kind(of))]),
        BuildError::Unknown { kind: of, key } => say("unknown", &[("kind", kind(of)), ("key", key.clone())]),
        BuildError::Text(of) => say("text", &[("kind", kind(of))]),
        BuildError::TooMany { kind: of, most } => {
            say("too-many", &[("kind", kind(of)), ("most", most.to_string())])
        }
        BuildError::TooFewOptions(area) => say("too-few-options", &[("area", area.clone())]),
        BuildError::NoAreas => say("no-areas", &[]),
        BuildError::BarWithinArea(one, other) => {
            say("bar-within-area", &[("one", one.clone()), ("other", other.clone())])
        }
        BuildError::BarTwice(one, other) => {
            say("bar-twice", &[("one", one.clone()), ("other", other.clone())])
        }
        BuildError::OffScale { what, value, most } => say(
            "off-scale",
            &[("kind", kind(what)), ("value", value.to_string()), ("most", most.to_string())],
        ),
        BuildError::CircularOrder(on) => say("circular-order", &[("on", on.clone())]),
    }
}

/// The key that a message of the engine repeats between its marks.
fn key_of(message: &str) -> String {
    message.split('`').nth(1).unwrap_or_default().to_owned()
}

/// Why a what-if was not understood.
#[must_use]
pub fn change_error(error: &ChangeError, language: Language) -> String {
    match error {
        ChangeError::Form(typed) => {
            text_with(language, "read-out-change-form", &[("typed", typed.as_str().into())])
        }
        ChangeError::Unknown { kind, key } => {
            let kind = crate::text::text(language, &format!("read-out-kind-{}", kind.replace(' ', "-")));
            let values = [("kind", kind.into()), ("key", key.as_str().into())];
            text_with(language, "read-out-change-unknown", &values)
        }
    }
}
