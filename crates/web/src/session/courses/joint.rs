//! `/sessie/{code}/koersen/samen`: one combination for several municipalities whose courses were released. Chosen by a
//! form, computed exactly, to be taken along as a file that `schakel explore` reads, and to be kept under a name.

mod asked;
mod found;

use ::course::joint::Scope;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use documents::text::text;
use domain::Language;
use maud::html;

use super::{Released, kept, page, released_to};
use crate::{
    components::{anchored_heading, heading},
    error::Problem,
    query::Query,
    session::{caller::Caller, command::own_page},
    site::Site,
    visit::path,
};
pub(super) use asked::{Asked, form};
pub(super) use found::{found, read_out_of};

/// `GET /sessie/{code}/koersen/samen`.
pub(in crate::session) async fn show(caller: Caller) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let language = caller.language();
    let released = released_to(&caller)?;
    let asked = Asked::read(&Query::of(&caller.visit));
    let chosen = asked.chosen(&released);
    let at = path(language, &format!("/sessie/{}/koersen", caller.code));
    let told = found(&caller.site, language, &chosen, asked.scope).await?;
    let may_keep = kept::may_keep(&caller, &chosen).await? && !caller.session.is_over();
    let say = |key: &str| text(language, key);
    let body = html! {
        p { a href=(at) { (say("course-joint-back")) } }
        @if chosen.len() > 1 { p class="lead" { (found::title(&caller.site, language, &chosen)) } }
        (told)
        @if chosen.len() > 1 {
            p { a href={ (at) "/samen/model" (asked.query()) } { (say("course-joint-file")) } }
            p class="course-list__note" { (say("course-joint-file-hint")) }
        }
        @if may_keep {
            (anchored_heading(2, "bewaar", &say("joint-course-keep")))
            (kept::new_form(language, &format!("{at}/samen"), &asked.hidden()))
        }
        (heading(2, &say("course-joint-again")))
        (form(&caller.site, language, &released, &format!("{at}/samen"), &asked.filled()))
    };
    let (title, lead) = (say("course-joint-title"), say("course-joint-lead"));
    Ok(own_page(page(&caller.visit, &caller.site, &title, &lead, &body)))
}

/// `GET /sessie/{code}/koersen/samen/model`: the same as a file, to compute elsewhere.
pub(in crate::session) async fn model(caller: Caller) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let asked = Asked::read(&Query::of(&caller.visit));
    let chosen = asked.chosen(&released_to(&caller)?);
    model_of(&caller.site, caller.language(), &chosen, asked.scope)
}

/// The joint model of these courses as a file.
pub(super) fn model_of(
    site: &Site,
    language: Language,
    courses: &Released,
    scope: Scope,
) -> Result<Response, Problem> {
    let refused = |sentence: String| Problem::from(StatusCode::CONFLICT).because(sentence);
    let joint = found::joined(site, language, courses, scope)
        .map_err(|error| refused(found::no_joint(site, language, &error)))?;
    let json = joint.model.to_json().map_err(|error| {
        tracing::error!(%error, "a joint model could not be written");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let disposition = "attachment; filename=\"koersen-samen.json\"".to_owned();
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, json).into_response())
}
