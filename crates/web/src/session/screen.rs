//! `/scherm/{code}`: the big screen. Its code is known to staff; it shows what the whole room may see.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use domain::session::Audience;

use super::{command::own_page, identity, plain, scene::Surface, stream};
use crate::{error::Problem, site::SharedSite, throttle::Network, visit::Visit};

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
    Ok(own_page(plain::show(&visit, &seen.scene(&site, visit.language), None)))
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
