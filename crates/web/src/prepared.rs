//! What several pages share and is made once, at the first visit that needs it.

use std::sync::OnceLock;

use atlas::{
    Atlas,
    travel_to_work::{Level, nested, nested_settings},
};

use crate::{map::country::CountryMap, meeting::shelf::Shelf};

/// Parts of pages that are the same for every visit.
#[derive(Debug, Default)]
pub(crate) struct Prepared {
    country: OnceLock<CountryMap>,
    nested: OnceLock<Vec<Level>>,
    /// The pages of meetings, packed.
    pub(crate) meetings: Shelf,
}

impl Prepared {
    /// Nothing is made yet.
    pub(crate) const fn new() -> Prepared {
        Prepared { country: OnceLock::new(), nested: OnceLock::new(), meetings: Shelf::new() }
    }

    /// The outlines of the country.
    pub(crate) fn country(&self, atlas: &Atlas) -> &CountryMap {
        self.country.get_or_init(|| CountryMap::new(atlas))
    }

    /// Travel-to-work areas under ever stricter thresholds.
    pub(crate) fn nested(&self, atlas: &Atlas) -> &[Level] {
        self.nested.get_or_init(|| nested(&atlas.facts.commuting, &nested_settings()))
    }
}
