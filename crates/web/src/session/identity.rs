//! Who somebody is in a session: a person with a place in the meeting, a guest with a cookie, or a stranger. And the
//! session that an address means.

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderValue, StatusCode};
use domain::{
    ParticipantId, SessionId, TableId,
    session::{JoinCode, Presence},
};
use store::ParticipantSeat;

use super::live::LiveSession;
use crate::{
    access::{SignedIn, cookie},
    error::Problem,
    site::{SharedSite, Site},
    throttle::{Limit, Network},
};

/// How long a device remembers that it is a guest's, in seconds: until the day is surely over.
const KEPT: u32 = 3 * 24 * 60 * 60;

/// The session that a code in an address means, and the table when it is the code of one.
///
/// # Errors
/// 404 when there is none; 429 for who guesses on.
pub(super) async fn find(
    site: &SharedSite,
    code: &str,
    network: &Network,
) -> Result<(Arc<LiveSession>, Option<TableId>), Problem> {
    let code: Result<JoinCode, _> = code.parse();
    if let Ok(code) = &code {
        if let Some(found) = site.live.with_code(code).await {
            return Ok((found, None));
        }
        if let Some((id, table)) = site.store.work_session_with_code(code).await? {
            return Ok((site.live.open(site, id).await?, table));
        }
    }
    missed(site, network).await
}

/// The session whose big screen has this code.
///
/// # Errors
/// 404 when there is none; 429 for who guesses on.
pub(super) async fn find_screen(
    site: &SharedSite,
    code: &str,
    network: &Network,
) -> Result<Arc<LiveSession>, Problem> {
    match site.store.work_session_with_screen(code).await? {
        Some(id) => site.live.open(site, id).await,
        None => missed(site, network).await,
    }
}

/// Only what leads nowhere is counted: a whole venue behind one address may type its codes.
async fn missed<T>(site: &SharedSite, network: &Network) -> Result<T, Problem> {
    if Limit::CODE_OF_NETWORK.allows(site, &network.0).await? {
        Err(Problem::not_found())
    } else {
        Err(Problem::from(StatusCode::TOO_MANY_REQUESTS))
    }
}

/// Who asks.
#[derive(Debug)]
pub(super) struct Visitor {
    /// Who is signed in.
    pub(super) person: Option<SignedIn>,
    /// What they are known by in the session.
    pub(super) participant: Option<ParticipantId>,
}

/// Where somebody stands towards a session.
#[derive(Debug)]
pub(super) enum Standing {
    /// Takes part.
    Here(ParticipantId),
    /// Waits at the door of a table.
    Knocking,
    /// Was not let in.
    TurnedAway,
    /// Was here, and has gone.
    Left,
    /// Has a place in the meeting, and has not come yet.
    Expected(ParticipantSeat),
    /// Nobody that is known.
    Stranger,
}

impl Visitor {
    /// Who asks for something of a session.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn read(
        site: &SharedSite,
        session: &LiveSession,
        headers: &HeaderMap,
    ) -> Result<Visitor, Problem> {
        let person = SignedIn::read(site, headers).await?;
        let participant = participant(site, session.record.id, person.as_ref(), headers).await?;
        Ok(Visitor { person, participant })
    }

    /// Where they stand.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn standing(
        &self,
        site: &SharedSite,
        session: &LiveSession,
    ) -> Result<Standing, Problem> {
        if let Some(id) = self.participant {
            let found = session.read().session().participant(id);
            match found.map(|found| found.presence) {
                Some(Presence::Present) => return Ok(Standing::Here(id)),
                Some(Presence::Knocking) => return Ok(Standing::Knocking),
                Some(Presence::TurnedAway) => return Ok(Standing::TurnedAway),
                Some(Presence::Left) => return Ok(Standing::Left),
                None => {}
            }
        }
        let Some(signed_in) = &self.person else { return Ok(Standing::Stranger) };
        let seat = site.store.seat_of(session.record.meeting, signed_in.person.id).await?;
        Ok(seat.map_or(Standing::Stranger, Standing::Expected))
    }
}

/// What somebody who asks is known by in a session: as the person who is signed in, or as the guest of this device.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn participant(
    site: &Site,
    session: SessionId,
    person: Option<&SignedIn>,
    headers: &HeaderMap,
) -> Result<Option<ParticipantId>, Problem> {
    if let Some(signed_in) = person
        && let Some(found) = site.store.participant_of_person(session, signed_in.person.id).await?
    {
        return Ok(Some(found));
    }
    match guest_secret(site, headers) {
        Some(secret) => Ok(site.store.participant_of_guest(session, secret).await?),
        None => Ok(None),
    }
}

/// What the cookie of a guest says.
pub(super) fn guest_secret<'a>(site: &Site, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, guest_cookie(site))
}

/// The name of the cookie of a guest.
fn guest_cookie(site: &Site) -> &'static str {
    if site.is_secure() { "__Host-schakel-gast" } else { "schakel-gast" }
}

/// The cookie that a guest is known by.
///
/// # Errors
/// Never, for a secret of our own.
pub(super) fn set_guest(site: &Site, secret: &str) -> Result<HeaderValue, Problem> {
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let name = guest_cookie(site);
    let text = format!("{name}={secret}; Path=/; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))
}
