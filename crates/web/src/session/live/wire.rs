//! What goes over a stream: server-sent events, made once for all who get the same.

use axum::body::Bytes;
use jiff::Timestamp;
use serde::Serialize;

/// A line that says nothing: it keeps what is in between from closing the connection.
pub(crate) const HEARTBEAT: &[u8] = b":\n\n";

/// The state is too far away to be patched: fetch the page anew.
pub(crate) const RESET: &[u8] = b"event: reset\ndata: {}\n\n";

/// This is no longer yours: load the page again.
pub(crate) const GONE: &[u8] = b"event: gone\ndata: {}\n\n";

/// An event with the number of the entry that it belongs to.
pub(crate) fn numbered(sequence: u64, event: &str, data: &str) -> Bytes {
    // Many are kept: they take no more room than they need.
    Bytes::from(
        format!("id: {sequence}\nevent: {event}\ndata: {data}\n\n").into_boxed_str().into_boxed_bytes(),
    )
}

/// An event whose number comes with the next one.
pub(crate) fn unnumbered(event: &str, data: &str) -> Bytes {
    Bytes::from(format!("event: {event}\ndata: {data}\n\n"))
}

/// An event that is not part of the log.
pub(crate) fn passing(event: &str, data: &impl Serialize) -> Bytes {
    unnumbered(event, &json(data))
}

/// What is said when everything that was missed has been sent: the time of the server, and where it is. A device that
/// loses the connection waits one to three seconds before it comes back; not all wait equally long.
pub(crate) fn hello(sequence: u64, now: Timestamp) -> Bytes {
    let wait = 1000 + now.subsec_nanosecond().rem_euclid(2_000_000) / 1000;
    let now = now.as_millisecond();
    Bytes::from(format!(
        "retry: {wait}\nid: {sequence}\nevent: hello\ndata: {{\"now\":{now},\"sequence\":{sequence}}}\n\n"
    ))
}

/// A value as JSON on one line.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| {
        tracing::error!(%error, "a part of a session could not be written");
        "{}".to_owned()
    })
}
