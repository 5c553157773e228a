//! One click to be somebody, in a demonstration only. Otherwise these routes do not exist.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::Role;
use store::{AuditActor, SignInMethod};

use super::{
    session,
    way_back::{self, WayBack},
};
use crate::{error::Problem, form::Filled, site::SharedSite, visit::Visit};

/// Where the buttons lead, without the prefix of the language.
pub(super) const ADDRESS: &str = "/inloggen/demo";

/// The roles that somebody in the demonstration has.
pub(super) async fn roles(site: &SharedSite) -> Result<Vec<Role>, Problem> {
    let mut roles = Vec::with_capacity(Role::ALL.len());
    for role in Role::ALL {
        if site.store.first_person_as(role).await?.is_some() {
            roles.push(role);
        }
    }
    Ok(roles)
}

/// Signs in as the first person with a role.
pub(super) async fn enter(
    visit: Visit,
    State(site): State<SharedSite>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Problem> {
    let role = Role::from_key(filled.text("rol")).ok_or(Problem::bad_request())?;
    let person = site.store.first_person_as(role).await?.ok_or(Problem::not_found())?;
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    let cookie = session::begin(&site, &mut change, &headers, person, SignInMethod::Demo).await?;
    change.commit().await?;
    let home = way_back::home(Role::GIVEN.contains(&role));
    session::redirect(&site, &cookie, &WayBack::read(filled.text("naar")).or(visit.language, home))
}
