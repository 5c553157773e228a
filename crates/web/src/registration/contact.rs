//! Step 2: who registers, and whether that person comes too.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::text;
use domain::{EmailAddress, Language, person::LONGEST_NAME};
use maud::{Markup, html};

use super::{
    draft::ContactDraft,
    instead::Instead,
    journey::{Journey, step_count},
    person::{PersonDraft, phone_is_right},
    verdict,
};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::Visit,
};

/// Handler of the step.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let journey = Journey::go_on(visit, site, &slug, secret).await?;
    if journey.draft.organisation.is_none() {
        return Ok(journey.to("organisatie"));
    }
    let contact = &journey.draft.contact;
    let comes = contact.comes.map_or("", |comes| if comes { "ja" } else { "nee" });
    let pairs =
        [("naam", &*contact.name), ("e-mail", &contact.email), ("telefoon", &contact.phone), ("komt", comes)];
    let filled = Filled::from_pairs(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
    let language = journey.visit.language;
    let notice = verdict::early(&journey).await?;
    let view = FormView { language, filled: &filled, mistakes: &Mistakes::default() };
    let body = form(&journey, &view, &notice);
    Ok(journey.page(&text(language, "registration-contact-title"), body).into_response())
}

/// Handler of the step, filled in.
pub(super) async fn fill_in(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Instead> {
    let mut journey = Journey::go_on(visit, site, &slug, secret).await?;
    let language = journey.visit.language;
    let contact = ContactDraft {
        name: filled.text("naam").to_owned(),
        email: filled.text("e-mail").to_owned(),
        phone: filled.text("telefoon").to_owned(),
        comes: match filled.text("komt") {
            "ja" => Some(true),
            "nee" => Some(false),
            _ => None,
        },
    };
    let mistakes = mistakes(language, &contact);
    if !mistakes.is_empty() {
        let view = FormView { language, filled: &filled, mistakes: &mistakes };
        let title = view.title(&text(language, "registration-contact-title"));
        let notice = verdict::early(&journey).await?;
        let page = journey.page(&title, form(&journey, &view, &notice));
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    expect_contact(&mut journey.draft.persons, &journey.draft.contact, &contact);
    journey.draft.contact = contact;
    journey.save().await?;
    Ok(journey.to("personen"))
}

/// Puts the contact person among the persons, or takes that person out again; what was filled in for others stays.
fn expect_contact(persons: &mut Vec<PersonDraft>, before: &ContactDraft, contact: &ContactDraft) {
    let is = |person: &PersonDraft, who: &ContactDraft| {
        let address = who.email.parse::<EmailAddress>().ok();
        address.is_some() && person.address() == address
    };
    let was_there =
        persons.iter().position(|each| is(each, contact) || before.comes == Some(true) && is(each, before));
    match (contact.comes, was_there) {
        (Some(true), Some(index)) => {
            contact.name.clone_into(&mut persons[index].name);
            contact.email.clone_into(&mut persons[index].email);
        }
        (Some(true), None) => {
            let mut person = PersonDraft::new();
            contact.name.clone_into(&mut person.name);
            contact.email.clone_into(&mut person.email);
            contact.phone.clone_into(&mut person.phone);
            persons.insert(0, person);
        }
        (_, Some(index)) => {
            persons.remove(index);
        }
        (_, None) => {}
    }
    if persons.is_empty() {
        persons.push(PersonDraft::new());
    }
}

fn mistakes(language: Language, contact: &ContactDraft) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let mut add = |field: &str, key: &str| {
        mistakes.add(field, text(language, &format!("registration-mistake-{key}")));
    };
    if contact.name.is_empty() {
        add("naam", "own-name");
    } else if contact.name.chars().count() > LONGEST_NAME {
        add("naam", "long");
    }
    if contact.email.parse::<EmailAddress>().is_err() {
        add("e-mail", "email");
    }
    if !phone_is_right(&contact.phone) {
        add("telefoon", "phone");
    }
    if contact.comes.is_none() {
        add("komt", "comes");
    }
    mistakes
}

fn form(journey: &Journey, view: &FormView<'_>, notice: &Markup) -> Markup {
    let language = view.language;
    let line = |name: &str, key: &str, kind: &str, optional: bool, autocomplete: &str| {
        let label = text(language, &format!("registration-{key}"));
        let hint = text(language, &format!("registration-contact-{kind}-hint"));
        view.line(&Field { name, label: &label, hint: &hint, optional, autocomplete }, kind)
    };
    let comes = text(language, "registration-contact-comes");
    let comes = Field { name: "komt", label: &comes, hint: "", optional: false, autocomplete: "" };
    let options = ["ja", "nee"].map(|value| {
        (value.to_owned(), text(language, &format!("registration-contact-comes-{value}")), String::new())
    });
    html! {
        div class="stack" {
            (view.summary())
            (step_count(language, "contact"))
            (heading(1, &text(language, "registration-contact-title")))
            (notice)
            (super::mail::remark(journey))
            p { (text(language, "registration-contact-text")) }
            form class="form" method="post" novalidate {
                (line("naam", "own-name", "text", false, "name"))
                (line("e-mail", "own-email", "email", false, "email"))
                (line("telefoon", "own-phone", "tel", true, "tel"))
                (view.radios(&comes, &options))
                div class="form-actions" {
                    (button::submit(&text(language, "registration-next"), Weight::Primary))
                    (button::link(&journey.address("organisatie"), &text(language, "registration-back"), Weight::Secondary))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(email: &str, comes: bool) -> ContactDraft {
        ContactDraft { name: "Jo".into(), email: email.into(), phone: String::new(), comes: Some(comes) }
    }

    #[test]
    fn the_contact_person_is_among_the_persons_once() {
        let mut persons = Vec::new();
        let nobody = ContactDraft::default();
        let jo = contact("jo@example.org", true);
        expect_contact(&mut persons, &nobody, &jo);
        persons.push(PersonDraft { name: "Li".into(), ..PersonDraft::new() });
        expect_contact(&mut persons, &jo, &jo);
        assert_eq!(persons.len(), 2);
        let renamed = contact("jo2@example.org", true);
        expect_contact(&mut persons, &jo, &renamed);
        assert_eq!((persons.len(), persons[0].email.as_str()), (2, "jo2@example.org"));
        expect_contact(&mut persons, &renamed, &contact("jo2@example.org", false));
        assert_eq!((persons.len(), persons[0].name.as_str()), (1, "Li"));
    }
}
