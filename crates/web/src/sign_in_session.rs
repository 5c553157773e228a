//! One's own sessions: where somebody is signed in, and how to end that.

mod page;

use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use store::{AuditActor, SignInMethod};

use crate::{
    access::{Routes, SignedIn},
    error::Problem,
    form::Filled,
    sign_in::{self, passkey::Reach},
    site::SharedSite,
    visit::{Visit, path},
};

/// Where one sees one's sessions, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/mijn/sessies";

/// What sessions add to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes.signed_in(site, ADDRESS, get(show).post(end))
}

/// All sessions of who asks.
async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let sessions = site.store.sessions(inside.person.id, site.now()).await?;
    let may_add = inside.session.method != SignInMethod::OwnLink;
    let reach = Reach::of(&site, &headers);
    let passkeys = match reach {
        Reach::Here | Reach::There(_) if may_add => Some(site.store.passkeys(inside.person.id).await?),
        _ => None,
    };
    Ok(page::page(&visit, &inside, &sessions, passkeys.as_deref(), &reach).render(&site).into_response())
}

/// Ends one session, or all of them. Only one's own: the identity of another's session ends nothing.
async fn end(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let person = inside.person.id;
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    let all = filled.has("alle");
    let id = filled.text("sessie");
    if all {
        change.end_all_sessions(person).await?;
    } else {
        change.end_session(person, id).await?;
    }
    change.commit().await?;
    if all || id == inside.session.id {
        return sign_in::forget(&site, &path(visit.language, "/"));
    }
    Ok(Redirect::to(&path(visit.language, ADDRESS)).into_response())
}
