//! `municipalities.csv` and `mergers.csv`: the register.

use std::collections::HashSet;

use atlas::{
    municipality::{Municipality, Point, Region, slug},
    register::{Merger, MergerKind, Register},
};

use crate::{
    DataError,
    phrase::phrase,
    sheet::{Row, Sheet},
};

const FILE: &str = "municipalities.csv";
const COLUMNS: &[&str] = &[
    "code",
    "name",
    "also_known_as",
    "province",
    "corop_code",
    "corop",
    "safety_region_code",
    "safety_region",
    "x_rd",
    "y_rd",
    "lon",
    "lat",
    "land_km2",
];
const MERGERS: &str = "mergers.csv";
const MERGER_COLUMNS: &[&str] =
    &["year", "from_code", "from_name", "to_code", "to_name", "share", "persons", "kind"];

/// Reads the register.
pub(crate) fn read(municipalities: &str, mergers: &str) -> Result<Register, DataError> {
    let mut rows = Vec::new();
    let mut codes = HashSet::new();
    let mut slugs = HashSet::new();
    Sheet::open(FILE, municipalities, COLUMNS)?.each(|row| {
        let each = municipality(row)?;
        if !codes.insert(each.code) {
            return Err(row.wrong("code", phrase!("data-code-once", "a code that stands in one row only")));
        }
        if !slugs.insert(each.slug.clone()) {
            return Err(row.wrong("name", phrase!("data-name-once", "a name that no other municipality has")));
        }
        rows.push(each);
        Ok(())
    })?;
    if rows.len() < 2 {
        return Err(DataError::inconsistent(
            FILE,
            phrase!("data-two", "expected at least two municipalities"),
        ));
    }
    Ok(Register::new(rows, read_mergers(mergers)?))
}

fn municipality(row: &Row<'_>) -> Result<Municipality, DataError> {
    let region = |code: &str, name: &str| {
        Ok::<_, DataError>(Region { code: row.filled(code)?, name: row.filled(name)? })
    };
    let name = row.filled("name")?;
    let land_km2 = row.number("land_km2")?;
    if land_km2 <= 0.0 {
        return Err(row.wrong("land_km2", phrase!("data-area", "an area above zero")));
    }
    Ok(Municipality {
        code: row.code("code")?,
        slug: slug(&name),
        name,
        also_known_as: row
            .text("also_known_as")
            .split(';')
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
        province: region("province", "province")?,
        corop: region("corop_code", "corop")?,
        safety_region: region("safety_region_code", "safety_region")?,
        point: Point {
            x: row.number("x_rd")?,
            y: row.number("y_rd")?,
            lon: row.number("lon")?,
            lat: row.number("lat")?,
        },
        land_km2,
    })
}

fn read_mergers(text: &str) -> Result<Vec<Merger>, DataError> {
    let kinds = [
        ("merger", MergerKind::Merger),
        ("rename", MergerKind::Rename),
        ("split", MergerKind::Split),
        ("part", MergerKind::Part),
    ];
    let mut mergers = Vec::new();
    Sheet::open(MERGERS, text, MERGER_COLUMNS)?.each(|row| {
        let share = row.number("share")?;
        if !(0.0..=1.0).contains(&share) {
            return Err(row.wrong("share", phrase!("data-share", "a share from 0 to 1")));
        }
        mergers.push(Merger {
            year: row.whole("year")?,
            from: row.code("from_code")?,
            from_name: row.filled("from_name")?,
            to: row.code("to_code")?,
            to_name: row.filled("to_name")?,
            share,
            persons: row.whole("persons")?,
            kind: row.word("kind", &kinds)?,
        });
        Ok(())
    })?;
    mergers.sort_by_key(|merger| (merger.year, merger.from, merger.to));
    Ok(mergers)
}
