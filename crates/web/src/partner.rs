//! Organisations at the desk, `/beheer/partners`: their relation through the years, their contacts, and what they
//! attended.

mod contact;
mod detail;
mod edit;
mod list;

use axum::routing::{get, post};
use domain::{Organisation, OrganisationId, Right};
use store::Kept;

pub(crate) use contact::Contact;
pub(crate) use edit::municipality;

use crate::{access::Routes, desk::DeskSection, error::Problem, site::SharedSite};

/// What organisations add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManagePartners;
    routes
        .right(site, right, "/beheer/partners", get(list::show))
        .right(site, right, "/beheer/partners/nieuw", get(edit::show_new).post(edit::add))
        .right(site, right, "/beheer/partners/{id}", get(detail::show))
        .right(site, right, "/beheer/partners/{id}/wijzigen", get(edit::show).post(edit::save))
        .right(site, right, "/beheer/partners/{id}/band", post(detail::change_relation))
        .right(site, right, "/beheer/partners/{id}/contacten", post(contact::add))
        .right(site, right, "/beheer/partners/{id}/contacten/weg", post(contact::remove))
}

/// The address of an organisation at the desk, or of a part of it.
pub(crate) fn address(id: OrganisationId, part: &str) -> String {
    format!("{}/{id}{part}", DeskSection::Partners.address())
}

/// The organisation with this identity in an address.
///
/// # Errors
/// 404 when there is none.
async fn load(site: &SharedSite, id: &str) -> Result<Kept<Organisation>, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    Ok(site.store.organisation(id).await?)
}
