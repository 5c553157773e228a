//! Why something does not happen to a registration, and what one can do.

use documents::text::{text, text_with};
use domain::{Language, guest_list::Refusal};
use maud::{Markup, html};

use super::ground::{self, Reader};
use crate::components::alert::{Kind, alert};

/// A refusal in one sentence. It never says who is registered already.
pub(crate) fn sentence(language: Language, reader: Reader, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::NotOpen => "not-open",
        Refusal::MeetingOver => "meeting-over",
        Refusal::TooLate => "too-late",
        Refusal::NotAllowed | Refusal::Unknown => "not-allowed",
        Refusal::Empty => "empty",
        Refusal::AlreadyRegistered { .. } | Refusal::IdentityTaken => "already",
        Refusal::NotAdmitted { .. } => "not-admitted",
        Refusal::Full { .. } | Refusal::SeatsTaken { .. } => "full",
        Refusal::WrongState | Refusal::DifferentOrganisations => "wrong-state",
        Refusal::ScanTime => "scan-time",
        Refusal::NotExpected => "not-expected",
        Refusal::Replaced { .. } => "replaced",
        Refusal::OfferEnded => "offer-ended",
    };
    text(language, &reader.key(&format!("refusal-{key}")))
}

/// What is said about a refusal, with the rules that are in the way.
pub(crate) fn message(language: Language, reader: Reader, refusal: &Refusal) -> Markup {
    let body = html! {
        p { (sentence(language, reader, refusal)) }
        @if let Refusal::NotAdmitted { grounds } = refusal { (ground::list(language, reader, grounds)) }
    };
    alert(Kind::Error, &text_with(language, "registration-refused", &[]), &body)
}
