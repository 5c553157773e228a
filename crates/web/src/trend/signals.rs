//! A slide of the tasks that the figures point to, with how many municipalities of a session each points at.

use atlas::Atlas;
use documents::{
    chart::{About, Bar, Measure as Axis, RankedBars, Tone},
    text::{text, text_with},
};
use domain::Language;

use super::{Room, Slide, group};

/// The slide: each task with the number of municipalities that have a signal for it.
pub(super) fn slide(atlas: &Atlas, language: Language, room: &Room) -> Slide {
    let room = room.filled(atlas);
    let tasks = &atlas.facts.catalogue.tasks;
    let mut counts = vec![0_u32; tasks.len()];
    let mut own = vec![false; tasks.len()];
    for index in &room.members {
        for signal in atlas.signals(*index).iter().filter(|signal| signal.strength > 0) {
            counts[signal.task] += 1;
            own[signal.task] |= room.own == Some(*index);
        }
    }
    let name = |task: usize| {
        let name = tasks[task].name.get(language);
        if own[task] {
            text_with(language, "trend-own-name", &[("name", name.into())])
        } else {
            name.to_owned()
        }
    };
    let bar = |(task, count): (usize, &u32)| Bar {
        label: name(task),
        value: Some(f64::from(*count)),
        tone: if own[task] { Tone::Own } else { Tone::Other },
    };
    let most = counts.iter().copied().max().unwrap_or_default();
    let named: Vec<&str> = (0..tasks.len())
        .filter(|task| most > 0 && counts[*task] == most)
        .map(|task| tasks[task].name.get(language))
        .collect();
    let reading = if named.is_empty() {
        text(language, "trend-no-figures")
    } else {
        let arguments = [
            ("tasks", listed(language, &named).into()),
            ("most", most.to_string().into()),
            ("group", group(language, &room, room.members.len()).into()),
        ];
        text_with(language, "trend-signals-reading", &arguments)
    };
    let title = text(language, "trend-signals-title");
    let bars = RankedBars {
        about: About {
            title: title.clone(),
            caption: reading.clone(),
            notes: vec![text(language, "trend-signals-note"), text(language, "trend-signals-caveat")],
        },
        measure: Axis { label: text(language, "trend-signals-measure"), unit: String::new(), decimals: 0 },
        row_label: text(language, "trend-signals-row"),
        bars: counts.iter().enumerate().filter(|(_, count)| **count > 0).map(bar).collect(),
        reference: None,
    };
    let own_names: Vec<&str> =
        (0..tasks.len()).filter(|task| own[*task]).map(|task| tasks[task].name.get(language)).collect();
    let own = room.own.map(|index| {
        let name = atlas.facts.register.get(index).name.as_str();
        let key = if own_names.is_empty() { "trend-signals-own-none" } else { "trend-signals-own" };
        let told = listed(language, &own_names);
        text_with(language, key, &[("name", name.into()), ("tasks", told.into())])
    });
    Slide {
        #[cfg(test)]
        key: "signals",
        title,
        reading,
        ends: String::new(),
        own,
        bars,
        left_out: "trend-left-out-tasks",
    }
}

/// "a, b en c".
fn listed(language: Language, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} {} {last}", before.join(", "), text(language, "profile-and")),
    }
}
