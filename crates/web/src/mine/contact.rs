//! Somebody else becomes the contact person of the registration.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::guest_list::{Actor, Refusal};
use maud::{Markup, html};
use store::StoreError;

use super::own::{Contact, Own};
use crate::{
    components::{
        button::{self, Weight},
        form::FormView,
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    registration::{ground::Reader, refusal, successor},
    visit::path,
};

/// Handler of the form.
pub(super) async fn show(Contact(own): Contact) -> Result<Response, Problem> {
    Ok(form(&own, &Filled::default(), &Mistakes::default(), None).into_response())
}

/// Handler of the form, filled in.
pub(super) async fn hand_over(own: Own, filled: Filled) -> Result<Response, Problem> {
    if !own.is_contact {
        // Pressed twice: who handed it over and still comes is led back.
        return Ok(own.done("contact"));
    }
    let mut mistakes = Mistakes::default();
    let successor = successor::read(own.visit.language, &own.record, &filled, &mut mistakes);
    let Some(successor) = successor else {
        let page = form(&own, &filled, &mistakes, None);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let who = (own.person, Actor::Participant(own.person));
    match successor::carry_out(&own.site, &own.meeting, &own.record, who, successor).await {
        Ok(_) if own.record.registration.active_places().any(|each| each.person == own.person) => {
            Ok(own.done("contact"))
        }
        // Without a place of one's own nothing of it is one's own any more.
        Ok(to) if to != own.person => {
            let address = format!("{}?gedaan=contact", super::ADDRESS);
            Ok(Redirect::to(&path(own.visit.language, &address)).into_response())
        }
        Ok(_) => Ok(own.done("contact")),
        Err(StoreError::Refused(refused)) => {
            let page = form(&own, &filled, &mistakes, Some(&refused));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn form(own: &Own, filled: &Filled, mistakes: &Mistakes, refused: Option<&Refusal>) -> Markup {
    let language = own.visit.language;
    let view = FormView { language, filled, mistakes };
    let title = text(language, "mine-contact-title");
    let body = html! {
        div class="stack" {
            (view.summary())
            @if let Some(refused) = refused { (refusal::message(language, Reader::Applicant, refused)) }
            (heading(1, &title))
            @if own.can_change() {
                p { (text(language, "mine-contact-text")) }
                form class="form" method="post" novalidate {
                    (successor::fields(&view, &own.record))
                    div class="form-actions" {
                        (button::submit(&text(language, "mine-contact-do"), Weight::Primary))
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
