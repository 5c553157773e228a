//! Invitations at the desk: organisations that are invited by name, from the list of partners or from a file, and
//! the mail to their contacts.

mod check;
mod import;
mod page;
mod send;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use documents::text::text;
use domain::{Organisation, OrganisationId, Person, Right};
use std::collections::BTreeSet;
use store::StoreError;

use crate::{
    access::{Routes, SignedIn},
    desk::after,
    desk_meeting::{self, Saved},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::Visit,
};

/// The end of the address of the invitations of a meeting.
const PART: &str = "/uitnodigingen";

/// What invitations add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageMeetings;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/uitnodigingen", get(show).post(choose))
        .right(
            site,
            Right::SendMail,
            "/beheer/bijeenkomsten/{slug}/uitnodigingen/versturen",
            post(send::send),
        )
        .right(
            site,
            Right::ManagePartners,
            "/beheer/bijeenkomsten/{slug}/uitnodigingen/inlezen",
            get(import::show).post(import::preview),
        )
        .right(
            site,
            Right::ManagePartners,
            "/beheer/bijeenkomsten/{slug}/uitnodigingen/inlezen/bewaren",
            post(import::keep),
        )
}

/// An organisation with those who are written to about it.
struct Invited {
    organisation: Organisation,
    contacts: Vec<Person>,
}

impl Invited {
    /// The contacts who want invitations and have none of this meeting yet.
    fn to_write_to<'a>(&'a self, written: &'a BTreeSet<String>) -> impl Iterator<Item = &'a Person> {
        self.contacts
            .iter()
            .filter(|person| !person.only_essential_mail && !written.contains(person.email.as_str()))
    }
}

/// The organisations that are invited, by name.
async fn invited(site: &SharedSite, ids: &[OrganisationId]) -> Result<Vec<Invited>, StoreError> {
    let mut invited = Vec::with_capacity(ids.len());
    for id in ids {
        let organisation = site.store.organisation(*id).await?.value;
        invited.push(Invited { organisation, contacts: site.store.contacts(*id).await? });
    }
    invited.sort_by(|first, second| first.organisation.name.cmp(&second.organisation.name));
    Ok(invited)
}

/// `GET /beheer/bijeenkomsten/{slug}/uitnodigingen`
async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let filled = Filled::default();
    Ok(page::render(&site, &visit, &person, &kept, &filled, &Mistakes::default()).await?.into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/uitnodigingen`: what is ticked is the list from now on.
async fn choose(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let known = site.store.organisations().await?;
    let ticked = filled.all("organisatie").filter_map(|id| id.parse().ok());
    let mut meeting = kept.value;
    meeting.admission.invited = ticked.filter(|id| known.iter().any(|each| each.value.id == *id)).collect();
    let version = filled.text("versie").parse().unwrap_or_default();
    match desk_meeting::save(&site, &person, &meeting, version).await? {
        Saved::Yes => {
            let next = after(visit.language, &desk_meeting::address(&slug, PART), "saved");
            Ok(Redirect::to(&next).into_response())
        }
        Saved::Changed | Saved::Taken => {
            let detail = text(visit.language, "desk-wrong-changed");
            Err(Problem::from(axum::http::StatusCode::CONFLICT).because(detail))
        }
    }
}
