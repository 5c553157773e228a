//! What an entry of the log changes for an audience: the message on its stream.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Audience, Author, Entry, Event, Key, Part, Session, Voter};
use crate::ParticipantId;

/// What an entry changes in the view of an audience.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Projected {
    /// The number of the entry.
    pub sequence: u64,
    /// The parts that are new or different.
    pub parts: Vec<Part>,
    /// The parts that are no longer seen.
    pub gone: Vec<Key>,
}

impl Session {
    /// Carries out an entry of the log, and says for each audience what it changes in its view. An audience that sees
    /// no difference gets nothing: not even that something happened.
    pub fn carry_out(&mut self, entry: &Entry, audiences: &[Audience]) -> Vec<Option<Projected>> {
        let touched = self.touched(&entry.event);
        let seen = |session: &Session, audience: Audience| -> BTreeMap<Key, Part> {
            let part = |key: &Key| Some((*key, session.part(*key, audience)?));
            touched.iter().filter_map(part).collect()
        };
        let before: Vec<_> = audiences.iter().map(|audience| seen(self, *audience)).collect();
        self.apply(entry);
        let pairs = audiences.iter().zip(before);
        pairs.map(|(audience, before)| difference(entry.sequence, &before, seen(self, *audience))).collect()
    }

    /// Whose own view ([`Audience::Own`]) an event can change, seen from the state before it. That of nobody else does,
    /// so that a full room costs no more than an empty one.
    #[must_use]
    pub fn concerned(&self, event: &Event) -> BTreeSet<ParticipantId> {
        let author = |author: &Author| match author {
            Author::Participant(id) => Some(*id),
            Author::Unnamed(_) | Author::Staff => None,
        };
        let named = match event {
            Event::Contributed { by, .. } | Event::Replaced { by, .. } => author(by),
            Event::Cast { by: Voter::Participant(id), .. }
            | Event::Course { change: crate::course::Event::Scored { by: id, .. }, .. } => Some(*id),
            _ => None,
        };
        let of = |key| match key {
            Key::Participant(id) => Some(id),
            Key::Contribution(id) => author(&self.contributions.get(&id)?.author),
            _ => None,
        };
        self.touched(event).into_iter().filter_map(of).chain(named).collect()
    }

    /// What an entry, the next one after this state, changes for one audience.
    #[must_use]
    pub fn project(&self, entry: &Entry, audience: Audience) -> Option<Projected> {
        self.clone().carry_out(entry, &[audience]).pop().flatten()
    }
}

fn difference(sequence: u64, before: &BTreeMap<Key, Part>, after: BTreeMap<Key, Part>) -> Option<Projected> {
    let gone: Vec<Key> = before.keys().filter(|key| !after.contains_key(key)).copied().collect();
    let parts: Vec<Part> =
        after.into_iter().filter(|(key, part)| before.get(key) != Some(part)).map(|(_, part)| part).collect();
    if parts.is_empty() && gone.is_empty() { None } else { Some(Projected { sequence, parts, gone }) }
}
