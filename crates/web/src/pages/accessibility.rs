//! The accessibility statement.

use axum::extract::State;
use documents::text::text;
use maud::{Markup, html};

use super::running_text;
use crate::{frame::Page, site::SharedSite, visit::Visit};

/// Handler of `/toegankelijkheid`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Markup {
    let language = visit.language;
    let chapters = ["status", "tested", "limits", "report"];
    Page::new(&visit, text(language, "accessibility-title"), text(language, "accessibility-lead"))
        .body(html! { div class="stack" { (running_text(language, "accessibility", &chapters)) } })
        .render(&site)
}
