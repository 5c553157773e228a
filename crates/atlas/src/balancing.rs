//! Furness balancing: row and column factors that make a matrix keep given margins.

use crate::kernel::{Kernel, dot};

/// Balancing stops when no margin is off by more than this part.
pub(crate) const BALANCED: f64 = 1e-10;

/// Sweeps before balancing is given up.
const MOST_SWEEPS: usize = 500;

/// Steps of one solution by conjugate gradients.
const MOST_GRADIENT_STEPS: usize = 400;

/// The matrix `M_ij = row_i · K_ij · column_j` whose row sums are `origins` and column sums `destinations`.
///
/// Plain Furness iteration (Furness 1965) makes rows and columns fit in turn; with strong ties inside
/// regions it needs hundreds of turns. Here every sweep is a Furness turn for the rows, after which the
/// error that remains in the columns is removed by a Newton step, solved by conjugate gradients (the
/// Sinkhorn-Newton method of Brauer, Clason, Lorenz & Wirth 2017). The fixed point is the same.
#[derive(Clone, Debug)]
pub(crate) struct Balance {
    pub(crate) rows: Vec<f64>,
    pub(crate) columns: Vec<f64>,
    /// Column sums with the present factors; the row sums fit exactly.
    column_sums: Vec<f64>,
    product: Vec<f64>,
}

impl Balance {
    /// Starts with all column factors 1.
    pub(crate) fn new(count: usize) -> Balance {
        let zeros = vec![0.0; count];
        Balance { rows: zeros.clone(), columns: vec![1.0; count], column_sums: zeros.clone(), product: zeros }
    }

    /// Makes the rows fit and sums the columns. Returns the largest relative error of a column.
    fn turn(&mut self, kernel: &Kernel, origins: &[f64], destinations: &[f64]) -> f64 {
        kernel.multiply(&self.columns, &mut self.product);
        for ((row, origin), sum) in self.rows.iter_mut().zip(origins).zip(&self.product) {
            *row = if *sum > 0.0 { origin / sum } else { 0.0 };
        }
        kernel.multiply(&self.rows, &mut self.product);
        for ((sum, column), product) in self.column_sums.iter_mut().zip(&self.columns).zip(&self.product) {
            *sum = column * product;
        }
        let off = |(sum, wanted): (&f64, &f64)| {
            if *wanted > 0.0 { (sum / wanted - 1.0).abs() } else { *sum }
        };
        self.column_sums.iter().zip(destinations).map(off).fold(0.0, f64::max)
    }

    /// Balances until every margin fits to `tolerance`; the row margins fit exactly. Returns whether it did.
    pub(crate) fn fit(
        &mut self,
        kernel: &Kernel,
        origins: &[f64],
        destinations: &[f64],
        tolerance: f64,
    ) -> bool {
        for (column, wanted) in self.columns.iter_mut().zip(destinations) {
            if *wanted <= 0.0 {
                *column = 0.0;
            }
        }
        for _ in 0..MOST_SWEEPS {
            let error = self.turn(kernel, origins, destinations);
            if !error.is_finite() {
                return false;
            }
            if error <= tolerance {
                return true;
            }
            if error > 0.5 {
                // Far from balance the Newton step would overshoot: a plain turn of the columns.
                self.fit_columns(destinations);
                continue;
            }
            let missing: Vec<f64> =
                destinations.iter().zip(&self.column_sums).map(|(d, sum)| d - sum).collect();
            let closeness = (0.1 * tolerance / error).max(0.1 * error).min(0.1);
            let mut step = vec![0.0; missing.len()];
            self.solve(kernel, origins, &missing, &mut step, closeness);
            for (column, change) in self.columns.iter_mut().zip(&step) {
                *column *= change.clamp(-1.0, 1.0).exp();
            }
        }
        false
    }

    fn fit_columns(&mut self, destinations: &[f64]) {
        for ((column, sum), wanted) in self.columns.iter_mut().zip(&self.column_sums).zip(destinations) {
            if *sum > 0.0 {
                *column *= wanted / sum;
            }
        }
    }

    /// `out = (diag(column sums) − Mᵀ diag(1/origins) M) · step`: how the column sums answer to a change of
    /// the logarithms of the column factors while the rows are kept fitting.
    fn answer(&mut self, kernel: &Kernel, origins: &[f64], step: &[f64], out: &mut [f64]) {
        for ((value, column), change) in out.iter_mut().zip(&self.columns).zip(step) {
            *value = column * change;
        }
        kernel.multiply(out, &mut self.product);
        for ((value, row), origin) in self.product.iter_mut().zip(&self.rows).zip(origins) {
            *value *= if *origin > 0.0 { row * row / origin } else { 0.0 };
        }
        kernel.multiply(&self.product, out);
        let sums = self.column_sums.iter().zip(&self.columns).zip(step);
        for (value, ((sum, column), change)) in out.iter_mut().zip(sums) {
            *value = sum * change - column * *value;
        }
    }

    /// Solves `answer(step) = wanted` by conjugate gradients, scaled by the column sums, from the given
    /// start, until the error is `closeness` times that of a zero step. The system is singular (all factors
    /// may change alike) but consistent, for which the method works.
    pub(crate) fn solve(
        &mut self,
        kernel: &Kernel,
        origins: &[f64],
        wanted: &[f64],
        step: &mut [f64],
        closeness: f64,
    ) {
        let scale: Vec<f64> =
            self.column_sums.iter().map(|sum| if *sum > 0.0 { 1.0 / sum } else { 0.0 }).collect();
        let scaled = |error: &[f64]| -> Vec<f64> { error.iter().zip(&scale).map(|(e, s)| e * s).collect() };
        let goal = dot(wanted, &scaled(wanted)) * closeness * closeness;
        let mut answer = vec![0.0; wanted.len()];
        self.answer(kernel, origins, step, &mut answer);
        let mut error: Vec<f64> =
            wanted.iter().zip(&answer).map(|(wanted, answer)| wanted - answer).collect();
        let mut direction = scaled(&error);
        let mut size = dot(&error, &direction);
        for _ in 0..MOST_GRADIENT_STEPS {
            if size <= goal {
                break;
            }
            self.answer(kernel, origins, &direction, &mut answer);
            let curvature = dot(&direction, &answer);
            if curvature <= 0.0 {
                break;
            }
            let length = size / curvature;
            add(step, length, &direction);
            add(&mut error, -length, &answer);
            let next = scaled(&error);
            let next_size = dot(&error, &next);
            let keep = next_size / size;
            for (value, fresh) in direction.iter_mut().zip(&next) {
                *value = fresh + keep * *value;
            }
            size = next_size;
        }
    }
}

/// `to += factor · from`.
fn add(to: &mut [f64], factor: f64, from: &[f64]) {
    for (value, other) in to.iter_mut().zip(from) {
        *value += factor * other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_by_two_by_hand() {
        // K = [[1, 2], [2, 1]], every margin 3: the matrix itself, up to a factor between rows and columns.
        let kernel = Kernel::from_upper(2, |row, column| if row == column { 1.0 } else { 2.0 });
        let mut balance = Balance::new(2);
        assert!(balance.fit(&kernel, &[3.0, 3.0], &[3.0, 3.0], BALANCED));
        assert!((balance.rows[0] * balance.columns[1] * 2.0 - 2.0).abs() < 1e-9);
    }

    #[test]
    fn a_margin_of_zero_gives_a_factor_of_zero() {
        let kernel =
            Kernel::from_upper(3, |row, column| 1.0 / f64::from(u8::try_from(1 + column - row).unwrap()));
        let mut balance = Balance::new(3);
        let (origins, destinations) = ([5.0, 0.0, 5.0], [0.0, 8.0, 2.0]);
        assert!(balance.fit(&kernel, &origins, &destinations, BALANCED));
        assert_eq!((balance.rows[1], balance.columns[0]), (0.0, 0.0));
        let cell =
            |row: usize, column: usize| balance.rows[row] * kernel.row(row)[column] * balance.columns[column];
        assert!((cell(0, 1) + cell(2, 1) - 8.0).abs() < 1e-8);
        assert!((cell(0, 2) + cell(0, 1) - 5.0).abs() < 1e-8);
    }
}
