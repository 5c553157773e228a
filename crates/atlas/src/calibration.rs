//! Calibration of the interaction model: Newton's method on the likelihood of its two parameters.

use crate::{
    balancing::{BALANCED, Balance},
    distance::Distances,
    flows::Flows,
    interaction::{Deterrence, InteractionError, MOST_STEPS},
    kernel::{Kernel, dot},
};

/// Calibration stops when both means are reproduced to this part of their spread.
const REPRODUCED: f64 = 1e-9;

/// Where the search for the parameters starts; the likelihood has one top, so the result does not depend
/// on it. Near the values of Dutch commuting, to be there sooner.
const START: Deterrence = Deterrence { power: -2.0, decay: -0.02 };

/// The state of a calibration. Covariate 0 is the logarithm of the distance, covariate 1 the distance.
pub(crate) struct Calibration {
    origins: Vec<f64>,
    destinations: Vec<f64>,
    covariates: [Kernel; 2],
    /// Observed mean of each covariate, and its spread over the flows as a scale for errors.
    pub(crate) observed: [f64; 2],
    spread: [f64; 2],
    pub(crate) deterrence: Deterrence,
    pub(crate) kernel: Kernel,
    pub(crate) balance: Balance,
    /// How the logarithms of the column factors answer to each parameter, kept as a start for the next step.
    answers: [Vec<f64>; 2],
}

impl Calibration {
    pub(crate) fn new(flows: &Flows, distances: &Distances) -> Calibration {
        let count = flows.len();
        let km = Kernel::from_upper(count, |row, column| distances.km(row, column));
        let ln_km = Kernel::from_upper(count, |row, column| distances.km(row, column).ln());
        let total = flows.total();
        let mut sums = [[0.0; 2]; 2];
        for (from, to, amount) in flows.triplets() {
            for (sum, value) in sums.iter_mut().zip([ln_km.row(from)[to], km.row(from)[to]]) {
                sum[0] += amount * value;
                sum[1] += amount * value * value;
            }
        }
        let observed = sums.map(|[first, _]| first / total);
        let spread = sums.map(|[first, second]| (second / total - (first / total).powi(2)).max(0.0).sqrt());
        let mut kernel = ln_km.clone();
        kernel.refill(&ln_km, &km, |ln, km| START.of(ln, km));
        Calibration {
            origins: (0..count).map(|index| flows.out_total(index)).collect(),
            destinations: (0..count).map(|index| flows.in_total(index)).collect(),
            covariates: [ln_km, km],
            observed,
            spread,
            deterrence: START,
            kernel,
            balance: Balance::new(count),
            answers: [vec![0.0; count], vec![0.0; count]],
        }
    }

    /// Newton's method on the likelihood, with the balancing warm from step to step.
    pub(crate) fn run(&mut self) -> Result<(), InteractionError> {
        if self.spread.iter().any(|spread| *spread <= 1e-9) {
            return Err(InteractionError::NotConverged);
        }
        let mut tolerance = 1e-2;
        for _ in 0..MOST_STEPS {
            if !self.balance.fit(&self.kernel, &self.origins, &self.destinations, tolerance) {
                return Err(InteractionError::NotConverged);
            }
            let moments = Moments::of(self);
            let total = dot(&self.origins, &vec![1.0; self.origins.len()]);
            let missing = [0, 1].map(|k| self.observed[k] * total - moments.totals[k]);
            let error = [0, 1].map(|k| (missing[k] / total / self.spread[k]).abs());
            let error = error[0].max(error[1]);
            if !error.is_finite() {
                return Err(InteractionError::NotConverged);
            }
            if error <= REPRODUCED && tolerance <= BALANCED {
                return Ok(());
            }
            self.step(&moments, missing)?;
            tolerance = (error * error * 1e-2).clamp(BALANCED, tolerance);
        }
        Err(InteractionError::NotConverged)
    }

    /// One Newton step: parameters, kernel, and the column factors as they will answer to first order.
    fn step(&mut self, moments: &Moments, missing: [f64; 2]) -> Result<(), InteractionError> {
        let mut hessian = moments.products;
        let mut row_answers = [Vec::new(), Vec::new()];
        for (k, row_answer) in row_answers.iter_mut().enumerate() {
            let wanted = self.unexplained(moments, k);
            let mut answer = std::mem::take(&mut self.answers[k]);
            self.balance.solve(&self.kernel, &self.origins, &wanted, &mut answer, 1e-4);
            *row_answer = self.row_answer(moments, k, &answer);
            self.answers[k] = answer;
        }
        for (k, line) in hessian.iter_mut().enumerate() {
            for (l, cell) in line.iter_mut().enumerate() {
                *cell -= dot(&moments.rows[l], &row_answers[k]) + dot(&moments.columns[l], &self.answers[k]);
            }
        }
        let determinant = hessian[0][0] * hessian[1][1] - hessian[0][1] * hessian[1][0];
        let mut change = [
            (hessian[1][1] * missing[0] - hessian[0][1] * missing[1]) / determinant,
            (hessian[0][0] * missing[1] - hessian[1][0] * missing[0]) / determinant,
        ];
        if !change.iter().all(|value| value.is_finite()) {
            return Err(InteractionError::NotConverged);
        }
        // Far from the top a Newton step can overshoot: no step changes the deterrence by more than a
        // factor e over the spread of the distances.
        let size = change[0].abs() * self.spread[0] + change[1].abs() * self.spread[1];
        change = change.map(|value| value / size.max(1.0));
        self.deterrence.power += change[0];
        self.deterrence.decay += change[1];
        let deterrence = self.deterrence;
        self.kernel.refill(&self.covariates[0], &self.covariates[1], |ln, km| deterrence.of(ln, km));
        let answers = self.answers[0].iter().zip(&self.answers[1]);
        for (column, (first, second)) in self.balance.columns.iter_mut().zip(answers) {
            *column *= (-change[0] * first - change[1] * second).clamp(-5.0, 5.0).exp();
        }
        Ok(())
    }

    /// What the row factors leave of a covariate in the columns: `C − Mᵀ diag(1/O) R`.
    fn unexplained(&self, moments: &Moments, k: usize) -> Vec<f64> {
        let per_row: Vec<f64> = per_origin(&moments.rows[k], &self.origins);
        let weighted: Vec<f64> =
            per_row.iter().zip(&self.balance.rows).map(|(mean, row)| mean * row).collect();
        let mut product = vec![0.0; weighted.len()];
        self.kernel.multiply(&weighted, &mut product);
        let both = moments.columns[k].iter().zip(&self.balance.columns).zip(&product);
        both.map(|((sum, column), product)| sum - column * product).collect()
    }

    /// The answer of the rows that belongs to an answer of the columns: `diag(1/O) (R − M s)`.
    fn row_answer(&self, moments: &Moments, k: usize, columns: &[f64]) -> Vec<f64> {
        let weighted: Vec<f64> =
            columns.iter().zip(&self.balance.columns).map(|(s, column)| s * column).collect();
        let mut product = vec![0.0; weighted.len()];
        self.kernel.multiply(&weighted, &mut product);
        let sums = moments.rows[k].iter().zip(&self.balance.rows).zip(&product);
        let left: Vec<f64> = sums.map(|((sum, row), product)| sum - row * product).collect();
        per_origin(&left, &self.origins)
    }
}

fn per_origin(sums: &[f64], origins: &[f64]) -> Vec<f64> {
    sums.iter().zip(origins).map(|(sum, origin)| if *origin > 0.0 { sum / origin } else { 0.0 }).collect()
}

/// Sums of the covariates over the flows of the present model.
struct Moments {
    /// Per covariate the sum per origin, `Σ_j M_ij x_ij`.
    rows: [Vec<f64>; 2],
    /// Per covariate the sum per destination, `Σ_i M_ij x_ij`.
    columns: [Vec<f64>; 2],
    /// Per covariate the sum over all.
    totals: [f64; 2],
    /// Sums of the products of covariates over all.
    products: [[f64; 2]; 2],
}

impl Moments {
    fn of(state: &Calibration) -> Moments {
        let (rows, columns) = (&state.balance.rows, &state.balance.columns);
        let count = rows.len();
        let mut moments = Moments {
            rows: [vec![0.0; count], vec![0.0; count]],
            columns: [vec![0.0; count], vec![0.0; count]],
            totals: [0.0; 2],
            products: [[0.0; 2]; 2],
        };
        let mut line = vec![0.0; count];
        let mut squares = [0.0; 3];
        for index in 0..count {
            let (ln, km) = (state.covariates[0].row(index), state.covariates[1].row(index));
            // The matrix is symmetric, so its row also serves as its column.
            for ((value, kernel), row) in line.iter_mut().zip(state.kernel.row(index)).zip(rows) {
                *value = kernel * row;
            }
            moments.columns[0][index] = columns[index] * dot(&line, ln);
            moments.columns[1][index] = columns[index] * dot(&line, km);
            for ((value, kernel), column) in line.iter_mut().zip(state.kernel.row(index)).zip(columns) {
                *value = kernel * column;
            }
            moments.rows[0][index] = rows[index] * dot(&line, ln);
            moments.rows[1][index] = rows[index] * dot(&line, km);
            let row_squares = weighted_squares(&line, ln, km);
            for (sum, value) in squares.iter_mut().zip(row_squares) {
                *sum += rows[index] * value;
            }
        }
        moments.totals = [0, 1].map(|k| moments.rows[k].iter().sum());
        moments.products = [[squares[0], squares[1]], [squares[1], squares[2]]];
        moments
    }
}

/// `Σ w x²`, `Σ w x y` and `Σ w y²`.
fn weighted_squares(weights: &[f64], one: &[f64], other: &[f64]) -> [f64; 3] {
    let mut sums = [[0.0; 4]; 3];
    let chunks = weights.chunks(4).zip(one.chunks(4)).zip(other.chunks(4));
    for ((weight, x), y) in chunks {
        for (lane, ((w, x), y)) in weight.iter().zip(x).zip(y).enumerate() {
            sums[0][lane] += w * x * x;
            sums[1][lane] += w * x * y;
            sums[2][lane] += w * y * y;
        }
    }
    sums.map(|lanes| lanes.iter().sum())
}
