//! Votes: how one votes, and whether a ballot is right.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::{ContributionId, ParticipantId, RoundToken, TableId};

/// How is voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "method")]
pub enum VoteMethod {
    /// Dots to stick on cards.
    Dots {
        /// The dots that everybody has.
        dots: u8,
        /// The most dots of one person on one card.
        most: u8,
    },
    /// Two scores of 1 to 5 for each card.
    UrgencyInfluence,
    /// The best cards, in order.
    Ranking {
        /// How many are put in order at most.
        places: u8,
    },
    /// How far one agrees with each card, 1 to 5.
    Agree,
}

/// What somebody voted. Nobody has to say something of every card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "ballot", content = "votes")]
pub enum Ballot {
    /// Dots by card.
    Dots(BTreeMap<ContributionId, u8>),
    /// Urgency and influence by card.
    UrgencyInfluence(BTreeMap<ContributionId, (u8, u8)>),
    /// Cards, the best first.
    Ranking(Vec<ContributionId>),
    /// Agreement by card.
    Agree(BTreeMap<ContributionId, u8>),
}

/// A ballot that was cast, with the table of who cast it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// The table that votes; none when the whole room does.
    pub table: Option<TableId>,
    /// The votes.
    pub ballot: Ballot,
}

/// Who voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "voter", content = "id")]
pub enum Voter {
    /// Somebody who takes part.
    Participant(ParticipantId),
    /// Somebody in an anonymous round.
    Unnamed(RoundToken),
}

impl Ballot {
    /// The cards that it says something of.
    #[must_use]
    pub fn cards(&self) -> Vec<ContributionId> {
        match self {
            Ballot::Dots(votes) | Ballot::Agree(votes) => votes.keys().copied().collect(),
            Ballot::UrgencyInfluence(votes) => votes.keys().copied().collect(),
            Ballot::Ranking(votes) => votes.clone(),
        }
    }

    /// Whether it is a ballot of this method on these cards.
    pub(super) fn check(
        &self,
        method: VoteMethod,
        candidates: &BTreeSet<ContributionId>,
    ) -> Result<(), Refusal> {
        if self.cards().iter().any(|card| !candidates.contains(card)) {
            return Err(Refusal::NotACandidate);
        }
        let on_scale = |score: &u8| (1..=5).contains(score);
        let right = match (self, method) {
            (Ballot::Dots(votes), VoteMethod::Dots { dots, most }) => {
                let used: u32 = votes.values().copied().map(u32::from).sum();
                if used > u32::from(dots) || votes.values().any(|each| *each > most) {
                    return Err(Refusal::TooManyDots { dots, most });
                }
                votes.values().all(|each| *each > 0)
            }
            (Ballot::UrgencyInfluence(votes), VoteMethod::UrgencyInfluence) => {
                votes.values().all(|(urgency, influence)| on_scale(urgency) && on_scale(influence))
            }
            (Ballot::Ranking(votes), VoteMethod::Ranking { places }) => {
                if votes.len() > usize::from(places) {
                    return Err(Refusal::TooMany { most: usize::from(places) });
                }
                votes.iter().collect::<BTreeSet<_>>().len() == votes.len()
            }
            (Ballot::Agree(votes), VoteMethod::Agree) => votes.values().all(on_scale),
            _ => false,
        };
        if right { Ok(()) } else { Err(Refusal::DoesNotFit) }
    }
}
