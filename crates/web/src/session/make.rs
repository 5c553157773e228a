//! Making the session of a meeting: the seed script and its tables.

use domain::{MeetingId, session::seed_script};
use store::{Change, NewTable, Store, StoreError, WorkSession, fresh};

/// What stands on the table of a municipality: its name, without the word for the office.
fn table_name(organisation: &str) -> String {
    organisation.strip_prefix("Gemeente ").unwrap_or(organisation).to_owned()
}

/// A table for every municipality that comes to a meeting.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn tables(store: &Store, meeting: MeetingId) -> Result<Vec<NewTable>, StoreError> {
    let comes = store.municipalities_of(meeting).await?;
    let table = |(code, name): (_, String)| NewTable { name: table_name(&name), municipality: Some(code) };
    Ok(comes.into_iter().map(table).collect())
}

/// Makes the session of a meeting within a change, with the seed script and these tables. Both can be changed afterwards.
///
/// # Errors
/// When the meeting has one already, or the database refuses.
pub(crate) async fn make(
    change: &mut Change,
    meeting: MeetingId,
    tables: Vec<NewTable>,
) -> Result<WorkSession, StoreError> {
    let (_, script) = seed_script(fresh)
        .map_err(|error| StoreError::Row { table: "work_session", reason: error.to_string() })?;
    change.create_session(meeting, script, tables).await
}
