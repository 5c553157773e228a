//! The municipalities of a region with their figures, and the largest flows between them, as tables.

use atlas::Atlas;
use documents::{
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::Language;

use super::division::Region;

/// How many flows are shown.
const FLOWS: usize = 10;

/// One row per municipality, the largest first.
pub(super) fn members(atlas: &Atlas, language: Language, region: &Region) -> Table {
    let flows = &atlas.facts.commuting;
    let row = |index: &usize| {
        let inside = flows.outgoing(*index).filter(|(to, _)| region.members.binary_search(to).is_ok());
        let inside: f64 = inside.map(|(_, amount)| amount).sum();
        let workers = flows.out_total(*index);
        let share = (workers > 0.0).then(|| inside / workers * 100.0);
        let municipality = atlas.facts.register.get(*index);
        vec![
            Cell::from(municipality.name.as_str()),
            Cell::from(atlas.inhabitants[*index]),
            Cell::from(flows.in_total(*index)),
            Cell::from(workers),
            Cell::from(share),
        ]
    };
    let year = |key: &str, year: u16| format!("{} {year}", text(language, key));
    let commuting = flows.year();
    Table {
        language,
        title: text(language, "region-members-title"),
        columns: vec![
            Column::text(text(language, "municipalities-name")),
            Column::number(year("municipalities-inhabitants", atlas.inhabitants_year), "persons"),
            Column::number(year("region-jobs", commuting), "jobs"),
            Column::number(year("region-workers", commuting), "jobs"),
            Column::number(year("region-works-inside", commuting), "%").with_decimals(0),
        ],
        rows: by_size(atlas, region).iter().map(row).collect(),
        notes: vec![
            text(language, "source-population"),
            text(language, "source-commuting"),
            text(language, "region-rounding"),
        ],
    }
}

/// The members, those with most inhabitants first.
pub(super) fn by_size(atlas: &Atlas, region: &Region) -> Vec<usize> {
    let mut members = region.members.clone();
    members.sort_by(|a, b| atlas.inhabitants[*b].total_cmp(&atlas.inhabitants[*a]));
    members
}

/// The largest flows from home to work between two municipalities of the region; `None` without any.
pub(super) fn flows(atlas: &Atlas, language: Language, region: &Region) -> Option<Table> {
    let commuting = &atlas.facts.commuting;
    let is_member = |index: usize| region.members.binary_search(&index).is_ok();
    let mut largest: Vec<(usize, usize, f64)> = region
        .members
        .iter()
        .flat_map(|from| commuting.outgoing(*from).map(move |(to, amount)| (*from, to, amount)))
        .filter(|(from, to, _)| from != to && is_member(*to))
        .collect();
    largest.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
    largest.truncate(FLOWS);
    let name = |index: usize| Cell::from(atlas.facts.register.get(index).name.as_str());
    let rows: Vec<Vec<Cell>> =
        largest.iter().map(|(from, to, amount)| vec![name(*from), name(*to), Cell::from(*amount)]).collect();
    (!rows.is_empty()).then(|| Table {
        language,
        title: text_with(language, "region-flows-title", &[("year", commuting.year().to_string().into())]),
        columns: vec![
            Column::text(text(language, "region-from")),
            Column::text(text(language, "region-to")),
            Column::number(text(language, "region-jobs"), "jobs"),
        ],
        rows,
        notes: vec![text(language, "region-rounding")],
    })
}
