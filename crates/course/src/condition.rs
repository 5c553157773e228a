//! What an option needs before it can be carried out.

use serde::{Deserialize, Serialize};

/// The kind of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

/// How it stands with a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionState {
    /// Met.
    Ticked,
    /// Not met yet, but somebody sees to it: who.
    Owned(String),
    /// Nobody sees to it.
    Open,
}

/// A condition of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// What kind.
    pub kind: ConditionKind,
    /// What is needed, in the words of the table.
    pub text: String,
    /// How it stands.
    pub state: ConditionState,
}

impl Condition {
    /// Whether it is neither met nor owned.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == ConditionState::Open
    }
}
