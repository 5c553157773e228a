//! What somebody thinks of options.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::PieceId;

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

    /// All answers.
    pub fn all(&self) -> impl Iterator<Item = (PieceId, Option<PieceId>, Opinion)> {
        self.given.iter().flat_map(|(option, row)| {
            let wish = row.wish.map(|opinion| (*option, None, opinion));
            wish.into_iter().chain(row.on.iter().map(|(on, opinion)| (*option, Some(*on), *opinion)))
        })
    }

    /// How many answers there are.
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
        self.given.retain(|_, row| row.wish.is_some() || !row.on.is_empty());
    }
}
