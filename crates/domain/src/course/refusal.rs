//! Why something does not happen to a draft.

use super::PieceKind;

/// Why a command is refused. What was typed stays in the form.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Refusal {
    /// It is not there, or no longer.
    #[error("this is not there, or no longer")]
    Unknown,
    /// Somebody else changed it in the meantime.
    #[error("somebody else changed this in the meantime: look at what is there now, and save again")]
    ChangedMeanwhile,
    /// Nothing was written.
    #[error("write something first")]
    Empty,
    /// A text is too long.
    #[error("make it at most {most} characters")]
    TooLong {
        /// The longest there is, in characters.
        most: usize,
    },
    /// There are too many of a kind.
    #[error("there are {most} already: take one away first")]
    TooMany {
        /// Of what.
        kind: PieceKind,
        /// The most there may be.
        most: usize,
    },
    /// A number is off its scale.
    #[error("stay between -{most} and {most}")]
    OffScale {
        /// The furthest from zero.
        most: i32,
    },
    /// Two options of one question never go together anyway.
    #[error("these options answer the same question and never go together: say nothing about them")]
    SameQuestion,
    /// It is there already.
    #[error("this is there already")]
    Twice,
    /// It is of another kind than what it is to replace.
    #[error("this is something else than what was there")]
    OtherKind,
    /// There is no such template.
    #[error("there is no such template")]
    NoTemplate,
    /// Somebody else did it: only who leads takes it back.
    #[error("somebody else did this: the host of the table can take it back")]
    OfSomebodyElse,
    /// Nothing is left to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
}

impl Refusal {
    /// The key in message names: `changed-meanwhile`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Refusal::Unknown => "unknown",
            Refusal::ChangedMeanwhile => "changed-meanwhile",
            Refusal::Empty => "empty",
            Refusal::TooLong { .. } => "too-long",
            Refusal::TooMany { .. } => "too-many",
            Refusal::OffScale { .. } => "off-scale",
            Refusal::SameQuestion => "same-question",
            Refusal::Twice => "twice",
            Refusal::OtherKind => "other-kind",
            Refusal::NoTemplate => "no-template",
            Refusal::OfSomebodyElse => "of-somebody-else",
            Refusal::NothingToUndo => "nothing-to-undo",
        }
    }

    /// The key in message names of a session: `course-changed-meanwhile`.
    #[must_use]
    pub const fn session_key(self) -> &'static str {
        match self {
            Refusal::Unknown => "course-unknown",
            Refusal::ChangedMeanwhile => "course-changed-meanwhile",
            Refusal::Empty => "course-empty",
            Refusal::TooLong { .. } => "course-too-long",
            Refusal::TooMany { .. } => "course-too-many",
            Refusal::OffScale { .. } => "course-off-scale",
            Refusal::SameQuestion => "course-same-question",
            Refusal::Twice => "course-twice",
            Refusal::OtherKind => "course-other-kind",
            Refusal::NoTemplate => "course-no-template",
            Refusal::OfSomebodyElse => "course-of-somebody-else",
            Refusal::NothingToUndo => "course-nothing-to-undo",
        }
    }
}
