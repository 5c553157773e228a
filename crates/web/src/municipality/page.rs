//! `/gemeenten/{slug}`: the story of one municipality.

use atlas::{Atlas, municipality::Municipality, peer_dimension::PeerDimension, register::Lookup};
use axum::{
    Extension,
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use documents::{
    former,
    profile::Profile,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use super::{chapter, figures, lookup};
use crate::{
    components::{Room, button, fold, heading, map, on_this_page},
    download::{self, Wanted},
    frame::{Page, Script, Section},
    keep::Keep,
    map::GEOMETRY,
    query::Query,
    site::SharedSite,
    visit::{Visit, path},
};

/// Handler of the page, or of its figures as a file for who asks for one.
pub(crate) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let index = match lookup::municipality(&site.atlas, &visit, &name, "") {
        Ok(index) => index,
        Err(response) => return *response,
    };
    let mut asked = Asked::read(&visit);
    match Wanted::read(&Query::of(&visit), &headers) {
        Wanted::File(format) => return figures::file(&site.atlas, index, visit.language, format),
        Wanted::Unknown(_) => asked.unknown_format = true,
        Wanted::Page => {}
    }
    let profile = Profile::new(&site.atlas, index, visit.language, &asked.dimensions);
    let municipality = site.atlas.facts.register.get(index);
    let description = profile.summary.first().map(|sentence| sentence.text.clone()).unwrap_or_default();
    let page =
        Page::new(&visit, &profile.name, description).below(Section::Municipalities).script(Script::Map);
    let body = body(&site.atlas, index, &profile, &asked, visit.language);
    let page =
        if asked.is_plain() { page } else { page.canonical(format!("/gemeenten/{}", municipality.slug)) };
    let page = page.body(body).render(&site);
    // What a visitor chose is made for that visitor; the page that everybody gets is kept.
    if asked.is_plain() {
        (Extension(Keep), download::varying(page)).into_response()
    } else {
        download::varying(page)
    }
}

/// What the query asks for.
struct Asked {
    /// What peers must be alike in.
    dimensions: Vec<PeerDimension>,
    /// Whether the dimensions are the visitor's own choice.
    is_own_choice: bool,
    /// Dimensions that do not exist.
    unknown: bool,
    /// A form of file that does not exist.
    unknown_format: bool,
    /// Code of the former municipality through which the visitor came.
    former: Option<String>,
}

impl Asked {
    fn read(visit: &Visit) -> Asked {
        let mut asked = Asked {
            dimensions: Vec::new(),
            is_own_choice: false,
            unknown: false,
            unknown_format: false,
            former: None,
        };
        for (name, value) in visit.query() {
            match name.as_str() {
                "kenmerk" => match PeerDimension::from_key(&value) {
                    Some(dimension) if asked.dimensions.contains(&dimension) => {}
                    Some(dimension) => asked.dimensions.push(dimension),
                    None => asked.unknown = true,
                },
                "voorheen" => asked.former = Some(value),
                _ => {}
            }
        }
        asked.is_own_choice = !asked.dimensions.is_empty();
        if !asked.is_own_choice {
            asked.dimensions = PeerDimension::DEFAULT.to_vec();
        }
        asked
    }

    /// Whether the page is the one that everybody gets.
    fn is_plain(&self) -> bool {
        !self.is_own_choice && !self.unknown && !self.unknown_format && self.former.is_none()
    }
}

/// What most of these pages take, in bytes.
const BODY_BYTES: usize = 300_000;

fn body(atlas: &Atlas, index: usize, profile: &Profile, asked: &Asked, language: Language) -> Markup {
    let municipality = atlas.facts.register.get(index);
    let mut chapters: Vec<(&str, String)> =
        profile.chapters.iter().map(|chapter| (chapter.id, chapter.title.clone())).collect();
    chapters.push(("bronnen", text(language, "municipality-sources")));
    html! {
        (Room(BODY_BYTES))
        div class="stack municipality" {
            (notices(atlas, asked, language))
            header class="stack municipality__head" {
                (heading(1, &profile.name))
                p class="lead" { (profile.subtitle) }
                p { (brief_link(municipality, language)) }
            }
            div class="municipality__top" {
                (summary(profile))
                (chapter::key_figures(language, &profile.key_figures))
            }
            @if let Some(warning) = &profile.peer_warning {
                (chapter::notice(&text(language, "municipality-far-peers"), warning))
            }
            div class="chapters" {
                (on_this_page(&text(language, "municipality-on-this-page"), &chapters))
                div class="chapters__text stack" {
                    @for each in &profile.chapters {
                        (chapter::chapter(language, each, &|drawing| flow_map(atlas, index, drawing, language)))
                        @if each.id == "rol" { (recognise(language)) }
                        @if each.id == "vergelijkbaar" { (compare(atlas, index, asked, language)) }
                    }
                    (sources(profile, municipality, language))
                }
            }
        }
    }
}

fn brief_link(municipality: &Municipality, language: Language) -> Markup {
    let address = path(language, &format!("/gemeenten/{}/brief", municipality.slug));
    let label = text(language, "municipality-brief");
    button::download(&address, &label, &text(language, "municipality-brief-kind"), button::Weight::Primary)
}

/// What is to be known before reading: a merger, a choice that could not be used.
fn notices(atlas: &Atlas, asked: &Asked, language: Language) -> Markup {
    let former = asked.former.as_deref().and_then(|code| match atlas.facts.register.find(code) {
        Lookup::Former(former) => Some(former),
        _ => None,
    });
    html! {
        @if let Some(former) = former {
            (chapter::notice(&text(language, "municipality-former-title"), &former::sentence(atlas, language, former)))
        }
        @if asked.unknown {
            (chapter::notice(&text(language, "municipality-notice"), &text(language, "municipality-unknown-dimension")))
        }
        @if asked.unknown_format {
            (chapter::notice(&text(language, "municipality-notice"), &text(language, "municipality-format")))
        }
    }
}

fn summary(profile: &Profile) -> Markup {
    let language = profile.language;
    html! {
        section class="summary stack" aria-labelledby="in-het-kort" {
            h2 id="in-het-kort" class="nl-heading nl-heading--level-2" { (text(language, "municipality-in-short")) }
            ul {
                @for sentence in &profile.summary {
                    li {
                        (sentence.text) " "
                        a href={ "#" (sentence.evidence) } {
                            (text(language, "municipality-evidence"))
                            span class="visually-hidden" {
                                ": "
                                (profile.chapters.iter().find(|each| each.id == sentence.evidence)
                                    .map_or("", |each| each.title.as_str()))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// "The figures say …; do you recognise this?"
fn recognise(language: Language) -> Markup {
    html! {
        aside class="recognise" {
            p { strong { (text(language, "municipality-recognise")) } }
            p { (text(language, "municipality-recognise-text")) }
            p { a href=(path(language, "/bijeenkomsten")) { (text(language, "municipality-recognise-link")) } }
        }
    }
}

fn compare(atlas: &Atlas, index: usize, asked: &Asked, language: Language) -> Markup {
    let register = &atlas.facts.register;
    let peers = atlas.peers(index, &asked.dimensions);
    let codes: Vec<String> = std::iter::once(index)
        .chain(peers.iter().take(5).map(|peer| peer.index))
        .map(|each| register.get(each).code.to_string())
        .collect();
    let address = path(language, &format!("/vergelijk?g={}", codes.join(",")));
    let name = register.get(index).name.as_str();
    let label = text_with(language, "peer-compare", &[("name", name.into())]);
    html! { p { (button::link(&address, &label, button::Weight::Secondary)) } }
}

fn sources(profile: &Profile, municipality: &Municipality, language: Language) -> Markup {
    let figures =
        |format: &str| path(language, &format!("/gemeenten/{}/cijfers?formaat={format}", municipality.slug));
    html! {
        section class="stack" aria-labelledby="bronnen" {
            h2 id="bronnen" class="nl-heading nl-heading--level-2" { (text(language, "municipality-sources")) }
            p {
                (text(language, "municipality-figures")) " "
                @for (place, format) in ["csv", "ods", "xlsx", "json"].iter().enumerate() {
                    @if place > 0 { " · " }
                    a href=(figures(format)) { (format.to_uppercase()) }
                }
            }
            (fold::part(&text(language, "municipality-all-sources"), &html! {
                ul { @for source in &profile.sources { li { (source) } } }
            }))
        }
    }
}

/// The drawing of the flows, with a moving map of the same flows for who asks for it.
fn flow_map(atlas: &Atlas, index: usize, drawing: &str, language: Language) -> Markup {
    let own = atlas.facts.register.get(index);
    let values = path(language, &format!("/gemeenten/{}/kaart", own.slug));
    map::map(
        language,
        &map::Map {
            geometry: GEOMETRY,
            values: map::Values::There(&values),
            label: &text_with(language, "municipality-map", &[("name", own.name.as_str().into())]),
            centre: (own.point.lon, own.point.lat),
            zoom: 8.6,
            own: Some(own.code),
            waits: true,
            drawing,
        },
    )
}
