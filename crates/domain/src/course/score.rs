//! What somebody thinks of options.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{PieceId, session::Words};

/// An answer to the question for a score, from -2 (much worse) to +2 (much better); not knowing is an answer too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Option<i8>", into = "Option<i8>")]
pub struct Opinion(Option<i8>);

impl Opinion {
    /// "I don't know."
    pub const DONT_KNOW: Opinion = Opinion(None);

    /// A score; none when it is off the scale.
    #[must_use]
    pub const fn score(value: i8) -> Option<Opinion> {
        if value >= -2 && value <= 2 { Some(Opinion(Some(value))) } else { None }
    }

    /// The score, when it is known.
    #[must_use]
    pub const fn value(self) -> Option<i8> {
        self.0
    }
}

impl TryFrom<Option<i8>> for Opinion {
    type Error = &'static str;

    fn try_from(value: Option<i8>) -> Result<Self, Self::Error> {
        match value {
            None => Ok(Opinion::DONT_KNOW),
            Some(value) => Opinion::score(value).ok_or("a score lies between -2 and 2"),
        }
    }
}

impl From<Opinion> for Option<i8> {
    fn from(opinion: Opinion) -> Self {
        opinion.0
    }
}

/// An answer of somebody; none takes an earlier one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The option.
    pub option: PieceId,
    /// The comparison area; none for how much the option is wished for, all in all.
    #[serde(default)]
    pub on: Option<PieceId>,
    /// The answer.
    pub opinion: Option<Opinion>,
}

/// Whether somebody thinks that an option can be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Possible {
    /// It can.
    Yes,
    /// It cannot.
    No,
    /// "I don't know."
    DontKnow,
}

impl Possible {
    /// All answers.
    pub const ALL: [Possible; 3] = [Self::Yes, Self::No, Self::DontKnow];

    /// The key in forms and message names: `dont-know`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Possible::Yes => "yes",
            Possible::No => "no",
            Possible::DontKnow => "dont-know",
        }
    }
}

/// What somebody says of an option itself; it takes the place of what they said of it before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The option.
    pub option: PieceId,
    /// Whether it is possible; none leaves that open.
    #[serde(default)]
    pub possible: Option<Possible>,
    /// On what condition; may be empty.
    #[serde(default)]
    pub needs: Words,
}

/// What somebody says of options at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The scores.
    #[serde(default)]
    pub given: Vec<Given>,
    /// Whether options are possible, and on what condition.
    #[serde(default)]
    pub judged: Vec<Judged>,
}

impl From<Vec<Given>> for Answers {
    fn from(given: Vec<Given>) -> Self {
        Self { given, judged: Vec::new() }
    }
}

/// All answers of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ballot {
    given: BTreeMap<PieceId, Row>,
}

/// The answers about one option.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Row {
    #[serde(default, skip_serializing_if = "Option::is_none", with = "wished")]
    wish: Option<Opinion>,
    #[serde(default)]
    on: BTreeMap<PieceId, Opinion>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    possible: Option<Possible>,
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    needs: Words,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.wish.is_none() && self.on.is_empty() && self.possible.is_none() && self.needs.is_empty()
    }
}

/// "I don't know" and no answer differ, and JSON has one `null`: an answer stands in a list.
mod wished {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Opinion;

    pub(super) fn serialize<S: Serializer>(wish: &Option<Opinion>, to: S) -> Result<S::Ok, S::Error> {
        wish.as_slice().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Opinion>, D::Error> {
        Vec::<Opinion>::deserialize(from).map(|list| list.first().copied())
    }
}

impl Ballot {
    /// The answer about an option on a comparison area, or on how much it is wished for.
    #[must_use]
    pub fn opinion(&self, option: PieceId, on: Option<PieceId>) -> Option<Opinion> {
        let row = self.given.get(&option)?;
        on.map_or(row.wish, |on| row.on.get(&on).copied())
    }

    /// What was said of an option itself; nothing when neither was answered.
    #[must_use]
    pub fn judged(&self, option: PieceId) -> Option<Judged> {
        let row = self.given.get(&option)?;
        let is_said = row.possible.is_some() || !row.needs.is_empty();
        is_said.then(|| Judged { option, possible: row.possible, needs: row.needs.clone() })
    }

    /// What was said of options themselves.
    pub fn all_judged(&self) -> impl Iterator<Item = Judged> {
        self.given.keys().filter_map(|option| self.judged(*option))
    }

    /// All scores.
    pub fn all(&self) -> impl Iterator<Item = (PieceId, Option<PieceId>, Opinion)> {
        self.given.iter().flat_map(|(option, row)| {
            let wish = row.wish.map(|opinion| (*option, None, opinion));
            wish.into_iter().chain(row.on.iter().map(|(on, opinion)| (*option, Some(*on), *opinion)))
        })
    }

    /// How many scores there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all().count()
    }

    /// Whether there is no answer.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_empty()
    }

    /// Takes an answer in, or back.
    pub fn give(&mut self, given: Given) {
        let row = self.given.entry(given.option).or_default();
        match (given.on, given.opinion) {
            (None, opinion) => row.wish = opinion,
            (Some(on), Some(opinion)) => {
                row.on.insert(on, opinion);
            }
            (Some(on), None) => {
                row.on.remove(&on);
            }
        }
        self.given.retain(|_, row| !row.is_empty());
    }

    /// Takes in what is said of an option itself, in place of what was said before.
    pub fn judge(&mut self, judged: Judged) {
        let row = self.given.entry(judged.option).or_default();
        (row.possible, row.needs) = (judged.possible, judged.needs);
        self.given.retain(|_, row| !row.is_empty());
    }
}
