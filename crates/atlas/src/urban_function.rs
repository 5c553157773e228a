//! The functions of a town that are set against its size, and its performance.

use serde::Serialize;

use crate::{borrowed_size::Amounts, facts::Facts, measure_table::MeasureTable};

/// A function that larger towns have more of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UrbanFunction {
    /// Establishments in business services.
    BusinessServices,
    /// Establishments in culture, recreation and other services.
    Culture,
    /// Establishments in trade and hospitality.
    TradeHospitality,
    /// Hospitals and outpatient clinics within 20 km.
    Hospital,
    /// Cinemas within 10 km.
    Cinema,
    /// Theatres and concert halls within 10 km.
    PerformingArts,
    /// Department stores within 5 km.
    DepartmentStore,
    /// Cafés and restaurants within 3 km.
    CafeRestaurant,
    /// Schools that prepare for higher education, within 5 km.
    UpperSchool,
    /// Jobs of employees. Counted as performance, not as a function, in the quadrant.
    Jobs,
}

/// What an amount is: something in the municipality, or something its inhabitants can reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// A count of what stands in the municipality itself.
    Counted,
    /// The number within a distance by road of the average inhabitant; what stands in neighbouring
    /// municipalities counts, so it says what people have, not what the municipality holds.
    WithinReach,
}

/// What an amount stands for when functions are set against performance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Something the town is for.
    Function,
    /// How well it does.
    Performance,
    /// Neither of the two.
    Neither,
}

impl UrbanFunction {
    /// Every function, in the order in which they are shown.
    pub const ALL: [UrbanFunction; 10] = [
        UrbanFunction::BusinessServices,
        UrbanFunction::Culture,
        UrbanFunction::TradeHospitality,
        UrbanFunction::Hospital,
        UrbanFunction::Cinema,
        UrbanFunction::PerformingArts,
        UrbanFunction::DepartmentStore,
        UrbanFunction::CafeRestaurant,
        UrbanFunction::UpperSchool,
        UrbanFunction::Jobs,
    ];

    /// The key of the measure that holds its factors; after `borrowed_` stands the key of its texts.
    #[must_use]
    pub const fn measure(self) -> &'static str {
        match self {
            UrbanFunction::BusinessServices => "borrowed_business_services",
            UrbanFunction::Culture => "borrowed_culture",
            UrbanFunction::TradeHospitality => "borrowed_trade_hospitality",
            UrbanFunction::Hospital => "borrowed_hospital",
            UrbanFunction::Cinema => "borrowed_cinema",
            UrbanFunction::PerformingArts => "borrowed_performing_arts",
            UrbanFunction::DepartmentStore => "borrowed_department_store",
            UrbanFunction::CafeRestaurant => "borrowed_cafe_restaurant",
            UrbanFunction::UpperSchool => "borrowed_upper_school",
            UrbanFunction::Jobs => "borrowed_jobs",
        }
    }

    /// The key in texts: `business_services`.
    #[must_use]
    pub fn key(self) -> &'static str {
        let measure = self.measure();
        measure.strip_prefix("borrowed_").unwrap_or(measure)
    }

    /// Whether it is counted in the municipality or within reach of its inhabitants.
    #[must_use]
    pub const fn nature(self) -> Nature {
        match self {
            UrbanFunction::BusinessServices
            | UrbanFunction::Culture
            | UrbanFunction::TradeHospitality
            | UrbanFunction::Jobs => Nature::Counted,
            _ => Nature::WithinReach,
        }
    }

    /// What it stands for in the quadrant. Facilities within 10 or 20 km are left out of it: they tell
    /// more about the neighbours than about the town, so a shadow could not be seen in them.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            UrbanFunction::Jobs => Part::Performance,
            UrbanFunction::Hospital | UrbanFunction::Cinema | UrbanFunction::PerformingArts => Part::Neither,
            _ => Part::Function,
        }
    }

    /// The published measures it is made of; added up when there is more than one. None for jobs.
    #[must_use]
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            UrbanFunction::BusinessServices => &["est_business_services"],
            UrbanFunction::Culture => &["est_culture_other"],
            UrbanFunction::TradeHospitality => &["est_trade_hospitality"],
            UrbanFunction::Hospital => &["n_hospital_20km"],
            UrbanFunction::Cinema => &["n_cinema_10km"],
            UrbanFunction::PerformingArts => &["n_performing_arts_10km"],
            UrbanFunction::DepartmentStore => &["n_department_store_5km"],
            UrbanFunction::CafeRestaurant => &["n_cafe_3km", "n_restaurant_3km"],
            UrbanFunction::UpperSchool => &["n_havo_vwo_5km"],
            UrbanFunction::Jobs => &[],
        }
    }

    /// The amounts per municipality with the inhabitants that go with them; `None` when a figure is not
    /// in the tables at all. Establishments per 1,000 inhabitants become counts; jobs of December go with
    /// the inhabitants of the next 1 January.
    #[must_use]
    pub fn amounts(self, facts: &Facts, published: &MeasureTable) -> Option<Amounts> {
        if self == UrbanFunction::Jobs {
            let year = facts.commuting.year();
            let jobs = (0..facts.commuting.len()).map(|index| facts.commuting.in_total(index)).collect();
            let inhabitants = facts.population.column(year + 1)?;
            return Some(Amounts { function: self, year, amounts: jobs, inhabitants });
        }
        let year = published.latest(self.sources().first()?)?.year;
        let inhabitants = facts.population.column(year)?;
        let mut amounts = vec![0.0; inhabitants.len()];
        for source in self.sources() {
            let column = published.get(source)?.year(year)?;
            for (sum, value) in amounts.iter_mut().zip(column.values()) {
                *sum += value;
            }
        }
        if self.nature() == Nature::Counted {
            for (amount, persons) in amounts.iter_mut().zip(&inhabitants) {
                *amount *= persons / 1000.0;
            }
        }
        Some(Amounts { function: self, year, amounts, inhabitants })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_has_its_own_measure_and_sources() {
        let mut keys: Vec<&str> = UrbanFunction::ALL.iter().map(|each| each.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), UrbanFunction::ALL.len());
        for each in UrbanFunction::ALL {
            assert_eq!(each.sources().is_empty(), each.part() == Part::Performance);
        }
    }
}
