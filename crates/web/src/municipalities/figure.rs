//! The map of the chosen measure with its reading, legend and notes.

use atlas::{Atlas, measure::Measure};
use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

use super::{
    ADDRESS,
    selection::{Found, Selection},
};
use crate::{
    components::tag,
    map::{
        self,
        classes::Classes,
        country::{Shade, Words},
        legend,
    },
    measure,
    site::Site,
    visit::path,
};

/// The map with its reading, legend and notes.
pub(super) fn figure(site: &Site, language: Language, selection: &Selection<'_>, chosen: &Measure) -> Markup {
    let description = &chosen.description;
    let classes = Classes::new(chosen.latest(), &description.unit, description.decimals);
    let is_shown = shown(&site.atlas, selection);
    let shade = |index: usize| {
        if is_shown[index] { classes.shade(selection.value(index)) } else { Shade::Nothing }
    };
    let title = format!("{}, {}", measure::label(language, chosen), chosen.latest().year);
    let reading = reading(&site.atlas, language, selection, chosen);
    let words = Words { id: "kaart", title: &title, description: &reading };
    let drawing = site.prepared.country(&site.atlas).draw(words, shade);
    let values = values(&site.atlas, language, selection, chosen, shade);
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
                p class="figure__note" {
                    (measure::notes(language, chosen).join(" ")) " " (text(language, "map-source"))
                }
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

/// Where the figure is highest and where lowest among the chosen municipalities, and what it is in the country.
fn reading(atlas: &Atlas, language: Language, selection: &Selection<'_>, chosen: &Measure) -> String {
    let mut sentence = ends(atlas, language, selection, chosen);
    if let Some(national) = chosen.latest().national() {
        let national = measure::written(language, chosen, Some(national));
        sentence.push(' ');
        sentence.push_str(&text_with(
            language,
            "municipalities-reading-national",
            &[("value", national.into())],
        ));
    }
    sentence
}

fn ends(atlas: &Atlas, language: Language, selection: &Selection<'_>, chosen: &Measure) -> String {
    let found: Vec<usize> = selection.found.iter().map(|found| found.index).collect();
    if let [only] = *found {
        let name = atlas.facts.register.get(only).name.as_str();
        let value = measure::written(language, chosen, selection.value(only));
        let arguments = [("name", name.into()), ("value", value.into())];
        return text_with(language, "municipalities-reading-one", &arguments);
    }
    let Some((high, low)) = measure::ends(atlas, language, chosen, &found) else {
        return text(language, "chart-nothing");
    };
    let arguments = [
        ("highest", high.who.into()),
        ("high", high.value.into()),
        ("lowest", low.who.into()),
        ("low", low.value.into()),
    ];
    let key =
        if selection.is_filtered() { "municipalities-reading-chosen" } else { "municipalities-reading" };
    text_with(language, key, &arguments)
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
