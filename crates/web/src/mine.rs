//! `/mijn`: what is one's own. A contact person sees and changes the whole delegation, a participant the own place.

mod address;
mod contact;
mod offer;
mod overview;
mod own;
mod page;
mod place;
mod put;
mod remark;
mod withdraw;

use axum::routing::get;

use crate::{access::Routes, site::SharedSite};

/// The address of the overview.
pub(crate) const ADDRESS: &str = "/mijn";

/// The routes of what is one's own. Each handler looks whether the registration and the place are.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes
        .signed_in(site, ADDRESS, get(overview::show))
        .signed_in(site, "/mijn/{registration}", get(page::show))
        .signed_in(site, "/mijn/{registration}/erbij", get(put::show_addition).post(put::add))
        .signed_in(site, "/mijn/{registration}/afzeggen", get(withdraw::show_all).post(withdraw::all))
        .signed_in(site, "/mijn/{registration}/aanbod", get(offer::show).post(offer::answer))
        .signed_in(site, "/mijn/{registration}/contactpersoon", get(contact::show).post(contact::hand_over))
        .signed_in(site, "/mijn/{registration}/opmerking", get(remark::show).post(remark::save))
        .signed_in(site, "/mijn/{registration}/plaatsen/{place}", get(place::show).post(place::change))
        .signed_in(
            site,
            "/mijn/{registration}/plaatsen/{place}/mailadres",
            get(address::show).post(address::change),
        )
        .signed_in(
            site,
            "/mijn/{registration}/plaatsen/{place}/vervangen",
            get(put::show_replacement).post(put::replace),
        )
        .signed_in(
            site,
            "/mijn/{registration}/plaatsen/{place}/afzeggen",
            get(withdraw::show_one).post(withdraw::one),
        )
}
