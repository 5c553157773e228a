//! The home page.

use axum::extract::State;
use documents::text::text;
use maud::{Markup, html};

use crate::{
    components::{heading, search_form},
    frame::Page,
    site::SharedSite,
    visit::Visit,
};

/// Handler of `/`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Markup {
    let language = visit.language;
    let body = html! {
        div class="stack" {
            (heading(1, &text(language, "home-title")))
            p class="lead" { (text(language, "home-lead")) }
            (search_form::large(language, ""))
        }
    };
    Page::new(&visit, text(language, "home-title"), text(language, "home-lead"))
        .with_own_search()
        .body(body)
        .render(&site)
}
