//! Small files under fixed names, for programs and researchers, and the organisation's own theme.

use axum::{
    extract::State,
    http::{HeaderName, header},
    response::{IntoResponse, Response},
};
use jiff::{SignedDuration, Timestamp};

use crate::{error::Problem, site::SharedSite};

const PLAIN_TEXT: [(HeaderName, &str); 1] = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];

/// For how long `security.txt` says that it holds; RFC 9116 asks for less than a year.
const HOLDS_FOR: SignedDuration = SignedDuration::from_hours(180 * 24);

/// Handler of `/.well-known/security.txt`. The date of expiry is counted from the moment of asking: as long
/// as the site answers, somebody runs it.
///
/// # Errors
/// 500 when the clock of the machine is at the end of time.
pub(crate) async fn security(State(site): State<SharedSite>) -> Result<Response, Problem> {
    let settings = &site.settings;
    let expires = Timestamp::now()
        .checked_add(HOLDS_FOR)
        .map_err(|_| Problem::from(axum::http::StatusCode::INTERNAL_SERVER_ERROR))?
        .strftime("%Y-%m-%dT%H:%M:%SZ");
    let contact = &settings.security_contact;
    let base = &settings.base_url;
    let body = format!(
        "Contact: mailto:{contact}\nExpires: {expires}\nPreferred-Languages: nl, en\n\
         Canonical: {base}/.well-known/security.txt\n"
    );
    Ok((PLAIN_TEXT, body).into_response())
}

/// Handler of `/robots.txt`: everything may be read; answers to a search are no pages to keep.
pub(crate) async fn robots() -> impl IntoResponse {
    (PLAIN_TEXT, "User-agent: *\nDisallow: /gemeenten/zoek\nDisallow: /en/gemeenten/zoek\n")
}

/// Handler of `/thema.css`.
///
/// # Errors
/// 404 when the organisation has no theme of its own.
pub(crate) async fn theme(State(site): State<SharedSite>) -> Result<Response, Problem> {
    let css = site.settings.theme_css.clone().ok_or_else(Problem::not_found)?;
    let headers =
        [(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=300")];
    Ok((headers, css).into_response())
}
