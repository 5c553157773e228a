//! What the search field suggests while somebody types.

use atlas::Atlas;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::Language;
use serde::Serialize;

use crate::{error::Problem, query::Query, site::SharedSite, visit::Visit};

/// The most suggestions in one answer.
const MOST: usize = 10;

/// From so many letters a name that fits nothing counts as misspelt.
const MISSPELT_FROM: usize = 4;

/// The longest text that is compared with names, in characters.
const LONGEST: usize = 60;

/// A municipality that fits what was typed.
#[derive(Debug, Serialize)]
struct Suggestion<'a> {
    /// Its name.
    name: &'a str,
    /// The last part of its address.
    slug: &'a str,
    /// Why it is suggested, when its name does not say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// Handler of `/gemeenten/zoek?q=…`: a list of `{name, slug, note}`, the best first; empty without a
/// question.
pub(crate) async fn suggest(visit: Visit, State(site): State<SharedSite>) -> Response {
    let query = Query::of(&visit);
    let typed: String = query.first("q").unwrap_or_default().chars().take(LONGEST).collect();
    let suggestions = suggestions(&site.atlas, visit.language, &typed);
    let Ok(body) = serde_json::to_string(&suggestions) else {
        return Problem::from(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    };
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, body).into_response()
}

fn suggestions<'a>(atlas: &'a Atlas, language: Language, typed: &str) -> Vec<Suggestion<'a>> {
    let register = &atlas.facts.register;
    let suggestion = |index: usize, note: Option<String>| {
        let municipality = register.get(index);
        Suggestion { name: &municipality.name, slug: &municipality.slug, note }
    };
    let found = register.search(typed).into_iter().take(MOST).map(|(index, former)| {
        let note = former.map(|former| {
            text_with(language, "municipalities-formerly", &[("former", former.name.as_str().into())])
        });
        suggestion(index, note)
    });
    let found: Vec<Suggestion<'_>> = found.collect();
    if !found.is_empty() || typed.chars().count() < MISSPELT_FROM {
        return found;
    }
    let note = || Some(text(language, "municipalities-perhaps"));
    register.nearest_names(typed, 3).into_iter().map(|index| suggestion(index, note())).collect()
}
