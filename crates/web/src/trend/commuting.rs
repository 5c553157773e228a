//! A slide of living and working: how much less, or more, a municipality keeps its own workers than before.

use atlas::{Atlas, change::Change};
use documents::{
    chart::{About, Bar, Measure as Axis, RankedBars, Tone},
    number,
    profile::containment_before,
    text::{text, text_with},
};
use domain::Language;

use super::{Room, Slide, group, label};

/// The change of the part of the resident workers that works in the own municipality, in percentage points.
fn points(change: &Change) -> Option<f64> {
    change.containment.map(|(before, after)| after.percent() - before.percent())
}

/// The slide: who keeps fewer of its own workers than in the earlier year.
pub(super) fn slide(atlas: &Atlas, language: Language, room: &Room) -> Slide {
    let room = room.filled(atlas);
    let of = |index: usize| atlas.changes[index].as_ref();
    let bar = |index: &usize| Bar {
        label: label(atlas, language, &room, *index),
        value: of(*index).and_then(points),
        tone: if room.own == Some(*index) { Tone::Own } else { Tone::Other },
    };
    let title = text(language, "trend-commuting-title");
    let reading = reading(atlas, language, &room);
    let bars = RankedBars {
        about: About {
            title: title.clone(),
            caption: reading.clone(),
            notes: vec![text(language, "development-flows-note"), text(language, "trend-commuting-note")],
        },
        measure: Axis { label: text(language, "trend-commuting-measure"), unit: String::new(), decimals: 1 },
        row_label: text(language, "profile-municipality"),
        bars: room.members.iter().map(bar).collect(),
        reference: None,
    };
    let own = room.own.map(|index| own(atlas, language, index));
    Slide {
        #[cfg(test)]
        key: "commuting",
        title,
        reading,
        ends: String::new(),
        own,
        bars,
        left_out: "trend-left-out",
    }
}

fn reading(atlas: &Atlas, language: Language, room: &Room) -> String {
    let changes: Vec<&Change> =
        room.members.iter().filter_map(|index| atlas.changes[*index].as_ref()).collect();
    let Some(first) = changes.first() else { return text(language, "trend-no-figures") };
    let known: Vec<f64> = changes.iter().filter_map(|change| points(change)).collect();
    let fewer = known.iter().filter(|points| **points < 0.0).count();
    text_with(
        language,
        "trend-commuting-reading",
        &[
            ("group", group(language, room, known.len()).into()),
            ("fewer", fewer.to_string().into()),
            ("before", first.year_before.to_string().into()),
            ("year", first.year.to_string().into()),
        ],
    )
}

/// How much works at home in the own municipality, how much that was more or less before, and towards whom the stream grew most.
fn own(atlas: &Atlas, language: Language, index: usize) -> String {
    let name = atlas.facts.register.get(index).name.as_str();
    let Some(change) = atlas.changes[index].as_ref() else {
        return text_with(language, "development-flows-none", &[("name", name.into())]);
    };
    let position = &atlas.positions[index];
    let Some(share) = position.containment else {
        return text_with(language, "trend-own-no-figure", &[("name", name.into())]);
    };
    // The figure that the page of the municipality gives; a difference can be told over complete pairs only.
    let mut said = text_with(
        language,
        "trend-commuting-own",
        &[
            ("name", name.into()),
            ("share", number::percent(language, share.percent(), 0).into()),
            ("year", position.year.to_string().into()),
        ],
    );
    if let Some(before) = containment_before(language, change) {
        said.push(' ');
        said.push_str(&before);
    }
    let grown = change
        .partners
        .iter()
        .filter(|each| each.outgoing.difference() > 0.0)
        .max_by(|one, other| one.outgoing.difference().total_cmp(&other.outgoing.difference()));
    if let Some(partner) = grown {
        said.push(' ');
        said.push_str(&text_with(
            language,
            "trend-commuting-partner",
            &[
                ("partner", atlas.facts.register.get(partner.partner).name.as_str().into()),
                ("before", number::whole(language, partner.outgoing.before).into()),
                ("after", number::whole(language, partner.outgoing.after).into()),
            ],
        ));
    }
    said
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    static ATLAS: LazyLock<Atlas> =
        LazyLock::new(|| Atlas::new(opendata::embedded().unwrap(), domain::MidSize::default()).unwrap());

    #[test]
    fn the_slide_gives_the_figure_that_the_page_of_the_municipality_gives() {
        for (index, municipality) in ATLAS.facts.register.all().iter().enumerate() {
            let (Some(_), Some(share)) = (&ATLAS.changes[index], ATLAS.positions[index].containment) else {
                continue;
            };
            let said = own(&ATLAS, Language::Nl, index);
            let percent = number::percent(Language::Nl, share.percent(), 0);
            assert!(said.contains(&format!("in 2014 {percent} in de eigen gemeente")), "{said}");
            assert_eq!(said.matches('%').count(), 1, "one figure for {}: {said}", municipality.name);
        }
        let assen = ATLAS.facts.register.all().iter().position(|each| each.name == "Assen").unwrap();
        let said = own(&ATLAS, Language::Nl, assen);
        assert!(said.contains("59%") && said.contains("procentpunt groter"), "{said}");
    }
}
