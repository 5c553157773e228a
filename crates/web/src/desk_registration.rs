//! The registrations of a meeting at the desk, `/beheer/bijeenkomsten/{slug}/aanmeldingen`: found, read and decided.

mod case;
mod contact;
mod create;
mod decide;
mod detail;
mod edit;
mod history;
mod list;
mod merge;
mod put;
mod several;

use axum::routing::{get, post};
use domain::Right;

use crate::{access::Routes, site::SharedSite};

/// What registrations add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageRegistrations;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/aanmeldingen", get(list::show).post(list::search))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/nieuw",
            get(create::show).post(create::save),
        )
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/samen",
            get(several::back).post(several::preview),
        )
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/samen/doen",
            get(several::back).post(several::carry_out),
        )
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
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/erbij",
            get(put::show_addition).post(put::add),
        )
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/contactpersoon",
            get(contact::show).post(contact::save),
        )
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/plaatsen/{place}/vervangen",
            get(put::show_replacement).post(put::replace),
        )
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}/plaatsen/{place}/afzeggen",
            get(put::show_cancelling).post(put::cancel),
        )
}
