//! The own municipalities; with one only, straight to its course.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use maud::html;

use super::{ADDRESS, workspace::own_municipalities};
use crate::{
    access::SignedIn,
    components::heading,
    error::Problem,
    frame::{Page, Section},
    site::SharedSite,
    visit::{Visit, path},
};

/// Handler of the list.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    signed_in: SignedIn,
) -> Result<Response, Problem> {
    let language = visit.language;
    let register = &site.atlas.facts.register;
    let own = own_municipalities(&site, &signed_in).await?;
    let own: Vec<_> =
        own.iter().filter_map(|(code, _)| register.index(*code)).map(|index| register.get(index)).collect();
    if let [only] = own.as_slice() {
        return Ok(Redirect::to(&path(language, &format!("{ADDRESS}/{}", only.slug))).into_response());
    }
    let title = text(language, "course-title");
    let body = html! {
        div class="stack" {
            (heading(1, &title))
            @if own.is_empty() {
                p { (text(language, "course-none")) }
                p class="single-link" {
                    a href=(path(language, "/bijeenkomsten")) { (text(language, "mine-to-meetings")) }
                }
            } @else {
                p class="lead" { (text(language, "course-choose")) }
                ul class="link-list" {
                    @for municipality in own {
                        li {
                            a href=(path(language, &format!("{ADDRESS}/{}", municipality.slug))) { (municipality.name) }
                        }
                    }
                }
            }
        }
    };
    let page = Page::new(&visit, title, text(language, "course-description")).below(Section::Mine).unlisted();
    Ok(page.body(body).render(&site).into_response())
}
