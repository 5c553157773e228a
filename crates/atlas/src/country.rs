//! The country as a whole: sums that every municipality is set beside.

use crate::population::{Ages, Population};

/// Sums over all municipalities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Country {
    /// Inhabitants on 1 January of every year in which all municipalities have the figure.
    pub inhabitants: Vec<(u16, f64)>,
    /// First age of every age group.
    pub from: Vec<u8>,
    /// Women per age group.
    pub female: Vec<f64>,
    /// Men per age group.
    pub male: Vec<f64>,
}

impl Country {
    /// Adds up the municipalities in the order of the register.
    #[must_use]
    pub fn new(population: &Population, ages: &Ages) -> Country {
        let inhabitants =
            population.years().filter_map(|year| Some((year, population.column(year)?.iter().sum())));
        let sum = |all: &[Vec<f64>]| {
            (0..ages.from.len()).map(|group| all.iter().map(|each| each[group]).sum()).collect()
        };
        Country {
            from: ages.from.clone(),
            inhabitants: inhabitants.collect(),
            female: sum(&ages.female),
            male: sum(&ages.male),
        }
    }

    /// Persons of both sexes whose age lies in `from..to` (group bounds).
    #[must_use]
    pub fn between(&self, from: u8, to: u8) -> f64 {
        let groups = self.from.iter().enumerate().filter(|(_, age)| (from..to).contains(age));
        groups.map(|(group, _)| self.female[group] + self.male[group]).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::PopulationYear;

    #[test]
    fn the_country_is_the_sum_of_its_municipalities() {
        let year =
            |inhabitants| PopulationYear { inhabitants_1jan: inhabitants, ..PopulationYear::default() };
        let population =
            Population::new(2020, vec![vec![year(Some(3)), year(Some(4))], vec![year(Some(5)), year(None)]]);
        let ages = Ages {
            year: 2020,
            from: vec![0, 20],
            female: vec![vec![1.0, 2.0], vec![3.0, 4.0]],
            male: vec![vec![5.0, 6.0], vec![7.0, 8.0]],
        };
        let country = Country::new(&population, &ages);
        assert_eq!(country.inhabitants, [(2020, 7.0)]);
        assert_eq!(
            (country.female.as_slice(), country.male.as_slice()),
            (&[4.0, 6.0][..], &[12.0, 14.0][..])
        );
        assert_eq!(country.between(20, u8::MAX), 20.0);
    }
}
