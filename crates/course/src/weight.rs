//! Weights of comparison areas, drawn evenly from all that the table allows.
//!
//! Without an order: uniform on the simplex (exponential draws divided by their sum). With a partial order:
//! the simplex falls apart in equally large pieces, one for each ranking of the areas; a ranking that
//! respects the order is drawn evenly from all such rankings, and the drawn weights are given out along it,
//! largest first. So no draw is ever thrown away, however strict the order.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

use crate::model::Model;

/// Draws weights; the same seed always gives the same ones.
pub(crate) struct Weights {
    random: Pcg64Mcg,
    width: usize,
    /// Per area the areas that must weigh at least as much.
    above: Vec<usize>,
    /// The number of rankings that can still follow, per set of areas ranked already; empty without an order.
    rankings: Vec<u64>,
}

impl Weights {
    pub(crate) fn of(model: &Model, seed: u128) -> Self {
        let width = model.comparisons().len();
        let mut above = vec![0; width];
        for [one, than] in model.more_important() {
            above[than.index()] |= 1 << one.index();
        }
        let ordered = above.iter().any(|set| *set != 0);
        let rankings = if ordered { rankings(&above) } else { Vec::new() };
        Self { random: Pcg64Mcg::new(seed), width, above, rankings }
    }

    /// The next weights; together one.
    pub(crate) fn draw(&mut self) -> Vec<f64> {
        let mut weights: Vec<f64> = (0..self.width).map(|_| -self.above_zero().ln()).collect();
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        if self.rankings.is_empty() {
            return weights;
        }
        weights.sort_by(|one, other| other.total_cmp(one));
        let mut given = vec![0.0; self.width];
        let mut ranked = 0;
        for weight in weights {
            let next = self.next(ranked);
            given[next] = weight;
            ranked |= 1 << next;
        }
        given
    }

    /// The next in a ranking, each as often as rankings follow it.
    fn next(&mut self, ranked: usize) -> usize {
        let mut drawn = self.random.next_u64() % self.rankings[ranked];
        for area in (0..self.width).filter(|area| may_follow(&self.above, ranked, *area)) {
            let follow = self.rankings[ranked | 1 << area];
            if drawn < follow {
                return area;
            }
            drawn -= follow;
        }
        0
    }

    /// A number above zero, up to one.
    fn above_zero(&mut self) -> f64 {
        ((self.random.next_u64() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }
}

fn may_follow(above: &[usize], ranked: usize, area: usize) -> bool {
    ranked & (1 << area) == 0 && above[area] & !ranked == 0
}

/// The number of rankings that can follow, per set of areas ranked already; at most 16! at the empty set.
fn rankings(above: &[usize]) -> Vec<u64> {
    let everything = (1 << above.len()) - 1;
    let mut number = vec![0; everything + 1];
    number[everything] = 1;
    for ranked in (0..everything).rev() {
        let followers = (0..above.len()).filter(|area| may_follow(above, ranked, *area));
        number[ranked] = followers.map(|area| number[ranked | 1 << area]).sum();
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builder::Builder;

    fn model(areas: usize, order: &[(usize, usize)]) -> Model {
        let mut builder = Builder::new("weights").unwrap();
        let ids: Vec<_> =
            (0..areas).map(|place| builder.comparison(&format!("c{place}"), "c", None).unwrap()).collect();
        for (one, than) in order {
            builder.more_important(ids[*one], ids[*than]).unwrap();
        }
        let area = builder.area("a", "a").unwrap();
        builder.option(area, "a1", "a1").unwrap();
        builder.option(area, "a2", "a2").unwrap();
        builder.finish().unwrap()
    }

    /// The mean weights over many draws.
    fn means(model: &Model) -> Vec<f64> {
        let mut weights = Weights::of(model, 1);
        let mut means = vec![0.0; model.comparisons().len()];
        for _ in 0..20_000 {
            for (mean, weight) in means.iter_mut().zip(weights.draw()) {
                *mean += weight / 20_000.0;
            }
        }
        means
    }

    #[test]
    fn without_an_order_all_weigh_the_same_on_average() {
        for mean in means(&model(4, &[])) {
            assert!((mean - 0.25).abs() < 0.01, "{mean}");
        }
    }

    #[test]
    fn a_full_order_gives_the_known_means() {
        // The mean of the largest of three uniform shares is 11/18, of the middle 5/18, of the smallest 2/18.
        let means = means(&model(3, &[(2, 0), (0, 1)]));
        for (mean, expected) in means.iter().zip([5.0 / 18.0, 2.0 / 18.0, 11.0 / 18.0]) {
            assert!((mean - expected).abs() < 0.01, "{mean} instead of {expected}");
        }
    }

    #[test]
    fn a_partial_order_is_respected_and_counted() {
        let model = model(4, &[(0, 1), (2, 3)]);
        let mut weights = Weights::of(&model, 7);
        assert_eq!(weights.rankings[0], 6);
        for _ in 0..1000 {
            let drawn = weights.draw();
            assert!(drawn[0] >= drawn[1] && drawn[2] >= drawn[3]);
            assert!((drawn.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
