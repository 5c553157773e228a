//! The front desk, `/beheer/bijeenkomsten/{slug}/inchecken`: people are checked in by code or by name, alone or with
//! their delegation; who comes unregistered is let in where the rules and the seats allow it. Names and codes are
//! sent as forms and never stand in an address.

mod deed;
mod device;
mod page;
mod walk_in;

use axum::routing::{get, post};
use domain::{Right, guest_list::Actor};

use crate::{
    access::{Routes, SignedIn},
    site::SharedSite,
};

/// What the front desk adds to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::CheckIn;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken", get(page::show).post(page::search))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken/code", post(deed::by_code))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken/apparaat", get(device::show))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken/apparaat/lijst", get(device::list))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken/apparaat/scan", post(device::scan))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken/apparaat/wachter.js", get(device::worker))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/inchecken/onverwacht",
            get(walk_in::show).post(walk_in::let_in),
        )
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/inchecken/{id}",
            get(page::show_delegation).post(deed::delegation),
        )
        .right(site, right, "/beheer/bijeenkomsten/{slug}/inchecken/{id}/{place}", post(deed::one_place))
}

/// As what somebody acts at the front desk: the organiser may let in whom the rules leave to the organiser.
fn actor(person: &SignedIn) -> Actor {
    match person.may(Right::ManageRegistrations) {
        true => Actor::Organiser(person.person.id),
        false => Actor::Desk(person.person.id),
    }
}
