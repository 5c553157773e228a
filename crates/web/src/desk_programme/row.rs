//! One item of a programme as fields of a form, and back.

use domain::{Bilingual, ItemKind, Language, Meeting, ProgrammeItem};
use store::fresh;

use crate::{
    desk::{
        entry::{Entry, LINE, time_field},
        rows::Row,
    },
    form::{Filled, Mistakes},
};

/// The fields of an item.
pub(super) const FIELDS: [&str; 12] = [
    "nummer",
    "van",
    "tot",
    "soort",
    "titel-nl",
    "titel-en",
    "uitleg-nl",
    "uitleg-en",
    "spreker-nl",
    "spreker-en",
    "zaal",
    "catering",
];

/// An item in which one of these is filled in is an item.
pub(super) const TELLING: [&str; 5] = ["van", "tot", "titel-nl", "titel-en", "spreker-nl"];

/// The fields of an item that is there.
pub(super) fn fill(item: &ProgrammeItem) -> Row {
    let mut row = Row::from([
        ("nummer", item.id.to_string()),
        ("van", time_field(item.from)),
        ("tot", time_field(item.to)),
        ("soort", item.kind.key().to_owned()),
        ("titel-nl", item.title.nl.clone()),
        ("titel-en", item.title.en.clone()),
        ("uitleg-nl", item.description.nl.clone()),
        ("uitleg-en", item.description.en.clone()),
        ("spreker-nl", item.speaker.nl.clone()),
        ("spreker-en", item.speaker.en.clone()),
        ("zaal", item.room.clone()),
    ]);
    if item.catering {
        row.insert("catering", "ja".to_owned());
    }
    row
}

/// All items as they were filled in, and what is wrong with them. An item keeps the identity that it had in the
/// meeting; any other gets a new one.
pub(super) fn read_all(
    language: Language,
    meeting: &Meeting,
    filled: &Filled,
    count: usize,
) -> (Vec<ProgrammeItem>, Mistakes) {
    let mut entry = Entry::new(language, filled);
    let items = (0..count).filter_map(|row| read(&mut entry, meeting, filled, row)).collect();
    (items, entry.mistakes)
}

fn read(entry: &mut Entry<'_>, meeting: &Meeting, filled: &Filled, row: usize) -> Option<ProgrammeItem> {
    let name = |field: &str| format!("{field}-{row}");
    let both = |entry: &mut Entry<'_>, field: &str, label: &str, most: usize| {
        let mut one = |language: &str| entry.text(&format!("{field}-{language}-{row}"), label, most);
        Bilingual::new(one("nl"), one("en"))
    };
    let from = entry.time(&name("van"), "programme-from");
    let to = entry.time(&name("tot"), "programme-to");
    // What everybody can read is right; while it is being made a warning will do.
    if meeting.state.is_public() && from.zip(to).is_some_and(|(from, to)| to <= from) {
        entry.wrong(&name("tot"), "programme-wrong-duration", "programme-to");
    }
    let kind = entry.chosen(&name("soort"), "programme-kind", ItemKind::from_key);
    let title = both(entry, "titel", "programme-title", LINE);
    if title.is_empty() {
        entry.wrong(&name("titel-nl"), "desk-wrong-empty", "programme-title");
    }
    let description = both(entry, "uitleg", "programme-description", 1000);
    let speaker = both(entry, "spreker", "programme-speaker", LINE);
    let room = entry.text(&name("zaal"), "programme-room", 80);
    let known = filled.text(&name("nummer")).parse().ok();
    let id = known.filter(|id| meeting.programme.iter().any(|item| item.id == *id)).unwrap_or_else(fresh);
    let catering = entry.ticked(&name("catering"));
    Some(ProgrammeItem { id, from: from?, to: to?, kind: kind?, title, description, speaker, room, catering })
}
