//! What happened lately, from before the program began: devices that were connected to the program before this one know
//! where they were, and hear what they missed instead of fetching their page anew.

use std::time::{Duration, Instant};

use domain::session::{Entry, Session};

/// So long after the program began devices come back.
const LASTS: Duration = Duration::from_secs(180);

/// So many entries are remembered at most.
const MOST: usize = 2_000;

/// The last entries, with the state before them.
#[derive(Debug)]
pub(super) struct Lately {
    before: Session,
    entries: Vec<Entry>,
    /// The state at the moment that was asked for last: many ask for the same one.
    at: Session,
    since: Instant,
}

impl Lately {
    /// Remembers entries, with the state before them.
    pub(super) fn new(before: Session, entries: Vec<Entry>) -> Lately {
        Lately { at: before.clone(), before, entries, since: Instant::now() }
    }

    /// Remembers what happens as well.
    pub(super) fn add(&mut self, entries: &[Entry]) {
        let last = self.entries.last().map_or(self.before.sequence(), |entry| entry.sequence);
        self.entries.extend(entries.iter().filter(|entry| entry.sequence > last).cloned());
    }

    /// Whether somebody may still come back.
    pub(super) fn is_fresh(&self) -> bool {
        self.since.elapsed() < LASTS && self.entries.len() <= MOST
    }

    /// The state after an entry; nothing when that is not remembered.
    pub(super) fn at(&mut self, sequence: u64) -> Option<&Session> {
        let last = self.entries.last().map_or(self.before.sequence(), |entry| entry.sequence);
        if !(self.before.sequence()..=last).contains(&sequence) {
            return None;
        }
        if self.at.sequence() > sequence {
            self.at = self.before.clone();
        }
        let known = self.at.sequence();
        let missing =
            self.entries.iter().filter(|entry| entry.sequence > known && entry.sequence <= sequence);
        missing.for_each(|entry| self.at.apply(entry));
        Some(&self.at)
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        Bilingual,
        session::{Event, LOG_VERSION},
    };
    use jiff::Timestamp;

    use super::*;

    fn entry(sequence: u64) -> Entry {
        let event = Event::Announced { words: Bilingual::new(sequence.to_string(), "") };
        Entry { version: LOG_VERSION, sequence, at: Timestamp::UNIX_EPOCH, cause: store::fresh(), event }
    }

    #[test]
    fn every_moment_that_is_remembered_can_be_gone_back_to() {
        let mut before = Session::default();
        (1..=3).for_each(|number| before.apply(&entry(number)));
        let mut lately = Lately::new(before, (4..=6).map(entry).collect());
        lately.add(&[entry(6), entry(7)]);
        for sequence in [5, 7, 3, 4, 6] {
            assert_eq!(lately.at(sequence).map(Session::sequence), Some(sequence));
        }
        assert!(lately.at(2).is_none() && lately.at(8).is_none());
        assert!(lately.is_fresh());
    }
}
