//! Growth of the population and its parts, and the balance of ages.

use crate::{
    facts::Facts,
    measure_table::Computed,
    population::{Ages, Population, PopulationYear},
};

/// Years over which the parts of growth are averaged.
pub const YEARS_OF_COMPONENTS: u16 = 5;
/// Years over which growth is measured.
pub const YEARS_OF_GROWTH: u16 = 10;

/// Growth over ten years, its parts, and grey pressure, as measures.
#[must_use]
pub fn measures(facts: &Facts) -> Vec<Computed> {
    let mut computed = Vec::new();
    if let Some((year, values)) = growth(&facts.population) {
        computed.push(("growth_10y", year, values));
    }
    for (id, part) in COMPONENTS {
        if let Some((year, values)) = component(&facts.population, part) {
            computed.push((id, year, values));
        }
    }
    computed.push(("grey_pressure", facts.ages.year, grey_pressure(&facts.ages)));
    computed
}

/// A part of the population balance, in persons a year.
type Component = fn(&PopulationYear) -> Option<i32>;

const COMPONENTS: [(&str, Component); 3] = [
    ("growth_natural", |year| Some(year.births? - year.deaths?)),
    ("growth_domestic", |year| Some(year.arrivals? - year.departures?)),
    ("growth_foreign", |year| Some(year.immigration? - year.emigration_with_corrections?)),
];

/// Change of the number of inhabitants over the last ten years, in per cent of the first year, with
/// the last year; `None` when the population does not go back that far.
#[must_use]
pub fn growth(population: &Population) -> Option<(u16, Vec<f64>)> {
    let last = population.last_year()?;
    let before = population.column(last.checked_sub(YEARS_OF_GROWTH)?)?;
    let now = population.column(last)?;
    let change =
        |(now, before): (&f64, &f64)| if *before > 0.0 { (now / before - 1.0) * 100.0 } else { f64::NAN };
    Some((last, now.iter().zip(&before).map(change).collect()))
}

/// A part of the balance per 1,000 inhabitants a year, mean over the last complete years, with the last
/// of these: persons over all years divided by the sum of the inhabitants on every 1 January.
fn component(population: &Population, part: Component) -> Option<(u16, Vec<f64>)> {
    let count = population.column(population.last_year()?)?.len();
    let complete = |year: &u16| (0..count).all(|index| population.of(index, *year).and_then(part).is_some());
    let last = population.years().rev().find(complete)?;
    let first = (last + 1).checked_sub(YEARS_OF_COMPONENTS)?;
    let rate = |index: usize| {
        let years = || (first..=last).map(|year| population.of(index, year));
        let persons: Option<i32> = years().map(|year| year.and_then(part)).sum();
        let inhabitants: Option<i32> = years().map(|year| year.and_then(|each| each.inhabitants_1jan)).sum();
        match (persons, inhabitants) {
            (Some(persons), Some(inhabitants)) if inhabitants > 0 => {
                f64::from(persons) / f64::from(inhabitants) * 1000.0
            }
            _ => f64::NAN,
        }
    };
    Some((last, (0..count).map(rate).collect()))
}

/// Inhabitants of 65 and older per 100 inhabitants from 20 up to 65.
#[must_use]
pub fn grey_pressure(ages: &Ages) -> Vec<f64> {
    let pressure = |index: usize| {
        let working = ages.between(index, 20, 65);
        if working > 0.0 { ages.between(index, 65, u8::MAX) / working * 100.0 } else { f64::NAN }
    };
    (0..ages.female.len()).map(pressure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(inhabitants: i32, births: Option<i32>) -> PopulationYear {
        PopulationYear {
            inhabitants_1jan: Some(inhabitants),
            births,
            deaths: births.map(|_| 10),
            ..PopulationYear::default()
        }
    }

    #[test]
    fn growth_and_its_parts_by_hand() {
        // Ten complete years of 1,000 inhabitants with 15 births and 10 deaths, then 1,100 without parts.
        let mut years = vec![vec![year(1000, Some(15))]; 10];
        years.push(vec![year(1100, None)]);
        let population = Population::new(2015, years);
        let (last, values) = growth(&population).unwrap();
        assert_eq!(last, 2025);
        assert!((values[0] - 10.0).abs() < 1e-9);
        assert_eq!(component(&population, COMPONENTS[0].1), Some((2024, vec![5.0])));
        assert_eq!(component(&population, COMPONENTS[1].1), None);
        assert_eq!(growth(&Population::new(2020, vec![vec![year(5, None)]])), None);
    }

    #[test]
    fn grey_pressure_counts_both_sexes() {
        let ages = Ages {
            year: 2021,
            from: vec![15, 20, 60, 65, 95],
            female: vec![vec![9.0, 20.0, 30.0, 15.0, 5.0]],
            male: vec![vec![9.0, 30.0, 20.0, 8.0, 2.0]],
        };
        assert_eq!(grey_pressure(&ages), [30.0]);
    }
}
