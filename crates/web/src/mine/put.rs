//! Somebody more in the delegation, or a colleague who comes instead.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{
    PlaceId, PlaceState,
    guest_list::{Actor, Refusal},
};
use maud::{Markup, html};
use store::{StoreError, fresh};

use super::own::{Below, Contact, Own};
use crate::{
    components::{
        button::{self, Weight},
        form::FormView,
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    registration::{
        ground::Reader,
        person::{Part, PersonDraft, fields},
        placing::{Goal, Placed, Placing},
        refusal,
    },
};

/// The end of the names of the fields: there is one person.
const END: &str = "-1";

/// Handler of the form for one more person.
pub(super) async fn show_addition(Contact(own): Contact) -> Result<Response, Problem> {
    Ok(empty(&own, Goal::Beside))
}

/// Handler of one more person.
pub(super) async fn add(Contact(own): Contact, filled: Filled) -> Result<Response, Problem> {
    put(&own, Goal::Beside, &filled).await
}

/// Handler of the form for a colleague.
pub(super) async fn show_replacement(
    Contact(own): Contact,
    Path(Below { place }): Path<Below>,
) -> Result<Response, Problem> {
    let place = own.place(&place)?.place.id;
    Ok(empty(&own, Goal::Instead(place)))
}

/// Handler of a colleague who comes instead.
pub(super) async fn replace(
    Contact(own): Contact,
    Path(Below { place }): Path<Below>,
    filled: Filled,
) -> Result<Response, Problem> {
    let place = own.place(&place)?.place.id;
    put(&own, Goal::Instead(place), &filled).await
}

fn empty(own: &Own, goal: Goal) -> Response {
    // The place gets its identity with the form, so that sending it twice puts one person there.
    let filled = Filled::from_pairs(vec![("plaats".to_owned(), fresh::<PlaceId>().to_string())]);
    form(own, goal, &filled, &Mistakes::default(), None).into_response()
}

async fn put(own: &Own, goal: Goal, filled: &Filled) -> Result<Response, Problem> {
    let place: PlaceId = filled.text("plaats").parse().map_err(|_| Problem::bad_request())?;
    let done = |placed| match (placed, goal) {
        (Placed::InDoubt, _) => own.done("twijfel"),
        (Placed::There, Goal::Beside) => own.done("erbij"),
        (Placed::There, Goal::Instead(_)) => own.done("vervangen"),
    };
    if own.record.places.iter().any(|each| each.place.id == place) {
        return Ok(done(Placed::There));
    }
    let person = PersonDraft::read(filled, &own.meeting, place, END);
    let mut mistakes = Mistakes::default();
    person.check(own.visit.language, &own.meeting, END, Part::All, &mut mistakes);
    if !mistakes.is_empty() {
        let page = form(own, goal, filled, &mistakes, None);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    match carry_out(own, goal, &person).await {
        Ok(placed) => Ok(done(placed)),
        Err(StoreError::Refused(refused)) => {
            if is_known_colleague(own, &refused, &person).await? {
                let sentence = text(own.visit.language, "registration-mistake-already");
                mistakes.add(format!("e-mail{END}"), sentence);
                let page = form(own, goal, filled, &mistakes, None);
                return Ok((StatusCode::CONFLICT, page).into_response());
            }
            let page = form(own, goal, filled, &mistakes, Some(&refused));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether it is refused since a colleague of the same organisation is registered already: that may be said.
async fn is_known_colleague(own: &Own, refused: &Refusal, person: &PersonDraft) -> Result<bool, Problem> {
    let (Refusal::AlreadyRegistered { .. }, Some(email)) = (refused, person.address()) else {
        return Ok(false);
    };
    Ok(own.site.store.is_registered_with(own.meeting.id, own.organisation.id, &email).await?)
}

async fn carry_out(own: &Own, goal: Goal, person: &PersonDraft) -> Result<Placed, StoreError> {
    let placing = Placing {
        site: &own.site,
        meeting: &own.meeting,
        organisation: &own.organisation,
        record: &own.record,
        person: own.person,
        actor: Actor::Participant(own.person),
        channel: "form",
        language: own.visit.language,
    };
    placing.carry_out(goal, person).await
}

fn form(own: &Own, goal: Goal, filled: &Filled, mistakes: &Mistakes, refused: Option<&Refusal>) -> Markup {
    let language = own.visit.language;
    let view = FormView { language, filled, mistakes };
    let leaving = match goal {
        Goal::Beside => None,
        Goal::Instead(place) => own.record.places.iter().find(|each| each.place.id == place),
    };
    let title = match leaving {
        None => text(language, "mine-add"),
        Some(record) => text_with(language, "mine-replace-title", &[("name", record.name.as_str().into())]),
    };
    let possible = own.can_change() && leaving.is_none_or(|each| each.place.state == PlaceState::Expected);
    let body = html! {
        div class="stack" {
            (view.summary())
            @if let Some(refused) = refused { (refusal::message(language, Reader::Applicant, refused)) }
            (heading(1, &title))
            @if leaving.is_some() { p { (text(language, "mine-replace-text")) } }
            @if possible {
                form class="form" method="post" novalidate {
                    input type="hidden" name="plaats" value=(filled.text("plaats"));
                    (fields(&view, &own.meeting, END, Part::All))
                    p { (text(language, "registration-privacy-others")) }
                    div class="form-actions" {
                        (button::submit(&text(language, "mine-save"), Weight::Primary))
                        (button::link(&own.address(""), &text(language, "mine-leave"), Weight::Secondary))
                    }
                }
            } @else {
                p { (text(language, own.why_not())) }
                p { a href=(own.address("")) { (text(language, "mine-leave")) } }
            }
        }
    };
    own.page(&view.title(&title), body)
}
