//! Which measures are compared, by theme.

use atlas::{
    Atlas,
    measure::{Measure, Theme},
};

/// The measures of a first comparison: a few of every theme, those that tell most about a town as a whole.
const SELECTED: [&str; 27] = [
    "distance_city",
    "inhabitants_30km",
    "distance_intercity",
    "jobs",
    "job_ratio",
    "containment",
    "centrality_share",
    "incoming_own_region_share",
    "service_index",
    "population",
    "growth_10y",
    "share_15_24",
    "share_65_plus",
    "single_person_households",
    "sale_price",
    "rent_corporation",
    "new_build_rate",
    "income_per_inhabitant",
    "labour_participation",
    "establishments",
    "d_hospital_main",
    "n_performing_arts_10km",
    "n_cafe_3km",
    "address_density",
    "social_assistance",
    "education_high",
    "gas_use",
];

/// The measures of a theme that are shown.
#[derive(Clone, Debug)]
pub(super) struct Group<'a> {
    pub(super) theme: Theme,
    pub(super) measures: Vec<&'a Measure>,
}

/// The groups that have measures; `all` shows every measure.
pub(super) fn groups(atlas: &Atlas, all: bool) -> Vec<Group<'_>> {
    let groups = Theme::ALL.into_iter().map(|theme| {
        let measures = atlas.measures.all().iter().filter(|measure| {
            let description = &measure.description;
            description.theme == theme && (all || SELECTED.contains(&description.id.as_str()))
        });
        Group { theme, measures: measures.collect() }
    });
    groups.filter(|group| !group.measures.is_empty()).collect()
}
