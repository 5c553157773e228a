//! Checking in with the camera, and on a device that was prepared to do without network: its page, the list that it
//! takes along, the scans that it brings back, and the script that keeps the page.

use std::collections::{BTreeMap, HashMap};

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{
    Language, OrganisationId, PlaceId, PlaceState, RegistrationStanding, ScanOutcome, guest_list::Command,
};
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};
use serde::Serialize;
use store::{Details, StoreError, hashed};

use super::actor;
use crate::{
    assets,
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    desk::AtDesk,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    frame::Script,
    guest_list::carry_out,
    visit::{Visit, path},
};

/// So long after the end of the meeting a prepared list still serves.
const AFTER_THE_END: SignedDuration = SignedDuration::from_hours(2);

/// What the script says, by the key of the message; names and numbers are filled in on the device.
const WORDS: [&str; 27] = [
    "ready",
    "not-ready",
    "wiped",
    "not-wiped",
    "over",
    "failed",
    "offline",
    "count",
    "per-organisation",
    "nobody",
    "present",
    "do",
    "all",
    "camera-refused",
    "camera-none",
    "no-store",
    "kept",
    "unkept",
    "not-listed",
    "sent",
    "refused",
    "checked-in",
    "double",
    "unknown",
    "not-expected",
    "replaced",
    "wrong-time",
];

/// Where the script fills in a value.
const HOLES: [(&str, &str); 5] = [
    ("name", "{name}"),
    ("count", "{count}"),
    ("present", "{present}"),
    ("all", "{all}"),
    ("time", "{time}"),
];

/// Somebody who is expected or present, as a prepared device knows them: nothing that the door can do without.
#[derive(Serialize)]
struct Guest {
    place: String,
    registration: String,
    name: String,
    /// Tells people of one name apart.
    function: String,
    organisation: String,
    /// The hash of the code: whoever opens the device cannot make a badge of it.
    code: String,
    /// Since when they are in, in milliseconds.
    since: Option<i64>,
}

#[derive(Serialize)]
struct List {
    /// When the list is to be thrown away, in milliseconds.
    until: i64,
    guests: Vec<Guest>,
}

#[derive(Serialize)]
struct Answer {
    outcome: ScanOutcome,
    conflict: bool,
}

/// `GET …/inchecken/apparaat`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_part(&site, &visit, &slug, "/inchecken").await?.value;
    let language = visit.language;
    let back = desk_meeting::address(&slug, "/inchecken");
    let body = element(language, &slug)?;
    let page = desk_meeting::page(&visit, &person, &meeting, "check-in-device")
        .crumb(text(language, "desk-meeting-part-check-in"), back)
        .script(Script::CheckIn)
        .body(&body)
        .render(&site);
    // Nowhere else may a page ask for the camera.
    let policy = "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
    Ok(([(HeaderName::from_static("permissions-policy"), policy)], page).into_response())
}

fn element(language: Language, slug: &str) -> Result<Markup, Problem> {
    let address = |part: &str| path(language, &desk_meeting::address(slug, &format!("/inchecken{part}")));
    let values = HOLES.map(|(name, hole)| (name, hole.into()));
    let words: BTreeMap<&str, String> = WORDS
        .into_iter()
        .map(|key| (key, text_with(language, &format!("check-in-device-{key}"), &values)))
        .collect();
    let words =
        serde_json::to_string(&words).map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let (filled, mistakes) = (Filled::default(), Mistakes::default());
    let view = FormView { language, filled: &filled, mistakes: &mistakes };
    let (code, code_hint) = (text(language, "check-in-code"), text(language, "check-in-code-hint"));
    let code = Field { name: "code", label: &code, hint: &code_hint, optional: false, autocomplete: "off" };
    let (name, name_hint) = (text(language, "check-in-name"), text(language, "check-in-name-hint"));
    let name = Field { name: "zoek", label: &name, hint: &name_hint, optional: false, autocomplete: "off" };
    let press = |part: &str, weight: Weight| {
        html! { button type="button" class=(weight.class()) data-part=(part) {
            (text(language, &format!("check-in-device-{part}")))
        } }
    };
    Ok(html! {
        p { (text(language, "check-in-device-introduction")) }
        noscript { p { (text(language, "check-in-device-scripts")) } }
        p { a class="nl-link" href=(address("")) { (text(language, "check-in-device-back")) } }
        check-in-device class="stack" hidden data-list=(address("/apparaat/lijst"))
            data-scan=(address("/apparaat/scan")) data-worker=(address("/apparaat/wachter.js"))
            data-page=(address("/apparaat")) data-words=(words) {
            p { strong data-part="count" {} }
            p role="status" data-part="message" {}
            div class="form-actions" { (press("prepare", Weight::Primary)) (press("wipe", Weight::Secondary)) }
            div class="form-actions" { (press("camera", Weight::Secondary)) }
            video class="check-in-video" data-part="video" hidden muted playsinline
                aria-label=(text(language, "check-in-device-camera")) {}
            form class="form" data-part="code-form" novalidate {
                (view.line(&code, "text"))
                div class="form-actions" {
                    (button::submit(&text(language, "check-in-code-do"), Weight::Secondary))
                }
            }
            form class="form" data-part="name-form" novalidate {
                (view.line(&name, "text"))
                div class="form-actions" {
                    (button::submit(&text(language, "check-in-name-do"), Weight::Secondary))
                }
            }
            div class="stack" data-part="found" {}
            (heading(2, &text(language, "check-in-device-scans")))
            p { (text(language, "check-in-device-scans-text")) }
            ul data-part="scans" {}
            (heading(2, &text(language, "check-in-device-organisations")))
            ul data-part="organisations" {}
        }
    })
}

/// `GET …/inchecken/apparaat/lijst`: who comes, for the device.
pub(super) async fn list(AtDesk { site, slug, .. }: AtDesk) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let organisations = site.store.organisations().await?;
    let names: HashMap<OrganisationId, String> =
        organisations.into_iter().map(|each| (each.value.id, each.value.name)).collect();
    let mut guests = Vec::new();
    for record in site.store.registrations(meeting.id).await? {
        if record.registration.state.standing() != RegistrationStanding::Confirmed {
            continue;
        }
        let organisation = names.get(&record.registration.organisation).cloned().unwrap_or_default();
        for place in &record.places {
            let since = match place.place.state {
                PlaceState::Expected => None,
                PlaceState::Present { since } => Some(since.as_millisecond()),
                PlaceState::Cancelled | PlaceState::Replaced { .. } => continue,
            };
            guests.push(Guest {
                place: place.place.id.to_string(),
                registration: record.registration.id.to_string(),
                name: place.name.clone(),
                function: place.title.clone(),
                organisation: organisation.clone(),
                code: hashed(&place.code),
                since,
            });
        }
    }
    let end = meeting.moment(meeting.to).ok_or_else(Problem::not_found)?;
    json(&List { until: (end + AFTER_THE_END).as_millisecond(), guests })
}

/// `POST …/inchecken/apparaat/scan`: one scan with its own time, by place or by code. Sending it again is harmless,
/// and answers the same.
pub(super) async fn scan(
    AtDesk { site, person, slug, .. }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value.id;
    let milliseconds: i64 = filled.text("tijd").parse().map_err(|_| Problem::bad_request())?;
    let at = Timestamp::from_millisecond(milliseconds).map_err(|_| Problem::bad_request())?;
    let place: Option<PlaceId> = match filled.text("plaats") {
        "" => site.store.place_by_code(filled.text("code")).await?.map(|found| found.place.id),
        typed => Some(typed.parse().map_err(|_| Problem::bad_request())?),
    };
    let Some(place) = place else { return answer(ScanOutcome::Unknown) };
    let command = Command::CheckIn { place, at };
    match carry_out(&site, meeting, actor(&person), &command, &Details::default()).await {
        Ok(decided) => {
            let is_this_scan = decided
                .list
                .place(place)
                .is_some_and(|(_, kept)| kept.state == PlaceState::Present { since: at });
            // A scan whose acknowledgement was lost comes again: it is not a double of itself.
            answer(if is_this_scan {
                ScanOutcome::CheckedIn
            } else {
                ScanOutcome::of_check_in(&decided.events)
            })
        }
        Err(StoreError::Refused(refusal)) => answer(ScanOutcome::from(&refusal)),
        Err(error) => Err(error.into()),
    }
}

/// `GET …/inchecken/apparaat/wachter.js`: the script that keeps the page for when there is no network.
pub(super) async fn worker(
    visit: Visit,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut response = assets::serve_named("check-in-worker.js", &headers)?;
    let scope = path(visit.language, &desk_meeting::address(&slug, "/inchecken/apparaat"));
    let scope = scope.parse().map_err(|_| Problem::not_found())?;
    response.headers_mut().insert(HeaderName::from_static("service-worker-allowed"), scope);
    Ok(response)
}

fn answer(outcome: ScanOutcome) -> Result<Response, Problem> {
    json(&Answer { outcome, conflict: outcome.is_conflict() })
}

fn json<T: Serialize>(value: &T) -> Result<Response, Problem> {
    let body = serde_json::to_string(value).map_err(|_| Problem::from(StatusCode::INTERNAL_SERVER_ERROR))?;
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, body).into_response())
}
