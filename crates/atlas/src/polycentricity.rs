//! Polycentricity: whether a region leans on one place or on several.

use serde::Serialize;

use crate::flows::Flows;

/// Places that the slope looks at, the largest ones.
pub const PLACES: usize = 4;

/// Fewer places say nothing.
const FEWEST: usize = 3;

/// The slope of a rank-size line through the largest places of a region.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankSize {
    /// Slope of `ln size` on `ln rank`: 0 when the largest places are equal, −1 when the second is half as
    /// large as the first and the third a third (Zipf), steeper when one place rules.
    pub slope: f64,
    /// The places it was drawn through with their sizes, the largest first.
    pub places: Vec<(usize, f64)>,
}

/// How polycentric a region is, in form and in function (Burger & Meijers 2012).
///
/// Form looks at inhabitants, function at the internal centrality of places: jobs held by people from the
/// other municipalities of the region. A function flatter than the form means that small places serve the
/// region more than their size suggests.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Polycentricity {
    /// On inhabitants.
    pub form: RankSize,
    /// On internal centrality; `None` when fewer than three places receive anybody.
    pub function: Option<RankSize>,
}

/// The polycentricity of a region of at least three municipalities; `None` for a smaller one.
///
/// `inhabitants` per municipality of the register; `members` are the municipalities of the region.
#[must_use]
pub fn polycentricity(flows: &Flows, inhabitants: &[f64], members: &[usize]) -> Option<Polycentricity> {
    let form = rank_size(members.iter().map(|index| (*index, inhabitants[*index])))?;
    let received = |index: usize| -> f64 {
        let others = flows.incoming(index).filter(|(from, _)| *from != index && members.contains(from));
        others.map(|(_, amount)| amount).sum()
    };
    let function = rank_size(members.iter().map(|index| (*index, received(*index))));
    Some(Polycentricity { form, function })
}

/// Least squares through the largest [`PLACES`] places above zero.
fn rank_size(sizes: impl Iterator<Item = (usize, f64)>) -> Option<RankSize> {
    let mut places: Vec<(usize, f64)> = sizes.filter(|(_, size)| *size > 0.0).collect();
    if places.len() < FEWEST {
        return None;
    }
    places.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    places.truncate(PLACES);
    let points: Vec<(f64, f64)> =
        (1_u32..).zip(&places).map(|(rank, (_, size))| (f64::from(rank).ln(), size.ln())).collect();
    let count = f64::from(u32::try_from(points.len()).ok()?);
    let mean_x = points.iter().map(|(x, _)| x).sum::<f64>() / count;
    let mean_y = points.iter().map(|(_, y)| y).sum::<f64>() / count;
    let together: f64 = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum();
    let spread: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    Some(RankSize { slope: together / spread, places })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zipf_has_slope_minus_one_and_equals_have_none() {
        let flows =
            Flows::new(5, 2014, [(0, 1, 10.0), (1, 2, 10.0), (2, 0, 10.0), (4, 0, 99.0), (3, 3, 50.0)]);
        let inhabitants = [1200.0, 600.0, 400.0, 300.0, 9.0];
        let found = polycentricity(&flows, &inhabitants, &[0, 1, 2, 3]).expect("four places");
        assert!((found.form.slope + 1.0).abs() < 1e-12);
        let function = found.function.expect("three places receive");
        assert!(function.slope.abs() < 1e-12, "what comes from outside and what stays does not count");
        assert_eq!(function.places, [(0, 10.0), (1, 10.0), (2, 10.0)]);
    }

    #[test]
    fn only_the_largest_four_count() {
        let flows = Flows::new(5, 2014, []);
        let found = polycentricity(&flows, &[300.0, 1200.0, 600.0, 400.0, 1.0], &[0, 1, 2, 3, 4]);
        let found = found.expect("five places");
        assert!((found.form.slope + 1.0).abs() < 1e-12);
        assert_eq!(found.function, None);
    }

    #[test]
    fn two_places_are_too_few() {
        let flows = Flows::new(2, 2014, [(0, 1, 10.0), (1, 0, 10.0)]);
        assert_eq!(polycentricity(&flows, &[5.0, 4.0], &[0, 1]), None);
    }
}
