//! Local customer potential: how many inhabitants, near and far, make use of each municipality.

use serde::Serialize;

use crate::distance::Distances;

/// No municipality draws on inhabitants at this distance or farther, in kilometres.
pub const REACH_KM: f64 = 20.0;

/// The local customer potential of one municipality (a model).
///
/// Method of Statistics Netherlands for the municipal fund, here on municipalities where the original
/// takes cores: everybody divides themselves over all municipalities within 20 km, in proportion to the
/// inhabitants there and to the inverse square of the distance. The own municipality always takes part,
/// at its distance to itself. Unit: persons.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CustomerPotential {
    /// Inhabitants drawn to it, in persons; over all municipalities they add up to all inhabitants.
    pub persons: f64,
    /// Of these, its own inhabitants.
    pub own_persons: f64,
    /// `K / P`: above 1 it serves more people than live there; `None` without inhabitants.
    pub service_index: Option<f64>,
}

/// The local customer potential of every municipality, `inhabitants` per municipality.
///
/// `K_i = Σ_{j: d_ij < 20} P_j · (P_i / d_ij²) / Σ_{k: d_jk < 20} (P_k / d_jk²)`.
#[must_use]
pub fn customer_potentials(distances: &Distances, inhabitants: &[f64]) -> Vec<CustomerPotential> {
    let count = inhabitants.len();
    let mut persons = vec![0.0; count];
    let mut own_persons = vec![0.0; count];
    let mut pulls = vec![0.0; count];
    for (from, people) in inhabitants.iter().enumerate() {
        for (to, (pull, km)) in pulls.iter_mut().zip(distances.row(from)).enumerate() {
            let within = *km < REACH_KM || to == from;
            *pull = if within { inhabitants[to] / (km * km) } else { 0.0 };
        }
        let total: f64 = pulls.iter().sum();
        if total <= 0.0 {
            continue;
        }
        for (sum, pull) in persons.iter_mut().zip(&pulls) {
            *sum += people * pull / total;
        }
        own_persons[from] = people * pulls[from] / total;
    }
    let one = |index: usize| CustomerPotential {
        persons: persons[index],
        own_persons: own_persons[index],
        service_index: (inhabitants[index] > 0.0).then(|| persons[index] / inhabitants[index]),
    };
    (0..count).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::Point;

    #[test]
    fn two_neighbours_and_one_far_away_by_hand() {
        // Discs with an own distance of 2 km; 0 and 1 lie 4 km apart, 2 is out of reach.
        let radius = 2.0 * 45.0 * std::f64::consts::PI / 128.0;
        let land = std::f64::consts::PI * radius * radius;
        let point = |x: f64| Point { x: x * 1000.0, y: 0.0, lon: 0.0, lat: 0.0 };
        let distances = Distances::between(&[point(0.0), point(4.0), point(24.0)], &[land; 3]);
        let found = customer_potentials(&distances, &[3000.0, 1000.0, 500.0]);
        // Pull on 0: own 3000/4 = 750, to 1: 1000/16 = 62.5. Pull on 1: to 0 3000/16 = 187.5, own 250.
        let (stays, comes) = (3000.0 * 750.0 / 812.5, 1000.0 * 187.5 / 437.5);
        assert!((found[0].persons - (stays + comes)).abs() < 1e-9);
        assert!((found[0].own_persons - stays).abs() < 1e-9);
        assert_eq!((found[2].persons, found[2].service_index), (500.0, Some(1.0)), "20 km is out of reach");
    }

    #[test]
    fn without_inhabitants_there_is_no_index() {
        let point = Point { x: 0.0, y: 0.0, lon: 0.0, lat: 0.0 };
        let found = customer_potentials(&Distances::between(&[point], &[1.0]), &[0.0]);
        assert_eq!((found[0].persons, found[0].service_index), (0.0, None));
    }
}
