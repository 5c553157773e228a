//! What role, peers, borrowed size and signals promise for any figures.

use atlas::{
    borrowed_size::{Amounts, borrowed_size},
    measure, measure_table,
    peer::{Metric, PeerSpace},
    peer_dimension::PeerDimension,
    regression::{least_squares, pseudo_poisson},
    role::{Dimension, Roles},
    signal::{Bilingual, Catalogue, Evidence, GuidingTask, Side, signals},
    urban_function::UrbanFunction,
};
use proptest::prelude::*;
use sample::table;

#[path = "../src/sample.rs"]
mod sample;

const COUNT: usize = 12;

/// Figures of which some are missing.
fn figures() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(prop_oneof![9 => 1.0..100.0f64, 1 => Just(f64::NAN)], COUNT)
}

fn amounts() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(1.0..1000.0f64, COUNT)
}

fn order() -> impl Strategy<Value = Vec<usize>> {
    Just((0..COUNT).collect::<Vec<usize>>()).prop_shuffle()
}

fn reordered(values: &[f64], order: &[usize]) -> Vec<f64> {
    order.iter().map(|index| values[*index]).collect()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * (1.0 + a.abs().max(b.abs()))
}

const DIMENSIONS: [PeerDimension; 3] = [PeerDimension::Size, PeerDimension::Old, PeerDimension::Income];

fn space(figures: [&[f64]; 3], metric: Metric) -> PeerSpace {
    let named: Vec<(&str, &[f64])> = DIMENSIONS.iter().map(|each| each.measure()).zip(figures).collect();
    PeerSpace::new(&table(&named), &DIMENSIONS, metric, COUNT)
}

fn task(evidence: &[&str], counter: &[&str]) -> Catalogue {
    let text = || Bilingual { nl: "tekst".to_owned(), en: "text".to_owned() };
    let high = |ids: &[&str]| {
        ids.iter().map(|id| Evidence { measure: (*id).to_owned(), side: Side::High }).collect::<Vec<_>>()
    };
    Catalogue {
        tasks: vec![GuidingTask {
            id: "task".to_owned(),
            name: text(),
            question: text(),
            reason: text(),
            doubt: text(),
            only_when: None,
            evidence: high(evidence),
            counter: high(counter),
        }],
    }
}

proptest! {
    #[test]
    fn residuals_are_orthogonal_and_scaling_shifts_the_constant(
        x in amounts(), y in amounts(), factor in 1.1..50.0f64,
    ) {
        let ln = |values: &[f64]| values.iter().map(|each| each.ln()).collect::<Vec<f64>>();
        let (ln_x, ln_y) = (ln(&x), ln(&y));
        let fit = least_squares(&ln_y, &[&ln_x]).unwrap();
        let product: f64 = fit.residuals.iter().zip(&ln_x).map(|(e, x)| e * x).sum();
        prop_assert!(close(product, 0.0) && close(fit.residuals.iter().sum(), 0.0));
        prop_assert!(close(fit.leverage.iter().sum(), 2.0));
        let scaled: Vec<f64> = x.iter().map(|each| each * factor).collect();
        let other = least_squares(&ln_y, &[&ln(&scaled)]).unwrap();
        prop_assert!(close(other.coefficients[1], fit.coefficients[1]));
        prop_assert!(close(other.coefficients[0], fit.coefficients[0] - fit.coefficients[1] * factor.ln()));
        prop_assert!(close(other.sigma, fit.sigma));
    }

    #[test]
    fn pseudo_likelihood_keeps_the_total(
        x in amounts(), y in prop::collection::vec(prop_oneof![Just(0.0), 0.1..20.0f64], COUNT),
    ) {
        prop_assume!(y.iter().sum::<f64>() > 0.0);
        let ln_x: Vec<f64> = x.iter().map(|each| each.ln()).collect();
        // Amounts above zero at one single x can have no finite fit; that is refused, not guessed.
        if let Ok(fit) = pseudo_poisson(&y, &[&ln_x]) {
            prop_assert!(close(fit.fitted.iter().sum(), y.iter().sum()));
            prop_assert!(fit.fitted.iter().all(|each| *each > 0.0));
        }
    }

    #[test]
    fn borrowed_size_ignores_units_and_order(
        size in amounts(), stock in amounts(), potential in amounts(), factor in 1.1..50.0f64, order in order(),
    ) {
        let result = |stock: &[f64], size: &[f64], potential: &[f64]| {
            let given = Amounts {
                function: UrbanFunction::Culture,
                year: 2021,
                amounts: stock.to_vec(),
                inhabitants: size.to_vec(),
            };
            borrowed_size(&given, potential).unwrap()
        };
        let before = result(&stock, &size, &potential);
        let more: Vec<f64> = stock.iter().map(|each| each * factor).collect();
        let after = result(
            &reordered(&more, &order),
            &reordered(&size, &order),
            &reordered(&potential, &order),
        );
        for (place, index) in order.iter().enumerate() {
            let (one, other) = (before.municipalities[*index].unwrap(), after.municipalities[place].unwrap());
            prop_assert!(close(one.factor, other.factor) && close(one.high, other.high));
            prop_assert!(close(one.factor_with_nearness, other.factor_with_nearness));
            prop_assert!(one.low < 1.0 && one.high > 1.0);
        }
    }

    #[test]
    fn peers_are_symmetric_and_nearest_first(a in figures(), b in figures(), c in figures(), order in order()) {
        for metric in [Metric::Standardised, Metric::Mahalanobis] {
            let space = space([&a, &b, &c], metric);
            let shuffled = self::space(
                [&reordered(&a, &order), &reordered(&b, &order), &reordered(&c, &order)], metric,
            );
            for one in 0..COUNT {
                for other in 0..COUNT {
                    let distance = space.distance(order[one], order[other]);
                    prop_assert_eq!(distance.is_some(), space.distance(order[other], order[one]).is_some());
                    if let Some(distance) = distance {
                        prop_assert!(distance >= 0.0);
                        prop_assert!(close(distance, space.distance(order[other], order[one]).unwrap()));
                        prop_assert!(close(distance, shuffled.distance(one, other).unwrap()), "relabelled");
                    }
                }
                let peers = space.peers(one, 5, 0..COUNT);
                prop_assert!(peers.iter().all(|peer| peer.index != one));
                prop_assert!(peers.windows(2).all(|pair| pair[0].distance <= pair[1].distance));
            }
        }
    }

    #[test]
    fn scores_are_percentiles_whatever_the_order(a in figures(), b in figures(), order in order()) {
        let roles = |a: &[f64], b: &[f64]| {
            Roles::new(&table(&[("sale_price", a), ("growth_domestic", b), ("job_ratio", a)]), COUNT)
        };
        let (before, after) = (roles(&a, &b), roles(&reordered(&a, &order), &reordered(&b, &order)));
        for (place, index) in order.iter().enumerate() {
            for dimension in Dimension::ALL {
                let score = before.score(*index, dimension);
                prop_assert_eq!(score, after.score(place, dimension));
                prop_assert!(score.is_none_or(|score| (0.0..=100.0).contains(&score)));
            }
            prop_assert!(before.nearest(*index, |_| true).len() <= 3);
            prop_assert!(before.archetypes(*index).iter().all(|near| (0.0..=100.0).contains(&near.distance)));
        }
    }

    #[test]
    fn a_signal_rises_with_its_evidence_and_falls_with_its_counter_evidence(
        a in figures(), b in figures(), c in figures(), rise in 0.0..100.0f64, index in 0..COUNT,
    ) {
        prop_assume!(a[index].is_finite() && c[index].is_finite());
        let catalogue = task(&["a", "b"], &["c"]);
        let strength = |a: &[f64], c: &[f64]| {
            signals(&catalogue, &table(&[("a", a), ("b", &b), ("c", c)]), index)[0].strength
        };
        let raised = |values: &[f64]| {
            let mut values = values.to_vec();
            values[index] += rise;
            values
        };
        let now = strength(&a, &c);
        prop_assert!(now <= 3);
        prop_assert!(strength(&raised(&a), &c) >= now);
        let countered = strength(&a, &raised(&c));
        prop_assert!(countered <= now && countered + 1 >= now, "one lower at most");
    }
}
