//! The registrations of a meeting at the desk, `/beheer/bijeenkomsten/{slug}/aanmeldingen`: found, read and decided.

mod case;
mod decide;
mod detail;
mod edit;
mod history;
mod list;
mod merge;

use axum::routing::{get, post};
use domain::Right;

use crate::{access::Routes, site::SharedSite};

/// What registrations add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageRegistrations;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/aanmeldingen", get(list::show).post(list::search))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}", get(detail::show))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/besluit", post(decide::decide))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/notitie", post(decide::add_note))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/samenvoegen", post(merge::merge))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/plaatsen/{place}",
            get(edit::show).post(edit::save),
        )
}
