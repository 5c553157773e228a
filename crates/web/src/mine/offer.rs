//! Seats came free and are kept for a while: the contact person takes them or leaves them.

use axum::response::{IntoResponse, Redirect, Response};
use documents::{
    moment,
    text::{text, text_with},
};
use domain::{RegistrationState, guest_list::Command};
use maud::html;

use super::{own::Contact, withdraw::refused};
use crate::{
    components::{button, heading},
    error::Problem,
    form::Filled,
};

/// Handler of the question.
pub(super) async fn show(Contact(own): Contact) -> Result<Response, Problem> {
    let RegistrationState::Offered { until, .. } = own.record.registration.state else {
        return Ok(Redirect::to(&own.address("")).into_response());
    };
    let language = own.visit.language;
    let arguments = [
        ("count", own.record.registration.size().into()),
        ("moment", moment::moment(language, until).into()),
    ];
    let title = text(language, "mine-offer-title");
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            p class="lead" { (text_with(language, "mine-offer-text", &arguments)) }
            form method="post" class="form" {
                div class="form-actions" {
                    button type="submit" name="antwoord" value="ja" class="nl-button nl-button--primary" {
                        (text(language, "mine-offer-yes"))
                    }
                    button type="submit" name="antwoord" value="nee" class="nl-button nl-button--secondary" {
                        (text(language, "mine-offer-no"))
                    }
                }
            }
            p { (text(language, "mine-offer-no-text")) }
            p { (button::link(&own.address(""), &text(language, "mine-leave"), button::Weight::Secondary)) }
        }
    };
    Ok(own.page(&title, body).into_response())
}

/// Handler of the answer.
pub(super) async fn answer(Contact(own): Contact, filled: Filled) -> Result<Response, Problem> {
    let registration = own.record.registration.id;
    let (command, what) = match filled.text("antwoord") {
        "ja" => (Command::AcceptOffer { registration }, "aangenomen"),
        "nee" if own.record.registration.state == RegistrationState::Withdrawn => {
            return Ok(own.done("ingetrokken"));
        }
        // Only seats that are offered can be left here: a confirmed delegation is cancelled on its own page.
        "nee" if matches!(own.record.registration.state, RegistrationState::Offered { .. }) => {
            (Command::Withdraw { registration }, "ingetrokken")
        }
        "nee" => return Ok(Redirect::to(&own.address("")).into_response()),
        _ => return Err(Problem::bad_request()),
    };
    match refused(&own, &command).await? {
        Some(refused) => Ok(refused),
        None => Ok(own.done(what)),
    }
}
