//! Who hears of what happened to a guest list, by mail, in the same transaction: a mail goes out only if what it
//! tells has happened.

mod appointment;
mod news;
mod writer;

use domain::{Meeting, RegistrationState};
use store::{Change, Decided, RegistrationRecord, StoreError};

pub(crate) use writer::own_link;

use crate::{letter::LetterError, site::Site};

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
    site: &Site,
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

/// How many mails one registration gives when date, time or place of its meeting change: everybody with a seat, and
/// the contact person who has none. Of a delegation without seats only the contact person knows.
pub(crate) fn count_of_meeting_change(record: &RegistrationRecord) -> usize {
    let registration = &record.registration;
    match registration.state {
        RegistrationState::Confirmed => {
            let comes = registration.active_places().any(|place| place.person == registration.contact);
            registration.active_places().count() + usize::from(!comes)
        }
        _ => usize::from(registration.state.is_active()),
    }
}

/// Puts the mails about a meeting that changed into the outbox, for one registration.
///
/// # Errors
/// When a mail cannot be written, or the database refuses.
pub(crate) async fn meeting_changed(
    change: &mut Change,
    site: &Site,
    meeting: &Meeting,
    record: &RegistrationRecord,
    sentences: &[String],
) -> Result<(), LetterError> {
    if !record.registration.state.is_active() {
        return Ok(());
    }
    writer::Writer::new(change, site, meeting, record).await?.tell_meeting(sentences).await
}
