//! Facilities that a municipality has at hand or lacks.

use serde::Serialize;

use crate::{facts::Facts, measure_table::MeasureTable, station::StationClass};

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
    /// A station where intercity trains stop.
    IntercityStation,
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
        Facility::IntercityStation,
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
            Facility::IntercityStation => "intercity_station",
        }
    }

    /// The published distance that tells whether it is at hand, and up to how many kilometres by road, on
    /// average over the inhabitants (house style: what people still call "here"); `None` for stations,
    /// which are counted in the municipality itself.
    #[must_use]
    pub const fn at_hand(self) -> Option<(&'static str, f64)> {
        match self {
            Facility::Hospital => Some(("d_hospital_main", 5.0)),
            Facility::Cinema => Some(("d_cinema", 5.0)),
            Facility::PerformingArts => Some(("d_performing_arts", 5.0)),
            Facility::DepartmentStore => Some(("d_department_store", 4.0)),
            Facility::UpperSchool => Some(("d_havo_vwo", 4.0)),
            Facility::Library => Some(("d_library", 3.0)),
            Facility::IntercityStation => None,
        }
    }

    /// Whether a municipality has it at hand; `None` without a figure. It may stand just across the
    /// boundary: the tables know how far people must go, not where the building is.
    #[must_use]
    pub fn has(self, facts: &Facts, measures: &MeasureTable, index: usize) -> Option<bool> {
        match self.at_hand() {
            Some((measure, km)) => Some(measures.latest(measure)?.get(index)? <= km),
            None => Some(
                facts
                    .stations
                    .iter()
                    .any(|station| station.municipality == index && station.class == StationClass::Intercity),
            ),
        }
    }
}
