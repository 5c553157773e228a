//! Places in a model: small numbers that only the model hands out.
//!
//! An identity is an index in the list of its kind, in the order in which things were added. It is worth
//! something only together with the [`Model`](crate::Model) that gave it; outside, use the key.

use serde::Serialize;

macro_rules! identity {
    ($($(#[$about:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(u16);

        impl $name {
            /// The identity of the thing at this place; the builder keeps lists far below 65,536.
            pub(crate) fn at(place: usize) -> Self {
                Self(u16::try_from(place).unwrap_or(u16::MAX))
            }

            /// The place in the list of its kind, from zero.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )+};
}

identity!(
    /// A decision area.
    AreaId,
    /// An option; numbered through all decision areas.
    OptionId,
    /// An option bar.
    BarId,
    /// A comparison area.
    ComparisonId,
    /// A participant, or a group that answers as one.
    ParticipantId,
    /// A scenario.
    ScenarioId,
    /// A task that options can serve.
    TaskId,
);

/// A condition: the how-manieth (from zero) of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ConditionId {
    /// The option that has the condition.
    pub option: OptionId,
    /// The place among the conditions of the option, from zero.
    pub place: usize,
}
