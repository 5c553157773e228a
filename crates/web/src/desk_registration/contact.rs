//! The organiser names another contact person, at the wish of the delegation.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::text;
use domain::guest_list::{Actor, Refusal};
use maud::{Markup, html};
use store::StoreError;

use super::{case::Case, put};
use crate::{
    components::{button, form::FormView},
    desk::AtDesk,
    error::Problem,
    form::{Filled, Mistakes},
    registration::{ground::Reader, refusal, successor},
    visit::path,
};

/// `GET …/aanmeldingen/{id}/contactpersoon`
pub(super) async fn show(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    Ok(form(&case, &Filled::default(), &Mistakes::default(), None).into_response())
}

/// `POST …/aanmeldingen/{id}/contactpersoon`
pub(super) async fn save(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let mut mistakes = Mistakes::default();
    let successor = successor::read(case.visit.language, &case.record, &filled, &mut mistakes);
    let Some(successor) = successor else {
        let page = form(&case, &filled, &mistakes, None);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let organiser = case.person.person.id;
    let who = (organiser, Actor::Organiser(organiser));
    match successor::carry_out(&case.site, &case.meeting, &case.record, who, successor).await {
        Ok(_) => Ok(case.done("registration-contact")),
        Err(StoreError::Refused(refused)) => {
            let page = form(&case, &filled, &mistakes, Some(&refused));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

fn form(case: &Case, filled: &Filled, mistakes: &Mistakes, refused: Option<&Refusal>) -> Markup {
    let language = case.visit.language;
    let view = FormView { language, filled, mistakes };
    let title = text(language, "desk-registration-contact-change");
    let body = html! {
        (view.summary())
        @if let Some(refused) = refused { (refusal::message(language, Reader::Staff, refused)) }
        p { (text(language, "desk-registration-contact-text")) }
        form class="form" method="post" novalidate {
            (successor::fields(&view, &case.record))
            div class="form-actions" {
                (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &case.address(""))) { (text(language, "desk-cancel")) }
            }
        }
    };
    put::page(case, &title, &view.title(&title), &body)
}
