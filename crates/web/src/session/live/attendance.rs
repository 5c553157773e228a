//! How many are connected to a session: here, and at other nodes, which tell each other.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use store::{AtNode, Connected, NodeId};

/// How often a node says again how many are connected to it when that did not change.
const AGAIN: Duration = Duration::from_secs(10);

/// A node that has said nothing for so long has gone, with all who were connected to it.
const GONE: Duration = Duration::from_secs(35);

/// How many are connected, what devices were told of that, and what other nodes were.
#[derive(Debug, Default)]
pub(super) struct Attendance {
    here: Connected,
    elsewhere: BTreeMap<NodeId, (Connected, Instant)>,
    said: Option<Connected>,
    told: Option<(Connected, Instant)>,
}

impl Attendance {
    /// So many are connected here now.
    pub(super) fn count(&mut self, here: Connected) {
        self.here = here;
    }

    /// Another node says how many are connected to it. One that was not known does not know of this one either.
    pub(super) fn hear(&mut self, at: AtNode, now: Instant) {
        if self.elsewhere.insert(at.node, (at.here, now)).is_none() {
            self.told = None;
        }
    }

    /// What devices have to hear: how many are connected to all nodes together, when that has changed.
    pub(super) fn say_all(&mut self, now: Instant) -> Option<&Connected> {
        self.elsewhere.retain(|_, (_, heard)| now.duration_since(*heard) < GONE);
        let mut all = self.here.clone();
        self.elsewhere.values().for_each(|(there, _)| all.add(there));
        if self.said.as_ref() == Some(&all) {
            return None;
        }
        Some(self.said.insert(all))
    }

    /// What other nodes have to hear: how many are connected here, when that has changed or was said long ago. Where
    /// nobody is, nothing is said.
    pub(super) fn tell_others(&mut self, now: Instant) -> Option<Connected> {
        let is_known = match &self.told {
            None => self.here.connected == 0,
            Some((told, when)) => {
                *told == self.here && (told.connected == 0 || now.duration_since(*when) < AGAIN)
            }
        };
        if is_known {
            return None;
        }
        self.told = Some((self.here.clone(), now));
        Some(self.here.clone())
    }
}

#[cfg(test)]
mod tests {
    use domain::TableId;

    use super::*;

    fn of(count: usize, table: TableId) -> Connected {
        Connected { connected: count, tables: [(table, count)].into() }
    }

    /// What another node says, as it comes in.
    fn other(here: Connected) -> AtNode {
        let node = format!("\"{}\"", uuid::Uuid::new_v4());
        AtNode { node: serde_json::from_str(&node).unwrap(), session: store::fresh(), here }
    }

    #[test]
    fn devices_hear_of_all_nodes_and_only_what_changed() {
        let (now, table) = (Instant::now(), store::fresh());
        let mut attendance = Attendance::default();
        attendance.count(of(2, table));
        assert_eq!(attendance.say_all(now), Some(&of(2, table)));
        assert_eq!(attendance.say_all(now), None);
        let mut there = other(of(3, table));
        attendance.hear(there.clone(), now);
        assert_eq!(attendance.say_all(now), Some(&of(5, table)));
        there.here = of(1, table);
        attendance.hear(there, now);
        assert_eq!(attendance.say_all(now), Some(&of(3, table)), "the newest word of a node counts");
    }

    #[test]
    fn a_node_that_died_falls_out() {
        let (now, table) = (Instant::now(), store::fresh());
        let mut attendance = Attendance::default();
        attendance.count(of(1, table));
        attendance.hear(other(of(7, table)), now);
        assert_eq!(attendance.say_all(now + GONE - AGAIN), Some(&of(8, table)));
        assert_eq!(attendance.say_all(now + GONE), Some(&of(1, table)));
    }

    #[test]
    fn others_hear_what_changed_and_now_and_then_what_did_not() {
        let (now, table) = (Instant::now(), store::fresh());
        let mut attendance = Attendance::default();
        assert_eq!(attendance.tell_others(now), None, "nobody is here");
        attendance.count(of(2, table));
        assert_eq!(attendance.tell_others(now), Some(of(2, table)));
        assert_eq!(attendance.tell_others(now + AGAIN / 2), None);
        assert_eq!(attendance.tell_others(now + AGAIN), Some(of(2, table)));
        attendance.hear(other(of(1, table)), now + AGAIN);
        assert_eq!(
            attendance.tell_others(now + AGAIN),
            Some(of(2, table)),
            "a node that begins hears it at once"
        );
        attendance.count(Connected::default());
        assert_eq!(attendance.tell_others(now + AGAIN), Some(Connected::default()), "the last one left");
        assert_eq!(attendance.tell_others(now + AGAIN * 9), None);
    }
}
