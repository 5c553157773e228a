//! The worker that reads the mailbox: every new mail is taken in as a proposal, then marked in the mailbox.

use std::time::Duration;

use post::{Inbox, InboxError, InboxSettings};
use store::StoreError;
use web::{SharedSite, mail_proposal::take_in};

/// Why a reading stopped.
#[derive(Debug, thiserror::Error)]
enum ReadingError {
    /// The mailbox.
    #[error(transparent)]
    Inbox(#[from] InboxError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads the mailbox, for as long as the program runs.
pub(crate) async fn keep_reading(settings: InboxSettings, pause: Duration, site: SharedSite) {
    site.mailbox.begin();
    loop {
        let outcome = read(&settings, &site).await;
        if let Err(error) = &outcome {
            tracing::warn!(%error, "the mailbox could not be read; it is tried again");
        }
        site.mailbox.note(site.now(), outcome.map_err(|error| error.to_string()));
        tokio::time::sleep(pause).await;
    }
}

/// Takes in what is new. A mail is marked only after it is kept: when the program stops in between, it is found again
/// and known by its identity.
async fn read(settings: &InboxSettings, site: &SharedSite) -> Result<(), ReadingError> {
    let mut inbox = Inbox::open(settings).await?;
    for uid in inbox.new_mails().await? {
        if let Some(letter) = inbox.fetch(uid).await? {
            take_in(site, &letter.bytes, letter.is_cut).await?;
            inbox.taken_in(&letter).await?;
        }
    }
    inbox.close().await;
    Ok(())
}
