//! Whose page of a session it is. One device can be of one person after the other, and a page can be shown that was kept
//! before its reader went to another table: what such a page sends is not of who calls, and what it asks for is not for it.

use axum::http::{HeaderMap, HeaderName};
use domain::{ParticipantId, session::Audience};
use store::hashed;

use crate::visit::Visit;

/// The header in which a page says who it is of when it sends something. An address would stand in the logs of what is in
/// between, with the moment: that would tell who wrote when in an anonymous round.
const SENDER: HeaderName = HeaderName::from_static("schakel-deelnemer");

/// The name in the address of a stream for whose page asks.
const READER: &str = "als";

/// So many signs of a hash tell any two pages apart.
const SIGNS: usize = 16;

/// Whether what is sent is of who calls. A page without scripts and a program do not say who they are of.
pub(super) fn sends(headers: &HeaderMap, caller: ParticipantId) -> bool {
    headers.get(SENDER).is_none_or(|sender| sender.as_bytes() == caller.to_string().as_bytes())
}

/// Whether a stream is asked for by a page of who calls, with what they see now. A program does not say it.
pub(super) fn reads(visit: &Visit, (caller, audience): (ParticipantId, Audience)) -> bool {
    let query = visit.query();
    let reader = query.iter().find(|(name, _)| name == READER);
    reader.is_none_or(|(_, reader)| *reader == mark(caller, audience))
}

/// The end of the address of the stream for a page of somebody who sees this.
pub(super) fn stream(of: ParticipantId, audience: Audience) -> String {
    format!("/stroom?{READER}={}", mark(of, audience))
}

/// Tells a page apart from those of others and from one of the same person elsewhere; it says nothing of either.
fn mark(of: ParticipantId, audience: Audience) -> String {
    let place = match audience {
        Audience::Host(table) => format!("host {table}"),
        Audience::Table(table) => format!("table {table}"),
        _ => "room".to_owned(),
    };
    hashed(&format!("{of} {place}")).chars().take(SIGNS).collect()
}
