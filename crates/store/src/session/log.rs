//! The log of a session: entries without gaps, and snapshots of the state they lead to.

use domain::{
    CommandId, MeetingState, ParticipantId, SessionId, StepId,
    session::{Entry, Event, LOG_VERSION, Session},
};

use crate::{AuditActor, Change, Store, StoreError, Subject, clock::moment, json};

const TABLE: &str = "work_session_entry";

/// Where the log of a session ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry.
    pub sequence: u64,
    /// Rises when earlier entries were emptied: the state has to be read anew.
    pub revision: i64,
    /// Whether the meeting was called off or put away: nothing is added any more.
    pub meeting_over: bool,
}

/// Where the log of a session ends, and the state of its meeting.
const HEAD: &str = "select work_session.sequence, work_session.revision, meeting.state from work_session \
    join meeting on meeting.id = work_session.meeting where work_session.id = $1";

type HeadRow = (i64, i64, String);

fn head((sequence, revision, state): HeadRow) -> Head {
    let meeting_over = MeetingState::from_key(&state).is_some_and(|state| !state.is_changeable());
    Head { sequence: unsigned(sequence), revision, meeting_over }
}

/// Who wanted entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Who stands in the audit log; nobody for an entry of an anonymous round. There not even that it happened is
    /// noted: the moment would say who it was.
    pub audited: Option<AuditActor>,
    /// Who takes part and wanted it under an own name.
    pub participant: Option<ParticipantId>,
}

row! {
    struct EntryRow {
        sequence: i64,
        version: i64,
        happened_at: i64,
        cause: String,
        event: String,
    }
}

impl EntryRow {
    fn entry(self) -> Result<Entry, StoreError> {
        let version = u8::try_from(self.version).unwrap_or(u8::MAX);
        if version > LOG_VERSION {
            let reason = format!("entries of form {version} are of a newer version of the program");
            return Err(StoreError::Row { table: TABLE, reason });
        }
        Ok(Entry {
            version,
            sequence: unsigned(self.sequence),
            at: moment(TABLE, self.happened_at)?,
            cause: json::parse::<CommandId>(TABLE, &self.cause)?,
            event: json::read(TABLE, &self.event)?,
        })
    }
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The name of an event, as its JSON begins with it.
fn kind(event: &str) -> &str {
    event.split('"').nth(3).unwrap_or_default()
}

const ENTRIES: &str = "select sequence, version, happened_at, cause, event from work_session_entry \
    where session = $1 and sequence > $2 order by sequence";

impl Store {
    /// Where the log of a session ends.
    ///
    /// # Errors
    /// When there is no such session, or the database cannot be read.
    pub async fn session_head(&self, id: SessionId) -> Result<Head, StoreError> {
        let row: Option<HeadRow> =
            sqlx::query_as(HEAD).bind(id.to_string()).fetch_optional(&self.pool).await?;
        row.map(head).ok_or(StoreError::Unknown("session"))
    }

    /// The entries of a session after a number, in order.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session_entries(&self, id: SessionId, after: u64) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<EntryRow> =
            sqlx::query_as(ENTRIES).bind(id.to_string()).bind(signed(after)).fetch_all(&self.pool).await?;
        rows.into_iter().map(EntryRow::entry).collect()
    }

    /// The state of a session: the newest snapshot, with the entries behind it.
    ///
    /// # Errors
    /// When there is no such session, or the database cannot be read.
    pub async fn session_state(&self, id: SessionId) -> Result<(Session, Head), StoreError> {
        // The head first: an entry that comes in between is read as well, and changes nothing when it comes again.
        let head = self.session_head(id).await?;
        let row: Option<(String,)> = sqlx::query_as(
            "select body from work_session_snapshot where session = $1 order by sequence desc limit 1",
        )
        .bind(id.to_string())
        .fetch_optional(&self.pool)
        .await?;
        // A snapshot is a shortcut: one of another version of the program is passed by.
        let mut session: Session =
            row.and_then(|(body,)| serde_json::from_str(&body).ok()).unwrap_or_default();
        for entry in self.session_entries(id, session.sequence()).await? {
            session.apply(&entry);
        }
        Ok((session, head))
    }

    /// The last entries of a session, with the state before them: as far back as a snapshot reaches.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session_lately(&self, id: SessionId) -> Result<(Session, Vec<Entry>), StoreError> {
        let row: Option<(String,)> = sqlx::query_as(
            "select body from work_session_snapshot where session = $1 order by sequence limit 1",
        )
        .bind(id.to_string())
        .fetch_optional(&self.pool)
        .await?;
        let before: Session = row.and_then(|(body,)| serde_json::from_str(&body).ok()).unwrap_or_default();
        let entries = self.session_entries(id, before.sequence()).await?;
        Ok((before, entries))
    }

    /// The state of a session after an entry, folded from the log alone.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session_replayed(&self, id: SessionId, until: u64) -> Result<Session, StoreError> {
        let mut session = Session::default();
        let entries = self.session_entries(id, 0).await?;
        entries.iter().take_while(|entry| entry.sequence <= until).for_each(|entry| session.apply(entry));
        Ok(session)
    }
}

impl Store {
    /// Keeps the state of a session, beside the last snapshot before it: devices that come back ask what happened since
    /// a while ago. It is a shortcut through the log and says nothing new.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn keep_snapshot(&self, id: SessionId, session: Session) -> Result<(), StoreError> {
        // Written before the transaction begins: others wait for that, and it may have to wait itself.
        let body = json::write("work_session_snapshot", &session)?;
        let sequence = signed(session.sequence());
        drop(session);
        let mut transaction = self.begin().await?;
        sqlx::query(
            "delete from work_session_snapshot where session = $1 and (sequence = $2 or sequence < \
             (select max(sequence) from work_session_snapshot where session = $1 and sequence < $2))",
        )
        .bind(id.to_string())
        .bind(sequence)
        .execute(&mut *transaction)
        .await?;
        sqlx::query("insert into work_session_snapshot (session, sequence, body) values ($1, $2, $3)")
            .bind(id.to_string())
            .bind(sequence)
            .bind(body)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }
}

impl Change {
    /// Takes the session for this change: nobody else adds entries until it ends.
    ///
    /// # Errors
    /// When there is no such session, or the database refuses.
    pub async fn lock_session(&mut self, id: SessionId) -> Result<Head, StoreError> {
        sqlx::query("update work_session set sequence = sequence where id = $1")
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        let row: Option<HeadRow> =
            sqlx::query_as(HEAD).bind(id.to_string()).fetch_optional(self.connection()).await?;
        row.map(head).ok_or(StoreError::Unknown("session"))
    }

    /// The entries of a session after a number, as this change sees them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn session_entries(&mut self, id: SessionId, after: u64) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<EntryRow> = sqlx::query_as(ENTRIES)
            .bind(id.to_string())
            .bind(signed(after))
            .fetch_all(self.connection())
            .await?;
        rows.into_iter().map(EntryRow::entry).collect()
    }

    /// Adds entries to the log of a session, which must be the next ones. Codes follow the tables, and the key of an
    /// anonymous round goes when the round ends.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when somebody else added entries in the meantime, or when the database refuses.
    pub async fn append_entries(
        &mut self,
        id: SessionId,
        entries: &[Entry],
        by: &Appended,
    ) -> Result<(), StoreError> {
        let (Some(first), Some(last)) = (entries.first(), entries.last()) else { return Ok(()) };
        let taken = sqlx::query("update work_session set sequence = $2 where id = $1 and sequence = $3")
            .bind(id.to_string())
            .bind(signed(last.sequence))
            .bind(signed(first.sequence) - 1)
            .execute(self.connection())
            .await?;
        if taken.rows_affected() != 1 {
            return Err(StoreError::Changed("session"));
        }
        let mut kinds = Vec::new();
        for entry in entries {
            let event = json::write(TABLE, &entry.event)?;
            kinds.push(kind(&event).to_owned());
            self.insert_entry(id, entry, event, by.participant).await?;
            match &entry.event {
                Event::TableSet { table } => self.set_code(id, &table.code, Some(table.id)).await?,
                Event::Ended { step } => self.destroy_round_key(id, *step).await?,
                _ => {}
            }
        }
        if let Some(actor) = by.audited {
            let detail = serde_json::json!({
                "from": first.sequence, "to": last.sequence, "events": kinds,
            });
            self.note_by(actor, "work-session.went-on", Subject::new("work-session", id), &detail)?;
        }
        Ok(())
    }

    async fn insert_entry(
        &mut self,
        id: SessionId,
        entry: &Entry,
        event: String,
        participant: Option<ParticipantId>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "insert into work_session_entry (session, sequence, version, happened_at, cause, participant, event) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id.to_string())
        .bind(signed(entry.sequence))
        .bind(i64::from(entry.version))
        .bind(entry.at.as_microsecond())
        .bind(entry.cause.to_string())
        .bind(participant.map(|each| each.to_string()))
        .bind(event)
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn destroy_round_key(&mut self, id: SessionId, step: StepId) -> Result<(), StoreError> {
        sqlx::query("delete from work_session_round_key where session = $1 and step = $2")
            .bind(id.to_string())
            .bind(step.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_begins_with_its_name() {
        let event = serde_json::to_string(&Event::OpenedAgain).unwrap();
        assert_eq!(kind(&event), "opened-again");
        assert_eq!(kind("{}"), "");
    }
}
