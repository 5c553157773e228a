//! The texts of the product, from the Fluent files in `locales/`, one file per noun and language.

use std::{borrow::Cow, collections::HashMap};

use domain::Language;
use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid, static_loader};

static_loader! {
    static LOCALES = {
        locales: "../../locales",
        fallback_language: "nl",
        // The marks that isolate left-to-right text would end up in PDF, CSV and tests.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static DUTCH: LanguageIdentifier = langid!("nl");
static ENGLISH: LanguageIdentifier = langid!("en");

/// The values a text asks for, by name.
pub type Arguments<'a> = [(&'static str, FluentValue<'a>)];

fn identifier(language: Language) -> &'static LanguageIdentifier {
    match language {
        Language::Nl => &DUTCH,
        Language::En => &ENGLISH,
    }
}

/// The text with this key. A test proves that every key exists in both languages; a key that is not
/// there at all is shown between angle brackets, so that it is seen.
#[must_use]
pub fn text(language: Language, key: &str) -> String {
    LOCALES.try_lookup(identifier(language), key).unwrap_or_else(|| format!("⟨{key}⟩"))
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
    let arguments: HashMap<Cow<'static, str>, FluentValue<'_>> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    LOCALES.try_lookup_with_args(identifier(language), key, &arguments)
}

/// Whether this key has a text in this language; for texts that exist for some values only and ask for no
/// values themselves.
#[must_use]
pub fn has_text(language: Language, key: &str) -> bool {
    LOCALES.try_lookup(identifier(language), key).is_some()
}
