//! The retention: destroys what is over its term, by hand or by itself.

use std::time::Duration;

use jiff::Timestamp;
use store::{AuditActor, Retention, Store, StoreError};

use super::register::{Register, register};

/// So long after the last time the retention runs again.
const PAUSE: Duration = Duration::from_secs(6 * 60 * 60);

/// How much of what is due, in the order in which it goes.
pub(crate) async fn due(
    store: &Store,
    register: &Register,
    now: Timestamp,
) -> Result<Vec<(Retention, i64)>, StoreError> {
    let mut due = Vec::new();
    for term in register.terms() {
        due.push((term.rule, store.due(term.rule, term.days, now).await?));
    }
    Ok(due)
}

/// Destroys everything that is due and takes it off the disk; returns how many records it was.
///
/// # Errors
/// When the database refuses; what was destroyed before that stays destroyed.
pub(crate) async fn destroy(
    store: &Store,
    register: &Register,
    actor: AuditActor,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let mut records = 0;
    for term in register.terms() {
        let mut change = store.change(actor, now).await?;
        records += change.destroy(term.rule, term.days).await?;
        change.commit().await?;
    }
    if records > 0 {
        store.scrub().await?;
    }
    Ok(records)
}

/// Runs the retention for as long as the program lives: at the start, then every six hours.
pub async fn keep(store: Store) {
    loop {
        if let Ok(register) = register()
            && let Err(error) = destroy(&store, register, AuditActor::System, Timestamp::now()).await
        {
            tracing::error!(%error, "the retention could not destroy what is over its term");
        }
        tokio::time::sleep(PAUSE).await;
    }
}
