//! The programme of a meeting: what happens when, where and by whom.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::{Bilingual, ItemId};

/// What an item of a programme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ItemKind {
    /// Reception at the door.
    Reception,
    /// Words from the front: opening, introductions, wrap-up.
    Plenary,
    /// A talk by an expert.
    Talk,
    /// A work session at tables.
    WorkSession,
    /// A break, with or without catering.
    Break,
}

impl ItemKind {
    /// All kinds, in the order in which forms offer them.
    pub const ALL: [ItemKind; 5] =
        [ItemKind::Reception, ItemKind::Plenary, ItemKind::Talk, ItemKind::WorkSession, ItemKind::Break];

    /// The key in forms, files and message names: `work-session`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ItemKind::Reception => "reception",
            ItemKind::Plenary => "plenary",
            ItemKind::Talk => "talk",
            ItemKind::WorkSession => "work-session",
            ItemKind::Break => "break",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<ItemKind> {
        ItemKind::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// One item of a programme. Times are of the day of the meeting, at the venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeItem {
    /// What it is known by.
    pub id: ItemId,
    /// When it begins.
    pub from: Time,
    /// When it ends; later than it begins.
    pub to: Time,
    /// What it is.
    pub kind: ItemKind,
    /// What it is called.
    pub title: Bilingual,
    /// More about it, in a few sentences; may be empty.
    pub description: Bilingual,
    /// Who speaks or leads, by role; may be empty: "Expert regionale economie".
    pub speaker: Bilingual,
    /// The room; may be empty.
    pub room: String,
    /// Whether food or drinks are served, so that wishes count for it.
    pub catering: bool,
}

/// Something that cannot be, or that somebody should look at, in a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conflict {
    /// It ends before it begins, or at once.
    NoDuration(ItemId),
    /// Two items in the same room at the same time.
    SameRoom(ItemId, ItemId),
    /// The same speaker at two places at once.
    SameSpeaker(ItemId, ItemId),
    /// Begins before the meeting or ends after it.
    OutsideMeeting(ItemId),
}

/// All conflicts of a programme in a meeting that lasts from `from` to `to`, in the order of the items.
#[must_use]
pub fn conflicts(items: &[ProgrammeItem], from: Time, to: Time) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (index, item) in items.iter().enumerate() {
        if item.to <= item.from {
            found.push(Conflict::NoDuration(item.id));
        }
        if item.from < from || item.to > to {
            found.push(Conflict::OutsideMeeting(item.id));
        }
        for other in items.iter().skip(index + 1).filter(|other| item.from < other.to && other.from < item.to)
        {
            // Without a room an item takes the whole house, so that two of those always collide.
            if item.room.trim().eq_ignore_ascii_case(other.room.trim()) {
                found.push(Conflict::SameRoom(item.id, other.id));
            } else if !item.speaker.is_empty() && item.speaker == other.speaker {
                found.push(Conflict::SameSpeaker(item.id, other.id));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use uuid::Uuid;

    use super::*;

    fn item(number: u128, from: (i8, i8), to: (i8, i8), room: &str, speaker: &str) -> ProgrammeItem {
        ProgrammeItem {
            id: ItemId::new(Uuid::from_u128(number)),
            from: time(from.0, from.1, 0, 0),
            to: time(to.0, to.1, 0, 0),
            kind: ItemKind::Talk,
            title: Bilingual::new("Trends", "Trends"),
            description: Bilingual::default(),
            speaker: Bilingual::new(speaker, speaker),
            room: room.into(),
            catering: false,
        }
    }

    #[test]
    fn finds_every_conflict_once() {
        let (from, to) = (time(16, 0, 0, 0), time(19, 30, 0, 0));
        let first = item(1, (16, 0), (16, 30), "Zaal 1", "Expert");
        let second = item(2, (16, 30), (17, 0), "Zaal 1", "Expert");
        assert_eq!(conflicts(&[first.clone(), second.clone()], from, to), []);
        let clash = item(3, (16, 15), (16, 45), "zaal 1 ", "");
        let found = conflicts(&[first.clone(), second.clone(), clash.clone()], from, to);
        assert_eq!(found, [Conflict::SameRoom(first.id, clash.id), Conflict::SameRoom(second.id, clash.id)]);
        let elsewhere = item(4, (16, 15), (16, 20), "Zaal 2", "Expert");
        assert_eq!(
            conflicts(&[first.clone(), elsewhere.clone()], from, to),
            [Conflict::SameSpeaker(first.id, elsewhere.id)]
        );
        let late = item(5, (19, 30), (19, 30), "Zaal 1", "");
        assert_eq!(conflicts(std::slice::from_ref(&late), from, to), [Conflict::NoDuration(late.id)]);
        let after = item(6, (19, 0), (20, 0), "Zaal 1", "");
        assert_eq!(conflicts(std::slice::from_ref(&after), from, to), [Conflict::OutsideMeeting(after.id)]);
    }
}
