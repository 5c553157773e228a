//! `/gemeenten/{slug}/cijfers`: every figure of one municipality, in every year, as a file.

use atlas::Atlas;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use documents::{
    download::Format,
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::Language;

use super::lookup::{self, encoded};
use crate::{
    download::{self, Wanted},
    error::Problem,
    query::Query,
    site::SharedSite,
    visit::Visit,
};

/// Handler of the files; the format stands in the query, otherwise in `Accept`, otherwise it is CSV.
pub(crate) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    let index = match lookup::municipality(&site.atlas, &visit, &name, "/cijfers") {
        Ok(index) => index,
        Err(response) => return *response,
    };
    match Wanted::read(&Query::of(&visit), &headers) {
        Wanted::File(format) => file(&site.atlas, index, visit.language, format),
        Wanted::Page => file(&site.atlas, index, visit.language, Format::Csv),
        Wanted::Unknown(_) => {
            Problem::bad_request().because(text(visit.language, "municipality-format")).into_response()
        }
    }
}

/// All figures of a municipality as a file.
pub(super) fn file(atlas: &Atlas, index: usize, language: Language, format: Format) -> Response {
    let slug = encoded(&atlas.facts.register.get(index).slug).replace("%2D", "-");
    download::file(&table(atlas, index, language), format, &slug).into_response()
}

/// One row per measure and year.
fn table(atlas: &Atlas, index: usize, language: Language) -> Table {
    let cell = |value: Option<f64>| value.map_or(Cell::Missing, Cell::Number);
    let rows = atlas.measures.all().iter().flat_map(|measure| {
        let description = &measure.description;
        measure.years().iter().map(move |column| {
            vec![
                Cell::Text(description.id.clone()),
                Cell::Text(language.pick(&description.label_nl, &description.label_en).to_owned()),
                Cell::Number(f64::from(column.year)),
                cell(column.get(index)),
                Cell::Text(documents::unit::label(language, &description.unit)),
                cell(column.national()),
                Cell::Text(description.source.clone()),
                Cell::Text(language.pick(&description.caveat_nl, &description.caveat_en).to_owned()),
            ]
        })
    });
    let words = |key: &str| Column::text(text(language, key));
    let number = |key: &str| Column::number(text(language, key), "").with_decimals(2);
    let name = atlas.facts.register.get(index).name.as_str();
    Table {
        language,
        title: text_with(language, "municipality-figures-title", &[("name", name.into())]),
        columns: vec![
            words("municipality-column-key"),
            words("profile-figure"),
            Column::year(text(language, "profile-year")),
            number("municipality-column-value"),
            words("municipality-column-unit"),
            number("profile-country"),
            words("municipality-column-source"),
            words("municipality-column-caveat"),
        ],
        rows: rows.collect(),
        notes: vec![text(language, "source-own")],
    }
}
