//! `/bijeenkomsten`: what everybody can see of meetings.

mod admission;
mod calendar;
mod list;
mod page;
mod partners;
mod preview;
mod programme;
pub(crate) mod shelf;
pub(crate) mod standing;
mod venue;
pub(crate) mod words;

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::{Meeting, Right};
use store::SeatCount;

pub(crate) use list::next_meeting;

use crate::{
    access::{Routes, SignedIn},
    error::Problem,
    packing::Packing,
    site::SharedSite,
    visit::Visit,
};

/// The address of the list.
pub(crate) const ADDRESS: &str = "/bijeenkomsten";

/// The routes of the public pages of meetings.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .public(ADDRESS, get(list::show))
        .public("/bijeenkomsten/{slug}", get(show))
        .public("/bijeenkomsten/{slug}/programma.ics", get(calendar::programme))
        .public("/bijeenkomsten/{slug}/voorbeeld.png", get(preview::show))
}

/// The address of the page of a meeting, without the prefix of a language.
pub(crate) fn address(meeting: &Meeting) -> String {
    format!("{ADDRESS}/{}", meeting.slug)
}

/// The meeting with this name in addresses, for who may see it: everybody, or only who makes meetings while it is a
/// draft.
///
/// # Errors
/// 404 when there is none, or it is not to be seen.
pub(crate) async fn visible(
    site: &SharedSite,
    slug: &str,
    headers: &HeaderMap,
) -> Result<(Meeting, SeatCount), Problem> {
    let seats = site.store.seat_count(slug).await?.ok_or_else(Problem::not_found)?;
    let meeting = site.store.meeting(seats.meeting).await?.value;
    if !meeting.state.is_public() {
        let person = SignedIn::read(site, headers).await?;
        if !person.is_some_and(|person| person.may(Right::ManageMeetings)) {
            return Err(Problem::not_found());
        }
    }
    Ok((meeting, seats))
}

/// Handler of the page of a meeting. It is the same for every visitor as long as nothing changes, so it is kept as
/// it went out, packed, and asked for with one small question to the database.
async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let seats = site.store.seat_count(&slug).await?.ok_or_else(Problem::not_found)?;
    let now = site.now();
    let packing = Packing::for_visitor(&headers);
    if let Some(packing) = packing
        && let Some(body) = site.prepared.meetings.find((&visit.address, visit.language, packing), seats, now)
    {
        return Ok(packed(packing, body));
    }
    let (meeting, seats) = visible(&site, &slug, &headers).await?;
    let partners = partners::Partners::read(&site, now).await?;
    let markup = page::page(&site, &visit, &meeting, seats, &partners);
    let is_plain = visit.address == address(&meeting);
    let Some(packing) = packing.filter(|_| is_plain && meeting.state.is_public()) else {
        return Ok(markup.into_response());
    };
    let body = packing.pack(markup.into_string().as_bytes()).map_err(|error| {
        tracing::error!(%error, "the page of a meeting could not be packed");
        Problem::from(axum::http::StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let until = standing::next_change(&meeting, now);
    let body = site.prepared.meetings.put((visit.address, visit.language, packing), seats, until, body);
    Ok(packed(packing, body))
}

fn packed(packing: Packing, body: axum::body::Bytes) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CONTENT_ENCODING, packing.header()),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
        // It says how many seats there are: look again every time.
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (headers, body).into_response()
}
