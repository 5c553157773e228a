//! Streams: what happens in a session, as it happens (server-sent events).

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderName, header},
    response::{IntoResponse, Response},
};
use domain::{ParticipantId, session::Audience};
use futures_util::Stream;

use super::{
    live::{
        Heard, LiveSession, Wanted,
        channel::{End, Form},
        wire,
    },
    scene::Surface,
};
use crate::{site::SharedSite, visit::Visit};

/// The headers of every stream.
const HEADERS: [(HeaderName, &str); 3] = [
    (header::CONTENT_TYPE, "text/event-stream"),
    (header::CACHE_CONTROL, "no-store, no-transform"),
    // A proxy in front is asked not to collect before it passes on.
    (HeaderName::from_static("x-accel-buffering"), "no"),
];

/// The answer that tells a device what happens on a page of a session, from the entry that it knows on.
pub(super) fn answer(
    site: &SharedSite,
    session: &LiveSession,
    visit: &Visit,
    headers: &HeaderMap,
    (surface, audience, participant): (Surface, Audience, Option<ParticipantId>),
) -> Response {
    let query = visit.query();
    let value = |name: &str| query.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str());
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_json = value("vorm") == Some("json") || accepted.contains("application/json");
    // A device that reconnects says in a header what it knows; that is newer than its address.
    let known = headers.get("last-event-id").and_then(|value| value.to_str().ok()).or_else(|| value("na"));
    let wanted = Wanted {
        participant,
        audience,
        surface,
        form: if is_json { Form::Json } else { Form::Html(visit.language) },
        after: known.and_then(|known| known.parse().ok()),
    };
    let events = Events { heard: session.listen(site, &wanted), is_over: false };
    (HEADERS, Body::from_stream(events)).into_response()
}

/// The answer to a page that is not of who calls: it is to be loaded again.
pub(super) fn gone() -> Response {
    (HEADERS, wire::GONE).into_response()
}

/// The messages of a line as the body of an answer.
struct Events {
    heard: Heard,
    is_over: bool,
}

impl Stream for Events {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let last = match self.heard.line.ended() {
            End::Open => None,
            End::Lagged => Some(wire::RESET),
            End::Gone => Some(wire::GONE),
            End::Closed => Some(wire::HEARTBEAT),
        };
        if let Some(last) = last {
            self.is_over = true;
            return Poll::Ready(Some(Ok(Bytes::from_static(last))));
        }
        if let Some(message) = self.heard.first.pop_front() {
            return Poll::Ready(Some(Ok(message)));
        }
        self.heard.next.poll_recv(context).map(|message| message.map(Ok))
    }
}
