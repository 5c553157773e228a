//! The waiting list keeps moving by itself: offers whose time is over go to the next in line.

use std::time::Duration;

use domain::{
    MeetingState,
    guest_list::{Actor, Command},
};
use store::{Details, StoreError};

use crate::{guest_list::carry_out, site::SharedSite};

/// How often offers are looked at.
const PAUSE: Duration = Duration::from_secs(60);

/// Ends offers and makes new ones, for as long as the program runs.
pub async fn keep(site: SharedSite) {
    loop {
        if let Err(error) = move_on(&site).await {
            tracing::error!(%error, "the waiting list could not move on; it is tried again in a minute");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Moves the waiting lists of all meetings that are to come.
///
/// # Errors
/// When the database refuses.
pub async fn move_on(site: &SharedSite) -> Result<(), StoreError> {
    for meeting in site.store.meetings().await? {
        let meeting = meeting.value;
        if matches!(meeting.state, MeetingState::Published | MeetingState::RegistrationClosed) {
            let list = site.store.guest_list(&meeting, site.now()).await?;
            // Most of the time nothing is to be done, and nothing has to be locked for it.
            if list
                .decide(Actor::System, &Command::LapseOffers, site.now())
                .is_ok_and(|events| !events.is_empty())
            {
                carry_out(site, meeting.id, Actor::System, &Command::LapseOffers, &Details::default())
                    .await?;
            }
        }
    }
    Ok(())
}
