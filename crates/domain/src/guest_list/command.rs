//! What somebody wants to happen to a guest list.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Assessment, FunctionKind, OrganisationId, PersonId, PlaceId, RegistrationId};

/// Who wants it. The edge of the program has found out that it is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "actor", content = "person")]
pub enum Actor {
    /// The contact person of a registration, or one of its persons for the own place.
    Participant(PersonId),
    /// Somebody of the organiser.
    Organiser(PersonId),
    /// Somebody at the front desk.
    Desk(PersonId),
    /// The program itself: offers, and what has run out.
    System,
}

/// A person to be given a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPlace {
    /// What the place will be known by.
    pub id: PlaceId,
    /// The person.
    pub person: PersonId,
    /// The person's function.
    pub function: FunctionKind,
}

/// A delegation that wants to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// What the registration will be known by; the same one twice is the same registration.
    pub id: RegistrationId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The person who registers.
    pub contact: PersonId,
    /// The persons.
    pub places: Vec<NewPlace>,
    /// What the rules of admission say of it.
    pub assessment: Assessment,
}

/// What somebody wants to happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// A delegation registers.
    Submit(Submission),
    /// Somebody comes to the door unregistered and is let in, when there is a seat and the rules admit.
    WalkIn {
        /// Who they are.
        submission: Submission,
        /// The moment at the door, which may have been without network.
        at: Timestamp,
    },
    /// The organiser admits a registration that is in doubt, or that was declined, withdrawn or lapsed.
    Admit {
        /// The registration.
        registration: RegistrationId,
    },
    /// The organiser decides against a registration.
    Decline {
        /// The registration.
        registration: RegistrationId,
    },
    /// One more person in a registration.
    AddPlace {
        /// The registration.
        registration: RegistrationId,
        /// The person.
        place: NewPlace,
        /// What the rules say of the registration with this person.
        assessment: Assessment,
        /// What the registration of this person will be known by when the organiser has to decide about it apart.
        apart: RegistrationId,
    },
    /// A colleague comes instead of somebody.
    ReplacePlace {
        /// The place of who does not come.
        place: PlaceId,
        /// The colleague.
        by: NewPlace,
        /// What the rules say of the registration with this person.
        assessment: Assessment,
        /// What the registration of this person will be known by when the organiser has to decide about it apart.
        apart: RegistrationId,
    },
    /// Somebody does not come.
    CancelPlace {
        /// The place.
        place: PlaceId,
    },
    /// Nobody of a registration comes.
    Withdraw {
        /// The registration.
        registration: RegistrationId,
    },
    /// Somebody else answers for a registration from now on, and is written to about it.
    ChangeContact {
        /// The registration.
        registration: RegistrationId,
        /// The new contact person.
        to: PersonId,
    },
    /// Offers free seats to the waiting list, in order, as far as they go.
    OfferSeats,
    /// The contact person takes the seats that were offered.
    AcceptOffer {
        /// The registration.
        registration: RegistrationId,
    },
    /// Ends the offers whose time is over, and offers their seats to the next.
    LapseOffers,
    /// Somebody is in the house.
    CheckIn {
        /// The place.
        place: PlaceId,
        /// The moment of the scan, which may have been made without network.
        at: Timestamp,
    },
    /// Somebody was checked in by mistake.
    UndoCheckIn {
        /// The place.
        place: PlaceId,
    },
    /// Two registrations of one organisation become one: the persons of the second go to the first.
    Merge {
        /// The registration that stays.
        keep: RegistrationId,
        /// The registration whose persons move.
        from: RegistrationId,
        /// New identities for the places that move, one for each active place of `from`.
        places: Vec<PlaceId>,
    },
    /// The organiser sets the number of seats.
    SetSeats {
        /// Seats in all, in persons.
        seats: u16,
    },
}
