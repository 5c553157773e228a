//! The home page: what this is, the search, the map, the partners, the way to the meeting, things to try.

use atlas::Atlas;
use axum::extract::State;
use documents::text::{text, text_with};
use domain::{Language, Relation};
use maud::{Markup, html};

use crate::{
    components::{heading, search_form},
    error::Problem,
    frame::Page,
    map::{
        country::{Shade, Words},
        legend,
    },
    meeting::next_meeting,
    site::{SharedSite, Site},
    visit::{Visit, path},
};

/// Six things to try, each with its address: the key of its texts, and where it leads.
const TRIES: [(&str, &str); 6] = [
    ("municipality", "/gemeenten/assen"),
    ("map", "/gemeenten?cijfer=growth_10y"),
    ("compare", "/vergelijk?g=GM0106,GM0664,GM0294"),
    ("region", "/regio/pendelgebied-goes"),
    ("coalition", "/regio/samen?g=GM0106,GM1680,GM1730"),
    ("course", "/koers/proberen"),
];

/// Handler of `/`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Result<Markup, Problem> {
    let language = visit.language;
    let meeting = next_meeting(&site, language).await?;
    let partners = partners(&site.atlas);
    let body = html! {
        div class="stack" {
            div class="beside-map" {
                div class="stack" {
                    (heading(1, &text(language, "home-title")))
                    p class="lead" { (text(language, "home-lead")) }
                    (search_form::large(language, ""))
                    p class="single-link" {
                        a href=(path(language, "/gemeenten")) { (text(language, "home-all")) }
                    }
                    (partner_list(&site.atlas, language, &partners))
                }
                (map(&site, language, &partners))
            }
            (heading(2, &text(language, "home-tries")))
            ul class="cards cards--six" {
                @for (key, address) in TRIES {
                    li {
                        a href=(path(language, address)) { (text(language, &format!("home-try-{key}"))) }
                        p { (text(language, &format!("home-try-{key}-text"))) }
                    }
                }
            }
            (heading(2, &text(language, "home-meeting")))
            p { (text(language, "home-meeting-text")) }
            @if let Some(meeting) = &meeting { (meeting) }
            p class="single-link" {
                a href=(path(language, "/bijeenkomsten")) { (text(language, "home-meeting-all")) }
            }
        }
    };
    let page = Page::new(&visit, text(language, "home-title"), text(language, "home-lead"));
    Ok(page.with_own_search().body(body).render(&site))
}

/// The partners, each with the way to its page.
fn partner_list(atlas: &Atlas, language: Language, partners: &[usize]) -> Markup {
    html! {
        (heading(2, &text(language, "home-partners")))
        p { (text_with(language, "home-partners-text", &[("count", partners.len().into())])) }
        ul class="region-list region-list--short" {
            @for index in partners {
                @let municipality = atlas.facts.register.get(*index);
                li {
                    a href=(path(language, &format!("/gemeenten/{}", municipality.slug))) {
                        (municipality.name)
                    }
                }
            }
        }
    }
}

/// The municipalities in the network of the knowledge organisation, by name.
fn partners(atlas: &Atlas) -> Vec<usize> {
    let partners = atlas.facts.partners.iter().filter(|each| each.relation == Relation::Partner);
    let mut partners: Vec<usize> =
        partners.filter_map(|each| atlas.facts.register.index(each.municipality)).collect();
    partners.sort_by_key(|index| &atlas.facts.register.get(*index).slug);
    partners
}

/// The country with the partners, the other mid-size municipalities, and the rest.
fn map(site: &Site, language: Language, partners: &[usize]) -> Markup {
    let atlas = &*site.atlas;
    let (from, to) = atlas.mid_size.bounds();
    let is_mid_size = |index: usize| (f64::from(from)..=f64::from(to)).contains(&atlas.inhabitants[index]);
    let shade = |index: usize| {
        Shade::Class(match (partners.contains(&index), is_mid_size(index)) {
            (true, _) => 5,
            (false, true) => 2,
            (false, false) => 1,
        })
    };
    let count = (0..atlas.facts.register.len()).filter(|index| is_mid_size(*index)).count();
    let title = text(language, "home-map");
    let reading = text_with(
        language,
        "home-map-reading",
        &[("count", count.into()), ("partners", partners.len().into())],
    );
    let words = Words { id: "kaart", title: &title, description: &reading };
    let number = |bound: u32| documents::number::whole(language, f64::from(bound));
    let mid_size =
        text_with(language, "home-map-mid-size", &[("from", number(from).into()), ("to", number(to).into())]);
    let classes = [
        (Shade::Class(1), text(language, "home-map-other")),
        (Shade::Class(2), mid_size),
        (Shade::Class(5), text(language, "home-map-partner")),
    ];
    html! {
        figure class="figure home-map" {
            div class="figure__drawing" { (site.prepared.country(atlas).draw(words, shade)) }
            figcaption class="figure__note" { (reading) " " (text(language, "map-source")) }
            (legend(&classes, None))
        }
    }
}
