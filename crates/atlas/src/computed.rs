//! Everything about location and position that is computed once, at start, for all municipalities.

use crate::{
    contiguity::Contiguity,
    customer_potential::{CustomerPotential, customer_potentials},
    delineation::Delineation,
    distance::Distances,
    facts::{Facts, Published},
    functional_area::{CityAndZone, CityInput, functional_areas},
    interaction::{InteractionError, InteractionModel, calibrate},
    location::{Location, LocationInput, Near, locations},
    measure_table::Computed,
    network::{betweenness_shares, pagerank},
    position::{Position, positions},
    travel_to_work::{TravelToWork, travel_to_work_areas},
    units::Share,
};

/// Why location and position could not be computed.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum AnalysisError {
    /// No year in which every municipality has inhabitants.
    #[error("no year has the inhabitants of every municipality: check the table of the population")]
    NoInhabitants,
    /// The interaction model.
    #[error("the interaction model of the commuting flows could not be calibrated: {0}")]
    Interaction(#[from] InteractionError),
}

/// Location and position of all municipalities, in the order of the register.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// Year of the inhabitants in reach, potential and customer potential, on 1 January.
    pub inhabitants_year: u16,
    /// Distances.
    pub distances: Distances,
    /// The calibrated interaction model of commuting.
    pub model: InteractionModel,
    /// Who touches whom over land.
    pub contiguity: Contiguity,
    /// Locations.
    pub locations: Vec<Location>,
    /// Positions; ranks by inhabitants are of the year of the flows where that year is known, and the own
    /// region is the travel-to-work area.
    pub positions: Vec<Position>,
    /// City and zone, with the default thresholds.
    pub functional_areas: Delineation,
    /// Travel-to-work areas, with the default thresholds.
    pub travel_to_work_areas: Delineation,
    /// PageRank of the commuting flows; sums to 1.
    pub pagerank: Vec<f64>,
    /// Betweenness of the commuting flows, as a part of all pairs of others, 0 to 1.
    pub betweenness: Vec<f64>,
    /// Local customer potential.
    pub customer_potentials: Vec<CustomerPotential>,
}

impl Analysis {
    /// Computes everything, on all processors.
    ///
    /// # Errors
    /// Without inhabitants, and when the interaction model fits nowhere.
    pub fn of(facts: &Facts) -> Result<Analysis, AnalysisError> {
        let inhabitants_year = facts.population.last_year().ok_or(AnalysisError::NoInhabitants)?;
        let inhabitants = facts.population.column(inhabitants_year).ok_or(AnalysisError::NoInhabitants)?;
        let (spatial, network) =
            rayon::join(|| Spatial::of(facts, &inhabitants), || Network::of(facts, &inhabitants));
        let Spatial { distances, model, locations, customer_potentials } = spatial?;
        Ok(Analysis {
            inhabitants_year,
            distances,
            model,
            contiguity: network.contiguity,
            locations,
            positions: network.positions,
            functional_areas: network.functional_areas,
            travel_to_work_areas: network.travel_to_work_areas,
            pagerank: network.pagerank,
            betweenness: network.betweenness,
            customer_potentials,
        })
    }

    /// The measures of location and position, one value per municipality, not a number where undefined.
    #[must_use]
    pub fn measures(&self, facts: &Facts) -> Vec<Computed> {
        let mut measures = self.location_measures(facts);
        measures.extend(self.position_measures());
        measures.push(("moves_net_rate", facts.moves.year(), net_moves(facts)));
        measures
    }

    fn location_measures(&self, facts: &Facts) -> Vec<Computed> {
        let of = |value: fn(&Location) -> Option<f64>| column(&self.locations, value);
        let km = |near: Option<Near>| near.map(|near| near.km);
        let people = self.inhabitants_year;
        let boundaries = facts.register.mergers().iter().map(|merger| merger.year).max().unwrap_or(people);
        let customers =
            |value: fn(&CustomerPotential) -> Option<f64>| column(&self.customer_potentials, value);
        vec![
            ("potential_relative", people, of(|each| each.potential_relative)),
            ("inhabitants_15km", people, of(|each| Some(each.reach[0].inhabitants))),
            ("inhabitants_30km", people, of(|each| Some(each.reach[1].inhabitants))),
            ("inhabitants_60km", people, of(|each| Some(each.reach[2].inhabitants))),
            ("jobs_30km", self.model.year, of(|each| Some(each.reach[1].jobs))),
            ("distance_g4", boundaries, column(&self.locations, |each| km(each.nearest_of_four))),
            ("distance_city", boundaries, column(&self.locations, |each| km(each.nearest_large_city))),
            ("distance_intercity", boundaries, column(&self.locations, |each| km(each.nearest_intercity))),
            ("customer_potential", people, customers(|each| Some(each.persons))),
            ("service_index", people, customers(|each| each.service_index)),
        ]
    }

    fn position_measures(&self) -> Vec<Computed> {
        let year = self.model.year;
        let of = |value: fn(&Position) -> Option<f64>| column(&self.positions, value);
        let average = 1.0 / self.pagerank.iter().map(|_| 1.0).sum::<f64>();
        vec![
            ("jobs", year, of(|each| Some(each.jobs))),
            ("resident_workers", year, of(|each| Some(each.resident_workers))),
            ("job_ratio", year, of(|each| each.job_ratio)),
            ("containment", year, of(|each| each.containment.map(Share::percent))),
            ("job_containment", year, of(|each| each.job_containment.map(Share::percent))),
            ("centrality", year, of(|each| each.is_known().then_some(each.centrality))),
            ("centrality_share", year, of(|each| each.centrality_share.map(Share::percent))),
            ("incoming_own_region_share", year, of(|each| each.own_region_share.map(Share::percent))),
            ("dominance", year, of(|each| each.dominance.filter(|_| each.is_known()))),
            ("symmetry", year, of(|each| each.symmetry)),
            ("entropy", year, of(|each| each.entropy)),
            ("pagerank", year, self.where_known(&self.pagerank, 100.0 / average)),
            ("betweenness", year, self.where_known(&self.betweenness, 100.0)),
        ]
    }

    /// These values times a factor; not a number for who has no flows: too small for the source is not zero.
    fn where_known(&self, values: &[f64], factor: f64) -> Vec<f64> {
        let known = self.positions.iter().map(Position::is_known);
        values.iter().zip(known).map(|(value, known)| if known { value * factor } else { f64::NAN }).collect()
    }
}

/// What follows from distances.
struct Spatial {
    distances: Distances,
    model: InteractionModel,
    locations: Vec<Location>,
    customer_potentials: Vec<CustomerPotential>,
}

impl Spatial {
    fn of(facts: &Facts, inhabitants: &[f64]) -> Result<Spatial, AnalysisError> {
        let distances = Distances::new(&facts.register);
        let model = calibrate(&facts.commuting, &distances)?;
        let jobs: Vec<f64> = (0..inhabitants.len()).map(|index| facts.commuting.in_total(index)).collect();
        let locations = locations(&LocationInput {
            register: &facts.register,
            distances: &distances,
            model: &model,
            inhabitants,
            jobs: &jobs,
            stations: &facts.stations,
            ramp_km: &latest(facts, "d_ramp"),
        });
        let customer_potentials = customer_potentials(&distances, inhabitants);
        Ok(Spatial { distances, model, locations, customer_potentials })
    }
}

/// What follows from flows.
struct Network {
    contiguity: Contiguity,
    positions: Vec<Position>,
    functional_areas: Delineation,
    travel_to_work_areas: Delineation,
    pagerank: Vec<f64>,
    betweenness: Vec<f64>,
}

impl Network {
    fn of(facts: &Facts, inhabitants: &[f64]) -> Network {
        let flows = &facts.commuting;
        let contiguity = Contiguity::of(&facts.boundaries);
        let density = latest(facts, "address_density");
        let input = CityInput { flows, inhabitants, density: &density, contiguity: &contiguity };
        let functional_areas = functional_areas(&input, &CityAndZone::default());
        let travel_to_work_areas = travel_to_work_areas(flows, &TravelToWork::default());
        let then = facts.population.column(flows.year());
        let positions = positions(flows, then.as_deref().unwrap_or(inhabitants), &travel_to_work_areas);
        Network {
            positions,
            functional_areas,
            travel_to_work_areas,
            pagerank: pagerank(flows),
            betweenness: betweenness_shares(flows),
            contiguity,
        }
    }
}

/// A published measure in its last year, not a number where there is no figure.
fn latest(facts: &Facts, measure: &str) -> Vec<f64> {
    let years = facts.published.iter().filter(|published| published.measure == measure);
    let last: Option<&Published> = years.max_by_key(|published| published.year);
    last.map_or_else(|| vec![f64::NAN; facts.register.len()], |published| published.values.clone())
}

fn column<T>(results: &[T], value: impl Fn(&T) -> Option<f64>) -> Vec<f64> {
    results.iter().map(|each| value(each).unwrap_or(f64::NAN)).collect()
}

/// Persons who came from other municipalities minus those who left to them, per 1,000 inhabitants on
/// 1 January of the year of the moves.
fn net_moves(facts: &Facts) -> Vec<f64> {
    let Some(inhabitants) = facts.population.column(facts.moves.year()) else {
        return vec![f64::NAN; facts.move_totals.len()];
    };
    let rate = |(totals, persons): (&crate::facts::MoveTotals, &f64)| {
        if *persons > 0.0 { (totals.arrivals - totals.departures) / persons * 1000.0 } else { f64::NAN }
    };
    facts.move_totals.iter().zip(&inhabitants).map(rate).collect()
}
