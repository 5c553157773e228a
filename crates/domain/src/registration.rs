//! A registration: the delegation of one organisation for one meeting. Its states stand here; who may move it
//! from one to the other is decided in [`crate::guest_list`].

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{FunctionKind, Ground, OrganisationId, PersonId, PlaceId, RegistrationId};

/// Where a registration stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum RegistrationState {
    /// The organiser has to decide, for these reasons. Takes no seats, unless it comes instead of somebody who had one.
    Doubtful {
        /// The rules it does not fit.
        grounds: Vec<Ground>,
        /// Whether its seats are kept for it until the organiser decides: a colleague comes instead of somebody.
        #[serde(default)]
        keeps_seats: bool,
    },
    /// Waits for seats; `since` is its turn. Takes no seats.
    Waiting {
        /// Since when: the order of the waiting list.
        since: Timestamp,
    },
    /// Seats are kept for it until a moment, if it accepts. Takes seats.
    Offered {
        /// The moment until which the offer stands.
        until: Timestamp,
        /// Since when it waited: where it returns to if the offer cannot be kept.
        since: Timestamp,
    },
    /// Has its seats.
    Confirmed,
    /// The organiser decided against it.
    Declined,
    /// The contact person or the organiser withdrew it.
    Withdrawn,
    /// An offer was not accepted in time.
    Lapsed,
}

/// The name of a state without what belongs to it, for filters and message names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegistrationStanding {
    /// See [`RegistrationState::Doubtful`].
    Doubtful,
    /// See [`RegistrationState::Waiting`].
    Waiting,
    /// See [`RegistrationState::Offered`].
    Offered,
    /// See [`RegistrationState::Confirmed`].
    Confirmed,
    /// See [`RegistrationState::Declined`].
    Declined,
    /// See [`RegistrationState::Withdrawn`].
    Withdrawn,
    /// See [`RegistrationState::Lapsed`].
    Lapsed,
}

impl RegistrationStanding {
    /// All standings, what asks for work first.
    pub const ALL: [RegistrationStanding; 7] = [
        RegistrationStanding::Doubtful,
        RegistrationStanding::Offered,
        RegistrationStanding::Waiting,
        RegistrationStanding::Confirmed,
        RegistrationStanding::Declined,
        RegistrationStanding::Withdrawn,
        RegistrationStanding::Lapsed,
    ];

    /// The key in forms, files and message names: `confirmed`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            RegistrationStanding::Doubtful => "doubtful",
            RegistrationStanding::Waiting => "waiting",
            RegistrationStanding::Offered => "offered",
            RegistrationStanding::Confirmed => "confirmed",
            RegistrationStanding::Declined => "declined",
            RegistrationStanding::Withdrawn => "withdrawn",
            RegistrationStanding::Lapsed => "lapsed",
        }
    }

    /// The standing with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<RegistrationStanding> {
        RegistrationStanding::ALL.into_iter().find(|each| each.key() == key)
    }
}

impl RegistrationState {
    /// The name of the state.
    #[must_use]
    pub const fn standing(&self) -> RegistrationStanding {
        match self {
            RegistrationState::Doubtful { .. } => RegistrationStanding::Doubtful,
            RegistrationState::Waiting { .. } => RegistrationStanding::Waiting,
            RegistrationState::Offered { .. } => RegistrationStanding::Offered,
            RegistrationState::Confirmed => RegistrationStanding::Confirmed,
            RegistrationState::Declined => RegistrationStanding::Declined,
            RegistrationState::Withdrawn => RegistrationStanding::Withdrawn,
            RegistrationState::Lapsed => RegistrationStanding::Lapsed,
        }
    }

    /// Whether its places take seats.
    #[must_use]
    pub const fn takes_seats(&self) -> bool {
        matches!(
            self,
            RegistrationState::Offered { .. }
                | RegistrationState::Confirmed
                | RegistrationState::Doubtful { keeps_seats: true, .. }
        )
    }

    /// Whether something can still come of it: it has seats, or may get them.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        match self {
            RegistrationState::Doubtful { .. }
            | RegistrationState::Waiting { .. }
            | RegistrationState::Offered { .. }
            | RegistrationState::Confirmed => true,
            RegistrationState::Declined | RegistrationState::Withdrawn | RegistrationState::Lapsed => false,
        }
    }
}

/// Where the place of one person in a delegation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum PlaceState {
    /// The person is expected.
    Expected,
    /// The person is in the house.
    Present {
        /// The moment of the scan, also when it reached the server later.
        since: Timestamp,
    },
    /// The person does not come.
    Cancelled,
    /// A colleague comes instead.
    Replaced {
        /// The place of the colleague.
        by: PlaceId,
    },
}

impl PlaceState {
    /// Whether the person comes or came.
    #[must_use]
    pub const fn is_active(self) -> bool {
        matches!(self, PlaceState::Expected | PlaceState::Present { .. })
    }
}

/// One person in a delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What it is known by.
    pub id: PlaceId,
    /// The person.
    pub person: PersonId,
    /// The person's function, for admission.
    pub function: FunctionKind,
    /// Where it stands.
    pub state: PlaceState,
}

/// The delegation of one organisation for one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// What it is known by.
    pub id: RegistrationId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The person who registered it and is written to about it.
    pub contact: PersonId,
    /// When it came in.
    pub submitted: Timestamp,
    /// Where it stands.
    pub state: RegistrationState,
    /// The places, those that were cancelled or replaced included: nobody disappears.
    pub places: Vec<Place>,
}

impl Registration {
    /// The places of persons who come or came.
    pub fn active_places(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|each| each.state.is_active())
    }

    /// How many persons come or came.
    #[must_use]
    pub fn size(&self) -> u16 {
        u16::try_from(self.active_places().count()).unwrap_or(u16::MAX)
    }

    /// The seats it takes.
    #[must_use]
    pub fn seats(&self) -> u16 {
        if self.state.takes_seats() { self.size() } else { 0 }
    }
}
