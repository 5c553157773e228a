//! What somebody wants to happen to a draft.

use serde::{Deserialize, Serialize};

use super::{Answers, Condition, Origin, Piece};
use crate::{CommandId, Language, PieceId, session::Words};

/// A command with the identity that its form or device gave it: the same one twice happens once. What a command makes
/// gets its identity from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What it is known by.
    pub id: CommandId,
    /// What is wanted.
    pub command: Command,
}

/// What somebody wants to happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Begins with the comparison areas that are there by default, where there are none.
    Begin {
        /// The language of their names.
        language: Language,
    },
    /// Takes a question over from a template, with its options and what it says about options that are there.
    Adopt {
        /// The key of the template.
        template: String,
        /// The language of the texts.
        language: Language,
    },
    /// Asks a question, and begins with the comparison areas that are there by default where there are none.
    Ask {
        /// The question.
        question: Words,
        /// Where it came from.
        origin: Origin,
        /// The language of the names of comparison areas.
        language: Language,
    },
    /// Says one more thing that an option needs.
    Need {
        /// The option.
        option: PieceId,
        /// What it needs.
        condition: Condition,
        /// The revision of the option that was on the screen.
        revision: u64,
    },
    /// Adds a piece.
    Add(Piece),
    /// Changes a piece.
    Change {
        /// Which one.
        id: PieceId,
        /// What it is now.
        piece: Piece,
        /// The revision that was on the screen when the change began.
        revision: u64,
    },
    /// Takes a piece away, with all that hangs on it.
    Remove {
        /// Which one.
        id: PieceId,
        /// The revision that was on the screen.
        revision: u64,
    },
    /// Says whether two options can go together.
    Judge {
        /// The two options.
        between: [PieceId; 2],
        /// Why not; none when they can.
        barred: Option<Words>,
        /// The revision of the pair that was on the screen; 0 when nothing was said about it.
        revision: u64,
    },
    /// Orders comparison areas by how much they weigh.
    Rank {
        /// Comparison areas with their place in the order; none takes the place away.
        ranks: Vec<(PieceId, Option<u8>)>,
        /// The revision of the whole draft that was on the screen.
        revision: u64,
    },
    /// Gives scores, and says whether options are possible.
    Score(Answers),
    /// Takes a change back: one's own, or any of them for who leads.
    Undo {
        /// Which change: how often the draft had changed with it.
        #[serde(alias = "revision")]
        number: u64,
    },
}
