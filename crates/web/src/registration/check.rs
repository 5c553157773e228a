//! Step 4: look whether everything is right, and send it. Admission is looked at before: who cannot register is told
//! so here, with the reason and what one can do.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{Assessment, guest_list::Refusal};
use jiff::SignedDuration;
use maud::{Markup, html};
use store::StoreError;

use super::{
    ground::Reader,
    instead::Instead,
    journey::{Journey, step_count},
    person::{numbered, summary},
    persons, refusal, submit, verdict,
};
use crate::{
    components::{
        button::{self, Weight},
        data_list::data_list,
        heading,
    },
    error::Problem,
    privacy,
    site::SharedSite,
    visit::{Visit, path},
};

/// How often one draft can be sent within an hour: more is no longer a person who corrects something.
const MOST_TRIES: i64 = 20;

/// Handler of the step.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let journey = Journey::go_on(visit, site, &slug, secret).await?;
    match not_ready(&journey) {
        Some(step) => Ok(journey.to(step)),
        None => Ok(checked(&journey, None).await?.into_response()),
    }
}

/// Handler of the button.
pub(super) async fn send(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let mut journey = Journey::go_on(visit, site, &slug, secret).await?;
    if let Some(step) = not_ready(&journey) {
        return Ok(journey.to(step));
    }
    let hour = SignedDuration::from_hours(1);
    let within = journey.site.store.within(&journey.counted(), MOST_TRIES, hour, journey.site.now()).await;
    if !within? {
        return Err(Problem::from(StatusCode::TOO_MANY_REQUESTS).into());
    }
    match submit::send(&journey).await {
        Ok(_) => {
            journey.draft = journey.draft.after_sending();
            journey.save().await?;
            Ok(journey.to("klaar"))
        }
        Err(StoreError::Refused(refused)) => {
            let page = checked(&journey, Some(&refused)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(StoreError::Unknown("organisation")) => Ok(journey.to("organisatie")),
        Err(error) => Err(error.into()),
    }
}

/// The step that must be done first.
fn not_ready(journey: &Journey) -> Option<&'static str> {
    if journey.draft.organisation.is_none() {
        Some("organisatie")
    } else if journey.draft.contact.comes.is_none() {
        Some("contact")
    } else if !persons::mistakes(journey).is_empty() {
        Some("personen")
    } else {
        None
    }
}

async fn checked(journey: &Journey, refused: Option<&Refusal>) -> Result<Markup, Problem> {
    let language = journey.visit.language;
    let (found, assessment) = submit::assess(journey).await?;
    let waits = verdict::waits(&journey.site, &journey.meeting, journey.draft.persons.len()).await?;
    let is_refused = matches!(assessment, Assessment::Refused(_));
    let body = html! {
        div class="stack" {
            @if let Some(refused) = refused { (refusal::message(language, Reader::Applicant, refused)) }
            (step_count(language, "controleren"))
            (heading(1, &text(language, "registration-check-title")))
            (verdict::verdict(language, &journey.site, &assessment, waits))
            (heading(2, &text(language, "registration-check-organisation")))
            p { (found.name) " " (change_link(journey, "organisatie", "registration-check-change-organisation")) }
            (contact(journey))
            @for (index, person) in journey.draft.persons.iter().enumerate() {
                @if let Some(details) = person.details() {
                    @let label = format!("{}: {}", numbered(language, index + 1), details.name);
                    (heading(2, &label))
                    (data_list(&summary(language, &journey.meeting, person.kind(), &details)))
                }
            }
            @if !journey.draft.remark.is_empty() {
                (heading(2, &text(language, "registration-remark")))
                p { (journey.draft.remark) }
            }
            p { (change_link(journey, "personen", "registration-check-change-persons")) }
            @if !is_refused { (sending(journey)) }
        }
    };
    let title = text(language, "registration-check-title");
    Ok(journey.page(&title, body))
}

fn contact(journey: &Journey) -> Markup {
    let language = journey.visit.language;
    let contact = &journey.draft.contact;
    let pairs = [("own-name", &contact.name), ("own-email", &contact.email), ("own-phone", &contact.phone)];
    let pairs: Vec<(String, Markup)> = pairs
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (text(language, &format!("registration-{key}")), html! { (value) }))
        .collect();
    html! {
        (heading(2, &text(language, "registration-check-contact")))
        (data_list(&pairs))
        p { (change_link(journey, "contact", "registration-check-change-contact")) }
    }
}

fn change_link(journey: &Journey, step: &str, key: &str) -> Markup {
    html! { a href=(journey.address(step)) { (text(journey.visit.language, key)) } }
}

/// The text about personal data with its version, and the button.
fn sending(journey: &Journey) -> Markup {
    let language = journey.visit.language;
    html! {
        (heading(2, &text(language, "registration-privacy")))
        p { (text(language, "registration-privacy-text")) }
        p { (text(language, "registration-privacy-others")) }
        p {
            a href=(path(language, "/privacy")) { (text(language, "registration-privacy-link")) }
            " " (text_with(language, "registration-privacy-version", &[("version", privacy::register::version().into())]))
        }
        form class="form" method="post" {
            div class="form-actions" {
                (button::submit(&text(language, "registration-send"), Weight::Primary))
                (button::link(&journey.address("personen"), &text(language, "registration-back"), Weight::Secondary))
            }
        }
    }
}
