//! `measures.csv` and `indicators.csv`: what every measure means, and the published values.

use std::collections::HashSet;

use atlas::{
    facts::Published,
    measure::{Description, HigherIs, Kind, Processing, Theme, Weight},
    register::Register,
};

use crate::{
    DataError,
    phrase::phrase,
    sheet::{Row, Sheet},
};

const FILE: &str = "measures.csv";
const COLUMNS: &[&str] = &[
    "id",
    "kind",
    "theme",
    "label_nl",
    "label_en",
    "unit",
    "decimals",
    "higher_is",
    "processing",
    "weight",
    "source",
    "caveat_nl",
    "caveat_en",
];
const VALUES: &str = "indicators.csv";

/// Reads the descriptions of all measures.
pub(crate) fn read(text: &str) -> Result<Vec<Description>, DataError> {
    let mut descriptions = Vec::new();
    let mut ids = HashSet::new();
    Sheet::open(FILE, text, COLUMNS)?.each(|row| {
        let each = description(row)?;
        if !ids.insert(each.id.clone()) {
            return Err(row.wrong("id", phrase!("data-id-once", "an id that stands in one row only")));
        }
        descriptions.push(each);
        Ok(())
    })?;
    Ok(descriptions)
}

fn description(row: &Row<'_>) -> Result<Description, DataError> {
    let themes = Theme::ALL.map(|theme| (theme.key(), theme));
    Ok(Description {
        id: row.filled("id")?,
        kind: row.word(
            "kind",
            &[("published", Kind::Published), ("computed", Kind::Computed), ("model", Kind::Model)],
        )?,
        theme: row.word("theme", &themes)?,
        label_nl: row.filled("label_nl")?,
        label_en: row.filled("label_en")?,
        unit: row.filled("unit")?,
        decimals: row.whole("decimals")?,
        higher_is: row.word(
            "higher_is",
            &[("good", HigherIs::Good), ("bad", HigherIs::Bad), ("neutral", HigherIs::Neutral)],
        )?,
        processing: row.word(
            "processing",
            &[
                ("sum", Processing::Sum),
                ("mean", Processing::Mean),
                ("ratio", Processing::Ratio),
                ("none", Processing::None),
            ],
        )?,
        weight: row.word(
            "weight",
            &[
                ("inhabitants", Weight::Inhabitants),
                ("households", Weight::Households),
                ("dwellings", Weight::Dwellings),
                ("land", Weight::Land),
                ("jobs", Weight::Jobs),
                ("workers", Weight::Workers),
                ("none", Weight::None),
            ],
        )?,
        source: row.filled("source")?,
        caveat_nl: row.text("caveat_nl").to_owned(),
        caveat_en: row.text("caveat_en").to_owned(),
    })
}

/// What is counted of a municipality, or paid in it, is no more than this; and nothing of it is below zero.
const MOST: f64 = 1e9;

/// Reads the published values: a column `measure.year` for every measure and year.
pub(crate) fn read_values(
    text: &str,
    register: &Register,
    descriptions: &[Description],
) -> Result<Vec<Published>, DataError> {
    let sheet = Sheet::open(VALUES, text, &["code"])?;
    let mut columns = Vec::new();
    for name in sheet.columns().into_iter().filter(|name| *name != "code") {
        columns.push(column(name, sheet.place(name), register.len(), descriptions)?);
    }
    let mut seen = HashSet::new();
    sheet.each(|row| {
        let index = row.municipality("code", register)?;
        if !seen.insert(index) {
            return Err(row.wrong("code", phrase!("data-code-once", "a code that stands in one row only")));
        }
        for (place, share, published) in &mut columns {
            let name = || format!("{}.{}", published.measure, published.year);
            if let Some(value) = row.optional_number(*place, &name())? {
                if *share && !(0.0..=100.0).contains(&value) {
                    return Err(row.wrong(&name(), phrase!("data-percentage", "a percentage from 0 to 100")));
                }
                if !(0.0..=MOST).contains(&value) {
                    let expected = phrase!("data-reasonable", "a number from 0 to 1 000 000 000");
                    return Err(row.wrong(&name(), expected));
                }
                published.values[index] = value;
            }
        }
        Ok(())
    })?;
    Ok(columns.into_iter().map(|(_, _, published)| published).collect())
}

/// A column of values: its place, whether it holds percentages, and the room for its values.
fn column(
    name: &str,
    place: usize,
    municipalities: usize,
    descriptions: &[Description],
) -> Result<(usize, bool, Published), DataError> {
    let parts = name.rsplit_once('.').and_then(|(measure, year)| Some((measure, year.parse::<u16>().ok()?)));
    let known = parts.and_then(|(measure, year)| {
        let description =
            descriptions.iter().find(|each| each.id == measure && each.kind == Kind::Published)?;
        Some((description, year))
    });
    let Some((description, year)) = known else {
        return Err(DataError::Cell {
            file: VALUES.to_owned(),
            line: 1,
            column: name.to_owned(),
            found: name.chars().take(40).collect(),
            expected: phrase!(
                "data-measure-year",
                "the id of a published measure of measures.csv, a point and a year"
            ),
        });
    };
    let values = vec![f64::NAN; municipalities];
    Ok((place, description.unit == "%", Published { measure: description.id.clone(), year, values }))
}
