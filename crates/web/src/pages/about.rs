//! What Schakel is, for whom, and where its figures come from.

use axum::extract::State;
use documents::text::text;
use maud::{Markup, html};

use super::running_text;
use crate::{
    frame::{Page, Section},
    site::SharedSite,
    visit::Visit,
};

/// Handler of `/over`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Markup {
    let language = visit.language;
    let chapters = ["who", "what", "labels", "sources", "open"];
    Page::new(&visit, text(language, "about-title"), text(language, "about-lead"))
        .section(Section::About)
        .body(html! { div class="stack" { (running_text(language, "about", &chapters)) } })
        .render(&site)
}
