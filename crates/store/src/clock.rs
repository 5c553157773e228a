//! Moments as they are kept: microseconds since 1970, UTC.

use jiff::Timestamp;

use crate::StoreError;

/// A moment from a row.
pub(crate) fn moment(table: &'static str, microseconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(microseconds)
        .map_err(|error| StoreError::Row { table, reason: error.to_string() })
}
