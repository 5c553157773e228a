//! Signals: guiding tasks that the figures of a municipality suggest, with the reason.

use serde::{Deserialize, Serialize};

/// A text in both languages, from a data file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: domain::Language) -> &str {
        language.pick(&self.nl, &self.en)
    }
}

/// Which end of the ranking a piece of evidence looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// High values.
    High,
    /// Low values.
    Low,
}

/// One measure that speaks for, or against, a signal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Key of a measure.
    pub measure: String,
    /// Which end counts.
    pub side: Side,
}

/// An entry of the catalogue: a task that a municipality can choose to steer by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GuidingTask {
    /// Key.
    pub id: String,
    /// Short name.
    pub name: Bilingual,
    /// The task as a question that a municipality can ask itself.
    pub question: Bilingual,
    /// Why these figures point to it.
    pub reason: Bilingual,
    /// What else could explain the figures, or would contradict the signal.
    pub doubt: Bilingual,
    /// Figures that speak for it.
    pub evidence: Vec<Evidence>,
    /// Figures that speak against it.
    #[serde(default)]
    pub counter: Vec<Evidence>,
}

/// The catalogue of guiding tasks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Entries in the order in which they are shown.
    #[serde(rename = "task", default)]
    pub tasks: Vec<GuidingTask>,
}
