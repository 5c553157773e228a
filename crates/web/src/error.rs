//! What a visitor gets when something cannot be answered: a page in the right language, or
//! `application/problem+json` for a program.
//!
//! Handlers answer with a [`Problem`]; the layer `explain` makes a page of it, and of every bare error that
//! the framework itself answers with.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use documents::text::text;
use domain::Language;
use maud::{Markup, html};
use serde::Serialize;
use store::StoreError;

use crate::{
    components::{button, heading},
    frame::Page,
    site::SharedSite,
    visit::{Visit, path},
};

/// The longest address that is looked at, in bytes. A comparison of six municipalities needs less than 100.
const LONGEST_ADDRESS: usize = 8 * 1024;

/// The most bytes of headers that are looked at.
const MOST_HEADERS: usize = 32 * 1024;

/// Something that cannot be answered, with what to tell the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The status of the answer.
    pub status: StatusCode,
    /// What was wrong and what to do, in the language of the visit; `None` for the general text of the
    /// status.
    pub detail: Option<String>,
    /// What might have been meant: name and address without language prefix.
    pub meant: Vec<(String, String)>,
}

impl Problem {
    /// There is no such page, municipality, region or file.
    #[must_use]
    pub const fn not_found() -> Problem {
        Problem { status: StatusCode::NOT_FOUND, detail: None, meant: Vec::new() }
    }

    /// The question itself is wrong.
    #[must_use]
    pub const fn bad_request() -> Problem {
        Problem { status: StatusCode::BAD_REQUEST, detail: None, meant: Vec::new() }
    }

    /// The same problem with a sentence of its own, in the language of the visit.
    #[must_use]
    pub fn because(mut self, detail: impl Into<String>) -> Problem {
        self.detail = Some(detail.into());
        self
    }

    /// The same problem with what might have been meant, as pairs of name and address.
    #[must_use]
    pub fn perhaps(mut self, meant: Vec<(String, String)>) -> Problem {
        self.meant = meant;
        self
    }
}

impl From<StatusCode> for Problem {
    fn from(status: StatusCode) -> Self {
        Problem { status, detail: None, meant: Vec::new() }
    }
}

/// What the visitor can do nothing about stands in the log; the rest is told.
impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unknown(_) => Problem::not_found(),
            StoreError::Changed(_)
            | StoreError::Taken(_)
            | StoreError::Refused(_)
            | StoreError::LastAdministrator => Problem::from(StatusCode::CONFLICT),
            StoreError::Database(_)
            | StoreError::Migration(_)
            | StoreError::Row { .. }
            | StoreError::Address(_) => {
                tracing::error!(%error, "the store could not do what a page asked");
                Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// A problem as a program reads it (RFC 9457).
#[derive(Serialize)]
struct ProblemDocument<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    title: &'a str,
    status: u16,
    detail: &'a str,
}

/// The layer that turns every error into something a visitor can read.
pub(crate) async fn explain(State(site): State<SharedSite>, request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned().unwrap_or_else(|| Visit::read(request.uri()));
    let wants_document = wants_document(&visit, request.headers());
    let is_head = request.method() == Method::HEAD;

    let response = match too_large(&request) {
        Some(problem) => problem.into_response(),
        None => next.run(request).await,
    };
    if !needs_explaining(&response) {
        return response;
    }
    let problem =
        response.extensions().get::<Problem>().cloned().unwrap_or_else(|| Problem::from(response.status()));
    let explained = if wants_document { document(&visit, &problem) } else { page(&site, &visit, &problem) };
    with_headers_of(&response, if is_head { problem.status.into_response() } else { explained })
}

/// Errors are explained unless the handler wrote an explanation itself.
fn needs_explaining(response: &Response) -> bool {
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    let kind = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    is_error && !kind.starts_with(b"text/html") && !kind.starts_with(b"application/problem+json")
}

fn too_large(request: &Request) -> Option<Problem> {
    let address = request.uri().path_and_query().map_or(0, |address| address.as_str().len());
    let headers: usize =
        request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    if address > LONGEST_ADDRESS {
        Some(StatusCode::URI_TOO_LONG.into())
    } else if headers > MOST_HEADERS {
        Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into())
    } else {
        None
    }
}

fn wants_document(visit: &Visit, headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    visit.path().starts_with("/api/") || (accepted.contains("json") && !accepted.contains("text/html"))
}

/// `Allow` and `Retry-After` say more than the explanation; they stay.
fn with_headers_of(original: &Response, mut explained: Response) -> Response {
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = original.headers().get(&name) {
            explained.headers_mut().insert(name, value.clone());
        }
    }
    explained.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    explained
}

/// Title and explanation for a status; statuses without own texts share those of their class.
fn texts(language: Language, problem: &Problem) -> (String, String) {
    let status = problem.status.as_u16();
    let known = match status {
        400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 414 | 415 | 429 | 431 | 500 | 503 => status,
        status if status >= 500 => 500,
        _ => 400,
    };
    let title = text(language, &format!("error-{known}-title"));
    let detail = problem.detail.clone().unwrap_or_else(|| text(language, &format!("error-{known}-detail")));
    (title, detail)
}

fn document(visit: &Visit, problem: &Problem) -> Response {
    let (title, detail) = texts(visit.language, problem);
    let document = ProblemDocument {
        kind: "about:blank",
        title: &title,
        status: problem.status.as_u16(),
        detail: &detail,
    };
    let body = serde_json::to_string(&document).unwrap_or_default();
    (problem.status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
}

fn page(site: &SharedSite, visit: &Visit, problem: &Problem) -> Response {
    let (title, detail) = texts(visit.language, problem);
    let body = body(visit.language, &title, &detail, &problem.meant);
    let page = Page::new(visit, &title, &detail).unlisted().body(body);
    (problem.status, page.render(site)).into_response()
}

fn body(language: Language, title: &str, detail: &str, meant: &[(String, String)]) -> Markup {
    let ways = [
        ("/gemeenten", "error-to-municipalities", button::Weight::Primary),
        ("/", "error-to-home", button::Weight::Secondary),
    ];
    html! {
        div class="stack" {
            (heading(1, title))
            p class="lead" { (detail) }
            @if !meant.is_empty() {
                div class="row" {
                    @for (name, address) in meant {
                        (button::link(&path(language, address), name, button::Weight::Secondary))
                    }
                }
            }
            div class="row" {
                @for (address, label, weight) in ways {
                    (button::link(&path(language, address), &text(language, label), weight))
                }
            }
        }
    }
}
