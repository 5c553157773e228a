//! Mail to many at once: that it went out, when, and to how many. Not to whom: the outbox knows that.

use domain::{EmailAddress, MeetingId};
use jiff::Timestamp;

use crate::{Change, Store, StoreError, Subject, clock::moment, json};

const TABLE: &str = "mass_mail";

/// Mails of one kind that were made at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MassMailRecord {
    /// The key of the kind.
    pub kind: String,
    /// How many they were.
    pub mails: i64,
    /// When they were made.
    pub made_at: Timestamp,
}

row! {
    struct MassMailRow {
        kind: String,
        mails: i64,
        made_at: i64,
    }
}

impl Store {
    /// What was sent to many about a meeting, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mass_mails(&self, meeting: MeetingId) -> Result<Vec<MassMailRecord>, StoreError> {
        let rows: Vec<MassMailRow> = sqlx::query_as(
            "select kind, mails, made_at from mass_mail where meeting = $1 order by made_at desc, id desc",
        )
        .bind(meeting.to_string())
        .fetch_all(&self.pool)
        .await?;
        let record = |row: MassMailRow| {
            Ok(MassMailRecord { kind: row.kind, mails: row.mails, made_at: moment(TABLE, row.made_at)? })
        };
        rows.into_iter().map(record).collect()
    }

    /// The addresses for which mail of a kind about a meeting was made, each once.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mailed(&self, meeting: MeetingId, kind: &str) -> Result<Vec<EmailAddress>, StoreError> {
        let rows: Vec<(String,)> =
            sqlx::query_as("select distinct recipient from mail where meeting = $1 and kind = $2")
                .bind(meeting.to_string())
                .bind(kind)
                .fetch_all(&self.pool)
                .await?;
        rows.iter().map(|(address,)| json::parse("mail", address)).collect()
    }
}

impl Change {
    /// Notes that mail went to many. The identity came with the form: `false` when it was used before, so that
    /// nothing is to be sent.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_mass_mail(
        &mut self,
        id: &str,
        meeting: MeetingId,
        kind: &str,
        mails: usize,
    ) -> Result<bool, StoreError> {
        let made = sqlx::query(
            "insert into mass_mail (id, meeting, kind, mails, made_at) values ($1, $2, $3, $4, $5) \
             on conflict (id) do nothing",
        )
        .bind(id)
        .bind(meeting.to_string())
        .bind(kind)
        .bind(i64::try_from(mails).unwrap_or(i64::MAX))
        .bind(self.now().as_microsecond())
        .execute(self.connection())
        .await?;
        if made.rows_affected() == 0 {
            return Ok(false);
        }
        self.note("mass-mail.sent", Subject::new("meeting", meeting), &(kind, mails))?;
        Ok(true)
    }
}
