//! What happens with data of visitors: next to nothing.

use axum::extract::State;
use documents::text::text;
use maud::{Markup, html};

use super::running_text;
use crate::{frame::Page, site::SharedSite, visit::Visit};

/// Handler of `/privacy`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Markup {
    let language = visit.language;
    let chapters = ["cookies", "others", "figures", "contact"];
    Page::new(&visit, text(language, "privacy-title"), text(language, "privacy-lead"))
        .body(html! { div class="stack" { (running_text(language, "privacy", &chapters)) } })
        .render(&site)
}
