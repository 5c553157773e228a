//! The list as a table to take away: the same rows, in the same order.

use atlas::Atlas;
use documents::{
    table::{Cell, Column, Table},
    text::text,
};
use domain::Language;

use super::selection::{Selection, inhabitants_label};
use crate::measure;

/// Name, code, province, inhabitants and the chosen measure.
pub(super) fn table(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Table {
    let mut columns = vec![
        Column::text(text(language, "municipalities-name")),
        Column::text(text(language, "municipalities-code")),
        Column::text(text(language, "municipalities-province")),
        Column::number(inhabitants_label(atlas, language), "persons"),
    ];
    let mut notes = vec![text(language, "source-population")];
    if let Some(chosen) = selection.measure {
        let label = format!("{} {}", measure::label(language, chosen), chosen.latest().year);
        columns
            .push(Column::number(label, &chosen.description.unit).with_decimals(chosen.description.decimals));
        notes.extend(measure::notes(language, chosen));
    }
    let rows = selection.found.iter().map(|found| {
        let municipality = atlas.facts.register.get(found.index);
        let mut row = vec![
            Cell::from(municipality.name.as_str()),
            Cell::from(municipality.code.to_string()),
            Cell::from(municipality.province.name.as_str()),
            Cell::from(atlas.inhabitants[found.index]),
        ];
        row.extend(selection.measure.map(|_| Cell::from(selection.value(found.index))));
        row
    });
    Table { language, title: text(language, "municipalities-title"), columns, rows: rows.collect(), notes }
}
