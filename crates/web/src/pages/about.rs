//! What Schakel is, for whom, and where its figures come from.

use axum::extract::State;
use documents::text::text;
use maud::{Markup, html};

use super::running_text;
use crate::{
    components::heading,
    frame::{Page, Section},
    site::SharedSite,
    visit::{Visit, path},
};

/// Where to go from here.
const FURTHER: [(&str, &str); 5] = [
    ("/gemeenten", "about-further-municipalities"),
    ("/methode", "about-further-method"),
    ("/bijeenkomsten", "about-further-meetings"),
    (crate::try_out::ADDRESS, "about-further-try-out"),
    ("/privacy", "about-further-privacy"),
];

/// Handler of `/over`.
pub(crate) async fn show(visit: Visit, State(site): State<SharedSite>) -> Markup {
    let language = visit.language;
    let chapters = ["who", "what", "labels", "sources", "open"];
    Page::new(&visit, text(language, "about-title"), text(language, "about-lead"))
        .section(Section::About)
        .body(html! {
            div class="stack" {
                (running_text(language, "about", &chapters))
                (heading(2, &text(language, "about-further")))
                ul {
                    @for (address, label) in FURTHER {
                        li { a href=(path(language, address)) { (text(language, label)) } }
                    }
                }
            }
        })
        .render(&site)
}
