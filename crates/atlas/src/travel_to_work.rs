//! Travel-to-work areas: regions in which most people who live there also work there.

use serde::Serialize;

use crate::{
    delineation::{Area, Delineation},
    flows::Flows,
};

/// The thresholds of the method of Coombes & Bond (2008); the defaults are theirs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TravelToWork {
    /// No area has fewer resident workers.
    pub smallest: f64,
    /// From this number of resident workers the least containment is enough.
    pub target: f64,
    /// Least containment of a large area, 0 to 1.
    pub least_containment: f64,
    /// Containment asked of the smallest area, 0 to 1.
    pub target_containment: f64,
}

impl Default for TravelToWork {
    fn default() -> Self {
        TravelToWork {
            smallest: 3_500.0,
            target: 25_000.0,
            least_containment: 0.667,
            target_containment: 0.75,
        }
    }
}

impl TravelToWork {
    /// How valid an area is: from 1 it stands.
    ///
    /// `resident_workers`, `jobs` and `within` as in [`Area`]. With `c = min(within / resident workers,
    /// within / jobs)`: `Y = min(1, c / target containment)`, `s = max(0, (target − workers) /
    /// (target − smallest))`, `Z = 1 − (1 − least / target containment) s`; validity `Y Z · target / least
    /// containment`.
    #[must_use]
    pub fn validity(&self, resident_workers: f64, jobs: f64, within: f64) -> f64 {
        let largest = resident_workers.max(jobs);
        let containment = if largest > 0.0 { within / largest } else { 0.0 };
        let enough = (containment / self.target_containment).min(1.0);
        let range = (self.target - self.smallest).max(f64::MIN_POSITIVE);
        let small = ((self.target - resident_workers) / range).max(0.0);
        let ratio = self.least_containment / self.target_containment;
        enough * (1.0 - (1.0 - ratio) * small) / ratio
    }
}

/// Draws the travel-to-work areas on municipalities.
///
/// Every municipality starts as an area. The least valid area is dissolved, and each of its members goes
/// to the area with which it has the strongest tie, `T_ab² / (W_a J_b) + T_ba² / (W_b J_a)`; this repeats
/// until every area is valid (Coombes & Bond 2008). All members choose among the areas as they stood at
/// the moment of dissolving. A municipality without a flow to any other area stays an area of its own,
/// valid or not.
#[must_use]
pub fn travel_to_work_areas(flows: &Flows, parameters: &TravelToWork) -> Delineation {
    let mut state = State::new(flows);
    state.run(parameters);
    let areas = (0..flows.len()).filter_map(|label| {
        let members = state.areas[label].members.clone();
        let core =
            members.iter().copied().max_by(|a, b| flows.in_total(*a).total_cmp(&flows.in_total(*b)))?;
        Area::new(flows, vec![core], members)
    });
    Delineation::new(flows, areas.collect())
}

/// One area while the work goes on.
#[derive(Clone)]
struct Growing {
    members: Vec<usize>,
    resident_workers: f64,
    jobs: f64,
    within: f64,
    /// Dissolving found no other area to go to: it stays.
    stuck: bool,
}

struct State<'a> {
    flows: &'a Flows,
    label: Vec<usize>,
    areas: Vec<Growing>,
    /// Flows of one municipality to and from every area, cleared after use.
    to_area: Vec<f64>,
    from_area: Vec<f64>,
}

impl State<'_> {
    fn new(flows: &Flows) -> State<'_> {
        let single = |index| Growing {
            members: vec![index],
            resident_workers: flows.out_total(index),
            jobs: flows.in_total(index),
            within: flows.within(index),
            stuck: false,
        };
        let count = flows.len();
        State {
            flows,
            label: (0..count).collect(),
            areas: (0..count).map(single).collect(),
            to_area: vec![0.0; count],
            from_area: vec![0.0; count],
        }
    }

    fn run(&mut self, parameters: &TravelToWork) {
        let mut validity: Vec<f64> = self.areas.iter().map(|area| validity_of(area, parameters)).collect();
        while let Some(weakest) = weakest(&validity) {
            let members = std::mem::take(&mut self.areas[weakest].members);
            let choices: Vec<Option<usize>> =
                members.iter().map(|member| self.strongest_tie(*member, weakest)).collect();
            if choices.iter().any(Option::is_none) {
                self.areas[weakest].members = members;
                self.areas[weakest].stuck = true;
                validity[weakest] = f64::INFINITY;
                continue;
            }
            for (member, choice) in members.into_iter().zip(choices.into_iter().flatten()) {
                self.join(member, choice);
                validity[choice] = validity_of(&self.areas[choice], parameters);
            }
            validity[weakest] = f64::INFINITY;
        }
    }

    /// The area other than its own with which a municipality has the strongest tie; of equal ties the one
    /// with most jobs. `None` without any flow to another area.
    fn strongest_tie(&mut self, member: usize, own: usize) -> Option<usize> {
        let mut touched = Vec::new();
        for (to, amount) in self.flows.outgoing(member) {
            self.to_area[self.label[to]] += amount;
            touched.push(self.label[to]);
        }
        for (from, amount) in self.flows.incoming(member) {
            self.from_area[self.label[from]] += amount;
            touched.push(self.label[from]);
        }
        touched.sort_unstable();
        touched.dedup();
        let (workers, jobs) = (self.flows.out_total(member), self.flows.in_total(member));
        let mut best: Option<(f64, f64, usize)> = None;
        for label in touched {
            let area = &self.areas[label];
            let tie = squared_share(self.to_area[label], workers * area.jobs)
                + squared_share(self.from_area[label], area.resident_workers * jobs);
            let better = best.is_none_or(|(strongest, size, _)| (tie, area.jobs) > (strongest, size));
            if label != own && better {
                best = Some((tie, area.jobs, label));
            }
            self.to_area[label] = 0.0;
            self.from_area[label] = 0.0;
        }
        best.map(|(.., label)| label)
    }

    /// Adds a municipality to an area; only its own flows are walked.
    fn join(&mut self, member: usize, label: usize) {
        self.label[member] = label;
        let inside = |other: usize| other != member && self.label[other] == label;
        let leaving: f64 = self.flows.outgoing(member).filter(|(to, _)| inside(*to)).map(|pair| pair.1).sum();
        let entering: f64 =
            self.flows.incoming(member).filter(|(from, _)| inside(*from)).map(|pair| pair.1).sum();
        let area = &mut self.areas[label];
        area.members.push(member);
        area.resident_workers += self.flows.out_total(member);
        area.jobs += self.flows.in_total(member);
        area.within += leaving + entering + self.flows.within(member);
    }
}

fn validity_of(area: &Growing, parameters: &TravelToWork) -> f64 {
    if area.stuck {
        f64::INFINITY
    } else {
        parameters.validity(area.resident_workers, area.jobs, area.within)
    }
}

/// The least valid area below 1.
fn weakest(validity: &[f64]) -> Option<usize> {
    let least = validity.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1))?;
    (*least.1 < 1.0).then_some(least.0)
}

fn squared_share(flow: f64, sizes: f64) -> f64 {
    if sizes > 0.0 { flow * flow / sizes } else { 0.0 }
}

/// A step of the nested view: the areas under one set of thresholds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Level {
    /// The thresholds.
    pub parameters: TravelToWork,
    /// The areas.
    pub delineation: Delineation,
    /// Per area of this level the areas of the level before (index in its `areas`) that form it; more
    /// than one where areas merged. Empty at the first level.
    pub merged: Vec<Vec<usize>>,
}

/// The thresholds of the nested view: the defaults, then ever larger and more closed (house style).
#[must_use]
pub fn nested_settings() -> Vec<TravelToWork> {
    let stricter = |smallest, target, least_containment, target_containment| TravelToWork {
        smallest,
        target,
        least_containment,
        target_containment,
    };
    vec![
        TravelToWork::default(),
        stricter(7_000.0, 50_000.0, 0.70, 0.78),
        stricter(14_000.0, 100_000.0, 0.75, 0.83),
        stricter(35_000.0, 250_000.0, 0.80, 0.88),
    ]
}

/// Areas within areas: every level takes the areas of the level before as its building blocks, so that
/// one sees which areas merge when more is asked. The first level is on municipalities.
#[must_use]
pub fn nested(flows: &Flows, settings: &[TravelToWork]) -> Vec<Level> {
    let mut levels: Vec<Level> = Vec::new();
    for parameters in settings {
        let level = match levels.last() {
            None => Level {
                parameters: *parameters,
                delineation: travel_to_work_areas(flows, parameters),
                merged: Vec::new(),
            },
            Some(before) => next_level(flows, &before.delineation, parameters),
        };
        levels.push(level);
    }
    levels
}

fn next_level(flows: &Flows, before: &Delineation, parameters: &TravelToWork) -> Level {
    let between = flows
        .triplets()
        .filter_map(|(from, to, amount)| Some((before.labels[from]?, before.labels[to]?, amount)));
    let blocks = Flows::new(before.areas.len(), flows.year(), between);
    let joined = travel_to_work_areas(&blocks, parameters);
    let areas = joined.areas.iter().filter_map(|area| {
        let members = area.members.iter().flat_map(|block| before.areas[*block].members.clone()).collect();
        Area::new(flows, vec![before.areas[area.core].core], members)
    });
    let delineation = Delineation::new(flows, areas.collect());
    let mut merged = vec![Vec::new(); delineation.areas.len()];
    for (block, area) in before.areas.iter().enumerate() {
        if let Some(label) = delineation.labels[area.core] {
            merged[label].push(block);
        }
    }
    Level { parameters: *parameters, delineation, merged }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Small numbers: at least 10 resident workers, from 100 the least containment is enough.
    const SMALL: TravelToWork =
        TravelToWork { smallest: 10.0, target: 100.0, least_containment: 0.6, target_containment: 0.8 };

    #[test]
    fn validity_by_hand() {
        // Large enough: containment .6 of the asked .8 gives Y = .75, times 4/3 is just 1.
        assert!((SMALL.validity(100.0, 100.0, 60.0) - 1.0).abs() < 1e-12);
        // The smallest: s = 1, Z = .75, so only the full target containment will do.
        assert!((SMALL.validity(10.0, 10.0, 8.0) - 1.0).abs() < 1e-12);
        assert!(SMALL.validity(10.0, 10.0, 7.9) < 1.0);
        // Half-way: s = .5, Z = .875; Y = .9 / .8 capped at 1: 7/6.
        assert!((SMALL.validity(55.0, 50.0, 49.5) - 0.875 * 4.0 / 3.0).abs() < 1e-12);
        // The side with the lower containment counts: 60 of 120 jobs.
        assert!((SMALL.validity(100.0, 120.0, 60.0) - 0.5 / 0.6).abs() < 1e-12);
        assert_eq!(SMALL.validity(0.0, 0.0, 0.0), 0.0);
        assert!(SMALL.validity(9.9, 9.9, 9.9) < 1.0, "below the smallest no containment is enough");
    }

    /// Two closed towns 0 and 3; 1 is a suburb of 0; 2 is a suburb of 3 that also sends some to 0; 4 has no
    /// flow to anyone.
    fn flows() -> Flows {
        Flows::new(
            5,
            2014,
            [
                (0, 0, 100.0),
                (1, 0, 30.0),
                (1, 1, 20.0),
                (2, 2, 10.0),
                (2, 3, 25.0),
                (2, 0, 5.0),
                (3, 3, 90.0),
                (3, 2, 10.0),
                (4, 4, 5.0),
            ],
        )
    }

    #[test]
    fn suburbs_join_the_town_of_their_strongest_tie() {
        let found = travel_to_work_areas(&flows(), &SMALL);
        let areas: Vec<(usize, &[usize])> =
            found.areas.iter().map(|area| (area.core, area.members.as_slice())).collect();
        // Tie of 2 with 0: 25 / (40 · 130); with 3: 625 / (40 · 115) + 100 / (100 · 20), far stronger.
        assert_eq!(areas, [(0, &[0, 1][..]), (3, &[2, 3][..]), (4, &[4][..])]);
        assert_eq!(found.areas[0].within, 150.0);
        assert!(found.labels.iter().all(Option::is_some));
    }

    #[test]
    fn levels_are_nested_and_name_what_merged() {
        let strict = TravelToWork { smallest: 200.0, target: 400.0, ..SMALL };
        let levels = nested(&flows(), &[SMALL, strict]);
        assert_eq!(levels[0].merged, Vec::<Vec<usize>>::new());
        // Only the flow of 5 from 2 to 0 joins the two towns; the closed one without flow stays.
        assert_eq!(levels[1].delineation.areas[0].members, [0, 1, 2, 3]);
        assert_eq!(levels[1].merged, [vec![0, 1], vec![2]]);
    }
}
