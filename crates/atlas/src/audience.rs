//! Three audiences: what residents, businesses and visitors find here, beside peers. Never summed.

use serde::Serialize;

use crate::{
    measure::{Band, Measure},
    measure_table::MeasureTable,
    signal::Side,
};

/// For whom a place can be attractive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// People who live here or might.
    Residents,
    /// Businesses that stand here or might.
    Businesses,
    /// People who come for a visit, to shop or to go out.
    Visitors,
}

impl Audience {
    /// All three, in the order in which they are shown.
    pub const ALL: [Audience; 3] = [Audience::Residents, Audience::Businesses, Audience::Visitors];

    /// The key in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Audience::Residents => "residents",
            Audience::Businesses => "businesses",
            Audience::Visitors => "visitors",
        }
    }

    /// The measures shown, each with the end that usually attracts this audience. That end is a reading
    /// aid: a high price tells that a place is wanted, and also that it is hard to get in.
    #[must_use]
    pub const fn measures(self) -> &'static [(&'static str, Side)] {
        match self {
            Audience::Residents => &[
                ("growth_domestic", Side::High),
                ("sale_price", Side::High),
                ("new_build_rate", Side::High),
                ("jobs_30km", Side::High),
                ("d_supermarket", Side::Low),
                ("d_hospital_main", Side::Low),
                ("d_havo_vwo", Side::Low),
                ("d_station", Side::Low),
            ],
            Audience::Businesses => &[
                ("job_ratio", Side::High),
                ("establishments", Side::High),
                ("est_business_services", Side::High),
                ("inhabitants_30km", Side::High),
                ("education_high", Side::High),
                ("labour_participation", Side::High),
                ("d_ramp", Side::Low),
                ("d_interchange", Side::Low),
            ],
            Audience::Visitors => &[
                ("est_trade_hospitality", Side::High),
                ("est_culture_other", Side::High),
                ("n_restaurant_3km", Side::High),
                ("n_cafe_3km", Side::High),
                ("d_department_store", Side::Low),
                ("d_cinema", Side::Low),
                ("d_performing_arts", Side::Low),
            ],
        }
    }
}

/// Where a figure lies against the peers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Lower than nine in ten peers.
    Below,
    /// Where most peers lie.
    Within,
    /// Higher than nine in ten peers.
    Above,
}

/// One figure for one audience.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Key of the measure.
    pub measure: String,
    /// The end that usually attracts.
    pub side: Side,
    /// Year.
    pub year: u16,
    /// The figure, in the unit of the measure; `None` when missing.
    pub value: Option<f64>,
    /// How far towards the attractive end it lies among all municipalities, 0 to 100.
    pub percentile: Option<f64>,
    /// Where most peers lie, in the unit of the measure.
    pub peers: Option<Band>,
    /// Where most peers lie among all municipalities: percentiles towards the attractive end, rising.
    pub peer_percentiles: Option<(f64, f64)>,
    /// The figure against the peers.
    pub place: Option<Place>,
}

/// The figures for one audience, in a fixed order; measures that are not in the tables are left out.
#[must_use]
pub fn figures(audience: Audience, measures: &MeasureTable, index: usize, peers: &[usize]) -> Vec<Figure> {
    let shown = audience.measures().iter();
    shown.filter_map(|(id, side)| Some(figure(measures.get(id)?, *side, index, peers))).collect()
}

fn figure(measure: &Measure, side: Side, index: usize, peers: &[usize]) -> Figure {
    let column = measure.latest();
    let value = column.get(index);
    let band = column.band(peers);
    let towards = |value: f64| {
        let percentile = column.percentile_of(value)?;
        Some(if side == Side::High { percentile } else { 100.0 - percentile })
    };
    let peer_percentiles = band.and_then(|band| {
        let (one, other) = (towards(band.low)?, towards(band.high)?);
        Some((one.min(other), one.max(other)))
    });
    let place = value.zip(band).map(|(value, band)| {
        if value < band.low {
            Place::Below
        } else if value > band.high {
            Place::Above
        } else {
            Place::Within
        }
    });
    Figure {
        measure: measure.description.id.clone(),
        side,
        year: column.year,
        value,
        percentile: side.percentile(column, index),
        peers: band,
        peer_percentiles,
        place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::table;

    #[test]
    fn a_short_distance_attracts() {
        let measures = table(&[("d_cinema", &[1.0, 2.0, 3.0, 4.0, f64::NAN])]);
        let near = &figures(Audience::Visitors, &measures, 0, &[1, 2, 3])[0];
        assert_eq!((near.percentile, near.place), (Some(87.5), Some(Place::Below)));
        // The band of 2, 3, 4 runs from 2.2 to 3.8: two and three of the four lie lower, or 50 and 25 turned
        // around.
        assert_eq!(near.peer_percentiles, Some((25.0, 50.0)));
        let missing = &figures(Audience::Visitors, &measures, 4, &[])[0];
        assert_eq!((missing.value, missing.place, missing.peers), (None, None, None));
    }

    #[test]
    fn no_measure_is_shown_twice_to_one_audience() {
        for audience in Audience::ALL {
            let mut ids: Vec<&str> = audience.measures().iter().map(|(id, _)| *id).collect();
            assert!((6..=9).contains(&ids.len()));
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), audience.measures().len());
        }
    }
}
