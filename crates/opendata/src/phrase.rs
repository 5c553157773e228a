//! A sentence about a table that can be said in every language: its English words, and a key with values by
//! which others find the words of another language.

use std::fmt;

/// What is to be said. It travels inside errors, and is kept small for that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(Box<Words>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Words {
    key: &'static str,
    values: Vec<(&'static str, String)>,
    english: String,
}

impl Phrase {
    /// Made by the macro `phrase!`, which keeps words and values together.
    pub(crate) fn new(key: &'static str, english: String, values: Vec<(&'static str, String)>) -> Phrase {
        Phrase(Box::new(Words { key, values, english }))
    }

    /// The key of the sentence in the files of texts.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.0.key
    }

    /// What is filled in, by name.
    #[must_use]
    pub fn values(&self) -> &[(&'static str, String)] {
        &self.0.values
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0.english)
    }
}

/// A key, the English sentence with names in braces, and a value for each name.
macro_rules! phrase {
    ($key:literal, $english:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::phrase::Phrase::new(
            $key,
            format!($english $(, $name = $value)*),
            vec![$((stringify!($name), $value.to_string())),*],
        )
    };
}

pub(crate) use phrase;

#[cfg(test)]
mod tests {
    #[test]
    fn words_and_values_agree() {
        let phrase =
            phrase!("data-cells", "expected {expected} cells, found {found}", expected = 2, found = 1);
        assert_eq!(phrase.to_string(), "expected 2 cells, found 1");
        assert_eq!(phrase.values(), [("expected", "2".to_owned()), ("found", "1".to_owned())]);
    }
}
