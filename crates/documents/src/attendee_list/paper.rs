//! A table of persons or counts on A4: as wide as its columns ask, with the heading on every page.

use jiff::Timestamp;
use serde::Serialize;

use crate::{
    moment,
    pdf::{self, Files, Metadata, PdfError},
    printable::printable,
    table::{Cell, Table},
};

const TEMPLATE: &str = include_str!("../../templates/attendee_list.typ");
/// The name under which the template finds the content.
const CONTENT: &str = "list.json";
/// A column whose cells are all this short, in letters, is as wide as they are.
const SHORT: usize = 24;
/// A cell without a space stays whole up to this length.
const LONGEST_WHOLE: usize = 36;
/// Where a mail address may be divided.
const DIVISION: &str = "\u{200b}";

#[derive(Serialize)]
struct Content {
    title: String,
    notes: Vec<String>,
    columns: Vec<Heading>,
    rows: Vec<Vec<String>>,
    is_wide: bool,
}

#[derive(Serialize)]
struct Heading {
    words: String,
    is_numeric: bool,
    /// The part of the remaining width it gets; without it the column is as wide as its cells.
    share: Option<usize>,
}

/// Sets the table as PDF/A-2a and PDF/UA-1; its date is that of `stamp`.
///
/// # Errors
/// [`PdfError`], which would be a mistake in the template.
pub(crate) fn write(table: &Table, stamp: Timestamp) -> Result<Vec<u8>, PdfError> {
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| shown(table, row)).collect();
    let columns = table.columns.iter().enumerate().map(|(place, column)| Heading {
        words: column.heading(table.language),
        is_numeric: column.is_numeric(),
        share: share(rows.iter().filter_map(|row| row.get(place))),
    });
    let content = Content {
        title: printable(&table.title),
        notes: table.notes.iter().map(|note| printable(note)).collect(),
        columns: columns.collect(),
        is_wide: table.columns.len() > 4,
        rows: rows.iter().map(|row| row.iter().map(|cell| divisible(cell)).collect()).collect(),
    };
    let metadata = Metadata {
        title: table.title.clone(),
        description: table.notes.first().cloned().unwrap_or_default(),
        language: table.language,
        date: moment::local(stamp).date(),
    };
    pdf::render(TEMPLATE, &Files::from([(CONTENT, serde_json::to_vec(&content)?)]), &metadata)
}

/// The cells of a row. What is missing is an empty cell: on a list of persons nobody looks for a figure.
fn shown(table: &Table, row: &[Cell]) -> Vec<String> {
    table
        .cells(row)
        .map(|(column, cell)| match cell {
            Cell::Missing => String::new(),
            cell => printable(&cell.show(table.language, column)),
        })
        .collect()
}

fn share<'a>(cells: impl Iterator<Item = &'a String> + Clone) -> Option<usize> {
    let length = |cell: &String| cell.chars().count();
    let longest = cells.clone().map(length).max().unwrap_or_default();
    let mut cells = cells;
    let is_whole = cells.all(|cell| length(cell) <= LONGEST_WHOLE && !cell.contains(' '));
    if longest <= SHORT || is_whole { None } else { Some(longest.min(LONGEST_WHOLE)) }
}

/// A long mail address may go on after its `@` and its points.
fn divisible(cell: &str) -> String {
    if cell.chars().count() > LONGEST_WHOLE && !cell.contains(' ') {
        cell.replace('@', &format!("@{DIVISION}")).replace('.', &format!(".{DIVISION}"))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_get_the_width_that_short_ones_leave() {
        let cells = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(share(cells(&["Jo Li", ""]).iter()), None);
        assert_eq!(share(cells(&["strategisch-adviseur@gemeente.nl", "a@b.nl"]).iter()), None);
        assert_eq!(share(cells(&["Strategisch adviseur wonen en zorg", "x"]).iter()), Some(34));
        assert_eq!(share(cells(&[&"a".repeat(90)]).iter()), Some(36));
    }

    #[test]
    fn only_what_is_too_long_is_divided() {
        assert_eq!(divisible("a.b@c.nl"), "a.b@c.nl");
        let long = format!("{}@gemeente.nl", "a".repeat(30));
        assert_eq!(divisible(&long), format!("{}@\u{200b}gemeente.\u{200b}nl", "a".repeat(30)));
    }
}
