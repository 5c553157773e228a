//! `schakel atlas position`: location and position as a table.

use atlas::Atlas;
use documents::{
    table::{Cell, Column, Table},
    text::text,
};
use domain::Language;

/// The measures in the table, in this order.
const MEASURES: [&str; 14] = [
    "population",
    "distance_city",
    "distance_g4",
    "potential_relative",
    "inhabitants_30km",
    "jobs",
    "job_ratio",
    "containment",
    "centrality",
    "centrality_share",
    "dominance",
    "symmetry",
    "pagerank",
    "customer_potential",
];

/// Location and position of the municipalities.
pub(crate) fn table(atlas: &Atlas, municipalities: &[usize], language: Language) -> Table {
    let measures: Vec<_> = MEASURES.iter().filter_map(|id| atlas.measures.get(id)).collect();
    let mut columns = vec![
        Column::text(text(language, "atlas-code")),
        Column::text(text(language, "profile-municipality")),
    ];
    columns.extend(measures.iter().map(|measure| {
        let description = &measure.description;
        let label = language.pick(&description.label_nl, &description.label_en);
        let label = format!("{label} ({})", measure.latest().year);
        Column::number(label, &description.unit).with_decimals(description.decimals)
    }));
    let rows = municipalities.iter().map(|index| {
        let municipality = atlas.facts.register.get(*index);
        let mut row = vec![Cell::Text(municipality.code.to_string()), Cell::Text(municipality.name.clone())];
        row.extend(
            measures.iter().map(|measure| measure.latest().get(*index).map_or(Cell::Missing, Cell::Number)),
        );
        row
    });
    Table {
        language,
        title: text(language, "atlas-position-title"),
        columns,
        rows: rows.collect(),
        notes: vec![text(language, "profile-commuting-note"), text(language, "source-own")],
    }
}
