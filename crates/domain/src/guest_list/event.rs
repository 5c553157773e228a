//! What happened to a guest list. Events hold identities and reasons, never names: they end up in the audit log.

use serde::{Deserialize, Serialize};

use crate::{PersonId, Place, PlaceId, PlaceState, Registration, RegistrationId, RegistrationState};

/// Why a registration went from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The organiser decided so.
    OrganiserDecided,
    /// There was room.
    SeatsFree,
    /// There was no room for the whole delegation.
    NoSeats,
    /// Others were waiting already.
    OthersWait,
    /// It was first on the waiting list, and the whole delegation fits.
    FirstInLine,
    /// The contact person accepted the offer.
    OfferAccepted,
    /// The offer was not accepted in time.
    OfferLapsed,
    /// The contact person cancelled.
    ContactCancelled,
    /// The last person cancelled, or moved to another registration.
    NobodyLeft,
    /// The rules of admission leave it to the organiser.
    RulesDoubt,
    /// Who was in doubt does not come any more, so that a reason to ask the organiser is gone.
    DoubtGone,
    /// They stood at the door.
    WalkedIn,
}

impl Reason {
    /// Whether nobody decided it: the waiting list and what is left of a doubt move by their own rules.
    #[must_use]
    pub const fn is_by_itself(self) -> bool {
        matches!(self, Reason::FirstInLine | Reason::OfferLapsed | Reason::DoubtGone)
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum Event {
    /// A registration came in, in the state it says.
    Submitted {
        /// The registration.
        registration: Registration,
        /// Why it is in that state.
        reason: Reason,
    },
    /// A registration went to another state.
    Moved {
        /// The registration.
        registration: RegistrationId,
        /// The new state.
        to: RegistrationState,
        /// Why.
        reason: Reason,
    },
    /// A registration got one more place.
    PlaceAdded {
        /// The registration.
        registration: RegistrationId,
        /// The place.
        place: Place,
    },
    /// A place went to another state.
    PlaceMoved {
        /// The place.
        place: PlaceId,
        /// The new state.
        to: PlaceState,
    },
    /// A colleague came instead of somebody.
    PlaceReplaced {
        /// The registration.
        registration: RegistrationId,
        /// The place of who does not come.
        place: PlaceId,
        /// The colleague's place.
        by: Place,
    },
    /// Somebody else answers for a registration.
    ContactChanged {
        /// The registration.
        registration: RegistrationId,
        /// Who answered for it.
        from: PersonId,
        /// Who answers for it now.
        to: PersonId,
    },
    /// The number of seats was set.
    SeatsSet {
        /// Seats in all, in persons.
        seats: u16,
    },
}

impl Event {
    /// The kind of event, for the audit log and message names.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Event::Submitted { .. } => "submitted",
            Event::Moved { .. } => "moved",
            Event::PlaceAdded { .. } => "place-added",
            Event::PlaceMoved { .. } => "place-moved",
            Event::PlaceReplaced { .. } => "place-replaced",
            Event::ContactChanged { .. } => "contact-changed",
            Event::SeatsSet { .. } => "seats-set",
        }
    }
}
