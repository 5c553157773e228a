//! Why something does not happen to a registration, and what one can do.

use documents::text::{text, text_with};
use domain::{Language, guest_list::Refusal};
use maud::{Markup, html};

use super::ground;
use crate::components::alert::{Kind, alert};

/// What is said about a refusal. It never says who is registered already.
pub(crate) fn message(language: Language, refusal: &Refusal) -> Markup {
    let key = match refusal {
        Refusal::NotOpen => "not-open",
        Refusal::TooLate => "too-late",
        Refusal::NotAllowed | Refusal::Unknown => "not-allowed",
        Refusal::Empty => "empty",
        Refusal::AlreadyRegistered { .. } | Refusal::IdentityTaken => "already",
        Refusal::NotAdmitted { .. } => "not-admitted",
        Refusal::Full { .. } | Refusal::SeatsTaken { .. } => "full",
        Refusal::WrongState | Refusal::DifferentOrganisations => "wrong-state",
        Refusal::OfferEnded => "offer-ended",
    };
    let body = html! {
        p { (text(language, &format!("registration-refusal-{key}"))) }
        @if let Refusal::NotAdmitted { grounds } = refusal { (ground::list(language, grounds)) }
    };
    alert(Kind::Error, &text_with(language, "registration-refused", &[]), &body)
}
