//! What is kept about a person, as a page shows it and as a file holds it.

use std::collections::HashMap;

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
use store::{Held, StoreError};

use crate::{
    components::{data_list::data_list, fold::fold, heading},
    desk_meeting,
    error::Problem,
    site::Site,
};

/// A longer text, in characters, is folded: a whole mail would push away what stands below it.
const LONGEST_SHOWN: usize = 300;

/// The column that names a meeting by its name in addresses.
const MEETING: &str = "meeting";

/// What meetings are called, by their name in addresses.
pub(super) type Titles = HashMap<String, String>;

/// What all meetings are called.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn titles(site: &Site, language: Language) -> Result<Titles, StoreError> {
    let meetings = site.store.meetings().await?;
    Ok(meetings
        .into_iter()
        .map(|kept| (kept.value.slug.clone(), desk_meeting::name(language, &kept.value)))
        .collect())
}

/// Everything that is kept, table by table, below headings of level 2.
pub(super) fn listing(language: Language, held: &[Held], titles: &Titles) -> Markup {
    html! {
        @for each in held {
            @let words = label(language, "privacy-table", each.table);
            (heading(2, &words.unwrap_or_else(|| text(language, "privacy-table-other"))))
            @for row in &each.rows { (entry(language, each.table, row, titles)) }
        }
    }
}

/// Columns whose values are words of the program, with where those words stand.
const CODED: [(&str, &str); 9] = [
    ("role", "user-role"),
    ("function", "function"),
    ("standing", "standing"),
    ("language", "privacy-language"),
    ("channel", "privacy-channel"),
    ("purpose", "privacy-purpose"),
    ("method", "sign-in-session-method"),
    ("state", "privacy-state"),
    ("kind", "privacy-kind"),
];

/// Columns that only the program understands, whatever they hold.
const INNER: [&str; 8] = ["id", "position", "sequence", "actor", "subject", "detail", "session", "place"];

/// One row: first what a reader knows, then, folded, what only the program understands.
fn entry(language: Language, table: &str, row: &Map<String, Value>, titles: &Titles) -> Markup {
    let mut known = Vec::new();
    let mut technical = Map::new();
    for (column, value) in row {
        let words = label(language, "privacy-column", column);
        match words.zip(value_of(language, table, column, value, titles)) {
            Some(pair) => known.push(pair),
            None => drop(technical.insert(column.clone(), value.clone())),
        }
    }
    html! {
        @if !known.is_empty() { (data_list(&known)) }
        @if !technical.is_empty() {
            (fold(&text(language, "privacy-technical"), &html! {
                p class="form-hint" { (text(language, "privacy-technical-text")) }
                pre class="mail-text" {
                    (serde_json::to_string_pretty(&technical).unwrap_or_default())
                }
            }))
        }
    }
}

/// Whether only the program understands a column. The subject of a mail is a line; that of the log is a number.
fn is_inner(table: &str, column: &str) -> bool {
    INNER.contains(&column) && (table, column) != ("mail", "subject")
}

/// The words for a table or a column, when it has some.
fn label(language: Language, group: &str, name: &str) -> Option<String> {
    find_text_with(language, &format!("{group}-{}", name.replace('_', "-")), &[])
}

/// A value as a reader understands it; `None` when only the program does.
fn value_of(language: Language, table: &str, column: &str, value: &Value, titles: &Titles) -> Option<Markup> {
    if let Value::Number(number) = value {
        return (!is_inner(table, column)).then(|| html! { (number) });
    }
    let words = value.as_str()?;
    if is_inner(table, column) || words.parse::<uuid::Uuid>().is_ok() {
        return None;
    }
    if let (MEETING, Some(title)) = (column, titles.get(words)) {
        return Some(html! { (title) });
    }
    if column.ends_with("_at") {
        let moment = words.parse::<Timestamp>().ok()?;
        return Some(html! { (moment::moment(language, moment)) });
    }
    if let Some((_, group)) = CODED.iter().find(|(coded, _)| *coded == column) {
        let group = match (table, column) {
            ("audit_event", "kind") => "audit-kind",
            ("mail", "kind") => "mail-kind",
            ("mail", "state") => "outbox-state",
            _ => group,
        };
        return find_text_with(language, &format!("{group}-{}", words.replace('.', "-")), &[])
            .map(|words| html! { (words) });
    }
    let is_long = words.chars().count() > LONGEST_SHOWN;
    Some(html! {
        @if is_long {
            (fold(&text(language, "privacy-long"), &html! { p class="mail-text" { (words) } }))
        } @else { (words) }
    })
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
