//! One user: roles given and taken back, and all sessions ended.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{Person, PersonId, Role};
use store::{AuditActor, StoreError};

use super::{ADDRESS, page, ticked};
use crate::{
    access::SignedIn,
    components::form::FormView,
    desk,
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::Visit,
};

/// One user with the roles.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    Path(person): Path<String>,
) -> Result<Response, Problem> {
    let (person, roles) = user(&site, &person).await?;
    let filled =
        Filled::from_pairs(roles.iter().map(|role| ("rol".to_owned(), role.key().to_owned())).collect());
    let mistakes = Mistakes::default();
    let view = FormView { language: visit.language, filled: &filled, mistakes: &mistakes };
    Ok(page::one(&visit, &inside, &person, &view).render(&site).into_response())
}

/// Saves the roles, or ends all sessions.
pub(super) async fn save(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    Path(person): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let (person, before) = user(&site, &person).await?;
    let mut change = site.store.change(AuditActor::Person(inside.person.id), site.now()).await?;
    if filled.has("uitloggen") {
        change.end_all_sessions(person.id).await?;
        change.commit().await?;
        let address = format!("{ADDRESS}/{}", person.id);
        return Ok(Redirect::to(&desk::after(visit.language, &address, "saved")).into_response());
    }
    let after = ticked(&filled);
    for role in after.iter().filter(|role| !before.contains(role)) {
        change.grant(person.id, *role).await?;
    }
    for role in before.iter().filter(|role| !after.contains(role)) {
        match change.revoke(person.id, *role).await {
            Ok(()) => {}
            Err(StoreError::LastAdministrator) => {
                drop(change);
                return Ok(last_administrator(&visit, &site, &inside, &person, &filled));
            }
            Err(error) => return Err(error.into()),
        }
    }
    change.commit().await?;
    Ok(Redirect::to(&desk::after(visit.language, ADDRESS, "saved")).into_response())
}

fn last_administrator(
    visit: &Visit,
    site: &SharedSite,
    inside: &SignedIn,
    person: &Person,
    filled: &Filled,
) -> Response {
    let mut mistakes = Mistakes::default();
    mistakes.add("rol", text(visit.language, "user-last-administrator"));
    let view = FormView { language: visit.language, filled, mistakes: &mistakes };
    (StatusCode::BAD_REQUEST, page::one(visit, inside, person, &view).render(site)).into_response()
}

/// Somebody with a role. Other people are no users: who keeps users sees no participants.
async fn user(site: &SharedSite, id: &str) -> Result<(Person, Vec<Role>), Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::not_found())?;
    let roles = site.store.roles(id).await?;
    if roles.is_empty() {
        return Err(Problem::not_found());
    }
    Ok((site.store.person(id).await?, roles))
}
