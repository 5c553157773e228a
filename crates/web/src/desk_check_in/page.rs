//! The page of the front desk: how many are in, who was searched for, and one delegation.

use std::collections::HashMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::{
    standing,
    text::{text, text_with},
};
use domain::{
    Meeting, OrganisationId, PlaceState, RegistrationId, RegistrationStanding, guest_list::Refusal,
};
use maud::{Markup, html};
use store::{PlaceRecord, RegistrationRecord};

use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
        heading,
    },
    desk::{AtDesk, search::stands_in},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    registration::{ground::Reader, refusal},
    site::SharedSite,
    visit::{Visit, path},
};

/// So many delegations are shown at once: more is no answer to who stands at the desk.
const SHOWN: usize = 25;

/// What the page shows.
#[derive(Default)]
pub(super) struct Shown {
    /// What was filled in.
    pub(super) filled: Filled,
    /// What is wrong with it.
    pub(super) mistakes: Mistakes,
    /// The delegation that stands at the desk.
    pub(super) delegation: Option<RegistrationId>,
    /// Why something was refused.
    pub(super) refused: Option<Refusal>,
}

/// `GET …/inchecken`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    Ok(render(&site, &visit, &person, &slug, &Shown::default()).await?.into_response())
}

/// `POST …/inchecken`: the same page, with whom was searched for.
pub(super) async fn search(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let mut shown = Shown { filled, ..Shown::default() };
    if shown.filled.text("zoek").is_empty() {
        shown.mistakes.add("zoek", text(visit.language, "check-in-name-empty"));
        let page = render(&site, &visit, &person, &slug, &shown).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    Ok(render(&site, &visit, &person, &slug, &shown).await?.into_response())
}

/// `GET …/inchecken/{id}`
pub(super) async fn show_delegation(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let delegation = Some(id.parse().map_err(|_| Problem::not_found())?);
    let shown = Shown { delegation, ..Shown::default() };
    Ok(render(&site, &visit, &person, &slug, &shown).await?.into_response())
}

/// The page of the front desk.
///
/// # Errors
/// 404 for a meeting or a delegation that is not there.
pub(super) async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    slug: &str,
    shown: &Shown,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load_part(site, visit, slug, "/inchecken").await?.value;
    let records = site.store.registrations(meeting.id).await?;
    let organisations = site.store.organisations().await?;
    let names: HashMap<OrganisationId, String> =
        organisations.into_iter().map(|each| (each.value.id, each.value.name)).collect();
    let name = |record: &RegistrationRecord| {
        names.get(&record.registration.organisation).cloned().unwrap_or_default()
    };
    let searched = shown.filled.text("zoek");
    let found: Vec<&RegistrationRecord> = match shown.delegation {
        Some(id) => records.iter().filter(|each| each.registration.id == id).collect(),
        None if searched.is_empty() => Vec::new(),
        None => records.iter().filter(|each| holds(each, &name(each), searched)).take(SHOWN).collect(),
    };
    if shown.delegation.is_some() && found.is_empty() {
        return Err(Problem::not_found());
    }
    let view = FormView { language, filled: &shown.filled, mistakes: &shown.mistakes };
    let walk_in = path(language, &desk_meeting::address(slug, "/inchecken/onverwacht"));
    let device = path(language, &desk_meeting::address(slug, "/inchecken/apparaat"));
    let body = html! {
        (view.summary())
        @if let Some(refused) = &shown.refused { (refusal::message(language, Reader::Staff, refused)) }
        (count(visit, &records))
        p { a class="nl-link" href=(device) { (text(language, "check-in-device")) } }
        (forms(&view, &meeting))
        @if !searched.is_empty() {
            p role="status" { (text_with(language, "check-in-found", &[("count", found.len().into())])) }
        }
        @for record in &found { (delegation(visit, &meeting, record, &name(record))) }
        p { a class="nl-link" href=(walk_in) { (text(language, "check-in-walk-in")) } }
    };
    let page = desk_meeting::page(visit, person, &meeting, "desk-meeting-part-check-in");
    Ok(page.window_title(view.title(&text(language, "desk-meeting-part-check-in"))).body(&body).render(site))
}

fn holds(record: &RegistrationRecord, organisation: &str, typed: &str) -> bool {
    let names = record.places.iter().map(|each| each.name.as_str());
    stands_in(names.chain([organisation]), typed)
}

/// How many of those who come are in.
fn count(visit: &Visit, records: &[RegistrationRecord]) -> Markup {
    let confirmed =
        records.iter().filter(|each| each.registration.state.standing() == RegistrationStanding::Confirmed);
    let places: Vec<PlaceState> =
        confirmed.flat_map(|each| each.registration.active_places().map(|place| place.state)).collect();
    let present = places.iter().filter(|each| matches!(each, PlaceState::Present { .. })).count();
    let values = [("present", present.to_string().into()), ("all", places.len().to_string().into())];
    html! { p role="status" { strong { (text_with(visit.language, "check-in-count", &values)) } } }
}

fn forms(view: &FormView<'_>, meeting: &Meeting) -> Markup {
    let language = view.language;
    let address = |part: &str| path(language, &desk_meeting::address(&meeting.slug, part));
    let (code, hint) = (text(language, "check-in-code"), text(language, "check-in-code-hint"));
    let code = Field { name: "code", label: &code, hint: &hint, optional: false, autocomplete: "off" };
    let (name, hint) = (text(language, "check-in-name"), text(language, "check-in-name-hint"));
    let name = Field { name: "zoek", label: &name, hint: &hint, optional: false, autocomplete: "off" };
    html! {
        form class="form" method="post" novalidate action=(address("/inchecken/code")) {
            (view.line(&code, "text"))
            div class="form-actions" {
                (button::submit(&text(language, "check-in-code-do"), button::Weight::Primary))
            }
        }
        form class="form" method="post" action=(address("/inchecken")) {
            (view.line(&name, "text"))
            div class="form-actions" {
                (button::submit(&text(language, "check-in-name-do"), button::Weight::Secondary))
            }
        }
    }
}

/// A delegation with its persons, and what can be done with each.
fn delegation(visit: &Visit, meeting: &Meeting, record: &RegistrationRecord, name: &str) -> Markup {
    let language = visit.language;
    let registration = &record.registration;
    let confirmed = registration.state.standing() == RegistrationStanding::Confirmed;
    let expected = record.places.iter().filter(|each| each.place.state == PlaceState::Expected).count();
    let address = desk_meeting::address(&meeting.slug, &format!("/inchecken/{}", registration.id));
    html! {
        section class="stack" {
            (heading(2, name))
            @if !confirmed {
                p { (standing::registration(language, registration.state.standing())) ". "
                    (text(language, "check-in-not-confirmed")) }
            }
            ul class="desk-tasks" {
                @for place in &record.places { li { (person(visit, &address, place, registration.state.standing())) } }
            }
            @if confirmed && expected > 1 {
                form method="post" action=(path(language, &address)) {
                    (button::submit(
                        &text_with(language, "check-in-all", &[("count", expected.to_string().into())]),
                        button::Weight::Primary,
                    ))
                }
            }
        }
    }
}

fn person(visit: &Visit, address: &str, record: &PlaceRecord, registration: RegistrationStanding) -> Markup {
    let language = visit.language;
    let confirmed = registration == RegistrationStanding::Confirmed;
    let action = path(language, &format!("{address}/{}", record.place.id));
    let press = |deed: &str, key: &str| {
        let label = text_with(language, key, &[("name", record.name.as_str().into())]);
        html! {
            form method="post" action=(action) {
                input type="hidden" name="doe" value=(deed);
                (button::submit(&label, button::Weight::Secondary))
            }
        }
    };
    let state = standing::place_with_time(language, registration, record.place.state);
    html! {
        div class="desk-inline" {
            span { strong { (record.name) } ", " (record.title) ": " (state) }
            @match record.place.state {
                PlaceState::Expected if confirmed => (press("binnen", "check-in-do")),
                PlaceState::Present { .. } => (press("terug", "check-in-undo")),
                _ => {},
            }
        }
    }
}
