//! Location: where a municipality lies relative to cities, people, jobs and infrastructure.

use serde::Serialize;

use crate::{
    distance::Distances,
    interaction::InteractionModel,
    register::Register,
    station::{Station, StationClass},
};

/// The four largest cities by their codes: Amsterdam, Rotterdam, 's-Gravenhage, Utrecht.
pub const LARGEST_FOUR: [&str; 4] = ["GM0363", "GM0599", "GM0518", "GM0344"];

/// A city is large from this number of inhabitants.
pub const LARGE_CITY_INHABITANTS: f64 = 100_000.0;

/// Radii of the reach, in kilometres.
pub const REACH_KM: [f64; 3] = [15.0, 30.0, 60.0];

/// Something near, with its distance as the crow flies from the label point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Near {
    /// Index of the municipality, or of the station in the table of stations.
    pub index: usize,
    /// Kilometres.
    pub km: f64,
}

/// What lies within a circle around the label point.
///
/// A municipality counts as a whole when its label point lies in the circle; the own one always counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reach {
    /// Radius in kilometres.
    pub km: f64,
    /// Inhabitants.
    pub inhabitants: f64,
    /// Jobs of employees.
    pub jobs: f64,
}

/// The location of one municipality. Distances are as the crow flies between label points, in kilometres.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Location {
    /// The nearest of the four largest cities other than itself.
    pub nearest_of_four: Option<Near>,
    /// The nearest municipality of more than 100,000 inhabitants other than itself.
    pub nearest_large_city: Option<Near>,
    /// Population potential `M_i = Σ_j P_j f(d_ij)`, its own inhabitants included, with the deterrence `f`
    /// of the interaction model (Harris 1954; Hansen 1959). Only its ratios have a meaning.
    pub potential: f64,
    /// The potential as an index: the average inhabitant of the country has 100.
    pub potential_relative: Option<f64>,
    /// Inhabitants and jobs within each of [`REACH_KM`].
    pub reach: [Reach; 3],
    /// The nearest station, from the label point; it may lie in another municipality.
    pub nearest_station: Option<Near>,
    /// The nearest station where intercity trains stop.
    pub nearest_intercity: Option<Near>,
    /// Stations inside the municipality (index in the table of stations), most train stops a day first.
    pub stations: Vec<usize>,
    /// Mean distance of inhabitants to a motorway ramp over the road, in kilometres, as published.
    pub ramp_km: Option<f64>,
}

/// The columns that the location of all municipalities is computed from, in the order of the register.
#[derive(Clone, Copy, Debug)]
pub struct LocationInput<'a> {
    /// Register, for codes and label points.
    pub register: &'a Register,
    /// Distances between all.
    pub distances: &'a Distances,
    /// The calibrated interaction model, for its deterrence.
    pub model: &'a InteractionModel,
    /// Inhabitants.
    pub inhabitants: &'a [f64],
    /// Jobs of employees.
    pub jobs: &'a [f64],
    /// Stations.
    pub stations: &'a [Station],
    /// Distance to a motorway ramp, not a number where there is no figure.
    pub ramp_km: &'a [f64],
}

/// The location of every municipality.
#[must_use]
pub fn locations(input: &LocationInput<'_>) -> Vec<Location> {
    let potentials = input.model.potential(input.inhabitants);
    let average = average_of_inhabitants(&potentials, input.inhabitants);
    let count = input.register.len();
    let four: Vec<usize> = (0..count)
        .filter(|index| LARGEST_FOUR.contains(&input.register.get(*index).code.to_string().as_str()))
        .collect();
    let large: Vec<usize> =
        (0..count).filter(|index| input.inhabitants[*index] > LARGE_CITY_INHABITANTS).collect();
    let one = |index: usize| Location {
        nearest_of_four: nearest(input.distances, index, &four),
        nearest_large_city: nearest(input.distances, index, &large),
        potential: potentials[index],
        potential_relative: average.map(|average| potentials[index] / average * 100.0),
        reach: REACH_KM.map(|km| reach(input, index, km)),
        nearest_station: nearest_station(input, index, StationClass::Local),
        nearest_intercity: nearest_station(input, index, StationClass::Intercity),
        stations: own_stations(input.stations, index),
        ramp_km: input.ramp_km.get(index).copied().filter(|km| km.is_finite()),
    };
    (0..count).map(one).collect()
}

/// Mean weighted by inhabitants.
fn average_of_inhabitants(potentials: &[f64], inhabitants: &[f64]) -> Option<f64> {
    let total: f64 = inhabitants.iter().sum();
    let weighted: f64 =
        potentials.iter().zip(inhabitants).map(|(potential, persons)| potential * persons).sum();
    (weighted > 0.0).then(|| weighted / total)
}

/// The nearest of some municipalities, itself left out; equal distances go to the lower index.
fn nearest(distances: &Distances, index: usize, among: &[usize]) -> Option<Near> {
    let others = among.iter().filter(|other| **other != index);
    others
        .map(|other| Near { index: *other, km: distances.km(index, *other) })
        .min_by(|a, b| a.km.total_cmp(&b.km))
}

fn reach(input: &LocationInput<'_>, index: usize, km: f64) -> Reach {
    let mut reach = Reach { km, inhabitants: 0.0, jobs: 0.0 };
    for (other, distance) in input.distances.row(index).iter().enumerate() {
        if *distance <= km || other == index {
            reach.inhabitants += input.inhabitants[other];
            reach.jobs += input.jobs[other];
        }
    }
    reach
}

/// The nearest station of at least a class.
fn nearest_station(input: &LocationInput<'_>, index: usize, at_least: StationClass) -> Option<Near> {
    let from = &input.register.get(index).point;
    let fitting = input.stations.iter().enumerate().filter(|(_, station)| station.class >= at_least);
    fitting
        .map(|(place, station)| Near { index: place, km: from.km_to(&station.point) })
        .min_by(|a, b| a.km.total_cmp(&b.km))
}

fn own_stations(stations: &[Station], index: usize) -> Vec<usize> {
    let mut own: Vec<usize> =
        (0..stations.len()).filter(|place| stations[*place].municipality == index).collect();
    let stops = |place: &usize| stations[*place].stops_per_day.unwrap_or(0.0);
    own.sort_by(|a, b| stops(b).total_cmp(&stops(a)).then(a.cmp(b)));
    own
}
