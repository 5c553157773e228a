//! Chapter "Ontwikkeling": how inhabitants, ages and flows changed.

use atlas::{change::Change, growth::YEARS_OF_GROWTH, population::Sex};
use domain::Language;

use super::{Chapter, Content, LinkedTable, View};
use crate::{
    chart::{AgeGroup, Lines, Measure, PopulationPyramid, Series, Tone},
    number,
    table::{Cell, Column, Table},
    text::text_with,
};

/// Partners in the table of changed flows.
const PARTNERS: usize = 8;

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    let chapter =
        Chapter::new("ontwikkeling", view.text("development-heading"), view.say("development-lead", &[]))
            .with(Content::Plot { id: "population-lines", plot: Box::new(population(view)) })
            .with(Content::Figures(view.figures(&[
                "growth_10y",
                "growth_natural",
                "growth_domestic",
                "growth_foreign",
            ])))
            .with_on_page(Content::Plot { id: "population-pyramid", plot: Box::new(pyramid(view)) });
    chapter.folded(&view.text("development-flows-heading"), |chapter| {
        match view.atlas.changes[view.index].as_ref() {
            Some(change) => chapter
                .with_on_page(Content::Text(flows(view, change)))
                .with_on_page(Content::Caveat(other_totals(view, change)))
                .with_on_page(Content::Table(partners(view, change))),
            None => chapter.with_on_page(Content::Text(view.say("development-flows-none", &[]))),
        }
    })
}

/// Inhabitants as an index, beside the country and the peers.
fn population(view: &View<'_>) -> Lines {
    let all = &view.atlas.facts.population;
    let index = |series: Vec<(u16, f64)>| -> Vec<(i32, Option<f64>)> {
        let first = series.first().map_or(1.0, |(_, inhabitants)| *inhabitants);
        series
            .into_iter()
            .map(|(year, inhabitants)| (i32::from(year), Some(inhabitants / first * 100.0)))
            .collect()
    };
    let country = &view.atlas.country.inhabitants;
    let together = |members: &[usize]| -> Vec<(u16, f64)> {
        let in_year = |year| members.iter().filter_map(move |member| all.of(*member, year)?.inhabitants_1jan);
        country.iter().map(|(year, _)| (*year, in_year(*year).map(f64::from).sum())).collect()
    };
    let peers: Vec<usize> = view.peers.iter().map(|peer| peer.index).collect();
    let own = all.inhabitants(view.index);
    let caption = population_caption(view, &own);
    let mut series = vec![
        Series { label: view.name().to_owned(), tone: Tone::Own, points: index(own) },
        Series { label: view.text("profile-country"), tone: Tone::Muted, points: index(country.clone()) },
    ];
    if !peers.is_empty() {
        let label = view.text("profile-peers");
        series.push(Series { label, tone: Tone::Other, points: index(together(&peers)) });
    }
    Lines {
        about: view.about("development-population", caption, population_notes(view)),
        measure: Measure { label: view.text("development-index"), unit: String::new(), decimals: 1 },
        series,
        starts_at_zero: false,
    }
}

/// The source, and why the growth in ten years is not quite the growth of the line.
fn population_notes(view: &View<'_>) -> Vec<String> {
    let years = view.atlas.facts.population.years();
    let mut notes = vec![view.text("development-population-note")];
    if let (Some(first), Some(growth)) = (years.min(), view.measure("growth_10y")) {
        let to = growth.latest().year;
        let year = |year: u16| year.to_string().into();
        let arguments =
            [("first", year(first)), ("from", year(to.saturating_sub(YEARS_OF_GROWTH))), ("to", year(to))];
        notes.push(view.say("development-population-years", &arguments));
    }
    notes
}

fn population_caption(view: &View<'_>, own: &[(u16, f64)]) -> String {
    let (Some((from, before)), Some((to, after))) = (own.first(), own.last()) else {
        return view.say("summary-growth-unknown", &[]);
    };
    view.say(
        if after < before { "development-shrank" } else { "development-grew" },
        &[
            ("from", from.to_string().into()),
            ("before", view.whole(*before).into()),
            ("to", to.to_string().into()),
            ("after", view.whole(*after).into()),
            ("percentage", number::percent(view.language, ((after / before - 1.0) * 100.0).abs(), 1).into()),
        ],
    )
}

/// Ages by sex in shares of the inhabitants, with the country as reference.
fn pyramid(view: &View<'_>) -> PopulationPyramid {
    let ages = &view.atlas.facts.ages;
    let share = |persons: f64, total: f64| (total > 0.0).then(|| persons / total * 100.0);
    let own_total: f64 = [Sex::Female, Sex::Male].iter().flat_map(|sex| ages.of(view.index, *sex)).sum();
    let country = &view.atlas.country;
    let total: f64 = country.female.iter().chain(&country.male).sum();
    let groups = ages.from.iter().enumerate().map(|(group, from)| AgeGroup {
        label: match ages.from.get(group + 1) {
            Some(next) => format!("{from}–{}", next - 1),
            None => view.say("development-and-older", &[("age", from.to_string().into())]),
        },
        female: share(ages.of(view.index, Sex::Female)[group], own_total),
        male: share(ages.of(view.index, Sex::Male)[group], own_total),
        reference_female: share(country.female[group], total),
        reference_male: share(country.male[group], total),
    });
    PopulationPyramid {
        about: view.about(
            "development-ages",
            ages_caption(view, own_total, total),
            vec![view.say("development-ages-note", &[("year", ages.year.to_string().into())])],
        ),
        measure: Measure { label: view.text("development-share"), unit: "%".to_owned(), decimals: 1 },
        groups: groups.collect(),
        reference_label: Some(view.text("profile-country")),
    }
}

fn ages_caption(view: &View<'_>, own_total: f64, total: f64) -> String {
    let ages = &view.atlas.facts.ages;
    let own = ages.between(view.index, 65, u8::MAX);
    let country = view.atlas.country.between(65, u8::MAX);
    view.say(
        "development-ages-caption",
        &[
            ("own", view.percent(own / own_total).into()),
            ("country", view.percent(country / total).into()),
            ("year", ages.year.to_string().into()),
        ],
    )
}

/// How much work changed over complete pairs, and which part of the residents works at home: the figure of the chapter
/// on position, with how much it was more or less.
fn flows(view: &View<'_>, change: &Change) -> String {
    let mut said = view.say(
        "development-flows",
        &[
            ("from", change.year_before.to_string().into()),
            ("to", change.year.to_string().into()),
            ("jobs-before", view.jobs(change.jobs.before).into()),
            ("jobs-after", view.jobs(change.jobs.after).into()),
        ],
    );
    let position = &view.atlas.positions[view.index];
    if let Some(share) = position.containment {
        let values = [("year", position.year.to_string().into()), ("share", view.percent(share.0).into())];
        said.push(' ');
        said.push_str(&view.say("development-containment", &values));
        if let Some(before) = containment_before(view.language, change) {
            said.push(' ');
            said.push_str(&before);
        }
    }
    said
}

/// How much larger or smaller the part of the resident workers was that worked at home in the earlier year; nothing when
/// it is not known. The difference is taken over complete pairs, for only these can be compared.
#[must_use]
pub fn containment_before(language: Language, change: &Change) -> Option<String> {
    let (before, after) = change.containment?;
    let points = number::decimal(language, (before.percent() - after.percent()).abs(), 1);
    let direction = match number::round(before.percent() - after.percent(), 1) {
        difference if difference > 0.0 => "more",
        difference if difference < 0.0 => "less",
        _ => "same",
    };
    let values = [
        ("year", change.year_before.to_string().into()),
        ("points", points.into()),
        ("direction", direction.into()),
    ];
    Some(text_with(language, "development-containment-before", &values))
}

/// Why these figures are not quite those of the chapter on position.
fn other_totals(view: &View<'_>, change: &Change) -> String {
    let jobs = view.jobs(view.atlas.positions[view.index].jobs);
    view.say("development-flows-other", &[("jobs-all", jobs.into()), ("to", change.year.to_string().into())])
}

fn partners(view: &View<'_>, change: &Change) -> LinkedTable {
    let shown = &change.partners[..change.partners.len().min(PARTNERS)];
    let rows = shown.iter().map(|each| {
        vec![
            Cell::Text(view.name_of(each.partner).to_owned()),
            Cell::Number(each.outgoing.before),
            Cell::Number(each.outgoing.after),
            Cell::Number(each.incoming.before),
            Cell::Number(each.incoming.after),
        ]
    });
    let column =
        |key: &str, year: u16| Column::number(view.say(key, &[("year", year.to_string().into())]), "jobs");
    let table = Table {
        language: view.language,
        title: view.say("development-partners-title", &[]),
        columns: vec![
            Column::text(view.text("profile-municipality")),
            column("development-out", change.year_before),
            column("development-out", change.year),
            column("development-in", change.year_before),
            column("development-in", change.year),
        ],
        rows: rows.collect(),
        notes: vec![view.text("development-flows-note")],
    };
    LinkedTable { table, addresses: shown.iter().map(|each| Some(view.address_of(each.partner))).collect() }
}
