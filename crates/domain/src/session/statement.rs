//! What can be recognised: a sentence that the figures say of a municipality, or one that the organiser typed. Only what
//! a sentence is known by stands here; its words are made from the figures elsewhere, and never differ from the page.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::MunicipalityCode;

/// What a sentence of the figures is about. A key stands in logs for years: it keeps its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// How large it is, and where it lies.
    Location,
    /// Its place in the network.
    Position,
    /// With which municipality it has the most to do.
    Partners,
    /// What it is used for.
    Role,
    /// How it grew.
    Growth,
    /// The tasks that the figures point to.
    Tasks,
    /// Growth and tasks in one sentence.
    GrowthAndTasks,
}

impl Subject {
    /// All of them, in the order in which they are read.
    pub const ALL: [Subject; 7] = [
        Subject::Location,
        Subject::Position,
        Subject::Partners,
        Subject::Role,
        Subject::Growth,
        Subject::Tasks,
        Subject::GrowthAndTasks,
    ];

    /// What is said of a municipality, in order: of one without flows less is known, and the rest has a sentence each.
    #[must_use]
    pub const fn said(has_flows: bool) -> &'static [Subject] {
        const WITH: &[Subject] = &[
            Subject::Location,
            Subject::Position,
            Subject::Partners,
            Subject::Role,
            Subject::GrowthAndTasks,
        ];
        const WITHOUT: &[Subject] =
            &[Subject::Location, Subject::Position, Subject::Role, Subject::Growth, Subject::Tasks];
        if has_flows { WITH } else { WITHOUT }
    }

    /// The key in message names, forms and files: `growth-and-tasks`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Subject::Location => "location",
            Subject::Position => "position",
            Subject::Partners => "partners",
            Subject::Role => "role",
            Subject::Growth => "growth",
            Subject::Tasks => "tasks",
            Subject::GrowthAndTasks => "growth-and-tasks",
        }
    }

    /// The subject with a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Subject> {
        Subject::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// A sentence that the figures say of a municipality. It names the municipality, so that an answer stays with it when
/// somebody moves to another table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FigureSentence {
    /// Of which municipality.
    pub municipality: MunicipalityCode,
    /// What it is about.
    pub subject: Subject,
}

/// A sentence that can be recognised. In the log and in forms: `{"municipality": "GM0106", "subject": "role"}` and
/// `GM0106-role`, or the number of a sentence that the organiser typed, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Statement {
    /// One of the figures.
    Figures(FigureSentence),
    /// One of the organiser, by its number in the step.
    Typed(u16),
}

/// Why a text names no sentence.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("a sentence is a number, or a municipality with a subject, such as GM0106-role")]
pub struct StatementError;

impl fmt::Display for Statement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Statement::Figures(sentence) => {
                write!(formatter, "{}-{}", sentence.municipality, sentence.subject.key())
            }
            Statement::Typed(number) => write!(formatter, "{number}"),
        }
    }
}

impl FromStr for Statement {
    type Err = StatementError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((municipality, subject)) = text.split_once('-') else {
            return text.parse().map(Statement::Typed).map_err(|_| StatementError);
        };
        let municipality = municipality.parse().map_err(|_| StatementError)?;
        let subject = Subject::from_key(subject).ok_or(StatementError)?;
        Ok(Statement::Figures(FigureSentence { municipality, subject }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Statement> {
        let municipality = "GM0106".parse().unwrap();
        let of_figures =
            Subject::ALL.map(|subject| Statement::Figures(FigureSentence { municipality, subject }));
        of_figures.into_iter().chain([0, 1, u16::MAX].map(Statement::Typed)).collect()
    }

    #[test]
    fn every_sentence_comes_back_from_its_name_and_from_the_log() {
        for statement in all() {
            assert_eq!(statement.to_string().parse(), Ok(statement));
            let written = serde_json::to_string(&statement).unwrap();
            assert_eq!(serde_json::from_str::<Statement>(&written).unwrap(), statement, "{written}");
        }
    }

    #[test]
    fn a_key_keeps_its_form_for_years() {
        let written: Vec<String> = all().iter().map(|each| serde_json::to_string(each).unwrap()).collect();
        assert_eq!(written[3], r#"{"municipality":"GM0106","subject":"role"}"#);
        assert_eq!(written[6], r#"{"municipality":"GM0106","subject":"growth-and-tasks"}"#);
        assert_eq!(written[7], "0");
        for wrong in ["", "x", "-1", "65536", "GM0106", "GM0106-", "GM0106-moon", "GM1-role", "role"] {
            assert_eq!(wrong.parse::<Statement>(), Err(StatementError), "{wrong}");
        }
    }

    #[test]
    fn a_municipality_has_five_sentences_each_with_a_subject_of_its_own() {
        for said in [Subject::said(true), Subject::said(false)] {
            let different: std::collections::BTreeSet<_> = said.iter().collect();
            assert_eq!((said.len(), different.len()), (5, 5));
        }
    }
}
