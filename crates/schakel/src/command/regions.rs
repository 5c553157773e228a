//! `schakel atlas regions`: the functional regions by one of two methods.

use atlas::delineation::Area;
use documents::{
    table::{Cell, Column, Table},
    text::text,
};
use domain::Language;

use crate::{
    arguments::{RegionMethod, Regions, Shared},
    failure::Failure,
    figures, output,
    settings::Settings,
};

/// Lists the regions with their members, the largest first.
pub(crate) fn run(
    regions: &Regions,
    shared: &Shared,
    settings: &Settings,
    language: Language,
) -> Result<(), Failure> {
    let atlas = figures::atlas(shared, settings)?;
    let (delineation, title) = match regions.method {
        RegionMethod::TravelToWork => (&atlas.travel_to_work, "atlas-travel-to-work-title"),
        RegionMethod::CityAndZone => (&atlas.city_zones, "atlas-city-and-zone-title"),
    };
    let name = |index: usize| atlas.facts.register.get(index).name.clone();
    let row = |area: &Area| {
        let members: Vec<String> = area.members.iter().map(|member| name(*member)).collect();
        let inhabitants: f64 = area.members.iter().map(|member| atlas.inhabitants[*member]).sum();
        let share = |share: Option<atlas::units::Share>| {
            share.map_or(Cell::Missing, |share| Cell::Number(share.percent()))
        };
        vec![
            Cell::Text(name(area.core)),
            Cell::Number(inhabitants),
            Cell::Number(area.jobs),
            share(area.containment),
            share(area.job_containment),
            Cell::Text(members.join("; ")),
        ]
    };
    let table = Table {
        language,
        title: text(language, title),
        columns: vec![
            Column::text(text(language, "atlas-core")),
            Column::number(text(language, "atlas-inhabitants"), "persons"),
            Column::number(text(language, "atlas-jobs"), "jobs"),
            Column::number(text(language, "atlas-containment"), "%"),
            Column::number(text(language, "atlas-job-containment"), "%"),
            Column::text(text(language, "atlas-members")),
        ],
        rows: delineation.areas.iter().map(row).collect(),
        notes: vec![text(language, "profile-commuting-note")],
    };
    output::table(&table, regions.format)
}
