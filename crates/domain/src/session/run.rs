//! How far a step is, and the time that is left.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "run")]
pub enum Run {
    /// It has not been asked yet.
    #[default]
    Waiting,
    /// It is going on.
    Running {
        /// Since when the time runs.
        since: Timestamp,
        /// The seconds that were left then.
        left: u32,
    },
    /// It is going on, but the time stands still.
    Paused {
        /// The seconds that are left.
        left: u32,
    },
    /// It is over. It can be opened again.
    Ended,
}

impl Run {
    /// The longest time a step can get, in seconds: a day.
    pub const LONGEST: u32 = 86_400;

    /// The key in message names and drawings: `running`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Run::Waiting => "waiting",
            Run::Running { .. } => "running",
            Run::Paused { .. } => "paused",
            Run::Ended => "ended",
        }
    }

    /// Whether it is going on, with or without the time running.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Run::Running { .. } | Run::Paused { .. })
    }

    /// The seconds that are left at a moment. A clock that was set back gives no extra time.
    #[must_use]
    pub fn left(self, now: Timestamp) -> u32 {
        match self {
            Run::Running { since, left } => {
                let passed = now.duration_since(since).as_secs().max(0);
                left.saturating_sub(u32::try_from(passed).unwrap_or(u32::MAX))
            }
            Run::Paused { left } => left,
            Run::Waiting | Run::Ended => 0,
        }
    }

    /// With the time standing still.
    #[must_use]
    pub(super) fn paused(self, now: Timestamp) -> Run {
        Run::Paused { left: self.left(now) }
    }

    /// With more time, or less.
    #[must_use]
    pub(super) fn extended(self, seconds: i32, now: Timestamp) -> Run {
        let left = self.left(now).saturating_add_signed(seconds).min(Run::LONGEST);
        match self {
            Run::Running { .. } => Run::Running { since: now, left },
            Run::Paused { .. } => Run::Paused { left },
            Run::Waiting | Run::Ended => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_takes_no_time_and_a_clock_set_back_gives_none() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let run = Run::Running { since: at(100), left: 300 };
        assert_eq!((run.left(at(160)), run.left(at(40)), run.left(at(9000))), (240, 300, 0));
        let paused = run.paused(at(160));
        assert_eq!(paused.left(at(9000)), 240);
        assert_eq!(paused.extended(-600, at(9000)), Run::Paused { left: 0 });
        assert_eq!(run.extended(60, at(400)), Run::Running { since: at(400), left: 60 });
        assert_eq!(Run::Ended.extended(60, at(400)), Run::Ended);
    }
}
