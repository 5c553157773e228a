//! Tables: a caption that says what it is, headers for columns and rows, figures to the right, and a region
//! that scrolls by itself on a narrow screen.

use std::borrow::Cow;

use documents::text::text;
use domain::Language;
use maud::{Markup, PreEscaped, html};

/// A column and what its header says.
#[derive(Clone, Debug)]
pub struct Column {
    /// The header; may hold a link that sorts.
    pub label: Markup,
    /// The unit of the figures, below the header; empty for none.
    pub unit: String,
    /// Whether the column holds figures: then it stands to the right.
    pub is_numeric: bool,
    /// How the rows are sorted by this column: `ascending`, `descending`, or not.
    pub sorted: Option<&'static str>,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(label: &str) -> Column {
        Column { label: html! { (label) }, unit: String::new(), is_numeric: false, sorted: None }
    }

    /// A column of figures with their unit.
    #[must_use]
    pub fn figures(label: &str, unit: &str) -> Column {
        Column { label: html! { (label) }, unit: unit.to_owned(), is_numeric: true, sorted: None }
    }
}

/// A row; its first cell names it.
#[derive(Clone, Debug)]
pub struct Row {
    /// One cell for each column. `None` is a missing value, shown as words.
    pub cells: Vec<Option<Markup>>,
    /// Whether it is the visitor's own municipality.
    pub is_own: bool,
}

impl Row {
    /// A row of texts; `None` is a missing value.
    #[must_use]
    pub fn new<T: Into<String>>(cells: impl IntoIterator<Item = Option<T>>) -> Row {
        let cells = cells.into_iter().map(|cell| cell.map(|cell| words(cell.into()))).collect();
        Row { cells, is_own: false }
    }

    /// The same row, marked as the own municipality.
    #[must_use]
    pub fn own(mut self) -> Row {
        self.is_own = true;
        self
    }
}

/// The words of a cell. Most are figures, with nothing to escape: a page has hundreds of them.
#[must_use]
pub fn words(cell: String) -> Markup {
    let is_plain = !cell.bytes().any(|byte| matches!(byte, b'<' | b'>' | b'&' | b'"'));
    if is_plain {
        PreEscaped(cell)
    } else {
        html! { (cell) }
    }
}

/// A table with its caption, which also names the scrolling region. `id` is unique on the page.
#[must_use]
pub fn table(language: Language, id: &str, caption: &str, columns: &[Column], rows: &[Row]) -> Markup {
    html! {
        div class="table-region" role="region" tabindex="0" aria-labelledby={ (id) "-titel" } {
            table class="utrecht-table utrecht-table--html-table" id=(id) {
                caption class="utrecht-table__caption" id={ (id) "-titel" } { (caption) }
                thead class="utrecht-table__header" {
                    tr { @for column in columns { (header(column)) } }
                }
                tbody class="utrecht-table__body" {
                    @for row in rows { (body_row(language, columns, row)) }
                }
            }
        }
    }
}

fn header(column: &Column) -> Markup {
    html! {
        th scope="col" aria-sort=[column.sorted] class=[column.is_numeric.then_some(FIGURE)] {
            (column.label)
            @if !column.unit.is_empty() { " " span class="utrecht-table__unit" { (column.unit) } }
        }
    }
}

/// The class of the cells with figures; others carry none, since a page has hundreds of them.
const FIGURE: &str = "figure-cell";

fn body_row(language: Language, columns: &[Column], row: &Row) -> Markup {
    let missing = || html! { span class="missing" { (text(language, "frame-missing")) } };
    html! {
        tr class=[row.is_own.then_some("utrecht-table__row--own")] {
            @for (index, cell) in row.cells.iter().enumerate() {
                @let is_numeric = columns.get(index).is_some_and(|column| column.is_numeric);
                @let content = cell.as_ref().map_or_else(|| Cow::Owned(missing()), Cow::Borrowed);
                @if index == 0 {
                    th scope="row" { (content.as_ref()) }
                } @else {
                    td class=[is_numeric.then_some(FIGURE)] { (content.as_ref()) }
                }
            }
        }
    }
}
