//! The facts that every analysis starts from, as read from the tables.

use domain::Partner;

use crate::{
    boundary::Boundaries,
    flows::Flows,
    measure::Description,
    population::{Ages, Population},
    register::Register,
    signal::Catalogue,
    station::Station,
};

/// The published values of one measure in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// Key of the measure.
    pub measure: String,
    /// Year.
    pub year: u16,
    /// One value per municipality, not a number where there is no figure.
    pub values: Vec<f64>,
}

/// Moves between municipalities over all pairs, also those too small for the table of pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoveTotals {
    /// Persons who came from other municipalities.
    pub arrivals: f64,
    /// Persons who left to other municipalities.
    pub departures: f64,
}

/// All tables, checked and consistent; municipalities are indices in the register.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Municipalities and the history of their boundaries.
    pub register: Register,
    /// Inhabitants over the years.
    pub population: Population,
    /// Inhabitants by age and sex.
    pub ages: Ages,
    /// Descriptions of all measures, published and computed.
    pub descriptions: Vec<Description>,
    /// Published figures.
    pub published: Vec<Published>,
    /// Jobs of employees from home to work, last year.
    pub commuting: Flows,
    /// The same for an earlier year, only pairs whose both ends are complete.
    pub commuting_before: Flows,
    /// Municipalities that have no complete figures in the earlier year.
    pub commuting_gaps: Vec<usize>,
    /// Persons who moved from one municipality to another; pairs of 5 or more.
    pub moves: Flows,
    /// Moves over all pairs.
    pub move_totals: Vec<MoveTotals>,
    /// Railway stations.
    pub stations: Vec<Station>,
    /// Boundaries.
    pub boundaries: Boundaries,
    /// Municipalities in the network of the knowledge organisation.
    pub partners: Vec<Partner>,
    /// The guiding tasks with their signal rules.
    pub catalogue: Catalogue,
}
