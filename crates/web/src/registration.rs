//! `/bijeenkomsten/{slug}/aanmelden`: one contact person registers a delegation, page by page.
//!
//! What was typed is kept on the server under a secret in the address, for a day: nothing is lost by a closed page,
//! and everything works without scripts. The identity of the registration is made with the draft, so that sending
//! it twice registers once.

pub(crate) mod applicant;
mod check;
mod contact;
mod done;
pub(crate) mod draft;
pub(crate) mod ground;
pub(crate) mod instead;
mod journey;
pub(crate) mod mail;
pub(crate) mod organisation;
pub(crate) mod person;
pub(crate) mod persons;
pub(crate) mod placing;
pub(crate) mod refusal;
mod submit;
pub(crate) mod successor;
pub(crate) mod verdict;

use axum::routing::get;

use crate::access::Routes;

/// The routes of the registration form.
pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .public("/bijeenkomsten/{slug}/aanmelden", get(organisation::start).post(organisation::begin))
        .public(
            "/bijeenkomsten/{slug}/aanmelden/{draft}/organisatie",
            get(organisation::show).post(organisation::choose),
        )
        .public("/bijeenkomsten/{slug}/aanmelden/{draft}/contact", get(contact::show).post(contact::fill_in))
        .public("/bijeenkomsten/{slug}/aanmelden/{draft}/personen", get(persons::show).post(persons::fill_in))
        .public("/bijeenkomsten/{slug}/aanmelden/{draft}/controleren", get(check::show).post(check::send))
        .public("/bijeenkomsten/{slug}/aanmelden/{draft}/klaar", get(done::show))
}
