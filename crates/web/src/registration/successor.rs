//! Somebody else answers for a registration from now on: one of the delegation, or a colleague who does not come.

use documents::text::text;
use domain::{
    EmailAddress, Language, Meeting, PersonId,
    guest_list::{Actor, Command},
    person::LONGEST_NAME,
};
use maud::{Markup, html};
use store::{AuditActor, Details, RegistrationRecord, StoreError};

use crate::{
    components::form::{ChoiceOption, Field, FormView},
    form::{Filled, Mistakes},
    guest_list::carry_out_within,
    site::SharedSite,
};

/// The choice for somebody who is not in the delegation.
const OTHER: &str = "ander";

/// Who it will be.
pub(crate) enum Successor {
    /// One of the delegation.
    Known(PersonId),
    /// Somebody else.
    Other(EmailAddress, String),
}

/// Reads the form; what is wrong with it gathers in `mistakes`.
pub(crate) fn read(
    language: Language,
    record: &RegistrationRecord,
    filled: &Filled,
    mistakes: &mut Mistakes,
) -> Option<Successor> {
    let chosen = filled.text("wie");
    let known = record.registration.active_places().find(|each| each.id.to_string() == chosen);
    if let Some(place) = known {
        return Some(Successor::Known(place.person));
    }
    if chosen != OTHER {
        mistakes.add("wie", text(language, "registration-mistake-successor"));
        return None;
    }
    let name = filled.text("naam");
    if name.is_empty() {
        mistakes.add("naam", text(language, "registration-mistake-name"));
    } else if name.chars().count() > LONGEST_NAME {
        mistakes.add("naam", text(language, "registration-mistake-long"));
    }
    let email: Option<EmailAddress> = filled.text("e-mail").parse().ok();
    if email.is_none() {
        mistakes.add("e-mail", text(language, "registration-mistake-email"));
    }
    email.filter(|_| mistakes.is_empty()).map(|email| Successor::Other(email, name.to_owned()))
}

/// The fields: who of the delegation, or somebody else with name and address.
pub(crate) fn fields(view: &FormView<'_>, record: &RegistrationRecord) -> Markup {
    let language = view.language;
    let contact = record.registration.contact;
    let active = record.places.iter().filter(|each| each.place.state.is_active());
    let others = active.filter(|each| each.place.person != contact);
    let option = |value: String, label: String| -> ChoiceOption { (value, label, String::new()) };
    let mut options: Vec<ChoiceOption> =
        others.map(|each| option(each.place.id.to_string(), each.name.clone())).collect();
    options.push(option(OTHER.to_owned(), text(language, "registration-successor-other")));
    let label = |key: &str| text(language, &format!("registration-{key}"));
    let (who, name, email) = (label("successor-who"), label("name"), label("email"));
    let hint = label("successor-other-hint");
    let field = |name, label, hint| Field { name, label, hint, optional: false, autocomplete: "off" };
    html! {
        (view.radios(&field("wie", &who, ""), &options))
        p class="form-hint" { (hint) }
        (view.line(&Field { optional: true, ..field("naam", &name, "") }, "text"))
        (view.line(&Field { optional: true, ..field("e-mail", &email, "") }, "email"))
    }
}

/// Hands the registration over; both hear of it by mail.
///
/// # Errors
/// [`StoreError::Refused`] when the domain refuses; then nothing has happened.
pub(crate) async fn carry_out(
    site: &SharedSite,
    meeting: &Meeting,
    record: &RegistrationRecord,
    (person, actor): (PersonId, Actor),
    successor: Successor,
) -> Result<PersonId, StoreError> {
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    // First the meeting, then persons: in the order of all changes of a guest list.
    change.lock_meeting(meeting.id).await?;
    let to = match successor {
        Successor::Known(person) => person,
        Successor::Other(email, name) => change.person_for(&email, &name, record.language).await?,
    };
    let command = Command::ChangeContact { registration: record.registration.id, to };
    carry_out_within(change, site, meeting.id, actor, &command, &Details::default()).await?;
    Ok(to)
}
