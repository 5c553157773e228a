//! A table of figures on a page: the same table that can be taken away as a file.

use documents::{table::Table, unit};
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::table::{Column, Row, table},
    visit::path,
};

/// The table with its notes below it. `addresses` holds, for every row, what its first cell leads to
/// (without the prefix of the language); it may be shorter than the table. `id` is unique on the page.
#[must_use]
pub fn sheet(id: &str, content: &Table, addresses: &[Option<String>]) -> Markup {
    html! {
        (rows(id, content, addresses))
        @if !content.notes.is_empty() { p class="figure__note" { (content.notes.join(" ")) } }
    }
}

/// The unit below the head of a column, unless the head names it already.
fn unit_beside(language: Language, column: &documents::table::Column) -> String {
    let unit = unit::label(language, &column.unit);
    if column.label.to_lowercase().contains(&unit.to_lowercase()) { String::new() } else { unit }
}

/// The table without its notes.
#[must_use]
pub fn rows(id: &str, content: &Table, addresses: &[Option<String>]) -> Markup {
    let language = content.language;
    let columns: Vec<Column> = content
        .columns
        .iter()
        .map(|column| match column.is_numeric() {
            true => Column::figures(&column.label, &unit_beside(language, column)),
            false => Column::words(&column.label),
        })
        .collect();
    let rows: Vec<Row> = content
        .rows
        .iter()
        .enumerate()
        .map(|(place, cells)| {
            let address = addresses.get(place).and_then(Option::as_deref);
            let cells = content.columns.iter().enumerate().map(|(index, column)| {
                let shown = cells.get(index).filter(|cell| **cell != documents::table::Cell::Missing)?;
                let shown = shown.show(language, column);
                Some(match address.filter(|_| index == 0) {
                    Some(address) => html! { a href=(path(language, address)) { (shown) } },
                    None => html! { (shown) },
                })
            });
            Row { cells: cells.collect(), is_own: false }
        })
        .collect();
    table(language, id, &content.title, &columns, &rows)
}
