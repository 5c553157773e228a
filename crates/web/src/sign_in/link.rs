//! Links that let somebody in: from a mail, from the command line, or to an own registration.
//!
//! Looking at a link does nothing, since mail scanners look at every link. The button on the page uses it.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use domain::Language;
use store::{AuditActor, Link, SignInMethod, StoreError};

use super::{
    page, session,
    way_back::{self, WayBack},
};
use crate::{
    access::SignedIn,
    error::Problem,
    site::SharedSite,
    throttle::{Limit, Network},
    visit::Visit,
};

/// The page of a link, with the button.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    network: Network,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if !Limit::TRY_OF_NETWORK.allows(&site, &network.0).await? {
        return Err(StatusCode::TOO_MANY_REQUESTS.into());
    }
    let Some(link) = site.store.link(&secret, site.now()).await? else {
        return Ok(page::used_up(&visit, &site));
    };
    let Ok(person) = site.store.person(link.person).await else {
        return Ok(page::used_up(&visit, &site));
    };
    // Who is in already follows the own link without a button.
    let inside = SignedIn::read(&site, &headers).await?.filter(|inside| inside.person.id == person.id);
    if link.method == SignInMethod::OwnLink && inside.is_some() {
        return Ok(Redirect::to(&goal(&link, visit.language, &WayBack::default(), "/mijn")).into_response());
    }
    Ok(page::enter(&visit, &site, &person.name, link.method))
}

/// The button was pressed: the link is used, and a session begins.
pub(super) async fn enter(
    visit: Visit,
    State(site): State<SharedSite>,
    network: Network,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if !Limit::TRY_OF_NETWORK.allows(&site, &network.0).await? {
        return Err(StatusCode::TOO_MANY_REQUESTS.into());
    }
    let Some(link) = site.store.link(&secret, site.now()).await? else {
        return Ok(page::used_up(&visit, &site));
    };
    let mut change = site.store.change(AuditActor::Person(link.person), site.now()).await?;
    // Somebody else may have used it just now: only this says who was first.
    match change.use_link(&secret).await {
        Ok(_) => {}
        Err(StoreError::Unknown(_)) => return Ok(page::used_up(&visit, &site)),
        Err(error) => return Err(error.into()),
    }
    let Ok(person) = site.store.person(link.person).await else {
        return Ok(page::used_up(&visit, &site));
    };
    let cookie = session::begin(&site, &mut change, &headers, person.id, link.method).await?;
    change.commit().await?;
    let staff = link.method != SignInMethod::OwnLink && !site.store.roles(person.id).await?.is_empty();
    let home = way_back::home(staff);
    session::redirect(&site, &cookie, &goal(&link, visit.language, &WayBack::of(&visit), home))
}

/// Where a link leads to: an own link to the own registration.
fn goal(link: &Link, language: Language, way_back: &WayBack, home: &str) -> String {
    match link.registration {
        Some(registration) => crate::visit::path(language, &format!("/mijn/{registration}")),
        None => way_back.or(language, home),
    }
}
