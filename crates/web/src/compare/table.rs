//! The comparison as a table to take away.

use atlas::Atlas;
use documents::{
    table::{Cell, Column, Table},
    text::text,
    unit,
};
use domain::Language;

use super::rows::groups;
use crate::measure;

/// One row per measure: theme, name, unit, year, every municipality, the country, source and caveat.
pub(super) fn table(atlas: &Atlas, language: Language, chosen: &[usize], all: bool) -> Table {
    let words = |key: &str| Column::text(text(language, key));
    let figures = |label: &str| Column::number(label, "").with_decimals(3);
    let mut columns = vec![
        words("compare-theme"),
        words("compare-measure"),
        words("compare-unit"),
        Column::year(text(language, "compare-year")),
    ];
    columns.extend(chosen.iter().map(|index| figures(&atlas.facts.register.get(*index).name)));
    columns.push(figures(&text(language, "compare-national")));
    columns.extend([words("compare-source"), words("compare-caveat")]);
    let mut rows = Vec::new();
    for group in groups(atlas, all) {
        for each in group.measures {
            let column = each.latest();
            let mut row = vec![
                Cell::from(text(language, &format!("theme-{}", group.theme.key()))),
                Cell::from(measure::label(language, each)),
                Cell::from(unit::label(language, &each.description.unit)),
                Cell::from(f64::from(column.year)),
            ];
            let known = |value: Option<f64>| value.map(|value| unit::known(value, &each.description.unit));
            row.extend(chosen.iter().map(|index| Cell::from(known(column.get(*index)))));
            row.push(known(column.national()).into());
            row.push(measure::source(language, each).into());
            row.push(measure::caveat(language, each).unwrap_or_default().into());
            rows.push(row);
        }
    }
    let notes = vec![text(language, "source-own")];
    Table { language, title: text(language, "compare-title"), columns, rows, notes }
}
