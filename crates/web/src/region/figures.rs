//! The key figures of a region, and whether it leans on one place or on several.

use atlas::{
    Atlas,
    delineation::Area,
    polycentricity::{RankSize, polycentricity},
    units::Share,
};
use documents::{
    number,
    text::{text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use super::division::Region;
use crate::components::{
    fold::fold,
    key_figures::{KeyFigure, key_figures},
};

/// A slope nearer to zero than this: the largest places hardly differ in size (house style).
const EVEN: f64 = -0.5;

/// A slope steeper than this: one place is much larger than the others, more than Zipf's rule (house style).
const STEEP: f64 = -1.0;

/// Two slopes that differ less than this are read as the same (house style).
const SAME: f64 = 0.25;

/// Inhabitants, jobs, workers, and how closed the region is.
pub(super) fn key(atlas: &Atlas, language: Language, region: &Region, area: &Area) -> Markup {
    let persons: f64 = region.members.iter().map(|index| atlas.inhabitants[*index]).sum();
    let share = |share: Option<Share>| {
        share.map_or_else(|| number::missing(language), |share| number::percent(language, share.percent(), 0))
    };
    let commuting = text_with(
        language,
        "region-commuting-note",
        &[("year", atlas.facts.commuting.year().to_string().into())],
    );
    let population =
        text_with(language, "region-population-note", &[("year", atlas.inhabitants_year.to_string().into())]);
    let figure = |key: &str, value: String, note: &str| KeyFigure {
        name: text(language, key),
        value,
        unit: String::new(),
        note: note.to_owned(),
        is_own: false,
    };
    let count = number::whole(language, f64::from(u32::try_from(region.members.len()).unwrap_or(u32::MAX)));
    let containment = format!("{} {commuting}", text(language, "region-containment-note"));
    let job_containment = format!("{} {commuting}", text(language, "region-job-containment-note"));
    let figures = [
        figure("region-municipalities", count, &text(language, "region-boundaries-note")),
        figure("region-inhabitants", number::whole(language, persons), &population),
        figure("region-jobs", number::whole(language, unit::known(area.jobs, "jobs")), &commuting),
        figure(
            "region-workers",
            number::whole(language, unit::known(area.resident_workers, "jobs")),
            &commuting,
        ),
        figure("region-containment", share(area.containment), &containment),
        figure("region-job-containment", share(area.job_containment), &job_containment),
    ];
    key_figures(&figures)
}

/// Whether one place rules the region or several do, with the reading of both slopes; nothing for fewer
/// than three places.
pub(super) fn centres(atlas: &Atlas, language: Language, region: &Region) -> Option<Markup> {
    let found = polycentricity(&atlas.facts.commuting, &atlas.inhabitants, &region.members)?;
    let form = sentence(atlas, language, "region-form", &found.form);
    let function = found.function.as_ref().map(|function| {
        let difference = function.slope - found.form.slope;
        let key = if difference > SAME {
            "region-function-flatter"
        } else if difference < -SAME {
            "region-function-steeper"
        } else {
            "region-function-same"
        };
        format!("{} {}", sentence(atlas, language, "region-function", function), text(language, key))
    });
    let years = [
        ("inhabitants", atlas.inhabitants_year.to_string().into()),
        ("jobs", atlas.facts.commuting.year().to_string().into()),
    ];
    let formula = html! { p { (text(language, "region-centres-formula")) } };
    Some(html! {
        p { (form) }
        @match function {
            Some(sentence) => p { (sentence) },
            None => p { (text(language, "region-function-none")) },
        }
        p class="figure__note" { (text_with(language, "region-centres-note", &years)) }
        (fold(&text(language, "region-centres-how"), &formula))
    })
}

/// The reading of a slope with the places it was drawn through.
fn sentence(atlas: &Atlas, language: Language, key: &str, found: &RankSize) -> String {
    let reading = if found.slope > EVEN {
        "even"
    } else if found.slope < STEEP {
        "steep"
    } else {
        "between"
    };
    let names: Vec<&str> =
        found.places.iter().map(|(index, _)| atlas.facts.register.get(*index).name.as_str()).collect();
    let arguments =
        [("first", names.first().copied().unwrap_or_default().into()), ("names", names.join(", ").into())];
    text_with(language, &format!("{key}-{reading}"), &arguments)
}
