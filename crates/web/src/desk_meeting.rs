//! Meetings at the desk, `/beheer/bijeenkomsten`: made, edited, published, called off.

mod begin;
mod cancel;
mod create;
pub(crate) mod edit;
mod list;
mod news;
pub(crate) mod overview;
mod step;
mod template;

use axum::{
    http::StatusCode,
    routing::{get, post},
};
use documents::text::{text, text_with};
use domain::{Language, Meeting, Right, meeting::TIME_ZONE};
use store::{Kept, StoreError};

use crate::{
    access::{Routes, SignedIn},
    desk::{DeskPage, DeskSection},
    error::Problem,
    site::SharedSite,
    visit::Visit,
};

/// What meetings add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageMeetings;
    routes
        .signed_in(site, "/beheer/bijeenkomsten", get(list::show))
        .right(site, right, "/beheer/bijeenkomsten/nieuw", get(create::show).post(create::create))
        .signed_in(site, "/beheer/bijeenkomsten/{slug}", get(overview::show))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/gegevens", get(edit::show).post(edit::save))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/stap", post(step::take))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/annuleren",
            get(cancel::show).post(cancel::call_off),
        )
}

/// The address of a meeting at the desk, or of a part of it: `address("a", "/programma")`.
pub(crate) fn address(slug: &str, part: &str) -> String {
    format!("{}/{slug}{part}", DeskSection::Meetings.address())
}

/// The meeting with this name in addresses.
///
/// # Errors
/// 404 when there is none.
pub(crate) async fn load(site: &SharedSite, slug: &str) -> Result<Kept<Meeting>, Problem> {
    site.store.meeting_by_slug(slug).await?.ok_or_else(Problem::not_found)
}

/// As [`load`], for pages on which a meeting is changed.
///
/// # Errors
/// 404 when there is none; 410 when it was called off or put away.
pub(crate) async fn load_to_change(
    site: &SharedSite,
    visit: &Visit,
    slug: &str,
) -> Result<Kept<Meeting>, Problem> {
    let kept = load(site, slug).await?;
    if kept.value.state.is_changeable() { Ok(kept) } else { Err(over(visit, &kept.value)) }
}

/// As [`load`], for a part of a meeting that is there only while it makes sense, such as `/badges`.
///
/// # Errors
/// 404 when there is no such meeting; 410 when the part makes no sense any more.
pub(crate) async fn load_part(
    site: &SharedSite,
    visit: &Visit,
    slug: &str,
    part: &str,
) -> Result<Kept<Meeting>, Problem> {
    let kept = load(site, slug).await?;
    if overview::is_of_use(kept.value.state, part) { Ok(kept) } else { Err(over(visit, &kept.value)) }
}

/// What is said of a page on which nothing can be done any more, with where one can look back.
pub(crate) fn over(visit: &Visit, meeting: &Meeting) -> Problem {
    let language = visit.language;
    let detail = text_with(language, "desk-meeting-over", &[("name", name(language, meeting).into())]);
    Problem::from(StatusCode::GONE).because(detail).perhaps(vec![
        (text(language, "desk-meeting-over-meeting"), address(&meeting.slug, "")),
        (text(language, "desk-meeting-over-registrations"), address(&meeting.slug, "/aanmeldingen")),
    ])
}

/// The day it is where meetings are.
pub(crate) fn today(now: jiff::Timestamp) -> jiff::civil::Date {
    TIME_ZONE.to_datetime(now).date()
}

/// A meeting to show something by when there is none yet.
pub(crate) fn example(date: jiff::civil::Date, now: jiff::Timestamp) -> Option<Meeting> {
    template::all().first().map(|template| template.meeting("voorbeeld".to_owned(), date, now))
}

/// A page of one part of a meeting, below the meeting itself; `title` is a key.
pub(crate) fn page<'a>(
    visit: &'a Visit,
    person: &'a SignedIn,
    meeting: &Meeting,
    title: &str,
) -> DeskPage<'a> {
    titled_page(visit, person, meeting, text(visit.language, title))
}

/// As [`page`], with a title that is no text of the program, such as one with a name in it.
pub(crate) fn titled_page<'a>(
    visit: &'a Visit,
    person: &'a SignedIn,
    meeting: &Meeting,
    title: String,
) -> DeskPage<'a> {
    DeskPage::new(visit, person, DeskSection::Meetings, title)
        .below_section()
        .crumb(name(visit.language, meeting), address(&meeting.slug, ""))
}

/// What a meeting is called; one without a title is called by its name in addresses.
pub(crate) fn name(language: Language, meeting: &Meeting) -> String {
    if meeting.title.is_empty() { meeting.slug.clone() } else { meeting.title.get(language).to_owned() }
}

/// How keeping a meeting ended.
pub(crate) enum Saved {
    /// It is kept.
    Yes,
    /// Somebody else changed it first.
    Changed,
    /// Another meeting has its name in addresses.
    Taken,
}

/// Keeps a meeting that was read with this version.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn save(
    site: &SharedSite,
    person: &SignedIn,
    meeting: &Meeting,
    version: i64,
) -> Result<Saved, Problem> {
    let actor = store::AuditActor::Person(person.person.id);
    let mut change = site.store.change(actor, site.now()).await?;
    let saved = save_within(&mut change, meeting, version).await?;
    if let Saved::Yes = saved {
        change.commit().await?;
    }
    Ok(saved)
}

/// As [`save`], in a change that has begun and that the caller ends.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn save_within(
    change: &mut store::Change,
    meeting: &Meeting,
    version: i64,
) -> Result<Saved, Problem> {
    match change.save_meeting(meeting, version).await {
        Ok(()) => {}
        Err(StoreError::Changed(_)) => return Ok(Saved::Changed),
        Err(StoreError::Taken(_)) => return Ok(Saved::Taken),
        Err(error) => return Err(error.into()),
    }
    Ok(Saved::Yes)
}
