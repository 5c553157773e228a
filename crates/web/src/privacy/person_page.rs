//! One person, for who answers a request: what is kept, putting it right, and forgetting it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{Language, Person, PersonId};
use maud::{Markup, html};
use store::{AuditActor, StoreError};

use super::{desk_page::ADDRESS, held};
use crate::{
    access::SignedIn,
    components::{
        alert, button,
        form::{Field, FormView},
        heading,
    },
    desk::{DeskPage, DeskSection, after},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::{Visit, path},
};

/// The word that has to be typed before somebody is forgotten.
const WORD: [&str; 2] = ["wissen", "erase"];

/// `GET /beheer/privacy/personen/{id}`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    officer: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let person = person(&site, &id).await?;
    let filled = filled_in(&person);
    page(&site, &visit, &officer, &person, (&filled, &Mistakes::default())).await
}

/// `POST /beheer/privacy/personen/{id}`: puts right what is wrong.
pub(super) async fn correct(
    State(site): State<SharedSite>,
    visit: Visit,
    officer: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let before = person(&site, &id).await?;
    let mut mistakes = Mistakes::default();
    if let Some(corrected) = corrected(visit.language, &before, &filled, &mut mistakes) {
        let mut change = site.store.change(AuditActor::Person(officer.person.id), site.now()).await?;
        match change.correct_person(&corrected).await {
            Ok(()) => {
                change.commit().await?;
                let address = format!("{ADDRESS}/personen/{}", before.id);
                return Ok(Redirect::to(&after(visit.language, &address, "corrected")).into_response());
            }
            Err(StoreError::Taken(_)) => mistakes.add("e-mail", text(visit.language, "privacy-email-taken")),
            Err(error) => return Err(error.into()),
        }
    }
    let shown = page(&site, &visit, &officer, &before, (&filled, &mistakes)).await?;
    Ok((StatusCode::BAD_REQUEST, shown).into_response())
}

/// `GET /beheer/privacy/personen/{id}/bestand`
pub(super) async fn file(
    State(site): State<SharedSite>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let person = person(&site, &id).await?;
    held::file(visit.language, &site.store.held_about(person.id).await?)
}

/// `POST /beheer/privacy/personen/{id}/wissen`: forgets the person, when the word was typed.
pub(super) async fn erase(
    State(site): State<SharedSite>,
    visit: Visit,
    officer: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let person = person(&site, &id).await?;
    let language = visit.language;
    let refused = if WORD.contains(&filled.text("woord").to_lowercase().as_str()) {
        let mut change = site.store.change(AuditActor::Person(officer.person.id), site.now()).await?;
        match change.erase_person(person.id).await {
            Ok(Ok(_)) => {
                change.commit().await?;
                site.store.scrub().await?;
                return Ok(Redirect::to(&after(language, ADDRESS, "erased")).into_response());
            }
            Ok(Err(_)) => "privacy-erase-takes-part",
            Err(StoreError::LastAdministrator) => "privacy-erase-administrator",
            Err(error) => return Err(error.into()),
        }
    } else {
        "privacy-erase-word-wrong"
    };
    let mut mistakes = Mistakes::default();
    mistakes.add("woord", text(language, refused));
    let mut shown_again = filled_in(&person);
    shown_again.set("woord", filled.text("woord"));
    let shown = page(&site, &visit, &officer, &person, (&shown_again, &mistakes)).await?;
    Ok((StatusCode::BAD_REQUEST, shown).into_response())
}

async fn person(site: &SharedSite, id: &str) -> Result<Person, Problem> {
    let id: PersonId = id.parse().map_err(|_| Problem::not_found())?;
    Ok(site.store.person(id).await?)
}

/// The form with what is known.
pub(super) fn filled_in(person: &Person) -> Filled {
    let mut filled = Filled::default();
    filled.set("naam", &person.name);
    filled.set("e-mail", person.email.as_str());
    filled.set("telefoon", person.phone.clone().unwrap_or_default());
    filled
}

/// The person as the form says it; notes what is wrong with the form.
pub(super) fn corrected(
    language: Language,
    before: &Person,
    filled: &Filled,
    mistakes: &mut Mistakes,
) -> Option<Person> {
    let name = filled.text("naam");
    if name.is_empty() {
        mistakes.add("naam", text(language, "privacy-name-missing"));
    } else if name.chars().count() > domain::person::LONGEST_NAME {
        mistakes.add("naam", text(language, "privacy-name-long"));
    }
    let email = filled.text("e-mail").parse();
    if email.is_err() {
        mistakes.add("e-mail", text(language, "privacy-find-wrong"));
    }
    let phone = Some(filled.text("telefoon").to_owned()).filter(|phone| !phone.is_empty());
    let email = email.ok().filter(|_| mistakes.is_empty())?;
    Some(Person { name: name.to_owned(), email, phone, ..before.clone() })
}

async fn page(
    site: &SharedSite,
    visit: &Visit,
    officer: &SignedIn,
    person: &Person,
    (filled, mistakes): (&Filled, &Mistakes),
) -> Result<Response, Problem> {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let held = site.store.held_about(person.id).await?;
    let listing = held::listing(language, &held, &held::titles(site, language).await?);
    let title = text(language, "privacy-person-title");
    let body = content(language, person, &form, &listing);
    let page = DeskPage::new(visit, officer, DeskSection::Privacy, &title)
        .below_section()
        .window_title(form.title(&title));
    Ok(page.body(&body).render(site).into_response())
}

fn content(language: Language, person: &Person, form: &FormView<'_>, listing: &Markup) -> Markup {
    let address = path(language, &format!("{ADDRESS}/personen/{}", person.id));
    html! {
        (form.summary())
        p { (text(language, "privacy-person-lead")) }
        p {
            (button::download(&format!("{address}/bestand"), &text(language, "privacy-file"), "JSON",
                button::Weight::Secondary))
        }
        (listing)
        (heading(2, &text(language, "privacy-correct-title")))
        p { (text(language, "privacy-correct-lead")) }
        form class="form" method="post" action=(address) novalidate {
            (form.line(&Field { name: "naam", label: &text(language, "privacy-name"), autocomplete: "off",
                ..Field::default() }, "text"))
            (form.line(&Field { name: "e-mail", label: &text(language, "privacy-find-email"), autocomplete: "off",
                ..Field::default() }, "email"))
            (form.line(&Field { name: "telefoon", label: &text(language, "privacy-phone"), autocomplete: "off",
                optional: true, ..Field::default() }, "tel"))
            (button::submit(&text(language, "privacy-correct-submit"), button::Weight::Primary))
        }
        (heading(2, &text(language, "privacy-erase-title")))
        (alert::alert(alert::Kind::Warning, &text(language, "privacy-erase-warning"),
            &html! { p { (text(language, "privacy-erase-lead")) } }))
        form class="form" method="post" action={ (address) "/wissen" } novalidate {
            (form.line(&Field { name: "woord", label: &text(language, "privacy-erase-word"), autocomplete: "off",
                hint: &text(language, "privacy-erase-hint"), ..Field::default() }, "text"))
            (button::submit(&text(language, "privacy-erase-submit"), button::Weight::Secondary))
        }
    }
}
