//! Somebody more in a delegation, a colleague instead of somebody, or somebody who does not come: done by the organiser
//! at the wish of the delegation, with the same mails as when the contact person does it.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{
    PlaceId, PlaceState,
    guest_list::{Actor, Command, Refusal},
};
use maud::{Markup, html};
use store::{Details, PlaceRecord, StoreError, fresh};

use super::case::Case;
use crate::{
    components::{button, form::FormView},
    desk::AtDesk,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    registration::{
        ground::Reader,
        person::{Part, PersonDraft, fields},
        placing::{Goal, Placing},
        refusal,
    },
    visit::path,
};

/// The end of the names of the fields: there is one person.
const END: &str = "-1";

/// `GET …/aanmeldingen/{id}/erbij`
pub(super) async fn show_addition(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    Ok(empty(&case, Goal::Beside))
}

/// `POST …/aanmeldingen/{id}/erbij`
pub(super) async fn add(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    put(&case, Goal::Beside, &filled).await
}

/// `GET …/aanmeldingen/{id}/plaatsen/{place}/vervangen`
pub(super) async fn show_replacement(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let place = case.place(&place)?.place.id;
    Ok(empty(&case, Goal::Instead(place)))
}

/// `POST …/aanmeldingen/{id}/plaatsen/{place}/vervangen`
pub(super) async fn replace(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let place = case.place(&place)?.place.id;
    put(&case, Goal::Instead(place), &filled).await
}

/// `GET …/aanmeldingen/{id}/plaatsen/{place}/afzeggen`
pub(super) async fn show_cancelling(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let record = case.place(&place)?;
    let language = case.visit.language;
    let last = case.record.registration.size() <= 1;
    let sentence = if last { "desk-registration-cancel-last" } else { "desk-registration-cancel-text" };
    let title =
        text_with(language, "desk-registration-cancel-title", &[("name", record.name.as_str().into())]);
    let body = html! {
        @if record.place.state == PlaceState::Expected {
            p { (text(language, sentence)) }
            form class="form" method="post" {
                div class="form-actions" {
                    (button::submit(&text(language, "desk-registration-cancel-do"), button::Weight::Primary))
                    a class="nl-link" href=(path(language, &case.address(""))) { (text(language, "desk-cancel")) }
                }
            }
        } @else { (impossible(&case)) }
    };
    Ok(page(&case, &title, &title, &body).into_response())
}

/// `POST …/aanmeldingen/{id}/plaatsen/{place}/afzeggen`
pub(super) async fn cancel(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let record = case.place(&place)?;
    if record.place.state == PlaceState::Cancelled {
        // Pressed twice.
        return Ok(case.done("registration-cancelled"));
    }
    let command = Command::CancelPlace { place: record.place.id };
    case.carry_out(&command, &Details::default(), "registration-cancelled").await
}

fn empty(case: &Case, goal: Goal) -> Response {
    // The place gets its identity with the form, so that sending it twice puts one person there.
    let filled = Filled::from_pairs(vec![("plaats".to_owned(), fresh::<PlaceId>().to_string())]);
    form(case, goal, &filled, &Mistakes::default(), None).into_response()
}

async fn put(case: &Case, goal: Goal, filled: &Filled) -> Result<Response, Problem> {
    let place: PlaceId = filled.text("plaats").parse().map_err(|_| Problem::bad_request())?;
    let done = || match goal {
        Goal::Beside => case.done("registration-put"),
        Goal::Instead(_) => case.done("registration-replaced"),
    };
    if case.record.places.iter().any(|each| each.place.id == place) {
        return Ok(done());
    }
    let draft = PersonDraft::read(filled, &case.meeting, place, END);
    let mut mistakes = Mistakes::default();
    draft.check(case.visit.language, &case.meeting, END, Part::All, &mut mistakes);
    if !mistakes.is_empty() {
        let page = form(case, goal, filled, &mistakes, None);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let organiser = case.person.person.id;
    let placing = Placing {
        site: &case.site,
        meeting: &case.meeting,
        organisation: &case.organisation,
        record: &case.record,
        person: organiser,
        actor: Actor::Organiser(organiser),
        channel: "organiser",
        language: case.record.language,
    };
    match placing.carry_out(goal, &draft).await {
        Ok(_) => Ok(done()),
        Err(StoreError::Refused(refused)) => {
            let page = form(case, goal, filled, &mistakes, Some(&refused));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn form(case: &Case, goal: Goal, filled: &Filled, mistakes: &Mistakes, refused: Option<&Refusal>) -> Markup {
    let language = case.visit.language;
    let view = FormView { language, filled, mistakes };
    let leaving: Option<&PlaceRecord> = match goal {
        Goal::Beside => None,
        Goal::Instead(place) => case.record.places.iter().find(|each| each.place.id == place),
    };
    let title = match leaving {
        None => text(language, "desk-registration-put"),
        Some(record) => {
            text_with(language, "desk-registration-replace-title", &[("name", record.name.as_str().into())])
        }
    };
    let possible = case.record.registration.state.is_active()
        && leaving.is_none_or(|each| each.place.state == PlaceState::Expected);
    let body = html! {
        (view.summary())
        @if let Some(refused) = refused { (refusal::message(language, Reader::Staff, refused)) }
        @if possible {
            p { (text(language, "desk-registration-put-text")) }
            form class="form" method="post" novalidate {
                input type="hidden" name="plaats" value=(filled.text("plaats"));
                (fields(&view, &case.meeting, END, Part::All))
                div class="form-actions" {
                    (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                    a class="nl-link" href=(path(language, &case.address(""))) { (text(language, "desk-cancel")) }
                }
            }
        } @else { (impossible(case)) }
    };
    page(case, &title, &view.title(&title), &body)
}

fn impossible(case: &Case) -> Markup {
    let language = case.visit.language;
    html! {
        p { (text(language, "desk-registration-refusal-wrong-state")) }
        p { a class="nl-link" href=(path(language, &case.address(""))) {
            (text(language, "desk-registration-back"))
        } }
    }
}

/// A page below the registration.
pub(super) fn page(case: &Case, title: &str, window_title: &str, body: &Markup) -> Markup {
    let language = case.visit.language;
    desk_meeting::titled_page(&case.visit, &case.person, &case.meeting, title.to_owned())
        .crumb(
            text(language, "desk-meeting-part-registrations"),
            desk_meeting::address(&case.meeting.slug, "/aanmeldingen"),
        )
        .crumb(case.organisation.name.as_str(), case.address(""))
        .window_title(window_title)
        .body(body)
        .render(&case.site)
}
