//! `/gemeenten/{slug}/kaart`: what the moving map of one municipality shows, asked for when somebody starts it.

use std::collections::BTreeSet;

use atlas::{Atlas, flows::Direction, municipality::Municipality};
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use documents::{profile::drawn_flows, text::text_with};
use domain::Language;
use serde_json::{Value, json};

use super::lookup;
use crate::{
    site::SharedSite,
    visit::{Visit, path},
};

/// Handler of the values, for the script of the map; see [`crate::components::map::Values`].
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>, Path(name): Path<String>) -> Response {
    match lookup::municipality(&site.atlas, &visit, &name, "/kaart") {
        Ok(index) => {
            let values = flow_values(&site.atlas, index, visit.language);
            let headers =
                [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=3600")];
            (headers, values.to_string()).into_response()
        }
        Err(response) => *response,
    }
}

/// The same as the drawing: the partners with their flows, lines and names for
/// the largest, and what the lines mean.
fn flow_values(atlas: &Atlas, index: usize, language: Language) -> Value {
    let register = &atlas.facts.register;
    let own = register.get(index);
    let relations = atlas.relations(index);
    let mut values = serde_json::Map::new();
    for relation in &relations {
        let partner = register.get(relation.partner);
        let whole = |jobs: f64| documents::number::whole(language, documents::unit::known(jobs, "jobs"));
        let arguments = [("out", whole(relation.outgoing).into()), ("in", whole(relation.incoming).into())];
        let area = json!({
            "class": 0,
            "label": partner.name,
            "text": text_with(language, "municipality-map-flows", &arguments),
            "href": path(language, &format!("/gemeenten/{}", partner.slug)),
        });
        values.insert(partner.code.to_string(), area);
    }
    let drawn = [Direction::Out, Direction::In].map(|way| (way, drawn_flows(atlas, index, way)));
    let flows = || drawn.iter().flat_map(|(way, flows)| flows.iter().map(|flow| (*way, *flow)));
    let largest = flows().map(|(_, (_, jobs))| jobs).fold(1.0, f64::max);
    let lines: Value =
        flows().map(|(way, (partner, jobs))| line(own, register.get(partner), way, jobs / largest)).collect();
    let partners: BTreeSet<usize> = flows().map(|(_, (partner, _))| partner).collect();
    let names =
        relations.iter().map(|relation| relation.partner).filter(|partner| partners.contains(partner));
    let named = |municipality: &Municipality| {
        json!([municipality.point.lon, municipality.point.lat, municipality.name])
    };
    let word = |key| text_with(language, key, &[("own", own.name.as_str().into())]);
    values.insert("flows".to_owned(), lines);
    let names = std::iter::once(own).chain(names.map(|partner| register.get(partner)));
    values.insert("names".to_owned(), names.map(named).collect());
    values
        .insert("legend".to_owned(), json!([["in", word("chart-line-in")], ["out", word("chart-line-out")]]));
    Value::Object(values)
}

/// The line to or from a partner, as wide as its part of the largest flow.
fn line(own: &Municipality, partner: &Municipality, way: Direction, part: f64) -> Value {
    let (here, there) = (own.point, partner.point);
    let width = 1.5 + 7.5 * part;
    match way {
        Direction::Out => json!([here.lon, here.lat, there.lon, there.lat, width, "out"]),
        Direction::In => json!([there.lon, there.lat, here.lon, here.lat, width, "in"]),
    }
}
