//! Maps: the outlines that are drawn here, and what the moving maps read.

pub(crate) mod classes;
pub(crate) mod country;
mod outline;
pub(crate) mod region;
pub(crate) mod venue;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::Language;
use maud::{Markup, html};

use crate::{
    components::map::{Map, Values, map},
    site::SharedSite,
};
use country::Shade;

/// The address of the boundaries. Its file name says the year, so that browsers may keep it.
pub(crate) const GEOMETRY: &str = "/kaart/gemeenten-2023.json";

/// Handler of the boundaries.
pub(crate) async fn geometry(State(site): State<SharedSite>) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    (headers, site.boundaries.to_string()).into_response()
}

/// A drawing of the whole country that becomes a moving map when the visitor asks for it.
pub(crate) fn country_map(
    language: Language,
    label: &str,
    values: &serde_json::Value,
    drawing: &Markup,
) -> Markup {
    moving(language, label, values, drawing, ((5.3, 52.2), 6.3))
}

/// A drawing that becomes a moving map when the visitor asks for it; `view` is its middle (longitude, latitude) and
/// its zoom level.
pub(crate) fn moving(
    language: Language,
    label: &str,
    values: &serde_json::Value,
    drawing: &Markup,
    (centre, zoom): ((f64, f64), f64),
) -> Markup {
    let drawing = &drawing.0;
    let values = Values::Here(values);
    map(language, &Map { geometry: GEOMETRY, values, label, centre, zoom, own: None, waits: true, drawing })
}

/// What the colours of a map mean; `nothing` is the meaning of the pale one, when it occurs.
pub(crate) fn legend(classes: &[(Shade, String)], nothing: Option<&str>) -> Markup {
    html! {
        ul class="legend legend--rows" {
            @for (shade, words) in classes.iter().rev() {
                li { span class={ "legend__swatch legend__swatch--" (shade.number()) } {} span { (words) } }
            }
            @if let Some(words) = nothing {
                li { span class="legend__swatch legend__swatch--none" {} span { (words) } }
            }
        }
    }
}
