//! Who reads the archive, and so what of it: what they saw in the session, and nothing of anybody else.

use axum::http::HeaderMap;
use domain::{
    ParticipantId, Right, SessionId,
    session::{Audience, Presence, Session, Standing, View},
};

use crate::{access::SignedIn, error::Problem, session::identity, site::SharedSite};

/// Somebody who reads the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// Anybody.
    Anyone,
    /// Who puts things on the big screen without leading: reads what the room was shown.
    Shows,
    /// Somebody who takes part, and what they are known by.
    Participant(ParticipantId),
    /// Who moderated.
    Moderator,
    /// Who led.
    Chair,
}

impl Reader {
    /// As whom the staff reads: who leads what the chair saw, who moderates what the moderator saw.
    pub(super) fn of_staff(person: &SignedIn) -> Reader {
        if person.may(Right::LeadSession) { Reader::Chair } else { Reader::Moderator }
    }

    /// As whom somebody reads at the public address. The staff that reads everything elsewhere sees there what
    /// everybody sees.
    pub(super) async fn of_visitor(
        site: &SharedSite,
        session: SessionId,
        headers: &HeaderMap,
    ) -> Result<Reader, Problem> {
        let person = SignedIn::read(site, headers).await?;
        if let Some(id) = identity::participant(site, session, person.as_ref(), headers).await? {
            return Ok(Reader::Participant(id));
        }
        let may = |right| person.as_ref().is_some_and(|person| person.may(right));
        let shows = may(Right::ShowOnScreen) && !may(Right::LeadSession);
        Ok(if shows { Reader::Shows } else { Reader::Anyone })
    }

    /// What they see of a session. Who was at a table sees what that table saw, also after they left; who never came in
    /// sees what everybody sees.
    pub(super) fn audience(self, session: &Session) -> Audience {
        let id = match self {
            Reader::Anyone => return Audience::Public,
            Reader::Shows => return Audience::Screen,
            Reader::Moderator => return Audience::Moderator,
            Reader::Chair => return Audience::Chair,
            Reader::Participant(id) => id,
        };
        let came_in = |presence| matches!(presence, Presence::Present | Presence::Left);
        match session.participant(id).filter(|found| came_in(found.presence)) {
            None => Audience::Public,
            Some(found) => match found.table {
                None => Audience::Room,
                Some(table) if session.hosts(id, table) => Audience::Host(table),
                Some(table) => Audience::Table(table),
            },
        }
    }

    /// All that they see of a session: what an audience sees, and what is their own beside it.
    pub(super) fn view(self, session: &Session, audience: Audience) -> View {
        let mut view = session.view(audience);
        if let Reader::Participant(id) = self {
            let own = session.view(Audience::Own(id));
            for (id, own) in own.contributions {
                if own.standing == Standing::Current {
                    view.contributions.entry(id).or_insert(own);
                }
            }
            view.ballots = own.ballots;
            view.scores = own.scores;
        }
        view
    }
}
