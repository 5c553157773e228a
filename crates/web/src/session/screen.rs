//! `/scherm/{code}`: the big screen. Its code is known to staff; it shows what the whole room may see.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use domain::session::Audience;

use super::{command::own_page, identity, scene::Surface, stream};
use crate::{
    error::Problem,
    session_screen,
    site::SharedSite,
    throttle::Network,
    visit::{Visit, path},
};

/// `GET /scherm/{code}`.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
) -> Result<Response, Problem> {
    let session = identity::find_screen(&site, &code, &network).await?;
    session.catch_up(&site).await?;
    let seen = session.read().seen(Audience::Screen, None, site.now());
    let hears = path(visit.language, &format!("/scherm/{code}/stroom"));
    Ok(own_page(session_screen::page(&seen.scene(&site, visit.language), &hears)))
}

/// `GET /scherm/{code}/stroom`.
pub(super) async fn hear(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let session = identity::find_screen(&site, &code, &network).await?;
    Ok(stream::answer(&site, &session, &visit, &headers, (Surface::Screen, Audience::Screen, None)))
}
