//! A wrong mail address of somebody in the delegation, put right by the contact person.
//!
//! An address is how we know somebody, and what opens the own link. So a wrong one is not overwritten, which would hand
//! over what belongs to whoever has that address: the place goes to who has the right one, as it does to a colleague.
//! The mails go to the right address, the wrong one hears that nobody is expected there, and both steps are in the log.

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
use store::{PlaceRecord, StoreError, fresh};

use super::own::{Below, Contact, Own};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    registration::{
        ground::Reader,
        person::PersonDraft,
        placing::{Goal, Placing},
        refusal,
    },
};

/// The field.
const EMAIL: &str = "e-mail";

/// Handler of the form.
pub(super) async fn show(
    Contact(own): Contact,
    Path(Below { place }): Path<Below>,
) -> Result<Response, Problem> {
    let record = changeable(&own, &place)?;
    let filled = Filled::from_pairs(vec![
        (EMAIL.to_owned(), record.email.to_string()),
        // The place gets its identity with the form, so that sending it twice changes it once.
        ("plaats".to_owned(), fresh::<PlaceId>().to_string()),
    ]);
    Ok(form(&own, record, &filled, &Mistakes::default(), None).into_response())
}

/// Handler of the form, filled in.
pub(super) async fn change(
    Contact(own): Contact,
    Path(Below { place }): Path<Below>,
    filled: Filled,
) -> Result<Response, Problem> {
    own.place(&place)?;
    let new: PlaceId = filled.text("plaats").parse().map_err(|_| Problem::bad_request())?;
    if own.record.places.iter().any(|each| each.place.id == new) {
        return Ok(own.done("adres"));
    }
    let record = changeable(&own, &place)?;
    let mut person = draft(&own, record, filled.text(EMAIL)).await?;
    person.place = new;
    let mut mistakes = Mistakes::default();
    match person.address() {
        None => mistakes.add(EMAIL, text(own.visit.language, "registration-mistake-email")),
        Some(email) if email == record.email => {
            mistakes.add(EMAIL, text(own.visit.language, "mine-address-same"));
        }
        Some(_) => {}
    }
    if !mistakes.is_empty() {
        let page = form(&own, record, &filled, &mistakes, None);
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
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
    match placing.carry_out(Goal::Instead(record.place.id), &person).await {
        Ok(_) => Ok(own.done("adres")),
        Err(StoreError::Refused(refused)) => {
            let page = form(&own, record, &filled, &mistakes, Some(&refused));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether the contact person can put the address of a place right: of others, as long as they are expected. The own
/// address is how the contact person signs in.
pub(super) fn is_possible(own: &Own, record: &PlaceRecord) -> bool {
    own.is_contact
        && own.can_change()
        && record.place.state == PlaceState::Expected
        && record.place.person != own.person
}

fn changeable<'a>(own: &'a Own, place: &str) -> Result<&'a PlaceRecord, Problem> {
    let record = own.place(place)?;
    if is_possible(own, record) {
        return Ok(record);
    }
    Err(own.too_late())
}

/// The same person with another address.
async fn draft(own: &Own, record: &PlaceRecord, email: &str) -> Result<PersonDraft, Problem> {
    Ok(PersonDraft {
        place: record.place.id,
        name: record.name.clone(),
        function: record.place.function.key().to_owned(),
        title: record.title.clone(),
        email: email.to_owned(),
        phone: record.phone.clone(),
        diet: own.site.store.dietary_wish(record.place.id).await?.unwrap_or_default(),
        access: record.access_needs.clone(),
        answers: record.answers.clone(),
    })
}

fn form(
    own: &Own,
    record: &PlaceRecord,
    filled: &Filled,
    mistakes: &Mistakes,
    refused: Option<&Refusal>,
) -> Markup {
    let language = own.visit.language;
    let view = FormView { language, filled, mistakes };
    let title = text_with(language, "mine-address-title", &[("name", record.name.as_str().into())]);
    let label = text(language, "registration-email");
    let body = html! {
        div class="stack" {
            (view.summary())
            @if let Some(refused) = refused { (refusal::message(language, Reader::Applicant, refused)) }
            (heading(1, &title))
            p { (text(language, "mine-address-text")) }
            form class="form" method="post" novalidate {
                input type="hidden" name="plaats" value=(filled.text("plaats"));
                (view.line(&Field { name: EMAIL, label: &label, autocomplete: "off", ..Field::default() }, "email"))
                div class="form-actions" {
                    (button::submit(&text(language, "mine-address-do"), Weight::Primary))
                    (button::link(&own.address(""), &text(language, "mine-leave"), Weight::Secondary))
                }
            }
        }
    };
    own.page(&view.title(&title), body)
}
