//! What is kept about who is signed in, for that person alone.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use maud::html;
use store::AuditActor;

use super::{OWN, held, person_page};
use crate::{
    access::SignedIn,
    components::{
        alert, button,
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    frame::{Page, Section, Style},
    site::SharedSite,
    subscription,
    visit::{Visit, path},
};

/// `GET /mijn/gegevens`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    let filled = person_page::filled_in(&person.person);
    page(&site, &visit, &person, &filled, &Mistakes::default()).await
}

/// `POST /mijn/gegevens`: puts right the own name and telephone number. The mail address is how we know somebody; to
/// change it one writes to the organiser.
pub(super) async fn correct(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    mut filled: Filled,
) -> Result<Response, Problem> {
    let before = &person.person;
    filled.set("e-mail", before.email.as_str());
    let mut mistakes = Mistakes::default();
    match person_page::corrected(visit.language, before, &filled, &mut mistakes) {
        Some(corrected) => {
            let mut change = site.store.change(AuditActor::Person(before.id), site.now()).await?;
            change.correct_person(&corrected).await?;
            change.commit().await?;
            Ok(Redirect::to(&path(visit.language, &format!("{OWN}?gedaan=ja"))).into_response())
        }
        None => {
            let shown = page(&site, &visit, &person, &filled, &mistakes).await?;
            Ok((StatusCode::BAD_REQUEST, shown).into_response())
        }
    }
}

/// `GET /mijn/gegevens/bestand`
pub(super) async fn file(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
) -> Result<Response, Problem> {
    held::file(visit.language, &site.store.held_about(person.person.id).await?)
}

async fn page(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    filled: &Filled,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let held = site.store.held_about(person.person.id).await?;
    let titles = held::titles(site, language).await?;
    let title = text(language, "privacy-own-title");
    let done = visit.query().iter().any(|(name, _)| name == "gedaan");
    let email = site.settings.organiser_email.as_str();
    let body = html! {
        div class="stack" {
            (form.summary())
            (heading(1, &title))
            @if done {
                div role="status" {
                    (alert::alert(alert::Kind::Ok, &text(language, "privacy-own-done"), &html! {}))
                }
            }
            p class="lead" { (text(language, "privacy-own-lead")) }
            p {
                (button::download(&path(language, "/mijn/gegevens/bestand"), &text(language, "privacy-file"), "JSON",
                    button::Weight::Secondary))
            }
            (heading(2, &text(language, "privacy-correct-title")))
            form class="form" method="post" action=(path(language, OWN)) novalidate {
                (form.line(&Field { name: "naam", label: &text(language, "privacy-name"), autocomplete: "name",
                    ..Field::default() }, "text"))
                (form.line(&Field { name: "telefoon", label: &text(language, "privacy-phone"), autocomplete: "tel",
                    optional: true, ..Field::default() }, "tel"))
                (button::submit(&text(language, "privacy-correct-submit"), button::Weight::Primary))
            }
            p { (text_with(language, "privacy-own-erase", &[("email", email.into())])) }
            p {
                a class="nl-link" href=(subscription::own(site, person.person.id, language)) {
                    (text(language, "subscription-own"))
                }
            }
            (held::listing(language, &held, &titles))
        }
    };
    let page = Page::new(visit, form.title(&title), text(language, "privacy-own-lead"))
        .unlisted()
        .section(Section::Mine)
        .style(Style::Form)
        .body(body);
    Ok(page.render(site).into_response())
}
