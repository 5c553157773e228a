//! `/mijn/{registration}`: one registration, how it stands and what one can do.

use axum::response::{IntoResponse, Response};
use documents::{
    moment,
    qr::QrCode,
    standing,
    text::{has_text, text, text_with},
    venue,
};
use domain::{MeetingState, PlaceState, RegistrationStanding, RegistrationState};
use maud::{Markup, PreEscaped, html};
use store::{PlaceDetails, PlaceRecord, WorkSession};

use super::own::Own;
use crate::{
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        data_list::data_list,
        heading, tag,
    },
    error::Problem,
    meeting::{address, words::said},
    query::Query,
    registration::{
        ground::{self, Reader},
        person::summary,
        verdict,
    },
    visit::{Visit, path},
};

/// Handler of the page.
pub(super) async fn show(own: Own) -> Result<Response, Problem> {
    let language = own.visit.language;
    let mut cards = Vec::new();
    for place in own.places().filter(|each| !is_corrected(&own, each)) {
        cards.push(card(&own, place).await?);
    }
    let session = own.site.store.work_session_of(own.meeting.id).await?;
    let registration = &own.record.registration;
    let then_waits = match registration.state {
        RegistrationState::Doubtful { keeps_seats: false, .. } => {
            verdict::waits(&own.site, &own.meeting, usize::from(registration.size())).await?
        }
        _ => false,
    };
    let title = own.meeting.title.get(language).to_owned();
    let body = html! {
        div class="stack" {
            (done(&own.visit))
            (heading(1, &title))
            p class="lead" {
                (moment::date(language, own.meeting.date)) ", "
                (moment::period(language, own.meeting.from, own.meeting.to)) ". "
                (venue::line(&own.meeting.venue)) "."
            }
            (standing(&own, then_waits))
            (heading(2, &text(language, if own.is_contact { "mine-delegation" } else { "mine-own-place" })))
            p { (own.organisation.name) }
            ul class="meeting-list" { @for card in &cards { li { (card) } } }
            (actions(&own))
            (to_read(&own, session.as_ref()))
        }
    };
    Ok(super::own::frame(&own.visit, &title).body(body).render(&own.site).into_response())
}

/// Whether a place only lives on under another address: there is no colleague to tell about.
fn is_corrected(own: &Own, record: &PlaceRecord) -> bool {
    let PlaceState::Replaced { by } = record.place.state else { return false };
    own.record.places.iter().any(|each| each.place.id == by && each.name == record.name)
}

/// What was done a moment ago.
pub(super) fn done(visit: &Visit) -> Markup {
    let language = visit.language;
    let query = Query::of(visit);
    let key = query.first("gedaan").map(|what| format!("mine-done-{what}"));
    match key.filter(|key| has_text(language, key)) {
        Some(key) => alert(Kind::Ok, &text(language, &key), &html! {}),
        None => html! {},
    }
}

/// How the registration stands, and what follows from it. Of a meeting that was called off only that counts.
fn standing(own: &Own, then_waits: bool) -> Markup {
    let language = own.visit.language;
    if own.meeting.state == MeetingState::Cancelled {
        let body = html! { p { (text(language, "mine-cancelled-text")) } };
        return alert(Kind::Warning, &text(language, "meeting-cancelled"), &body);
    }
    let state = &own.record.registration.state;
    let key = state.standing().key();
    let kind = match state {
        RegistrationState::Confirmed => Kind::Ok,
        RegistrationState::Offered { .. } => Kind::Warning,
        _ => Kind::Info,
    };
    let until = |until| {
        text_with(language, "mine-offer-until", &[("moment", moment::moment(language, until).into())])
    };
    let body = html! {
        p { (text(language, &format!("registration-done-{key}-text"))) }
        @match state {
            RegistrationState::Doubtful { grounds, keeps_seats } if own.is_contact => {
                @if *keeps_seats { p { (text(language, "mine-keeps-seats")) } }
                p { (text(language, "mine-doubt-reasons")) }
                (ground::list(language, Reader::Applicant, grounds))
                @if then_waits { p { (text(language, "registration-doubtful-then-waiting")) } }
            }
            RegistrationState::Offered { until: end, .. } => {
                p { (until(*end)) }
                @if own.is_contact {
                    p { a href=(own.address("/aanbod")) { (text(language, "mine-offer-answer")) } }
                }
            }
            _ => {}
        }
    };
    alert(kind, &text(language, &format!("registration-done-{key}")), &body)
}

/// One person.
async fn card(own: &Own, record: &PlaceRecord) -> Result<Markup, Problem> {
    let language = own.visit.language;
    let place = record.place;
    let wish = own.site.store.dietary_wish(place.id).await?.unwrap_or_default();
    let details = details(record, wish);
    let is_self = place.person == own.person;
    let changeable = own.can_change() && place.state == PlaceState::Expected;
    Ok(html! {
        h3 class="nl-heading nl-heading--level-3" { (record.name) }
        p { (tag::tag(tag::Kind::Plain, &standing::place(language, own.record.registration.state.standing(), place.state))) }
        @if place.state.is_active() {
            (data_list(&summary(language, &own.meeting, Some(place.function), &details)))
        }
        @if is_self && place.state.is_active() { (code(own, record)) }
        @if changeable {
            p class="place-actions" {
                a href=(own.place_address(place.id, "")) { (action(own, "mine-change", &record.name)) }
                @if super::address::is_possible(own, record) {
                    a href=(own.place_address(place.id, "/mailadres")) { (action(own, "mine-address", &record.name)) }
                }
                @if own.is_contact {
                    a href=(own.place_address(place.id, "/vervangen")) { (action(own, "mine-replace", &record.name)) }
                }
                a href=(own.place_address(place.id, "/afzeggen")) { (action(own, "mine-cancel", &record.name)) }
            }
        }
    })
}

/// What an action does, and for whom: screen readers hear the name with it.
fn action(own: &Own, key: &str, name: &str) -> Markup {
    html! { (text(own.visit.language, key)) span class="visually-hidden" { ": " (name) } }
}

/// What is kept of a place, as it was filled in.
pub(super) fn details(record: &PlaceRecord, dietary_wish: String) -> PlaceDetails {
    PlaceDetails {
        name: record.name.clone(),
        title: record.title.clone(),
        email: record.email.clone(),
        phone: record.phone.clone(),
        access_needs: record.access_needs.clone(),
        dietary_wish,
        answers: record.answers.clone(),
    }
}

/// The code for the front desk, once there is a seat.
fn code(own: &Own, record: &PlaceRecord) -> Markup {
    let language = own.visit.language;
    let is_off = own.meeting.state == MeetingState::Cancelled;
    if is_off || own.record.registration.state != RegistrationState::Confirmed {
        return html! {};
    }
    match QrCode::new(&record.code) {
        Ok(code) => html! {
            div class="own-code" { (PreEscaped(code.svg(&text(language, "mine-code")))) }
            p { (text(language, "mine-code-text")) }
        },
        Err(error) => {
            tracing::error!(%error, "the code of a place could not be drawn");
            html! {}
        }
    }
}

/// What the contact person can do with the whole delegation.
fn actions(own: &Own) -> Markup {
    let language = own.visit.language;
    if own.meeting.state == MeetingState::Cancelled {
        return html! {};
    }
    if !own.can_change() {
        let key = if own.record.registration.state.is_active() { "mine-too-late" } else { "mine-over" };
        let email = own.site.settings.organiser_email.as_str();
        return html! { p { (text_with(language, key, &[("email", email.into())])) } };
    }
    let until = moment::moment(language, own.meeting.admission.changes_until);
    let room = own.record.registration.size() < own.meeting.admission.places_per_organisation;
    html! {
        p { (text_with(language, "mine-until", &[("moment", until.into())])) }
        @if own.is_contact {
            (remark(own))
            div class="row" {
                @if room {
                    (button::link(&own.address("/erbij"), &text(language, "mine-add"), Weight::Secondary))
                }
                (button::link(&own.address("/contactpersoon"), &text(language, "mine-contact"), Weight::Secondary))
                (button::link(&own.address("/afzeggen"), &text(language, "mine-withdraw"), Weight::Secondary))
            }
        }
    }
}

/// What the contact person wanted to add, and the way to change it.
fn remark(own: &Own) -> Markup {
    let language = own.visit.language;
    let remark = own.record.remark.as_str();
    let key = if remark.is_empty() { "mine-remark-add" } else { "mine-remark-change" };
    html! {
        @if !remark.is_empty() {
            (data_list(&[(text(language, "registration-remark"), html! { (remark) })]))
        }
        p { a href=(own.address("/opmerking")) { (text(language, key)) } }
    }
}

/// What there is to read beforehand: the brief of the own municipality, the programme, the documents.
fn to_read(own: &Own, session: Option<&WorkSession>) -> Markup {
    let language = own.visit.language;
    let register = &own.site.atlas.facts.register;
    let index = own.organisation.municipality.and_then(|code| register.index(code));
    let meeting = address(&own.meeting);
    html! {
        (heading(2, &text(language, "mine-to-read")))
        ul class="link-list" {
            @if let Some(index) = index {
                @let municipality = register.get(index);
                @let name = [("name", municipality.name.as_str().into())];
                li {
                    a href=(path(language, &format!("/gemeenten/{}/brief", municipality.slug))) {
                        (text_with(language, "mine-brief", &name))
                    }
                }
                li {
                    a href=(path(language, &format!("/gemeenten/{}", municipality.slug))) {
                        (text_with(language, "mine-municipality", &name))
                    }
                }
            }
            @if let Some(session) = session {
                @if own.record.registration.state.standing() == RegistrationStanding::Confirmed {
                    li {
                        a href=(path(language, &format!("/sessie/{}", session.code.as_str()))) {
                            (text(language, "mine-session"))
                        }
                    }
                }
                li { a href=(path(language, &format!("{meeting}/opbrengst"))) { (text(language, "mine-outcome")) } }
            }
            li { a href=(path(language, &meeting)) { (text(language, "mine-meeting")) } }
            li {
                a href=(path(language, &format!("{meeting}/programma.ics"))) { (text(language, "meeting-calendar")) }
            }
            @for document in &own.meeting.documents {
                li {
                    @if document.address.starts_with('/') {
                        a href=(path(language, &document.address)) { (said(language, &document.title)) }
                    } @else {
                        a href=(document.address) rel="external noreferrer" { (said(language, &document.title)) }
                    }
                }
            }
        }
    }
}
