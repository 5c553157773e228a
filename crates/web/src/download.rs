//! The same table as a page or as a file: by a button, or by what a program says it accepts.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::{
    download::{Format, download},
    table::Table,
    text::{text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use crate::{
    error::Problem,
    query::{Address, Query, shortened},
    visit::path,
};

/// The parameter that asks for a file.
const PARAMETER: &str = "formaat";

/// What a visit wants to have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The page.
    Page,
    /// A file.
    File(Format),
    /// A file in a format that does not exist, as it was typed: the page, with a sentence about it.
    Unknown(String),
}

impl Wanted {
    /// The button that was pressed, otherwise what `Accept` likes best; what cannot be given becomes the
    /// page, which everybody can read.
    #[must_use]
    pub fn read(query: &Query, headers: &HeaderMap) -> Wanted {
        match query.first(PARAMETER) {
            Some(typed) => {
                Format::from_name(typed).map_or_else(|| Wanted::Unknown(typed.to_owned()), Wanted::File)
            }
            None => accepted(headers).map_or(Wanted::Page, Wanted::File),
        }
    }
}

impl Wanted {
    /// What to say about a format that does not exist.
    #[must_use]
    pub fn remark(&self, language: Language) -> Option<String> {
        let Wanted::Unknown(typed) = self else { return None };
        let arguments = [("parameter", PARAMETER.into()), ("typed", shortened(typed).into())];
        Some(text_with(language, "municipalities-ignored", &arguments))
    }
}

/// Whether `Accept` likes a file better than the page.
pub(crate) fn is_file_accepted(headers: &HeaderMap) -> bool {
    accepted(headers).is_some()
}

/// The format that `Accept` likes best; `None` when that is the page.
fn accepted(headers: &HeaderMap) -> Option<Format> {
    let accept = headers.get(header::ACCEPT)?.to_str().ok()?;
    let mut ranges: Vec<(f32, &str)> =
        accept.split(',').map(range).filter(|(weight, _)| *weight > 0.0).collect();
    // A stable sort: of equally liked ones the first named counts.
    ranges.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, kind) in ranges {
        if matches!(kind, "text/html" | "application/xhtml+xml" | "text/*" | "*/*") {
            return None;
        }
        if let Some(format) = Format::from_name(kind).filter(|_| kind.contains('/')) {
            return Some(format);
        }
    }
    None
}

/// A media range with its weight: `text/csv;q=0.5`.
fn range(part: &str) -> (f32, &str) {
    let mut pieces = part.split(';').map(str::trim);
    let kind = pieces.next().unwrap_or_default();
    let weight =
        pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(1.0, |weight| weight.parse().unwrap_or(0.0));
    (weight, kind)
}

/// The table as a file to keep; `stem` is its name without the extension.
///
/// # Errors
/// 500 when the table does not fit the format.
pub fn file(table: &Table, format: Format, stem: &str) -> Result<Response, Problem> {
    let file = download(table, format).map_err(|error| {
        tracing::error!(%error, stem, "a table could not be written");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let name = format!("attachment; filename=\"{stem}.{}\"", file.extension);
    let mut response = ([(header::CONTENT_TYPE, file.content_type)], file.bytes).into_response();
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(varying(response))
}

/// Says that the answer depends on what was accepted.
#[must_use]
pub fn varying(response: impl IntoResponse) -> Response {
    let mut response = response.into_response();
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept"));
    response
}

/// Links to all formats of the table at this address.
#[must_use]
pub fn links(language: Language, address: &Address) -> Markup {
    html! {
        p class="downloads" {
            span { (text(language, "map-download")) }
            @for format in Format::ALL {
                @let address = address.clone().with(PARAMETER, format.extension()).written();
                " " a href=(path(language, &address)) { (format.extension().to_uppercase()) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(accept: &'static str) -> Wanted {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
        Wanted::read(&Query::default(), &headers)
    }

    #[test]
    fn what_is_liked_best_counts() {
        assert_eq!(wanted("text/csv"), Wanted::File(Format::Csv));
        assert_eq!(wanted("application/json;q=0.5, text/csv;q=0.9"), Wanted::File(Format::Csv));
        assert_eq!(wanted("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), Wanted::Page);
        assert_eq!(wanted("application/json, text/html;q=0.2"), Wanted::File(Format::Json));
        assert_eq!(wanted("application/json;q=0, */*"), Wanted::Page);
    }

    #[test]
    fn what_cannot_be_given_becomes_the_page() {
        assert_eq!(wanted("image/png"), Wanted::Page);
        assert_eq!(wanted("csv"), Wanted::Page);
        assert_eq!(wanted(",;q=x,"), Wanted::Page);
        assert_eq!(Wanted::read(&Query::default(), &HeaderMap::new()), Wanted::Page);
    }
}
