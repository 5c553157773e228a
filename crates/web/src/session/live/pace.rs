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
}
