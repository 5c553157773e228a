//! Identities: what a person, an organisation or a meeting is known by, everywhere and for ever.
//!
//! An identity is a UUID of version 7: made at the edge of the program, sortable by the time of making, and
//! without meaning. It never says anything about the one it stands for.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Why a text is no identity.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("this is not an identity that Schakel gave out")]
pub struct IdentityError;

macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The identity with this value.
            #[must_use]
            pub const fn new(value: Uuid) -> Self {
                Self(value)
            }

            /// The value of the identity.
            #[must_use]
            pub const fn value(self) -> Uuid {
                self.0
            }

            /// Whether it says when it was made, as identities of version 7 do.
            #[must_use]
            pub fn tells_the_time(self) -> bool {
                self.0.get_version_num() == 7
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl FromStr for $name {
            type Err = IdentityError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self).map_err(|_| IdentityError)
            }
        }
    )*};
}

identities! {
    /// A person: someone with an account, or someone who was registered.
    PersonId,
    /// An organisation.
    OrganisationId,
    /// A meeting.
    MeetingId,
    /// An item of a programme.
    ItemId,
    /// A registration: the delegation of one organisation for one meeting.
    RegistrationId,
    /// A place: one person in one registration.
    PlaceId,
    /// A proposal: a mail that asks for places, as it was understood.
    ProposalId,
    /// A work session: what happens live in a meeting.
    SessionId,
    /// A step of a session.
    StepId,
    /// A table of a session.
    TableId,
    /// Somebody who takes part in a session. Who that is stands elsewhere, so that it can be erased.
    ParticipantId,
    /// A contribution to a session; made on the device, so that sending it twice is harmless.
    ContributionId,
    /// A command, made on the device: the same one twice happens once.
    CommandId,
    /// A group of cards that belong together.
    ClusterId,
    /// A merging or splitting of cards.
    ReplacementId,
    /// A course that several municipalities lay down together.
    JointCourseId,
    /// A part of the draft of a course: a question, an option, a comparison area.
    PieceId,
    /// Stands for somebody in one anonymous round. The key that turns persons into tokens is kept outside the
    /// log and destroyed when the round ends.
    RoundToken,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let identity = MeetingId::new(Uuid::from_u128(7));
        assert_eq!(identity.to_string().parse(), Ok(identity));
        assert_eq!("assen".parse::<MeetingId>(), Err(IdentityError));
    }
}
