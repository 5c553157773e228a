//! A slide of one published or computed figure: population, ageing, moves.

use atlas::{Atlas, measure::Measure};
use documents::{
    chart::{About, Bar, Measure as Axis, RankedBars, Reference, Tone},
    text::{text, text_with},
};
use domain::Language;

use super::{Room, Slide, group, label};
use crate::measure;

/// The slide of a measure; `None` when the figures do not have it.
pub(super) fn slide(
    atlas: &Atlas,
    language: Language,
    (key, id): (&'static str, &str),
    room: &Room,
) -> Option<Slide> {
    let shown = atlas.measures.get(id)?;
    let room = room.filled(atlas);
    let (column, description) = (shown.latest(), &shown.description);
    let bar = |index: &usize| Bar {
        label: label(atlas, language, &room, *index),
        value: column.get(*index),
        tone: if room.own == Some(*index) { Tone::Own } else { Tone::Other },
    };
    let title = text(language, &format!("trend-{key}-title"));
    let (reading, ends) = reading(atlas, language, key, shown, &room);
    let mut notes = measure::notes(language, shown);
    notes.push(text(language, &format!("trend-{key}-note")));
    let bars = RankedBars {
        about: About { title: title.clone(), caption: reading.clone(), notes },
        measure: Axis {
            label: measure::label(language, shown).to_owned(),
            unit: description.unit.clone(),
            decimals: description.decimals,
        },
        row_label: text(language, "profile-municipality"),
        bars: room.members.iter().map(bar).collect(),
        reference: column
            .national()
            .map(|value| Reference { label: text(language, "profile-country"), value }),
    };
    Some(Slide {
        #[cfg(test)]
        key,
        title,
        reading,
        ends,
        own: own(atlas, language, shown, &room),
        bars,
        left_out: "trend-left-out",
    })
}

/// What the figure says of the room, and where it is highest and lowest.
fn reading(atlas: &Atlas, language: Language, key: &str, shown: &Measure, room: &Room) -> (String, String) {
    let column = shown.latest();
    let known: Vec<f64> = room.members.iter().filter_map(|index| column.get(*index)).collect();
    let Some((high, low)) = measure::ends(atlas, language, shown, &room.members) else {
        return (text(language, "trend-no-figures"), String::new());
    };
    let national = column.national().unwrap_or(0.0);
    let above = known.iter().filter(|value| **value > national).count();
    let positive = known.iter().filter(|value| **value > 0.0).count();
    let first = text_with(
        language,
        &format!("trend-{key}-reading"),
        &[
            ("group", group(language, room, known.len()).into()),
            ("above", above.to_string().into()),
            ("positive", positive.to_string().into()),
            ("national", measure::written(language, shown, column.national()).into()),
            ("year", column.year.to_string().into()),
        ],
    );
    if known.len() < 2 {
        return (first, String::new());
    }
    let ends = text_with(
        language,
        "trend-ends",
        &[
            ("highest", high.who.into()),
            ("high", high.value.into()),
            ("lowest", low.who.into()),
            ("low", low.value.into()),
        ],
    );
    (first, ends)
}

/// What the figure says of the own municipality, with its place among those in the room.
fn own(atlas: &Atlas, language: Language, shown: &Measure, room: &Room) -> Option<String> {
    let index = room.own?;
    let column = shown.latest();
    let name = atlas.facts.register.get(index).name.as_str();
    let Some(value) = column.get(index) else {
        return Some(text_with(language, "trend-own-no-figure", &[("name", name.into())]));
    };
    let known = room.members.iter().filter_map(|each| column.get(*each));
    let higher = known.clone().filter(|each| *each > value).count();
    let arguments = [
        ("name", name.into()),
        ("measure", measure::label(language, shown).into()),
        ("value", measure::written(language, shown, Some(value)).into()),
        ("year", column.year.to_string().into()),
        ("national", measure::written(language, shown, column.national()).into()),
        ("place", (higher + 1).to_string().into()),
        ("count", known.count().to_string().into()),
    ];
    Some(text_with(language, "trend-own", &arguments))
}
