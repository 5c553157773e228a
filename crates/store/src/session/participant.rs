//! Who takes part in a session: persons with a place in the meeting, and guests. The log knows them by an identity only.

use domain::{
    CommandId, MeetingId, MunicipalityCode, ParticipantId, PersonId, RoundToken, SessionId, StepId,
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use crate::{Change, Store, StoreError, fresh, hashed, json, secret};

const TABLE: &str = "work_session_participant";

/// Somebody who takes part, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantRecord {
    /// What they are known by in the session.
    pub participant: ParticipantId,
    /// Who it is; nobody for a guest.
    pub person: Option<PersonId>,
    /// The name; empty when it was erased.
    pub name: String,
    /// The function in own words; may be empty.
    pub function: String,
    /// The organisation; empty for a guest.
    pub organisation: String,
    /// The municipality it governs.
    pub municipality: Option<MunicipalityCode>,
}

row! {
    struct ParticipantRow {
        id: String,
        person: Option<String>,
        name: Option<String>,
        title: Option<String>,
        organisation: Option<String>,
        municipality: Option<String>,
        guest_name: Option<String>,
        guest_function: Option<String>,
    }
}

impl ParticipantRow {
    fn record(self) -> Result<ParticipantRecord, StoreError> {
        Ok(ParticipantRecord {
            participant: json::parse(TABLE, &self.id)?,
            person: self.person.map(|person| json::parse(TABLE, &person)).transpose()?,
            name: self.name.or(self.guest_name).unwrap_or_default(),
            function: self.title.or(self.guest_function).unwrap_or_default(),
            organisation: self.organisation.unwrap_or_default(),
            municipality: self.municipality.map(|code| json::parse(TABLE, &code)).transpose()?,
        })
    }
}

/// The key of an anonymous round. It never shows.
#[derive(Clone, PartialEq, Eq)]
pub struct RoundKey(String);

impl RoundKey {
    /// What stands for somebody in the round. Without the key nobody can tell for whom.
    #[must_use]
    pub fn token(&self, participant: ParticipantId) -> RoundToken {
        let code = match Hmac::<Sha256>::new_from_slice(self.0.as_bytes()) {
            Ok(code) => code.chain_update(participant.value().as_bytes()),
            // A key of any length will do.
            Err(never) => unreachable!("{never}"),
        };
        RoundToken::new(first_half(&code.finalize().into_bytes()))
    }
}

/// What a command is known by in the log: made of what its device called it and of who sent it. Nobody can be in the
/// way of a command of somebody else, and nothing of the device stands in the log.
#[must_use]
pub fn cause_of(command: CommandId, sender: &str) -> CommandId {
    let hash = Sha256::new().chain_update(command.value().as_bytes()).chain_update(sender).finalize();
    CommandId::new(first_half(&hash))
}

fn first_half(bytes: &[u8]) -> Uuid {
    let half = std::array::from_fn(|index| bytes.get(index).copied().unwrap_or_default());
    Builder::from_random_bytes(half).into_uuid()
}

impl std::fmt::Debug for RoundKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("RoundKey(…)")
    }
}

/// Everybody in sessions, with the place in the meeting that is not cancelled, if there is one.
macro_rules! participants {
    () => {
        "select part.id, part.person, place.name, place.title, \
     organisation.name as organisation, organisation.municipality, \
     guest.name as guest_name, guest.function as guest_function \
     from work_session_participant as part \
     join work_session on work_session.id = part.session \
     left join work_session_guest as guest on guest.participant = part.id \
     left join place on place.meeting = work_session.meeting and place.person = part.person \
     and place.standing in ('expected', 'present') \
     left join registration on registration.id = place.registration \
     left join organisation on organisation.id = registration.organisation"
    };
}

/// Everybody in a session.
const PARTICIPANTS: &str = concat!(participants!(), " where part.session = $1 order by part.id");

/// One of them.
const PARTICIPANT: &str = concat!(participants!(), " where part.session = $1 and part.id = $2");

impl Store {
    /// Everybody who took part in a session, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn participants(&self, session: SessionId) -> Result<Vec<ParticipantRecord>, StoreError> {
        let rows: Vec<ParticipantRow> =
            sqlx::query_as(PARTICIPANTS).bind(session.to_string()).fetch_all(&self.pool).await?;
        rows.into_iter().map(ParticipantRow::record).collect()
    }

    /// Somebody who takes part in a session, by name.
    ///
    /// # Errors
    /// When there is nobody like that, or the database cannot be read.
    pub async fn participant(
        &self,
        session: SessionId,
        id: ParticipantId,
    ) -> Result<ParticipantRecord, StoreError> {
        let row: Option<ParticipantRow> = sqlx::query_as(PARTICIPANT)
            .bind(session.to_string())
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.ok_or(StoreError::Unknown("participant"))?.record()
    }

    /// What a person is known by in a session.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn participant_of_person(
        &self,
        session: SessionId,
        person: PersonId,
    ) -> Result<Option<ParticipantId>, StoreError> {
        let row: Option<(String,)> =
            sqlx::query_as("select id from work_session_participant where session = $1 and person = $2")
                .bind(session.to_string())
                .bind(person.to_string())
                .fetch_optional(&self.pool)
                .await?;
        row.map(|(id,)| json::parse(TABLE, &id)).transpose()
    }

    /// What a guest with this secret is known by in a session.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn participant_of_guest(
        &self,
        session: SessionId,
        secret: &str,
    ) -> Result<Option<ParticipantId>, StoreError> {
        let row: Option<(String,)> =
            sqlx::query_as("select participant from work_session_guest where session = $1 and hash = $2")
                .bind(session.to_string())
                .bind(hashed(secret))
                .fetch_optional(&self.pool)
                .await?;
        row.map(|(id,)| json::parse(TABLE, &id)).transpose()
    }

    /// The place that lets somebody take part: not cancelled, in a registration that counts. With the organisation's
    /// name and municipality.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn seat_of(
        &self,
        meeting: MeetingId,
        person: PersonId,
    ) -> Result<Option<ParticipantSeat>, StoreError> {
        let row: Option<SeatRow> = sqlx::query_as(
            "select place.name, organisation.name as organisation, organisation.municipality from place \
             join registration on registration.id = place.registration \
             join organisation on organisation.id = registration.organisation \
             where place.meeting = $1 and place.person = $2 and place.standing in ('expected', 'present') \
             and registration.standing = 'confirmed' order by place.id limit 1",
        )
        .bind(meeting.to_string())
        .bind(person.to_string())
        .fetch_optional(&self.pool)
        .await?;
        row.map(SeatRow::seat).transpose()
    }

    /// The municipalities that are registered for a meeting and will come, by name: code and name of the organisation.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn municipalities_of(
        &self,
        meeting: MeetingId,
    ) -> Result<Vec<(MunicipalityCode, String)>, StoreError> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "select distinct organisation.municipality, organisation.name from registration \
             join organisation on organisation.id = registration.organisation \
             where registration.meeting = $1 and registration.standing = 'confirmed' \
             and organisation.municipality is not null order by organisation.name",
        )
        .bind(meeting.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(|(code, name)| Ok((json::parse("organisation", &code)?, name))).collect()
    }
}

/// The seat of somebody who was registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParticipantSeat {
    /// The name.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// The municipality it governs.
    pub municipality: Option<MunicipalityCode>,
}

row! {
    struct SeatRow {
        name: String,
        organisation: String,
        municipality: Option<String>,
    }
}

impl SeatRow {
    fn seat(self) -> Result<ParticipantSeat, StoreError> {
        Ok(ParticipantSeat {
            name: self.name,
            organisation: self.organisation,
            municipality: self.municipality.map(|code| json::parse("organisation", &code)).transpose()?,
        })
    }
}

impl Change {
    /// What a person is known by in a session; made when there is nothing yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn participant_for(
        &mut self,
        session: SessionId,
        person: PersonId,
    ) -> Result<ParticipantId, StoreError> {
        let id: ParticipantId = fresh();
        sqlx::query(
            "insert into work_session_participant (id, session, person, joined_at) values ($1, $2, $3, $4) \
             on conflict (session, person) do nothing",
        )
        .bind(id.to_string())
        .bind(session.to_string())
        .bind(person.to_string())
        .bind(self.now().as_microsecond())
        .execute(self.connection())
        .await?;
        let (id,): (String,) =
            sqlx::query_as("select id from work_session_participant where session = $1 and person = $2")
                .bind(session.to_string())
                .bind(person.to_string())
                .fetch_one(self.connection())
                .await?;
        json::parse(TABLE, &id)
    }

    /// What a guest with this secret is known by in a session; made when there is nothing yet. The name may be typed
    /// again, better.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn guest_for(
        &mut self,
        session: SessionId,
        secret: &str,
        name: &str,
        function: &str,
    ) -> Result<ParticipantId, StoreError> {
        let hash = hashed(secret);
        let known: Option<(String,)> = sqlx::query_as(
            "update work_session_guest set name = $3, function = $4 where session = $1 and hash = $2 \
             returning participant",
        )
        .bind(session.to_string())
        .bind(&hash)
        .bind(name)
        .bind(function)
        .fetch_optional(self.connection())
        .await?;
        if let Some((id,)) = known {
            return json::parse(TABLE, &id);
        }
        let id: ParticipantId = fresh();
        sqlx::query(
            "insert into work_session_participant (id, session, person, joined_at) values ($1, $2, null, $3)",
        )
        .bind(id.to_string())
        .bind(session.to_string())
        .bind(self.now().as_microsecond())
        .execute(self.connection())
        .await?;
        sqlx::query(
            "insert into work_session_guest (participant, session, hash, name, function) \
             values ($1, $2, $3, $4, $5)",
        )
        .bind(id.to_string())
        .bind(session.to_string())
        .bind(hash)
        .bind(name)
        .bind(function)
        .execute(self.connection())
        .await?;
        Ok(id)
    }

    /// Gives a guest another name and function.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rename_guest(
        &mut self,
        guest: ParticipantId,
        name: &str,
        function: &str,
    ) -> Result<(), StoreError> {
        sqlx::query("update work_session_guest set name = $2, function = $3 where participant = $1")
            .bind(guest.to_string())
            .bind(name)
            .bind(function)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// The key of an anonymous round, made when it is not there yet. Only of a round that is open: it is destroyed
    /// when the round ends.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn round_key(&mut self, session: SessionId, step: StepId) -> Result<RoundKey, StoreError> {
        sqlx::query(
            "insert into work_session_round_key (session, step, secret) values ($1, $2, $3) \
             on conflict (session, step) do nothing",
        )
        .bind(session.to_string())
        .bind(step.to_string())
        .bind(secret(52))
        .execute(self.connection())
        .await?;
        let (key,): (String,) =
            sqlx::query_as("select secret from work_session_round_key where session = $1 and step = $2")
                .bind(session.to_string())
                .bind(step.to_string())
                .fetch_one(self.connection())
                .await?;
        Ok(RoundKey(key))
    }
}
