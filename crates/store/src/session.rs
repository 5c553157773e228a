//! Work sessions: one for each meeting, with the codes that lead to it. What happened in one stands in its log.

mod forget;
mod log;
mod participant;
mod wake;

use std::str::FromStr as _;

use domain::{
    CommandId, MeetingId, MunicipalityCode, OrganisationId, SessionId, StepId, TableId,
    session::{Actor, Command, Compose, JoinCode, Request, Session, Step, Table},
};
use jiff::Timestamp;

pub use log::{Appended, Head};
pub use participant::{ParticipantRecord, ParticipantSeat, RoundKey, cause_of};
pub use wake::{AtNode, Connected, NodeId, SessionWake, SessionWakes};

use crate::{Change, Store, StoreError, Subject, clock::moment, fresh, json, secret};

const TABLE: &str = "work_session";

/// So many signs has the code of the big screen: 80 random bits, and still to be typed on a remote keyboard.
const SCREEN_SIGNS: usize = 16;

/// A work session, as it is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkSession {
    /// What it is known by.
    pub id: SessionId,
    /// The meeting that it belongs to.
    pub meeting: MeetingId,
    /// The code of the room.
    pub code: JoinCode,
    /// The code of the big screen, for staff.
    pub screen_code: String,
    /// When it was made.
    pub created_at: Timestamp,
}

row! {
    struct WorkSessionRow {
        id: String,
        meeting: String,
        code: String,
        screen_code: String,
        created_at: i64,
    }
}

impl WorkSessionRow {
    fn record(self) -> Result<WorkSession, StoreError> {
        Ok(WorkSession {
            id: json::parse(TABLE, &self.id)?,
            meeting: json::parse(TABLE, &self.meeting)?,
            code: json::parse(TABLE, &self.code)?,
            screen_code: self.screen_code,
            created_at: moment(TABLE, self.created_at)?,
        })
    }
}

/// A new code to join with.
fn fresh_code() -> Result<JoinCode, StoreError> {
    let signs = JoinCode::CHARACTERS.as_bytes();
    let code: String =
        (0..6).map(|_| char::from(signs[usize::from(rand::random::<u8>()) % signs.len()])).collect();
    JoinCode::from_str(&code).map_err(|error| StoreError::Row { table: TABLE, reason: error.to_string() })
}

/// A table that a new session begins with; its code is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTable {
    /// What stands on it.
    pub name: String,
    /// The municipality whose people sit at it; none when it is mixed.
    pub municipality: Option<MunicipalityCode>,
}

impl Store {
    /// The session with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn work_session(&self, id: SessionId) -> Result<WorkSession, StoreError> {
        let statement = "select id, meeting, code, screen_code, created_at from work_session where id = $1";
        let row: Option<WorkSessionRow> =
            sqlx::query_as(statement).bind(id.to_string()).fetch_optional(&self.pool).await?;
        row.ok_or(StoreError::Unknown("session"))?.record()
    }

    /// The session of a meeting.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn work_session_of(&self, meeting: MeetingId) -> Result<Option<WorkSession>, StoreError> {
        let statement =
            "select id, meeting, code, screen_code, created_at from work_session where meeting = $1";
        let row: Option<WorkSessionRow> =
            sqlx::query_as(statement).bind(meeting.to_string()).fetch_optional(&self.pool).await?;
        row.map(WorkSessionRow::record).transpose()
    }

    /// The sessions of the meetings to which an organisation comes, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn work_sessions_with(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<WorkSession>, StoreError> {
        let rows: Vec<WorkSessionRow> = sqlx::query_as(
            "select id, meeting, code, screen_code, created_at from work_session where meeting in \
             (select meeting from registration where organisation = $1 and standing = 'confirmed') \
             order by created_at, id",
        )
        .bind(organisation.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(WorkSessionRow::record).collect()
    }

    /// The session that a code leads to, with the table when it is the code of one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn work_session_with_code(
        &self,
        code: &JoinCode,
    ) -> Result<Option<(SessionId, Option<TableId>)>, StoreError> {
        let row: Option<(String, Option<String>)> =
            sqlx::query_as("select session, table_id from work_session_code where code = $1")
                .bind(code.as_str())
                .fetch_optional(&self.pool)
                .await?;
        let Some((session, table)) = row else { return Ok(None) };
        let table = table.map(|table| json::parse(TABLE, &table)).transpose()?;
        Ok(Some((json::parse(TABLE, &session)?, table)))
    }

    /// The session whose big screen has this code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn work_session_with_screen(&self, code: &str) -> Result<Option<SessionId>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as("select id from work_session where screen_code = $1")
            .bind(code)
            .fetch_optional(&self.pool)
            .await?;
        row.map(|(id,)| json::parse(TABLE, &id)).transpose()
    }
}

impl Change {
    /// Makes the session of a meeting, with a script and tables. Each table gets a code of its own.
    ///
    /// # Errors
    /// When the meeting has one already, the script is not right, or the database refuses.
    pub async fn create_session(
        &mut self,
        meeting: MeetingId,
        script: Vec<Step>,
        tables: Vec<NewTable>,
    ) -> Result<WorkSession, StoreError> {
        let made = WorkSession {
            id: fresh(),
            meeting,
            code: fresh_code()?,
            screen_code: secret(SCREEN_SIGNS),
            created_at: self.now(),
        };
        sqlx::query(
            "insert into work_session (id, meeting, code, screen_code, sequence, revision, created_at) \
             values ($1, $2, $3, $4, 0, 0, $5)",
        )
        .bind(made.id.to_string())
        .bind(meeting.to_string())
        .bind(made.code.as_str())
        .bind(&made.screen_code)
        .bind(made.created_at.as_microsecond())
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("session"),
            false => error.into(),
        })?;
        self.set_code(made.id, &made.code, None).await?;
        self.note("work-session.created", Subject::new("work-session", made.id), &meeting)?;
        self.furnish(made.id, script, tables).await?;
        Ok(made)
    }

    /// The first entries of a session: its steps and its tables.
    async fn furnish(
        &mut self,
        id: SessionId,
        script: Vec<Step>,
        tables: Vec<NewTable>,
    ) -> Result<(), StoreError> {
        let (mut session, now, by) = (Session::default(), self.now(), self.actor());
        let mut commands = Vec::new();
        let mut after: Option<StepId> = None;
        for step in script {
            let id = step.id;
            commands.push(Compose::AddStep { step, after: after.replace(id) });
        }
        for NewTable { name, municipality } in tables {
            let (id, code): (TableId, JoinCode) = (fresh(), fresh_code()?);
            commands.push(Compose::AddTable(Table { id, name, municipality, code, host: None }));
        }
        let mut entries = Vec::new();
        for compose in commands {
            let request = Request { id: fresh::<CommandId>(), command: Command::Compose(compose) };
            let events = session.decide(Actor::Chair, &request, now).map_err(|refusal| StoreError::Row {
                table: "work_session_entry",
                reason: refusal.to_string(),
            })?;
            let made = session.entries(request.id, events, now);
            made.iter().for_each(|entry| session.apply(entry));
            entries.extend(made);
        }
        self.append_entries(id, &entries, &Appended { audited: Some(by), participant: None }).await
    }

    /// Gives a session or a table a code, in place of the one before.
    pub(crate) async fn set_code(
        &mut self,
        session: SessionId,
        code: &JoinCode,
        table: Option<TableId>,
    ) -> Result<(), StoreError> {
        if let Some(table) = table {
            sqlx::query("delete from work_session_code where session = $1 and table_id = $2")
                .bind(session.to_string())
                .bind(table.to_string())
                .execute(self.connection())
                .await?;
        }
        sqlx::query("insert into work_session_code (code, session, table_id) values ($1, $2, $3)")
            .bind(code.as_str())
            .bind(session.to_string())
            .bind(table.map(|table| table.to_string()))
            .execute(self.connection())
            .await
            .map_err(|error| match StoreError::is_taken(&error) {
                true => StoreError::Taken("code"),
                false => error.into(),
            })?;
        Ok(())
    }

    /// Deletes a session with everything that was said in it.
    ///
    /// # Errors
    /// When there is none, or the database refuses.
    pub async fn delete_session(&mut self, id: SessionId) -> Result<(), StoreError> {
        let mut records = 0;
        for statement in [
            "delete from joint_course_member where joint_course in (select id from joint_course where session = $1)",
            "delete from joint_course_version where joint_course in (select id from joint_course where session = $1)",
            "delete from joint_course where session = $1",
            "delete from work_session_entry where session = $1",
            "delete from work_session_snapshot where session = $1",
            "delete from work_session_code where session = $1",
            "delete from work_session_round_key where session = $1",
            "delete from work_session_guest where session = $1",
            "delete from work_session_participant where session = $1",
            "delete from work_session where id = $1",
        ] {
            let done = sqlx::query(statement).bind(id.to_string()).execute(self.connection()).await?;
            records = done.rows_affected();
        }
        if records == 0 {
            return Err(StoreError::Unknown("session"));
        }
        self.note("work-session.deleted", Subject::new("work-session", id), &())
    }
}
