//! The page with the comparison.

use atlas::{Atlas, measure::Measure};
use documents::{
    number,
    text::{text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use super::{FEWEST, MOST, address, chart, rows::groups};
use crate::{
    choice::{self, Choice},
    components::{fold::fold, heading, tag},
    download,
    frame::{Page, Section},
    measure,
    site::Site,
    visit::{Visit, path},
};

/// The classes of the head of a column with figures.
const FIGURES: &str = "utrecht-table__header-cell utrecht-table__header-cell--numeric-column";

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
    let is_enough = chosen.len() >= FEWEST;
    let title = if is_enough {
        text_with(language, "compare-title-of", &[("names", choice::names(atlas, language, chosen).into())])
    } else {
        text(language, "compare-title")
    };
    let form = choice::Form {
        address: &|codes| address(codes, content.all),
        bounds: (FEWEST, MOST),
        button: "compare-button",
        full: "compare-full",
    };
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (text(language, if is_enough { "compare-lead" } else { "compare-lead-empty" })) }
            (choice::remarks_box(language, &content.remarks))
            (form.show(atlas, language, &content.choice))
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

fn table(atlas: &Atlas, language: Language, content: &Content) -> Markup {
    let chosen = &content.choice.chosen;
    let columns = chosen.len() + 2;
    html! {
        div class="table-region" role="region" tabindex="0" aria-labelledby="vergelijking-titel" {
            table class="utrecht-table lean-table lean-table--compare" {
                caption class="utrecht-table__caption" id="vergelijking-titel" {
                    (text(language, "compare-caption"))
                }
                thead class="utrecht-table__header" {
                    tr {
                        th scope="col" class="utrecht-table__header-cell" {
                            (text(language, "compare-measure"))
                        }
                        @for index in chosen {
                            @let municipality = atlas.facts.register.get(*index);
                            th scope="col" class=(FIGURES) {
                                a href=(path(language, &format!("/gemeenten/{}", municipality.slug))) {
                                    (municipality.name)
                                }
                            }
                        }
                        th scope="col" class=(FIGURES) {
                            (text(language, "compare-national"))
                        }
                    }
                }
                @for group in groups(atlas, content.all) {
                    tbody {
                        tr class="group" {
                            th scope="rowgroup" colspan=(columns) {
                                (text(language, &format!("theme-{}", group.theme.key())))
                            }
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
    let cell = |value: Option<f64>| {
        let known = value.map(|value| unit::known(value, &description.unit));
        number::optional(language, known, description.decimals)
    };
    html! {
        tr {
            th scope="row" {
                a href=(path(language, &format!("/methode#{}", description.id))) {
                    (measure::label(language, each))
                }
                span class="utrecht-table__unit" {
                    (column.year) @if !unit.is_empty() { ", " (unit) }
                    @if description.kind == atlas::measure::Kind::Model {
                        " " (tag::tag(tag::Kind::Model, &text(language, "municipalities-model")))
                    }
                }
            }
            @for index in chosen { td { (cell(column.get(*index))) } }
            td {
                @match column.national() {
                    Some(value) => (cell(Some(value))), None => span class="missing" { "–" }
                }
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
                    li {
                        strong { (measure::label(language, each)) } ": "
                        (measure::notes(language, each).join(" "))
                    }
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
        p {
            (text(language, "compare-share")) " " a href=(path(language, &this.written())) {
                (path(language, &this.written()))
            }
        }
    }
}
