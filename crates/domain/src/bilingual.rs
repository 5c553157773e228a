//! A text that somebody wrote in both languages, or in one of them.

use serde::{Deserialize, Serialize};

use crate::Language;

/// A text in Dutch and English. Where one is missing, the other is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// A text in both languages.
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }

    /// The text in a language, and the language it is really in: a reader must hear which voice to use.
    #[must_use]
    pub fn in_language(&self, language: Language) -> (&str, Language) {
        let wanted = language.pick(&self.nl, &self.en);
        if wanted.trim().is_empty() {
            (language.other().pick(&self.nl, &self.en), language.other())
        } else {
            (wanted, language)
        }
    }

    /// The text in a language, or in the other one when that is missing.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.in_language(language).0
    }

    /// Whether nothing was written in either language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nl.trim().is_empty() && self.en.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_language_stands_in() {
        let text = Bilingual::new("Zaal open", " ");
        assert_eq!(text.in_language(Language::En), ("Zaal open", Language::Nl));
        assert_eq!(text.get(Language::Nl), "Zaal open");
        assert!(!text.is_empty() && Bilingual::default().is_empty());
    }
}
