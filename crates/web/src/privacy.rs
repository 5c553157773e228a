//! Personal data: what is kept and why, for everybody; what is kept about oneself; and for who answers requests,
//! access, correction, erasure and the retention.

mod desk_page;
mod held;
mod own_page;
mod person_page;
mod public_page;
pub mod register;
pub mod retention;

use axum::routing::{get, post};
use domain::Right;

use crate::{access::Routes, site::SharedSite};

/// What is kept about who is signed in.
pub(crate) const OWN: &str = "/mijn/gegevens";

/// What personal data adds to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManagePrivacy;
    routes
        .public("/privacy", get(public_page::show))
        .signed_in(site, OWN, get(own_page::show).post(own_page::correct))
        .signed_in(site, "/mijn/gegevens/bestand", get(own_page::file))
        .right(site, right, "/beheer/privacy", get(desk_page::show).post(desk_page::find))
        .right(site, right, "/beheer/privacy/bewaren", post(desk_page::destroy))
        .right(
            site,
            right,
            "/beheer/privacy/personen/{id}",
            get(person_page::show).post(person_page::correct),
        )
        .right(site, right, "/beheer/privacy/personen/{id}/bestand", get(person_page::file))
        .right(site, right, "/beheer/privacy/personen/{id}/wissen", post(person_page::erase))
}
