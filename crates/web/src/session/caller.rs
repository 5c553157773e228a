//! Who calls at a session: what every handler of the pages of those who take part begins with.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use domain::{Language, ParticipantId, TableId, session::Audience};
use serde::Deserialize;

use super::{
    identity::{self, Visitor},
    live::LiveSession,
};
use crate::{error::Problem, site::SharedSite, throttle::Network, visit::Visit};

/// Somebody who calls at a session.
pub(super) struct Caller {
    pub(super) visit: Visit,
    pub(super) site: SharedSite,
    /// The code as it stands in the address.
    pub(super) code: String,
    pub(super) session: Arc<LiveSession>,
    /// The table, when the code is that of one.
    pub(super) table: Option<TableId>,
    pub(super) visitor: Visitor,
}

/// The part of an address that names a session.
#[derive(Deserialize)]
struct Named {
    code: String,
}

impl FromRequestParts<SharedSite> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Problem> {
        let Ok(visit) = Visit::from_request_parts(parts, site).await;
        let Ok(network) = Network::from_request_parts(parts, site).await;
        let Ok(Path(Named { code })) = Path::from_request_parts(parts, site).await else {
            return Err(Problem::not_found());
        };
        let (session, table) = identity::find(site, &code, &network).await?;
        let visitor = Visitor::read(site, &session, &parts.headers).await?;
        Ok(Caller { visit, site: SharedSite::clone(site), code, session, table, visitor })
    }
}

impl Caller {
    pub(super) const fn language(&self) -> Language {
        self.visit.language
    }

    /// The same once the session holds everything that other processes kept.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn caught_up(self) -> Result<Caller, Problem> {
        self.session.catch_up(&self.site).await?;
        Ok(self)
    }

    /// What the caller is known by, with what may be seen so.
    pub(super) fn part(&self) -> Option<(ParticipantId, Audience)> {
        let me = self.visitor.participant?;
        Some((me, self.session.read().audience_of(me)?))
    }
}
