//! What happens with data of visitors, for everybody.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

use super::register::{Register, register};
use crate::{
    components::{data_list::data_list, heading},
    error::Problem,
    frame::Page,
    pages::running_text,
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET /privacy`
pub(super) async fn show(visit: Visit, State(site): State<SharedSite>) -> Result<Response, Problem> {
    let language = visit.language;
    let register = register()?;
    let body = html! {
        div class="stack" {
            (running_text(language, "privacy", &["cookies", "others", "figures"]))
            (kinds(language, register))
            (heading(2, &text(language, "privacy-rights-title")))
            p { (text(language, "privacy-rights-1")) }
            p {
                a class="nl-link" href=(path(language, super::OWN)) { (text(language, "privacy-own-link")) }
            }
            p {
                (text(language, "privacy-contact-1")) " "
                a class="nl-link" href={ "mailto:" (site.settings.organiser_email) } { (site.settings.organiser_email) }
            }
            p { (text(language, "privacy-authority")) }
            p { (text_with(language, "privacy-version", &[("version", register.version.as_str().into())])) }
        }
    };
    let page = Page::new(&visit, text(language, "privacy-title"), text(language, "privacy-lead"));
    Ok(page.body(body).render(&site).into_response())
}

/// Every kind of data with purpose, ground and term, out of the same file that the retention follows.
fn kinds(language: Language, register: &Register) -> Markup {
    html! {
        (heading(2, &text(language, "privacy-kinds-title")))
        p { (text(language, "privacy-kinds-lead")) }
        @for kind in &register.kinds {
            (heading(3, kind.name.get(language)))
            (data_list(&[
                (text(language, "privacy-what"), html! { (kind.what.get(language)) }),
                (text(language, "privacy-purpose"), html! { (kind.purpose.get(language)) }),
                (text(language, "privacy-ground"), html! { (kind.ground.get(language)) }),
                (text(language, "privacy-term"), html! { (kind.term.get(language)) }),
            ]))
        }
    }
}
