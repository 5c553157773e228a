//! What is kept about a person, as a page shows it and as a file holds it.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use documents::{
    moment,
    text::{find_text_with, text},
};
use domain::Language;
use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::{Map, Value};
use store::Held;

use crate::{
    components::{data_list::data_list, heading},
    error::Problem,
};

/// Everything that is kept, table by table, below headings of level 2.
pub(super) fn listing(language: Language, held: &[Held]) -> Markup {
    html! {
        @for each in held {
            (heading(2, &label(language, "privacy-table", each.table)))
            @for row in &each.rows { (entry(language, row)) }
        }
    }
}

fn entry(language: Language, row: &Map<String, Value>) -> Markup {
    let pairs: Vec<_> = row
        .iter()
        .map(|(column, value)| (label(language, "privacy-column", column), value_of(language, column, value)))
        .collect();
    data_list(&pairs)
}

/// The words for a table or a column; one that has none is called by its own name.
fn label(language: Language, group: &str, name: &str) -> String {
    let key = format!("{group}-{}", name.replace('_', "-"));
    find_text_with(language, &key, &[]).unwrap_or_else(|| name.to_owned())
}

fn value_of(language: Language, column: &str, value: &Value) -> Markup {
    let moment =
        value.as_str().filter(|_| column.ends_with("_at")).and_then(|text| text.parse::<Timestamp>().ok());
    html! {
        @match (moment, value) {
            (Some(moment), _) => (moment::moment(language, moment)),
            (None, Value::String(words)) => (words),
            (None, Value::Object(fields)) => {
                @for (name, field) in fields {
                    @if !is_empty(field) { (label(language, "privacy-column", name)) ": " (plain(field)) br; }
                }
            }
            (None, other) => (plain(other)),
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(words) => words.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The same as a file that programs can read.
///
/// # Errors
/// When it cannot be written as JSON.
pub(super) fn file(language: Language, held: &[Held]) -> Result<Response, Problem> {
    let json = serde_json::to_vec_pretty(held)
        .map_err(|_| Problem::from(axum::http::StatusCode::INTERNAL_SERVER_ERROR))?;
    let name = text(language, "privacy-file-name");
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.json\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, json).into_response())
}
