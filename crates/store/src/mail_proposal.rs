//! Proposals: mails that ask for places, as they were understood.

use domain::{MailProposal, MeetingId, ProposalId, ProposalState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Change, Store, StoreError, Subject, clock::moment, json};

/// A proposal as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRecord {
    /// What it is known by.
    pub id: ProposalId,
    /// The meeting it is about, when that is known.
    pub meeting: Option<MeetingId>,
    /// What mail servers know the mail by: the same mail is kept once.
    pub message_id: String,
    /// Where it stands.
    pub state: ProposalState,
    /// What was understood.
    pub proposal: MailProposal,
    /// When it came in.
    pub received_at: Timestamp,
    /// How often a link was sent: who presses a button twice sends one.
    pub answers: u32,
    /// When a link was sent last.
    pub answered_at: Option<Timestamp>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    state: ProposalState,
    proposal: MailProposal,
    answers: u32,
    answered_at: Option<Timestamp>,
}

row! {
    struct ProposalRow {
        id: String,
        meeting: Option<String>,
        message_id: String,
        body: String,
        received_at: i64,
    }
}

const TABLE: &str = "mail_proposal";

impl ProposalRow {
    fn record(self) -> Result<ProposalRecord, StoreError> {
        let body: Body = json::read(TABLE, &self.body)?;
        Ok(ProposalRecord {
            id: json::parse(TABLE, &self.id)?,
            meeting: self.meeting.map(|each| json::parse(TABLE, &each)).transpose()?,
            message_id: self.message_id,
            state: body.state,
            proposal: body.proposal,
            received_at: moment(TABLE, self.received_at)?,
            answers: body.answers,
            answered_at: body.answered_at,
        })
    }
}

fn body(record: &ProposalRecord) -> Result<String, StoreError> {
    let body = Body {
        state: record.state,
        proposal: record.proposal.clone(),
        answers: record.answers,
        answered_at: record.answered_at,
    };
    json::write(TABLE, &body)
}

impl Store {
    /// Proposals in a state, the newest first; `state` is the key of one.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn proposals(&self, state: &str, limit: i64) -> Result<Vec<ProposalRecord>, StoreError> {
        let rows: Vec<ProposalRow> = sqlx::query_as(
            "select id, meeting, message_id, body, received_at from mail_proposal where state = $1 \
             order by received_at desc, id desc limit $2",
        )
        .bind(state)
        .bind(limit)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(ProposalRow::record).collect()
    }

    /// The proposal with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn proposal(&self, id: ProposalId) -> Result<ProposalRecord, StoreError> {
        let row: Option<ProposalRow> = sqlx::query_as(
            "select id, meeting, message_id, body, received_at from mail_proposal where id = $1",
        )
        .bind(id.to_string())
        .fetch_optional(&self.pool)
        .await?;
        row.ok_or(StoreError::Unknown(TABLE))?.record()
    }

    /// How many proposals are in each state, by its key; states without any are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn proposal_counts(&self) -> Result<Vec<(String, i64)>, StoreError> {
        Ok(sqlx::query_as("select state, count(*) from mail_proposal group by state order by state")
            .fetch_all(&self.pool)
            .await?)
    }

    /// Whether a mail was taken in before.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn knows_message(&self, message_id: &str) -> Result<bool, StoreError> {
        let (count,): (i64,) = sqlx::query_as("select count(*) from mail_proposal where message_id = $1")
            .bind(message_id)
            .fetch_one(&self.pool)
            .await?;
        Ok(count > 0)
    }
}

impl Change {
    /// Adds a proposal; `false` when the same mail was taken in before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_proposal(&mut self, record: &ProposalRecord) -> Result<bool, StoreError> {
        let body = body(record)?;
        let made = sqlx::query(
            "insert into mail_proposal (id, meeting, message_id, state, body, received_at) \
             values ($1, $2, $3, $4, $5, $6) on conflict (message_id) do nothing",
        )
        .bind(record.id.to_string())
        .bind(record.meeting.map(|each| each.to_string()))
        .bind(&record.message_id)
        .bind(record.state.key())
        .bind(body)
        .bind(record.received_at.as_microsecond())
        .execute(self.connection())
        .await?;
        if made.rows_affected() == 0 {
            return Ok(false);
        }
        self.note("proposal.received", Subject::new("proposal", record.id), &record.state.key())?;
        Ok(true)
    }

    /// The proposal with this identity. Nobody else changes it until the change ends.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn lock_proposal(&mut self, id: ProposalId) -> Result<ProposalRecord, StoreError> {
        let row: Option<ProposalRow> = sqlx::query_as(
            "update mail_proposal set state = state where id = $1 \
             returning id, meeting, message_id, body, received_at",
        )
        .bind(id.to_string())
        .fetch_optional(self.connection())
        .await?;
        row.ok_or(StoreError::Unknown(TABLE))?.record()
    }

    /// Saves where a proposal stands and which meeting it is about, after [`Change::lock_proposal`].
    ///
    /// # Errors
    /// When there is none, or the database refuses.
    pub async fn save_proposal(&mut self, record: &ProposalRecord) -> Result<(), StoreError> {
        let body = body(record)?;
        let done = sqlx::query("update mail_proposal set meeting = $2, state = $3, body = $4 where id = $1")
            .bind(record.id.to_string())
            .bind(record.meeting.map(|each| each.to_string()))
            .bind(record.state.key())
            .bind(body)
            .execute(self.connection())
            .await?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Unknown(TABLE));
        }
        self.note("proposal.moved", Subject::new("proposal", record.id), &record.state.key())
    }
}
