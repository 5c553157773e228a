//! What holds for location and position on any flows: order does not matter, totals are kept, scaling the
//! flows scales what it should.

use atlas::{
    contiguity::Contiguity,
    customer_potential::customer_potentials,
    delineation::{Delineation, compare},
    distance::Distances,
    flows::Flows,
    functional_area::{CityAndZone, CityInput, functional_areas},
    interaction::{InteractionModel, calibrate},
    municipality::Point,
    network::{betweenness, pagerank},
    polycentricity::polycentricity,
    position::{Position, positions},
    relation::{Relation, relations},
    travel_to_work::{TravelToWork, nested, travel_to_work_areas},
};
use proptest::prelude::*;

/// A made-up country.
#[derive(Clone, Debug)]
struct Country {
    points: Vec<Point>,
    land: Vec<f64>,
    inhabitants: Vec<f64>,
    density: Vec<f64>,
    triplets: Vec<(usize, usize, f64)>,
}

impl Country {
    fn count(&self) -> usize {
        self.points.len()
    }

    fn flows(&self, factor: f64) -> Flows {
        let scaled = self.triplets.iter().map(|(from, to, amount)| (*from, *to, amount * factor));
        Flows::new(self.count(), 2014, scaled)
    }

    fn distances(&self) -> Distances {
        Distances::between(&self.points, &self.land)
    }

    /// The same country with every municipality `i` at place `order[i]`.
    fn relabelled(&self, order: &[usize]) -> Country {
        let moved = |values: &[f64]| -> Vec<f64> {
            let mut moved = values.to_vec();
            order.iter().zip(values).for_each(|(place, value)| moved[*place] = *value);
            moved
        };
        let mut points = self.points.clone();
        order.iter().zip(&self.points).for_each(|(place, point)| points[*place] = *point);
        let triplet = |(from, to, amount): &(usize, usize, f64)| (order[*from], order[*to], *amount);
        Country {
            points,
            land: moved(&self.land),
            inhabitants: moved(&self.inhabitants),
            density: moved(&self.density),
            triplets: self.triplets.iter().map(triplet).collect(),
        }
    }

    fn functional_areas(&self) -> Delineation {
        let everybody = |index: usize| (0..self.count()).filter(|other| *other != index).collect();
        let contiguity = Contiguity {
            neighbours: (0..self.count()).map(everybody).collect(),
            open: vec![true; self.count()],
        };
        let flows = self.flows(1.0);
        let input = CityInput {
            flows: &flows,
            inhabitants: &self.inhabitants,
            density: &self.density,
            contiguity: &contiguity,
        };
        functional_areas(&input, &CityAndZone::default())
    }
}

/// Between 4 and 12 municipalities, about half of the pairs with a flow, amounts all different.
fn country() -> impl Strategy<Value = Country> {
    (4_usize..12).prop_flat_map(|count| {
        let points = prop::collection::vec((0.0..60_000.0, 0.0..60_000.0), count);
        let land = prop::collection::vec(5.0..200.0, count);
        let inhabitants = prop::collection::vec(500.0..200_000.0, count);
        let density = prop::collection::vec(200.0..4_000.0, count);
        let amounts = prop::collection::vec(prop::option::of(1.0..5_000.0), count * count);
        (points, land, inhabitants, density, amounts).prop_map(
            move |(points, land, inhabitants, density, amounts)| Country {
                points: points.into_iter().map(|(x, y)| Point { x, y, lon: 0.0, lat: 0.0 }).collect(),
                land,
                inhabitants,
                density,
                // Somebody stays at home everywhere, so that nobody is without figures.
                triplets: (0..count * count)
                    .map(|cell| (cell / count, cell % count, amounts[cell]))
                    .filter_map(|(from, to, amount)| {
                        let stays = (from == to).then_some(250.0);
                        Some((from, to, amount.or(stays)?))
                    })
                    .collect(),
            },
        )
    })
}

/// A country and a new order of its municipalities.
fn shuffled() -> impl Strategy<Value = (Country, Vec<usize>)> {
    country().prop_flat_map(|country| {
        let order: Vec<usize> = (0..country.count()).collect();
        (Just(country), Just(order).prop_shuffle())
    })
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs()).max(1e-9)
}

/// The members of all areas, in the numbering of `order`.
fn partition(delineation: &Delineation, order: impl Fn(usize) -> usize) -> Vec<Vec<usize>> {
    let members = |members: &[usize]| {
        let mut moved: Vec<usize> = members.iter().map(|member| order(*member)).collect();
        moved.sort_unstable();
        moved
    };
    let mut areas: Vec<Vec<usize>> = delineation.areas.iter().map(|area| members(&area.members)).collect();
    areas.sort();
    areas
}

fn same_position(one: &Position, other: &Position) -> bool {
    let optional = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => near(one, other),
        (one, other) => one == other,
    };
    near(one.centrality, other.centrality)
        && near(one.jobs, other.jobs)
        && (one.from_own_region - other.from_own_region).abs() < 1e-6
        && optional(one.job_ratio, other.job_ratio)
        && optional(one.dominance, other.dominance)
        && (one.symmetry.unwrap_or(9.0) - other.symmetry.unwrap_or(9.0)).abs() < 1e-9
        && (one.entropy.unwrap_or(9.0) - other.entropy.unwrap_or(9.0)).abs() < 1e-9
        && one.rank_inhabitants == other.rank_inhabitants
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn relabelling_changes_no_figure((country, order) in shuffled()) {
        let moved = country.relabelled(&order);
        let (flows, flows_moved) = (country.flows(1.0), moved.flows(1.0));
        let regions = travel_to_work_areas(&flows, &TravelToWork::default());
        let regions_moved = travel_to_work_areas(&flows_moved, &TravelToWork::default());
        let before = positions(&flows, &country.inhabitants, &regions);
        let after = positions(&flows_moved, &moved.inhabitants, &regions_moved);
        let (rank, rank_moved) = (pagerank(&flows), pagerank(&flows_moved));
        let (between, between_moved) = (betweenness(&flows), betweenness(&flows_moved));
        let customers = customer_potentials(&country.distances(), &country.inhabitants);
        let customers_moved = customer_potentials(&moved.distances(), &moved.inhabitants);
        for (index, place) in order.iter().enumerate() {
            prop_assert!(same_position(&before[index], &after[*place]), "{:?}\n{:?}", before[index], after[*place]);
            prop_assert!(near(rank[index], rank_moved[*place]));
            prop_assert!((between[index] - between_moved[*place]).abs() < 1e-6);
            prop_assert!(near(customers[index].persons, customers_moved[*place].persons));
        }
    }

    #[test]
    fn relabelling_changes_no_region((country, order) in shuffled()) {
        let moved = country.relabelled(&order);
        let settings = [TravelToWork::default(), TravelToWork { target: 90_000.0, ..TravelToWork::default() }];
        for setting in &settings {
            let areas = travel_to_work_areas(&country.flows(1.0), setting);
            let areas_moved = travel_to_work_areas(&moved.flows(1.0), setting);
            prop_assert_eq!(partition(&areas, |index| order[index]), partition(&areas_moved, |index| index));
        }
        let (zones, zones_moved) = (country.functional_areas(), moved.functional_areas());
        prop_assert_eq!(partition(&zones, |index| order[index]), partition(&zones_moved, |index| index));
        let members: Vec<usize> = (0..country.count()).collect();
        let form = polycentricity(&country.flows(1.0), &country.inhabitants, &members).expect("four or more");
        let form_moved = polycentricity(&moved.flows(1.0), &moved.inhabitants, &members).expect("four or more");
        prop_assert!(near(form.form.slope, form_moved.form.slope));
    }

    #[test]
    fn travel_to_work_areas_divide_all_municipalities(country in country()) {
        let flows = country.flows(1.0);
        let strict = TravelToWork { smallest: 5_000.0, target: 60_000.0, ..TravelToWork::default() };
        let levels = nested(&flows, &[TravelToWork::default(), strict]);
        for level in &levels {
            let mut members: Vec<usize> =
                level.delineation.areas.iter().flat_map(|area| area.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..country.count()).collect::<Vec<_>>());
            let workers: f64 = level.delineation.areas.iter().map(|area| area.resident_workers).sum();
            prop_assert!(near(workers, flows.total()));
        }
        // Nested: who is together at the first level stays together.
        for one in 0..country.count() {
            for other in 0..country.count() {
                let (first, second) = (&levels[0].delineation, &levels[1].delineation);
                prop_assert!(!first.together(one, other) || second.together(one, other));
            }
        }
        // All areas are valid, unless nobody was left to join.
        let first = &levels[0].delineation;
        for area in &first.areas {
            let validity =
                TravelToWork::default().validity(area.resident_workers, area.jobs, area.within);
            let alone = area.members.iter().any(|member| {
                relations(&flows, *member).iter().all(|tie| area.members.contains(&tie.partner))
            });
            prop_assert!(validity >= 1.0 - 1e-9 || alone, "{validity} {area:?}");
        }
    }

    #[test]
    fn scaling_the_flows_keeps_shares_and_scales_amounts(country in country(), factor in 0.1_f64..50.0) {
        let (flows, scaled) = (country.flows(1.0), country.flows(factor));
        let regions = country.functional_areas();
        let before = positions(&flows, &country.inhabitants, &regions);
        let after = positions(&scaled, &country.inhabitants, &regions);
        let (rank, rank_scaled) = (pagerank(&flows), pagerank(&scaled));
        let (between, between_scaled) = (betweenness(&flows), betweenness(&scaled));
        for (index, (before, after)) in before.iter().zip(&after).enumerate() {
            prop_assert!(near(before.centrality * factor, after.centrality));
            prop_assert_eq!(before.rank_inhabitants, after.rank_inhabitants);
            let share = |position: &Position| position.containment.map_or(-1.0, |share| share.0);
            prop_assert!(near(share(before), share(after)));
            prop_assert!(near(before.dominance.unwrap_or(0.0), after.dominance.unwrap_or(0.0)));
            prop_assert!((before.entropy.unwrap_or(0.0) - after.entropy.unwrap_or(0.0)).abs() < 1e-9);
            prop_assert!(near(rank[index], rank_scaled[index]));
            prop_assert!((between[index] - between_scaled[index]).abs() < 1e-6);
            let shares = |found: Vec<Relation>| -> Vec<f64> {
                found.iter().map(|relation| relation.outgoing_share.map_or(0.0, |share| share.0)).collect()
            };
            let pairs = shares(relations(&flows, index)).into_iter().zip(shares(relations(&scaled, index)));
            for (one, other) in pairs {
                prop_assert!(near(one, other));
            }
        }
    }

    #[test]
    fn totals_are_kept(country in country()) {
        let flows = country.flows(1.0);
        let positions = positions(&flows, &country.inhabitants, &country.functional_areas());
        let incoming: f64 = positions.iter().map(|position| position.centrality).sum();
        let outgoing: f64 = positions.iter().map(|position| position.outgoing).sum();
        prop_assert!((incoming - outgoing).abs() < 1e-6 * flows.total());
        for position in &positions {
            prop_assert!(position.from_elsewhere >= -1e-6 && position.from_own_region >= 0.0);
            prop_assert!(position.entropy.is_none_or(|spread| (-1e-12..=1.0 + 1e-12).contains(&spread)));
        }
        prop_assert!(near(pagerank(&flows).iter().sum(), 1.0));
        let customers = customer_potentials(&country.distances(), &country.inhabitants);
        let drawn: f64 = customers.iter().map(|customers| customers.persons).sum();
        prop_assert!(near(drawn, country.inhabitants.iter().sum()));
    }

    #[test]
    fn a_delineation_agrees_with_itself(country in country()) {
        let areas = travel_to_work_areas(&country.flows(1.0), &TravelToWork::default());
        for comparison in compare(&areas, &areas) {
            prop_assert_eq!(comparison.first_core, comparison.second_core);
            prop_assert!(comparison.only_first.is_empty() && comparison.only_second.is_empty());
        }
    }

    #[test]
    fn the_interaction_model_keeps_margins_and_mean_distance(country in country()) {
        let distances = country.distances();
        let count = country.count();
        // Something everywhere, so that the likelihood has a clear top.
        let everywhere = (0..count * count).map(|cell| (cell / count, cell % count, 300.0));
        let flows = Flows::new(count, 2014, country.triplets.iter().copied().chain(everywhere));
        let model = calibrate(&flows, &distances).expect("every pair has a flow");
        for index in 0..count {
            let row: f64 = (0..count).map(|to| model.flow(index, to)).sum();
            let column: f64 = (0..count).map(|from| model.flow(from, index)).sum();
            prop_assert!((row / flows.out_total(index) - 1.0).abs() < 1e-9);
            prop_assert!((column / flows.in_total(index) - 1.0).abs() < 2e-10);
        }
        prop_assert!(near_means(&model, &distances, flows.total()));
        let twice = flows.triplets().map(|(from, to, amount)| (from, to, 2.0 * amount));
        let doubled = calibrate(&Flows::new(count, 2014, twice), &distances).expect("the same up to a factor");
        prop_assert!((doubled.deterrence.power - model.deterrence.power).abs() < 1e-4);
        prop_assert!((doubled.fit.common_part - model.fit.common_part).abs() < 1e-6);
    }
}

/// Whether the model has the observed mean distance and mean logarithm of distance.
fn near_means(model: &InteractionModel, distances: &Distances, total: f64) -> bool {
    let count = distances.len();
    let pairs = || (0..count).flat_map(|from| (0..count).map(move |to| (from, to)));
    let km: f64 = pairs().map(|(from, to)| model.flow(from, to) * distances.km(from, to)).sum();
    let ln: f64 = pairs().map(|(from, to)| model.flow(from, to) * distances.km(from, to).ln()).sum();
    (km / total - model.mean_km).abs() < 1e-6 * model.mean_km && (ln / total - model.mean_ln_km).abs() < 1e-6
}
