//! How full a meeting is, in a few numbers: for pages that many people look at.

use domain::MeetingId;

use crate::{Store, StoreError};

/// What the public page of a meeting depends on, without the meeting itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatCount {
    /// The meeting.
    pub meeting: MeetingId,
    /// The version of the meeting.
    pub version: i64,
    /// Seats taken, in persons: those confirmed and those offered.
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
              and registration.standing in ('confirmed', 'offered')), \
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
