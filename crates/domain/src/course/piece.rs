//! The pieces that a draft is made of.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Condition;
use crate::{ContributionId, MunicipalityCode, PieceId, session::Words};

/// A piece of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "piece")]
pub enum Piece {
    /// A question to decide.
    Area(DecisionArea),
    /// An answer to a question.
    Option(AreaOption),
    /// What was said about two options together.
    Pair(Pair),
    /// Something that combinations are compared on.
    Comparison(Comparison),
    /// A future.
    Scenario(Scenario),
    /// A task that options serve.
    Task(Task),
    /// What was agreed about a question.
    Commitment(Commitment),
    /// Something that is not known yet.
    Uncertainty(Uncertainty),
    /// Something that was tried and kept.
    Variant(Variant),
}

/// The kinds of piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PieceKind {
    /// A question.
    Area,
    /// An option.
    Option,
    /// A pair of options.
    Pair,
    /// A comparison area.
    Comparison,
    /// A future.
    Scenario,
    /// A task.
    Task,
    /// A line of the commitment package.
    Commitment,
    /// An uncertainty.
    Uncertainty,
    /// A named variant.
    Variant,
}

impl PieceKind {
    /// The key in message names: `area`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            PieceKind::Area => "area",
            PieceKind::Option => "option",
            PieceKind::Pair => "pair",
            PieceKind::Comparison => "comparison",
            PieceKind::Scenario => "scenario",
            PieceKind::Task => "task",
            PieceKind::Commitment => "commitment",
            PieceKind::Uncertainty => "uncertainty",
            PieceKind::Variant => "variant",
        }
    }
}

macro_rules! seen_as {
    ($($name:ident: $variant:ident => $kind:ty),+ $(,)?) => {
        impl Piece {
            /// Which kind it is.
            #[must_use]
            pub const fn kind(&self) -> PieceKind {
                match self { $(Piece::$variant(_) => PieceKind::$variant),+ }
            }

            $(
                /// The piece, when it is of this kind.
                #[must_use]
                pub const fn $name(&self) -> Option<&$kind> {
                    if let Piece::$variant(piece) = self { Some(piece) } else { None }
                }
            )+
        }

        $(impl From<$kind> for Piece {
            fn from(piece: $kind) -> Self {
                Piece::$variant(piece)
            }
        })+
    };
}

seen_as! {
    as_area: Area => DecisionArea,
    as_option: Option => AreaOption,
    as_pair: Pair => Pair,
    as_comparison: Comparison => Comparison,
    as_scenario: Scenario => Scenario,
    as_task: Task => Task,
    as_commitment: Commitment => Commitment,
    as_uncertainty: Uncertainty => Uncertainty,
    as_variant: Variant => Variant,
}

/// A question to decide, with two or more options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionArea {
    /// The question.
    pub question: Words,
    /// The task that it is about, if any.
    #[serde(default)]
    pub task: Option<PieceId>,
    /// Where it came from.
    #[serde(default)]
    pub origin: Origin,
}

/// Where a question came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Somebody wrote it.
    #[default]
    Own,
    /// A template, by its key.
    Template(String),
    /// A card of the top five of a table.
    Card(ContributionId),
}

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaOption {
    /// The question.
    pub area: PieceId,
    /// What is chosen.
    pub label: Words,
    /// What it needs.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// The municipalities that it needs.
    #[serde(default)]
    pub partners: BTreeSet<MunicipalityCode>,
    /// What it is expected to do per comparison area, -2 to +2, before anybody scored.
    #[serde(default)]
    pub effects: BTreeMap<PieceId, i8>,
    /// The tasks that it serves.
    #[serde(default)]
    pub serves: BTreeSet<PieceId>,
}

impl AreaOption {
    /// An option of a question with nothing else said about it.
    #[must_use]
    pub fn new(area: PieceId, label: Words) -> Self {
        Self {
            area,
            label,
            conditions: Vec::new(),
            partners: BTreeSet::new(),
            effects: BTreeMap::new(),
            serves: BTreeSet::new(),
        }
    }
}

/// What was said about two options of different questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The two options, the lower identity first.
    pub between: [PieceId; 2],
    /// Why they cannot go together; none when they can.
    pub barred: Option<Words>,
}

impl Pair {
    /// Two options in the order in which a pair keeps them.
    #[must_use]
    pub fn sorted(one: PieceId, other: PieceId) -> [PieceId; 2] {
        [one.min(other), one.max(other)]
    }
}

/// Something that combinations are compared on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The name.
    pub label: Words,
    /// The least that a combination must reach in total over its options, in hundredths of a point.
    #[serde(default)]
    pub floor: Option<i32>,
    /// Its place in the order of weights: 1 weighs at least as much as 2. None: nothing was agreed about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
}

impl Comparison {
    /// A comparison area of which nothing more is said.
    #[must_use]
    pub const fn new(label: Words) -> Self {
        Self { label, floor: None, rank: None }
    }
}

/// A future that shifts scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scenario {
    /// The name.
    pub label: Words,
    /// What it shifts.
    #[serde(default)]
    pub shifts: Vec<Shift>,
}

/// How a future shifts the score of an option on a comparison area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The option.
    pub option: PieceId,
    /// The comparison area.
    pub on: PieceId,
    /// By how much, -4 to +4.
    pub by: i8,
}

/// A task that options serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The name.
    pub label: Words,
    /// Whether it cannot wait.
    #[serde(default)]
    pub urgent: bool,
    /// The key in the catalogue of guiding tasks, if it is one of those.
    #[serde(default)]
    pub key: Option<String>,
}

/// What to do about a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Commit to it now.
    Now,
    /// Find something out first.
    ExploreFirst,
    /// Wait for a trigger.
    Defer,
    /// Do not do it.
    Not,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 4] = [Self::Now, Self::ExploreFirst, Self::Defer, Self::Not];

    /// The key in forms and message names: `explore-first`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Verdict::Now => "now",
            Verdict::ExploreFirst => "explore-first",
            Verdict::Defer => "defer",
            Verdict::Not => "not",
        }
    }
}

/// What was agreed about a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// The question.
    pub area: PieceId,
    /// The option that it is about, if one.
    pub option: Option<PieceId>,
    /// What to do.
    pub verdict: Verdict,
    /// What is done.
    #[serde(default)]
    pub what: Words,
    /// Which function or organisation does it.
    #[serde(default)]
    pub who: Words,
    /// When.
    #[serde(default)]
    pub when: Words,
    /// What is waited for.
    #[serde(default)]
    pub trigger: Words,
    /// Whether the engine proposed the verdict and the table took it over.
    #[serde(default)]
    pub proposed: bool,
}

/// The kind of an uncertainty; it says what it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UncertaintyKind {
    /// About the environment (UE): a knowledge question.
    Environment,
    /// About values (UV): a question for the council.
    Values,
    /// About related decisions (UR): a partnership wish.
    RelatedDecisions,
}

impl UncertaintyKind {
    /// All of them.
    pub const ALL: [UncertaintyKind; 3] = [Self::Environment, Self::Values, Self::RelatedDecisions];

    /// The key in forms and message names: `values`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            UncertaintyKind::Environment => "environment",
            UncertaintyKind::Values => "values",
            UncertaintyKind::RelatedDecisions => "related-decisions",
        }
    }

    /// The two letters of the method: UE, UV, UR.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match self {
            UncertaintyKind::Environment => "UE",
            UncertaintyKind::Values => "UV",
            UncertaintyKind::RelatedDecisions => "UR",
        }
    }
}

/// Something that is not known yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uncertainty {
    /// What it is about.
    pub kind: UncertaintyKind,
    /// The question that it stands in the way of, if one.
    #[serde(default)]
    pub area: Option<PieceId>,
    /// What is not known, as a question or a wish.
    pub text: Words,
    /// Whether the engine found it and the table took it over.
    #[serde(default)]
    pub proposed: bool,
}

/// One step of a what-if.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Play {
    /// Only combinations with this option.
    Take(PieceId),
    /// Only combinations without this option.
    Drop(PieceId),
    /// The two options can go together.
    Lift(PieceId, PieceId),
    /// A comparison area gets another floor, in hundredths of a point, or none.
    Floor(PieceId, Option<i32>),
}

impl Play {
    /// The pieces that it names.
    #[must_use]
    pub fn names(&self) -> Vec<PieceId> {
        match self {
            Play::Take(id) | Play::Drop(id) | Play::Floor(id, _) => vec![*id],
            Play::Lift(one, other) => vec![*one, *other],
        }
    }
}

/// Something that was tried and kept under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The name.
    pub name: Words,
    /// What was changed, in order.
    pub plays: Vec<Play>,
}
