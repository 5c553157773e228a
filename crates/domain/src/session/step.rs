//! A step of a session: what is asked, of whom, and for how long.

use serde::{Deserialize, Serialize};

use super::{Aspect, CardKind, VoteMethod};
use crate::{Bilingual, StepId};

/// A step of a session, as the organiser composed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it is known by.
    pub id: StepId,
    /// What happens in it.
    pub kind: StepKind,
    /// What it is called.
    pub title: Bilingual,
    /// What is asked; may be empty.
    #[serde(default)]
    pub question: Bilingual,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Who thinks together.
    #[serde(default)]
    pub scope: Scope,
    /// Whether everybody first writes alone: nobody else sees it until it is shared.
    #[serde(default)]
    pub silent_first: bool,
    /// Whether nobody is known by name in it: then no author is stored.
    #[serde(default)]
    pub anonymous: bool,
}

/// Who thinks together in a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Each table for itself.
    #[default]
    Tables,
    /// The whole room.
    Plenary,
}

/// What happens in a step, with the settings that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum StepKind {
    /// Welcome: join with the code and find a table.
    Welcome,
    /// Everybody introduces themselves with a card.
    Introduce,
    /// Everybody reads the position brief of the own municipality.
    Read,
    /// Location, position, role, identity and history, on one sheet.
    Placemat {
        /// The fields of the sheet.
        aspects: Vec<Aspect>,
    },
    /// Do you recognise what the figures say?
    Recognise {
        /// Whether each table is asked about the sentences that the figures say of its own municipality.
        #[serde(default)]
        figures: bool,
        /// What the organiser wants to ask of all, a sentence each; may be none beside those of the figures.
        #[serde(default)]
        statements: Vec<Bilingual>,
    },
    /// Cards with tasks, challenges and opportunities.
    Cards {
        /// The kinds of card that are asked for.
        kinds: Vec<CardKind>,
        /// Themes to choose from; none means that there are none.
        #[serde(default)]
        themes: Vec<String>,
        /// Whether the signals of the municipality are laid out to adopt, change or reject.
        #[serde(default)]
        signals: bool,
        /// The most cards that one person adds; 0 is no limit.
        #[serde(default)]
        limit: u16,
    },
    /// Cards that belong together are laid together.
    Cluster {
        /// The step whose cards are laid.
        source: StepId,
    },
    /// A vote on cards, hidden until it is closed.
    Vote {
        /// The step whose cards are voted on.
        source: StepId,
        /// How is voted.
        method: VoteMethod,
    },
    /// Talking, with a timer; notes can be made.
    Discuss,
    /// A table fixes what weighs most.
    TopFive {
        /// The step whose cards are chosen from.
        source: StepId,
        /// The most cards that are chosen.
        count: u8,
    },
    /// A slide drawn from the data, with a question.
    Trend {
        /// Which slide.
        slide: String,
    },
    /// A table asks, other tables offer an approach or an experience.
    Exchange,
    /// What the municipality needs to know.
    KnowledgeQuestions,
    /// What is wanted of the knowledge organisation, or of a peer.
    PartnershipWishes,
    /// How it was, for the organiser.
    Appreciation {
        /// What is judged, on a scale of 1 to 5.
        aspects: Vec<Bilingual>,
    },
    /// A part of the course that a table works out: questions, options, scores, what follows, agreements.
    Course {
        /// Which part.
        part: CoursePart,
    },
    /// A question that is answered in own words.
    FreeText,
    /// Nothing is asked.
    Break,
}

/// The parts of working out a course, in the order in which a table takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoursePart {
    /// Which questions there are to decide.
    DecisionAreas,
    /// What can be chosen, and what cannot go together.
    Options,
    /// What one thinks of it, alone.
    Scores,
    /// What follows from it.
    ReadOut,
    /// What is agreed.
    Commitments,
    /// What is not known yet.
    Uncertainties,
}

impl CoursePart {
    /// The key in message names and files: `read-out`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            CoursePart::DecisionAreas => "decision-areas",
            CoursePart::Options => "options",
            CoursePart::Scores => "scores",
            CoursePart::ReadOut => "read-out",
            CoursePart::Commitments => "commitments",
            CoursePart::Uncertainties => "uncertainties",
        }
    }
}

impl Step {
    /// Whether a table is asked about the sentences of its own municipality. Where nobody in the room is named it is not:
    /// the municipality would say whose answer it is.
    #[must_use]
    pub const fn asks_about_figures(&self) -> bool {
        let is_nameless = self.anonymous && matches!(self.scope, Scope::Plenary);
        matches!(self.kind, StepKind::Recognise { figures: true, .. }) && !is_nameless
    }
}

impl StepKind {
    /// The key in message names and files: `top-five`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            StepKind::Welcome => "welcome",
            StepKind::Introduce => "introduce",
            StepKind::Read => "read",
            StepKind::Placemat { .. } => "placemat",
            StepKind::Recognise { .. } => "recognise",
            StepKind::Cards { .. } => "cards",
            StepKind::Cluster { .. } => "cluster",
            StepKind::Vote { .. } => "vote",
            StepKind::Discuss => "discuss",
            StepKind::TopFive { .. } => "top-five",
            StepKind::Trend { .. } => "trend",
            StepKind::Exchange => "exchange",
            StepKind::KnowledgeQuestions => "knowledge-questions",
            StepKind::PartnershipWishes => "partnership-wishes",
            StepKind::Appreciation { .. } => "appreciation",
            StepKind::Course { part } => part.key(),
            StepKind::FreeText => "free-text",
            StepKind::Break => "break",
        }
    }

    /// The step whose cards this one works with.
    #[must_use]
    pub const fn source(&self) -> Option<StepId> {
        match self {
            StepKind::Cluster { source }
            | StepKind::Vote { source, .. }
            | StepKind::TopFive { source, .. } => Some(*source),
            _ => None,
        }
    }

    /// Whether its contributions can be laid together, voted on and merged.
    #[must_use]
    pub const fn makes_cards(&self) -> bool {
        matches!(
            self,
            StepKind::Cards { .. }
                | StepKind::Trend { .. }
                | StepKind::FreeText
                | StepKind::Discuss
                | StepKind::KnowledgeQuestions
                | StepKind::PartnershipWishes
        )
    }

    /// Whether people of one table may change each other's contributions: a sheet or a card is of the table, an
    /// opinion is of a person.
    #[must_use]
    pub const fn edited_together(&self) -> bool {
        matches!(self, StepKind::Placemat { .. } | StepKind::Exchange | StepKind::Course { .. })
            || self.makes_cards()
    }

    /// Whether a table lets others see what its people contribute: its own work, and what it answers for its
    /// municipality to the figures.
    #[must_use]
    pub const fn is_released_by_the_table(&self) -> bool {
        matches!(self, StepKind::Recognise { .. }) || self.edited_together()
    }

    /// Whether what is said in it is for the organiser, and not for the others in the room.
    #[must_use]
    pub const fn for_the_organiser(&self) -> bool {
        matches!(self, StepKind::Appreciation { .. })
    }

    /// Whether the room, and not only the own table, sees a contribution from the start.
    #[must_use]
    pub const fn is_for_the_room(&self) -> bool {
        // What a table asks others about its course is there to be answered.
        matches!(
            self,
            StepKind::Introduce | StepKind::Trend { .. } | StepKind::Exchange | StepKind::Course { .. }
        )
    }
}
