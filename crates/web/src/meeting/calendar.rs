//! `/bijeenkomsten/{slug}/programma.ics`: the programme for a calendar.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::calendar::{Appointment, Party};

use super::address;
use crate::{
    error::Problem,
    sender::sender,
    site::SharedSite,
    visit::{Visit, path},
};

/// Handler of the programme as a calendar file: an appointment for each item.
pub(super) async fn programme(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (meeting, seats) = super::visible(&site, &slug, &headers).await?;
    let language = visit.language;
    let sender = sender(&site, language).map_err(|error| {
        tracing::error!(%error, "a calendar file needs an organiser");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let page = format!("{}{}", site.settings.base_url, path(language, &address(&meeting)));
    let organiser = Party { name: sender.organiser, email: sender.email };
    // A file that is fetched twice is the same file: its time is that of what it says.
    let changed = site.store.meeting_changed_at(meeting.id).await?;
    let file = documents::calendar::programme(&Appointment {
        meeting: &meeting,
        page: &page,
        organiser: &organiser,
        language,
        // The version rises with every change of the meeting, and so must the number of the appointments.
        sequence: u32::try_from(seats.version).unwrap_or(u32::MAX),
        stamp: changed.unwrap_or_else(|| site.now()),
    });
    let name = format!("attachment; filename=\"{}.ics\"", meeting.slug);
    let headers = [
        (header::CONTENT_TYPE, file.content_type.to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    Ok((headers, file.bytes).into_response())
}
