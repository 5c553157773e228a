//! Railway stations.

use crate::municipality::Point;

/// How the operator classes a station, from the national main station down to the stopping train.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StationClass {
    /// Stopping trains only.
    Local,
    /// Also semi-fast trains.
    Fast,
    /// Intercity trains stop here.
    Intercity,
}

/// A railway station.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// The operator's abbreviation.
    pub code: String,
    /// Name.
    pub name: String,
    /// Class.
    pub class: StationClass,
    /// Index of the municipality it lies in.
    pub municipality: usize,
    /// Where it lies; the grid coordinates are computed from the degrees.
    pub point: Point,
    /// Average number of train stops a day, in the year of the table.
    pub stops_per_day: Option<f64>,
}
