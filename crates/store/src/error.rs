//! What can go wrong with what is kept.

use domain::guest_list::Refusal;

/// Why something could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused, or could not be reached.
    #[error("the database could not do it: {0}")]
    Database(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error("the tables could not be brought up to date: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A row holds something that this version of the program cannot read.
    #[error("a row of `{table}` cannot be read: {reason}")]
    Row {
        /// The table.
        table: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// There is no such thing.
    #[error("there is no such {0}")]
    Unknown(&'static str),
    /// Somebody else changed it in the meantime.
    #[error("somebody else changed this {0} in the meantime")]
    Changed(&'static str),
    /// Something with the same name is there already.
    #[error("there is another {0} with this name")]
    Taken(&'static str),
    /// Without an administrator nobody could give roles any more.
    #[error("this is the last administrator: make somebody else administrator first")]
    LastAdministrator,
    /// The address of the database is not one that is understood.
    #[error("`{0}` is not an address of a database: write sqlite:FILE or postgres://USER@HOST/NAME")]
    Address(String),
    /// The rules of the guest list refused it.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

impl StoreError {
    /// Whether an insert failed because the key is there already.
    #[must_use]
    pub(crate) fn is_taken(error: &sqlx::Error) -> bool {
        error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
    }
}
