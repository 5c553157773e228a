//! Jobs: work that is done later, and tried again when it fails. A job is added in the same transaction as
//! what it belongs to, so that none is lost and none is done for nothing.

use jiff::{SignedDuration, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Change, Store, StoreError, json};

/// So often a job is tried before it is given up.
const MOST_ATTEMPTS: i64 = 8;

/// So long a worker may hold a job before another may take it: it has died.
const HELD: SignedDuration = SignedDuration::from_mins(5);

/// A job that a worker has taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// What it is known by.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// How often it was tried before.
    pub attempts: i64,
    payload: String,
}

row! {
    struct JobRow {
        id: String,
        kind: String,
        payload: String,
        attempts: i64,
    }
}

impl Job {
    /// What it needs to know.
    ///
    /// # Errors
    /// When the payload is of another kind.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, StoreError> {
        json::read("job", &self.payload)
    }
}

/// How long to wait after so many failed attempts: a minute, then twice as long each time.
pub(crate) fn pause(attempts: i64) -> SignedDuration {
    SignedDuration::from_mins(1 << attempts.clamp(0, 10))
}

impl Store {
    /// Takes the next job whose turn it is, and keeps other workers from it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_job(&self, now: Timestamp) -> Result<Option<Job>, StoreError> {
        let moment = now.as_microsecond();
        let row: Option<JobRow> = sqlx::query_as(
            "update job set held_until = $2, attempts = attempts + 1 where id = ( \
                 select id from job where state = 'waiting' and run_at <= $1 and held_until <= $1 \
                 order by run_at, id limit 1 \
             ) and held_until <= $1 returning id, kind, payload, attempts - 1 as attempts",
        )
        .bind(moment)
        .bind((now + HELD).as_microsecond())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|row| Job { id: row.id, kind: row.kind, attempts: row.attempts, payload: row.payload }))
    }

    /// The job is done.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn finish_job(&self, job: &Job) -> Result<(), StoreError> {
        sqlx::query("delete from job where id = $1").bind(&job.id).execute(&self.pool).await?;
        Ok(())
    }

    /// The job failed: it is tried again later, or given up after eight attempts.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn fail_job(&self, job: &Job, reason: &str, now: Timestamp) -> Result<(), StoreError> {
        let state = if job.attempts + 1 >= MOST_ATTEMPTS { "failed" } else { "waiting" };
        sqlx::query("update job set state = $2, failure = $3, run_at = $4, held_until = 0 where id = $1")
            .bind(&job.id)
            .bind(state)
            .bind(reason)
            .bind((now + pause(job.attempts)).as_microsecond())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// How many jobs wait, and how many were given up.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn job_counts(&self) -> Result<(i64, i64), StoreError> {
        let (waiting,): (i64,) =
            sqlx::query_as("select count(*) from job where state = 'waiting'").fetch_one(&self.pool).await?;
        let (failed,): (i64,) =
            sqlx::query_as("select count(*) from job where state = 'failed'").fetch_one(&self.pool).await?;
        Ok((waiting, failed))
    }
}

impl Change {
    /// Adds a job, to be done from a moment on.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_job(
        &mut self,
        kind: &str,
        payload: &impl Serialize,
        run_at: Timestamp,
    ) -> Result<(), StoreError> {
        let id: domain::ItemId = crate::fresh();
        sqlx::query(
            "insert into job (id, kind, payload, state, run_at, attempts, held_until, failure) \
             values ($1, $2, $3, 'waiting', $4, 0, 0, '')",
        )
        .bind(id.to_string())
        .bind(kind)
        .bind(json::write("job", payload)?)
        .bind(run_at.as_microsecond())
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
