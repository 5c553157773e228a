//! The page with the list: search, filters, map and table.

use atlas::{Atlas, measure::Measure};
use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

use super::{
    ADDRESS,
    figure::figure,
    list::list,
    selection::{Selection, Size, provinces, size_label},
};
use crate::{
    choice,
    components::{alert, anchored_heading, button, heading, search_form},
    download,
    frame::{Page, Script, Section},
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
                @let map = || {
                    let chosen = selection.measure;
                    html! { @if let Some(chosen) = chosen { (figure(site, language, selection, chosen)) } }
                };
                // Who typed a name wants the hits; who chose a figure wants to see it first.
                @let hits_first = !selection.typed.is_empty();
                @if !hits_first { (map()) }
                (anchored_heading(2, "tabel", &count_sentence(language, selection)))
                (former_names(atlas, language, selection))
                (list(atlas, language, selection))
                (download::links(language, &selection.address()))
                @if hits_first { (map()) }
            }
        }
    };
    let page = Page::new(visit, text(language, "municipalities-title"), lead.as_str())
        .section(Section::Municipalities)
        .with_own_search()
        .script(Script::Map)
        .canonical(if selection.typed.is_empty() {
            selection.address().written()
        } else {
            ADDRESS.to_owned()
        });
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
                    li {
                        a href=(path(language, &format!("{ADDRESS}/{}", municipality.slug))) {
                            (municipality.name)
                        }
                    }
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
                        @let is_chosen = selection.province == Some(name);
                        option value=(atlas::municipality::slug(name)) selected[is_chosen] {
                            (name)
                        }
                    }
                }
            }
            div {
                label for="grootte" { (text(language, "municipalities-size")) }
                select class="select" id="grootte" name="grootte" {
                    option value="" { (all()) }
                    @for size in Size::ALL {
                        option value=(size.key()) selected[selection.size == Some(size)] {
                            (size_label(atlas, language, size))
                        }
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
                @let of_theme = |measure: &&Measure| measure.description.theme == theme;
                @let fitting: Vec<&Measure> = atlas.measures.all().iter().filter(of_theme).collect();
                @if !fitting.is_empty() {
                    optgroup label=(text(language, &format!("theme-{}", theme.key()))) {
                        @for each in fitting {
                            @let id = each.description.id.as_str();
                            option value=(id) selected[chosen == Some(id)] {
                                (measure::label(language, each))
                            }
                        }
                    }
                }
            }
        }
    }
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
