//! The interaction model: how strongly distance holds back the flows between municipalities.

use serde::Serialize;

use crate::{calibration::Calibration, distance::Distances, flows::Flows, kernel::Kernel};

/// Newton steps on the two parameters before calibration is given up.
pub(crate) const MOST_STEPS: usize = 200;

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

    pub(crate) fn of(&self, ln_km: f64, km: f64) -> f64 {
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

    const TRUTH: Deterrence = Deterrence { power: -1.5, decay: -0.03 };

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
        let model = calibrate(&flows_of(TRUTH, &distances), &distances).expect("an exact model exists");
        let by_hand = 2.0 * TRUTH.at(distances.km(1, 0)) + 3.0 * TRUTH.at(distances.km(1, 1));
        let potential = model.potential(&[2.0, 3.0, 0.0, 0.0, 0.0, 0.0]);
        assert!((potential[1] / by_hand - 1.0).abs() < 1e-6);
    }
}
