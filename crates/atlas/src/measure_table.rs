//! All measures together, found by key.

use std::collections::HashMap;

use crate::{
    facts::Facts,
    measure::{Column, Description, Measure, Weight},
};

/// Values that were computed for every municipality: key, year, and one value per municipality
/// (not a number where there is none).
pub type Computed = (&'static str, u16, Vec<f64>);

/// Every measure that has values, in the order of the table of descriptions.
#[derive(Clone, Debug, Default)]
pub struct MeasureTable {
    measures: Vec<Measure>,
    places: HashMap<String, usize>,
}

/// Computed values that nobody described.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("there are values for the measure `{id}`, but the table of measures has no row for it: add one")]
pub struct Undescribed {
    /// Key of the measure.
    pub id: String,
}

impl MeasureTable {
    /// Joins descriptions with published and computed values. Descriptions without values are left
    /// out, so the table can be built in steps: first what is published, then what is computed from it.
    ///
    /// # Errors
    /// When there are values without a description.
    pub fn build(facts: &Facts, computed: &[Computed]) -> Result<MeasureTable, Undescribed> {
        let weights = Weights::of(facts);
        let mut columns: HashMap<&str, Vec<Column>> = HashMap::new();
        let described: HashMap<&str, &Description> =
            facts.descriptions.iter().map(|description| (description.id.as_str(), description)).collect();
        let published =
            facts.published.iter().map(|each| (each.measure.as_str(), each.year, each.values.as_slice()));
        let added = computed.iter().map(|(id, year, values)| (*id, *year, values.as_slice()));
        for (id, year, values) in published.chain(added) {
            let description = described.get(id).ok_or_else(|| Undescribed { id: id.to_owned() })?;
            let column = Column::new(year, values.to_vec(), weights.get(description.weight));
            columns.entry(id).or_default().push(column);
        }
        let measures = facts.descriptions.iter().filter_map(|description| {
            Measure::new(description.clone(), columns.remove(description.id.as_str())?)
        });
        Ok(MeasureTable::new(measures.collect()))
    }

    /// Measures as they are; of two with one key the last counts.
    #[must_use]
    pub fn new(measures: Vec<Measure>) -> MeasureTable {
        let places =
            measures.iter().enumerate().map(|(place, each)| (each.description.id.clone(), place)).collect();
        MeasureTable { measures, places }
    }

    /// A measure by its key.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Measure> {
        self.places.get(id).map(|place| &self.measures[*place])
    }

    /// The last year of a measure.
    #[must_use]
    pub fn latest(&self, id: &str) -> Option<&Column> {
        self.get(id).map(Measure::latest)
    }

    /// All measures, in the order of the descriptions.
    #[must_use]
    pub fn all(&self) -> &[Measure] {
        &self.measures
    }

    /// All keys.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.measures.iter().map(|each| each.description.id.as_str())
    }
}

/// What municipalities weigh by in national means: the last figures of each kind.
struct Weights {
    inhabitants: Option<Vec<f64>>,
    households: Option<Vec<f64>>,
    dwellings: Option<Vec<f64>>,
    land: Vec<f64>,
    jobs: Vec<f64>,
    workers: Vec<f64>,
}

impl Weights {
    fn of(facts: &Facts) -> Weights {
        let inhabitants = facts.population.last_year().and_then(|year| facts.population.column(year));
        let latest = |id: &str| {
            let columns = facts.published.iter().filter(|each| each.measure == id);
            columns.max_by_key(|each| each.year)
        };
        let dwellings = latest("dwellings_per_1000").and_then(|column| {
            let inhabitants = facts.population.column(column.year)?;
            Some(
                column
                    .values
                    .iter()
                    .zip(&inhabitants)
                    .map(|(rate, persons)| rate * persons / 1000.0)
                    .collect(),
            )
        });
        Weights {
            inhabitants,
            households: latest("households").map(|column| column.values.clone()),
            dwellings,
            land: facts.register.all().iter().map(|each| each.land_km2).collect(),
            jobs: (0..facts.commuting.len()).map(|index| facts.commuting.in_total(index)).collect(),
            workers: (0..facts.commuting.len()).map(|index| facts.commuting.out_total(index)).collect(),
        }
    }

    fn get(&self, weight: Weight) -> Option<&[f64]> {
        match weight {
            Weight::Inhabitants => self.inhabitants.as_deref(),
            Weight::Households => self.households.as_deref(),
            Weight::Dwellings => self.dwellings.as_deref(),
            Weight::Land => Some(&self.land),
            Weight::Jobs => Some(&self.jobs),
            Weight::Workers => Some(&self.workers),
            Weight::None => None,
        }
    }
}
