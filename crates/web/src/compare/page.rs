//! The page with the comparison.

use atlas::{Atlas, measure::Measure};
use documents::{
    number,
    text::{text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use super::{ADDRESS, FEWEST, MOST, address, chart, rows::groups};
use crate::{
    choice::{self, Choice},
    components::{button, fold::fold, heading, tag},
    download,
    frame::{Page, Section},
    measure,
    site::Site,
    visit::{Visit, path},
};

/// What the page shows.
pub(super) struct Content {
    /// The municipalities.
    pub(super) choice: Choice,
    /// Whether every measure is shown.
    pub(super) all: bool,
    /// What there is to say about the choice.
    pub(super) remarks: Vec<Markup>,
}

/// The whole page.
pub(super) fn page(visit: &Visit, site: &Site, content: &Content) -> Markup {
    let (atlas, language) = (&*site.atlas, visit.language);
    let chosen = &content.choice.chosen;
    let names: Vec<&str> = chosen.iter().map(|index| atlas.facts.register.get(*index).name.as_str()).collect();
    let is_enough = chosen.len() >= FEWEST;
    let title = if is_enough {
        text_with(language, "compare-title-of", &[("names", names.join(", ").into())])
    } else {
        text(language, "compare-title")
    };
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (text(language, if is_enough { "compare-lead" } else { "compare-lead-empty" })) }
            (choice::remarks_box(language, &content.remarks))
            (form(atlas, language, content))
            @if is_enough {
                (heading(2, &text(language, "compare-charts")))
                (chart::charts(atlas, language, chosen))
                (heading(2, &text(language, "compare-table")))
                (table(atlas, language, content))
                (below_table(atlas, language, content))
            }
        }
    };
    Page::new(visit, title.as_str(), text(language, "compare-description"))
        .section(Section::Compare)
        .canonical(address(content.choice.codes(atlas), content.all).written())
        .body(body)
        .render(site)
}

/// The chosen municipalities, each with a way to take it out, and a field for one more.
fn form(atlas: &Atlas, language: Language, content: &Content) -> Markup {
    let chosen = &content.choice.chosen;
    let name = |index: usize| atlas.facts.register.get(index).name.as_str();
    html! {
        @if !chosen.is_empty() {
            ul class="chosen" {
                @for (place, index) in chosen.iter().enumerate() {
                    @let others: Vec<usize> = chosen.iter().copied().filter(|other| other != index).collect();
                    @let without = address(choice::codes(atlas, &others), content.all).written();
                    li {
                        span { (name(*index)) }
                        a href=(path(language, &without)) id={ "weg-" (place) } {
                            (text(language, "compare-remove"))
                            span class="visually-hidden" { " " (name(*index)) }
                        }
                    }
                }
            }
        }
        @if chosen.len() < MOST {
            form class="choices" method="get" action=(path(language, ADDRESS)) {
                @if !chosen.is_empty() { input type="hidden" name="g" value=(content.choice.codes(atlas)); }
                @if content.all { input type="hidden" name="alles" value="ja"; }
                @for place in 0..FEWEST.saturating_sub(chosen.len()).max(1) {
                    div {
                        label for={ "gemeente-" (place) } { (label(language, chosen.len() + place)) }
                        input class="utrecht-textbox utrecht-textbox--html-input" type="text" name="g" list="namen"
                            id={ "gemeente-" (place) } autocomplete="off" maxlength="80";
                    }
                }
                (choice::suggestions(atlas, "namen"))
                (button::submit(&text(language, if chosen.len() < FEWEST { "compare-button" } else { "compare-add-button" }),
                    if chosen.len() < FEWEST { button::Weight::Primary } else { button::Weight::Secondary }))
            }
        } @else {
            p class="figure__note" { (text(language, "compare-full")) }
        }
    }
}

/// "Eerste gemeente", "Tweede gemeente", later "Nog een gemeente".
fn label(language: Language, place: usize) -> String {
    match place {
        0 => text(language, "compare-first"),
        1 => text(language, "compare-second"),
        _ => text(language, "compare-more"),
    }
}

fn table(atlas: &Atlas, language: Language, content: &Content) -> Markup {
    let chosen = &content.choice.chosen;
    let columns = chosen.len() + 2;
    html! {
        div class="table-region" role="region" tabindex="0" aria-labelledby="vergelijking-titel" {
            table class="utrecht-table lean-table lean-table--compare" {
                caption class="utrecht-table__caption" id="vergelijking-titel" { (text(language, "compare-caption")) }
                thead class="utrecht-table__header" {
                    tr {
                        th scope="col" class="utrecht-table__header-cell" { (text(language, "compare-measure")) }
                        @for index in chosen {
                            @let municipality = atlas.facts.register.get(*index);
                            th scope="col" class="utrecht-table__header-cell utrecht-table__header-cell--numeric-column" {
                                a href=(path(language, &format!("/gemeenten/{}", municipality.slug))) { (municipality.name) }
                            }
                        }
                        th scope="col" class="utrecht-table__header-cell utrecht-table__header-cell--numeric-column" {
                            (text(language, "compare-national"))
                        }
                    }
                }
                @for group in groups(atlas, content.all) {
                    tbody {
                        tr class="group" {
                            th scope="rowgroup" colspan=(columns) { (text(language, &format!("theme-{}", group.theme.key()))) }
                        }
                        @for each in group.measures { (row(language, chosen, each)) }
                    }
                }
            }
        }
    }
}

fn row(language: Language, chosen: &[usize], each: &Measure) -> Markup {
    let description = &each.description;
    let column = each.latest();
    let unit = unit::label(language, &description.unit);
    let cell = |value: Option<f64>| number::optional(language, value, description.decimals);
    html! {
        tr {
            th scope="row" {
                a href=(path(language, &format!("/methode#{}", description.id))) { (measure::label(language, each)) }
                span class="utrecht-table__unit" {
                    (column.year) @if !unit.is_empty() { ", " (unit) }
                    @if description.kind == atlas::measure::Kind::Model {
                        " " (tag::tag(tag::Kind::Model, &text(language, "municipalities-model")))
                    }
                }
            }
            @for index in chosen { td { (cell(column.get(*index))) } }
            td {
                @match column.national() { Some(value) => (cell(Some(value))), None => span class="missing" { "–" } }
            }
        }
    }
}

/// Notes, all measures or fewer, files, and the address to share.
fn below_table(atlas: &Atlas, language: Language, content: &Content) -> Markup {
    let codes = content.choice.codes(atlas);
    let other = address(codes.clone(), !content.all).written();
    let this = address(codes, content.all);
    let sources = html! {
        ul {
            @for group in groups(atlas, content.all) {
                @for each in group.measures {
                    li { strong { (measure::label(language, each)) } ": " (measure::notes(language, each).join(" ")) }
                }
            }
        }
    };
    html! {
        p class="figure__note" { (text(language, "compare-note")) }
        p {
            a href=(path(language, &other)) {
                (text(language, if content.all { "compare-show-selection" } else { "compare-show-all" }))
            }
        }
        (fold(&text(language, "compare-sources"), &sources))
        (download::links(language, &this))
        p { (text(language, "compare-share")) " " a href=(path(language, &this.written())) { (path(language, &this.written())) } }
    }
}
