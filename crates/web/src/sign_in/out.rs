//! Signing out.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue},
    response::Response,
};
use store::AuditActor;

use super::{page, session};
use crate::{
    access::SignedIn,
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// Where one signs out, without the prefix of the language.
pub(super) const ADDRESS: &str = "/uitloggen";

/// Asks first: a link or a picture from elsewhere must not be able to sign anybody out.
pub(super) async fn show(visit: Visit, State(site): State<SharedSite>) -> Response {
    page::leave(&visit, &site)
}

/// Ends the session of this browser.
pub(super) async fn leave(
    visit: Visit,
    State(site): State<SharedSite>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if let Some(inside) = SignedIn::read(&site, &headers).await? {
        let mut change = site.store.change(AuditActor::Person(inside.person.id), site.now()).await?;
        change.end_session(inside.person.id, &inside.session.id).await?;
        change.commit().await?;
    }
    let mut response = session::forget(&site, &path(visit.language, "/"))?;
    // A device that was prepared for the door loses its list with the session. What waits on it is told on the page before.
    let what = HeaderValue::from_static("\"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), what);
    Ok(response)
}
