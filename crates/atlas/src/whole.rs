//! The whole analysis of all municipalities, made once from the facts.

use domain::MidSize;
use rayon::prelude::*;

use crate::{
    borrowed_size::{BorrowedSize, borrowed_size},
    boundary::{Extent, extent},
    change::{Change, changes},
    computed::{Analysis, AnalysisError},
    contiguity::Contiguity,
    country::Country,
    customer_potential::CustomerPotential,
    delineation::{Comparison, Delineation, compare},
    distance::Distances,
    facts::Facts,
    growth,
    interaction::InteractionModel,
    location::{LARGE_CITY_INHABITANTS, Location},
    measure_table::{Computed, MeasureTable, Undescribed},
    peer::{Metric, Peer, PeerSpace},
    peer_dimension::PeerDimension,
    position::Position,
    quadrant::{Quadrant, quadrants},
    regression::RegressionError,
    relation::{Relation, relations},
    role::{Archetype, Nearness, Roles},
    signal::{CatalogueError, Signal, signals},
    urban_function::UrbanFunction,
};

/// How many peers a municipality is set beside.
pub const PEERS: usize = 8;

/// Why the analysis could not be made from these facts.
#[derive(Debug, thiserror::Error)]
pub enum AtlasError {
    /// Location and position could not be computed.
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
    /// A function could not be set against size.
    #[error("borrowed size: {0}")]
    Regression(#[from] RegressionError),
    /// A measure has values but no description.
    #[error("measures.csv: {0}")]
    Undescribed(#[from] Undescribed),
    /// The catalogue of tasks asks for something that is not there.
    #[error("catalogue.toml: {0}")]
    Catalogue(#[from] CatalogueError),
}

/// Facts and everything computed from them. All vectors are in the order of the register.
#[derive(Clone, Debug)]
pub struct Atlas {
    /// What it is computed from.
    pub facts: Facts,
    /// Sums over all municipalities.
    pub country: Country,
    /// The extent of every municipality on the map.
    pub extents: Vec<Option<Extent>>,
    /// What counts as mid-size.
    pub mid_size: MidSize,
    /// Inhabitants on 1 January of `inhabitants_year`.
    pub inhabitants: Vec<f64>,
    /// The last year with the inhabitants of all.
    pub inhabitants_year: u16,
    /// Distances between label points.
    pub distances: Distances,
    /// Which municipalities share a border.
    pub contiguity: Contiguity,
    /// The calibrated interaction model.
    pub model: InteractionModel,
    /// Location.
    pub locations: Vec<Location>,
    /// Regions by city and zone.
    pub city_zones: Delineation,
    /// Travel-to-work areas.
    pub travel_to_work: Delineation,
    /// Where the two delineations agree: first city and zone, second travel-to-work areas.
    pub comparisons: Vec<Comparison>,
    /// Position; the own region is the travel-to-work area.
    pub positions: Vec<Position>,
    /// How the flows changed; `None` where the earlier year is incomplete.
    pub changes: Vec<Option<Change>>,
    /// Local customer potential.
    pub customers: Vec<CustomerPotential>,
    /// Borrowed size, one entry per function that has figures.
    pub borrowed: Vec<BorrowedSize>,
    /// Functions against performance.
    pub quadrants: Vec<Option<Quadrant>>,
    /// Role scores and archetypes.
    pub roles: Roles,
    /// Everything that can be mapped, ranked and compared.
    pub measures: MeasureTable,
    /// The municipalities as points on the dimensions that count unless someone chooses others.
    peer_space: PeerSpace,
}

impl Atlas {
    /// Makes the whole analysis.
    ///
    /// # Errors
    /// When the facts lack what a method cannot do without: see [`AtlasError`].
    pub fn new(facts: Facts, mid_size: MidSize) -> Result<Atlas, AtlasError> {
        let analysis = Analysis::of(&facts)?;
        let inhabitants_year = analysis.inhabitants_year;
        let inhabitants = facts.population.column(inhabitants_year).ok_or(AnalysisError::NoInhabitants)?;
        let mut computed = growth::measures(&facts);
        computed.extend(analysis.measures(&facts));
        let role = RoleSide::new(&facts, computed, &analysis.locations, &inhabitants)?;
        facts.catalogue.check(role.measures.ids())?;
        Ok(Atlas {
            changes: changes(&facts.commuting_before, &facts.commuting, &facts.commuting_gaps),
            comparisons: compare(&analysis.functional_areas, &analysis.travel_to_work_areas),
            country: Country::new(&facts.population, &facts.ages),
            extents: facts.boundaries.municipalities.iter().map(extent).collect(),
            mid_size,
            inhabitants,
            inhabitants_year,
            distances: analysis.distances,
            contiguity: analysis.contiguity,
            model: analysis.model,
            locations: analysis.locations,
            city_zones: analysis.functional_areas,
            travel_to_work: analysis.travel_to_work_areas,
            positions: analysis.positions,
            customers: analysis.customer_potentials,
            borrowed: role.borrowed,
            quadrants: role.quadrants,
            roles: role.roles,
            peer_space: PeerSpace::new(
                &role.measures,
                &PeerDimension::DEFAULT,
                Metric::default(),
                facts.register.len(),
            ),
            measures: role.measures,
            facts,
        })
    }

    /// The municipalities most like this one in the given dimensions, the likest first.
    #[must_use]
    pub fn peers(&self, index: usize, dimensions: &[PeerDimension]) -> Vec<Peer> {
        let count = self.facts.register.len();
        if dimensions == PeerDimension::DEFAULT {
            return self.peer_space.peers(index, PEERS, 0..count);
        }
        let space = PeerSpace::new(&self.measures, dimensions, Metric::default(), count);
        space.peers(index, PEERS, 0..count)
    }

    /// Some municipalities in the order of how like this one they are, the likest first; itself left out.
    #[must_use]
    pub fn peers_among(&self, index: usize, among: impl Iterator<Item = usize>) -> Vec<Peer> {
        self.peer_space.peers(index, usize::MAX, among)
    }

    /// The archetypes to offer a municipality: see [`Roles::nearest`]. A large city is not offered to
    /// lie near a large city, and a place to work is one with more jobs than workers.
    #[must_use]
    pub fn archetypes(&self, index: usize) -> Vec<Nearness> {
        let is_large = self.inhabitants[index] > LARGE_CITY_INHABITANTS;
        let has_more_jobs = self.positions[index].job_ratio.is_some_and(|ratio| ratio > 1.0);
        self.roles.nearest(index, |archetype| match archetype {
            Archetype::NearLargeCity => !is_large,
            Archetype::Working => has_more_jobs,
            _ => true,
        })
    }

    /// The partners of a municipality in commuting, those with the largest exchange first.
    #[must_use]
    pub fn relations(&self, index: usize) -> Vec<Relation> {
        relations(&self.facts.commuting, index)
    }

    /// What the figures say about every task of the catalogue.
    #[must_use]
    pub fn signals(&self, index: usize) -> Vec<Signal> {
        signals(&self.facts.catalogue, &self.measures, index)
    }
}

/// What rests on measures: borrowed size, roles, and the measures made of them.
struct RoleSide {
    borrowed: Vec<BorrowedSize>,
    quadrants: Vec<Option<Quadrant>>,
    roles: Roles,
    measures: MeasureTable,
}

impl RoleSide {
    fn new(
        facts: &Facts,
        mut computed: Vec<Computed>,
        locations: &[Location],
        inhabitants: &[f64],
    ) -> Result<RoleSide, AtlasError> {
        let table = MeasureTable::build(facts, &computed)?;
        let potential: Vec<f64> = locations.iter().map(|location| location.potential).collect();
        let amounts = UrbanFunction::ALL.par_iter().filter_map(|function| function.amounts(facts, &table));
        let borrowed =
            amounts.map(|amounts| borrowed_size(&amounts, &potential)).collect::<Result<Vec<_>, _>>()?;
        let quadrants = quadrants(&borrowed, &table, inhabitants)?;
        let roles = Roles::new(&table, inhabitants.len());
        computed.extend(crate::borrowed_size::measures(&borrowed));
        computed.extend(roles.measures());
        let measures = MeasureTable::build(facts, &computed)?;
        Ok(RoleSide { borrowed, quadrants, roles, measures })
    }
}
