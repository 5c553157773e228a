//! Peers: statistical twins, chosen by likeness on dimensions that the user can change.
//!
//! Distances are root mean squared differences of standardised values, so that a pair with a missing
//! figure (left out for that pair: Gower 1971, Biometrics 27(4)) stays comparable with the others. Scale is
//! robust: median and median absolute deviation (Rousseeuw & Croux 1993, JASA 88). The alternative is the
//! distance of Mahalanobis (1936) on the same standardised values.

use nalgebra::{DMatrix, DVector};
use serde::Serialize;

use crate::{
    measure::quantile,
    measure_table::MeasureTable,
    peer_dimension::{PeerDimension, Scale},
};

/// A municipality further away than this does not really resemble the other (house style): it differs by
/// nearly one ordinary deviation on every dimension.
pub const FAR: f64 = 0.8;

/// How differences on several dimensions become one distance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Metric {
    /// Every dimension counts the same.
    #[default]
    Standardised,
    /// Dimensions that say the same together count once.
    Mahalanobis,
}

/// A municipality that resembles another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Peer {
    /// Index in the register.
    pub index: usize,
    /// Distance; 1 is about one robust standard deviation on every dimension.
    pub distance: f64,
    /// Per dimension of the comparison.
    pub differences: Vec<Difference>,
}

/// How a peer differs on one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The dimension.
    pub dimension: PeerDimension,
    /// Peer minus municipality, in robust standard deviations; `None` when one of them has no figure, so
    /// that the dimension did not count for this pair.
    pub difference: Option<f64>,
}

/// A space of standardised dimensions in which all municipalities lie.
#[derive(Clone, Debug)]
pub struct PeerSpace {
    dimensions: Vec<PeerDimension>,
    metric: Metric,
    /// `points[dimension][municipality]`, standardised; not a number where missing.
    points: Vec<Vec<f64>>,
    covariance: DMatrix<f64>,
    /// Pseudo-inverse of the covariance, for pairs without missing figures.
    precision: DMatrix<f64>,
}

/// A dimension weighs on a pair only through values this many deviations from the middle, so that one
/// outlier (Amsterdam, the Wadden islands) does not decide alone.
const FURTHEST: f64 = 4.0;

impl PeerSpace {
    /// Standardises the chosen dimensions; those without any figure are left out (see
    /// [`PeerSpace::dimensions`]). `count` is the number of municipalities.
    #[must_use]
    pub fn new(
        measures: &MeasureTable,
        dimensions: &[PeerDimension],
        metric: Metric,
        count: usize,
    ) -> PeerSpace {
        let mut chosen: Vec<PeerDimension> = Vec::new();
        let mut points = Vec::new();
        for dimension in dimensions {
            if chosen.contains(dimension) {
                continue;
            }
            let Some(column) = measures.latest(dimension.measure()) else { continue };
            let values: Vec<f64> =
                (0..count).map(|index| scaled(column.get(index), dimension.scale())).collect();
            if let Some(standardised) = standardised(&values) {
                chosen.push(*dimension);
                points.push(standardised);
            }
        }
        let covariance = covariance(&points);
        let precision = pseudo_inverse(&covariance);
        PeerSpace { dimensions: chosen, metric, points, covariance, precision }
    }

    /// The dimensions that count.
    #[must_use]
    pub fn dimensions(&self) -> &[PeerDimension] {
        &self.dimensions
    }

    /// The distance between two municipalities; `None` when they share no dimension with a figure.
    #[must_use]
    pub fn distance(&self, a: usize, b: usize) -> Option<f64> {
        let gaps = self.points.iter().map(|points| points[b] - points[a]).enumerate();
        let known = gaps.filter(|(_, gap)| gap.is_finite());
        let count = known.clone().count();
        #[expect(clippy::cast_precision_loss, reason = "a handful of dimensions")]
        let shared = count as f64;
        let squared = match self.metric {
            Metric::Standardised => known.map(|(_, gap)| gap * gap).sum(),
            Metric::Mahalanobis => self.quadratic(&known.collect::<Vec<_>>()),
        };
        (count > 0).then(|| (squared / shared).max(0.0).sqrt())
    }

    /// `gᵀ Σ⁻¹ g` over the dimensions that are known.
    fn quadratic(&self, known: &[(usize, f64)]) -> f64 {
        let gaps = DVector::from_iterator(known.len(), known.iter().map(|(_, gap)| *gap));
        if known.len() == self.points.len() {
            return gaps.dot(&(&self.precision * &gaps));
        }
        let part = DMatrix::from_fn(known.len(), known.len(), |row, column| {
            self.covariance[(known[row].0, known[column].0)]
        });
        gaps.dot(&(pseudo_inverse(&part) * &gaps))
    }

    /// The `k` nearest of `candidates`, the nearest first, the municipality itself left out. Equal
    /// distances keep the order of the register.
    #[must_use]
    pub fn peers(&self, index: usize, k: usize, candidates: impl Iterator<Item = usize>) -> Vec<Peer> {
        let mut near: Vec<(f64, usize)> = candidates
            .filter(|other| *other != index)
            .filter_map(|other| Some((self.distance(index, other)?, other)))
            .collect();
        let order = |a: &(f64, usize), b: &(f64, usize)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
        if k < near.len() {
            near.select_nth_unstable_by(k, order);
            near.truncate(k);
        }
        near.sort_by(order);
        let peer = |(distance, other): (f64, usize)| Peer {
            index: other,
            distance,
            differences: self.differences(index, other),
        };
        near.into_iter().map(peer).collect()
    }

    fn differences(&self, index: usize, other: usize) -> Vec<Difference> {
        let difference = |(dimension, points): (&PeerDimension, &Vec<f64>)| {
            let gap = points[other] - points[index];
            Difference { dimension: *dimension, difference: gap.is_finite().then_some(gap) }
        };
        self.dimensions.iter().zip(&self.points).map(difference).collect()
    }
}

fn scaled(value: Option<f64>, scale: Scale) -> f64 {
    match (value, scale) {
        (Some(value), Scale::Plain) => value,
        (Some(value), Scale::Logarithm) if value > 0.0 => value.ln(),
        _ => f64::NAN,
    }
}

/// Distance from the median in median absolute deviations (times 1.4826, so that it is the standard
/// deviation of a normal variable); in standard deviations when more than half of the values are equal.
/// `None` when there is nothing to compare.
fn standardised(values: &[f64]) -> Option<Vec<f64>> {
    let middle = median(values)?;
    let deviations: Vec<f64> = values.iter().map(|value| (value - middle).abs()).collect();
    let robust = median(&deviations)? * 1.4826;
    let scale = if robust > 0.0 { robust } else { root_mean_square(&deviations) };
    (scale > 0.0)
        .then(|| values.iter().map(|value| ((value - middle) / scale).clamp(-FURTHEST, FURTHEST)).collect())
}

fn median(values: &[f64]) -> Option<f64> {
    let mut known: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    known.sort_by(f64::total_cmp);
    quantile(&known, 0.5)
}

#[expect(clippy::cast_precision_loss, reason = "numbers of municipalities")]
fn root_mean_square(values: &[f64]) -> f64 {
    let known = values.iter().filter(|value| value.is_finite());
    (known.clone().map(|value| value * value).sum::<f64>() / known.count() as f64).sqrt()
}

/// Covariance of every two dimensions, over the municipalities that have both.
#[expect(clippy::cast_precision_loss, reason = "numbers of municipalities")]
fn covariance(points: &[Vec<f64>]) -> DMatrix<f64> {
    DMatrix::from_fn(points.len(), points.len(), |row, column| {
        let both: Vec<(f64, f64)> = points[row]
            .iter()
            .zip(&points[column])
            .map(|(a, b)| (*a, *b))
            .filter(|(a, b)| a.is_finite() && b.is_finite())
            .collect();
        let count = both.len() as f64;
        let (sum_a, sum_b) = both.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
        both.iter().map(|(a, b)| (a - sum_a / count) * (b - sum_b / count)).sum::<f64>() / (count - 1.0)
    })
}

/// Moore-Penrose inverse of a symmetric matrix: directions without spread are left out, so that a
/// dimension given twice does no harm.
fn pseudo_inverse(matrix: &DMatrix<f64>) -> DMatrix<f64> {
    if matrix.is_empty() || matrix.iter().any(|value| !value.is_finite()) {
        return DMatrix::identity(matrix.nrows(), matrix.ncols());
    }
    let mut parts = matrix.clone().symmetric_eigen();
    let smallest = parts.eigenvalues.amax() * 1e-9;
    for value in parts.eigenvalues.iter_mut() {
        *value = if *value > smallest { 1.0 / *value } else { 0.0 };
    }
    parts.recompose()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::table;

    const SIZE: PeerDimension = PeerDimension::Size;
    const OLD: PeerDimension = PeerDimension::Old;
    const INCOME: PeerDimension = PeerDimension::Income;

    #[test]
    fn standardised_by_hand() {
        // Median 3; deviations 2 1 0 1 7: median 1.
        let values = standardised(&[1.0, 2.0, 3.0, 4.0, 10.0, f64::NAN]).unwrap();
        assert!((values[0] + 2.0 / 1.4826).abs() < 1e-9 && values[5].is_nan());
        assert!((values[4] - FURTHEST).abs() < 1e-9, "an outlier is held");
        assert_eq!(standardised(&[2.0, 2.0, f64::NAN]), None);
        // More than half equal: deviations 0 0 0 3, root mean square 1.5.
        assert_eq!(standardised(&[1.0, 1.0, 1.0, 4.0]), Some(vec![0.0, 0.0, 0.0, 2.0]));
    }

    #[test]
    fn the_nearest_come_first_and_missing_dimensions_are_said() {
        let nan = f64::NAN;
        let measures = table(&[
            ("share_65_plus", &[10.0, 11.0, 20.0, 10.0, 15.0]),
            ("income_per_inhabitant", &[30.0, 31.0, 40.0, nan, 35.0]),
        ]);
        let space = PeerSpace::new(&measures, &[OLD, INCOME, OLD, SIZE], Metric::Standardised, 5);
        assert_eq!(space.dimensions(), [OLD, INCOME], "once each, and only with figures");
        let peers = space.peers(0, 3, 0..5);
        assert_eq!(peers.iter().map(|peer| peer.index).collect::<Vec<_>>(), [3, 1, 4]);
        assert_eq!(peers[0].differences[1], Difference { dimension: INCOME, difference: None });
        assert_eq!(peers[0].distance, 0.0);
        assert!(peers[1].differences[0].difference > Some(0.0));
    }

    #[test]
    fn mahalanobis_counts_what_is_said_twice_once() {
        // Income is a copy of age: on the diagonal the covariance has one direction only.
        let values = [1.0, 2.0, 3.0, 4.0, 5.0];
        let measures = table(&[("share_65_plus", &values), ("income_per_inhabitant", &values)]);
        let one = PeerSpace::new(&measures, &[OLD], Metric::Mahalanobis, 5);
        let two = PeerSpace::new(&measures, &[OLD, INCOME], Metric::Mahalanobis, 5);
        let (single, double) = (one.distance(0, 4).unwrap(), two.distance(0, 4).unwrap());
        // Mean over two dimensions of a squared distance that counts once.
        assert!((double * double * 2.0 - single * single).abs() < 1e-9);
    }

    #[test]
    fn nothing_in_common_is_no_distance() {
        let space = PeerSpace::new(&table(&[]), &[OLD], Metric::Mahalanobis, 2);
        assert_eq!(space.distance(0, 1), None);
        assert!(space.peers(0, 5, 0..2).is_empty());
    }
}
