//! How fast somebody may send: a person and the outbox of a device may, a program gone wild may not.

use std::collections::HashMap;

use domain::ParticipantId;
use jiff::Timestamp;

/// So many commands may come at once: what a device kept while it had no network.
const AT_ONCE: i64 = 60;

/// After so many milliseconds one more may come.
const EACH: i64 = 100;

/// When everybody has sent for the last time, counted ahead: each command takes a piece of time.
#[derive(Debug, Default)]
pub(super) struct Pace(HashMap<ParticipantId, i64>);

impl Pace {
    /// Whether one more command may come at a moment.
    pub(super) fn allows(&mut self, who: ParticipantId, now: Timestamp) -> bool {
        let now = now.as_millisecond();
        let until = self.0.entry(who).or_insert(now);
        // Further ahead nobody can have come: the clock was set back meanwhile, and nobody has to wait for that.
        if *until > now + AT_ONCE * EACH {
            *until = now;
        }
        let next = (*until).max(now) + EACH;
        let allowed = next <= now + AT_ONCE * EACH;
        if allowed {
            *until = next;
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use domain::ParticipantId;

    use super::*;

    #[test]
    fn an_outbox_may_empty_itself_and_a_wild_program_has_to_wait() {
        let who: ParticipantId = store::fresh();
        let at = |millisecond| Timestamp::from_millisecond(millisecond).unwrap();
        let mut pace = Pace::default();
        assert!((0..AT_ONCE).all(|_| pace.allows(who, at(1000))));
        assert!(!pace.allows(who, at(1000)));
        assert!(pace.allows(who, at(1000 + EACH)));
        assert!(!pace.allows(who, at(1000 + EACH)));
        assert!(pace.allows(store::fresh(), at(1000)), "others are not in the way");
    }

    #[test]
    fn a_clock_that_jumps_shuts_nobody_out() {
        let who: ParticipantId = store::fresh();
        let at = |second| Timestamp::from_second(second).unwrap();
        let mut pace = Pace::default();
        let (day, hour) = (86_400, 3_600);
        assert!(pace.allows(who, at(10 * day)));
        assert!(pace.allows(who, at(10 * day - hour)), "set back an hour");
        assert!(pace.allows(who, at(375 * day)), "set ahead a year");
        assert!((1..AT_ONCE).all(|_| pace.allows(who, at(10 * day))), "and back again");
    }
}
