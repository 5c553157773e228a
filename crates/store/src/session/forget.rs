//! Forgetting who was in a session. What a table made stays; who somebody was goes: the name, the link to the person,
//! and the introduction that was there to be known by.

use std::collections::BTreeSet;

use domain::{
    ParticipantId,
    session::{Author, Content, Event, Words},
};

use crate::{Change, StoreError, Subject, json};

const TABLE: &str = "work_session_entry";

/// The participants of the person `$1`.
const OF_PERSON: &str = "select id from work_session_participant where person = $1";

/// The participants of sessions of meetings before the day `$1`.
const BEFORE: &str = "select id from work_session_participant where session in \
     (select work_session.id from work_session join meeting on meeting.id = work_session.meeting where meeting.date < $1)";

impl Change {
    /// Forgets a person in all sessions; returns how many rows it took.
    pub(crate) async fn forget_in_sessions(&mut self, person: &str) -> Result<u64, StoreError> {
        self.forget(OF_PERSON, person).await
    }

    /// Forgets everybody in sessions of meetings before a day.
    pub(crate) async fn forget_sessions_before(&mut self, day: &str) -> Result<u64, StoreError> {
        self.forget(BEFORE, day).await
    }

    /// Forgets a guest, who has no account to be found by.
    ///
    /// # Errors
    /// When there is none, or the database refuses.
    pub async fn forget_guest(&mut self, participant: ParticipantId) -> Result<(), StoreError> {
        let id = participant.to_string();
        match self.forget("select participant from work_session_guest where participant = $1", &id).await? {
            0 => Err(StoreError::Unknown("guest")),
            records => {
                self.note(
                    "work-session.guest-forgotten",
                    Subject::new("participant", participant),
                    &records,
                )?;
                self.record_destruction("erasure", records, "request").await
            }
        }
    }

    async fn forget(&mut self, whom: &'static str, value: &str) -> Result<u64, StoreError> {
        let found: Vec<(String,)> = sqlx::query_as(whom).bind(value).fetch_all(self.connection()).await?;
        let mut records = 0;
        for (id,) in found {
            records += self.empty_introductions(&id).await?;
            for statement in [
                "delete from work_session_guest where participant = $1",
                "update work_session_participant set person = null where id = $1 and person is not null",
            ] {
                records += sqlx::query(statement).bind(&id).execute(self.connection()).await?.rows_affected();
            }
        }
        Ok(records)
    }

    /// Takes the words out of the introductions of a participant. The entries stay, so that the log has no gaps.
    async fn empty_introductions(&mut self, participant: &str) -> Result<u64, StoreError> {
        let rows: Vec<(String, i64, String)> = sqlx::query_as(
            "select session, sequence, event from work_session_entry where participant = $1 order by sequence",
        )
        .bind(participant)
        .fetch_all(self.connection())
        .await?;
        let author = Author::Participant(json::parse(TABLE, participant)?);
        let (mut records, mut sessions) = (0, BTreeSet::new());
        for (session, sequence, event) in rows {
            let mut event: Event = json::read(TABLE, &event)?;
            if !emptied(&mut event, author) {
                continue;
            }
            records +=
                sqlx::query("update work_session_entry set event = $3 where session = $1 and sequence = $2")
                    .bind(&session)
                    .bind(sequence)
                    .bind(json::write(TABLE, &event)?)
                    .execute(self.connection())
                    .await?
                    .rows_affected();
            sessions.insert(session);
        }
        for session in sessions {
            for statement in [
                "delete from work_session_snapshot where session = $1",
                "update work_session set revision = revision + 1 where id = $1",
            ] {
                sqlx::query(statement).bind(&session).execute(self.connection()).await?;
            }
        }
        Ok(records)
    }
}

/// Takes the words out of an event when it is an introduction of this author; says whether there were any.
fn emptied(event: &mut Event, author: Author) -> bool {
    let content = match event {
        Event::Contributed { by, content, .. }
        | Event::Edited { content, by, .. }
        | Event::Diverged { content, by, .. }
        | Event::Settled { content, by, .. }
            if *by == author =>
        {
            content
        }
        _ => return false,
    };
    let Content::Introduction { words, offers } = content else { return false };
    let held = !(words.is_empty() && offers.is_empty());
    (*words, *offers) = (Words::default(), Words::default());
    held
}
