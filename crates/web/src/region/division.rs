//! The divisions of the country into regions.

use std::collections::BTreeMap;

use atlas::{
    Atlas,
    delineation::{Area, Delineation},
    municipality::{Municipality, slug},
};
use documents::text::{text, text_with};
use domain::Language;

use super::ADDRESS;

/// What kind of region it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// One of the twelve provinces.
    Province,
    /// One of the forty regions of the coordination commission for regional research (COROP).
    Corop,
    /// A travel-to-work area.
    TravelToWork,
    /// A city and its zone.
    CityZone,
}

impl Kind {
    /// All kinds, in the order in which they are shown.
    pub(crate) const ALL: [Kind; 4] = [Kind::Province, Kind::Corop, Kind::TravelToWork, Kind::CityZone];

    /// What stands in front of the name in an address.
    pub(crate) const fn prefix(self) -> &'static str {
        match self {
            Kind::Province => "",
            Kind::Corop => "corop-",
            Kind::TravelToWork => "pendelgebied-",
            Kind::CityZone => "stad-en-zone-",
        }
    }

    /// The key in texts.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Kind::Province => "province",
            Kind::Corop => "corop",
            Kind::TravelToWork => "travel-to-work",
            Kind::CityZone => "city-zone",
        }
    }

    /// Whether it is drawn from flows, not by law.
    pub(crate) const fn is_functional(self) -> bool {
        matches!(self, Kind::TravelToWork | Kind::CityZone)
    }
}

/// A region: its municipalities and how it is called.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Region {
    pub(crate) kind: Kind,
    /// Name of the province or COROP region, or of the core of a functional region.
    pub(crate) name: String,
    /// Last part of its address.
    pub(crate) slug: String,
    /// The municipality at the core of a functional region.
    pub(crate) core: Option<usize>,
    /// Its municipalities, rising.
    pub(crate) members: Vec<usize>,
}

impl Region {
    /// A functional region around its core.
    pub(crate) fn functional(atlas: &Atlas, kind: Kind, area: &Area) -> Region {
        let core = atlas.facts.register.get(area.core);
        Region {
            kind,
            name: core.name.clone(),
            slug: format!("{}{}", kind.prefix(), core.slug),
            core: Some(area.core),
            members: area.members.clone(),
        }
    }

    /// The same region under the address of one of its municipalities.
    pub(super) fn at(mut self, atlas: &Atlas, index: usize) -> Region {
        self.slug = format!("{}{}", self.kind.prefix(), atlas.facts.register.get(index).slug);
        self
    }

    /// How it is called on a page: "Provincie Drenthe", "Pendelgebied rond Assen".
    pub(crate) fn title(&self, language: Language) -> String {
        text_with(
            language,
            &format!("region-title-{}", self.kind.key()),
            &[("name", self.name.as_str().into())],
        )
    }

    /// Its address, without the prefix of the language.
    pub(crate) fn address(&self) -> String {
        format!("{ADDRESS}/{}", self.slug)
    }

    /// Jobs and resident workers inside it; `None` without municipalities.
    pub(crate) fn area(&self, atlas: &Atlas) -> Option<Area> {
        let flows = &atlas.facts.commuting;
        let by_jobs = |a: &&usize, b: &&usize| flows.in_total(**a).total_cmp(&flows.in_total(**b));
        let core = self.core.or_else(|| self.members.iter().max_by(by_jobs).copied())?;
        Area::new(flows, vec![core], self.members.clone())
    }
}

/// Provinces, then COROP regions, each by name.
pub(crate) fn administrative(atlas: &Atlas) -> Vec<Region> {
    let mut regions = grouped(atlas, Kind::Province, |each| &each.province.name);
    regions.extend(grouped(atlas, Kind::Corop, |each| &each.corop.name));
    regions
}

fn grouped(atlas: &Atlas, kind: Kind, name: fn(&Municipality) -> &String) -> Vec<Region> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, municipality) in atlas.facts.register.all().iter().enumerate() {
        groups.entry(name(municipality)).or_default().push(index);
    }
    let region = |(name, members): (&str, Vec<usize>)| Region {
        kind,
        name: name.to_owned(),
        slug: format!("{}{}", kind.prefix(), slug(name)),
        core: None,
        members,
    };
    groups.into_iter().map(region).collect()
}

/// All regions of one kind as they are drawn at first: functional ones by the number of resident workers.
pub(crate) fn regions(atlas: &Atlas, kind: Kind) -> Vec<Region> {
    let functional = |delineation: &Delineation| {
        delineation.areas.iter().map(|area| Region::functional(atlas, kind, area)).collect()
    };
    match kind {
        Kind::Province => grouped(atlas, kind, |each| &each.province.name),
        Kind::Corop => grouped(atlas, kind, |each| &each.corop.name),
        Kind::TravelToWork => functional(&atlas.travel_to_work),
        Kind::CityZone => functional(&atlas.city_zones),
    }
}

/// The name of a kind, in the plural.
pub(crate) fn kind_label(language: Language, kind: Kind) -> String {
    text(language, &format!("region-kind-{}", kind.key()))
}
