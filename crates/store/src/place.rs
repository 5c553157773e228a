//! Places: one person in one registration, with what was filled in for that person.

use std::collections::BTreeMap;

use domain::{EmailAddress, FunctionKind, MeetingId, PersonId, Place, PlaceId, PlaceState, RegistrationId};

use crate::{Change, Store, StoreError, Subject, json};

/// What is kept of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRecord {
    /// Identity, person, function and state.
    pub place: Place,
    /// The registration.
    pub registration: RegistrationId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The name as it was filled in: what the badge says.
    pub name: String,
    /// The function in own words.
    pub title: String,
    /// Where mail about this place goes.
    pub email: EmailAddress,
    /// A telephone number; may be empty.
    pub phone: String,
    /// What the person needs to take part; may be empty.
    pub access_needs: String,
    /// Answers to the organiser's questions, by the key of the question.
    pub answers: BTreeMap<String, String>,
    /// What the QR code says.
    pub code: String,
}

/// The columns of a place, for every query.
macro_rules! place_columns {
    () => {
        "id, registration, meeting, person, function, state, name, title, email, phone, access_needs, answers, code"
    };
}
pub(crate) use place_columns;

row! {
    pub(crate) struct PlaceRow {
        id: String,
        registration: String,
        meeting: String,
        person: String,
        function: String,
        state: String,
        name: String,
        title: String,
        email: String,
        phone: String,
        access_needs: String,
        answers: String,
        code: String,
    }
}

const TABLE: &str = "place";

impl PlaceRow {
    pub(crate) fn record(self) -> Result<PlaceRecord, StoreError> {
        let unknown = || StoreError::Row { table: TABLE, reason: "unknown function".to_owned() };
        let place = Place {
            id: json::parse(TABLE, &self.id)?,
            person: json::parse(TABLE, &self.person)?,
            function: FunctionKind::from_key(&self.function).ok_or_else(unknown)?,
            state: json::read(TABLE, &self.state)?,
        };
        Ok(PlaceRecord {
            place,
            registration: json::parse(TABLE, &self.registration)?,
            meeting: json::parse(TABLE, &self.meeting)?,
            name: self.name,
            title: self.title,
            email: json::parse(TABLE, &self.email)?,
            phone: self.phone,
            access_needs: self.access_needs,
            answers: json::read(TABLE, &self.answers)?,
            code: self.code,
        })
    }
}

/// The name of a state, for queries.
pub(crate) fn standing(state: PlaceState) -> &'static str {
    match state {
        PlaceState::Expected => "expected",
        PlaceState::Present { .. } => "present",
        PlaceState::Cancelled => "cancelled",
        PlaceState::Replaced { .. } => "replaced",
    }
}

impl Store {
    /// All places of a meeting, in the order in which they came in.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn places(&self, meeting: MeetingId) -> Result<Vec<PlaceRecord>, StoreError> {
        let rows: Vec<PlaceRow> = sqlx::query_as(concat!(
            "select ",
            place_columns!(),
            " from place where meeting = $1 order by registration, position"
        ))
        .bind(meeting.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(PlaceRow::record).collect()
    }

    /// The places of a person, newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn places_of(&self, person: PersonId) -> Result<Vec<PlaceRecord>, StoreError> {
        let rows: Vec<PlaceRow> = sqlx::query_as(concat!(
            "select ",
            place_columns!(),
            " from place where person = $1 order by id desc"
        ))
        .bind(person.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(PlaceRow::record).collect()
    }

    /// The place with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn place(&self, id: PlaceId) -> Result<PlaceRecord, StoreError> {
        let row: Option<PlaceRow> =
            sqlx::query_as(concat!("select ", place_columns!(), " from place where id = $1"))
                .bind(id.to_string())
                .fetch_optional(&self.pool)
                .await?;
        row.ok_or(StoreError::Unknown("place"))?.record()
    }

    /// The place whose QR code says this.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn place_by_code(&self, code: &str) -> Result<Option<PlaceRecord>, StoreError> {
        let row: Option<PlaceRow> =
            sqlx::query_as(concat!("select ", place_columns!(), " from place where code = $1"))
                .bind(code)
                .fetch_optional(&self.pool)
                .await?;
        row.map(PlaceRow::record).transpose()
    }

    /// Dietary wishes of the persons who come, as counts, the most wanted first. Never who.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn dietary_counts(&self, meeting: MeetingId) -> Result<Vec<(String, i64)>, StoreError> {
        Ok(sqlx::query_as(
            "select dietary_wish.wish, count(*) from dietary_wish \
             join place on place.id = dietary_wish.place \
             join registration on registration.id = place.registration \
             where dietary_wish.meeting = $1 and place.standing in ('expected', 'present') \
             and registration.standing = 'confirmed' \
             group by dietary_wish.wish order by count(*) desc, dietary_wish.wish",
        )
        .bind(meeting.to_string())
        .fetch_all(&self.pool)
        .await?)
    }

    /// The dietary wish of one place, for the person and the contact person only.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn dietary_wish(&self, place: PlaceId) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as("select wish from dietary_wish where place = $1")
            .bind(place.to_string())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|(wish,)| wish))
    }
}

impl Change {
    /// Sets or takes away the dietary wish of a place.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_dietary_wish(
        &mut self,
        place: PlaceId,
        meeting: MeetingId,
        wish: &str,
    ) -> Result<(), StoreError> {
        if wish.trim().is_empty() {
            sqlx::query("delete from dietary_wish where place = $1")
                .bind(place.to_string())
                .execute(self.connection())
                .await?;
            return Ok(());
        }
        sqlx::query(
            "insert into dietary_wish (place, meeting, wish) values ($1, $2, $3) \
             on conflict (place) do update set wish = excluded.wish",
        )
        .bind(place.to_string())
        .bind(meeting.to_string())
        .bind(wish.trim())
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Saves what was filled in for a person; identity, person and state stay.
    ///
    /// # Errors
    /// When the place is not there, or the database refuses.
    pub async fn save_place(&mut self, record: &PlaceRecord) -> Result<(), StoreError> {
        let done = sqlx::query(
            "update place set name = $2, title = $3, email = $4, phone = $5, access_needs = $6, answers = $7 \
             where id = $1",
        )
        .bind(record.place.id.to_string())
        .bind(&record.name)
        .bind(&record.title)
        .bind(record.email.as_str())
        .bind(&record.phone)
        .bind(&record.access_needs)
        .bind(json::write(TABLE, &record.answers)?)
        .execute(self.connection())
        .await?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Unknown("place"));
        }
        self.touch_place(record.registration, record.place.person);
        self.note("place.changed", Subject::new("place", record.place.id), &())
    }
}
