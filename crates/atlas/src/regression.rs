//! Two regressions: least squares, and Poisson pseudo-likelihood for amounts that may be zero.

use nalgebra::{DMatrix, DVector};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// Why a regression could not be made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum RegressionError {
    /// Not enough observations.
    #[error("{observations} observations are too few for {coefficients} coefficients: give more of them")]
    TooFew {
        /// Observations given.
        observations: usize,
        /// Coefficients asked, the constant included.
        coefficients: usize,
    },
    /// Columns of different length.
    #[error(
        "explanatory column {column} has not as many values as there are observations: give one for each"
    )]
    Length {
        /// Which column, counted from 0.
        column: usize,
    },
    /// A value that is not a number, or a negative amount.
    #[error("observation {observation} has a value that cannot be used: leave it out")]
    Value {
        /// Which observation, counted from 0.
        observation: usize,
    },
    /// Explanatory columns that say the same.
    #[error("the explanatory columns depend on each other: leave one out")]
    Singular,
    /// The iteration found no end.
    #[error("the pseudo-likelihood did not settle within {0} rounds: look for amounts out of all proportion")]
    NoConvergence(usize),
}

/// A least-squares fit `y = Xb + e`, the constant first in `b`.
#[derive(Clone, Debug)]
pub struct LeastSquares {
    /// Constant, then one per explanatory column.
    pub coefficients: Vec<f64>,
    /// What the fit expects, per observation.
    pub fitted: Vec<f64>,
    /// Observed minus expected, per observation.
    pub residuals: Vec<f64>,
    /// Standard deviation of the residuals, corrected for the number of coefficients.
    pub sigma: f64,
    /// Pull of every observation on its own fit, 0 to 1 (diagonal of the hat matrix).
    pub leverage: Vec<f64>,
    /// Part of the variance that the fit explains, 0 to 1.
    pub explained: f64,
    degrees: f64,
}

/// A Poisson pseudo-likelihood fit `E[y] = exp(Xb)`, the constant first in `b`.
#[derive(Clone, Debug)]
pub struct PseudoPoisson {
    /// Constant, then one per explanatory column.
    pub coefficients: Vec<f64>,
    /// What the fit expects, per observation; above zero.
    pub fitted: Vec<f64>,
    /// Rounds of the iteration.
    pub rounds: usize,
}

const ROUNDS: usize = 100;

/// Ordinary least squares of `y` on a constant and `columns`, by the QR decomposition.
///
/// # Errors
/// When there are too few observations, columns of another length, values that are not numbers, or
/// columns that depend on each other.
pub fn least_squares(y: &[f64], columns: &[&[f64]]) -> Result<LeastSquares, RegressionError> {
    let design = design(y, columns)?;
    let (rows, width) = design.shape();
    let observed = DVector::from_column_slice(y);
    let decomposition = design.clone().qr();
    let (q, r) = (decomposition.q(), decomposition.r());
    let scale = r.diagonal().amax();
    if r.diagonal().iter().any(|each| each.abs() <= scale * 1e-12) {
        return Err(RegressionError::Singular);
    }
    let coefficients =
        r.solve_upper_triangular(&(q.transpose() * &observed)).ok_or(RegressionError::Singular)?;
    let fitted = &design * &coefficients;
    let residuals = &observed - &fitted;
    #[expect(clippy::cast_precision_loss, reason = "numbers of municipalities")]
    let degrees = (rows - width) as f64;
    let unexplained = residuals.norm_squared();
    let mean = observed.mean();
    let total: f64 = y.iter().map(|each| (each - mean).powi(2)).sum();
    Ok(LeastSquares {
        coefficients: coefficients.iter().copied().collect(),
        fitted: fitted.iter().copied().collect(),
        residuals: residuals.iter().copied().collect(),
        sigma: (unexplained / degrees).sqrt(),
        leverage: q.row_iter().map(|row| row.norm_squared()).collect(),
        explained: if total > 0.0 { 1.0 - unexplained / total } else { 0.0 },
        degrees,
    })
}

impl LeastSquares {
    /// How far a new observation with the same explanatory values may lie above or below the fit, per
    /// observation, with a certainty of `level` (0.9: nine in ten): `t · sigma · √(1 + leverage)`,
    /// Student's t.
    #[must_use]
    pub fn prediction_margins(&self, level: f64) -> Vec<f64> {
        // Degrees of freedom are at least one, so the distribution exists.
        let t = StudentsT::new(0.0, 1.0, self.degrees)
            .map_or(f64::NAN, |student| student.inverse_cdf(0.5 + level / 2.0));
        self.leverage.iter().map(|leverage| t * self.sigma * (1.0 + leverage).sqrt()).collect()
    }
}

/// Poisson pseudo-likelihood of `y` (zero or more, need not be whole) on a constant and `columns`, by
/// iteratively reweighted least squares (Santos Silva & Tenreyro 2006, Review of Economics and
/// Statistics 88(4)).
///
/// # Errors
/// As [`least_squares`], when an amount is negative, when all are zero, or when the iteration does not
/// settle.
pub fn pseudo_poisson(y: &[f64], columns: &[&[f64]]) -> Result<PseudoPoisson, RegressionError> {
    if let Some(observation) = y.iter().position(|amount| *amount < 0.0) {
        return Err(RegressionError::Value { observation });
    }
    let design = design(y, columns)?;
    let mean = DVector::from_column_slice(y).mean();
    if mean <= 0.0 {
        return Err(RegressionError::Value { observation: 0 });
    }
    // The usual start: halfway between each observation and the mean, so that none is zero.
    let mut linear =
        DVector::from_iterator(y.len(), y.iter().map(|amount| f64::midpoint(*amount, mean).ln()));
    let mut deviance = f64::INFINITY;
    for round in 1..=ROUNDS {
        let coefficients = weighted_step(&design, y, &linear)?;
        linear = &design * &coefficients;
        let next = poisson_deviance(y, &linear);
        if !next.is_finite() {
            return Err(RegressionError::NoConvergence(round));
        }
        if (deviance - next).abs() <= 1e-12 * (next.abs() + 0.1) {
            return Ok(PseudoPoisson {
                coefficients: coefficients.iter().copied().collect(),
                fitted: linear.iter().map(|each| each.exp()).collect(),
                rounds: round,
            });
        }
        deviance = next;
    }
    Err(RegressionError::NoConvergence(ROUNDS))
}

/// One weighted least-squares step: weights are the expected amounts, the target is linearised.
fn weighted_step(
    design: &DMatrix<f64>,
    y: &[f64],
    linear: &DVector<f64>,
) -> Result<DVector<f64>, RegressionError> {
    let expected = linear.map(f64::exp);
    let target = DVector::from_iterator(
        y.len(),
        (0..y.len()).map(|row| linear[row] + (y[row] - expected[row]) / expected[row]),
    );
    let mut weighted = design.clone();
    for (mut row, weight) in weighted.row_iter_mut().zip(expected.iter()) {
        row *= *weight;
    }
    let normal = design.transpose() * &weighted;
    let cholesky = normal.cholesky().ok_or(RegressionError::Singular)?;
    Ok(cholesky.solve(&(weighted.transpose() * target)))
}

fn poisson_deviance(y: &[f64], linear: &DVector<f64>) -> f64 {
    let term = |(amount, linear): (&f64, &f64)| {
        let expected = linear.exp();
        let surprise = if *amount > 0.0 { amount * (amount.ln() - linear) } else { 0.0 };
        surprise - (amount - expected)
    };
    2.0 * y.iter().zip(linear.iter()).map(term).sum::<f64>()
}

/// The matrix of a constant and the columns, after checking that it can be used.
fn design(y: &[f64], columns: &[&[f64]]) -> Result<DMatrix<f64>, RegressionError> {
    let width = columns.len() + 1;
    if y.len() <= width {
        return Err(RegressionError::TooFew { observations: y.len(), coefficients: width });
    }
    if let Some(column) = columns.iter().position(|column| column.len() != y.len()) {
        return Err(RegressionError::Length { column });
    }
    let usable = |row: usize| y[row].is_finite() && columns.iter().all(|column| column[row].is_finite());
    if let Some(observation) = (0..y.len()).find(|row| !usable(*row)) {
        return Err(RegressionError::Value { observation });
    }
    Ok(DMatrix::from_fn(
        y.len(),
        width,
        |row, column| if column == 0 { 1.0 } else { columns[column - 1][row] },
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9 * (1.0 + b.abs())
    }

    #[test]
    fn a_line_through_five_points_by_hand() {
        // Mean of x 3, of y 4; Sxy = 6, Sxx = 10: slope 0.6, constant 2.2; residuals −0.8 0.6 1 −0.6 −0.2.
        let fit = least_squares(&[2.0, 4.0, 5.0, 4.0, 5.0], &[&[1.0, 2.0, 3.0, 4.0, 5.0]]).unwrap();
        assert!(close(fit.coefficients[0], 2.2) && close(fit.coefficients[1], 0.6));
        assert!(close(fit.residuals[0], -0.8) && close(fit.residuals[2], 1.0));
        assert!(close(fit.sigma, (2.4_f64 / 3.0).sqrt()));
        assert!(close(fit.explained, 0.6));
        // Leverage 1/5 + (x − 3)²/10; t(0.95; 3) = 2.353363434801824.
        assert!(close(fit.leverage[0], 0.6) && close(fit.leverage[2], 0.2));
        let margin = 2.353_363_434_801_824 * 0.8_f64.sqrt() * 1.6_f64.sqrt();
        assert!((fit.prediction_margins(0.9)[0] - margin).abs() < 1e-6);
    }

    #[test]
    fn pseudo_likelihood_of_two_groups_gives_their_means() {
        // With a single 0/1 column the fitted amounts are the means of the groups: 2 and 6.
        let fit =
            pseudo_poisson(&[0.0, 4.0, 2.0, 3.0, 9.0, 6.0], &[&[0.0, 0.0, 0.0, 1.0, 1.0, 1.0]]).unwrap();
        assert!(close(fit.fitted[0], 2.0) && close(fit.fitted[5], 6.0));
        assert!(close(fit.coefficients[0], 2.0_f64.ln()) && close(fit.coefficients[1], 3.0_f64.ln()));
    }

    #[test]
    fn what_cannot_be_fitted_is_refused() {
        assert_eq!(
            least_squares(&[1.0, 2.0], &[&[1.0, 2.0]]).err(),
            Some(RegressionError::TooFew { observations: 2, coefficients: 2 })
        );
        assert_eq!(
            least_squares(&[1.0, 2.0, 3.0], &[&[2.0, 2.0, 2.0]]).err(),
            Some(RegressionError::Singular)
        );
        assert_eq!(
            least_squares(&[1.0, f64::NAN, 3.0], &[&[2.0, 1.0, 2.0]]).err(),
            Some(RegressionError::Value { observation: 1 })
        );
        assert_eq!(
            pseudo_poisson(&[1.0, 2.0, -3.0], &[&[2.0, 1.0, 2.0]]).err(),
            Some(RegressionError::Value { observation: 2 })
        );
    }
}
