//! The contacts of an organisation: who is written to when it is invited.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{
    EmailAddress, Function, FunctionKind, Language, Organisation, OrganisationId, Person, PersonId,
};
use maud::{Markup, html};
use store::{AuditActor, Change, StoreError};

use super::{address, detail, load};
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
    },
    desk::{
        after,
        entry::{Entry, LINE},
    },
    error::Problem,
    form::Filled,
    site::SharedSite,
    visit::{Visit, path},
};

/// `POST /beheer/partners/{id}/contacten`
pub(super) async fn add(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let kept = load(&site, &id).await?;
    let mut entry = Entry::new(visit.language, &filled);
    let name = entry.required("naam", "partner-contact-name", domain::person::LONGEST_NAME);
    let email = entry.email("e-mail", "partner-contact-email");
    let title = entry.text("functie", "partner-contact-function", LINE);
    let mistakes = entry.mistakes;
    let (Some(email), true) = (email, mistakes.is_empty()) else {
        let page = detail::render(&site, &visit, &person, &kept, &filled, &mistakes).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    let contact = Contact { name, email, title, organisation: kept.value.id };
    let known = site.store.person_by_email(&contact.email).await?;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    contact.keep(&mut change, known, visit.language).await?;
    change.commit().await?;
    Ok(Redirect::to(&after(visit.language, &address(kept.value.id, ""), "added")).into_response())
}

/// `POST /beheer/partners/{id}/contacten/weg`: the person stays, the function in this organisation goes.
pub(super) async fn remove(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(id): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let organisation = load(&site, &id).await?.value.id;
    let contact: PersonId = filled.text("persoon").parse().map_err(|_| Problem::bad_request())?;
    let mut contact = site.store.person(contact).await?;
    contact.functions.retain(|each| each.organisation != organisation);
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    change.save_person(&contact).await?;
    change.commit().await?;
    Ok(Redirect::to(&after(visit.language, &address(organisation, ""), "removed")).into_response())
}

/// Somebody who is written to about an organisation.
pub(crate) struct Contact {
    /// The name.
    pub(crate) name: String,
    /// Where mail goes.
    pub(crate) email: EmailAddress,
    /// The function in own words; may be empty.
    pub(crate) title: String,
    /// The organisation.
    pub(crate) organisation: OrganisationId,
}

impl Contact {
    /// Keeps the contact. A person who is known already keeps the own name and gets the function.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) async fn keep(
        &self,
        change: &mut Change,
        known: Option<Person>,
        language: Language,
    ) -> Result<PersonId, StoreError> {
        let mut person = match known {
            Some(person) => person,
            None => Person {
                id: change.person_for(&self.email, &self.name, language).await?,
                name: self.name.clone(),
                email: self.email.clone(),
                phone: None,
                language,
                functions: Vec::new(),
                only_essential_mail: false,
            },
        };
        let function = Function {
            kind: FunctionKind::recognise(&self.title),
            title: self.title.clone(),
            organisation: self.organisation,
        };
        if !person.functions.contains(&function) {
            person.functions.retain(|each| each.organisation != self.organisation);
            person.functions.insert(0, function);
            change.save_person(&person).await?;
        }
        Ok(person.id)
    }
}

/// The contacts, and the form that adds one.
pub(super) fn part(form: &FormView<'_>, organisation: &Organisation, contacts: &[Person]) -> Markup {
    let language = form.language;
    let label = |key: &str| text(language, key);
    html! {
        @if contacts.is_empty() { p { (label("partner-contacts-none")) } } @else {
            ul class="desk-tasks" {
                @for contact in contacts { li { (line(language, organisation, contact)) } }
            }
        }
        form class="form" method="post" novalidate
            action=(path(language, &address(organisation.id, "/contacten"))) {
            (form.fieldset(&label("partner-contact-add"), "", &html! {
                (form.line(&Field {
                    name: "naam", label: &label("partner-contact-name"), autocomplete: "off", ..Field::default()
                }, "text"))
                (form.line(&Field {
                    name: "e-mail", label: &label("partner-contact-email"), autocomplete: "off", ..Field::default()
                }, "email"))
                (form.line(&Field {
                    name: "functie", label: &label("partner-contact-function"), optional: true, ..Field::default()
                }, "text"))
                (button::submit(&label("partner-contact-save"), button::Weight::Secondary))
            }))
        }
    }
}

fn line(language: Language, organisation: &Organisation, contact: &Person) -> Markup {
    let functions = detail::functions(language, organisation, contact);
    let mail = format!("mailto:{}", contact.email);
    html! {
        form class="desk-inline" method="post"
            action=(path(language, &address(organisation.id, "/contacten/weg"))) {
            input type="hidden" name="persoon" value=(contact.id);
            span {
                (contact.name) @if !functions.is_empty() { ", " (functions) }
                ", " a class="nl-link" href=(mail) { (contact.email) }
            }
            (button::submit(
                &text_with(language, "partner-contact-remove", &[("name", contact.name.as_str().into())]),
                button::Weight::Secondary,
            ))
        }
    }
}
