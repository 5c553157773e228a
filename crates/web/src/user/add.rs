//! The list of users, and adding one.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{EmailAddress, Language, person::LONGEST_NAME};
use store::AuditActor;

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

/// Everybody with a role, and the form to add somebody.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
) -> Result<Response, Problem> {
    let (filled, mistakes) = (Filled::default(), Mistakes::default());
    let view = FormView { language: visit.language, filled: &filled, mistakes: &mistakes };
    Ok(page::list(&visit, &inside, &site.store.staff().await?, &view).render(&site).into_response())
}

/// Gives somebody the first roles. Who is known by this mail address keeps the own name.
pub(super) async fn add(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let roles = ticked(&filled);
    let mistakes = mistakes(visit.language, &filled);
    let (Ok(email), true) = (filled.text("e-mail").parse::<EmailAddress>(), mistakes.is_empty()) else {
        let view = FormView { language: visit.language, filled: &filled, mistakes: &mistakes };
        let page = page::list(&visit, &inside, &site.store.staff().await?, &view);
        return Ok((StatusCode::BAD_REQUEST, page.render(&site)).into_response());
    };
    let mut change = site.store.change(AuditActor::Person(inside.person.id), site.now()).await?;
    let person = change.person_for(&email, filled.text("naam"), visit.language).await?;
    for role in roles {
        change.grant(person, role).await?;
    }
    change.commit().await?;
    Ok(Redirect::to(&desk::after(visit.language, ADDRESS, "saved")).into_response())
}

fn mistakes(language: Language, filled: &Filled) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let name = filled.text("naam");
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        mistakes.add("naam", text(language, "user-name-wrong"));
    }
    if filled.text("e-mail").parse::<EmailAddress>().is_err() {
        mistakes.add("e-mail", text(language, "sign-in-email-wrong"));
    }
    if ticked(filled).is_empty() {
        mistakes.add("rol", text(language, "user-roles-none"));
    }
    mistakes
}
