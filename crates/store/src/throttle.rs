//! How often something is tried: counted in the database, so that all nodes count together.

use jiff::{SignedDuration, Timestamp};

use crate::{Store, StoreError, hashed};

impl Store {
    /// Counts one try of something, and says whether it is still within `most` tries per `window`. The key
    /// says what is counted and for whom; only its hash is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn within(
        &self,
        key: &str,
        most: i64,
        window: SignedDuration,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (count,): (i64,) = sqlx::query_as(
            "insert into throttle (key, window_start, count) values ($1, $2, 1) \
             on conflict (key) do update set \
             count = case when throttle.window_start <= $3 then 1 else throttle.count + 1 end, \
             window_start = case when throttle.window_start <= $3 then $2 else throttle.window_start end \
             returning count",
        )
        .bind(hashed(key))
        .bind(now.as_microsecond())
        .bind((now - window).as_microsecond())
        .fetch_one(&self.pool)
        .await?;
        Ok(count <= most)
    }
}
