//! The audit log: what happened, when and by whom, chained by hashes so that nothing can be changed or left
//! out afterwards without being seen. It holds identities and kinds, never names or addresses.

use domain::{ParticipantId, PersonId};
use jiff::Timestamp;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{Store, StoreError, clock::moment};

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditActor {
    /// Somebody who is signed in, or who registers.
    Person(PersonId),
    /// Somebody who takes part in a work session, by what they are known by there: who that is can be erased.
    Participant(ParticipantId),
    /// The program itself.
    System,
    /// Somebody on the command line of the server.
    CommandLine,
}

impl std::fmt::Display for AuditActor {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            AuditActor::Person(person) => write!(formatter, "person:{person}"),
            AuditActor::Participant(participant) => write!(formatter, "participant:{participant}"),
            AuditActor::System => formatter.write_str("system"),
            AuditActor::CommandLine => formatter.write_str("command-line"),
        }
    }
}

/// What it happened to: a noun and an identity, `registration:0192…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject(String);

impl Subject {
    /// The subject of a noun with an identity.
    pub fn new(noun: &str, identity: impl std::fmt::Display) -> Self {
        Self(format!("{noun}:{identity}"))
    }

    /// As it is kept.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One event of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEvent {
    /// Its number; the first is 1, and there are no gaps.
    pub sequence: i64,
    /// When.
    pub happened_at: Timestamp,
    /// By whom, as text: `person:…`, `participant:…`, `system`, `command-line`.
    pub actor: String,
    /// What: `registration.moved`.
    pub kind: String,
    /// To what: `registration:…`.
    pub subject: String,
    /// More about it; identities and kinds only.
    pub detail: Value,
}

/// Where the chain is broken.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum VerifyError {
    /// A number is missing.
    #[error("event {0} is missing")]
    Missing(i64),
    /// An event was changed after it was written, or put in from outside.
    #[error("event {0} was changed after it was written")]
    Altered(i64),
    /// Events were taken off the end.
    #[error("the log ends at event {found}, but {expected} were written")]
    Shortened {
        /// The last event that is there.
        found: i64,
        /// The last event that was written.
        expected: i64,
    },
}

row! {
    pub(crate) struct AuditRow {
        sequence: i64,
        happened_at: i64,
        actor: String,
        kind: String,
        subject: String,
        detail: String,
        previous_hash: String,
        hash: String,
    }
}

/// The hash of an event: of everything in it, and of the hash before it. Lengths stand before texts, so that
/// no two different events give the same bytes.
pub(crate) fn chained(previous: &str, sequence: i64, happened_at: i64, texts: [&str; 4]) -> String {
    let mut hasher = Sha256::new();
    hasher.update(previous.as_bytes());
    hasher.update(sequence.to_be_bytes());
    hasher.update(happened_at.to_be_bytes());
    for text in texts {
        hasher.update(text.len().to_be_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

impl AuditRow {
    fn follows(&self, sequence: i64, previous: &str) -> Result<(), VerifyError> {
        if self.sequence != sequence {
            return Err(VerifyError::Missing(sequence));
        }
        let texts = [&*self.actor, &*self.kind, &*self.subject, &*self.detail];
        let hash = chained(previous, self.sequence, self.happened_at, texts);
        if self.previous_hash != previous || self.hash != hash {
            return Err(VerifyError::Altered(sequence));
        }
        Ok(())
    }

    fn event(self) -> Result<AuditEvent, StoreError> {
        Ok(AuditEvent {
            sequence: self.sequence,
            happened_at: moment("audit_event", self.happened_at)?,
            actor: self.actor,
            kind: self.kind,
            subject: self.subject,
            detail: serde_json::from_str(&self.detail)
                .map_err(|error| StoreError::Row { table: "audit_event", reason: error.to_string() })?,
        })
    }
}

/// So many events are read at a time.
const PAGE: i64 = 1000;

impl Store {
    /// Walks the whole log; the number of events when the chain is whole, or the first place where it is not.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify_audit(&self) -> Result<Result<i64, VerifyError>, StoreError> {
        let (mut last, mut hash) = (0, String::new());
        loop {
            let rows: Vec<AuditRow> =
                sqlx::query_as("select * from audit_event where sequence > $1 order by sequence limit $2")
                    .bind(last)
                    .bind(PAGE)
                    .fetch_all(&self.pool)
                    .await?;
            let full = rows.len();
            for row in rows {
                if let Err(error) = row.follows(last + 1, &hash) {
                    return Ok(Err(error));
                }
                last = row.sequence;
                hash = row.hash;
            }
            if i64::try_from(full).unwrap_or(PAGE) < PAGE {
                break;
            }
        }
        let (expected, end): (i64, String) =
            sqlx::query_as("select sequence, hash from audit_head where one = 1")
                .fetch_one(&self.pool)
                .await?;
        Ok(match expected {
            _ if expected != last => Err(VerifyError::Shortened { found: last, expected }),
            _ if end != hash => Err(VerifyError::Altered(last)),
            _ => Ok(last),
        })
    }

    /// The newest events, at most `limit`, older than `before` when that is given.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn audit_events(&self, before: Option<i64>, limit: i64) -> Result<Vec<AuditEvent>, StoreError> {
        let rows: Vec<AuditRow> =
            sqlx::query_as("select * from audit_event where sequence < $1 order by sequence desc limit $2")
                .bind(before.unwrap_or(i64::MAX))
                .bind(limit)
                .fetch_all(&self.pool)
                .await?;
        rows.into_iter().map(AuditRow::event).collect()
    }

    /// What happened to a subject, oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn audit_of(&self, subject: &Subject) -> Result<Vec<AuditEvent>, StoreError> {
        let rows: Vec<AuditRow> =
            sqlx::query_as("select * from audit_event where subject = $1 order by sequence")
                .bind(subject.as_str())
                .fetch_all(&self.pool)
                .await?;
        rows.into_iter().map(AuditRow::event).collect()
    }
}
