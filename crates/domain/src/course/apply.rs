//! Carrying out what was decided. What an event names and is not there changes nothing.

use super::{Change, Course, Event, Held, Kept, limit};
use crate::{CommandId, ParticipantId, PieceId};

impl Course {
    /// Carries out an event that a command led to, of somebody; none when it is not kept who.
    pub fn apply(&mut self, cause: CommandId, by: Option<ParticipantId>, event: &Event) {
        self.handled.insert(cause);
        match event {
            Event::Changed(changes) => {
                let before = self.put(changes);
                self.changes.push_back(Kept { number: self.revision, by, before });
                if self.changes.len() > limit::UNDO {
                    self.changes.pop_front();
                }
            }
            Event::Undone(changes) => {
                self.put(changes);
                // Nobody touched the same pieces since: the newest that brings this back is the one.
                if let Some(place) = self.changes.iter().rposition(|kept| kept.before == *changes) {
                    self.changes.remove(place);
                }
            }
            Event::Scored { by, given, judged } => {
                let ballot = self.ballots.entry(*by).or_default();
                given.iter().for_each(|each| ballot.give(*each));
                judged.iter().cloned().for_each(|each| ballot.judge(each));
                if ballot.is_empty() {
                    self.ballots.remove(by);
                }
            }
        }
    }

    /// Puts pieces in place, and gives what brings back what was there.
    pub(super) fn put(&mut self, changes: &[Change]) -> Vec<Change> {
        self.revision = self.revision.saturating_add(1);
        let revision = self.revision;
        let mut before: Vec<Change> = Vec::with_capacity(changes.len());
        for Change { id, piece } in changes {
            let old = match piece {
                Some(piece) => self.pieces.insert(*id, Held { piece: piece.clone(), revision }),
                None => self.pieces.remove(id),
            };
            before.push(Change { id: *id, piece: old.map(|held| held.piece) });
        }
        before.reverse();
        before
    }

    /// What somebody said about options that are gone stays in their ballot, unseen, so that undo brings it back.
    /// Whether an answer is about something that is there.
    #[must_use]
    pub fn is_about_something(&self, option: PieceId, on: Option<PieceId>) -> bool {
        self.piece(option).is_some_and(|piece| piece.as_option().is_some())
            && on.is_none_or(|on| self.piece(on).is_some_and(|piece| piece.as_comparison().is_some()))
    }
}
