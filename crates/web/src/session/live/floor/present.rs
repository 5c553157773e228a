//! Who is connected.

use std::{collections::BTreeSet, time::Instant};

use domain::ParticipantId;
use store::{AtNode, Connected};

use super::{super::wire, Floor};

impl Floor {
    /// Counts who is connected to this node: people, however many devices each of them has.
    pub(in crate::session::live) fn count(&mut self) {
        let people: BTreeSet<ParticipantId> =
            self.lines.iter().filter(|line| line.is_open()).filter_map(|line| line.participant).collect();
        let mut here = Connected::default();
        for id in people {
            here.add_one(self.session.participant(id).and_then(|each| each.table));
        }
        self.attendance.count(here);
    }

    /// Another node says how many are connected to it.
    pub(in crate::session::live) fn hear(&mut self, at: AtNode) {
        self.attendance.hear(at, Instant::now());
    }

    /// Says how many are connected, when that has changed.
    pub(in crate::session::live) fn say_presence(&mut self) {
        if let Some(all) = self.attendance.say_all(Instant::now()) {
            let message = wire::passing("presence", all);
            self.say(&message);
        }
    }

    /// How many are connected here, when other nodes have to hear it.
    pub(in crate::session::live) fn news_for_others(&mut self) -> Option<Connected> {
        self.attendance.tell_others(Instant::now())
    }
}
