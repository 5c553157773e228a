//! Conversations of a few steps, such as a challenge for a passkey: what the program must remember between the
//! steps. Each is taken out once.

use jiff::{SignedDuration, Timestamp};

use crate::{Store, StoreError, hashed, secret};

/// So many signs has the secret of a conversation: 130 random bits.
const SECRET: usize = 26;

impl Store {
    /// Keeps what a conversation must remember for a while; returns the secret to take it out with.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn keep_ceremony(
        &self,
        kind: &str,
        body: &str,
        term: SignedDuration,
        now: Timestamp,
    ) -> Result<String, StoreError> {
        let id = secret(SECRET);
        sqlx::query("insert into ceremony (id, kind, body, expires_at) values ($1, $2, $3, $4)")
            .bind(hashed(&id))
            .bind(kind)
            .bind(body)
            .bind((now + term).as_microsecond())
            .execute(&self.pool)
            .await?;
        Ok(id)
    }

    /// Takes out what was kept, once and of the same kind only; `None` when it is gone or its time is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_ceremony(
        &self,
        id: &str,
        kind: &str,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as(
            "delete from ceremony where id = $1 and kind = $2 and expires_at > $3 returning body",
        )
        .bind(hashed(id))
        .bind(kind)
        .bind(now.as_microsecond())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.map(|(body,)| body))
    }
}
