//! What a contribution says, and whether it answers what the step asks.

use serde::{Deserialize, Serialize};

use super::{Refusal, Statement, Step, StepKind, Words};
use crate::ContributionId;

/// A field of the placemat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// Where the municipality lies.
    Location,
    /// Its place in the network.
    Position,
    /// What it is used for.
    Role,
    /// What it is in the eyes of its own people.
    Identity,
    /// What made it so: moments on a timeline.
    History,
}

/// A kind of card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CardKind {
    /// Something that has to be done.
    Task,
    /// Something that makes it hard.
    Challenge,
    /// Something that can be used.
    Opportunity,
}

/// Whether somebody recognises what the figures say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Yes.
    Agree,
    /// No, with a reason.
    Disagree,
    /// Partly, with a reason.
    Nuance,
}

/// What a card leans on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "evidence", content = "key")]
pub enum Evidence {
    /// An indicator, by its key.
    Indicator(String),
    /// A signal, by its key.
    Signal(String),
}

/// What somebody did with a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignalUse {
    /// Taken over as it stands.
    Adopted,
    /// Taken over in other words.
    Changed,
    /// Not taken over; the words of the card are the reason.
    Rejected,
}

/// Whom a wish is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WishFor {
    /// The knowledge organisation.
    Organiser,
    /// A peer.
    Peer,
}

/// What a table offers to one that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfferKind {
    /// Something that was done, and worked or did not.
    Approach,
    /// What was lived through.
    Experience,
}

/// What a contribution says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "form")]
pub enum Content {
    /// Who somebody is here, in own words.
    Introduction {
        /// What they come for.
        words: Words,
        /// What they have to offer; may be empty.
        #[serde(default)]
        offers: Words,
    },
    /// A note on the placemat.
    Placemat {
        /// The field.
        aspect: Aspect,
        /// The note.
        words: Words,
        /// The year, for history.
        #[serde(default)]
        year: Option<i16>,
    },
    /// What somebody thinks of a sentence of the figures.
    Recognition {
        /// The sentence. Logs of before knew a number only.
        statement: Statement,
        /// Yes, no or partly.
        stance: Stance,
        /// Why; must be given unless the answer is yes.
        #[serde(default)]
        reason: Words,
    },
    /// A card.
    Card {
        /// Its kind.
        kind: CardKind,
        /// What it says.
        words: Words,
        /// One of the themes of the step; may be missing.
        #[serde(default)]
        theme: Option<String>,
        /// What it leans on.
        #[serde(default)]
        evidence: Vec<Evidence>,
    },
    /// What somebody did with a signal.
    Signal {
        /// The signal, by its key.
        signal: String,
        /// What was done with it.
        used: SignalUse,
        /// Its words on the card, or the reason to reject it.
        words: Words,
    },
    /// An answer in own words: to a question, about a slide, in a discussion.
    Answer {
        /// The answer.
        words: Words,
    },
    /// A table asks.
    Ask {
        /// What it asks.
        words: Words,
        /// The card it is about; may be missing.
        #[serde(default)]
        about: Option<ContributionId>,
    },
    /// Another table offers.
    Offer {
        /// The question that it answers.
        to: ContributionId,
        /// What is offered.
        kind: OfferKind,
        /// What it is.
        words: Words,
    },
    /// What the municipality needs to know.
    KnowledgeQuestion {
        /// The question.
        words: Words,
        /// The card it comes from; may be missing.
        #[serde(default)]
        about: Option<ContributionId>,
    },
    /// What is wanted of the partnership.
    Wish {
        /// The wish.
        words: Words,
        /// Whom it is for.
        of: WishFor,
    },
    /// How it was.
    Appreciation {
        /// A score of 1 to 5 for each aspect; none where nothing was said.
        scores: Vec<Option<u8>>,
        /// In own words; may be empty.
        #[serde(default)]
        words: Words,
    },
}

impl Content {
    /// What was typed.
    #[must_use]
    pub const fn words(&self) -> &Words {
        match self {
            Content::Introduction { words, .. }
            | Content::Placemat { words, .. }
            | Content::Recognition { reason: words, .. }
            | Content::Card { words, .. }
            | Content::Signal { words, .. }
            | Content::Answer { words }
            | Content::Ask { words, .. }
            | Content::Offer { words, .. }
            | Content::KnowledgeQuestion { words, .. }
            | Content::Wish { words, .. }
            | Content::Appreciation { words, .. } => words,
        }
    }

    /// The contribution that this one points at.
    #[must_use]
    pub const fn about(&self) -> Option<ContributionId> {
        match self {
            Content::Offer { to, .. } => Some(*to),
            Content::Ask { about, .. } | Content::KnowledgeQuestion { about, .. } => *about,
            _ => None,
        }
    }

    /// The sentence that it answers.
    #[must_use]
    pub const fn statement(&self) -> Option<Statement> {
        match self {
            Content::Recognition { statement, .. } => Some(*statement),
            _ => None,
        }
    }

    /// Whether it says that a signal does not hold here: that is an answer to the figures, and no card to choose.
    #[must_use]
    pub const fn rejects_a_signal(&self) -> bool {
        matches!(self, Content::Signal { used: SignalUse::Rejected, .. })
    }

    /// Whether something was said although no words were typed.
    fn speaks_without_words(&self) -> bool {
        match self {
            Content::Recognition { stance, .. } => *stance == Stance::Agree,
            Content::Appreciation { scores, .. } => scores.iter().any(Option::is_some),
            Content::Signal { used, .. } => *used == SignalUse::Adopted,
            _ => false,
        }
    }

    fn longest(&self) -> usize {
        match self {
            Content::Introduction { words, offers } => words.characters().max(offers.characters()),
            other => other.words().characters(),
        }
    }

    /// Whether it answers what a step asks.
    pub(super) fn check(&self, step: &Step) -> Result<(), Refusal> {
        if !self.fits(&step.kind) {
            return Err(Refusal::DoesNotFit);
        }
        if self.words().is_empty() && !self.speaks_without_words() {
            return Err(Refusal::Empty);
        }
        if self.longest() > Words::LONGEST {
            return Err(Refusal::TooLong { most: Words::LONGEST });
        }
        Ok(())
    }

    fn fits(&self, kind: &StepKind) -> bool {
        match (self, kind) {
            (Content::Introduction { .. }, StepKind::Introduce)
            | (Content::Answer { .. }, StepKind::Discuss | StepKind::Trend { .. } | StepKind::FreeText)
            | (Content::Ask { .. } | Content::Offer { .. }, StepKind::Exchange | StepKind::Course { .. })
            | (Content::KnowledgeQuestion { .. }, StepKind::KnowledgeQuestions)
            | (Content::Wish { .. }, StepKind::PartnershipWishes) => true,
            (Content::Placemat { aspect, year, .. }, StepKind::Placemat { aspects }) => {
                aspects.contains(aspect) && (*aspect == Aspect::History || year.is_none())
            }
            (Content::Recognition { statement, .. }, StepKind::Recognise { figures, statements }) => {
                match statement {
                    Statement::Figures(_) => *figures,
                    Statement::Typed(number) => usize::from(*number) < statements.len(),
                }
            }
            (Content::Card { kind, theme, .. }, StepKind::Cards { kinds, themes, .. }) => {
                kinds.contains(kind) && theme.as_ref().is_none_or(|theme| themes.contains(theme))
            }
            (Content::Signal { .. }, StepKind::Cards { signals, .. }) => *signals,
            (Content::Appreciation { scores, .. }, StepKind::Appreciation { aspects }) => {
                scores.len() == aspects.len() && scores.iter().flatten().all(|score| (1..=5).contains(score))
            }
            _ => false,
        }
    }
}
