//! `schakel atlas peers`: the municipalities most alike.

use atlas::{Atlas, peer_dimension::PeerDimension};
use documents::{
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::Language;

/// The peers of the municipalities, the likest first.
pub(crate) fn table(atlas: &Atlas, municipalities: &[usize], language: Language) -> Table {
    let register = &atlas.facts.register;
    let mut rows = Vec::new();
    for index in municipalities.iter().copied() {
        for (place, peer) in (1_u8..).zip(atlas.peers(index, &PeerDimension::DEFAULT)) {
            rows.push(vec![
                Cell::Text(register.get(index).name.clone()),
                Cell::Number(f64::from(place)),
                Cell::Text(register.get(peer.index).code.to_string()),
                Cell::Text(register.get(peer.index).name.clone()),
                Cell::Number(peer.distance),
            ]);
        }
    }
    let dimensions =
        PeerDimension::DEFAULT.map(|each| text(language, &format!("peer-dimension-{}", each.key())));
    Table {
        language,
        title: text(language, "peer-heading"),
        columns: vec![
            Column::text(text(language, "profile-municipality")),
            Column::number(text(language, "atlas-place"), "").with_decimals(0),
            Column::text(text(language, "atlas-code")),
            Column::text(text(language, "atlas-peer")),
            Column::number(text(language, "peer-distance"), "").with_decimals(2),
        ],
        rows,
        notes: vec![
            text(language, "peer-note"),
            text_with(language, "atlas-peer-dimensions", &[("dimensions", dimensions.join(", ").into())]),
        ],
    }
}
