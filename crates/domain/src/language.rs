//! The two languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface, of mails and of documents. Dutch is the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, level B1, formal.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages, the default first.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The language tag (BCP 47), as used in `lang` attributes and folder names.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Nl => "nl",
            Language::En => "en",
        }
    }

    /// The other language: what a language switch leads to.
    #[must_use]
    pub const fn other(self) -> Language {
        match self {
            Language::Nl => Language::En,
            Language::En => Language::Nl,
        }
    }

    /// Chooses one of two texts; for texts that come in pairs from a data file.
    #[must_use]
    pub const fn pick<'a>(self, nl: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Nl => nl,
            Language::En => en,
        }
    }

    /// Reads a language tag or a POSIX locale such as `en_GB.UTF-8`; `None` for any other language.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        match tag.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "nl" => Some(Language::Nl),
            "en" => Some(Language::En),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_and_locales() {
        assert_eq!(Language::from_tag("nl_NL.UTF-8"), Some(Language::Nl));
        assert_eq!(Language::from_tag("en"), Some(Language::En));
        assert_eq!(Language::from_tag("EN-gb"), Some(Language::En));
        assert_eq!(Language::from_tag("C"), None);
        assert_eq!(Language::from_tag(""), None);
    }
}
