//! Why something does not happen to a guest list. Each refusal has a message of its own in the interface, which
//! says what one can do.

use crate::{Ground, PersonId, PlaceId};

/// Why a command is refused.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum Refusal {
    /// Registration is closed, or not open yet.
    #[error("registration is not open")]
    NotOpen,
    /// The meeting was called off or put away.
    #[error("the meeting is called off or put away: nothing changes any more")]
    MeetingOver,
    /// The moment until which changes are possible has passed.
    #[error("changes are no longer possible: ask the organiser")]
    TooLate,
    /// The actor has no right to this.
    #[error("only the contact person, the person concerned or the organiser may do this")]
    NotAllowed,
    /// There is no such registration or place in this meeting.
    #[error("this registration or place does not exist")]
    Unknown,
    /// A registration without persons.
    #[error("register at least one person")]
    Empty,
    /// A person has an active place already, or is named twice.
    #[error("this person is registered for this meeting already")]
    AlreadyRegistered {
        /// The person.
        person: PersonId,
    },
    /// The rules of admission refuse it.
    #[error("the rules of admission do not allow it")]
    NotAdmitted {
        /// The rules it does not fit.
        grounds: Vec<Ground>,
    },
    /// There are not enough seats.
    #[error("there are {free} seats left")]
    Full {
        /// Seats left, in persons.
        free: u16,
    },
    /// More seats are taken than the organiser wants there to be.
    #[error("{taken} seats are taken: set no fewer than that")]
    SeatsTaken {
        /// Seats taken, in persons.
        taken: u16,
    },
    /// The state of the registration or place does not allow it.
    #[error("this cannot be done in the present state")]
    WrongState,
    /// Somebody is checked in at a moment that cannot be: in the future, or before the registration came in.
    #[error("the time of the scan cannot be right: set the clock of the device")]
    ScanTime,
    /// Somebody is checked in whose place, or whole registration, was cancelled or is not confirmed.
    #[error("this person is not expected: ask the organiser")]
    NotExpected,
    /// Somebody is checked in for whom a colleague comes.
    #[error("a colleague comes instead of this person")]
    Replaced {
        /// The place of the colleague.
        by: PlaceId,
    },
    /// The offer has run out.
    #[error("the offer has ended: the seats go to the next in line")]
    OfferEnded,
    /// The registrations that should become one are of different organisations.
    #[error("only registrations of one organisation can become one")]
    DifferentOrganisations,
    /// An identity is in use already.
    #[error("this identity is in use already")]
    IdentityTaken,
}
