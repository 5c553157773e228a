//! Cancelling one person, or the whole delegation: asked once more before it happens.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{PlaceState, RegistrationState, guest_list::Command};
use maud::{Markup, html};
use store::StoreError;

use super::own::{Below, Contact, Own};
use crate::{
    components::{
        button::{self, Weight},
        heading,
    },
    error::Problem,
    registration::{ground::Reader, refusal},
};

/// Handler of the question whether one person does not come.
pub(super) async fn show_one(own: Own, Path(Below { place }): Path<Below>) -> Result<Response, Problem> {
    let name = own.place(&place)?.name.clone();
    if !own.can_change() {
        return Err(own.too_late());
    }
    Ok(question_of_one(&own, &name).into_response())
}

/// Handler of the answer.
pub(super) async fn one(own: Own, Path(Below { place }): Path<Below>) -> Result<Response, Problem> {
    let record = own.place(&place)?;
    // Pressed twice, or on a page that is no longer so.
    if record.place.state != PlaceState::Cancelled {
        let command = Command::CancelPlace { place: record.place.id };
        if let Some(refused) = refused(&own, &command).await? {
            return Ok(refused);
        }
    }
    Ok(own.done("afgezegd"))
}

/// Handler of the question whether nobody comes.
pub(super) async fn show_all(Contact(own): Contact) -> Result<Response, Problem> {
    if !own.can_change() {
        return Err(own.too_late());
    }
    let language = own.visit.language;
    let (title, sentence) = (text(language, "mine-withdraw-title"), text(language, "mine-withdraw-text"));
    Ok(question(&own, &title, &sentence, &text(language, "mine-withdraw-yes")).into_response())
}

/// Handler of the answer.
pub(super) async fn all(Contact(own): Contact) -> Result<Response, Problem> {
    if own.record.registration.state != RegistrationState::Withdrawn {
        let command = Command::Withdraw { registration: own.record.registration.id };
        if let Some(refused) = refused(&own, &command).await? {
            return Ok(refused);
        }
    }
    Ok(own.done("ingetrokken"))
}

/// Carries out a command; the page that says why not, when it is refused.
pub(super) async fn refused(own: &Own, command: &Command) -> Result<Option<Response>, Problem> {
    match own.carry_out(command).await {
        Ok(_) => Ok(None),
        Err(StoreError::Refused(refused)) => {
            let language = own.visit.language;
            let title = text(language, "registration-refused");
            let body = html! {
                div class="stack" {
                    (heading(1, &title))
                    (refusal::message(language, Reader::Applicant, &refused))
                    p { a href=(own.address("")) { (text(language, "mine-leave")) } }
                }
            };
            Ok(Some((StatusCode::CONFLICT, own.page(&title, body)).into_response()))
        }
        Err(error) => Err(error.into()),
    }
}

fn question_of_one(own: &Own, name: &str) -> Markup {
    let language = own.visit.language;
    let title = text_with(language, "mine-cancel-title", &[("name", name.into())]);
    let last = own.record.registration.size() <= 1;
    let key = if last { "mine-cancel-last" } else { "mine-cancel-text" };
    question(own, &title, &text(language, key), &text(language, "mine-cancel-yes"))
}

/// A question with one button, and the way back.
pub(super) fn question(own: &Own, title: &str, sentence: &str, yes: &str) -> Markup {
    let body = html! {
        div class="stack" {
            (heading(1, title))
            p { (sentence) }
            form method="post" class="form" {
                div class="form-actions" {
                    (button::submit(yes, Weight::Primary))
                    (button::link(&own.address(""), &text(own.visit.language, "mine-leave"), Weight::Secondary))
                }
            }
        }
    };
    own.page(title, body)
}
