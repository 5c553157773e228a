//! One click to be somebody, in a demonstration only. Otherwise these routes do not exist.

use axum::{extract::State, http::HeaderMap, response::Response};
use domain::{MunicipalityCode, PersonId, Role, meeting::TIME_ZONE};
use store::{AuditActor, SignInMethod};

use super::{
    session,
    way_back::{self, WayBack},
};
use crate::{course, error::Problem, form::Filled, site::SharedSite, visit::Visit};

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

/// Somebody who sits at a table of the work session of today, with the address of its page.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn at_a_table(site: &SharedSite) -> Result<Option<(PersonId, String)>, Problem> {
    let today = site.now().to_zoned_datetime(TIME_ZONE.clone()).date();
    for meeting in site.store.meetings().await?.into_iter().filter(|each| each.value.date == today) {
        let Some(found) = site.store.work_session_of(meeting.value.id).await? else { continue };
        let people = site.store.participants(found.id).await?;
        if let Some(person) = people.into_iter().find_map(|each| each.person) {
            return Ok(Some((person, format!("/sessie/{}", found.code.as_str()))));
        }
    }
    Ok(None)
}

/// Who somebody wants to be.
enum Wanted {
    /// The first person with a role.
    Role(Role),
    /// The contact person of a municipality.
    Municipality(MunicipalityCode),
}

impl Wanted {
    fn read(filled: &Filled) -> Option<Wanted> {
        match filled.text("gemeente") {
            "" => Role::from_key(filled.text("rol")).map(Wanted::Role),
            code => code.parse().ok().map(Wanted::Municipality),
        }
    }

    /// Who that is, and where they begin when they came from nowhere.
    async fn person(&self, site: &SharedSite) -> Result<(PersonId, String), Problem> {
        let (found, home) = match self {
            Wanted::Role(role) => {
                let seated = if *role == Role::Participant { at_a_table(site).await? } else { None };
                if let Some(seated) = seated {
                    return Ok(seated);
                }
                (site.store.first_person_as(*role).await?, way_back::home(Role::GIVEN.contains(role)))
            }
            Wanted::Municipality(code) => (site.store.last_contact_of(*code).await?, course::ADDRESS),
        };
        found.map(|person| (person, home.to_owned())).ok_or_else(Problem::not_found)
    }
}

/// Signs in as the first person with a role, or as the contact person of a municipality: then to its course.
pub(super) async fn enter(
    visit: Visit,
    State(site): State<SharedSite>,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Problem> {
    let wanted = Wanted::read(&filled).ok_or(Problem::bad_request())?;
    let (person, home) = wanted.person(&site).await?;
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    let cookie = session::begin(&site, &mut change, &headers, person, SignInMethod::Demo).await?;
    change.commit().await?;
    session::redirect(&site, &cookie, &WayBack::read(filled.text("naar")).or(visit.language, &home))
}
