//! Chapter "Rol": what the municipality is used for, and what it borrows or lacks.

use std::cmp::Ordering;

use atlas::{
    borrowed_size::BorrowedSize,
    quadrant::Case,
    role::Dimension,
    urban_function::{Nature, Part},
};

use super::{Chapter, Content, LinkedTable, View};
use crate::{
    chart::{LabelledPoint, Measure, PercentileStrips, Quadrant, Strip, Tone},
    number,
    table::{Cell, Column, Table},
};

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    let chapter = Chapter::new("rol", view.text("profile-role-heading"), view.say("profile-role-lead", &[]))
        .with(Content::Plot { id: "role-strips", plot: Box::new(dimensions(view)) })
        .with(Content::Text(archetypes(view)))
        .with(Content::Heading(view.text("profile-borrowed-heading")))
        .with_on_page(Content::Text(view.text("profile-borrowed-lead")))
        .with(Content::Text(borrowed_in_words(view)))
        .with_on_page(Content::Caveat(view.text("profile-borrowed-caveat")));
    chapter.folded(&view.text("profile-borrowed-more-label"), |chapter| {
        let table = LinkedTable { table: borrowed(view), addresses: Vec::new() };
        let chapter = chapter.with_on_page(Content::Table(table));
        match quadrant(view) {
            Some(plot) => chapter.with_on_page(Content::Plot { id: "quadrant", plot: Box::new(plot) }),
            None => chapter,
        }
    })
}

/// The nearest archetypes as an offer: a second only where it is near as well.
pub(super) fn in_short(view: &View<'_>) -> String {
    let near = view.atlas.archetypes(view.index);
    let name = |key: &str| view.text(&format!("role-archetype-{key}"));
    let Some(first) = near.first() else { return view.say("summary-role-unknown", &[]) };
    let nearest = name(first.archetype.key());
    if first.distance > NEAR {
        return view.say("summary-role-far", &[("first", nearest.into())]);
    }
    match near.get(1).filter(|second| second.distance <= NEAR) {
        Some(second) => {
            let second = name(second.archetype.key());
            view.say("summary-role", &[("first", nearest.into()), ("second", second.into())])
        }
        None => view.say("summary-role-one", &[("first", nearest.into())]),
    }
}

/// Up to this distance a profile is near.
const NEAR: f64 = 15.0;

fn archetypes(view: &View<'_>) -> String {
    let near = view.atlas.archetypes(view.index);
    let sentences = near.iter().map(|each| {
        let key = each.archetype.key();
        let wording =
            if each.distance <= NEAR { "profile-role-archetype" } else { "profile-role-archetype-far" };
        view.say(
            wording,
            &[
                ("archetype", view.text(&format!("role-archetype-{key}")).into()),
                ("meaning", view.text(&format!("role-archetype-{key}-text")).into()),
                ("distance", number::whole(view.language, each.distance).into()),
            ],
        )
    });
    let sentences: Vec<String> = sentences.collect();
    format!("{} {}", sentences.join(" "), view.text("profile-role-no-label"))
}

/// The seven dimensions, among all municipalities and beside the peers.
fn dimensions(view: &View<'_>) -> PercentileStrips {
    let peers: Vec<usize> = view.peers.iter().map(|peer| peer.index).collect();
    let row = |dimension: &Dimension| {
        let score = view.atlas.roles.score(view.index, *dimension);
        let band = view.measure(dimension.measure()).and_then(|measure| measure.latest().band(&peers));
        Strip {
            label: view.text(&format!("role-dimension-{}", dimension.key())),
            figure: score.map(|score| number::whole(view.language, score)),
            percentile: score,
            peers: band.map(|band| (band.low, band.high)),
        }
    };
    PercentileStrips {
        about: view.about("profile-role", highest(view), vec![view.text("profile-role-note")]),
        row_label: view.text("profile-role-dimension"),
        own_label: view.name().to_owned(),
        band_label: view.text("profile-peer-band"),
        rows: Dimension::ALL.iter().map(row).collect(),
    }
}

/// What stands out most. Scores that look alike share the place: a rounded score knows no winner.
fn highest(view: &View<'_>) -> String {
    let scores = || {
        let score = |dimension| view.atlas.roles.score(view.index, dimension);
        Dimension::ALL.into_iter().filter_map(move |dimension| Some((dimension, score(dimension)?.round())))
    };
    let Some(most) = scores().map(|(_, score)| score).max_by(f64::total_cmp) else {
        return view.say("summary-role-unknown", &[]);
    };
    let shared = scores().filter(|(_, score)| score.total_cmp(&most).is_eq());
    let names: Vec<String> =
        shared.map(|(dimension, _)| view.text(&format!("role-dimension-{}", dimension.key()))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    view.say(
        "profile-role-caption",
        &[("dimension", view.list(&names).into()), ("part", view.part(most).into())],
    )
}

/// Functions with a figure for this municipality.
fn known<'a>(
    view: &View<'a>,
) -> impl Iterator<Item = (&'a BorrowedSize, &'a atlas::borrowed_size::Borrowed)> {
    let index = view.index;
    view.atlas.borrowed.iter().filter_map(move |each| Some((each, each.municipalities[index].as_ref()?)))
}

fn function_label(view: &View<'_>, borrowed: &BorrowedSize) -> String {
    view.text(&format!("role-function-{}", borrowed.function.key()))
}

fn borrowed_in_words(view: &View<'_>) -> String {
    let side = |wanted: Ordering| -> Vec<String> {
        let fitting = known(view).filter(|(_, borrowed)| borrowed.unusual() == Some(wanted));
        fitting.map(|(each, _)| function_label(view, each).to_lowercase()).collect()
    };
    let list = |names: &[String]| view.list(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let (more, less) = (side(Ordering::Greater), side(Ordering::Less));
    let mut sentences = Vec::new();
    if !more.is_empty() {
        sentences.push(view.say("profile-borrowed-more", &[("functions", list(&more).into())]));
    }
    if !less.is_empty() {
        sentences.push(view.say("profile-borrowed-less", &[("functions", list(&less).into())]));
    }
    if sentences.is_empty() {
        sentences.push(view.say("profile-borrowed-usual", &[]));
    }
    if let Some(quadrant) = &view.atlas.quadrants[view.index] {
        sentences.push(case_in_words(view, quadrant.case));
        sentences.extend(nearness_in_words(view, quadrant.case));
    }
    sentences.join(" ")
}

/// What functions and performance say together. Both are means: jobs that go the other way are named, since the table
/// shows them.
fn case_in_words(view: &View<'_>, case: Case) -> String {
    let mut sentence = view.say(&format!("profile-case-{}", case.key()), &[]);
    let exception = match case {
        Case::BorrowsBoth | Case::BorrowsPerformance => Some((Ordering::Less, "profile-case-lower")),
        Case::BorrowsFunctions | Case::Shadow => Some((Ordering::Greater, "profile-case-higher")),
        Case::AsExpected => None,
    };
    if let Some((other_way, key)) = exception {
        let odd = known(view).filter(|(each, borrowed)| {
            each.function.part() == Part::Performance
                && number::round(borrowed.factor, 1).total_cmp(&1.0) == other_way
        });
        let names: Vec<String> = odd.map(|(each, _)| function_label(view, each).to_lowercase()).collect();
        if !names.is_empty() {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            sentence.push(' ');
            sentence.push_str(&view.say(key, &[("functions", view.list(&names).into())]));
        }
    }
    sentence
}

/// Whether the surroundings explain that there are more functions than usual: only then is size borrowed. The second
/// run of the model takes the nearness of other inhabitants into account.
fn nearness_in_words(view: &View<'_>, case: Case) -> Option<String> {
    /// Where less than this part of the difference is left, the surroundings explain it.
    const MOST_LEFT: f64 = 0.5;
    if !matches!(case, Case::BorrowsBoth | Case::BorrowsFunctions) {
        return None;
    }
    let functions = || known(view).filter(|(each, _)| each.function.part() == Part::Function);
    let alone: f64 = functions().map(|(_, borrowed)| borrowed.factor.ln()).sum();
    let near: f64 = functions().map(|(_, borrowed)| borrowed.factor_with_nearness.ln()).sum();
    let is_explained = alone > 0.0 && near < alone * MOST_LEFT;
    Some(view.text(if is_explained { "profile-case-near" } else { "profile-case-not-near" }))
}

fn borrowed(view: &View<'_>) -> Table {
    let rows = known(view).map(|(each, borrowed)| {
        let nature = match each.function.nature() {
            Nature::Counted => "profile-borrowed-counted",
            Nature::WithinReach => "profile-borrowed-within-reach",
        };
        vec![
            Cell::Text(function_label(view, each)),
            Cell::Number(borrowed.factor),
            Cell::Number(borrowed.low),
            Cell::Number(borrowed.high),
            Cell::Number(borrowed.factor_with_nearness),
            Cell::Text(view.text(nature)),
            Cell::Number(f64::from(each.year)),
        ]
    });
    let factor = |key: &str| Column::number(view.text(key), "").with_decimals(1);
    Table {
        language: view.language,
        title: view.say("profile-borrowed-title", &[]),
        columns: vec![
            Column::text(view.text("profile-borrowed-function")),
            factor("profile-borrowed-factor"),
            factor("profile-borrowed-low"),
            factor("profile-borrowed-high"),
            factor("profile-borrowed-nearness"),
            Column::text(view.text("profile-borrowed-nature")),
            Column::year(view.text("profile-year")),
        ],
        rows: rows.collect(),
        notes: vec![view.text("profile-borrowed-note")],
    }
}

/// Functions against performance: the municipality, its peers by name, all others as background.
fn quadrant(view: &View<'_>) -> Option<Quadrant> {
    let own = view.atlas.quadrants[view.index].as_ref()?;
    let points = view.atlas.quadrants.iter().enumerate().filter_map(|(index, each)| {
        let each = each.as_ref()?;
        let is_peer = view.peers.iter().any(|peer| peer.index == index);
        let tone = match (index == view.index, is_peer) {
            (true, _) => Tone::Own,
            (false, true) => Tone::Other,
            (false, false) => Tone::Muted,
        };
        Some(LabelledPoint {
            label: view.name_of(index).to_owned(),
            x: Some(each.functions),
            y: Some(each.performance),
            tone,
            is_named: tone != Tone::Muted,
        })
    });
    let score = |key: &str| Measure { label: view.text(key), unit: String::new(), decimals: 1 };
    let corner = |key: &str| view.text(&format!("profile-corner-{key}"));
    Some(Quadrant {
        about: view.about(
            "profile-quadrant",
            case_in_words(view, own.case),
            vec![view.text("profile-quadrant-note")],
        ),
        row_label: view.text("profile-municipality"),
        x: score("profile-quadrant-functions"),
        y: score("profile-quadrant-performance"),
        x_split: 0.0,
        y_split: 0.0,
        corners: [corner("performance"), corner("both"), corner("shadow"), corner("functions")],
        points: points.collect(),
    })
}
