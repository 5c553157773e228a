//! What is counted and timed.

use std::{collections::BTreeMap, time::Duration};

use domain::{CommandId, ContributionId, ParticipantId};

/// Durations, to be put in order at the end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Samples(Vec<u32>);

/// How durations are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many there are.
    pub count: usize,
    /// Half of them take at most this long.
    pub p50: Duration,
    /// 95 of 100 take at most this long.
    pub p95: Duration,
    /// 99 of 100 take at most this long.
    pub p99: Duration,
    /// The longest.
    pub most: Duration,
}

impl Samples {
    pub(crate) fn add(&mut self, duration: Duration) {
        self.0.push(u32::try_from(duration.as_micros()).unwrap_or(u32::MAX));
    }

    pub(crate) fn spread(&self) -> Spread {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let of_hundred = |share: usize| {
            let place = (sorted.len() * share / 100).min(sorted.len().saturating_sub(1));
            Duration::from_micros(u64::from(sorted.get(place).copied().unwrap_or_default()))
        };
        Spread {
            count: sorted.len(),
            p50: of_hundred(50),
            p95: of_hundred(95),
            p99: of_hundred(99),
            most: of_hundred(100),
        }
    }
}

/// A command that the server acknowledged.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept {
    /// What the device called it.
    pub(crate) command: CommandId,
    /// Who sent it; nobody when it was the staff.
    pub(crate) by: Option<ParticipantId>,
    /// The contribution that it added.
    pub(crate) added: Option<ContributionId>,
    /// Whether that was under no name.
    pub(crate) anonymous: bool,
    /// The number that the server answered.
    pub(crate) sequence: u64,
}

/// Everything that is counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measures {
    pub(crate) joined: Samples,
    pub(crate) pages: Samples,
    pub(crate) answered: Samples,
    pub(crate) acknowledged: Samples,
    pub(crate) heard: Samples,
    pub(crate) kept: Vec<Kept>,
    pub(crate) refused: BTreeMap<String, usize>,
    pub(crate) messages: usize,
    pub(crate) lost: usize,
    pub(crate) unanswered: usize,
    pub(crate) doubled: usize,
    pub(crate) broken: usize,
    pub(crate) unavailable: usize,
    pub(crate) cut: usize,
    pub(crate) resumed: usize,
    pub(crate) anew: usize,
    pub(crate) unreadable: usize,
    pub(crate) unsent: usize,
    pub(crate) killed: usize,
    pub(crate) missed_pages: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_is_of_what_was_measured() {
        let mut samples = Samples::default();
        assert_eq!(samples.spread().count, 0);
        (1..=100).rev().for_each(|each| samples.add(Duration::from_millis(each)));
        let spread = samples.spread();
        assert_eq!((spread.count, spread.p50.as_millis(), spread.p99.as_millis()), (100, 51, 100));
    }
}
