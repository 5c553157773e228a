//! `/mijn`: all own registrations.

use axum::extract::State;
use documents::{
    moment, standing,
    text::{text, text_with},
};
use domain::{Language, Meeting, MeetingState, RegistrationStanding};
use jiff::civil::Date;
use maud::{Markup, html};
use store::WorkSession;

use super::own::frame;
use crate::{
    access::SignedIn,
    components::{button, heading, tag},
    desk_session,
    error::Problem,
    meeting::{address, words::said},
    session,
    site::SharedSite,
    visit::{Visit, path},
};

/// Handler of the overview.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    signed_in: SignedIn,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let mut cards = Vec::new();
    for record in site.store.registrations_of(signed_in.person.id).await? {
        let meeting = site.store.meeting(record.meeting).await?.value;
        let organisation = site.store.organisation(record.registration.organisation).await?.value;
        let comes = record.registration.state.standing() == RegistrationStanding::Confirmed;
        let session = match comes {
            true => site.store.work_session_of(meeting.id).await?,
            false => None,
        };
        cards.push((record, meeting, organisation, session));
    }
    cards.sort_by_key(|(_, meeting, ..)| std::cmp::Reverse(meeting.date));
    let has_municipality = cards.iter().any(|(_, _, organisation, _)| organisation.municipality.is_some());
    let today = moment::local(site.now()).date();
    let held = desk_session::held(&site, &signed_in).await?;
    let body = html! {
        div class="stack" {
            (super::page::done(&visit))
            (heading(1, &text(language, "mine-title")))
            p class="lead" {
                (text_with(language, "mine-lead", &[("name", signed_in.person.name.as_str().into())]))
            }
            (desk_session::list_held(language, &signed_in, &held))
            (heading(2, &text(language, "mine-registrations")))
            @if cards.is_empty() {
                p { (text(language, "mine-none")) }
                p class="single-link" {
                    a href=(path(language, "/bijeenkomsten")) { (text(language, "mine-to-meetings")) }
                }
            }
            ul class="meeting-list" {
                @for (record, meeting, organisation, session) in &cards {
                    li {
                        h3 class="nl-heading nl-heading--level-3" {
                            a href=(path(language, &format!("/mijn/{}", record.registration.id))) {
                                (said(language, &meeting.title))
                            }
                        }
                        p { (moment::date(language, meeting.date)) ", " (organisation.name) }
                        @let word = match meeting.state {
                            MeetingState::Cancelled => text(language, "meeting-cancelled"),
                            _ => standing::registration(language, record.registration.state.standing()),
                        };
                        p { (tag::tag(tag::Kind::Plain, &word)) }
                        @if let Some(session) = session { (ways(language, meeting, session, today)) }
                    }
                }
            }
            @if has_municipality {
                (heading(2, &text(language, "course-title")))
                p { (text(language, "course-description")) }
                p class="single-link" {
                    a href=(path(language, crate::course::ADDRESS)) { (text(language, "course-go")) }
                }
            }
            (heading(2, &text(language, "mine-account")))
            ul class="link-list" {
                li { a href=(path(language, crate::privacy::OWN)) { (text(language, "mine-data")) } }
                li { a href=(path(language, "/mijn/sessies")) { (text(language, "mine-sessions")) } }
                li { a href=(path(language, "/privacy")) { (text(language, "mine-privacy")) } }
                @if signed_in.is_staff() {
                    li { a href=(path(language, "/beheer")) { (text(language, "mine-desk")) } }
                }
            }
            form method="post" action=(path(language, "/uitloggen")) {
                (button::submit(&text(language, "mine-sign-out"), button::Weight::Secondary))
            }
        }
    };
    Ok(frame(&visit, &text(language, "mine-title")).body(body).render(&site))
}

/// The ways to the work session of a meeting: into it as long as it can change, and from the day itself to what it brought.
fn ways(language: Language, meeting: &Meeting, session: &WorkSession, today: Date) -> Markup {
    let of_meeting = html! { span class="visually-hidden" { ": " (meeting.title.get(language)) } };
    let way = |address: &str, key: &str| {
        html! { p { a class="nl-link" href=(path(language, address)) { (text(language, key)) (of_meeting) } } }
    };
    html! {
        @if meeting.state.is_changeable() {
            (way(&session::address(session.code.as_str()), "mine-session"))
        }
        @if meeting.date <= today {
            (way(&format!("{}/opbrengst", address(meeting)), "mine-outcome"))
        }
    }
}
