//! How full a meeting is, in a few numbers: for pages that many people look at.

use domain::{EmailAddress, MeetingId, OrganisationId};

use crate::{Change, Store, StoreError};

/// What the public page of a meeting depends on, without the meeting itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatCount {
    /// The meeting.
    pub meeting: MeetingId,
    /// The version of the meeting.
    pub version: i64,
    /// Seats taken, in persons: those confirmed, offered, and kept until the organiser decides.
    pub taken: u16,
    /// Delegations that wait.
    pub waiting: u16,
}

impl Store {
    /// How full the meeting with this name in addresses is; `None` when there is none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn seat_count(&self, slug: &str) -> Result<Option<SeatCount>, StoreError> {
        let row: Option<(String, i64, i64, i64)> = sqlx::query_as(
            "select id, version, \
             (select count(*) from place join registration on registration.id = place.registration \
              where place.meeting = meeting.id and place.standing in ('expected', 'present') \
              and (registration.standing in ('confirmed', 'offered') \
               or registration.standing = 'doubtful' and registration.state like '%\"keeps_seats\":true%')), \
             (select count(*) from registration \
              where registration.meeting = meeting.id and registration.standing = 'waiting') \
             from meeting where slug = $1",
        )
        .bind(slug)
        .fetch_optional(&self.pool)
        .await?;
        let count = |number: i64| u16::try_from(number).unwrap_or(u16::MAX);
        row.map(|(id, version, taken, waiting)| {
            let meeting = crate::json::parse("meeting", &id)?;
            Ok(SeatCount { meeting, version, taken: count(taken), waiting: count(waiting) })
        })
        .transpose()
    }
}

/// Persons of one organisation who come, or may come.
const PERSONS_OF: &str = "select count(*) from place join registration on registration.id = place.registration \
     where registration.meeting = $1 and registration.organisation = $2 \
     and registration.standing in ('doubtful', 'waiting', 'offered', 'confirmed') \
     and place.standing in ('expected', 'present')";

impl Store {
    /// How many persons of an organisation are registered for a meeting, those who wait included.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn persons_of(
        &self,
        meeting: MeetingId,
        organisation: OrganisationId,
    ) -> Result<u16, StoreError> {
        let (count,): (i64,) = sqlx::query_as(PERSONS_OF)
            .bind(meeting.to_string())
            .bind(organisation.to_string())
            .fetch_one(&self.pool)
            .await?;
        Ok(u16::try_from(count).unwrap_or(u16::MAX))
    }
}

impl Store {
    /// Whether somebody with this mail address has an active place among those of an organisation at a meeting.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn is_registered_with(
        &self,
        meeting: MeetingId,
        organisation: OrganisationId,
        email: &EmailAddress,
    ) -> Result<bool, StoreError> {
        let (count,): (i64,) = sqlx::query_as(
            "select count(*) from place join registration on registration.id = place.registration \
             join person on person.id = place.person \
             where registration.meeting = $1 and registration.organisation = $2 and person.email = $3 \
             and registration.standing in ('doubtful', 'waiting', 'offered', 'confirmed') \
             and place.standing in ('expected', 'present')",
        )
        .bind(meeting.to_string())
        .bind(organisation.to_string())
        .bind(email.as_str())
        .fetch_one(&self.pool)
        .await?;
        Ok(count > 0)
    }
}

impl Change {
    /// As [`Store::persons_of`], and nobody else registers for the meeting until the change ends: two people of one
    /// organisation cannot both take its last place. Called first in a change, before persons are noted.
    ///
    /// # Errors
    /// When there is no such meeting, or the database cannot be read.
    pub async fn persons_of(
        &mut self,
        meeting: MeetingId,
        organisation: OrganisationId,
    ) -> Result<u16, StoreError> {
        self.lock_meeting(meeting).await?;
        let (count,): (i64,) = sqlx::query_as(PERSONS_OF)
            .bind(meeting.to_string())
            .bind(organisation.to_string())
            .fetch_one(self.connection())
            .await?;
        Ok(u16::try_from(count).unwrap_or(u16::MAX))
    }
}
