//! Mail to many at once about a meeting: when it can be sent, and who gets it.

use crate::{MeetingState, Place, PlaceState, Registration, RegistrationState};

/// What is written to many at once. Invitations have rules of their own: they go to organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MassMail {
    /// The meeting comes near.
    Reminder,
    /// How to get there, with the code for the desk.
    Practical,
    /// Afterwards.
    Thanks,
}

/// A group that can be chosen to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Everybody who has a seat.
    Confirmed,
    /// The contact persons of delegations that have an offer.
    Offered,
    /// The contact persons of delegations that wait.
    Waiting,
    /// The contact persons of delegations about which the organiser decides.
    Doubtful,
    /// Who was there.
    Present,
    /// Who had a seat and was not there.
    Absent,
}

impl MassMail {
    /// All of them, in the order in which they are sent.
    pub const ALL: [MassMail; 3] = [MassMail::Reminder, MassMail::Practical, MassMail::Thanks];

    /// The key in addresses and message names: the same as that of the kind of mail.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            MassMail::Reminder => "reminder",
            MassMail::Practical => "practical",
            MassMail::Thanks => "thanks",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<MassMail> {
        MassMail::ALL.into_iter().find(|each| each.key() == key)
    }

    /// Whether it makes sense while the meeting is in this state.
    #[must_use]
    pub const fn is_for(self, state: MeetingState) -> bool {
        match self {
            MassMail::Reminder => {
                matches!(state, MeetingState::Published | MeetingState::RegistrationClosed)
            }
            MassMail::Practical => matches!(
                state,
                MeetingState::Published | MeetingState::RegistrationClosed | MeetingState::Running
            ),
            MassMail::Thanks => matches!(state, MeetingState::Ended),
        }
    }

    /// Whom it can go to; the first is who usually gets it.
    #[must_use]
    pub const fn audiences(self) -> &'static [Audience] {
        match self {
            MassMail::Reminder => {
                &[Audience::Confirmed, Audience::Offered, Audience::Waiting, Audience::Doubtful]
            }
            // The code for the desk is only of use to who has a seat.
            MassMail::Practical => &[Audience::Confirmed],
            MassMail::Thanks => &[Audience::Present, Audience::Absent],
        }
    }
}

impl Audience {
    /// All groups.
    pub const ALL: [Audience; 6] = [
        Audience::Confirmed,
        Audience::Offered,
        Audience::Waiting,
        Audience::Doubtful,
        Audience::Present,
        Audience::Absent,
    ];

    /// The key in forms and message names: `confirmed`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Audience::Confirmed => "confirmed",
            Audience::Offered => "offered",
            Audience::Waiting => "waiting",
            Audience::Doubtful => "doubtful",
            Audience::Present => "present",
            Audience::Absent => "absent",
        }
    }

    /// The group with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Audience> {
        Audience::ALL.into_iter().find(|each| each.key() == key)
    }

    /// Whether a delegation without a seat is meant: then only its contact person, who alone has heard of the
    /// registration, is written to.
    #[must_use]
    pub const fn is_contact_only(self) -> bool {
        matches!(self, Audience::Offered | Audience::Waiting | Audience::Doubtful)
    }

    /// Whether a registration belongs to the group, as a whole or for some of its persons.
    #[must_use]
    pub const fn has_registration(self, registration: &Registration) -> bool {
        match self {
            Audience::Confirmed | Audience::Present | Audience::Absent => {
                matches!(registration.state, RegistrationState::Confirmed)
            }
            Audience::Offered => matches!(registration.state, RegistrationState::Offered { .. }),
            Audience::Waiting => matches!(registration.state, RegistrationState::Waiting { .. }),
            Audience::Doubtful => matches!(registration.state, RegistrationState::Doubtful { .. }),
        }
    }

    /// Whether a place in such a registration belongs to the group.
    #[must_use]
    pub const fn has_place(self, place: &Place) -> bool {
        match self {
            Audience::Confirmed => place.state.is_active(),
            Audience::Present => matches!(place.state, PlaceState::Present { .. }),
            Audience::Absent => matches!(place.state, PlaceState::Expected),
            Audience::Offered | Audience::Waiting | Audience::Doubtful => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back() {
        assert!(MassMail::ALL.iter().all(|each| MassMail::from_key(each.key()) == Some(*each)));
        assert!(Audience::ALL.iter().all(|each| Audience::from_key(each.key()) == Some(*each)));
    }

    #[test]
    fn nobody_is_thanked_for_what_was_called_off_and_a_draft_reminds_nobody() {
        for state in [MeetingState::Draft, MeetingState::Cancelled, MeetingState::Archived] {
            assert!(MassMail::ALL.iter().all(|each| !each.is_for(state)), "{state:?}");
        }
        assert!(
            MassMail::Thanks.is_for(MeetingState::Ended) && !MassMail::Reminder.is_for(MeetingState::Ended)
        );
    }

    #[test]
    fn a_code_for_the_desk_goes_to_who_has_a_seat_only() {
        assert_eq!(MassMail::Practical.audiences(), [Audience::Confirmed]);
        assert!(Audience::ALL.iter().any(|each| each.is_contact_only()));
    }
}
