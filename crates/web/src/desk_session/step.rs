//! Steps of a session at the desk: added, changed, moved and taken out, also while the session goes on.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    StepId,
    session::{Compose, Run, StepView},
};
use store::fresh;

use super::{Opened, address, settings, step_page, told};
use crate::{
    desk::{AtDesk, after, entry::Entry},
    error::Problem,
    form::{Filled, Mistakes},
    session::live::Seen,
    visit::Visit,
};

/// `GET …/sessie/stap`: which kind first, then its fields.
pub(super) async fn show_new(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let query = Filled::from_pairs(visit.query());
    let kind = settings::KINDS.into_iter().find(|kind| *kind == query.text("soort"));
    let seen = opened.seen(&site);
    let Some(kind) = kind else {
        return Ok(step_page::kinds(&site, &visit, &person, &opened.meeting).into_response());
    };
    let mut filled = settings::fresh_fields(kind);
    filled.set("na", last(&seen).map_or_else(String::new, |id| id.to_string()));
    filled.set("titel-nl", text(domain::Language::Nl, &format!("desk-session-kind-{kind}")));
    filled.set("titel-en", text(domain::Language::En, &format!("desk-session-kind-{kind}")));
    let shown =
        step_page::Shown { kind, step: None, seen: &seen, filled: &filled, mistakes: &Mistakes::default() };
    Ok(step_page::page(&site, &visit, &person, &opened.meeting, &shown).into_response())
}

fn last(seen: &Seen) -> Option<StepId> {
    seen.view.frame.as_ref()?.order.last().copied()
}

/// `POST …/sessie/stap`
pub(super) async fn add(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let kind = settings::KINDS.into_iter().find(|kind| *kind == filled.text("soort"));
    let kind = kind.ok_or_else(Problem::bad_request)?;
    let mut entry = Entry::new(visit.language, &filled);
    let step = settings::read(&mut entry, &filled, fresh(), kind);
    let after_step = match filled.text("na") {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::bad_request())?),
    };
    if let (true, Some(step)) = (entry.mistakes.is_empty(), step) {
        let command = filled.text("opdracht").parse().unwrap_or_else(|_| fresh());
        match opened.compose(&person, command, Compose::AddStep { step, after: after_step }).await? {
            Ok(()) => return Ok(back(&visit, &slug, "added")),
            Err(refused) => entry.mistakes.add("titel-nl", told(visit.language, refused)),
        }
    }
    let seen = opened.seen(&site);
    let shown =
        step_page::Shown { kind, step: None, seen: &seen, filled: &filled, mistakes: &entry.mistakes };
    Ok((StatusCode::BAD_REQUEST, step_page::page(&site, &visit, &person, &opened.meeting, &shown))
        .into_response())
}

/// `GET …/sessie/stap/{step}`
pub(super) async fn show(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, step)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let seen = opened.seen(&site);
    let step = found(&seen, &step)?;
    let filled = settings::fill(&step.step);
    let shown = step_page::Shown {
        kind: step.step.kind.key(),
        step: Some(step),
        seen: &seen,
        filled: &filled,
        mistakes: &Mistakes::default(),
    };
    Ok(step_page::page(&site, &visit, &person, &opened.meeting, &shown).into_response())
}

fn found<'a>(seen: &'a Seen, id: &str) -> Result<&'a StepView, Problem> {
    let id: StepId = id.parse().map_err(|_| Problem::not_found())?;
    seen.view.steps.get(&id).ok_or_else(Problem::not_found)
}

/// `POST …/sessie/stap/{step}`
pub(super) async fn save(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, step)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let seen = opened.seen(&site);
    let step = found(&seen, &step)?;
    let kind = step.step.kind.key();
    // Once it has begun its settings are as they are; the form does not send them.
    let mut complete = filled.clone();
    if step.run != Run::Waiting {
        complete = with_settings_of(step, &filled);
    }
    let mut entry = Entry::new(visit.language, &complete);
    let changed = settings::read(&mut entry, &complete, step.step.id, kind);
    if let (true, Some(changed)) = (entry.mistakes.is_empty(), changed) {
        match opened.compose(&person, fresh(), Compose::ChangeStep(changed)).await? {
            Ok(()) => return Ok(back(&visit, &slug, "saved")),
            Err(refused) => entry.mistakes.add("titel-nl", told(visit.language, refused)),
        }
    }
    let shown = step_page::Shown {
        kind,
        step: Some(step),
        seen: &seen,
        filled: &complete,
        mistakes: &entry.mistakes,
    };
    Ok((StatusCode::BAD_REQUEST, step_page::page(&site, &visit, &person, &opened.meeting, &shown))
        .into_response())
}

/// The words and the time that were typed, with the settings that the step has.
fn with_settings_of(step: &StepView, typed: &Filled) -> Filled {
    let mut filled = settings::fill(&step.step);
    for name in ["titel-nl", "titel-en", "vraag-nl", "vraag-en", "minuten"] {
        filled.set(name, typed.text(name));
    }
    filled
}

/// `POST …/sessie/plaats`: up, down, or out.
pub(super) async fn place(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let seen = opened.seen(&site);
    let step = found(&seen, filled.text("stap"))?.step.id;
    let order = seen.view.frame.as_ref().map_or(&[][..], |frame| frame.order.as_slice());
    let here = order.iter().position(|each| *each == step).ok_or_else(Problem::not_found)?;
    let (compose, done) = match filled.text("doe") {
        "omhoog" => {
            let after = here.checked_sub(2).and_then(|place| order.get(place)).copied();
            (Compose::MoveStep { step, after }, "moved")
        }
        "omlaag" => {
            let after = order.get(here + 1).copied();
            if after.is_none() {
                return Ok(back(&visit, &slug, "moved"));
            }
            (Compose::MoveStep { step, after }, "moved")
        }
        "weg" => (Compose::RemoveStep(step), "removed"),
        _ => return Err(Problem::bad_request()),
    };
    match opened.compose(&person, fresh(), compose).await? {
        Ok(()) => Ok(back(&visit, &slug, done)),
        Err(refused) => Err(Problem::from(StatusCode::CONFLICT).because(told(visit.language, refused))),
    }
}

fn back(visit: &Visit, slug: &str, done: &str) -> Response {
    Redirect::to(&after(visit.language, &address(slug, ""), done)).into_response()
}
