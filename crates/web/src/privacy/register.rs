//! The register of personal data: `data/personal-data.toml`, read once.

use std::sync::LazyLock;

use axum::http::StatusCode;
use domain::Bilingual;
use serde::Deserialize;
use store::Retention;

use crate::error::Problem;

const FILE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/personal-data.toml"));

/// All kinds of personal data.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The version of the privacy text.
    pub version: String,
    /// The kinds.
    #[serde(rename = "kind")]
    pub kinds: Vec<DataKind>,
    without: Without,
}

/// What holds nothing about persons.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Without {
    columns: Vec<String>,
}

/// A kind of personal data.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataKind {
    /// Its name in files: `dietary-wish`.
    pub key: String,
    /// What readers call it.
    pub name: Bilingual,
    /// What is kept.
    pub what: Bilingual,
    /// What for.
    pub purpose: Bilingual,
    /// On what ground of the law.
    pub ground: Bilingual,
    /// How long, in words.
    pub term: Bilingual,
    /// The columns that hold it, `table.column`.
    #[serde(rename = "where")]
    pub columns: Vec<String>,
    /// What destroys it; without it something else does.
    pub retention: Option<Term>,
}

/// A rule of retention with its term.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "WrittenTerm")]
pub struct Term {
    /// The rule.
    pub rule: Retention,
    /// How many days something may stay.
    pub days: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    rule: String,
    days: u16,
}

impl TryFrom<WrittenTerm> for Term {
    type Error = String;

    fn try_from(written: WrittenTerm) -> Result<Self, Self::Error> {
        let rule = Retention::from_key(&written.rule);
        let rule = rule.ok_or_else(|| format!("there is no rule of retention `{}`", written.rule))?;
        Ok(Term { rule, days: written.days })
    }
}

impl Register {
    /// The terms of all rules, in the order in which they are carried out.
    pub fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        let of = |rule| self.kinds.iter().filter_map(|each| each.retention).find(|term| term.rule == rule);
        Retention::ALL.into_iter().filter_map(of)
    }

    /// The kind that a rule of retention is about.
    #[must_use]
    pub fn kind_of(&self, rule: Retention) -> Option<&DataKind> {
        self.kinds.iter().find(|each| each.retention.is_some_and(|term| term.rule == rule))
    }

    /// Whether a column is accounted for: it belongs to a kind, or holds nothing about persons.
    #[must_use]
    pub fn accounts_for(&self, table: &str, column: &str) -> bool {
        let full = format!("{table}.{column}");
        let whole = format!("{table}.*");
        let mut kinds = self.kinds.iter().flat_map(|each| &each.columns);
        kinds.any(|each| *each == full)
            || self.without.columns.iter().any(|each| *each == full || *each == whole)
    }
}

/// The register.
///
/// # Errors
/// When the file that was built in cannot be read; a test sees to it that it can.
pub fn register() -> Result<&'static Register, Problem> {
    static REGISTER: LazyLock<Result<Register, String>> =
        LazyLock::new(|| toml::from_str(FILE).map_err(|error| error.to_string()));
    REGISTER.as_ref().map_err(|error| {
        tracing::error!(%error, "the register of personal data cannot be read");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })
}

/// The version of the text about personal data: what is kept with a registration as the text that was shown.
pub(crate) fn version() -> &'static str {
    register().map_or("", |register| register.version.as_str())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use domain::Language;

    use super::*;

    #[test]
    fn every_rule_has_one_term_and_every_kind_its_words() {
        let register = register().unwrap();
        assert_eq!(register.terms().count(), Retention::ALL.len());
        let rules: Vec<_> = register.kinds.iter().filter_map(|each| each.retention).collect();
        assert_eq!(rules.len(), Retention::ALL.len(), "no rule twice");
        for kind in &register.kinds {
            for words in [&kind.name, &kind.what, &kind.purpose, &kind.ground, &kind.term] {
                assert!(Language::ALL.iter().all(|each| !words.get(*each).is_empty()), "{}", kind.key);
                assert!(!words.nl.is_empty() && !words.en.is_empty(), "{}", kind.key);
            }
        }
    }

    #[test]
    fn the_text_has_a_version() {
        assert!(!version().is_empty());
        assert_eq!(version(), register().unwrap().version);
    }

    #[test]
    fn no_column_stands_in_two_kinds() {
        let register = register().unwrap();
        let mut seen = HashSet::new();
        assert!(register.kinds.iter().flat_map(|each| &each.columns).all(|each| seen.insert(each)));
    }

    #[test]
    fn dietary_wishes_stay_fourteen_days() {
        let term = register().unwrap().terms().find(|each| each.rule == Retention::DietaryWishes).unwrap();
        assert_eq!(term.days, 14);
    }
}
