//! A session without any dress.

use axum::http::StatusCode;
use documents::text::text;
use domain::session::{Projected, Request};
use maud::{Markup, html};

use super::scene::{Attempt, Fault, Scene, Surface};
use crate::{frame::Page, visit::Visit};

pub(super) fn patches(_: &Scene<'_>, _: &Projected, _: Surface) -> Vec<()> {
    Vec::new()
}

pub(super) fn to_json(_: &[()]) -> String {
    String::new()
}

pub(super) fn command(_: &[(String, String)]) -> Result<Request, Fault> {
    Err(Fault::Field { name: "wat".to_owned(), message: "session-refusal-unknown" })
}

pub(super) fn show(visit: &Visit, scene: &Scene<'_>, _: Option<&Attempt<'_>>) -> Markup {
    let title = scene.meeting.title.get(visit.language);
    let body = html! { h1 { (title) } p { (scene.code) } p { (text(visit.language, "error-503-detail")) } };
    let _ = StatusCode::OK;
    Page::new(visit, title, title).unlisted().body(body).render(scene.site)
}
