//! The remote control of the chair and the queue of the moderator: who may is declared on the route.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Path, Request},
    http::{HeaderMap, StatusCode, request::Parts},
    response::Response,
    routing::{MethodRouter, get},
};
use domain::{PersonId, session::Audience};

use super::{
    command::{Sent, own_page},
    identity,
    live::{By, LiveSession},
    scene::{Attempt, Surface},
    stage::Stage,
    stream::answer,
};
use crate::{
    access::SignedIn,
    error::Problem,
    session_lead::{self, Room},
    session_moderation,
    site::SharedSite,
    throttle::Network,
    visit::Visit,
};

/// From where staff works on a session.
#[derive(Clone, Copy)]
pub(super) enum Post {
    /// The remote control.
    Lead,
    /// The queue.
    Moderation,
}

impl Post {
    const fn audience(self) -> Audience {
        match self {
            Post::Lead => Audience::Chair,
            Post::Moderation => Audience::Moderator,
        }
    }

    const fn surface(self) -> Surface {
        match self {
            Post::Lead => Surface::Lead,
            Post::Moderation => Surface::Moderation,
        }
    }

    const fn by(self, person: PersonId) -> By {
        match self {
            Post::Lead => By::Chair(person),
            Post::Moderation => By::Moderator(person),
        }
    }

    /// Its address, behind that of the session.
    const fn address(self) -> &'static str {
        match self {
            Post::Lead => "regie",
            Post::Moderation => "moderatie",
        }
    }
}

/// The page of a post, and the commands from it.
pub(super) fn page(post: Post) -> MethodRouter<SharedSite> {
    get(async move |at: At| {
        at.session.catch_up(&at.site).await?;
        Ok::<_, Problem>(at.page(post, None))
    })
    .post(async move |at: At, request: Request| {
        let sent = Sent::read(request).await?;
        let outcome = sent.carry_out(&at.session, post.by(at.person.person.id)).await;
        let back = format!("{}/{}", super::address(at.session.record.code.as_str()), post.address());
        Ok::<_, Problem>(sent.answer(&at.visit, &back, outcome, |attempt| at.page(post, attempt)))
    })
}

/// What happens, as a post sees it.
pub(super) fn stream(post: Post) -> MethodRouter<SharedSite> {
    get(async move |at: At, headers: HeaderMap| {
        answer(&at.site, &at.session, &at.visit, &headers, (post.surface(), post.audience(), None))
    })
}

/// The session that an address means, and who asks for it in which language.
struct At {
    visit: Visit,
    site: SharedSite,
    session: Arc<LiveSession>,
    person: SignedIn,
}

impl FromRequestParts<SharedSite> for At {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Problem> {
        let Ok(visit) = Visit::from_request_parts(parts, site).await;
        let Ok(network) = Network::from_request_parts(parts, site).await;
        let Path(code) = Path::<String>::from_request_parts(parts, site)
            .await
            .map_err(|_| Problem::from(StatusCode::NOT_FOUND))?;
        let (session, _) = identity::find(site, &code, &network).await?;
        let person = SignedIn::from_request_parts(parts, site).await?;
        Ok(At { visit, site: Arc::clone(site), session, person })
    }
}

impl At {
    fn page(&self, post: Post, attempt: Option<&Attempt<'_>>) -> Response {
        let seen = self.session.read().seen(post.audience(), None, self.site.now());
        let scene = seen.scene(&self.site, self.visit.language);
        let stage = Stage { scene: &scene, attempt: attempt.copied() };
        let rooms = Room::open_to(&self.person);
        own_page(match post {
            Post::Lead => session_lead::page(&stage, &rooms),
            Post::Moderation => {
                let choice = session_moderation::Choice::read(&self.visit.query());
                session_moderation::page(&stage, &choice, &rooms)
            }
        })
    }
}
