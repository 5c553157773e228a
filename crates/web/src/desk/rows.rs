//! A list that is edited in one form: its rows are numbered, and buttons add, remove and move them.
//!
//! The name of a field ends with the number of its row: `titel-nl-0`. A row that is empty is no row. Buttons
//! are called `doe` and say what to do with which row: `omhoog:2`. Every button sends all rows along, so that
//! nothing that was typed is lost, and the list works without scripts.

use std::collections::BTreeMap;

use documents::text::text_with;
use domain::Language;
use maud::{Markup, html};

use crate::form::Filled;

/// The most rows of a list.
const MOST: usize = 100;

/// What a button asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// To keep what is filled in.
    Save,
    /// To keep it and show one more empty row.
    Add,
    /// To take a row away.
    Remove(usize),
    /// To let a row change places with the one before it.
    Up(usize),
    /// To let a row change places with the one after it.
    Down(usize),
}

impl Deed {
    /// Reads the button that was pressed; without one, or with one that is not known, it is to save.
    pub(crate) fn read(filled: &Filled) -> Deed {
        let pressed = filled.text("doe");
        let (what, row) = pressed.split_once(':').unwrap_or((pressed, ""));
        match (what, row.parse()) {
            ("erbij", _) => Deed::Add,
            ("weg", Ok(row)) => Deed::Remove(row),
            ("omhoog", Ok(row)) => Deed::Up(row),
            ("omlaag", Ok(row)) => Deed::Down(row),
            _ => Deed::Save,
        }
    }

    /// What was done, as the key after `desk-done-`, and the row that the reader goes on with.
    pub(crate) fn outcome(self, rows: usize) -> (&'static str, Option<usize>) {
        match self {
            Deed::Save => ("saved", None),
            Deed::Add => ("saved", Some(rows)),
            Deed::Remove(row) => ("removed", rows.checked_sub(1).map(|last| row.min(last))),
            Deed::Up(row) => ("moved", Some(row.saturating_sub(1))),
            Deed::Down(row) => ("moved", Some((row + 1).min(rows.saturating_sub(1)))),
        }
    }
}

/// A row: its fields by their names without number. A box that was not ticked is not among them.
pub(crate) type Row = BTreeMap<&'static str, String>;

/// The rows of a form with these fields. Rows in which nothing of `telling` is filled in are left out.
pub(crate) fn read(filled: &Filled, fields: &[&'static str], telling: &[&'static str]) -> Vec<Row> {
    let count = filled.text("rijen").parse::<usize>().unwrap_or_default().min(MOST);
    let row = |number: usize| -> Row {
        let named = fields.iter().map(|field| (*field, format!("{field}-{number}")));
        named
            .filter(|(_, name)| filled.has(name))
            .map(|(field, name)| (field, filled.text(&name).to_owned()))
            .collect()
    };
    let is_filled =
        |row: &Row| telling.iter().any(|field| row.get(field).is_some_and(|text| !text.is_empty()));
    (0..count).map(row).filter(is_filled).collect()
}

/// Rows with their removals and moves done. A row that is not there stays where it is.
pub(crate) fn arrange<T>(rows: &mut Vec<T>, deed: Deed, swap: impl Fn(&mut T, &mut T)) {
    let (first, second) = match deed {
        Deed::Remove(row) if row < rows.len() => {
            rows.remove(row);
            return;
        }
        Deed::Up(row) if row > 0 => (row - 1, row),
        Deed::Down(row) => (row, row + 1),
        _ => return,
    };
    if second < rows.len() {
        let (before, after) = rows.split_at_mut(second);
        swap(&mut before[first], &mut after[0]);
        rows.swap(first, second);
    }
}

/// The fields of rows under their numbers, with their count.
pub(crate) fn fill(rows: &[Row], count: usize) -> Vec<(String, String)> {
    let named = rows.iter().enumerate().flat_map(|(number, row)| {
        row.iter().map(move |(field, value)| (format!("{field}-{number}"), value.clone()))
    });
    named.chain([("rijen".to_owned(), count.to_string())]).collect()
}

/// How many rows a form shows: those that are there, one more when it was asked for, and at least one.
pub(crate) fn shown(rows: usize, asked: bool) -> usize {
    (rows + usize::from(asked)).clamp(1, MOST)
}

/// The buttons that move and remove a row; `name` says which row, for those who do not see it.
pub(crate) fn buttons(language: Language, row: usize, rows: usize, name: &str) -> Markup {
    let button = |what: &str, key: &str| {
        let label = text_with(language, key, &[("row", name.into())]);
        html! {
            button type="submit" class="nl-button nl-button--secondary" name="doe" value={ (what) ":" (row) } {
                (label)
            }
        }
    };
    html! {
        div class="form-actions" {
            @if row > 0 { (button("omhoog", "desk-row-up")) }
            @if row + 1 < rows { (button("omlaag", "desk-row-down")) }
            (button("weg", "desk-row-remove"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_rows_are_no_rows_and_what_is_filled_reads_back() {
        let rows =
            vec![Row::from([("naam", "a".to_owned())]), Row::new(), Row::from([("naam", "b".to_owned())])];
        let filled = Filled::from_pairs(fill(&rows, 3));
        let read = read(&filled, &["naam"], &["naam"]);
        assert_eq!(read, [rows[0].clone(), rows[2].clone()]);
    }

    #[test]
    fn rows_move_and_go_and_never_fall_off() {
        let moved = |deed| {
            let mut rows = vec![1, 2, 3];
            arrange(&mut rows, deed, |_, _| {});
            rows
        };
        assert_eq!(moved(Deed::Up(2)), [1, 3, 2]);
        assert_eq!(moved(Deed::Down(0)), [2, 1, 3]);
        assert_eq!(moved(Deed::Remove(1)), [1, 3]);
        for deed in [Deed::Up(0), Deed::Up(9), Deed::Down(2), Deed::Down(9), Deed::Remove(9), Deed::Save] {
            assert_eq!(moved(deed), [1, 2, 3], "{deed:?}");
        }
    }

    #[test]
    fn the_reader_goes_on_where_the_row_went() {
        assert_eq!(Deed::Up(2).outcome(3), ("moved", Some(1)));
        assert_eq!(Deed::Down(2).outcome(3), ("moved", Some(2)));
        assert_eq!(Deed::Remove(0).outcome(0), ("removed", None));
        assert_eq!(Deed::Add.outcome(3), ("saved", Some(3)));
    }
}
