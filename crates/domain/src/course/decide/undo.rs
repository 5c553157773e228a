//! Taking a change back: one's own, or that of somebody else for who leads.

use std::collections::BTreeSet;

use super::Decision;
use crate::{
    ParticipantId, PieceId,
    course::{Change, Course, Event, Kept, Piece, Refusal},
};

/// Who works on a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// Who.
    pub person: ParticipantId,
    /// Whether they may take back what somebody else changed.
    pub leads: bool,
}

impl Hand {
    /// Somebody who leads, or works where all are equal.
    #[must_use]
    pub const fn leading(person: ParticipantId) -> Self {
        Self { person, leads: true }
    }
}

impl From<ParticipantId> for Hand {
    fn from(person: ParticipantId) -> Self {
        Self { person, leads: false }
    }
}

/// What was done to a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// It came.
    Came,
    /// It changed.
    Changed,
    /// It went.
    Went,
}

impl Deed {
    /// The key in message names: `came`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Deed::Came => "came",
            Deed::Changed => "changed",
            Deed::Went => "went",
        }
    }
}

/// A change that can be taken back, as it is named to people.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Undoable {
    /// Which change: how often the draft had changed with it.
    pub number: u64,
    /// Who made it; none when that is not known.
    pub by: Option<ParticipantId>,
    /// What was done.
    pub deed: Deed,
    /// What it was done to, in the words of the table.
    pub label: String,
}

impl Course {
    /// The changes that can be taken back: of everybody the newest one, the newest of all first.
    #[must_use]
    pub fn undoable(&self) -> Vec<Undoable> {
        let mut seen = BTreeSet::new();
        let places = (0..self.changes.len()).rev().filter(|place| self.can_take_back(*place));
        let newest = places.filter_map(|place| self.changes.get(place)).filter(|kept| seen.insert(kept.by));
        newest.filter_map(|kept| self.named(kept)).collect()
    }

    pub(super) fn undo(&self, hand: Hand, number: u64) -> Decision {
        if self.changes.is_empty() {
            return Err(Refusal::NothingToUndo);
        }
        let place = self.changes.iter().position(|kept| kept.number == number);
        let place = place.ok_or(Refusal::ChangedMeanwhile)?;
        let kept = self.changes.get(place).ok_or(Refusal::ChangedMeanwhile)?;
        if !(hand.leads || kept.by == Some(hand.person)) {
            return Err(Refusal::OfSomebodyElse);
        }
        if !self.can_take_back(place) {
            return Err(Refusal::ChangedMeanwhile);
        }
        Ok(vec![Event::Undone(kept.before.clone())])
    }

    /// Whether a change can go without what came after it: nobody touched the same pieces since, and what is left
    /// still holds together.
    fn can_take_back(&self, place: usize) -> bool {
        let Some(kept) = self.changes.get(place) else { return false };
        let mut later = self.changes.iter().skip(place + 1).flat_map(|later| &later.before).peekable();
        if later.peek().is_none() {
            return true;
        }
        let pieces: BTreeSet<PieceId> = kept.before.iter().map(|change| change.id).collect();
        if later.any(|change| pieces.contains(&change.id)) {
            return false;
        }
        let comes_back = |change: &Change| self.piece(change.id).is_none();
        let room = kept.before.iter().filter(|change| comes_back(change));
        if !room.filter_map(|change| change.piece.as_ref()).all(|piece| self.check_room(piece).is_ok()) {
            return false;
        }
        let mut after = self.clone();
        after.put(&kept.before);
        after.pieces().all(|(id, piece)| after.check(piece, Some(id)).is_ok())
    }

    /// What people call a change: after the heaviest piece that it is about.
    fn named(&self, kept: &Kept) -> Option<Undoable> {
        let pieces = kept.before.iter().filter_map(|change| {
            let now = self.piece(change.id);
            let deed = match (&change.piece, now) {
                (None, _) => Deed::Came,
                (Some(_), Some(_)) => Deed::Changed,
                (Some(_), None) => Deed::Went,
            };
            Some((now.or(change.piece.as_ref())?, deed))
        });
        let (piece, deed) = pieces.min_by_key(|(piece, _)| piece.kind())?;
        Some(Undoable { number: kept.number, by: kept.by, deed, label: self.words_of(piece) })
    }

    fn words_of(&self, piece: &Piece) -> String {
        let words = match piece {
            Piece::Area(area) => &area.question,
            Piece::Option(option) => &option.label,
            Piece::Pair(pair) => return pair.between.map(|option| self.code(option)).join(" + "),
            Piece::Comparison(comparison) => &comparison.label,
            Piece::Scenario(scenario) => &scenario.label,
            Piece::Task(task) => &task.label,
            Piece::Commitment(line) => &line.what,
            Piece::Uncertainty(uncertainty) => &uncertainty.text,
            Piece::Variant(variant) => &variant.name,
        };
        let shown: String = words.as_str().chars().take(60).collect();
        if shown.len() < words.as_str().len() { format!("{shown}…") } else { shown }
    }
}
