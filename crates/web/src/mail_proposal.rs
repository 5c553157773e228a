//! Registrations by mail, `/beheer/voorstellen`: what came in, what was understood of it, and one click that answers
//! with a link to complete it. Nothing is admitted by itself.

mod answer;
mod detail;
mod known;
mod list;
mod mailbox;
mod prepared;
mod registered;
mod take_in;
pub(crate) mod write;

use std::str::FromStr as _;

use axum::routing::{get, post};
use documents::text::{text, text_with};
use domain::{Language, Meeting, Missing, ProposalId, Right};
use jiff::Timestamp;
use store::ProposalRecord;

pub use mailbox::Mailbox;
pub(crate) use prepared::prepared_mail;
pub use take_in::take_in;

use crate::{
    access::Routes,
    desk::DeskSection,
    error::Problem,
    site::{SharedSite, Site},
};

/// What proposals add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageRegistrations;
    routes
        .right(site, right, "/beheer/voorstellen", get(list::show))
        .right(site, right, "/beheer/voorstellen/{id}", get(detail::show))
        .right(site, right, "/beheer/voorstellen/{id}/beantwoorden", post(answer::answer))
        .right(site, right, "/beheer/voorstellen/{id}/terzijde", post(answer::put_aside))
        .right(site, right, "/beheer/voorstellen/{id}/oppakken", post(answer::reopen))
}

/// The address of a proposal at the desk.
fn address(id: ProposalId) -> String {
    format!("{}/{id}", DeskSection::Proposals.address())
}

/// The proposal of an address.
async fn load(site: &Site, id: &str) -> Result<ProposalRecord, Problem> {
    let id = ProposalId::from_str(id).map_err(|_| Problem::not_found())?;
    Ok(site.store.proposal(id).await?)
}

/// The meetings that take registrations now, the nearest first.
async fn open_meetings(site: &Site, now: Timestamp) -> Result<Vec<Meeting>, store::StoreError> {
    let meetings = site.store.meetings().await?.into_iter().map(|kept| kept.value);
    let mut open: Vec<Meeting> = meetings.filter(|each| each.takes_registrations(now)).collect();
    open.sort_by_key(|each| (each.date, each.slug.clone()));
    Ok(open)
}

/// What is missing, one sentence each.
fn missing(language: Language, record: &ProposalRecord, meeting: Option<&Meeting>) -> Vec<String> {
    let most = meeting.map_or(u16::MAX, |each| each.admission.places_per_organisation);
    let sentence = |missing: &Missing| {
        let of_person = |key: &str, index: usize| {
            let name = record.proposal.persons.get(index).map_or("", |each| each.called());
            text_with(language, key, &[("name", name.into())])
        };
        match missing {
            Missing::Organisation => text(language, "proposal-missing-organisation"),
            Missing::WhichOrganisation => text(language, "proposal-missing-which-organisation"),
            Missing::Persons => text(language, "proposal-missing-persons"),
            Missing::TooMany { most } => {
                text_with(language, "proposal-missing-too-many", &[("count", (*most).into())])
            }
            Missing::Name(index) => of_person("proposal-missing-name", *index),
            Missing::Function(index) => of_person("proposal-missing-function", *index),
            Missing::Email(index) => of_person("proposal-missing-email", *index),
        }
    };
    record.proposal.missing(most).iter().map(sentence).collect()
}
