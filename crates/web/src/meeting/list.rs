//! `/bijeenkomsten`: the meetings that everybody can see.

use axum::extract::State;
use documents::{moment, text::text, venue};
use domain::{Language, Meeting};
use jiff::Timestamp;
use maud::{Markup, html};

use super::{address, standing::Standing, words::said};
use crate::{
    components::{button, heading},
    error::Problem,
    frame::{Page, Section, Style},
    site::{SharedSite, Site},
    visit::{Visit, path},
};

/// Handler of the list.
pub(super) async fn show(visit: Visit, State(site): State<SharedSite>) -> Result<Markup, Problem> {
    let language = visit.language;
    let now = site.now();
    let (mut coming, past) = public(&site, now).await?;
    coming.reverse();
    let body = html! {
        div class="stack" {
            (heading(1, &text(language, "meeting-list-title")))
            p class="lead" { (text(language, "meeting-list-lead")) }
            (heading(2, &text(language, "meeting-list-coming")))
            @if coming.is_empty() { p { (text(language, "meeting-list-none")) } }
            (cards(&site, language, &coming, now).await?)
            @if !past.is_empty() {
                (heading(2, &text(language, "meeting-list-past")))
                (cards(&site, language, &past, now).await?)
            }
        }
    };
    let page = Page::new(&visit, text(language, "meeting-list-title"), text(language, "meeting-list-lead"));
    Ok(page.section(Section::Meetings).style(Style::Meeting).body(body).render(&site))
}

/// Meetings that everybody can see: those to come and those that are over, the last day first.
async fn public(site: &Site, now: Timestamp) -> Result<(Vec<Meeting>, Vec<Meeting>), Problem> {
    let meetings = site.store.meetings().await?.into_iter().map(|kept| kept.value);
    let is_over = |each: &Meeting| each.moment(each.to).is_some_and(|end| end < now);
    let (past, coming): (Vec<_>, Vec<_>) = meetings.filter(|each| each.state.is_public()).partition(is_over);
    Ok((coming, past))
}

async fn cards(
    site: &Site,
    language: Language,
    meetings: &[Meeting],
    now: Timestamp,
) -> Result<Markup, Problem> {
    let mut cards = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let Some(seats) = site.store.seat_count(&meeting.slug).await? else { continue };
        cards.push((meeting, Standing::of(meeting, seats, now)));
    }
    Ok(html! {
        ul class="meeting-list" {
            @for (meeting, standing) in &cards {
                li {
                    h3 class="nl-heading nl-heading--level-3" {
                        a href=(path(language, &address(meeting))) { (said(language, &meeting.title)) }
                    }
                    p { (when_and_where(language, meeting)) }
                    @if !meeting.summary.is_empty() { p { (said(language, &meeting.summary)) } }
                    p class="programme__note" { (standing.sentence(language, meeting)) }
                }
            }
        }
    })
}

fn when_and_where(language: Language, meeting: &Meeting) -> String {
    let date = moment::date(language, meeting.date);
    let period = moment::period(language, meeting.from, meeting.to);
    format!("{date}, {period}. {}.", venue::line(&meeting.venue))
}

/// The next meeting to come, for the home page; nothing when there is none.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn next_meeting(site: &Site, language: Language) -> Result<Option<Markup>, Problem> {
    let now = site.now();
    let (coming, _) = public(site, now).await?;
    let Some(meeting) = coming.iter().rfind(|each| each.state != domain::MeetingState::Cancelled) else {
        return Ok(None);
    };
    let Some(seats) = site.store.seat_count(&meeting.slug).await? else { return Ok(None) };
    let standing = Standing::of(meeting, seats, now);
    Ok(Some(html! {
        h3 class="nl-heading nl-heading--level-3" { (said(language, &meeting.title)) }
        p { (when_and_where(language, meeting)) }
        p { (standing.sentence(language, meeting)) }
        p {
            (button::link(
                &path(language, &address(meeting)),
                &text(language, "meeting-look"),
                button::Weight::Secondary,
            ))
        }
    }))
}
