//! Functions against performance: which case of borrowed size a municipality is.
//!
//! After Meijers & Burger (2017, Urban Studies 54(1)), who set borrowed functions beside borrowed
//! performance. The scores and the width of the middle band are house style.

use serde::Serialize;

use crate::{
    borrowed_size::{BorrowedSize, normal_scores},
    measure_table::MeasureTable,
    regression::{RegressionError, least_squares},
    urban_function::Part,
};

/// Scores nearer to zero than this name no case: about the middle quarter of a normal distribution.
pub const MIDDLE: f64 = 0.3;

/// Measures of performance beside jobs: incomes and prices of homes.
pub const PERFORMANCE: [&str; 2] = ["income_per_inhabitant", "sale_price"];

/// Which case of borrowed size the scores point to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// More functions and more performance than the own size explains.
    BorrowsBoth,
    /// More functions, less performance.
    BorrowsFunctions,
    /// More performance, fewer functions: it shares in the economy of its surroundings, while functions
    /// stay in a shadow.
    BorrowsPerformance,
    /// Fewer functions and less performance.
    Shadow,
    /// About what its size explains, on at least one of the two.
    AsExpected,
}

impl Case {
    /// The key of its texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Case::BorrowsBoth => "borrows-both",
            Case::BorrowsFunctions => "borrows-functions",
            Case::BorrowsPerformance => "borrows-performance",
            Case::Shadow => "shadow",
            Case::AsExpected => "as-expected",
        }
    }
}

/// Where a municipality stands between functions and performance. Both scores are means of normal
/// scores (0 as its size explains, 1 about five in six lie lower), so they rank, they do not measure amounts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Quadrant {
    /// Mean score of the functions.
    pub functions: f64,
    /// Number of functions in the mean.
    pub function_count: usize,
    /// Mean score of jobs, incomes and prices, each against the number of inhabitants.
    pub performance: f64,
    /// Number of figures in the mean.
    pub performance_count: usize,
    /// The case.
    pub case: Case,
}

impl Quadrant {
    fn new(functions: &[f64], performance: &[f64]) -> Option<Quadrant> {
        let (functions, function_count) = mean(functions)?;
        let (performance, performance_count) = mean(performance)?;
        let case = if functions.abs() < MIDDLE || performance.abs() < MIDDLE {
            Case::AsExpected
        } else {
            match (functions > 0.0, performance > 0.0) {
                (true, true) => Case::BorrowsBoth,
                (true, false) => Case::BorrowsFunctions,
                (false, true) => Case::BorrowsPerformance,
                (false, false) => Case::Shadow,
            }
        };
        Some(Quadrant { functions, function_count, performance, performance_count, case })
    }
}

/// The quadrant of every municipality; `None` where functions or performance have no figure at all.
/// `inhabitants` per municipality, of about the year of the measures of performance.
///
/// # Errors
/// When incomes or prices cannot be set against size: see [`RegressionError`].
pub fn quadrants(
    all: &[BorrowedSize],
    published: &MeasureTable,
    inhabitants: &[f64],
) -> Result<Vec<Option<Quadrant>>, RegressionError> {
    let performance = PERFORMANCE
        .iter()
        .filter_map(|id| published.latest(id))
        .map(|column| residual_scores(column.values(), inhabitants))
        .collect::<Result<Vec<_>, _>>()?;
    let score = |each: &BorrowedSize, index: usize| {
        each.municipalities[index].map_or(f64::NAN, |borrowed| borrowed.score)
    };
    let quadrant = |index: usize| {
        let of = |part: Part| {
            let chosen = all.iter().filter(move |each| each.function.part() == part);
            chosen.map(move |each| score(each, index))
        };
        let functions: Vec<f64> = of(Part::Function).collect();
        let performance: Vec<f64> =
            of(Part::Performance).chain(performance.iter().map(|scores| scores[index])).collect();
        Quadrant::new(&functions, &performance)
    };
    Ok((0..inhabitants.len()).map(quadrant).collect())
}

/// Normal scores of what is left of the logarithm of `values` after the logarithm of size.
fn residual_scores(values: &[f64], inhabitants: &[f64]) -> Result<Vec<f64>, RegressionError> {
    let rows: Vec<usize> =
        (0..values.len()).filter(|index| values[*index] > 0.0 && inhabitants[*index] > 0.0).collect();
    let logarithm = |of: &[f64]| rows.iter().map(|index| of[*index].ln()).collect::<Vec<f64>>();
    let fit = least_squares(&logarithm(values), &[&logarithm(inhabitants)])?;
    let mut scores = vec![f64::NAN; values.len()];
    for (index, score) in rows.iter().zip(normal_scores(&fit.residuals)) {
        scores[*index] = score;
    }
    Ok(scores)
}

fn mean(scores: &[f64]) -> Option<(f64, usize)> {
    let known: Vec<f64> = scores.iter().copied().filter(|score| score.is_finite()).collect();
    #[expect(clippy::cast_precision_loss, reason = "a handful of functions")]
    (!known.is_empty()).then(|| (known.iter().sum::<f64>() / known.len() as f64, known.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_name_the_case() {
        let case = |functions: f64, performance: f64| {
            Quadrant::new(&[functions, functions, f64::NAN], &[performance]).unwrap().case
        };
        assert_eq!(case(1.0, 0.5), Case::BorrowsBoth);
        assert_eq!(case(1.0, -0.5), Case::BorrowsFunctions);
        assert_eq!(case(-1.0, 0.5), Case::BorrowsPerformance);
        assert_eq!(case(-1.0, -0.5), Case::Shadow);
        assert_eq!(case(-1.0, 0.2), Case::AsExpected);
        assert_eq!(Quadrant::new(&[f64::NAN], &[1.0]), None);
        assert_eq!(Quadrant::new(&[1.0, f64::NAN], &[1.0]).unwrap().function_count, 1);
    }
}
