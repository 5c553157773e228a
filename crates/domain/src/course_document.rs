//! The course document of a municipality: what people write in it between the figures, and how it is versioned.
//!
//! The figures of a course document come from the work itself and are never typed. Between them stand texts that the
//! municipality writes; a version freezes both, and is known by a hash over all of it.

use std::{collections::BTreeMap, fmt};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::session::Words;

/// The longest text of one part, in characters.
pub const LONGEST: usize = 4000;

/// A part of the document in which the municipality writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// What was recognised in the figures, and what was disputed.
    Recognised,
    /// Who the municipality is.
    Identity,
    /// Where it comes from: a year and what happened, a line each.
    History,
    /// Why these tasks.
    Tasks,
    /// What is to be said about the choices.
    Choices,
    /// What is done with dilemmas and bottlenecks.
    Dilemmas,
    /// The course in own words.
    Course,
    /// What is asked of partners, and offered.
    Partners,
    /// Open questions.
    Questions,
    /// How it was made: who was at the table.
    Made,
}

impl Part {
    /// All parts, in the order of the document.
    pub const ALL: [Part; 10] = [
        Part::Recognised,
        Part::Identity,
        Part::History,
        Part::Tasks,
        Part::Choices,
        Part::Dilemmas,
        Part::Course,
        Part::Partners,
        Part::Questions,
        Part::Made,
    ];

    /// The key in forms and message names.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Part::Recognised => "recognised",
            Part::Identity => "identity",
            Part::History => "history",
            Part::Tasks => "tasks",
            Part::Choices => "choices",
            Part::Dilemmas => "dilemmas",
            Part::Course => "course",
            Part::Partners => "partners",
            Part::Questions => "questions",
            Part::Made => "made",
        }
    }

    /// The part with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// What a municipality writes in its document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseDocumentTexts {
    /// The text of each part; a part without text is not there.
    texts: BTreeMap<Part, Words>,
    /// When the course is looked at again.
    #[serde(default)]
    pub review: Option<Date>,
}

/// Why a text was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextRefusal {
    /// It is too long.
    #[error("the text is {0} characters long: write at most {LONGEST}")]
    TooLong(usize),
}

impl CourseDocumentTexts {
    /// The text of a part; empty when nothing was written.
    #[must_use]
    pub fn text(&self, part: Part) -> &str {
        self.texts.get(&part).map_or("", Words::as_str)
    }

    /// Writes the text of a part.
    ///
    /// # Errors
    /// When it is too long; then the earlier text stays.
    pub fn write(&mut self, part: Part, text: &str) -> Result<(), TextRefusal> {
        let words = Words::new(text);
        if words.characters() > LONGEST {
            return Err(TextRefusal::TooLong(words.characters()));
        }
        if words.is_empty() {
            self.texts.remove(&part);
        } else {
            self.texts.insert(part, words);
        }
        Ok(())
    }
}

/// The hash over the content of a version: SHA-256, in hexadecimal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContentHash(String);

impl ContentHash {
    /// A hash as it is written; `None` when it is not 64 hexadecimal digits.
    #[must_use]
    pub fn read(text: &str) -> Option<ContentHash> {
        let is_right = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_right.then(|| ContentHash(text.to_ascii_lowercase()))
    }

    /// All of it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Enough of it to tell two versions apart.
    #[must_use]
    pub fn short(&self) -> &str {
        &self.0[..12]
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_until_another_takes_its_place() {
        let mut texts = CourseDocumentTexts::default();
        texts.write(Part::Course, "  Bouwen bij het station.  ").unwrap();
        assert_eq!(texts.text(Part::Course), "Bouwen bij het station.");
        let refusal = texts.write(Part::Course, &"x".repeat(LONGEST + 1)).unwrap_err();
        assert_eq!(refusal, TextRefusal::TooLong(LONGEST + 1));
        assert_eq!(texts.text(Part::Course), "Bouwen bij het station.");
        texts.write(Part::Course, " ").unwrap();
        assert_eq!(texts, CourseDocumentTexts::default());
    }

    #[test]
    fn every_part_is_found_by_its_key() {
        assert!(Part::ALL.into_iter().all(|part| Part::from_key(part.key()) == Some(part)));
        assert_eq!(Part::from_key("moon"), None);
    }

    #[test]
    fn a_hash_is_64_digits() {
        assert!(ContentHash::read(&"aB".repeat(32)).is_some_and(|hash| hash.short() == "abababababab"));
        assert!(ContentHash::read(&"é".repeat(32)).is_none() && ContentHash::read("").is_none());
    }
}
