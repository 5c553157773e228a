//! `/gemeenten/{slug}/cijfers`: every figure of one municipality, in every year, as a file.

use atlas::Atlas;
use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use documents::{
    download::{Format, download},
    table::{Cell, Column, Table},
    text::{text, text_with},
};
use domain::Language;

use super::lookup::{self, encoded};
use crate::{error::Problem, site::SharedSite, visit::Visit};

/// Handler of the files; the format stands in the query.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>, Path(name): Path<String>) -> Response {
    let index = match lookup::municipality(&site.atlas, &visit, &name, "/cijfers") {
        Ok(index) => index,
        Err(response) => return *response,
    };
    let asked = visit.query().into_iter().find(|(name, _)| name == "formaat").map(|(_, value)| value);
    let Some(format) = Format::from_name(asked.as_deref().unwrap_or("csv")) else {
        return Problem::bad_request().because(text(visit.language, "municipality-format")).into_response();
    };
    match download(&table(&site.atlas, index, visit.language), format) {
        Ok(file) => {
            let slug = encoded(&site.atlas.facts.register.get(index).slug).replace("%2D", "-");
            let name = format!("attachment; filename=\"{slug}.{}\"", file.extension);
            let headers =
                [(header::CONTENT_TYPE, file.content_type.to_owned()), (header::CONTENT_DISPOSITION, name)];
            (headers, file.bytes).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a table could not be written");
            Problem::from(axum::http::StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
    }
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
