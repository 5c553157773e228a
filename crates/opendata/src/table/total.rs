//! `totals.csv`: national figures that the tables must add up to.

use crate::{DataError, sheet::Sheet};

/// A national figure.
#[derive(Debug, PartialEq)]
pub(crate) struct Total {
    /// Table, its file name without ending.
    pub(crate) table: String,
    /// Column of the table.
    pub(crate) column: String,
    /// Year.
    pub(crate) year: u16,
    /// The sum over the country.
    pub(crate) national: f64,
}

/// Reads the national figures.
pub(crate) fn read(text: &str) -> Result<Vec<Total>, DataError> {
    let mut totals = Vec::new();
    Sheet::open("totals.csv", text, &["table", "column", "year", "national"])?.each(|row| {
        totals.push(Total {
            table: row.filled("table")?,
            column: row.filled("column")?,
            year: row.whole("year")?,
            national: row.number("national")?,
        });
        Ok(())
    })?;
    Ok(totals)
}
