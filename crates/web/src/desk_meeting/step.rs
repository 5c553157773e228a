//! The steps of a meeting's life, except calling it off, which has a page of its own.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{MeetingStep, meeting::StepRefusal};
use store::AuditActor;

use super::{address, begin, load, overview, today};
use crate::{
    desk::{AtDesk, after},
    error::Problem,
    form::Filled,
};

/// `POST /beheer/bijeenkomsten/{slug}/stap`
pub(super) async fn take(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let step = MeetingStep::from_key(filled.text("stap")).ok_or_else(Problem::bad_request)?;
    if step == MeetingStep::Cancel {
        // Those who are registered must hear of it: that goes by its own page.
        return Err(Problem::bad_request());
    }
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    let id = load(&site, &slug).await?.value.id;
    // Looked at under the lock: nobody can take away in between what publishing needs.
    let meeting = change.lock_meeting(id).await?.value;
    if step == MeetingStep::Publish && !meeting.problems(site.now()).is_empty() {
        drop(change);
        let page = overview::render(&site, &visit, &person, &meeting, (&[], None));
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    if step == MeetingStep::Start && filled.text("datum") != meeting.date.to_string() {
        let today = today(site.now());
        if meeting.date != today {
            drop(change);
            return Ok(begin::ask(&site, &visit, &person, &meeting, today).into_response());
        }
    }
    match change.step_meeting(id, step).await? {
        Ok(_) => change.commit().await?,
        Err(refusal) => {
            let key = match refusal {
                StepRefusal::WrongState => "desk-meeting-refused-state",
                StepRefusal::HasRegistrations => "desk-meeting-refused-registrations",
            };
            return Err(Problem::from(StatusCode::CONFLICT).because(text(visit.language, key)));
        }
    }
    let done = format!("step-{}", step.key());
    Ok(Redirect::to(&after(visit.language, &address(&slug, ""), &done)).into_response())
}
