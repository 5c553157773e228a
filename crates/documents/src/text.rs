//! The texts of the product, from the Fluent files in `locales/`, one file per noun and language.

use std::sync::LazyLock;

use domain::Language;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../locales"]
struct Files;

type Texts = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Texts> = LazyLock::new(|| read(Language::Nl));
static ENGLISH: LazyLock<Texts> = LazyLock::new(|| read(Language::En));

/// The values a text asks for, by name.
pub type Arguments<'a> = [(&'static str, FluentValue<'a>)];

/// Reads all files of a language. A test reads them as well, so that none is here with a mistake.
fn read(language: Language) -> Texts {
    let mut texts = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
    // The marks that isolate left-to-right text would end up in PDF, CSV and tests.
    texts.set_use_isolating(false);
    let folder = format!("{}/", language.tag());
    for name in Files::iter().filter(|name| name.starts_with(&folder)) {
        let Some(file) = Files::get(&name) else { continue };
        let words = String::from_utf8_lossy(&file.data).into_owned();
        // What cannot be understood is left out, and then seen as a missing text.
        let resource = FluentResource::try_new(words).unwrap_or_else(|(rest, _)| rest);
        texts.add_resource_overriding(resource);
    }
    texts
}

fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

/// The text with this key. A test proves that every key exists in both languages; a key that is not
/// there at all is shown between angle brackets, so that it is seen.
#[must_use]
pub fn text(language: Language, key: &str) -> String {
    find(language, key, None).unwrap_or_else(|| format!("⟨{key}⟩"))
}

/// The text with this key, with values filled in. Numbers are passed as text, already in the
/// notation of the language; as a number only where the text must choose between one and many.
#[must_use]
pub fn text_with(language: Language, key: &str, arguments: &Arguments<'_>) -> String {
    find_text_with(language, key, arguments).unwrap_or_else(|| format!("⟨{key}⟩"))
}

/// As [`text_with`], for texts that exist for some values only; `None` when there is none.
#[must_use]
pub fn find_text_with(language: Language, key: &str, arguments: &Arguments<'_>) -> Option<String> {
    let mut values = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        values.set(*name, lend(value));
    }
    find(language, key, Some(&values))
}

/// The same value without a copy of its words.
fn lend<'a>(value: &'a FluentValue<'_>) -> FluentValue<'a> {
    match value {
        FluentValue::String(words) => FluentValue::String(words.as_ref().into()),
        other => other.clone(),
    }
}

/// Whether this key has a text in this language; for texts that exist for some values only and ask for no
/// values themselves.
#[must_use]
pub fn has_text(language: Language, key: &str) -> bool {
    find(language, key, None).is_some()
}

/// The text in this language, or else in Dutch; `None` when there is none, or when it asks for a value that
/// is not given.
fn find(language: Language, key: &str, values: Option<&FluentArgs<'_>>) -> Option<String> {
    let write = |texts: &Texts| {
        let mut mistakes = Vec::new();
        let pattern = texts.get_message(key)?.value()?;
        let written = texts.format_pattern(pattern, values, &mut mistakes);
        mistakes.is_empty().then(|| written.into_owned())
    };
    write(texts(language)).or_else(|| if language == Language::Nl { None } else { write(&DUTCH) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_understood() {
        for name in Files::iter() {
            let words = String::from_utf8(Files::get(&name).unwrap().data.into_owned()).unwrap();
            let resource = FluentResource::try_new(words);
            assert!(resource.is_ok(), "{name}: {:?}", resource.err().map(|(_, mistakes)| mistakes));
        }
    }

    #[test]
    fn a_text_that_is_not_there_is_seen() {
        assert_eq!(text(Language::Nl, "no-such-text"), "⟨no-such-text⟩");
        assert_eq!(find_text_with(Language::En, "no-such-text", &[("name", "Assen".into())]), None);
        assert!(!has_text(Language::Nl, "no-such-text"));
    }
}
