//! Role: what a municipality is used for, on seven dimensions, and the archetypes nearest to it.
//!
//! House style. A dimension is a place among all municipalities (0 to 100), computed from named measures;
//! an archetype is a point in the space of the dimensions. The nearest ones are offered with their
//! distances, never as a label.

use serde::Serialize;

use crate::{
    measure::{Column, quantile},
    measure_table::{Computed, MeasureTable},
    signal::Side,
};

/// Something that a municipality can be more or less of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Draws people from elsewhere: jobs for others, and weight in the network of commuting.
    Centrality,
    /// Has more jobs than workers.
    JobRatio,
    /// Lies near a large city and many people.
    CityNearness,
    /// Is a place where people want to live.
    ResidentialAppeal,
    /// Has many inhabitants with a low income, a benefit or without work.
    SocialLoad,
    /// Is rural.
    Rural,
    /// Grows.
    Growth,
}

/// A measure that a dimension is made of, and which end of it counts as much of the dimension.
pub type Ingredient = (&'static str, Side);

impl Dimension {
    /// All seven, in the order in which they are shown.
    pub const ALL: [Dimension; 7] = [
        Dimension::Centrality,
        Dimension::JobRatio,
        Dimension::CityNearness,
        Dimension::ResidentialAppeal,
        Dimension::SocialLoad,
        Dimension::Rural,
        Dimension::Growth,
    ];

    /// The key of the measure that holds its scores; after `role_` stands the key of its texts.
    #[must_use]
    pub const fn measure(self) -> &'static str {
        match self {
            Dimension::Centrality => "role_centrality",
            Dimension::JobRatio => "role_job_ratio",
            Dimension::CityNearness => "role_city_nearness",
            Dimension::ResidentialAppeal => "role_residential_appeal",
            Dimension::SocialLoad => "role_social_load",
            Dimension::Rural => "role_rural",
            Dimension::Growth => "role_growth",
        }
    }

    /// The key in texts and addresses: `job_ratio`.
    #[must_use]
    pub fn key(self) -> &'static str {
        let measure = self.measure();
        measure.strip_prefix("role_").unwrap_or(measure)
    }

    /// The measures it is made of, each of equal weight.
    #[must_use]
    pub const fn ingredients(self) -> &'static [Ingredient] {
        match self {
            Dimension::Centrality => &[("centrality", Side::High), ("pagerank", Side::High)],
            Dimension::JobRatio => &[("job_ratio", Side::High)],
            Dimension::CityNearness => &[("distance_city", Side::Low), ("potential_relative", Side::High)],
            Dimension::ResidentialAppeal => &[("sale_price", Side::High), ("growth_domestic", Side::High)],
            Dimension::SocialLoad => &[
                ("low_income", Side::High),
                ("social_assistance", Side::High),
                ("disability_benefit", Side::High),
                ("unemployment", Side::High),
            ],
            Dimension::Rural => &[
                ("address_density", Side::Low),
                ("population_density", Side::Low),
                ("est_agriculture", Side::High),
            ],
            Dimension::Growth => &[("growth_10y", Side::High)],
        }
    }
}

/// A kind of town that a municipality may recognise itself in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Archetype {
    /// In the daily orbit of a large city.
    NearLargeCity,
    /// The centre of a wide region.
    RegionalCentre,
    /// One of several towns of about the same weight.
    EqualTowns,
    /// A place to live.
    Residential,
    /// A place to work.
    Working,
    /// A town of facilities, care and education for many.
    Serving,
    /// Villages and land.
    Rural,
    /// A place that looks for a new footing.
    Transition,
}

impl Archetype {
    /// All, in the order in which they are explained.
    pub const ALL: [Archetype; 8] = [
        Archetype::NearLargeCity,
        Archetype::RegionalCentre,
        Archetype::EqualTowns,
        Archetype::Residential,
        Archetype::Working,
        Archetype::Serving,
        Archetype::Rural,
        Archetype::Transition,
    ];

    /// The key in texts: `regional_centre`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Archetype::NearLargeCity => "near_large_city",
            Archetype::RegionalCentre => "regional_centre",
            Archetype::EqualTowns => "equal_towns",
            Archetype::Residential => "residential",
            Archetype::Working => "working",
            Archetype::Serving => "serving",
            Archetype::Rural => "rural",
            Archetype::Transition => "transition",
        }
    }

    /// Its point: the dimensions that matter for it and the score (0 to 100) that is typical. A dimension
    /// that is not named does not count for or against it.
    #[must_use]
    pub const fn point(self) -> &'static [(Dimension, f64)] {
        use Dimension::{Centrality, CityNearness, Growth, JobRatio, ResidentialAppeal, Rural, SocialLoad};
        match self {
            Archetype::NearLargeCity => &[(CityNearness, 95.0), (Rural, 15.0)],
            Archetype::RegionalCentre => &[(Centrality, 95.0), (CityNearness, 20.0), (JobRatio, 90.0)],
            Archetype::EqualTowns => {
                &[(Centrality, 70.0), (CityNearness, 55.0), (JobRatio, 65.0), (Rural, 35.0)]
            }
            Archetype::Residential => {
                &[(JobRatio, 15.0), (Centrality, 25.0), (ResidentialAppeal, 75.0), (SocialLoad, 25.0)]
            }
            Archetype::Working => &[(JobRatio, 95.0), (SocialLoad, 40.0), (ResidentialAppeal, 50.0)],
            Archetype::Serving => {
                &[(Centrality, 95.0), (JobRatio, 80.0), (SocialLoad, 85.0), (CityNearness, 45.0)]
            }
            Archetype::Rural => &[(Rural, 95.0), (CityNearness, 20.0), (Centrality, 20.0)],
            Archetype::Transition => &[(Growth, 10.0), (SocialLoad, 85.0), (ResidentialAppeal, 15.0)],
        }
    }
}

/// The scores of all municipalities.
#[derive(Clone, Debug, Serialize)]
pub struct Roles {
    /// Per dimension, in the order of [`Dimension::ALL`], one score per municipality; `None` where more
    /// than half of the measures behind it are missing.
    scores: Vec<Vec<Option<f64>>>,
    /// The last year among the measures behind each dimension.
    years: Vec<u16>,
}

/// How near a municipality is to an archetype.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Nearness {
    /// The archetype.
    pub archetype: Archetype,
    /// Root of the mean squared difference over its dimensions, 0 (the same) to 100.
    pub distance: f64,
    /// Dimensions that it was computed on; fewer than the archetype has when scores are missing.
    pub dimensions: usize,
}

impl Roles {
    /// Scores every municipality on every dimension: the mean of its percentiles on the measures behind it
    /// (turned around where the low end counts), and of that mean again the percentile, so that 50 is the
    /// middle municipality on every dimension. `count` is the number of municipalities.
    #[must_use]
    pub fn new(measures: &MeasureTable, count: usize) -> Roles {
        let scored = Dimension::ALL.map(|dimension| score(dimension, measures, count));
        let (scores, years) = scored.into_iter().unzip();
        Roles { scores, years }
    }

    /// The score of a municipality, 0 to 100.
    #[must_use]
    pub fn score(&self, index: usize, dimension: Dimension) -> Option<f64> {
        self.scores[dimension as usize].get(index).copied().flatten()
    }

    /// All archetypes with their distances, the nearest first; those of which half or more of
    /// the dimensions are not known are left out.
    #[must_use]
    pub fn archetypes(&self, index: usize) -> Vec<Nearness> {
        let mut near: Vec<Nearness> =
            Archetype::ALL.iter().filter_map(|archetype| self.nearness(index, *archetype)).collect();
        near.sort_by(|a, b| a.distance.total_cmp(&b.distance));
        near
    }

    /// The archetypes to offer, among those that `offered` allows: the nearest two, and the third when it is hardly further than the second.
    #[must_use]
    pub fn nearest(&self, index: usize, offered: impl Fn(Archetype) -> bool) -> Vec<Nearness> {
        let mut near = self.archetypes(index);
        near.retain(|each| offered(each.archetype));
        let third = near.len() > 2 && near[2].distance - near[1].distance <= CLOSE;
        near.truncate(if third { 3 } else { 2 });
        near
    }

    fn nearness(&self, index: usize, archetype: Archetype) -> Option<Nearness> {
        let gaps: Vec<f64> = archetype
            .point()
            .iter()
            .filter_map(|(dimension, typical)| Some(self.score(index, *dimension)? - typical))
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "at most seven dimensions")]
        let mean = gaps.iter().map(|gap| gap * gap).sum::<f64>() / gaps.len() as f64;
        // Likeness on the lesser half of what makes an archetype is no likeness.
        (gaps.len() * 2 > archetype.point().len()).then(|| Nearness {
            archetype,
            distance: mean.sqrt(),
            dimensions: gaps.len(),
        })
    }

    /// The seven dimensions as measures.
    #[must_use]
    pub fn measures(&self) -> Vec<Computed> {
        let column = |dimension: &Dimension| {
            let scores = &self.scores[*dimension as usize];
            let values = scores.iter().map(|score| score.unwrap_or(f64::NAN)).collect();
            (dimension.measure(), self.years[*dimension as usize], values)
        };
        Dimension::ALL.iter().map(column).collect()
    }

    /// The middle score of some municipalities on one dimension, for comparison.
    #[must_use]
    pub fn median(&self, among: &[usize], dimension: Dimension) -> Option<f64> {
        let mut scores: Vec<f64> = among.iter().filter_map(|index| self.score(*index, dimension)).collect();
        scores.sort_by(f64::total_cmp);
        quantile(&scores, 0.5)
    }
}

/// A third archetype is offered as well when it is no more than this further away than the second.
const CLOSE: f64 = 5.0;

fn score(dimension: Dimension, measures: &MeasureTable, count: usize) -> (Vec<Option<f64>>, u16) {
    let ingredients = dimension.ingredients();
    let columns: Vec<(&Column, Side)> =
        ingredients.iter().filter_map(|(id, side)| Some((measures.latest(id)?, *side))).collect();
    let year = columns.iter().map(|(column, _)| column.year).max().unwrap_or_default();
    let mean = |index: usize| {
        let known: Vec<f64> =
            columns.iter().filter_map(|(column, side)| side.percentile(column, index)).collect();
        let enough = !known.is_empty() && known.len() * 2 >= ingredients.len();
        #[expect(clippy::cast_precision_loss, reason = "a handful of measures")]
        if enough { known.iter().sum::<f64>() / known.len() as f64 } else { f64::NAN }
    };
    let means = Column::new(year, (0..count).map(mean).collect(), None);
    ((0..count).map(|index| means.percentile(index)).collect(), year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::table;

    #[test]
    fn a_score_is_the_percentile_of_mean_percentiles() {
        // Percentiles of distance turned: 75 25, of potential: 25 75: equal means, so both in the middle.
        let roles =
            Roles::new(&table(&[("distance_city", &[1.0, 2.0]), ("potential_relative", &[1.0, 2.0])]), 2);
        assert_eq!(roles.score(0, Dimension::CityNearness), Some(50.0));
        let nearer =
            Roles::new(&table(&[("distance_city", &[1.0, 2.0]), ("potential_relative", &[2.0, 1.0])]), 2);
        assert_eq!(nearer.score(0, Dimension::CityNearness), Some(75.0));
        assert_eq!(nearer.score(0, Dimension::Growth), None, "no measure, no score");
    }

    #[test]
    fn a_missing_measure_is_left_out_while_half_is_known() {
        let nan = f64::NAN;
        let roles = Roles::new(
            &table(&[
                ("low_income", &[1.0, 2.0]),
                ("social_assistance", &[nan, 2.0]),
                ("disability_benefit", &[nan, 2.0]),
                ("unemployment", &[nan, 2.0]),
            ]),
            2,
        );
        assert_eq!(roles.score(0, Dimension::SocialLoad), None);
        assert_eq!(roles.score(1, Dimension::SocialLoad), Some(50.0), "the only one with a score");
    }

    #[test]
    fn distance_to_an_archetype_by_hand() {
        // Of four municipalities the last has the highest job ratio, percentile 87.5, and is no more or less
        // appealing than the others: root of ((95 − 87.5)² + 0²) / 2.
        let (rising, falling) = ([1.0, 2.0, 3.0, 4.0], [4.0, 3.0, 2.0, 1.0]);
        let working = |measures: &[(&str, &[f64])]| {
            let archetypes = Roles::new(&table(measures), 4).archetypes(3);
            archetypes.into_iter().find(|each| each.archetype == Archetype::Working)
        };
        let appeal: [(&str, &[f64]); 2] = [("sale_price", &rising), ("growth_domestic", &falling)];
        let found = working(&[("job_ratio", &rising), appeal[0], appeal[1]]).unwrap();
        assert_eq!((found.distance, found.dimensions), (28.125_f64.sqrt(), 2));
        assert_eq!(working(&[("job_ratio", &rising)]), None, "one of its three dimensions says too little");
    }

    #[test]
    fn the_order_of_dimensions_is_that_of_the_scores() {
        for (place, dimension) in Dimension::ALL.iter().enumerate() {
            assert_eq!(*dimension as usize, place);
        }
    }
}
