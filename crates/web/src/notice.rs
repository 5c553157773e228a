//! Who hears of what happened to a guest list, by mail, in the same transaction: a mail goes out only if what it
//! tells has happened.

mod appointment;
mod news;
mod writer;

pub(crate) use writer::own_link;

use store::{Change, Decided, StoreError};

use crate::{letter::LetterError, site::SharedSite};

/// Puts the mails about what was decided into the outbox. `words` are the organiser's own, for a decision against
/// somebody.
///
/// A mail that cannot be written is noted in the log and keeps nothing from happening: a seat is worth more than
/// the mail about it.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn announce(
    change: &mut Change,
    site: &SharedSite,
    decided: &Decided,
    words: &str,
) -> Result<(), StoreError> {
    for (registration, news) in news::of(&decided.events, &decided.list) {
        let record = change.registration(registration).await?;
        match writer::Writer::new(change, site, &decided.meeting, &record).await {
            Ok(mut writer) => match writer.tell(&news, words).await {
                Err(LetterError::Store(error)) => return Err(error),
                Err(error) => tracing::error!(%error, "a mail about a registration could not be written"),
                Ok(()) => {}
            },
            Err(LetterError::Store(error)) => return Err(error),
            Err(error) => tracing::error!(%error, "mails about a registration could not be written"),
        }
    }
    Ok(())
}
