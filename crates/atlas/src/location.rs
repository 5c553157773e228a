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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        flows::Flows,
        interaction::calibrate,
        municipality::{Municipality, Point, Region, slug},
    };

    fn point(km: f64) -> Point {
        Point { x: km * 1000.0, y: 0.0, lon: 0.0, lat: 0.0 }
    }

    fn municipality(code: &str, km: f64) -> Municipality {
        let region = Region { code: String::new(), name: String::new() };
        Municipality {
            code: code.parse().expect("a code"),
            name: code.to_owned(),
            slug: slug(code),
            also_known_as: Vec::new(),
            province: region.clone(),
            corop: region.clone(),
            safety_region: region,
            point: point(km),
            land_km2: 10.0,
        }
    }

    fn station(class: StationClass, municipality: usize, km: f64, stops: Option<f64>) -> Station {
        let name = format!("{class:?} {km}");
        Station { code: name.clone(), name, class, municipality, point: point(km), stops_per_day: stops }
    }

    /// On a line: a village at 0, a large town at 10, Utrecht at 16 and Amsterdam at 50 km.
    fn sample() -> Vec<Location> {
        let places = [("GM0001", 0.0), ("GM0002", 10.0), ("GM0344", 16.0), ("GM0363", 50.0)];
        let municipalities = places.map(|(code, km)| municipality(code, km)).to_vec();
        let register = Register::new(municipalities, Vec::new());
        let distances = Distances::new(&register);
        let pairs = (0..4_u8).flat_map(|from| (0..4_u8).map(move |to| (from, to)));
        let amount = |(from, to): (u8, u8)| {
            let km = distances.km(from.into(), to.into());
            (from.into(), to.into(), 1e4 * f64::from(from + 1) * km.powf(-1.5))
        };
        let model = calibrate(&Flows::new(4, 2014, pairs.map(amount)), &distances).expect("an exact model");
        locations(&LocationInput {
            register: &register,
            distances: &distances,
            model: &model,
            inhabitants: &[1_000.0, 100_001.0, 300_000.0, 800_000.0],
            jobs: &[100.0, 40_000.0, 200_000.0, 500_000.0],
            stations: &[
                station(StationClass::Local, 1, 3.0, Some(40.0)),
                station(StationClass::Intercity, 1, 11.0, Some(90.0)),
                station(StationClass::Fast, 1, 9.0, None),
            ],
            ramp_km: &[2.5, f64::NAN, 1.0, 1.0],
        })
    }

    #[test]
    fn a_village_by_hand() {
        let village = &sample()[0];
        assert_eq!(village.nearest_of_four, Some(Near { index: 2, km: 16.0 }));
        assert_eq!(village.nearest_large_city, Some(Near { index: 1, km: 10.0 }));
        let reach: Vec<(f64, f64)> = village.reach.iter().map(|each| (each.inhabitants, each.jobs)).collect();
        assert_eq!(reach, [(101_001.0, 40_100.0), (401_001.0, 240_100.0), (1_201_001.0, 740_100.0)]);
        assert_eq!(village.nearest_station, Some(Near { index: 0, km: 3.0 }));
        assert_eq!(village.nearest_intercity, Some(Near { index: 1, km: 11.0 }));
        assert_eq!((village.stations.len(), village.ramp_km), (0, Some(2.5)));
    }

    #[test]
    fn a_city_is_not_its_own_nearest() {
        let found = sample();
        assert_eq!(found[3].nearest_of_four, Some(Near { index: 2, km: 34.0 }));
        assert_eq!(found[1].nearest_large_city, Some(Near { index: 2, km: 6.0 }));
        assert_eq!(found[1].stations, [1, 0, 2], "most stops first, unknown last");
        assert_eq!(found[1].ramp_km, None);
    }

    #[test]
    fn the_average_inhabitant_has_a_potential_of_one_hundred() {
        let found = sample();
        let inhabitants = [1_000.0, 100_001.0, 300_000.0, 800_000.0];
        let relative = |location: &Location| location.potential_relative.expect("there are inhabitants");
        let weighted: f64 =
            found.iter().zip(inhabitants).map(|(each, persons)| relative(each) * persons).sum();
        assert!((weighted / 1_201_001.0 - 100.0).abs() < 1e-9);
        assert!(
            (relative(&found[0]) / relative(&found[1]) - found[0].potential / found[1].potential).abs()
                < 1e-12
        );
    }
}
