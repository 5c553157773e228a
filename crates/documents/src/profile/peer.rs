//! Chapter "Vergelijkbare gemeenten": the statistical twins, and what they are alike in.

use atlas::{peer::FAR, peer_dimension::PeerDimension};

use super::{Chapter, Content, LinkedTable, View};
use crate::{
    number,
    table::{Cell, Column, Table},
};

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    let chapter = Chapter::new("vergelijkbaar", view.text("peer-heading"), view.say("peer-lead", &[]))
        .with_on_page(Content::PeerDimensions { choices: choices(view) });
    match warning(view) {
        Some(warning) => chapter.with(Content::Text(warning)),
        None => chapter,
    }
    .with(Content::Table(table(view)))
    .with_on_page(Content::Caveat(view.text("peer-caveat")))
}

/// What to mind where peers lie far away, as for the smallest and the largest municipalities: no peer is
/// really alike, or at least half of them are not.
pub(super) fn warning(view: &View<'_>) -> Option<String> {
    let count = view.peers.len();
    let far = view.peers.iter().filter(|peer| peer.distance > FAR).count();
    let nearest = view.peers.first()?;
    let written = |distance: f64, decimals: u8| number::decimal(view.language, distance, decimals);
    if far == count {
        Some(view.say("peer-warning-all", &[("distance", written(nearest.distance, 2).into())]))
    } else if far * 2 >= count {
        let arguments = [("count", count.into()), ("far", far.into()), ("limit", written(FAR, 1).into())];
        Some(view.say("peer-warning-some", &arguments))
    } else {
        None
    }
}

fn choices(view: &View<'_>) -> Vec<(&'static str, String, bool)> {
    let choice = |dimension: &PeerDimension| {
        (dimension.key(), dimension_label(view, *dimension), view.dimensions.contains(dimension))
    };
    PeerDimension::ALL.iter().map(choice).collect()
}

fn dimension_label(view: &View<'_>, dimension: PeerDimension) -> String {
    view.text(&format!("peer-dimension-{}", dimension.key()))
}

fn table(view: &View<'_>) -> LinkedTable {
    let measures: Vec<_> = view
        .dimensions
        .iter()
        .filter_map(|dimension| Some((*dimension, view.measure(dimension.measure())?)))
        .collect();
    let row = |index: usize, distance: Option<f64>| {
        let mut cells =
            vec![Cell::Text(view.name_of(index).to_owned()), distance.map_or(Cell::Missing, Cell::Number)];
        cells.extend(
            measures
                .iter()
                .map(|(_, measure)| measure.latest().get(index).map_or(Cell::Missing, Cell::Number)),
        );
        cells
    };
    let mut columns = vec![
        Column::text(view.text("profile-municipality")),
        Column::number(view.text("peer-distance"), "").with_decimals(2),
    ];
    columns.extend(measures.iter().map(|(dimension, measure)| {
        let description = &measure.description;
        let label = view.say(
            "peer-column",
            &[
                ("label", dimension_label(view, *dimension).into()),
                ("year", measure.latest().year.to_string().into()),
            ],
        );
        Column::number(label, &description.unit).with_decimals(description.decimals)
    }));
    let ids: Vec<&str> = view.dimensions.iter().map(|dimension| dimension.measure()).collect();
    let mut notes = vec![view.text("peer-note")];
    notes.extend(view.notes(&ids));
    let mut rows = vec![row(view.index, Some(0.0))];
    rows.extend(view.peers.iter().map(|peer| row(peer.index, Some(peer.distance))));
    let mut addresses = vec![None];
    addresses.extend(view.peers.iter().map(|peer| Some(view.address_of(peer.index))));
    let table = Table { language: view.language, title: view.say("peer-title", &[]), columns, rows, notes };
    LinkedTable { table, addresses }
}
