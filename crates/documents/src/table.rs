//! A table of figures: the equal of every chart and map, and what a reader downloads.

use domain::Language;

use crate::{number, unit};

/// A table with its columns, rows and the notes that give its figures their meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The language of the texts and of the numbers on a page.
    pub language: Language,
    /// What the table shows; the caption on a page and the name of the sheet.
    pub title: String,
    /// The columns, from left to right; the first names the row.
    pub columns: Vec<Column>,
    /// The rows, each with one cell per column. A row that is short is filled with missing cells.
    pub rows: Vec<Vec<Cell>>,
    /// Source, year and caveat of the figures, one sentence each.
    pub notes: Vec<String>,
}

/// The head of a column and how its cells are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The words above the column.
    pub label: String,
    /// What the cells hold.
    pub kind: ColumnKind,
    /// The unit as named in the metadata of the facts (`%`, `persons`, …); empty for text and bare numbers.
    pub unit: String,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Numbers, shown with this many decimals and aligned to the right.
    Number {
        /// The decimals shown; files keep the value itself.
        decimals: u8,
    },
    /// Calendar years: numbers that are never grouped.
    Year,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number in the unit of the column.
    Number(f64),
    /// No figure.
    Missing,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn text(label: impl Into<String>) -> Column {
        Column { label: label.into(), kind: ColumnKind::Text, unit: String::new() }
    }

    /// A column of numbers in this unit, with the decimals that fit the unit.
    #[must_use]
    pub fn number(label: impl Into<String>, unit: impl Into<String>) -> Column {
        let unit = unit.into();
        Column { label: label.into(), kind: ColumnKind::Number { decimals: unit::decimals(&unit) }, unit }
    }

    /// A column of calendar years.
    #[must_use]
    pub fn year(label: impl Into<String>) -> Column {
        Column { label: label.into(), kind: ColumnKind::Year, unit: String::new() }
    }

    /// The same column with another count of decimals; a column of words or years stays as it is.
    #[must_use]
    pub fn with_decimals(mut self, decimals: u8) -> Column {
        if matches!(self.kind, ColumnKind::Number { .. }) {
            self.kind = ColumnKind::Number { decimals };
        }
        self
    }

    /// The label with the unit behind it, unless the label already names the unit.
    #[must_use]
    pub fn heading(&self, language: Language) -> String {
        let unit = unit::label(language, &self.unit);
        if unit.is_empty() || self.label.ends_with(&unit) {
            self.label.clone()
        } else {
            format!("{} ({unit})", self.label)
        }
    }

    /// Whether the cells are aligned to the right.
    #[must_use]
    pub const fn is_numeric(&self) -> bool {
        !matches!(self.kind, ColumnKind::Text)
    }
}

impl Cell {
    /// The cell as a reader sees it: numbers in the notation of the language, without the unit that
    /// stands in the heading.
    #[must_use]
    pub fn show(&self, language: Language, column: &Column) -> String {
        match (self, column.kind) {
            (Cell::Text(text), _) => text.clone(),
            (Cell::Number(value), ColumnKind::Number { decimals }) => {
                number::decimal(language, unit::known(*value, &column.unit), decimals)
            }
            (Cell::Number(value), ColumnKind::Year) if value.is_finite() => format!("{value:.0}"),
            (Cell::Number(value), _) => number::decimal(language, *value, 0),
            (Cell::Missing, _) => number::missing(language),
        }
    }

    /// The number in this cell; `None` for words, for a missing figure and for a value that is not finite.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Cell::Number(value) if value.is_finite() => Some(*value),
            _ => None,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Cell {
        if value.is_finite() { Cell::Number(value) } else { Cell::Missing }
    }
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Cell {
        value.map_or(Cell::Missing, Cell::from)
    }
}

impl Table {
    /// The cells of a row, one for each column.
    pub fn cells<'a>(&'a self, row: &'a [Cell]) -> impl Iterator<Item = (&'a Column, &'a Cell)> {
        self.columns
            .iter()
            .enumerate()
            .map(|(index, column)| (column, row.get(index).unwrap_or(&Cell::Missing)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_stands_in_the_heading_once() {
        assert_eq!(Column::number("Inwoners", "persons").heading(Language::Nl), "Inwoners (personen)");
        let already = Column::number("Huisartsen per 1.000 inwoners", "per 1 000 inhabitants");
        assert_eq!(already.heading(Language::Nl), "Huisartsen per 1.000 inwoners");
        assert_eq!(Column::text("Gemeente").heading(Language::Nl), "Gemeente");
    }

    #[test]
    fn cells_are_written_as_their_column_asks() {
        let share = Column::number("Aandeel", "%");
        assert_eq!(Cell::from(12.34).show(Language::Nl, &share), "12,3");
        assert_eq!(Cell::from(2023.0).show(Language::Nl, &Column::year("Jaar")), "2023");
        assert_eq!(Cell::from(f64::NAN).show(Language::Nl, &share), "geen cijfer");
        assert_eq!(Cell::from(3_907.0).show(Language::Nl, &Column::number("Banen", "jobs")), "3.900");
        assert_eq!(Cell::from(None).show(Language::En, &share), "no figure");
    }
}
