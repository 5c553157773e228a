//! Chapter "Positie": the place of the municipality in the network of flows.

use atlas::{
    delineation::{Agreement, Delineation},
    relation::{Relation, RelationKind},
    units::Share,
};

use super::{Chapter, Content, LinkedTable, View};
use crate::{
    chart::{RankSlope, RankedEntry, Tone},
    table::{Cell, Column, Table},
};

/// Partners in the table.
const PARTNERS: usize = 8;
/// The measures that say more about the place in the network, behind a fold.
const NETWORK: [&str; 9] = [
    "centrality",
    "incoming_own_region_share",
    "symmetry",
    "dominance",
    "entropy",
    "pagerank",
    "betweenness",
    "customer_potential",
    "service_index",
];
/// Neighbours in rank drawn beside the municipality.
const NEIGHBOURS_IN_RANK: usize = 8;

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    let chapter = Chapter::new("positie", view.text("position-heading"), view.say("position-lead", &[]));
    let chapter = if view.relations.is_empty() {
        chapter.with(Content::Text(view.say("position-no-flows", &[])))
    } else {
        chapter
            .with(Content::Figures(view.figures(&["containment", "job_ratio", "centrality_share"])))
            .with(Content::Plot { id: "rank-slope", plot: Box::new(slope(view)) })
            .with(Content::Heading(view.text("position-partners-heading")))
            .with(Content::Text(partners_in_words(view)))
            .with(Content::Table(partners(view)))
    };
    chapter
        .with(Content::Heading(view.text("position-regions-heading")))
        .with(Content::Text(regions(view)))
        .folded(&view.text("position-network-heading"), |chapter| {
            chapter
                .with_on_page(Content::Text(view.text("position-network-lead")))
                .with_on_page(Content::Figures(view.figures(&NETWORK)))
        })
}

/// The rank by size beside the rank by centrality, with the municipalities that are about as large.
fn slope(view: &View<'_>) -> RankSlope {
    let positions = &view.atlas.positions;
    let own = &positions[view.index];
    let mut around: Vec<usize> = (0..positions.len()).collect();
    let distance = |other: &usize| {
        let rank = positions[*other].rank_inhabitants;
        (rank.abs_diff(own.rank_inhabitants), rank, *other)
    };
    if around.len() > NEIGHBOURS_IN_RANK + 1 {
        around.select_nth_unstable_by_key(NEIGHBOURS_IN_RANK, distance);
        around.truncate(NEIGHBOURS_IN_RANK + 1);
    }
    around.sort_by_key(distance);
    let rank = |rank: usize| u32::try_from(rank).unwrap_or(u32::MAX);
    let entries = around.into_iter().map(|other| RankedEntry {
        label: view.name_of(other).to_owned(),
        left: rank(positions[other].rank_inhabitants),
        right: rank(positions[other].rank_centrality),
        tone: if other == view.index { Tone::Own } else { Tone::Other },
    });
    RankSlope {
        about: view.about("position-slope", difference(view), view.notes(&["centrality"])),
        row_label: view.text("profile-municipality"),
        left_label: view.text("position-slope-left"),
        right_label: view.text("position-slope-right"),
        entries: entries.collect(),
    }
}

/// What the difference between the two ranks says.
pub(super) fn difference(view: &View<'_>) -> String {
    let own = &view.atlas.positions[view.index];
    if own.centrality_share.is_none() {
        return view.say("position-no-flows", &[]);
    }
    let (size, centrality) = (own.rank_inhabitants, own.rank_centrality);
    // A tenth of the ranks, at least five places, is a difference worth a word.
    let margin = (size / 10).max(5);
    let key = if centrality + margin <= size {
        "position-serves-more"
    } else if centrality >= size + margin {
        "position-serves-less"
    } else {
        "position-serves-same"
    };
    let year = own.year.to_string();
    view.say(
        key,
        &[
            ("size", size.to_string().into()),
            ("centrality", centrality.to_string().into()),
            ("year", year.into()),
        ],
    )
}

fn partners(view: &View<'_>) -> LinkedTable {
    let relations = &view.relations;
    let shown = &relations[..relations.len().min(PARTNERS)];
    let share = |share: Option<Share>| share.map_or(Cell::Missing, |share| Cell::Number(share.percent()));
    let row = |relation: &Relation| {
        vec![
            Cell::Text(view.name_of(relation.partner).to_owned()),
            Cell::Number(relation.outgoing),
            share(relation.outgoing_share),
            Cell::Number(relation.incoming),
            share(relation.incoming_share),
            Cell::Text(view.text(&format!("relation-{}", relation.kind.key()))),
        ]
    };
    let percentage = |key: &str| Column::number(view.text(key), "%").with_decimals(0);
    let year = view.atlas.facts.commuting.year().to_string();
    let table = Table {
        language: view.language,
        title: view.say("position-partners-title", &[("year", year.into())]),
        columns: vec![
            Column::text(view.text("profile-municipality")),
            Column::number(view.text("position-partners-out"), "jobs"),
            percentage("position-partners-out-share"),
            Column::number(view.text("position-partners-in"), "jobs"),
            percentage("position-partners-in-share"),
            Column::text(view.text("position-partners-kind")),
        ],
        rows: shown.iter().map(row).collect(),
        notes: vec![view.say("position-partners-note", &[]), view.text("profile-commuting-note")],
    };
    LinkedTable { table, addresses: shown.iter().map(|each| Some(view.address_of(each.partner))).collect() }
}

/// What kind of relations there are, in one sentence.
fn partners_in_words(view: &View<'_>) -> String {
    let relations = &view.relations;
    let of = |kind: RelationKind| -> Vec<&str> {
        let fitting = relations.iter().filter(|relation| relation.kind == kind);
        fitting.take(4).map(|relation| view.name_of(relation.partner)).collect()
    };
    let kinds = [RelationKind::LeansOn, RelationKind::Serves, RelationKind::PeerRelation];
    let sentences: Vec<String> = kinds
        .into_iter()
        .filter_map(|kind| {
            let names = of(kind);
            let key = format!("position-{}", kind.key());
            (!names.is_empty()).then(|| view.say(&key, &[("names", view.list(&names).into())]))
        })
        .collect();
    if sentences.is_empty() { view.say("position-no-relations", &[]) } else { sentences.join(" ") }
}

/// The two functional regions, and where they disagree.
fn regions(view: &View<'_>) -> String {
    let comparison = &view.atlas.comparisons[view.index];
    let city = region(view, &view.atlas.city_zones, "position-city-zone");
    let work = region(view, &view.atlas.travel_to_work, "position-travel-to-work");
    let agreement = match comparison.agreement {
        Agreement::Same if comparison.first_core == comparison.second_core => "position-regions-same",
        Agreement::Same => "position-regions-overlap",
        Agreement::Different => "position-regions-different",
        Agreement::OnlyFirst => "position-regions-only-city",
        Agreement::OnlySecond => "position-regions-only-work",
        Agreement::Neither => "position-regions-neither",
    };
    format!("{city} {work} {}", view.say(agreement, &[]))
}

fn region(view: &View<'_>, delineation: &Delineation, key: &str) -> String {
    let Some(area) = delineation.area(view.index) else { return view.say(&format!("{key}-none"), &[]) };
    let others = area.members.len() - 1;
    if others == 0 {
        return view.say(&format!("{key}-alone"), &[]);
    }
    let containment = area.containment.map_or_else(String::new, |share| view.percent(share.0));
    let key = if area.core == view.index { format!("{key}-core") } else { key.to_owned() };
    let core = view.name_of(area.core);
    view.say(&key, &[("core", core.into()), ("others", others.into()), ("containment", containment.into())])
}
