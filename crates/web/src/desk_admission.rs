//! Who may register for a meeting: the rules as a form, and as sentences that say what they come down to.

mod page;
mod policy;
pub(crate) mod sentence;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use documents::text::{text, text_with};
use domain::{
    Meeting, Right,
    guest_list::{Actor, Command, Refusal},
};
use store::{AuditActor, Details, StoreError};

use crate::{
    access::{Routes, SignedIn},
    desk::after,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    guest_list::carry_out_within,
    site::SharedSite,
    visit::Visit,
};

/// What admission adds to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let address = "/beheer/bijeenkomsten/{slug}/toelating";
    routes.right(site, Right::ManageMeetings, address, get(show).post(save))
}

/// `GET /beheer/bijeenkomsten/{slug}/toelating`
async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let filled = policy::fill(&kept.value.admission, kept.version);
    let page = page::render(&site, &visit, &person, &kept.value, &filled, &Mistakes::default());
    Ok(page.into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/toelating`
async fn save(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    mut filled: Filled,
) -> Result<Response, Problem> {
    let kept = desk_meeting::load_to_change(&site, &visit, &slug).await?;
    let (admission, mut mistakes) = policy::read(visit.language, &kept.value.admission, &filled);
    if mistakes.is_empty() {
        let meeting = Meeting { admission, ..kept.value.clone() };
        let version = filled.text("versie").parse().unwrap_or_default();
        match keep(&site, &person, &meeting, version).await {
            Ok(()) => {
                let next = after(visit.language, &desk_meeting::address(&slug, "/toelating"), "saved");
                return Ok(Redirect::to(&next).into_response());
            }
            Err(StoreError::Changed(_)) => {
                mistakes.add("soorten", text(visit.language, "desk-wrong-changed"));
                filled.set("versie", kept.version.to_string());
            }
            Err(StoreError::Refused(Refusal::SeatsTaken { taken })) => {
                let values = [("taken", taken.to_string().into())];
                mistakes.add("plaatsen", text_with(visit.language, "admission-wrong-taken", &values));
            }
            Err(error) => return Err(error.into()),
        }
    }
    let page = page::render(&site, &visit, &person, &kept.value, &filled, &mistakes);
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// Keeps the rules; the number of seats goes through the guest list, in the same change, so that seats that come
/// free are offered and none is taken away from who has one.
async fn keep(
    site: &SharedSite,
    person: &SignedIn,
    meeting: &Meeting,
    version: i64,
) -> Result<(), StoreError> {
    let actor = person.person.id;
    let mut change = site.store.change(AuditActor::Person(actor), site.now()).await?;
    change.save_meeting(meeting, version).await?;
    let command = Command::SetSeats { seats: meeting.admission.seats };
    carry_out_within(change, site, meeting.id, Actor::Organiser(actor), &command, &Details::default())
        .await
        .map(|_| ())
}
