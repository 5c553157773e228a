//! In short: five sentences made from the figures, each with its evidence, and the figures to start with.

use atlas::{flows::Direction, role::Dimension};
use domain::session::Subject;

use super::{Figure, Sentence, View, position, role, task};
use crate::number;

/// The province and, where it applies, that the municipality is mid-size.
pub(super) fn subtitle(view: &View<'_>) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "inhabitants of a municipality"
    )]
    let inhabitants = view.atlas.inhabitants[view.index] as u32;
    let key = if view.atlas.mid_size.contains(inhabitants) {
        "profile-subtitle-mid-size"
    } else {
        "profile-subtitle"
    };
    view.say(key, &[("province", view.municipality().province.name.as_str().into())])
}

/// Five sentences: size and location, position, partners, role, course of time and tasks. Without flows, position and
/// partners have one sentence together, that nothing is known of them; time and tasks then have one each.
pub(super) fn sentences(view: &View<'_>) -> Vec<Sentence> {
    let said = Subject::said(!view.relations.is_empty());
    said.iter().map(|subject| sentence(view, *subject)).collect()
}

fn sentence(view: &View<'_>, subject: Subject) -> Sentence {
    let (text, evidence) = match subject {
        Subject::Location => (location(view), "ligging"),
        Subject::Position => (position::difference(view), "positie"),
        Subject::Partners => (partners(view), "positie"),
        Subject::Role => (role::in_short(view), "rol"),
        Subject::Growth => (growth(view), "ontwikkeling"),
        Subject::Tasks => (task::in_short(view), "opgaven"),
        Subject::GrowthAndTasks => (format!("{} {}", growth(view), task::in_short(view)), "opgaven"),
    };
    Sentence { subject, text, evidence, sources: sources(view, subject) }
}

/// Where the figures in a sentence come from.
fn sources(view: &View<'_>, subject: Subject) -> Vec<String> {
    let tasks = || task::measures(view);
    let measures: Vec<&str> = match subject {
        Subject::Location => vec!["population", "distance_city"],
        Subject::Position => vec!["centrality"],
        Subject::Partners => vec!["containment"],
        Subject::Role => Dimension::ALL.map(Dimension::measure).to_vec(),
        Subject::Growth => vec!["growth_10y"],
        Subject::Tasks => tasks(),
        Subject::GrowthAndTasks => std::iter::once("growth_10y").chain(tasks()).collect(),
    };
    let mut sources: Vec<String> = Vec::new();
    for source in measures.iter().filter_map(|id| Some(view.source_note(view.measure(id)?))) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// The figures on the cover.
pub(super) fn key_figures(view: &View<'_>) -> Vec<Figure> {
    view.figures(&["population", "growth_10y", "jobs", "containment"])
}

fn location(view: &View<'_>) -> String {
    let inhabitants = view.whole(view.atlas.inhabitants[view.index]);
    let year = view.atlas.inhabitants_year.to_string();
    match view.atlas.locations[view.index].nearest_large_city {
        Some(near) => view.say(
            "summary-location",
            &[
                ("inhabitants", inhabitants.into()),
                ("year", year.into()),
                ("city", view.name_of(near.index).into()),
                ("km", view.km(near.km).into()),
            ],
        ),
        None => view.say("summary-size", &[("inhabitants", inhabitants.into()), ("year", year.into())]),
    }
}

fn partners(view: &View<'_>) -> String {
    let position = &view.atlas.positions[view.index];
    let first = view.atlas.facts.commuting.largest(view.index, Direction::Out, 1);
    match (position.containment, first.first()) {
        (Some(containment), Some((partner, _, share))) => view.say(
            "summary-partners",
            &[
                ("containment", view.percent(containment.0).into()),
                ("partner", view.name_of(*partner).into()),
                ("share", view.percent(share.0).into()),
                ("year", position.year.to_string().into()),
            ],
        ),
        _ => view.say("summary-no-partners", &[]),
    }
}

fn growth(view: &View<'_>) -> String {
    let Some(growth) = view.value("growth_10y") else { return view.say("summary-growth-unknown", &[]) };
    let percentage = number::percent(view.language, growth.abs(), 1);
    let national = view.measure("growth_10y").and_then(|measure| measure.latest().national());
    let national = national.map_or_else(
        || number::missing(view.language),
        |value| format!("{}%", number::signed(view.language, value, 1)),
    );
    let key = if growth < 0.0 { "summary-shrinks" } else { "summary-grows" };
    view.say(key, &[("percentage", percentage.into()), ("national", national.into())])
}
