//! What the demonstration shows: a meeting to come with registrations in every state, one of today whose work session is
//! going on, one that is full, one that is over and one that nobody sees yet, the organisations around them, and staff in
//! every role.
//!
//! Everything is made by the commands that people give, at moments in the past, so that history, audit log and
//! statistics are those of a real meeting. Municipalities are real, what is told of them here is invented:
//! persons are called by their office, and mail addresses end in `example.org`.

mod calendar;
mod ended;
mod full;
mod meeting;
mod organisations;
mod proposals;
mod recognition;
mod seed;
mod session;
mod staff;
mod tables;
mod teller;
mod today;

use jiff::Timestamp;
use store::{StoreError, WorkSession};

use crate::site::{SharedSite, Site};

/// Fills a site whose store holds no meeting yet; any other is left as it is.
///
/// # Errors
/// When the database refuses.
pub async fn fill(site: &Site, now: Timestamp) -> Result<(), StoreError> {
    if !site.store.meetings().await?.is_empty() {
        return Ok(());
    }
    let days = calendar::Days::around(now);
    let staff = staff::add(&site.store, days.before(200)).await?;
    let organisations = organisations::add(&site.store, &site.atlas, days.before(199)).await?;
    let teller = teller::Teller { site, organisations: &organisations, staff: &staff };
    ended::tell(&teller, &days).await?;
    full::tell(&teller, &days).await?;
    seed::tell(&teller, &days).await?;
    today::tell(&teller, &days).await?;
    session::tell(&teller, &days).await?;
    proposals::arrive_all(site).await
}

/// The work session that goes on today; none where the store holds other meetings.
///
/// # Errors
/// When the database cannot be read.
pub async fn going_on(site: &Site) -> Result<Option<WorkSession>, StoreError> {
    match site.store.meeting_by_slug(&today::slug(&calendar::Days::around(site.now()))).await? {
        Some(meeting) => site.store.work_session_of(meeting.value.id).await,
        None => Ok(None),
    }
}

/// Has the tables of today work out their courses, when the demonstration answers already: counting combinations and
/// drawing documents takes longer than a visitor likes to wait for a first page.
///
/// # Errors
/// When the database refuses.
pub async fn work_out(site: &SharedSite) -> Result<(), StoreError> {
    today::work_out(site).await
}
