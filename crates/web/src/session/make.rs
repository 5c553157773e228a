//! Making the session of a meeting: the seed script, and a table for every municipality that comes.

use domain::{MeetingId, session::seed_script};
use store::{Change, NewTable, Store, StoreError, WorkSession, fresh};

/// What stands on the table of a municipality: its name, without the word for the office.
fn table_name(organisation: &str) -> String {
    organisation.strip_prefix("Gemeente ").unwrap_or(organisation).to_owned()
}

/// Makes the session of a meeting within a change. Tables and steps can be changed afterwards.
///
/// # Errors
/// When the meeting has one already, or the database refuses.
pub(crate) async fn make(
    store: &Store,
    change: &mut Change,
    meeting: MeetingId,
) -> Result<WorkSession, StoreError> {
    let (_, script) = seed_script(fresh)
        .map_err(|error| StoreError::Row { table: "work_session", reason: error.to_string() })?;
    let comes = store.municipalities_of(meeting).await?;
    let table = |(code, name): (_, String)| NewTable { name: table_name(&name), municipality: Some(code) };
    change.create_session(meeting, script, comes.into_iter().map(table).collect()).await
}
