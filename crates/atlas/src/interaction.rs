//! The interaction model: how strongly distance holds back the flows between municipalities.

use serde::Serialize;

use crate::{
    balancing::{BALANCED, Balance},
    distance::Distances,
    flows::Flows,
    kernel::{Kernel, dot},
};

/// Newton steps on the two parameters before calibration is given up.
const MOST_STEPS: usize = 60;

/// Calibration stops when both means are reproduced to this part of their spread.
const REPRODUCED: f64 = 1e-9;

/// Where the search for the parameters starts; the likelihood has one top, so the result does not depend
/// on it. Near the values of Dutch commuting, to be there sooner.
const START: Deterrence = Deterrence { power: -2.0, decay: -0.02 };

/// Why the interaction model could not be calibrated.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum InteractionError {
    /// No flows.
    #[error("there are no flows to calibrate on: check the table of flows")]
    NoFlows,
    /// Flows and distances do not belong together.
    #[error(
        "the flows count {flows} municipalities and the distances {distances}: use one register for both"
    )]
    OtherSize {
        /// Municipalities in the flows.
        flows: usize,
        /// Municipalities in the distances.
        distances: usize,
    },
    /// No maximum was found.
    #[error(
        "no distance deterrence fits these flows after {MOST_STEPS} steps: there may be too few municipalities, \
         or no difference in distance between them"
    )]
    NotConverged,
}

/// The deterrence of distance `f(c) = c^power · e^(decay · c)`, `c` in kilometres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Deterrence {
    /// Exponent of the distance, as a rule negative.
    pub power: f64,
    /// Exponential decay per kilometre, as a rule negative.
    pub decay: f64,
}

impl Deterrence {
    /// The value at a distance above zero, in kilometres. Only ratios have a meaning.
    #[must_use]
    pub fn at(&self, km: f64) -> f64 {
        self.of(km.ln(), km)
    }

    fn of(&self, ln_km: f64, km: f64) -> f64 {
        (self.power * ln_km + self.decay * km).exp()
    }
}

/// How well the model reproduces the observed flows, all pairs counted, those without flow included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// Share of common part `2 Σ min(T, M) / (Σ T + Σ M)` (Sørensen), 0 to 1.
    pub common_part: f64,
    /// The same over the flows between different municipalities only.
    pub common_part_between: f64,
    /// Explained variance `1 − Σ (T − M)² / Σ (T − mean T)²`.
    pub r_squared: f64,
    /// The same over the flows between different municipalities only.
    pub r_squared_between: f64,
}

/// A calibrated doubly constrained gravity model `M_ij = A_i O_i B_j D_j f(c_ij)` (Wilson 1967).
///
/// `O` and `D` are the observed totals per origin and destination, kept by Furness balancing to 1e-10
/// relative; the parameters have the highest likelihood, which is where the mean distance and the mean
/// logarithm of distance of the model equal those observed (Hyman 1969). Flows inside municipalities are
/// part of it, at the distance of a municipality to itself. Unit: that of the flows.
#[derive(Clone, Debug, Serialize)]
pub struct InteractionModel {
    /// Year of the flows.
    pub year: u16,
    /// The calibrated deterrence.
    pub deterrence: Deterrence,
    /// Mean distance of the flows, in kilometres: observed, and thereby of the model.
    pub mean_km: f64,
    /// Mean natural logarithm of the distance in kilometres.
    pub mean_ln_km: f64,
    /// How well it fits.
    pub fit: Fit,
    /// `A_i O_i` per origin.
    pub origin_factors: Vec<f64>,
    /// `B_j D_j` per destination.
    pub destination_factors: Vec<f64>,
    #[serde(skip)]
    kernel: Kernel,
}

impl InteractionModel {
    /// The flow that the model expects.
    #[must_use]
    pub fn flow(&self, from: usize, to: usize) -> f64 {
        self.origin_factors[from] * self.kernel.row(from)[to] * self.destination_factors[to]
    }

    /// The deterrence between a municipality and all, itself included.
    #[must_use]
    pub fn deterrence_from(&self, index: usize) -> &[f64] {
        self.kernel.row(index)
    }

    /// Potential `Σ_j mass_j f(d_ij)` of every municipality (Harris 1954; Hansen 1959); the own mass counts,
    /// at the distance of a municipality to itself.
    #[must_use]
    pub fn potential(&self, masses: &[f64]) -> Vec<f64> {
        let mut potential = vec![0.0; masses.len()];
        self.kernel.multiply(masses, &mut potential);
        potential
    }
}

/// Calibrates the model on observed flows.
///
/// # Errors
/// Without flows, with flows and distances of different size, and when no parameters fit.
pub fn calibrate(flows: &Flows, distances: &Distances) -> Result<InteractionModel, InteractionError> {
    if flows.len() != distances.len() {
        return Err(InteractionError::OtherSize { flows: flows.len(), distances: distances.len() });
    }
    if flows.total() <= 0.0 {
        return Err(InteractionError::NoFlows);
    }
    let mut calibration = Calibration::new(flows, distances);
    calibration.run()?;
    let Calibration { deterrence, kernel, balance, observed, .. } = calibration;
    let mut model = InteractionModel {
        year: flows.year(),
        deterrence,
        mean_km: observed[1],
        mean_ln_km: observed[0],
        fit: Fit { common_part: 0.0, common_part_between: 0.0, r_squared: 0.0, r_squared_between: 0.0 },
        origin_factors: balance.rows,
        destination_factors: balance.columns,
        kernel,
    };
    model.fit = fit(flows, &model);
    Ok(model)
}

/// The state of a calibration. Covariate 0 is the logarithm of the distance, covariate 1 the distance.
struct Calibration {
    origins: Vec<f64>,
    destinations: Vec<f64>,
    covariates: [Kernel; 2],
    /// Observed mean of each covariate, and its spread over the flows as a scale for errors.
    observed: [f64; 2],
    spread: [f64; 2],
    deterrence: Deterrence,
    kernel: Kernel,
    balance: Balance,
    /// How the logarithms of the column factors answer to each parameter, kept as a start for the next step.
    answers: [Vec<f64>; 2],
}

impl Calibration {
    fn new(flows: &Flows, distances: &Distances) -> Calibration {
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
    fn run(&mut self) -> Result<(), InteractionError> {
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
        for k in 0..2 {
            let wanted = self.unexplained(moments, k);
            let mut answer = std::mem::take(&mut self.answers[k]);
            self.balance.solve(&self.kernel, &self.origins, &wanted, &mut answer, 1e-3);
            row_answers[k] = self.row_answer(moments, k, &answer);
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

/// Compares model and observation over all pairs.
fn fit(flows: &Flows, model: &InteractionModel) -> Fit {
    let count = flows.len();
    let mut all = Agreement::default();
    let mut between = Agreement::default();
    for from in 0..count {
        let mut observed = vec![0.0; count];
        for (to, amount) in flows.outgoing(from) {
            observed[to] = amount;
        }
        for (to, observed) in observed.iter().enumerate() {
            let expected = model.flow(from, to);
            all.add(*observed, expected);
            if to != from {
                between.add(*observed, expected);
            }
        }
    }
    Fit {
        common_part: all.common_part(),
        common_part_between: between.common_part(),
        r_squared: all.r_squared(),
        r_squared_between: between.r_squared(),
    }
}

/// Running sums for the measures of fit.
#[derive(Default)]
struct Agreement {
    pairs: f64,
    common: f64,
    observed: f64,
    expected: f64,
    squares: f64,
    errors: f64,
}

impl Agreement {
    fn add(&mut self, observed: f64, expected: f64) {
        self.pairs += 1.0;
        self.common += observed.min(expected);
        self.observed += observed;
        self.expected += expected;
        self.squares += observed * observed;
        self.errors += (observed - expected) * (observed - expected);
    }

    fn common_part(&self) -> f64 {
        2.0 * self.common / (self.observed + self.expected)
    }

    fn r_squared(&self) -> f64 {
        1.0 - self.errors / (self.squares - self.observed * self.observed / self.pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::Point;

    fn distances() -> Distances {
        let places = [(0.0, 0.0), (9.0, 2.0), (4.0, 12.0), (30.0, 5.0), (26.0, 21.0), (55.0, 40.0)];
        let points = places.map(|(x, y)| Point { x: x * 1000.0, y: y * 1000.0, lon: 0.0, lat: 0.0 });
        Distances::between(&points, &[20.0, 30.0, 50.0, 80.0, 40.0, 90.0])
    }

    /// Flows that follow the model exactly.
    fn flows_of(truth: Deterrence, distances: &Distances) -> Flows {
        let origins = [4.0, 1.0, 2.0, 9.0, 3.0, 5.0];
        let destinations = [7.0, 2.0, 1.0, 8.0, 1.0, 6.0];
        let pairs = (0..6).flat_map(|from| (0..6).map(move |to| (from, to)));
        let amount = |(from, to): (usize, usize)| {
            (from, to, 1e4 * origins[from] * destinations[to] * truth.at(distances.km(from, to)))
        };
        Flows::new(6, 2014, pairs.map(amount))
    }

    #[test]
    fn parameters_of_made_up_flows_are_found_again() {
        let distances = distances();
        for truth in [
            Deterrence { power: -0.7, decay: -0.04 },
            Deterrence { power: -2.5, decay: 0.01 },
            Deterrence { power: 0.5, decay: -0.2 },
        ] {
            let flows = flows_of(truth, &distances);
            let model = calibrate(&flows, &distances).expect("an exact model exists");
            assert!((model.deterrence.power - truth.power).abs() < 1e-6, "{:?}", model.deterrence);
            assert!((model.deterrence.decay - truth.decay).abs() < 1e-7, "{:?}", model.deterrence);
            assert!(model.fit.common_part > 1.0 - 1e-6 && model.fit.r_squared > 1.0 - 1e-9);
            assert!((model.flow(3, 0) / flows.amount(3, 0) - 1.0).abs() < 1e-6);
        }
    }

    #[test]
    fn what_cannot_be_calibrated_is_refused() {
        let distances = distances();
        assert_eq!(calibrate(&Flows::new(6, 2014, []), &distances).err(), Some(InteractionError::NoFlows));
        assert_eq!(
            calibrate(&Flows::new(2, 2014, [(0, 1, 1.0)]), &distances).err(),
            Some(InteractionError::OtherSize { flows: 2, distances: 6 })
        );
        // On one spot distance explains nothing.
        let spot = Point { x: 0.0, y: 0.0, lon: 0.0, lat: 0.0 };
        let together = Distances::between(&[spot; 3], &[0.0; 3]);
        let flows = Flows::new(3, 2014, [(0, 1, 5.0), (1, 2, 4.0), (2, 2, 3.0)]);
        assert_eq!(calibrate(&flows, &together).err(), Some(InteractionError::NotConverged));
    }

    #[test]
    fn potential_by_hand() {
        let distances = distances();
        let model = calibrate(&flows_of(START, &distances), &distances).expect("an exact model exists");
        let by_hand = 2.0 * START.at(distances.km(1, 0)) + 3.0 * START.at(distances.km(1, 1));
        let potential = model.potential(&[2.0, 3.0, 0.0, 0.0, 0.0, 0.0]);
        assert!((potential[1] / by_hand - 1.0).abs() < 1e-6);
    }
}
