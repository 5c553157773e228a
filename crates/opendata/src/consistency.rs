//! The checks that the tables must pass together.

use atlas::{facts::Facts, population::PopulationYear};

use crate::{DataError, Phrase, Source, phrase::phrase, table::total};

/// The outcome of one check.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The table that the check is about.
    pub table: &'static str,
    /// What was checked.
    pub what: Phrase,
    /// How many figures were looked at.
    pub figures: usize,
    /// The first thing that is wrong, if any.
    pub problem: Option<Phrase>,
}

impl Check {
    fn new(table: &'static str, what: Phrase, figures: usize, problem: Option<Phrase>) -> Check {
        Check { table, what, figures, problem }
    }

    /// The problem as an error.
    ///
    /// # Errors
    /// When there is a problem.
    pub fn passed(&self) -> Result<(), DataError> {
        match &self.problem {
            Some(problem) => Err(DataError::inconsistent(self.table, problem.clone())),
            None => Ok(()),
        }
    }
}

/// Runs every check: the balance of the population, the national totals, the age groups, the keys of
/// the published values and the rules of the catalogue.
///
/// # Errors
/// When the table of national totals itself cannot be read.
pub fn check(facts: &Facts, source: &Source) -> Result<Vec<Check>, DataError> {
    let totals = total::read(&source.read("totals.csv")?)?;
    Ok(vec![
        balance(facts),
        population_totals(facts, &totals),
        population_agrees(facts),
        sum_total(facts, &totals, "age_sex_2021", "persons"),
        sum_total(facts, &totals, "commuting_2014", "jobs"),
        sum_total(facts, &totals, "commuting_2006", "jobs"),
        sum_total(facts, &totals, "moves_totals_2018", "arrivals"),
        sum_total(facts, &totals, "moves_totals_2018", "departures"),
        published_complete(facts),
        history(facts),
    ])
}

/// Every year of every municipality closes: what came and went explains the difference.
fn balance(facts: &Facts) -> Check {
    let mut figures = 0;
    let mut problem = None;
    for year in facts.population.years() {
        for (index, municipality) in facts.register.all().iter().enumerate() {
            let Some(gap) = facts.population.of(index, year).and_then(gap) else { continue };
            figures += 1;
            if gap != 0 && problem.is_none() {
                problem = Some(phrase!(
                    "data-balance-problem",
                    "the balance of {name} in {year} does not close: {gap} persons too many at the end of the year",
                    name = municipality.name,
                    year = year,
                    gap = gap,
                ));
            }
        }
    }
    Check::new(
        "population.csv",
        phrase!("data-balance", "population balance closes for every year"),
        figures,
        problem,
    )
}

/// Inhabitants at the end of the year minus what the balance leads to; `None` in incomplete years.
fn gap(year: &PopulationYear) -> Option<i32> {
    let change = year.births? - year.deaths? + year.arrivals? - year.departures? + year.immigration?
        - year.emigration_with_corrections?
        + year.other_change?;
    Some(year.inhabitants_31dec? - year.inhabitants_1jan? - change)
}

/// The inhabitants that are published as a figure are those of the population, where both have the year.
fn population_agrees(facts: &Facts) -> Check {
    let mut figures = 0;
    let mut problem = None;
    for column in facts.published.iter().filter(|column| column.measure == "population") {
        for (index, municipality) in facts.register.all().iter().enumerate() {
            let known = facts.population.of(index, column.year).and_then(|year| year.inhabitants_1jan);
            let (Some(counted), published) = (known, column.values[index]) else { continue };
            if !published.is_finite() {
                continue;
            }
            figures += 1;
            if (published - f64::from(counted)).abs() > 0.5 && problem.is_none() {
                problem = Some(phrase!(
                    "data-inhabitants-problem",
                    "{name} has {published} inhabitants in {year}, and {counted} in population.csv",
                    name = municipality.name,
                    year = column.year,
                    published = published,
                    counted = counted,
                ));
            }
        }
    }
    Check::new(
        "indicators.csv",
        phrase!("data-inhabitants", "inhabitants are those of population.csv"),
        figures,
        problem,
    )
}

/// The columns of the population add up to the national figures.
fn population_totals(facts: &Facts, totals: &[total::Total]) -> Check {
    let mut figures = 0;
    let mut problem = None;
    for total in totals.iter().filter(|total| total.table == "population") {
        let of = |index| column(facts.population.of(index, total.year)?, &total.column).map(i64::from);
        let sum: i64 = (0..facts.register.len()).filter_map(of).sum();
        figures += 1;
        #[expect(clippy::cast_precision_loss, reason = "a population is far below 2^52")]
        if (sum as f64 - total.national).abs() > 0.5 && problem.is_none() {
            problem = Some(phrase!(
                "data-year-total-problem",
                "`{column}` of {year} adds up to {sum}, expected the national figure {national}",
                column = total.column,
                year = total.year,
                sum = sum,
                national = total.national,
            ));
        }
    }
    Check::new(
        "population.csv",
        phrase!("data-totals", "columns add up to the national figures"),
        figures,
        problem,
    )
}

fn column(year: &PopulationYear, name: &str) -> Option<i32> {
    match name {
        "inhabitants_1jan" => year.inhabitants_1jan,
        "births" => year.births,
        "deaths" => year.deaths,
        "arrivals" => year.arrivals,
        "departures" => year.departures,
        "immigration" => year.immigration,
        "emigration_with_corrections" => year.emigration_with_corrections,
        "emigration" => year.emigration,
        "administrative_corrections" => year.administrative_corrections,
        "other_change" => year.other_change,
        "inhabitants_31dec" => year.inhabitants_31dec,
        _ => None,
    }
}

/// A whole table adds up to its national figure. A national figure that is not given is not checked.
fn sum_total(facts: &Facts, totals: &[total::Total], table: &'static str, column: &str) -> Check {
    let (file, sum, figures) = match (table, column) {
        ("age_sex_2021", _) => {
            let all = facts.ages.female.iter().chain(&facts.ages.male).flatten();
            ("age_sex_2021.csv", all.clone().sum::<f64>(), all.count())
        }
        ("commuting_2014", _) => ("commuting_2014.csv", facts.commuting.total(), facts.commuting.pairs()),
        ("commuting_2006", _) => {
            ("commuting_2006.csv", facts.commuting_before.total(), facts.commuting_before.pairs())
        }
        (_, "arrivals") => {
            let sum = facts.move_totals.iter().map(|each| each.arrivals).sum();
            ("moves_totals_2018.csv", sum, facts.move_totals.len())
        }
        _ => {
            let sum = facts.move_totals.iter().map(|each| each.departures).sum();
            ("moves_totals_2018.csv", sum, facts.move_totals.len())
        }
    };
    let expected = totals.iter().find(|total| total.table == table && total.column == column);
    let problem = expected.filter(|total| (total.national - sum).abs() > 0.5).map(|total| {
        phrase!(
            "data-total-problem",
            "`{column}` adds up to {sum}, expected the national figure {national}",
            column = column,
            sum = sum,
            national = total.national,
        )
    });
    Check::new(
        file,
        phrase!("data-total", "`{column}` adds up to the national figure", column = column),
        figures,
        problem,
    )
}

/// Every published measure has values, and inhabitants have them everywhere.
fn published_complete(facts: &Facts) -> Check {
    let figures =
        facts.published.iter().flat_map(|each| &each.values).filter(|value| value.is_finite()).count();
    let described = facts.descriptions.iter().filter(|each| each.kind == atlas::measure::Kind::Published);
    let empty = described.into_iter().find(|description| {
        let mut columns = facts.published.iter().filter(|each| each.measure == description.id);
        !columns.any(|column| column.values.iter().any(|value| value.is_finite()))
    });
    let problem = empty.map(|description| {
        phrase!("data-no-values", "the measure `{measure}` has no values at all", measure = description.id)
    });
    let problem = problem.or_else(|| {
        facts
            .population
            .last_year()
            .is_none()
            .then(|| phrase!("data-no-inhabitants", "no year has the inhabitants of all"))
    });
    Check::new(
        "indicators.csv",
        phrase!("data-values", "every published measure has values"),
        figures,
        problem,
    )
}

/// The shares of every municipality that was divided add up to one.
fn history(facts: &Facts) -> Check {
    let former = facts.register.former();
    let wrong = former.iter().find(|each| {
        let sum: f64 = each.successors.iter().map(|(_, share)| share).sum();
        (sum - 1.0).abs() > 1e-3
    });
    let problem = wrong.map(|each| {
        phrase!(
            "data-former-problem",
            "the inhabitants of {name} do not all have a municipality now",
            name = each.name
        )
    });
    Check::new(
        "mergers.csv",
        phrase!("data-former", "every former municipality lives on in full"),
        former.len(),
        problem,
    )
}
