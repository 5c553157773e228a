//! Facilities that a municipality has at hand or lacks.

use serde::Serialize;

use crate::{facts::Facts, measure_table::MeasureTable};

/// A facility that towns can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Facility {
    /// A hospital, outpatient clinics left out.
    Hospital,
    /// A cinema.
    Cinema,
    /// A theatre or concert hall.
    PerformingArts,
    /// A department store.
    DepartmentStore,
    /// A school that prepares for higher education.
    UpperSchool,
    /// A library.
    Library,
    /// A railway station.
    RailwayStation,
}

impl Facility {
    /// All, in the order in which they are shown.
    pub const ALL: [Facility; 7] = [
        Facility::Hospital,
        Facility::Cinema,
        Facility::PerformingArts,
        Facility::DepartmentStore,
        Facility::UpperSchool,
        Facility::Library,
        Facility::RailwayStation,
    ];

    /// The key in texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Facility::Hospital => "hospital",
            Facility::Cinema => "cinema",
            Facility::PerformingArts => "performing_arts",
            Facility::DepartmentStore => "department_store",
            Facility::UpperSchool => "upper_school",
            Facility::Library => "library",
            Facility::RailwayStation => "railway_station",
        }
    }

    /// The published distance that tells whether it is at hand, and up to how many kilometres by road, on
    /// average over the inhabitants, in a compact town; `None` for stations, which are counted in the
    /// municipality itself. The kilometres are house style: what people still call "here".
    #[must_use]
    pub const fn at_hand(self) -> Option<(&'static str, f64)> {
        match self {
            Facility::Hospital => Some(("d_hospital_main", 5.0)),
            Facility::Cinema => Some(("d_cinema", 5.0)),
            Facility::PerformingArts => Some(("d_performing_arts", 5.0)),
            Facility::DepartmentStore => Some(("d_department_store", 4.0)),
            Facility::UpperSchool => Some(("d_havo_vwo", 4.0)),
            Facility::Library => Some(("d_library", 3.0)),
            Facility::RailwayStation => None,
        }
    }

    /// Whether a municipality has it at hand; `None` without a figure.
    ///
    /// In a wide municipality the way to its own centre is longer than in a compact one, so the limit is at
    /// least `0.5 √land`: from a random point of a disc of that area it is `0.376 √land` to the middle as the
    /// crow flies, and roads take about 1.3 times as long. The facility may still stand just across the
    /// boundary: the tables know how far people must go, not where the building is.
    #[must_use]
    pub fn has(self, facts: &Facts, measures: &MeasureTable, index: usize) -> Option<bool> {
        match self.at_hand() {
            Some((measure, km)) => {
                let limit = limit(km, facts.register.get(index).land_km2);
                Some(measures.latest(measure)?.get(index)? <= limit)
            }
            None => Some(facts.stations.iter().any(|station| station.municipality == index)),
        }
    }
}

/// The limit in kilometres for a municipality with so much land.
fn limit(compact_km: f64, land_km2: f64) -> f64 {
    compact_km.max(0.5 * land_km2.max(0.0).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_municipality_has_a_wider_limit() {
        assert_eq!(limit(5.0, 81.0), 5.0);
        assert_eq!(limit(5.0, 256.0), 8.0);
        assert_eq!(limit(5.0, f64::NAN), 5.0);
    }
}
