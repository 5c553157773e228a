//! `schakel atlas peers`: the municipalities most alike.

use atlas::peer_dimension::PeerDimension;
use documents::{
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::Language;

use crate::{
    arguments::{Listing, Shared},
    failure::Failure,
    figures, output,
    settings::Settings,
};

/// Lists the peers of the municipalities, the likest first.
pub(crate) fn run(
    listing: &Listing,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let atlas = figures::atlas(shared, settings)?;
    let register = &atlas.facts.register;
    let mut rows = Vec::new();
    for index in figures::municipalities(&atlas, &listing.municipalities)? {
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
    let table = Table {
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
    };
    output::table(&table, listing.format)
}
