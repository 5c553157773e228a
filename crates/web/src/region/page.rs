//! The page of one region.

use atlas::Atlas;
use documents::{
    number,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use super::{
    division::{Kind, Region},
    figures, nested, overlap,
    parameters::Parameters,
    table,
};
use crate::{
    choice, coalition,
    components::{anchored_heading, fold::fold, heading, on_this_page},
    download,
    frame::{Page, Script, Section},
    map::{
        self,
        country::{Shade, Words},
        region::RegionMap,
    },
    query::Address,
    sheet,
    site::Site,
    visit::{Visit, path},
};

/// What the page shows.
pub(super) struct Content {
    /// The region.
    pub(super) region: Region,
    /// The thresholds it was drawn with.
    pub(super) parameters: Parameters,
    /// What there is to say about what was asked.
    pub(super) remarks: Vec<Markup>,
}

/// The whole page.
pub(super) fn page(visit: &Visit, site: &Site, content: &Content) -> Markup {
    let (atlas, language, region) = (&*site.atlas, visit.language, &content.region);
    let title = region.title(language);
    let lead = lead(atlas, language, region);
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (lead) }
            (choice::remarks_box(language, &content.remarks))
            (on_this_page(&text(language, "region-on-this-page"), &chapters(atlas, language, content)))
            div class="beside-map" {
                @if let Some(area) = region.area(atlas) { (figures::key(atlas, language, region, &area)) }
                (drawing(atlas, language, region, &title))
            }
            (anchored_heading(2, "gemeenten", &text(language, "region-members")))
            (members(atlas, language, region))
            (together(atlas, language, region))
            @if let Some(flows) = table::flows(atlas, language, region) {
                (anchored_heading(2, "stromen", &text(language, "region-flows")))
                (sheet::rows("stromen-tabel", &flows, &[]))
                p class="figure__note" { (text(language, "region-rounding-short")) }
            }
            @if let Some(centres) = figures::centres(atlas, language, region) {
                (anchored_heading(2, "kernen", &text(language, "region-centres")))
                (centres)
            }
            (anchored_heading(2, "indelingen", &text(language, heading_of_overlap(region))))
            (overlap::overlap(atlas, language, region))
            @if region.kind.is_functional() { (method(site, language, content)) }
        }
    };
    let canonical = Address::new(region.address()).written();
    Page::new(visit, title.as_str(), lead.as_str())
        .below(Section::Regions)
        .script(Script::Map)
        .canonical(canonical)
        .body(body)
        .render(site)
}

fn heading_of_overlap(region: &Region) -> &'static str {
    if region.kind.is_functional() { "region-disagreement" } else { "region-other-divisions" }
}

/// The chapters of the page that are there for this region.
fn chapters(atlas: &Atlas, language: Language, content: &Content) -> Vec<(&'static str, String)> {
    let region = &content.region;
    let chapters = [
        ("gemeenten", "region-members", true),
        ("stromen", "region-flows", table::flows(atlas, language, region).is_some()),
        ("kernen", "region-centres", region.members.len() > 2),
        ("indelingen", heading_of_overlap(region), true),
        ("genest", "region-nested", region.kind == Kind::TravelToWork),
        ("drempels", "region-thresholds", region.kind.is_functional()),
    ];
    chapters
        .into_iter()
        .filter(|(.., is_there)| *is_there)
        .map(|(id, key, _)| (id, text(language, key)))
        .collect()
}

/// What kind of region it is, and how large.
fn lead(atlas: &Atlas, language: Language, region: &Region) -> String {
    let persons: f64 = region.members.iter().map(|index| atlas.inhabitants[*index]).sum();
    let arguments = [
        ("name", region.name.as_str().into()),
        ("count", region.members.len().into()),
        ("inhabitants", number::whole(language, persons).into()),
        ("year", atlas.inhabitants_year.to_string().into()),
    ];
    let is_unknown =
        region.kind.is_functional() && region.members.iter().all(|index| atlas.relations(*index).is_empty());
    let key = if is_unknown { "alone" } else { region.kind.key() };
    text_with(language, &format!("region-lead-{key}"), &arguments)
}

/// The map with its reading.
fn drawing(atlas: &Atlas, language: Language, region: &Region, title: &str) -> Markup {
    let Some(map) = RegionMap::new(atlas, &region.members) else { return html! {} };
    let reading = text_with(
        language,
        &format!("region-map-{}", region.kind.key()),
        &[("name", region.name.as_str().into())],
    );
    let shade = |index: usize| Shade::Class(if region.core == Some(index) { 4 } else { 2 });
    let words = Words { id: "kaart", title, description: &reading };
    let values: serde_json::Map<_, _> = region
        .members
        .iter()
        .map(|index| {
            let municipality = atlas.facts.register.get(*index);
            let area = serde_json::json!({
                "class": shade(*index).number(),
                "label": municipality.name,
                "text": documents::unit::with_unit(language, atlas.inhabitants[*index], "persons"),
                "href": path(language, &format!("/gemeenten/{}", municipality.slug)),
            });
            (municipality.code.to_string(), area)
        })
        .collect();
    html! {
        figure class="figure" {
            div class="figure__drawing" {
                (map::moving(language, title, &values.into(), &map.draw(words, shade), map.view()))
            }
            figcaption class="figure__note" { (reading) " " (text(language, "map-source")) }
        }
    }
}

fn members(atlas: &Atlas, language: Language, region: &Region) -> Markup {
    let table = table::members(atlas, language, region);
    let address = |index: &usize| Some(format!("/gemeenten/{}", atlas.facts.register.get(*index).slug));
    let addresses: Vec<Option<String>> = table::by_size(atlas, region).iter().map(address).collect();
    html! {
        (sheet::sheet("gemeenten-tabel", &table, &addresses))
        (download::links(language, &Address::new(region.address())))
    }
}

/// The way to look at the municipalities as one coalition, where there are not too many.
fn together(atlas: &Atlas, language: Language, region: &Region) -> Markup {
    if !(coalition::FEWEST..=coalition::MOST).contains(&region.members.len()) {
        return html! {};
    }
    let address = coalition::address(choice::codes(atlas, &region.members)).written();
    html! { p { a href=(path(language, &address)) { (text(language, "region-as-coalition")) } } }
}

/// How the region was drawn: the nested view, the thresholds, and the form to change them.
fn method(site: &Site, language: Language, content: &Content) -> Markup {
    let region = &content.region;
    let about = html! { p { (text(language, &format!("region-how-{}", region.kind.key()))) } };
    html! {
        @if region.kind == Kind::TravelToWork {
            (anchored_heading(2, "genest", &text(language, "region-nested")))
            p { (text(language, "region-nested-lead")) }
            (nested::nested(&site.atlas, language, region, site.prepared.nested(&site.atlas)))
        }
        (anchored_heading(2, "drempels", &text(language, "region-thresholds")))
        p { (text(language, "region-thresholds-lead")) }
        (content.parameters.form(language, &region.address()))
        (fold(&text(language, "region-how"), &about))
        p class="figure__note" {
            (text(language, "source-commuting")) " " (text(language, "region-model-note"))
        }
    }
}
