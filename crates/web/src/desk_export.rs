//! What is taken along from a meeting: badges, the attendee list, and counts for catering.

use std::collections::HashMap;

use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use documents::{
    attendee_list::{Attendee, AttendeeList, CateringCounts, Contact},
    badge::{Badge, BadgeError, BadgeLayout, BadgeSheet, badges},
    download::Format,
    table::Table,
    text::{text, text_with},
};
use domain::{Meeting, OrganisationId, RegistrationStanding, Right};
use maud::{Markup, html};
use store::RegistrationRecord;

use crate::{
    access::{Routes, SignedIn},
    components::button,
    desk_meeting, download,
    error::Problem,
    form::Filled,
    sheet,
    site::SharedSite,
    visit::{Visit, path},
};

/// Asks for those who do not come as well.
const EVERYBODY: &str = "allen";

/// What these files add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes
        .right(site, Right::SeeCatering, "/beheer/bijeenkomsten/{slug}/catering", get(catering))
        .right(site, Right::ExportAttendees, "/beheer/bijeenkomsten/{slug}/badges", get(badge_sheet))
        .right(site, Right::ExportAttendees, "/beheer/bijeenkomsten/{slug}/deelnemers", get(attendees))
}

/// `GET …/catering?formaat=…`: what is eaten, as counts. Never by whom.
async fn catering(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_part(&site, &visit, &slug, "/catering").await?.value;
    let counts = catering_counts(&site, &visit, &meeting).await?;
    let filled = Filled::from_pairs(visit.query());
    match filled.text("formaat") {
        "" => {}
        "pdf" => return pdf(counts.pdf().map_err(|error| failed(&error))?, &format!("catering-{slug}")),
        wanted => return table_file(&counts.table(), wanted, &format!("catering-{slug}")),
    }
    let body = html! {
        (sheet::sheet("catering", &counts.table(), &[]))
        (links(&visit, &desk_meeting::address(&slug, "/catering"), "?formaat="))
    };
    let page = desk_meeting::page(&visit, &person, &meeting, "desk-meeting-part-catering");
    Ok(page.body(&body).render(&site).into_response())
}

async fn catering_counts(
    site: &SharedSite,
    visit: &Visit,
    meeting: &Meeting,
) -> Result<CateringCounts, Problem> {
    let wishes = site.store.dietary_counts(meeting.id).await?;
    let wishes: Vec<(String, u32)> =
        wishes.into_iter().map(|(wish, count)| (wish, u32::try_from(count).unwrap_or(u32::MAX))).collect();
    let records = site.store.registrations(meeting.id).await?;
    let persons: u32 = records
        .iter()
        .filter(|each| each.registration.state.standing() == RegistrationStanding::Confirmed)
        .map(|each| u32::from(each.registration.size()))
        .sum();
    let with_wish = wishes.iter().map(|(_, count)| count).sum();
    let served = meeting.programme.iter().filter(|each| each.catering);
    Ok(CateringCounts {
        meeting: desk_meeting::name(visit.language, meeting),
        stamp: site.now(),
        language: visit.language,
        servings: served.map(|each| (each.from, each.title.get(visit.language).to_owned())).collect(),
        persons,
        without_wish: persons.saturating_sub(with_wish),
        wishes,
    })
}

/// `GET …/badges?vorm=…`: the page, or the badges of who comes as a file.
async fn badge_sheet(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load_part(&site, &visit, &slug, "/badges").await?.value;
    let coming = badges_of(&site, &meeting).await?;
    let layout = match Filled::from_pairs(visit.query()).text("vorm") {
        "" => None,
        "acht" => Some(BadgeLayout::Eight),
        "tien" => Some(BadgeLayout::Ten),
        "los" => Some(BadgeLayout::Single),
        _ => return Err(Problem::bad_request()),
    };
    if let (Some(layout), false) = (layout, coming.is_empty()) {
        let name = desk_meeting::name(language, &meeting);
        let about = BadgeSheet { meeting: name, date: meeting.date, language, layout };
        // Setting type takes seconds: other visitors do not wait for it.
        let made = tokio::task::spawn_blocking(move || badges(&about, &coming)).await;
        let made = made.map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
        let bytes = made.map_err(|error: BadgeError| failed(&error))?;
        return pdf(bytes, &format!("badges-{slug}"));
    }
    let body = html! {
        p { (text_with(language, "desk-export-badges", &[("count", coming.len().into())])) }
        @if !coming.is_empty() {
            div class="form-actions" {
                @for layout in ["acht", "tien", "los"] {
                    @let address = desk_meeting::address(&slug, &format!("/badges?vorm={layout}"));
                    @let label = text(language, &format!("desk-export-badges-{layout}"));
                    (button::download(&path(language, &address), &label, "PDF", button::Weight::Secondary))
                }
            }
        }
    };
    let page = desk_meeting::page(&visit, &person, &meeting, "desk-meeting-part-badges");
    Ok(page.body(&body).render(&site).into_response())
}

/// A badge for everybody who comes, by organisation and name.
async fn badges_of(site: &SharedSite, meeting: &Meeting) -> Result<Vec<Badge>, Problem> {
    let names = organisations(site).await?;
    let mut coming = Vec::new();
    for record in site.store.registrations(meeting.id).await? {
        if record.registration.state.standing() != RegistrationStanding::Confirmed {
            continue;
        }
        let organisation = names.get(&record.registration.organisation).cloned().unwrap_or_default();
        let places = record.places.into_iter().filter(|each| each.place.state.is_active());
        coming.extend(places.map(|place| Badge {
            name: place.name,
            function: place.title,
            organisation: organisation.clone(),
            code: place.code,
        }));
    }
    coming.sort_by(|a, b| (&a.organisation, &a.name).cmp(&(&b.organisation, &b.name)));
    Ok(coming)
}

/// `GET …/deelnemers?formaat=…&contact=ja&wie=allen`: the page, or the list as a file.
async fn attendees(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let filled = Filled::from_pairs(visit.query());
    let names = organisations(&site).await?;
    let records = site.store.registrations(meeting.id).await?;
    let everybody = filled.text("wie") == EVERYBODY;
    let list = AttendeeList {
        meeting: desk_meeting::name(language, &meeting),
        stamp: site.now(),
        language,
        with_contact: filled.text("contact") == "ja",
        everybody,
        attendees: listed(records, &names),
    };
    match filled.text("formaat") {
        "" => {}
        "pdf" => return pdf(list.pdf().map_err(|error| failed(&error))?, &format!("deelnemers-{slug}")),
        wanted => return table_file(&list.table(), wanted, &format!("deelnemers-{slug}")),
    }
    let address = desk_meeting::address(&slug, "/deelnemers");
    let who = if everybody { "wie=allen&" } else { "" };
    let body = html! {
        p { (text(language, "desk-export-list-text")) }
        (whom(&visit, &address, everybody))
        h2 class="nl-heading nl-heading--level-2" { (text(language, "desk-export-list")) }
        (links(&visit, &address, &format!("?{who}formaat=")))
        h2 class="nl-heading nl-heading--level-2" { (text(language, "desk-export-list-contact")) }
        p { (text(language, "desk-export-list-contact-text")) }
        (links(&visit, &address, &format!("?{who}contact=ja&formaat=")))
        (sheet::sheet("deelnemers", &list.table(), &[]))
    };
    let page = desk_meeting::page(&visit, &person, &meeting, "desk-meeting-part-attendees");
    Ok(page.body(&body).render(&site).into_response())
}

/// The choice between who comes and everybody; the files follow it.
fn whom(visit: &Visit, address: &str, everybody: bool) -> Markup {
    let language = visit.language;
    let choice = |asked: &str, key: &str, is_chosen: bool| {
        let target = path(language, &format!("{address}{asked}"));
        html! {
            li {
                a class="nl-link" href=(target) aria-current=[is_chosen.then_some("true")] {
                    (text(language, key))
                }
            }
        }
    };
    html! {
        nav aria-label=(text(language, "desk-export-list-who")) {
            ul class="desk-inline" {
                (choice("", "desk-export-list-coming", !everybody))
                (choice("?wie=allen", "desk-export-list-everybody", everybody))
            }
        }
    }
}

/// Everybody of every registration, by organisation and name.
fn listed(records: Vec<RegistrationRecord>, names: &HashMap<OrganisationId, String>) -> Vec<Attendee> {
    let mut attendees = Vec::new();
    for record in records {
        let standing = record.registration.state.standing();
        let organisation = names.get(&record.registration.organisation).cloned().unwrap_or_default();
        attendees.extend(record.places.into_iter().map(|place| Attendee {
            name: place.name,
            function: place.title,
            organisation: organisation.clone(),
            contact: Contact { email: place.email.as_str().to_owned(), phone: place.phone },
            standing,
            place: place.place.state,
        }));
    }
    attendees.sort_by(|a, b| (&a.organisation, &a.name).cmp(&(&b.organisation, &b.name)));
    attendees
}

async fn organisations(site: &SharedSite) -> Result<HashMap<OrganisationId, String>, Problem> {
    let all = site.store.organisations().await?;
    Ok(all.into_iter().map(|each| (each.value.id, each.value.name)).collect())
}

/// Links to the file in every format for people.
fn links(visit: &Visit, address: &str, asked: &str) -> Markup {
    html! {
        p class="downloads" {
            @for format in ["ods", "xlsx", "csv", "pdf"] {
                @let target = path(visit.language, &format!("{address}{asked}{format}"));
                a href=(target) { (format.to_uppercase()) } " "
            }
        }
    }
}

fn table_file(table: &Table, wanted: &str, stem: &str) -> Result<Response, Problem> {
    let format = Format::from_name(wanted).ok_or_else(Problem::bad_request)?;
    download::file(table, format, stem)
}

fn pdf(bytes: Vec<u8>, stem: &str) -> Result<Response, Problem> {
    let mut response = ([(header::CONTENT_TYPE, "application/pdf")], bytes).into_response();
    let name = HeaderValue::from_str(&format!("attachment; filename=\"{stem}.pdf\""));
    let name = name.map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

fn failed(error: &dyn std::error::Error) -> Problem {
    tracing::error!(%error, "a document of a meeting could not be made");
    Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
}
