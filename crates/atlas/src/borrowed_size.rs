//! Borrowed size: more, or fewer, functions than the number of inhabitants explains.
//!
//! Alonso (1973) noted that a small place near others can have what belongs to a larger one. Burger,
//! Meijers, Hoogerbrugge & Masip Tresserra (2015, European Planning Studies 23(6)) measure it as the
//! residual of functions on size; Meijers & Burger (2017, Urban Studies 54(1)) set functions beside
//! performance. What lies above the expectation can also come from serving the surroundings; the
//! figures alone cannot tell the two apart, the second run (with nearness) helps.

use serde::Serialize;

use crate::{
    measure::quantile,
    measure_table::Computed,
    regression::{LeastSquares, PseudoPoisson, RegressionError, least_squares, pseudo_poisson},
    urban_function::{Nature, UrbanFunction},
};

/// Certainty of all intervals: nine in ten.
pub const LEVEL: f64 = 0.9;
/// How many municipalities of about the same size give the interval of a function that may be zero.
pub const NEIGHBOURS_IN_SIZE: usize = 100;

/// What goes into the regressions of one function; the vectors have one value per municipality.
#[derive(Clone, Debug)]
pub struct Amounts {
    /// The function.
    pub function: UrbanFunction,
    /// Year of the amounts.
    pub year: u16,
    /// How much there is: a count in the municipality, or the number within reach of the average
    /// inhabitant; not a number where there is no figure.
    pub amounts: Vec<f64>,
    /// Inhabitants in (or next to) that year.
    pub inhabitants: Vec<f64>,
}

/// The borrowed size of all municipalities for one function.
#[derive(Clone, Debug, Serialize)]
pub struct BorrowedSize {
    /// The function.
    pub function: UrbanFunction,
    /// Year of the amounts.
    pub year: u16,
    /// Elasticity to the number of inhabitants: per cent more functions for one per cent more inhabitants.
    pub elasticity: f64,
    /// Elasticities of the second run: to inhabitants, and to the population potential.
    pub elasticities_with_nearness: [f64; 2],
    /// Per municipality; `None` without a figure.
    pub municipalities: Vec<Option<Borrowed>>,
}

/// The borrowed size of one municipality for one function.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Borrowed {
    /// What there is.
    pub amount: f64,
    /// What is usual for the number of inhabitants.
    pub expected: f64,
    /// Amount over expectation: 1 as usual, 2 twice as much.
    pub factor: f64,
    /// Nine in ten municipalities of this size have a factor above this.
    pub low: f64,
    /// Nine in ten municipalities of this size have a factor below this, together with `low` the interval
    /// that holds nine in ten.
    pub high: f64,
    /// How many times the own number of inhabitants usually goes with this amount: the factor to the power
    /// of one over the elasticity. Only for amounts that are counted in the municipality itself.
    pub size_factor: Option<f64>,
    /// The factor when nearness of other inhabitants is taken into account as well.
    pub factor_with_nearness: f64,
    /// Normal score of the factor among all municipalities: 0 in the middle, 1 higher than about five in six.
    pub score: f64,
}

impl Borrowed {
    /// Whether the factor lies outside what nine in ten municipalities of this size have, and on which side.
    #[must_use]
    pub fn unusual(&self) -> Option<std::cmp::Ordering> {
        if self.factor > self.high {
            Some(std::cmp::Ordering::Greater)
        } else {
            (self.factor < self.low).then_some(std::cmp::Ordering::Less)
        }
    }
}

/// The expectation of one run, for the municipalities with a figure.
enum Run {
    Counted(LeastSquares),
    WithinReach(PseudoPoisson),
}

impl Run {
    fn new(nature: Nature, amounts: &[f64], columns: &[&[f64]]) -> Result<Run, RegressionError> {
        match nature {
            Nature::Counted => {
                let logarithms: Vec<f64> = amounts.iter().map(|amount| amount.ln()).collect();
                least_squares(&logarithms, columns).map(Run::Counted)
            }
            Nature::WithinReach => pseudo_poisson(amounts, columns).map(Run::WithinReach),
        }
    }

    fn coefficients(&self) -> &[f64] {
        match self {
            Run::Counted(fit) => &fit.coefficients,
            Run::WithinReach(fit) => &fit.coefficients,
        }
    }

    fn expected(&self) -> Vec<f64> {
        match self {
            Run::Counted(fit) => fit.fitted.iter().map(|each| each.exp()).collect(),
            Run::WithinReach(fit) => fit.fitted.clone(),
        }
    }

    /// Per municipality the factors between which nine in ten of its size lie.
    fn intervals(&self, factors: &[f64], size: &[f64]) -> Vec<(f64, f64)> {
        match self {
            Run::Counted(fit) => {
                let margins = fit.prediction_margins(LEVEL).into_iter();
                margins.map(|margin| ((-margin).exp(), margin.exp())).collect()
            }
            Run::WithinReach(_) => empirical_intervals(factors, size),
        }
    }
}

/// Borrowed size for one function, over all municipalities that have a figure.
///
/// Counts in the municipality are explained by least squares of logarithms, with the prediction interval of
/// Student's t. Amounts that may be zero are explained by Poisson pseudo-likelihood; their interval is
/// empirical: the 5th and 95th percentile of the factors of the hundred municipalities nearest in size.
/// `potential` is the population potential per municipality, in any unit.
///
/// # Errors
/// When the regression cannot be made: see [`RegressionError`].
pub fn borrowed_size(given: &Amounts, potential: &[f64]) -> Result<BorrowedSize, RegressionError> {
    let nature = given.function.nature();
    let usable = |index: &usize| {
        let positive = given.inhabitants[*index] > 0.0 && potential[*index] > 0.0;
        let amount = given.amounts[*index];
        positive && if nature == Nature::Counted { amount > 0.0 } else { amount >= 0.0 }
    };
    let rows: Vec<usize> = (0..given.amounts.len()).filter(usable).collect();
    let amounts: Vec<f64> = rows.iter().map(|index| given.amounts[*index]).collect();
    let size: Vec<f64> = rows.iter().map(|index| given.inhabitants[*index].ln()).collect();
    let nearness: Vec<f64> = rows.iter().map(|index| potential[*index].ln()).collect();
    let own = Run::new(nature, &amounts, &[&size])?;
    let near = Run::new(nature, &amounts, &[&size, &nearness])?;
    let elasticity = own.coefficients()[1];
    let (expected, expected_near) = (own.expected(), near.expected());
    let factors: Vec<f64> =
        amounts.iter().zip(&expected).map(|(amount, expected)| amount / expected).collect();
    let intervals = own.intervals(&factors, &size);
    let scores = normal_scores(&factors);
    let mut municipalities = vec![None; given.amounts.len()];
    for (row, index) in rows.iter().enumerate() {
        let factor = factors[row];
        municipalities[*index] = Some(Borrowed {
            amount: amounts[row],
            expected: expected[row],
            factor,
            low: intervals[row].0,
            high: intervals[row].1,
            size_factor: (nature == Nature::Counted && elasticity > 0.0)
                .then(|| factor.powf(1.0 / elasticity)),
            factor_with_nearness: amounts[row] / expected_near[row],
            score: scores[row],
        });
    }
    Ok(BorrowedSize {
        function: given.function,
        year: given.year,
        elasticity,
        elasticities_with_nearness: [near.coefficients()[1], near.coefficients()[2]],
        municipalities,
    })
}

/// The factors of all functions as measures.
#[must_use]
pub fn measures(all: &[BorrowedSize]) -> Vec<Computed> {
    let factor = |each: &Option<Borrowed>| each.map_or(f64::NAN, |borrowed| borrowed.factor);
    all.iter()
        .map(|each| (each.function.measure(), each.year, each.municipalities.iter().map(factor).collect()))
        .collect()
}

/// Per observation the 5th and 95th percentile of the factors of those nearest in size, ties included.
fn empirical_intervals(factors: &[f64], size: &[f64]) -> Vec<(f64, f64)> {
    let interval = |own: &f64| {
        let distances: Vec<f64> = size.iter().map(|other| (other - own).abs()).collect();
        // Who is near matters, not in which order: selecting is far cheaper than sorting.
        let last = NEIGHBOURS_IN_SIZE.min(distances.len()) - 1;
        let reach = *distances.clone().select_nth_unstable_by(last, f64::total_cmp).1;
        let near = distances.iter().zip(factors).filter(|(distance, _)| **distance <= reach);
        let mut among: Vec<f64> = near.map(|(_, factor)| *factor).collect();
        among.sort_unstable_by(f64::total_cmp);
        let tail = (1.0 - LEVEL) / 2.0;
        // There is always the observation itself.
        (quantile(&among, tail).unwrap_or(f64::NAN), quantile(&among, 1.0 - tail).unwrap_or(f64::NAN))
    };
    size.iter().map(interval).collect()
}

/// Normal scores by rank (Van der Waerden 1952): the value a normal variable would have at the percentile,
/// ties counted for half. They let counted and skewed amounts be averaged.
#[must_use]
pub fn normal_scores(values: &[f64]) -> Vec<f64> {
    use statrs::distribution::{ContinuousCDF, Normal};
    let column = crate::measure::Column::new(0, values.to_vec(), None);
    let normal = Normal::standard();
    let score = |index: usize| {
        column.percentile(index).map_or(f64::NAN, |percentile| normal.inverse_cdf(percentile / 100.0))
    };
    (0..values.len()).map(score).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(function: UrbanFunction, amounts: Vec<f64>, inhabitants: Vec<f64>) -> Amounts {
        Amounts { function, year: 2021, amounts, inhabitants }
    }

    const POTENTIAL: [f64; 5] = [1.0, 3.0, 2.0, 5.0, 4.0];

    #[test]
    fn a_power_law_leaves_nothing_borrowed() {
        let inhabitants = vec![10.0, 20.0, 40.0, 80.0, 160.0];
        let power: Vec<f64> = inhabitants.iter().map(|each: &f64| 3.0 * each.powf(1.5)).collect();
        let result = borrowed_size(&amounts(UrbanFunction::Culture, power, inhabitants), &POTENTIAL).unwrap();
        assert!((result.elasticity - 1.5).abs() < 1e-9);
        for each in result.municipalities.iter().flatten() {
            assert!((each.factor - 1.0).abs() < 1e-9 && (each.factor_with_nearness - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn twice_as_much_reads_as_a_larger_town() {
        // Logarithms to base 2 of the sizes −2 … 2 and of the amounts −2 −1 1 1 2: slope 1, constant 0.2.
        let inhabitants = vec![0.25, 0.5, 1.0, 2.0, 4.0];
        let result = borrowed_size(
            &amounts(UrbanFunction::Culture, vec![0.25, 0.5, 2.0, 2.0, 4.0], inhabitants),
            &POTENTIAL,
        )
        .unwrap();
        let middle = result.municipalities[2].unwrap();
        assert!((result.elasticity - 1.0).abs() < 1e-9);
        assert!((middle.factor - 2.0_f64.powf(0.8)).abs() < 1e-9);
        assert!((middle.size_factor.unwrap() - 2.0_f64.powf(0.8)).abs() < 1e-9);
        assert!((middle.low * middle.high - 1.0).abs() < 1e-9);
    }

    #[test]
    fn zero_is_an_amount_within_reach_and_missing_stays_missing() {
        let given = amounts(
            UrbanFunction::Cinema,
            vec![0.0, 1.0, f64::NAN, 2.0, 5.0],
            vec![10.0, 20.0, 30.0, 40.0, 50.0],
        );
        let result = borrowed_size(&given, &POTENTIAL).unwrap();
        let none = result.municipalities[0].unwrap();
        assert_eq!((none.factor, none.size_factor), (0.0, None));
        assert!(none.expected > 0.0 && result.municipalities[2].is_none());
    }

    #[test]
    fn normal_scores_are_symmetric() {
        let scores = normal_scores(&[5.0, 1.0, 3.0]);
        assert!((scores[0] + scores[1]).abs() < 1e-9 && scores[2].abs() < 1e-9);
        // The percentile of the highest of three is 5/6.
        assert!((scores[0] - 0.967_421_566).abs() < 1e-6);
    }
}
