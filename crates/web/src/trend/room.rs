//! The municipalities in a room.

use atlas::Atlas;
use domain::session::View;

/// The municipalities that a slide is about, as indices in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Room {
    /// Those in the room; all mid-size municipalities when no table is of one municipality.
    pub(super) members: Vec<usize>,
    /// The municipality of who looks.
    pub(super) own: Option<usize>,
    is_country: bool,
}

impl Room {
    /// A room with these municipalities; the own one is there too.
    #[must_use]
    pub(crate) fn new(mut members: Vec<usize>, own: Option<usize>) -> Room {
        members.extend(own);
        members.sort_unstable();
        members.dedup();
        Room { members, own, is_country: false }
    }

    /// The municipalities of the tables; without any, all mid-size municipalities.
    #[must_use]
    pub(crate) fn of(atlas: &Atlas, view: &View, own: Option<usize>) -> Room {
        let register = &atlas.facts.register;
        let codes = view.tables.values().filter_map(|table| table.municipality);
        Room::new(codes.filter_map(|code| register.index(code)).collect(), own)
    }

    /// The members; all mid-size municipalities when nobody is known to be in the room.
    pub(super) fn filled(&self, atlas: &Atlas) -> Room {
        if !self.members.is_empty() {
            return self.clone();
        }
        let (from, to) = atlas.mid_size.bounds();
        let is_mid_size = |inhabitants: f64| (f64::from(from)..=f64::from(to)).contains(&inhabitants);
        let members = (0..atlas.inhabitants.len()).filter(|index| is_mid_size(atlas.inhabitants[*index]));
        Room { members: members.collect(), own: self.own, is_country: true }
    }

    /// Whether it stands for all mid-size municipalities.
    pub(super) const fn is_country(&self) -> bool {
        self.is_country
    }
}
