//! The table of municipalities on the page, the equal of the map.

use atlas::Atlas;
use documents::{number, text::text, unit};
use domain::Language;
use maud::{Markup, html};

use super::{
    ADDRESS,
    selection::{Order, Selection, inhabitants_label},
};
use crate::{measure, visit::path};

/// The table. Its rows carry no classes: there are hundreds of them. The chosen figure stands beside the name:
/// on a phone the other columns are reached by scrolling.
pub(super) fn list(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Markup {
    let missing = number::missing(language);
    let measure = selection.measure.filter(|measure| measure.description.id != "population");
    let province = text(language, "municipalities-province");
    html! {
        div class="table-region" role="region" tabindex="0" aria-labelledby="gemeenten-titel" {
            table class="utrecht-table lean-table" {
                caption class="utrecht-table__caption" id="gemeenten-titel" {
                    (text(language, "municipalities-caption"))
                }
                thead class="utrecht-table__header" {
                    tr {
                        (column(language, selection, Order::Name, &text(language, "municipalities-name"), ""))
                        @if let Some(measure) = measure {
                            @let year = measure.latest().year;
                            @let label = format!("{} {year}", measure::label(language, measure));
                            (column(language, selection, Order::Measure, &label,
                                &unit::label(language, &measure.description.unit)))
                        }
                        (column(language, selection, Order::Inhabitants, &inhabitants_label(atlas, language),
                            &unit::label(language, "persons")))
                        (column(language, selection, Order::Province, &province, ""))
                    }
                }
                tbody {
                    @for found in &selection.found {
                        @let municipality = atlas.facts.register.get(found.index);
                        tr {
                            th scope="row" {
                                a href=(path(language, &format!("{ADDRESS}/{}", municipality.slug))) {
                                    (municipality.name)
                                }
                            }
                            @if let Some(measure) = measure {
                                td {
                                    @match selection.value(found.index) {
                                        Some(value) => {
                                            (number::decimal(language, unit::known(value, &measure.description.unit),
                                                measure.description.decimals))
                                        },
                                        None => (missing),
                                    }
                                }
                            }
                            td { (number::whole(language, atlas.inhabitants[found.index])) }
                            td { (municipality.province.name) }
                        }
                    }
                }
            }
        }
    }
}

/// The head of a column: a link that sorts by it, and turns the order when it already does.
fn column(language: Language, selection: &Selection<'_>, order: Order, label: &str, unit: &str) -> Markup {
    let is_current = selection.order == order;
    let turned = Selection {
        order,
        is_descending: if is_current { !selection.is_descending } else { order.starts_descending() },
        ..selection.clone()
    };
    let sorted = is_current.then_some(if selection.is_descending { "descending" } else { "ascending" });
    let address = format!("{}#tabel", turned.address().written());
    html! {
        th scope="col" aria-sort=[sorted] class={
            "utrecht-table__header-cell"
            @if order.starts_descending() { " utrecht-table__header-cell--numeric-column" }
        } {
            a class="utrecht-table__sort" href=(path(language, &address)) {
                (label)
                span class={ "sort-mark" @if is_current { " sort-mark--current" } } aria-hidden="true" {
                    @if !is_current { "↕" } @else if selection.is_descending { "↓" } @else { "↑" }
                }
            }
            @if !unit.is_empty() { span class="utrecht-table__unit" { (unit) } }
        }
    }
}
