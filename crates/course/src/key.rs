//! What a thing in a model is called outside of it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A short name without spaces, unique among things of its kind: `housing`, `a2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

/// A text that is no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` cannot be a key: use 1 to 64 letters, digits, hyphens, points and underscores")]
pub struct KeyError(String);

impl Key {
    /// The longest key, in bytes.
    pub const LONGEST: usize = 64;

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for Key {
    type Error = KeyError;

    fn try_from(text: &str) -> Result<Self, KeyError> {
        let fits = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
        if !text.is_empty() && text.len() <= Self::LONGEST && text.chars().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            // A message repeats what was given, but not all of it.
            Err(KeyError(text.chars().take(40).collect()))
        }
    }
}

impl TryFrom<String> for Key {
    type Error = KeyError;

    fn try_from(text: String) -> Result<Self, KeyError> {
        Self::try_from(text.as_str())
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_and_plain() {
        assert!(Key::try_from("a-2.b_3").is_ok());
        for wrong in ["", "a b", "é", &"x".repeat(65)] {
            assert!(Key::try_from(wrong).is_err(), "{wrong}");
        }
    }
}
