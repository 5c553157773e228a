//! How far ranked lists agree.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ChiSquared, ContinuousCDF};

/// Agreement between ranked lists.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Concordance {
    /// Kendall's W: 0 is no agreement, 1 is the same list from everybody.
    pub w: f64,
    /// The chance of a W at least this large when all lists are drawn at random, by the chi-squared
    /// approximation: rough for fewer than five lists or items.
    pub p_value: f64,
}

/// Kendall's coefficient of concordance W of m lists of ranks over the same n items, corrected for ties, with the
/// p-value of chi-squared = m (n - 1) W at n - 1 degrees of freedom (Kendall and Babington Smith 1939; Siegel and
/// Castellan 1988, 9.5). Nothing is said for fewer than two lists or items, or when every list ties everything.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "lists of a handful of items")]
pub fn concordance(lists: &[Vec<f64>]) -> Option<Concordance> {
    let m = lists.len() as f64;
    let items = lists.first()?.len();
    let n = items as f64;
    if lists.len() < 2 || items < 2 || lists.iter().any(|list| list.len() != items) {
        return None;
    }
    let sums: Vec<f64> = (0..items).map(|item| lists.iter().map(|list| list[item]).sum()).collect();
    let mean = sums.iter().sum::<f64>() / n;
    let spread: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let ties: f64 = lists.iter().map(|list| tied(list)).sum();
    let largest = (m * m * (n.powi(3) - n) - m * ties) / 12.0;
    if largest <= 0.0 {
        return None;
    }
    let w = (spread / largest).clamp(0.0, 1.0);
    let p_value = ChiSquared::new(n - 1.0).ok()?.sf(m * (n - 1.0) * w);
    Some(Concordance { w, p_value })
}

/// The sum of t^3 - t over the groups of t equal ranks of one list.
fn tied(list: &[f64]) -> f64 {
    let mut sorted = list.to_vec();
    sorted.sort_by(f64::total_cmp);
    let groups = sorted.chunk_by(|one, other| (one - other).abs() < 1e-9);
    groups.map(|group| f64::from(u32::try_from(group.len()).unwrap_or(u32::MAX))).map(|t| t.powi(3) - t).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_out_by_hand() {
        // Rank sums 4, 5, 9 of a mean of 6: spread 14; largest 9 * 24 / 12 = 18.
        let found = concordance(&[vec![1.0, 2.0, 3.0], vec![2.0, 1.0, 3.0], vec![1.0, 2.0, 3.0]]).unwrap();
        assert!((found.w - 14.0 / 18.0).abs() < 1e-12, "{found:?}");
        // Chi-squared 3 * 2 * 14/18 at two degrees: p = exp(-x/2).
        assert!((found.p_value - (-14.0_f64 / 6.0).exp()).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn ties_are_corrected_for() {
        let same = concordance(&[vec![1.0, 2.5, 2.5], vec![1.0, 2.5, 2.5]]).unwrap();
        assert!((same.w - 1.0).abs() < 1e-12, "the same list with a tie is still the same list");
        assert_eq!(concordance(&[vec![1.5, 1.5], vec![1.5, 1.5]]), None);
        assert_eq!(concordance(&[vec![1.0, 2.0]]), None);
    }
}
