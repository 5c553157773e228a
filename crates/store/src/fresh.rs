//! New identities and secrets.

use domain::{
    CommandId, ContributionId, ItemId, JointCourseId, MeetingId, OrganisationId, ParticipantId, PersonId,
    PlaceId, ProposalId, RegistrationId, RoundToken, SessionId, StepId, TableId,
};
use uuid::Uuid;

/// What can be made new.
pub trait Fresh {
    /// The identity with this value.
    fn from_uuid(value: Uuid) -> Self;
}

macro_rules! fresh_identities {
    ($($name:ident),*) => {$(
        impl Fresh for $name {
            fn from_uuid(value: Uuid) -> Self {
                Self::new(value)
            }
        }
    )*};
}

fresh_identities!(
    CommandId,
    ContributionId,
    ItemId,
    JointCourseId,
    MeetingId,
    OrganisationId,
    ParticipantId,
    PersonId,
    PlaceId,
    ProposalId,
    RegistrationId,
    RoundToken,
    SessionId,
    StepId,
    TableId
);

/// A new identity.
#[must_use]
pub fn fresh<T: Fresh>() -> T {
    T::from_uuid(Uuid::now_v7())
}

/// The signs of secrets: no two of them look alike, so that a code can be read aloud.
pub(crate) const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A new secret of so many signs, each with five random bits: 26 signs hold 130 bits.
#[must_use]
pub fn secret(signs: usize) -> String {
    (0..signs).map(|_| char::from(SIGNS[usize::from(rand::random::<u8>() & 31)])).collect()
}
