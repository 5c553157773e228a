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

impl Projected {
    /// What leads from some parts to others; nothing when they are the same.
    pub(super) fn difference(
        sequence: u64,
        before: &BTreeMap<Key, Part>,
        after: BTreeMap<Key, Part>,
    ) -> Option<Projected> {
        let gone: Vec<Key> = before.keys().filter(|key| !after.contains_key(key)).copied().collect();
        let differs = |(key, part): &(Key, Part)| before.get(key) != Some(part);
        let parts: Vec<Part> = after.into_iter().filter(differs).map(|(_, part)| part).collect();
        if parts.is_empty() && gone.is_empty() { None } else { Some(Projected { sequence, parts, gone }) }
    }

    /// What changes that came one after the other change together; nothing when there are none. Of a part that changed
    /// more than once only the last form is told.
    #[must_use]
    pub fn together(changes: impl IntoIterator<Item = Projected>) -> Option<Projected> {
        let mut changes = changes.into_iter();
        let first = changes.next()?;
        let mut sequence = first.sequence;
        let mut gone: BTreeSet<Key> = first.gone.into_iter().collect();
        let mut parts: BTreeMap<Key, Part> = keyed(first.parts).collect();
        for next in changes {
            sequence = next.sequence;
            for key in next.gone {
                parts.remove(&key);
                gone.insert(key);
            }
            for (key, part) in keyed(next.parts) {
                gone.remove(&key);
                parts.insert(key, part);
            }
        }
        Some(Projected { sequence, parts: parts.into_values().collect(), gone: gone.into_iter().collect() })
    }
}

fn keyed(parts: Vec<Part>) -> impl Iterator<Item = (Key, Part)> {
    parts.into_iter().map(|part| (part.key(), part))
}

impl Session {
    /// Carries out an entry of the log, and says for each audience what it changes in its view. An audience that sees
    /// no difference gets nothing: not even that something happened.
    pub fn carry_out(&mut self, entry: &Entry, audiences: &[Audience]) -> Vec<Option<Projected>> {
        let touched = self.touched(&entry.event);
        let before = self.seen_by(&touched, audiences);
        self.apply(entry);
        let after = self.seen_by(&touched, audiences);
        before
            .iter()
            .zip(after)
            .map(|(before, after)| Projected::difference(entry.sequence, before, after))
            .collect()
    }

    /// What each audience sees of some parts.
    fn seen_by(&self, keys: &BTreeSet<Key>, audiences: &[Audience]) -> Vec<BTreeMap<Key, Part>> {
        let mut seen = vec![BTreeMap::new(); audiences.len()];
        for key in keys {
            let parts = self.part_as_seen(*key, audiences);
            for (part, seen) in parts.into_iter().zip(&mut seen) {
                part.into_iter().for_each(|part| drop(seen.insert(*key, part)));
            }
        }
        seen
    }

    /// What each audience sees of a part. A result is counted once for all, and a contribution or a course is kept once
    /// for all who see the same of it.
    fn part_as_seen(&self, key: Key, audiences: &[Audience]) -> Vec<Option<Part>> {
        match key {
            Key::Contribution(id) => {
                let seen = self.contribution_as_seen(id, audiences).into_iter();
                seen.map(|part| part.map(Part::Contribution)).collect()
            }
            Key::Course(table) => {
                let seen = self.course_as_seen(table, audiences).into_iter();
                seen.map(|part| part.map(Part::Course)).collect()
            }
            Key::Outcome(step, group) => {
                let counted = self.counted(step, group);
                let part = |audience: &Audience| {
                    self.outcome_as_seen(step, group, counted.as_ref()?, *audience).map(Part::Outcome)
                };
                audiences.iter().map(part).collect()
            }
            _ => audiences.iter().map(|audience| self.part(key, *audience)).collect(),
        }
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
