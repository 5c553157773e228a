//! Whether votes on a scale are divided.

use serde::{Deserialize, Serialize};

use super::{agreement, dip, dip_p_value};

/// From this number of votes on the dip test speaks; below it the measure of agreement does.
pub const MINIMUM_FOR_DIP: u32 = 8;

/// How divided the votes on one item are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Dividedness {
    /// By Hartigan's dip test, for eight votes or more.
    Dip {
        /// The dip.
        dip: f64,
        /// Its p-value.
        p_value: f64,
        /// Whether there are two peaks: the p-value is below 0.05.
        divided: bool,
    },
    /// By van der Eijk's agreement, for fewer votes.
    Agreement {
        /// From -1 (half at either end) to 1 (all at one point).
        agreement: f64,
        /// Whether they are divided: below 0, less agreement than when evenly spread (house style).
        divided: bool,
    },
}

impl Dividedness {
    /// Whether the votes are divided.
    #[must_use]
    pub const fn divided(self) -> bool {
        match self {
            Dividedness::Dip { divided, .. } | Dividedness::Agreement { divided, .. } => divided,
        }
    }
}

/// How divided votes are, given as counts per point of a scale. The dip test supposes that no two values are
/// equal, which votes on five points never satisfy: every heap would be a peak. So the votes on one point are spread
/// evenly over its width first (house style). Nothing is said about fewer than two votes.
#[must_use]
pub fn dividedness(counts: &[u32]) -> Option<Dividedness> {
    let total: u32 = counts.iter().sum();
    if total < 2 {
        return None;
    }
    if total < MINIMUM_FOR_DIP {
        let agreement = agreement(counts)?;
        return Some(Dividedness::Agreement { agreement, divided: agreement < 0.0 });
    }
    let spread = |(point, count): (u32, &u32)| {
        let count = *count;
        (0..count).map(move |vote| f64::from(point) + (f64::from(vote) + 0.5) / f64::from(count))
    };
    let values: Vec<f64> = (0..).zip(counts).flat_map(spread).collect();
    let dip = dip(&values)?;
    let p_value = dip_p_value(dip, values.len())?;
    Some(Dividedness::Dip { dip, p_value, divided: p_value < 0.05 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_votes_are_judged_by_agreement_and_many_by_the_dip() {
        let few = dividedness(&[3, 0, 0, 0, 4]).unwrap();
        assert!(matches!(few, Dividedness::Agreement { divided: true, .. }), "{few:?}");
        let many = dividedness(&[14, 2, 0, 2, 13]).unwrap();
        assert!(matches!(many, Dividedness::Dip { divided: true, .. }), "{many:?}");
        assert_eq!(dividedness(&[0, 1, 0]), None);
    }

    #[test]
    fn one_hill_is_not_divided_however_many_vote() {
        for times in [1, 3, 10] {
            let hill = [times, 3 * times, 7 * times, 4 * times, times];
            assert!(!dividedness(&hill).unwrap().divided(), "{hill:?}");
            assert!(!dividedness(&[times * 8, times * 4, times * 2, times, 0]).unwrap().divided());
        }
    }
}
