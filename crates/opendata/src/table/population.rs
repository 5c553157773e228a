//! `population.csv` and `age_sex_2021.csv`: inhabitants over the years, and by age and sex.

use atlas::{
    population::{Ages, Population, PopulationYear, Sex},
    register::Register,
};

use crate::{
    DataError,
    phrase::phrase,
    sheet::{Row, Sheet},
};

const FILE: &str = "population.csv";
const COLUMNS: &[&str] = &[
    "code",
    "year",
    "inhabitants_1jan",
    "births",
    "deaths",
    "arrivals",
    "departures",
    "immigration",
    "emigration_with_corrections",
    "emigration",
    "administrative_corrections",
    "other_change",
    "inhabitants_31dec",
];
const AGES: &str = "age_sex_2021.csv";
/// The year stands in the name of the table.
const AGES_YEAR: u16 = 2021;

/// Reads the population of all years.
pub(crate) fn read(text: &str, register: &Register) -> Result<Population, DataError> {
    let mut rows: Vec<(u16, usize, PopulationYear)> = Vec::new();
    Sheet::open(FILE, text, COLUMNS)?.each(|row| {
        let year = row.whole("year")?;
        if !(1900..=2200).contains(&year) {
            return Err(row.wrong("year", phrase!("data-year", "a year")));
        }
        rows.push((year, row.municipality("code", register)?, year_of(row)?));
        Ok(())
    })?;
    let (Some(first), Some(last)) = (rows.iter().map(|row| row.0).min(), rows.iter().map(|row| row.0).max())
    else {
        return Err(DataError::inconsistent(FILE, phrase!("data-no-rows", "expected rows, found none")));
    };
    let mut years = vec![vec![None; register.len()]; usize::from(last - first) + 1];
    for (year, index, figures) in rows {
        let slot: &mut Option<PopulationYear> = &mut years[usize::from(year - first)][index];
        if slot.replace(figures).is_some() {
            let name = &register.get(index).name;
            return Err(DataError::inconsistent(
                FILE,
                phrase!(
                    "data-twice",
                    "{name} stands twice in {year}; expected one row",
                    name = name,
                    year = year
                ),
            ));
        }
    }
    Ok(Population::new(first, complete(first, years, register)?))
}

/// Every municipality needs a row in every year.
fn complete(
    first: u16,
    years: Vec<Vec<Option<PopulationYear>>>,
    register: &Register,
) -> Result<Vec<Vec<PopulationYear>>, DataError> {
    let fill = |(year, row): (u16, Vec<Option<PopulationYear>>)| {
        let each = row.into_iter().enumerate().map(|(index, figures)| {
            figures.ok_or_else(|| {
                let municipality = register.get(index);
                let message = phrase!(
                    "data-no-row",
                    "{name} ({code}) has no row for {year}",
                    name = municipality.name,
                    code = municipality.code,
                    year = year,
                );
                DataError::inconsistent(FILE, message)
            })
        });
        each.collect()
    };
    (first..).zip(years).map(fill).collect()
}

fn year_of(row: &Row<'_>) -> Result<PopulationYear, DataError> {
    Ok(PopulationYear {
        inhabitants_1jan: row.optional_whole("inhabitants_1jan")?,
        births: row.optional_whole("births")?,
        deaths: row.optional_whole("deaths")?,
        arrivals: row.optional_whole("arrivals")?,
        departures: row.optional_whole("departures")?,
        immigration: row.optional_whole("immigration")?,
        emigration_with_corrections: row.optional_whole("emigration_with_corrections")?,
        emigration: row.optional_whole("emigration")?,
        administrative_corrections: row.optional_whole("administrative_corrections")?,
        other_change: row.optional_whole("other_change")?,
        inhabitants_31dec: row.optional_whole("inhabitants_31dec")?,
    })
}

/// Reads inhabitants by age and sex.
pub(crate) fn read_ages(text: &str, register: &Register) -> Result<Ages, DataError> {
    let sheet = Sheet::open(AGES, text, &["code", "sex", "from_0"])?;
    let groups: Vec<(u8, usize)> = sheet
        .columns()
        .iter()
        .filter_map(|column| Some((column.strip_prefix("from_")?.parse().ok()?, sheet.place(column))))
        .collect();
    let mut ages = Ages {
        year: AGES_YEAR,
        from: groups.iter().map(|(age, _)| *age).collect(),
        female: vec![Vec::new(); register.len()],
        male: vec![Vec::new(); register.len()],
    };
    if !ages.from.is_sorted() {
        return Err(DataError::inconsistent(
            AGES,
            phrase!("data-rising-ages", "the columns from_0, from_5, … must stand in rising order"),
        ));
    }
    sheet.each(|row| {
        let index = row.municipality("code", register)?;
        let sex = row.word("sex", &[("f", Sex::Female), ("m", Sex::Male)])?;
        let persons =
            groups.iter().map(|(age, place)| match row.optional_number(*place, &format!("from_{age}"))? {
                Some(persons) if persons >= 0.0 => Ok(persons),
                _ => Err(row.wrong(&format!("from_{age}"), phrase!("data-persons", "a number of persons"))),
            });
        let persons = persons.collect::<Result<Vec<f64>, DataError>>()?;
        let rows = if sex == Sex::Female { &mut ages.female } else { &mut ages.male };
        if !std::mem::replace(&mut rows[index], persons).is_empty() {
            return Err(row.wrong("code", phrase!("data-row-per-sex", "one row per municipality and sex")));
        }
        Ok(())
    })?;
    let without =
        (0..register.len()).find(|index| ages.female[*index].is_empty() || ages.male[*index].is_empty());
    match without {
        Some(index) => {
            let message = phrase!(
                "data-both-sexes",
                "{name} needs a row for f and one for m",
                name = register.get(index).name
            );
            Err(DataError::inconsistent(AGES, message))
        }
        None => Ok(ages),
    }
}
