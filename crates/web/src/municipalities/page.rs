//! The page with the list: search, filters, map and table.

use atlas::{Atlas, measure::Measure};
use documents::{
    number,
    text::{text, text_with},
    unit,
};
use domain::Language;
use maud::{Markup, html};

use super::{
    ADDRESS,
    selection::{Found, Order, Selection, Size, inhabitants_label, provinces, size_label},
};
use crate::{
    choice,
    components::{alert, anchored_heading, button, heading, search_form, tag},
    download,
    frame::{Page, Script, Section},
    map::{
        self,
        classes::Classes,
        country::{Shade, Words},
        legend,
    },
    measure,
    query::shortened,
    site::Site,
    visit::{Visit, path},
};

/// The whole page.
pub(super) fn page(visit: &Visit, site: &Site, selection: &Selection<'_>) -> Markup {
    let (atlas, language) = (&*site.atlas, visit.language);
    let remarks: Vec<Markup> = selection.remarks.iter().map(|remark| html! { (remark) }).collect();
    let count = atlas.facts.register.len();
    let lead = text_with(language, "municipalities-lead", &[("count", count.into())]);
    let body = html! {
        div class="stack" {
            (heading(1, &text(language, "municipalities-title")))
            p class="lead" { (lead) }
            (search_form::large(language, &selection.typed))
            (choice::remarks_box(language, &remarks))
            @if selection.found.is_empty() {
                (nothing_found(atlas, language, selection))
            }
            (filters(atlas, language, selection))
            @if !selection.found.is_empty() {
                @if let Some(chosen) = selection.measure { (figure(site, language, selection, chosen)) }
                (anchored_heading(2, "tabel", &count_sentence(language, selection)))
                (former_names(atlas, language, selection))
                (list(atlas, language, selection))
                (download::links(language, &selection.address()))
            }
        }
    };
    let page = Page::new(visit, text(language, "municipalities-title"), lead.as_str())
        .section(Section::Municipalities)
        .with_own_search()
        .script(Script::Map)
        .canonical(if selection.typed.is_empty() { selection.address().written() } else { ADDRESS.to_owned() });
    page.body(body).render(site)
}

/// What to do when nothing fits: the names that look like what was typed, and the way to all municipalities.
fn nothing_found(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Markup {
    let register = &atlas.facts.register;
    let nearest = register.nearest_names(&selection.typed, 5);
    let title = if selection.typed.is_empty() {
        text(language, "municipalities-none-filtered")
    } else {
        text_with(language, "municipalities-none", &[("typed", shortened(&selection.typed).into())])
    };
    let body = html! {
        @if !nearest.is_empty() {
            p { (text(language, "municipalities-nearest")) }
            ul {
                @for index in nearest {
                    @let municipality = register.get(index);
                    li { a href=(path(language, &format!("{ADDRESS}/{}", municipality.slug))) { (municipality.name) } }
                }
            }
        }
        p { a href=(path(language, ADDRESS)) { (text(language, "municipalities-show-all")) } }
    };
    alert::alert(alert::Kind::Warning, &title, &body)
}

/// The filters and the choice of the measure, as a form that works by itself.
fn filters(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Markup {
    let address = selection.address();
    let kept = address.pairs().filter(|(name, _)| matches!(*name, "q" | "sorteer" | "richting"));
    let all = || text(language, "municipalities-all");
    html! {
        form class="choices" method="get" action=(path(language, ADDRESS)) {
            @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
            div {
                label for="cijfer" { (text(language, "municipalities-choose-measure")) }
                (measures(atlas, language, selection))
            }
            div {
                label for="provincie" { (text(language, "municipalities-province")) }
                select class="select" id="provincie" name="provincie" {
                    option value="" { (all()) }
                    @for name in provinces(atlas) {
                        option value=(atlas::municipality::slug(name)) selected[selection.province == Some(name)] { (name) }
                    }
                }
            }
            div {
                label for="grootte" { (text(language, "municipalities-size")) }
                select class="select" id="grootte" name="grootte" {
                    option value="" { (all()) }
                    @for size in Size::ALL {
                        option value=(size.key()) selected[selection.size == Some(size)] { (size_label(atlas, language, size)) }
                    }
                }
            }
            label class="choices__check" {
                input type="checkbox" name="partners" value="ja" checked[selection.only_partners];
                " " (text(language, "municipalities-only-partners"))
            }
            (button::submit(&text(language, "municipalities-show"), button::Weight::Secondary))
        }
    }
}

/// All measures, grouped by theme.
fn measures(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Markup {
    let chosen = selection.measure.map(|measure| measure.description.id.as_str());
    html! {
        select class="select" id="cijfer" name="cijfer" {
            @for theme in atlas::measure::Theme::ALL {
                @let fitting: Vec<&Measure> =
                    atlas.measures.all().iter().filter(|measure| measure.description.theme == theme).collect();
                @if !fitting.is_empty() {
                    optgroup label=(text(language, &format!("theme-{}", theme.key()))) {
                        @for each in fitting {
                            @let id = each.description.id.as_str();
                            option value=(id) selected[chosen == Some(id)] { (measure::label(language, each)) }
                        }
                    }
                }
            }
        }
    }
}

/// The map with its reading, legend and notes.
fn figure(site: &Site, language: Language, selection: &Selection<'_>, chosen: &Measure) -> Markup {
    let description = &chosen.description;
    let classes = Classes::new(chosen.latest(), &description.unit, description.decimals);
    let is_shown = shown(&site.atlas, selection);
    let shade = |index: usize| {
        if is_shown[index] { classes.shade(selection.value(index)) } else { Shade::Nothing }
    };
    let title = format!("{}, {}", measure::label(language, chosen), chosen.latest().year);
    let reading = reading(&site.atlas, language, chosen);
    let words = Words { id: "kaart", title: &title, description: &reading };
    let drawing = site.prepared.country(&site.atlas).draw(words, shade);
    let values = values(&site.atlas, language, selection, chosen, &shade);
    let nothing = nothing_label(language, selection, chosen);
    html! {
        figure class="figure figure--wide map-figure" {
            figcaption class="map-figure__words stack" {
                p class="map-figure__title" {
                    a href=(path(language, &format!("/methode#{}", description.id))) { (title) }
                    @if description.kind == atlas::measure::Kind::Model {
                        " " (tag::tag(tag::Kind::Model, &text(language, "municipalities-model")))
                    }
                }
                p class="figure__reading" { (reading) }
                (legend(&classes.legend(language), nothing.as_deref()))
                p class="figure__note" { (measure::notes(language, chosen).join(" ")) " " (text(language, "map-source")) }
                p class="figure__note" { a href="#tabel" { (text(language, "municipalities-same-figures")) } }
            }
            div class="figure__drawing" { (map::country_map(language, &title, &values, &drawing)) }
        }
    }
}

/// What the pale colour means here, if it occurs.
fn nothing_label(language: Language, selection: &Selection<'_>, chosen: &Measure) -> Option<String> {
    let is_missing = selection.found.iter().any(|found| chosen.latest().get(found.index).is_none());
    let labels = [
        selection.is_filtered().then(|| text(language, "map-left-out")),
        is_missing.then(|| text(language, "map-nothing")),
    ];
    let labels: Vec<String> = labels.into_iter().flatten().collect();
    (!labels.is_empty()).then(|| labels.join(", "))
}

/// For every municipality whether it is part of the selection.
fn shown(atlas: &Atlas, selection: &Selection<'_>) -> Vec<bool> {
    let mut shown = vec![false; atlas.facts.register.len()];
    for found in &selection.found {
        shown[found.index] = true;
    }
    shown
}

/// Where the figure is highest, where lowest, and what it is in the country.
fn reading(atlas: &Atlas, language: Language, chosen: &Measure) -> String {
    let column = chosen.latest();
    let known = || (0..atlas.facts.register.len()).filter_map(|index| Some((index, column.get(index)?)));
    let (Some(high), Some(low)) =
        (known().max_by(|a, b| a.1.total_cmp(&b.1)), known().min_by(|a, b| a.1.total_cmp(&b.1)))
    else {
        return text(language, "chart-nothing");
    };
    let name = |index: usize| atlas.facts.register.get(index).name.as_str();
    let arguments = [
        ("highest", name(high.0).into()),
        ("high", measure::written(language, chosen, Some(high.1)).into()),
        ("lowest", name(low.0).into()),
        ("low", measure::written(language, chosen, Some(low.1)).into()),
    ];
    let mut sentence = text_with(language, "municipalities-reading", &arguments);
    if let Some(national) = column.national() {
        let national = measure::written(language, chosen, Some(national));
        sentence.push(' ');
        sentence.push_str(&text_with(language, "municipalities-reading-national", &[("value", national.into())]));
    }
    sentence
}

/// What the moving map tells of each municipality.
fn values(
    atlas: &Atlas,
    language: Language,
    selection: &Selection<'_>,
    chosen: &Measure,
    shade: impl Fn(usize) -> Shade,
) -> serde_json::Value {
    let area = |found: &Found| {
        let municipality = atlas.facts.register.get(found.index);
        let area = serde_json::json!({
            "class": shade(found.index).number(),
            "label": municipality.name,
            "text": measure::written(language, chosen, selection.value(found.index)),
            "href": path(language, &format!("{ADDRESS}/{}", municipality.slug)),
        });
        (municipality.code.to_string(), area)
    };
    selection.found.iter().map(area).collect::<serde_json::Map<_, _>>().into()
}

fn count_sentence(language: Language, selection: &Selection<'_>) -> String {
    text_with(language, "municipalities-count", &[("count", selection.found.len().into())])
}

/// Which municipalities were found by the name of a former one.
fn former_names(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Markup {
    let former = selection.found.iter().filter_map(|found| Some((found.index, found.former.as_ref()?)));
    let sentences: Vec<String> = former
        .map(|(index, former)| {
            let now = atlas.facts.register.get(index).name.as_str();
            let arguments = [
                ("former", former.name.as_str().into()),
                ("year", former.year.to_string().into()),
                ("now", now.into()),
            ];
            text_with(language, "municipalities-former", &arguments)
        })
        .collect();
    html! { @for sentence in sentences { p { (sentence) } } }
}

/// The table. Its rows carry no classes: there are hundreds of them.
fn list(atlas: &Atlas, language: Language, selection: &Selection<'_>) -> Markup {
    let missing = number::missing(language);
    let measure = selection.measure.filter(|measure| measure.description.id != "population");
    html! {
        div class="table-region" role="region" tabindex="0" aria-labelledby="gemeenten-titel" {
            table class="utrecht-table lean-table" {
                caption class="utrecht-table__caption" id="gemeenten-titel" { (text(language, "municipalities-caption")) }
                thead class="utrecht-table__header" {
                    tr {
                        (column(language, selection, Order::Name, &text(language, "municipalities-name"), ""))
                        (column(language, selection, Order::Province, &text(language, "municipalities-province"), ""))
                        (column(language, selection, Order::Inhabitants, &inhabitants_label(atlas, language),
                            &unit::label(language, "persons")))
                        @if let Some(measure) = measure {
                            @let label = format!("{} {}", measure::label(language, measure), measure.latest().year);
                            (column(language, selection, Order::Measure, &label,
                                &unit::label(language, &measure.description.unit)))
                        }
                    }
                }
                tbody {
                    @for found in &selection.found {
                        @let municipality = atlas.facts.register.get(found.index);
                        tr {
                            th scope="row" {
                                a href=(path(language, &format!("{ADDRESS}/{}", municipality.slug))) { (municipality.name) }
                            }
                            td { (municipality.province.name) }
                            td { (number::whole(language, atlas.inhabitants[found.index])) }
                            @if let Some(measure) = measure {
                                td {
                                    @match selection.value(found.index) {
                                        Some(value) => (number::decimal(language, value, measure.description.decimals)),
                                        None => (missing),
                                    }
                                }
                            }
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
