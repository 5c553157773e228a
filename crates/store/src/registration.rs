//! Registrations, with what was filled in around them.

use domain::{Language, MeetingId, PersonId, Registration, RegistrationId, RegistrationState};
use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::{
    Change, PlaceRecord, Store, StoreError, Subject,
    clock::moment,
    json,
    place::{PlaceRow, place_columns},
};

/// What is kept of a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationRecord {
    /// Identity, organisation, contact person, state and places.
    pub registration: Registration,
    /// The meeting.
    pub meeting: MeetingId,
    /// The language in which the contact person registered.
    pub language: Language,
    /// The version of the privacy text that was shown.
    pub privacy_version: String,
    /// How it came in: `form`, `mail`, `desk`, `organiser`.
    pub channel: String,
    /// What the contact person wanted to add; may be empty.
    pub remark: String,
    /// What is kept of its places, in the same order.
    pub places: Vec<PlaceRecord>,
}

/// A note of the organiser with a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationNote {
    /// Who wrote it.
    pub author: PersonId,
    /// When.
    pub written_at: Timestamp,
    /// What it says.
    pub text: String,
}

row! {
    struct RegistrationRow {
        id: String,
        meeting: String,
        organisation: String,
        contact: String,
        state: String,
        submitted_at: i64,
        language: String,
        privacy_version: String,
        channel: String,
        remark: String,
    }
}

const TABLE: &str = "registration";

macro_rules! columns {
    () => {
        "id, meeting, organisation, contact, state, submitted_at, language, privacy_version, channel, remark"
    };
}

impl RegistrationRow {
    fn record(self, places: Vec<PlaceRecord>) -> Result<RegistrationRecord, StoreError> {
        let registration = Registration {
            id: json::parse(TABLE, &self.id)?,
            organisation: json::parse(TABLE, &self.organisation)?,
            contact: json::parse(TABLE, &self.contact)?,
            submitted: moment(TABLE, self.submitted_at)?,
            state: json::read::<RegistrationState>(TABLE, &self.state)?,
            places: places.iter().map(|each| each.place).collect(),
        };
        Ok(RegistrationRecord {
            registration,
            meeting: json::parse(TABLE, &self.meeting)?,
            language: Language::from_tag(&self.language).unwrap_or_default(),
            privacy_version: self.privacy_version,
            channel: self.channel,
            remark: self.remark,
            places,
        })
    }
}

/// All registrations of a meeting with their places.
pub(crate) async fn of_meeting(
    connection: &mut AnyConnection,
    meeting: MeetingId,
) -> Result<Vec<RegistrationRecord>, StoreError> {
    let rows: Vec<RegistrationRow> = sqlx::query_as(concat!(
        "select ",
        columns!(),
        " from registration where meeting = $1 order by submitted_at, id"
    ))
    .bind(meeting.to_string())
    .fetch_all(&mut *connection)
    .await?;
    let places: Vec<PlaceRow> = sqlx::query_as(concat!(
        "select ",
        place_columns!(),
        " from place where meeting = $1 order by position"
    ))
    .bind(meeting.to_string())
    .fetch_all(&mut *connection)
    .await?;
    let places = places.into_iter().map(PlaceRow::record).collect::<Result<Vec<_>, _>>()?;
    together(rows, places)
}

/// The registration with this identity and its places.
async fn one(connection: &mut AnyConnection, id: RegistrationId) -> Result<RegistrationRecord, StoreError> {
    let row: Option<RegistrationRow> =
        sqlx::query_as(concat!("select ", columns!(), " from registration where id = $1"))
            .bind(id.to_string())
            .fetch_optional(&mut *connection)
            .await?;
    let row = row.ok_or(StoreError::Unknown("registration"))?;
    let places: Vec<PlaceRow> = sqlx::query_as(concat!(
        "select ",
        place_columns!(),
        " from place where registration = $1 order by position"
    ))
    .bind(id.to_string())
    .fetch_all(&mut *connection)
    .await?;
    let places = places.into_iter().map(PlaceRow::record).collect::<Result<Vec<_>, _>>()?;
    row.record(places)
}

/// Gives every registration its places.
fn together(
    rows: Vec<RegistrationRow>,
    places: Vec<PlaceRecord>,
) -> Result<Vec<RegistrationRecord>, StoreError> {
    let mut by_registration = std::collections::HashMap::<String, Vec<PlaceRecord>>::new();
    for place in places {
        by_registration.entry(place.registration.to_string()).or_default().push(place);
    }
    let with_places = |row: RegistrationRow| {
        let places = by_registration.remove(&row.id).unwrap_or_default();
        row.record(places)
    };
    rows.into_iter().map(with_places).collect()
}

impl Store {
    /// All registrations of a meeting, in the order in which they came in.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn registrations(&self, meeting: MeetingId) -> Result<Vec<RegistrationRecord>, StoreError> {
        of_meeting(&mut *self.pool.acquire().await?, meeting).await
    }

    /// The registration with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn registration(&self, id: RegistrationId) -> Result<RegistrationRecord, StoreError> {
        one(&mut *self.pool.acquire().await?, id).await
    }

    /// The registrations of which somebody is the contact person or in which somebody has a place, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn registrations_of(&self, person: PersonId) -> Result<Vec<RegistrationRecord>, StoreError> {
        let rows: Vec<(String,)> = sqlx::query_as(
            "select id from registration where contact = $1 \
             or id in (select registration from place where person = $1) order by submitted_at desc",
        )
        .bind(person.to_string())
        .fetch_all(&self.pool)
        .await?;
        let mut records = Vec::with_capacity(rows.len());
        for (id,) in rows {
            records.push(self.registration(json::parse(TABLE, &id)?).await?);
        }
        Ok(records)
    }

    /// Whether somebody is the contact person of a registration, and whether somebody has a place in one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn part_in_registrations(&self, person: PersonId) -> Result<(bool, bool), StoreError> {
        let (contact, participant): (i64, i64) = sqlx::query_as(
            "select (select count(*) from registration where contact = $1), \
             (select count(*) from place where person = $1)",
        )
        .bind(person.to_string())
        .fetch_one(&self.pool)
        .await?;
        Ok((contact > 0, participant > 0))
    }

    /// The notes with a registration, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn registration_notes(&self, id: RegistrationId) -> Result<Vec<RegistrationNote>, StoreError> {
        let rows: Vec<(String, i64, String)> = sqlx::query_as(
            "select author, written_at, text from registration_note where registration = $1 order by written_at, id",
        )
        .bind(id.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter()
            .map(|(author, written_at, text)| {
                Ok(RegistrationNote {
                    author: json::parse("registration_note", &author)?,
                    written_at: moment("registration_note", written_at)?,
                    text,
                })
            })
            .collect()
    }

    /// Keeps what somebody has typed on the way to a registration.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save_draft(
        &self,
        id: &str,
        meeting: MeetingId,
        body: &str,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "insert into registration_draft (id, meeting, body, expires_at) values ($1, $2, $3, $4) \
             on conflict (id) do update set body = excluded.body, expires_at = excluded.expires_at",
        )
        .bind(crate::hashed(id))
        .bind(meeting.to_string())
        .bind(body)
        .bind(expires_at.as_microsecond())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// What somebody had typed, when its time is not over.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn draft(
        &self,
        id: &str,
        meeting: MeetingId,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as(
            "select body from registration_draft where id = $1 and meeting = $2 and expires_at > $3",
        )
        .bind(crate::hashed(id))
        .bind(meeting.to_string())
        .bind(now.as_microsecond())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|(body,)| body))
    }

    /// Throws away what was typed: it was sent, or given up.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn drop_draft(&self, id: &str) -> Result<(), StoreError> {
        sqlx::query("delete from registration_draft where id = $1")
            .bind(crate::hashed(id))
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

impl Change {
    /// The registration with this identity, as this change has made it.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn registration(&mut self, id: RegistrationId) -> Result<RegistrationRecord, StoreError> {
        one(self.connection(), id).await
    }

    /// Sets what the contact person wanted to add.
    ///
    /// # Errors
    /// When there is no such registration, or the database refuses.
    pub async fn set_remark(&mut self, id: RegistrationId, remark: &str) -> Result<(), StoreError> {
        let done = sqlx::query("update registration set remark = $2 where id = $1")
            .bind(id.to_string())
            .bind(remark)
            .execute(self.connection())
            .await?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Unknown("registration"));
        }
        self.note("registration.remark-changed", Subject::new("registration", id), &())
    }

    /// Adds a note of the organiser.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_registration_note(
        &mut self,
        id: RegistrationId,
        author: PersonId,
        text: &str,
    ) -> Result<(), StoreError> {
        let note: domain::ItemId = crate::fresh();
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into registration_note (id, registration, author, written_at, text) \
             values ($1, $2, $3, $4, $5)",
        )
        .bind(note.to_string())
        .bind(id.to_string())
        .bind(author.to_string())
        .bind(now)
        .bind(text)
        .execute(self.connection())
        .await?;
        self.note("registration.noted", Subject::new("registration", id), &())
    }
}
