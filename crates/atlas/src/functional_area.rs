//! City and zone: functional urban areas of a city and the municipalities that live on it.

use serde::Serialize;

use crate::{
    contiguity::Contiguity,
    delineation::{Area, Delineation},
    flows::Flows,
};

/// The thresholds of the city-and-zone method.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CityAndZone {
    /// A city has at least this many inhabitants.
    pub city_inhabitants: f64,
    /// A city has at least this many addresses per square kilometre around an address.
    pub city_density: f64,
    /// A municipality belongs to a zone when at least this part of its resident workers, 0 to 1, works in
    /// the city; the same part makes two cities one.
    pub zone_share: f64,
}

impl Default for CityAndZone {
    fn default() -> Self {
        CityAndZone { city_inhabitants: 50_000.0, city_density: 1_500.0, zone_share: 0.15 }
    }
}

/// What the method looks at beside the flows, in the order of the register.
#[derive(Clone, Copy, Debug)]
pub struct CityInput<'a> {
    /// Jobs of employees from home to work.
    pub flows: &'a Flows,
    /// Inhabitants.
    pub inhabitants: &'a [f64],
    /// Addresses per square kilometre around an address; not a number counts as below the threshold.
    pub density: &'a [f64],
    /// Who touches whom over land.
    pub contiguity: &'a Contiguity,
}

/// Draws the functional urban areas.
///
/// The method of the European Union and the OECD (Dijkstra, Poelman & Veneri 2019) on whole municipalities:
/// cities are large and dense; cities of which one sends the zone share of its resident workers to the
/// other are one; every other municipality joins the city to which it sends most, if at least the zone
/// share. Then what is not joined over land with a city of its area leaves it (exclaves), except an island
/// that touches nobody; and a municipality, or a group of them, that one area surrounds on all sides joins
/// it (enclaves).
#[must_use]
pub fn functional_areas(input: &CityInput<'_>, parameters: &CityAndZone) -> Delineation {
    let cities = cities(input, parameters);
    let mut labels = zones(input.flows, &cities, parameters.zone_share);
    drop_exclaves(&mut labels, &cities, &input.contiguity.neighbours);
    add_enclaves(&mut labels, input.contiguity);
    let count = input.flows.len();
    let mut areas = Vec::new();
    for label in 0..count {
        let mut centres: Vec<usize> = (0..count).filter(|index| cities[*index] == Some(label)).collect();
        centres.sort_by(|a, b| input.inhabitants[*b].total_cmp(&input.inhabitants[*a]).then(a.cmp(b)));
        let members: Vec<usize> = (0..count).filter(|index| labels[*index] == Some(label)).collect();
        areas.extend(Area::new(input.flows, centres, members));
    }
    Delineation::new(input.flows, areas)
}

/// Per municipality the label of the city it is, or is part of; the label is one of its municipalities.
fn cities(input: &CityInput<'_>, parameters: &CityAndZone) -> Vec<Option<usize>> {
    let count = input.flows.len();
    let is_city = |index: usize| {
        input.inhabitants[index] >= parameters.city_inhabitants
            && input.density[index] >= parameters.city_density
    };
    let mut labels: Vec<Option<usize>> = (0..count).map(|index| is_city(index).then_some(index)).collect();
    for (from, to, amount) in input.flows.triplets() {
        if from == to || amount < parameters.zone_share * input.flows.out_total(from) {
            continue;
        }
        if let (Some(one), Some(other)) = (labels[from], labels[to]) {
            for label in &mut labels {
                if *label == Some(other) {
                    *label = Some(one);
                }
            }
        }
    }
    labels
}

/// Gives every other municipality the city to which it sends most, if enough.
fn zones(flows: &Flows, cities: &[Option<usize>], zone_share: f64) -> Vec<Option<usize>> {
    let mut labels = cities.to_vec();
    for (index, label) in labels.iter_mut().enumerate() {
        if label.is_some() {
            continue;
        }
        let mut sent = vec![0.0; cities.len()];
        for (to, amount) in flows.outgoing(index) {
            if let Some(city) = cities[to] {
                sent[city] += amount;
            }
        }
        let most = sent.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        *label = most
            .filter(|(_, amount)| **amount > 0.0 && **amount >= zone_share * flows.out_total(index))
            .map(|(city, _)| city);
    }
    labels
}

/// Takes out what is not joined over land with a city of its own area.
fn drop_exclaves(labels: &mut [Option<usize>], cities: &[Option<usize>], neighbours: &[Vec<usize>]) {
    let mut joined: Vec<bool> = cities.iter().map(Option::is_some).collect();
    let mut open: Vec<usize> = (0..labels.len()).filter(|index| joined[*index]).collect();
    while let Some(index) = open.pop() {
        for next in &neighbours[index] {
            if !joined[*next] && labels[*next] == labels[index] {
                joined[*next] = true;
                open.push(*next);
            }
        }
    }
    for (index, label) in labels.iter_mut().enumerate() {
        if !joined[index] && !neighbours[index].is_empty() {
            *label = None;
        }
    }
}

/// Gives each group of touching municipalities outside all areas to the one area that surrounds it.
fn add_enclaves(labels: &mut [Option<usize>], contiguity: &Contiguity) {
    let mut seen: Vec<bool> = labels.iter().map(Option::is_some).collect();
    for start in 0..labels.len() {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        let (mut group, mut around) = (vec![start], Vec::new());
        let mut place = 0;
        while let Some(index) = group.get(place).copied() {
            place += 1;
            for next in &contiguity.neighbours[index] {
                match labels[*next] {
                    Some(label) => around.push(label),
                    None if !seen[*next] => {
                        seen[*next] = true;
                        group.push(*next);
                    }
                    None => {}
                }
            }
        }
        around.sort_unstable();
        around.dedup();
        let surrounded = group.iter().all(|index| !contiguity.open[*index]);
        if let ([only], true) = (&around[..], surrounded) {
            for index in group {
                labels[index] = Some(*only);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cities 0 and 1, suburb 2 of city 0, 3 surrounded by the area of 0, 4 a commuter town across the
    /// area of 1, 5 an island that lives on 0, 6 on its own.
    fn sample(exchange: f64) -> Delineation {
        let flows = Flows::new(
            7,
            2014,
            [
                (0, 0, 100.0 - exchange),
                (0, 1, exchange),
                (1, 1, 100.0),
                (2, 2, 80.0),
                (2, 0, 20.0),
                (3, 3, 100.0),
                (4, 4, 84.0),
                (4, 0, 16.0),
                (5, 5, 85.0),
                (5, 0, 15.0),
                (6, 6, 86.0),
                (6, 0, 14.0),
            ],
        );
        let neighbours = vec![vec![1, 2, 3], vec![0, 4], vec![0, 3], vec![0, 2], vec![1, 6], vec![], vec![4]];
        let contiguity = Contiguity { neighbours, open: vec![true, true, true, false, true, true, true] };
        let input = CityInput {
            flows: &flows,
            inhabitants: &[90_000.0, 60_000.0, 70_000.0, 1.0, 1.0, 1.0, 1.0],
            density: &[2_000.0, 1_500.0, 1_400.0, f64::NAN, 1.0, 1.0, 1.0],
            contiguity: &contiguity,
        };
        functional_areas(&input, &CityAndZone::default())
    }

    #[test]
    fn zones_enclaves_exclaves_and_islands_by_hand() {
        let areas = sample(10.0);
        let found: Vec<(usize, &[usize])> =
            areas.areas.iter().map(|area| (area.core, area.members.as_slice())).collect();
        assert_eq!(found, [(0, &[0, 2, 3, 5][..]), (1, &[1][..])], "4 is cut off from 0, 6 sends too little");
    }

    #[test]
    fn cities_that_exchange_enough_are_one() {
        let areas = sample(15.0);
        assert_eq!(areas.areas.len(), 1);
        assert_eq!((areas.areas[0].core, areas.areas[0].centres.clone()), (0, vec![0, 1]));
        assert_eq!(areas.areas[0].members, [0, 1, 2, 3, 4, 5], "now 4 touches its own area");
    }
}
