//! Where a registration and the place of a person stand, in one word that is the same on every page, in every mail and
//! in every file.

use domain::{Language, PlaceState, RegistrationStanding};

use crate::{
    moment,
    text::{text, text_with},
};

/// The word for where a registration stands.
#[must_use]
pub fn registration(language: Language, standing: RegistrationStanding) -> String {
    text(language, &format!("standing-{}", standing.key()))
}

/// The word for where a place stands. Who neither came nor cancelled has what the registration has.
#[must_use]
pub fn place(language: Language, standing: RegistrationStanding, state: PlaceState) -> String {
    match state {
        PlaceState::Expected => registration(language, standing),
        PlaceState::Present { .. } => text(language, "standing-present"),
        PlaceState::Cancelled => text(language, "standing-cancelled"),
        PlaceState::Replaced { .. } => text(language, "standing-replaced"),
    }
}

/// As [`place`], with the time at which somebody came in.
#[must_use]
pub fn place_with_time(language: Language, standing: RegistrationStanding, state: PlaceState) -> String {
    let PlaceState::Present { since } = state else { return place(language, standing, state) };
    let time = moment::time(language, moment::local(since).time());
    text_with(language, "standing-present-since", &[("time", time.into())])
}
