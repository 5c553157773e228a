//! What happened to a draft.

use serde::{Deserialize, Serialize};

use super::{Given, Judged, Piece};
use crate::{ParticipantId, PieceId};

/// What a piece became; none: it is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which piece.
    pub id: PieceId,
    /// What it is now.
    pub piece: Option<Piece>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// Pieces came, changed or went, all at once.
    Changed(Vec<Change>),
    /// The newest change that this brings back from was taken back.
    Undone(Vec<Change>),
    /// Somebody gave scores.
    Scored {
        /// Who. Which person that is stands elsewhere, so that it can be erased.
        by: ParticipantId,
        /// What.
        given: Vec<Given>,
        /// Whether options are possible, and on what condition.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        judged: Vec<Judged>,
    },
}
