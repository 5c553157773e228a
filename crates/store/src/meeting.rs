//! Meetings.

use domain::{Meeting, MeetingId, MeetingState, MeetingStep, meeting::StepRefusal};
use jiff::Timestamp;

use crate::{Change, SearchKind, Store, StoreError, Subject, clock::moment, json};

/// A value as it was read, with the version that a change of it must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// The value.
    pub value: T,
    /// Its version: rises by one with every change.
    pub version: i64,
}

row! {
    struct MeetingRow {
        body: String,
        version: i64,
    }
}

impl MeetingRow {
    fn meeting(self) -> Result<Kept<Meeting>, StoreError> {
        Ok(Kept { value: json::read("meeting", &self.body)?, version: self.version })
    }
}

impl Store {
    /// All meetings, the newest day first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn meetings(&self) -> Result<Vec<Kept<Meeting>>, StoreError> {
        let rows: Vec<MeetingRow> =
            sqlx::query_as("select body, version from meeting order by date desc, slug")
                .fetch_all(&self.pool)
                .await?;
        rows.into_iter().map(MeetingRow::meeting).collect()
    }

    /// The meeting with this name in addresses.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn meeting_by_slug(&self, slug: &str) -> Result<Option<Kept<Meeting>>, StoreError> {
        let row: Option<MeetingRow> = sqlx::query_as("select body, version from meeting where slug = $1")
            .bind(slug)
            .fetch_optional(&self.pool)
            .await?;
        row.map(MeetingRow::meeting).transpose()
    }

    /// The meeting with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn meeting(&self, id: MeetingId) -> Result<Kept<Meeting>, StoreError> {
        let row: Option<MeetingRow> = sqlx::query_as("select body, version from meeting where id = $1")
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.ok_or(StoreError::Unknown("meeting"))?.meeting()
    }
}

/// What happens to a meeting itself, in the audit log; a mail to everybody changes nothing of it.
const CHANGES: &str = "select max(happened_at) from audit_event where subject = $1 \
     and kind in ('meeting.added', 'meeting.changed', 'meeting.stepped', 'meeting.seats-set')";

impl Store {
    /// The moment of the last change of a meeting or its programme; `None` when the log does not reach back to it.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn meeting_changed_at(&self, id: MeetingId) -> Result<Option<Timestamp>, StoreError> {
        let subject = Subject::new("meeting", id);
        let (last,): (Option<i64>,) =
            sqlx::query_as(CHANGES).bind(subject.as_str()).fetch_one(&self.pool).await?;
        last.map(|micros| moment("audit_event", micros)).transpose()
    }
}

impl Change {
    /// Adds a meeting.
    ///
    /// # Errors
    /// When another meeting has its name in addresses, or the database refuses.
    pub async fn add_meeting(&mut self, meeting: &Meeting) -> Result<(), StoreError> {
        let body = json::write("meeting", meeting)?;
        sqlx::query(
            "insert into meeting (id, slug, state, date, body, version) values ($1, $2, $3, $4, $5, 1)",
        )
        .bind(meeting.id.to_string())
        .bind(&meeting.slug)
        .bind(meeting.state.key())
        .bind(meeting.date.to_string())
        .bind(body)
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("meeting"),
            false => error.into(),
        })?;
        self.touch(SearchKind::Meeting, meeting.id.to_string());
        self.note("meeting.added", Subject::new("meeting", meeting.id), &meeting.state)
    }

    /// Saves a meeting that was read with this version. Its state stays: see [`Change::step_meeting`]. Its
    /// number of seats too: see `SetSeats` of the guest list.
    ///
    /// # Errors
    /// When somebody else changed it in the meantime, another meeting has its name, or the database refuses.
    pub async fn save_meeting(&mut self, meeting: &Meeting, version: i64) -> Result<(), StoreError> {
        let present = self.lock_meeting(meeting.id).await?;
        if present.version != version {
            return Err(StoreError::Changed("meeting"));
        }
        let mut saved = meeting.clone();
        saved.state = present.value.state;
        saved.admission.seats = present.value.admission.seats;
        self.write_meeting(&saved).await?;
        self.note("meeting.changed", Subject::new("meeting", meeting.id), &(version + 1))
    }

    /// Takes a step of a meeting's life; returns the state it leads to.
    ///
    /// # Errors
    /// When the step cannot be taken (the inner error), or the database refuses.
    pub async fn step_meeting(
        &mut self,
        id: MeetingId,
        step: MeetingStep,
    ) -> Result<Result<MeetingState, StepRefusal>, StoreError> {
        let Kept { value: mut meeting, .. } = self.lock_meeting(id).await?;
        let (registrations,): (i64,) = sqlx::query_as("select count(*) from registration where meeting = $1")
            .bind(id.to_string())
            .fetch_one(self.connection())
            .await?;
        let from = meeting.state;
        match from.take(step, usize::try_from(registrations).unwrap_or_default()) {
            Err(refusal) => Ok(Err(refusal)),
            Ok(to) => {
                meeting.state = to;
                self.write_meeting(&meeting).await?;
                let detail = serde_json::json!({ "step": step, "from": from, "to": to });
                self.note("meeting.stepped", Subject::new("meeting", id), &detail)?;
                Ok(Ok(to))
            }
        }
    }

    /// Reads a meeting and keeps others from changing it, or anything registered for it, until the change ends.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn lock_meeting(&mut self, id: MeetingId) -> Result<Kept<Meeting>, StoreError> {
        let row: Option<MeetingRow> =
            sqlx::query_as("update meeting set version = version where id = $1 returning body, version")
                .bind(id.to_string())
                .fetch_optional(self.connection())
                .await?;
        row.ok_or(StoreError::Unknown("meeting"))?.meeting()
    }

    pub(crate) async fn write_meeting(&mut self, meeting: &Meeting) -> Result<(), StoreError> {
        let body = json::write("meeting", meeting)?;
        sqlx::query(
            "update meeting set slug = $2, state = $3, date = $4, body = $5, version = version + 1 where id = $1",
        )
        .bind(meeting.id.to_string())
        .bind(&meeting.slug)
        .bind(meeting.state.key())
        .bind(meeting.date.to_string())
        .bind(body)
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("meeting"),
            false => error.into(),
        })?;
        self.touch(SearchKind::Meeting, meeting.id.to_string());
        Ok(())
    }
}
