//! What an option needs before it can be carried out.

use serde::{Deserialize, Serialize};

use crate::session::Words;

/// What an option needs before it can be carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// What kind.
    pub kind: ConditionKind,
    /// What is needed.
    pub text: Words,
    /// How it stands.
    pub state: ConditionState,
}

/// The kind of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConditionKind {
    /// Money.
    Money,
    /// People who can do it.
    People,
    /// The power to decide it.
    Powers,
    /// Somebody else must agree.
    PartnerConsent,
    /// Time, or the right moment.
    Time,
}

impl ConditionKind {
    /// All kinds.
    pub const ALL: [ConditionKind; 5] =
        [Self::Money, Self::People, Self::Powers, Self::PartnerConsent, Self::Time];

    /// The key in forms and message names: `partner-consent`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ConditionKind::Money => "money",
            ConditionKind::People => "people",
            ConditionKind::Powers => "powers",
            ConditionKind::PartnerConsent => "partner-consent",
            ConditionKind::Time => "time",
        }
    }
}

/// How it stands with a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConditionState {
    /// It is met.
    Met,
    /// Somebody sees to it: which function or organisation.
    Owned(Words),
    /// Nobody sees to it.
    Open,
}
