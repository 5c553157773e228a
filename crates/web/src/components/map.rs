//! A map that moves where scripts run, around the drawing that everybody gets.

use documents::text::text;
use domain::{Language, MunicipalityCode};
use maud::{Markup, PreEscaped, html};
use serde::Serialize;

/// What the map needs; see `assets/src/thematic-map.ts` for the reading side.
#[derive(Clone, Debug)]
pub struct Map<'a> {
    /// The address of the boundaries, TopoJSON with an object `municipalities`.
    pub geometry: &'a str,
    /// The values of the municipalities.
    pub values: Values<'a>,
    /// The name of the map for screen readers.
    pub label: &'a str,
    /// Longitude and latitude of the middle, in degrees.
    pub centre: (f64, f64),
    /// The zoom level at the start; 6.3 shows the country, 9 a region.
    pub zoom: f64,
    /// The own municipality, drawn with the warm colour.
    pub own: Option<MunicipalityCode>,
    /// Whether the map waits for a button; otherwise it starts when it comes into view.
    pub waits: bool,
    /// The same map as an `svg` element.
    pub drawing: &'a str,
}

/// The values of the municipalities as a JSON object: for each code `class` (1 to 5, 0 for no figure), `label`, `text`
/// and `href`; `flows`, a list of `[lon, lat, lon, lat, width, "in" or "out"]`; `names`, a list of
/// `[lon, lat, name]`, the own municipality first; and `legend`, a list of `["in" or "out", words]`.
#[derive(Clone, Copy, Debug)]
pub enum Values<'a> {
    /// Inside the page.
    Here(&'a serde_json::Value),
    /// At this address, for a map that most visitors never start.
    There(&'a str),
}

/// The element with the drawing and the values inside. Ask the page for [`crate::Script::Map`] as well.
#[must_use]
pub fn map(language: Language, map: &Map<'_>) -> Markup {
    let (here, there) = match map.values {
        Values::Here(values) => (Some(values), None),
        Values::There(address) => (None, Some(address)),
    };
    html! {
        thematic-map
            data-geometry=(map.geometry)
            data-values=[there]
            data-centre={ (map.centre.0) "," (map.centre.1) }
            data-zoom=(map.zoom)
            data-own=[map.own]
            data-label=(map.label)
            data-hint=(text(language, "frame-map-hint"))
            data-gesture=(text(language, "frame-map-gesture"))
            data-zoom-in=(text(language, "frame-map-zoom-in"))
            data-zoom-out=(text(language, "frame-map-zoom-out"))
            data-reset=(text(language, "frame-map-reset"))
            data-start=[map.waits.then(|| text(language, "frame-map-start"))] {
            div class="map__drawing" { (PreEscaped(map.drawing)) }
            @if let Some(values) = here { (data_block(values)) }
        }
    }
}

/// JSON inside the page. It is never run; `<` is written as an escape, so that no text can end the block.
fn data_block(values: &impl Serialize) -> Markup {
    let json = serde_json::to_string(values).unwrap_or_else(|_| "{}".to_owned()).replace('<', "\\u003c");
    html! { script type="application/json" { (PreEscaped(json)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_can_end_the_block() {
        let values = serde_json::json!({ "GM0106": { "label": "</script><b>" } });
        let block = data_block(&values).into_string();
        assert_eq!(block.matches("</script>").count(), 1);
        let json =
            block.trim_start_matches("<script type=\"application/json\">").trim_end_matches("</script>");
        assert_eq!(serde_json::from_str::<serde_json::Value>(json).unwrap(), values);
    }
}
