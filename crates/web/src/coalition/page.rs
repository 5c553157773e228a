//! The page of a coalition.

use atlas::{
    Atlas,
    coalition::{Coalition, Holding},
    units::Share,
};
use documents::{
    number,
    text::{text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use super::{FEWEST, MOST, address, table};
use crate::{
    choice::{self, Choice},
    components::{
        heading,
        key_figures::{KeyFigure, key_figures},
    },
    download,
    frame::{Page, Section},
    map::{
        country::{Shade, Words},
        region::RegionMap,
    },
    sheet,
    site::Site,
    visit::{Visit, path},
};

/// What the page shows.
pub(super) struct Content {
    /// Who was chosen.
    pub(super) choice: Choice,
    /// The coalition; `None` with too few members.
    pub(super) coalition: Option<Coalition>,
    /// What there is to say about the choice.
    pub(super) remarks: Vec<Markup>,
}

/// The whole page.
pub(super) fn page(visit: &Visit, site: &Site, content: &Content) -> Markup {
    let (atlas, language) = (&*site.atlas, visit.language);
    let names = choice::names(atlas, language, &content.choice.chosen);
    let title = match &content.coalition {
        Some(_) => text_with(language, "coalition-title-of", &[("names", names.into())]),
        None => text(language, "coalition-title"),
    };
    let lead =
        text(language, if content.coalition.is_some() { "coalition-lead" } else { "coalition-lead-empty" });
    let form = choice::Form {
        address: &address,
        bounds: (FEWEST, MOST),
        button: "coalition-button",
        full: "coalition-full",
    };
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            (choice::remarks_box(language, &content.remarks))
            (form.show(atlas, language, &content.choice))
            @if let Some(coalition) = &content.coalition { (together(atlas, language, coalition)) }
        }
    };
    Page::new(visit, title.as_str(), lead.as_str())
        .below(Section::Regions)
        .canonical(address(content.choice.codes(atlas)).written())
        .body(body)
        .render(site)
}

fn together(atlas: &Atlas, language: Language, coalition: &Coalition) -> Markup {
    let share_address = address(choice::codes(atlas, &coalition.members));
    html! {
        (heading(2, &text(language, "coalition-as-one")))
        div class="beside-map" {
            div class="stack" {
                (as_one(language, coalition))
                p class="figure__note" {
                    (text(language, "coalition-as-one-note")) " " (text(language, "source-population")) " "
                    (text(language, "source-commuting")) " " (text(language, "region-rounding"))
                }
            }
            (drawing(atlas, language, coalition))
        }
        (heading(2, &text(language, "coalition-facilities")))
        (union(atlas, language, coalition))
        (sheet::sheet("voorzieningen-tabel", &table::holdings(atlas, language, coalition), &[]))
        (download::links(language, &share_address))
        p {
            (text(language, "coalition-share")) " "
            a href=(path(language, &share_address.written())) { (path(language, &share_address.written())) }
        }
    }
}

/// As one city: size with rank, jobs, how many stay, and what it does for others.
fn as_one(language: Language, coalition: &Coalition) -> Markup {
    let together = &coalition.together;
    let rank = |rank: usize| number::rank(language, u32::try_from(rank).unwrap_or(u32::MAX));
    let share = |share: Option<Share>| {
        share.map_or_else(|| number::missing(language), |share| number::percent(language, share.percent(), 0))
    };
    let year = |key: &str, year: u16, rank: String| {
        text_with(language, key, &[("year", year.to_string().into()), ("rank", rank.into())])
    };
    let figure = |key: &str, value: String, note: String| KeyFigure {
        name: text(language, key),
        value,
        unit: String::new(),
        note,
        is_own: false,
    };
    let apart = text_with(
        language,
        "coalition-containment-note",
        &[
            ("apart", share(together.containment_apart).into()),
            ("year", together.jobs_year.to_string().into()),
        ],
    );
    key_figures(&[
        figure(
            "region-inhabitants",
            number::whole(language, together.inhabitants),
            year("coalition-inhabitants-note", together.year, rank(together.rank)),
        ),
        figure(
            "region-jobs",
            number::whole(language, unit::known(together.jobs, "jobs")),
            year("coalition-jobs-note", together.jobs_year, String::new()),
        ),
        figure("region-containment", share(together.containment), apart),
        figure(
            "coalition-centrality",
            number::whole(language, unit::known(together.centrality, "jobs")),
            year("coalition-centrality-note", together.jobs_year, rank(together.rank_centrality)),
        ),
    ])
}

fn drawing(atlas: &Atlas, language: Language, coalition: &Coalition) -> Markup {
    let Some(map) = RegionMap::new(atlas, &coalition.members) else { return html! {} };
    let reading = text(language, "coalition-map");
    let title = text(language, "coalition-title");
    let words = Words { id: "kaart", title: &title, description: &reading };
    html! {
        figure class="figure" {
            div class="figure__drawing" { (map.draw(words, |_| Shade::Class(2))) }
            figcaption class="figure__note" { (reading) " " (text(language, "map-source")) }
        }
    }
}

/// What they have together, twice, and not at all, and what sharing would add; in sentences.
fn union(atlas: &Atlas, language: Language, coalition: &Coalition) -> Markup {
    let labels = |fitting: fn(&Holding) -> bool| -> Vec<String> {
        let fitting = coalition.holdings.iter().filter(|holding| fitting(holding));
        fitting.map(|holding| table::label(language, holding).to_lowercase()).collect()
    };
    let has = labels(|holding| !holding.is_gap());
    let overlaps = labels(Holding::is_overlap);
    let gaps = labels(|holding| holding.is_gap() && holding.unknown.is_empty());
    let (have, all) = (has.len(), coalition.holdings.len());
    let arguments = [("count", have.into()), ("all", all.into()), ("names", has.join(", ").into())];
    let listed = |key: &str, names: &[String]| match names {
        [] => text(language, &format!("{key}-none")),
        names => text_with(language, key, &[("names", names.join(", ").into())]),
    };
    html! {
        p { (text_with(language, "coalition-union", &arguments)) }
        p { (listed("coalition-overlap", &overlaps)) }
        p { (listed("coalition-gap", &gaps)) }
        (sharing(atlas, language, coalition))
    }
}

/// For every member what a partner nearby has and it has not.
fn sharing(atlas: &Atlas, language: Language, coalition: &Coalition) -> Markup {
    let gains = |member: usize| -> Vec<String> {
        let shared = coalition.holdings.iter().filter(|each| each.shared().any(|lack| lack.member == member));
        shared.map(|holding| table::label(language, holding).to_lowercase()).collect()
    };
    let all: Vec<(usize, Vec<String>)> = coalition
        .members
        .iter()
        .map(|member| (*member, gains(*member)))
        .filter(|(_, gains)| !gains.is_empty())
        .collect();
    html! {
        (heading(3, &text(language, "coalition-sharing")))
        @if all.is_empty() {
            p { (text(language, "coalition-sharing-none")) }
        } @else {
            p { (text(language, "coalition-sharing-lead")) }
            ul {
                @for (member, gains) in &all {
                    li { strong { (atlas.facts.register.get(*member).name) } ": " (gains.join(", ")) }
                }
            }
        }
    }
}
