//! Step 3: the persons of the delegation. They are added and taken out by buttons that send the form, so that it
//! works without scripts.

use std::collections::HashSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use maud::{Markup, html};

use super::{
    instead::Instead,
    journey::{Journey, step_count},
    person::{Part, PersonDraft, fields, numbered},
    verdict,
};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    visit::Visit,
};

/// The longest remark, in characters.
pub(crate) const LONGEST_REMARK: usize = 1000;

/// Persons in one draft, at most, whatever the meeting allows.
const MOST: usize = 20;

/// Handler of the step.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let journey = Journey::go_on(visit, site, &slug, secret).await?;
    if journey.draft.contact.comes.is_none() {
        return Ok(journey.to("contact"));
    }
    let filled = filled_in(&journey);
    let language = journey.visit.language;
    let mut mistakes = Mistakes::default();
    // A mail may name more persons than can come: that is said at once, and the rest when it is sent.
    check_number(&journey, &mut mistakes);
    let view = FormView { language, filled: &filled, mistakes: &mistakes };
    let title = view.title(&text(language, "registration-persons-title"));
    let body = form(&journey, &view, waits(&journey).await?);
    Ok(journey.page(&title, body).into_response())
}

/// Handler of the step, with whatever was filled in: it is kept first, right or wrong.
pub(super) async fn fill_in(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Instead> {
    let mut journey = Journey::go_on(visit, site, &slug, secret).await?;
    read(&mut journey, &filled);
    if let Ok(number) = filled.text("verwijder").parse::<usize>()
        && (1..=journey.draft.persons.len()).contains(&number)
    {
        journey.draft.persons.remove(number - 1);
        return kept(journey, "personen").await;
    }
    if filled.has("erbij") {
        if journey.draft.persons.len() < most(&journey) {
            journey.draft.persons.push(PersonDraft::new());
        }
        return kept(journey, "personen").await;
    }
    let mistakes = mistakes(&journey);
    if mistakes.is_empty() {
        return kept(journey, "controleren").await;
    }
    journey.save().await?;
    let language = journey.visit.language;
    let filled = filled_in(&journey);
    let view = FormView { language, filled: &filled, mistakes: &mistakes };
    let title = view.title(&text(language, "registration-persons-title"));
    let body = form(&journey, &view, waits(&journey).await?);
    Ok((StatusCode::BAD_REQUEST, journey.page(&title, body)).into_response())
}

/// Persons that one organisation may send.
fn most(journey: &Journey) -> usize {
    usize::from(journey.meeting.admission.places_per_organisation).min(MOST)
}

/// Whether the delegation would go on the waiting list as it is now.
async fn waits(journey: &Journey) -> Result<bool, Problem> {
    verdict::waits(&journey.site, &journey.meeting, journey.draft.persons.len()).await
}

/// Says how many persons can come, when there are more.
fn check_number(journey: &Journey, mistakes: &mut Mistakes) {
    let most = most(journey);
    if journey.draft.persons.len() > most {
        let email = journey.site.settings.organiser_email.as_str();
        let values = [("count", most.into()), ("email", email.into())];
        mistakes.add("erbij", text_with(journey.visit.language, "registration-mistake-too-many", &values));
    }
}

async fn kept(journey: Journey, step: &str) -> Result<Response, Instead> {
    journey.save().await?;
    Ok(journey.to(step))
}

/// "-1" for the first person.
pub(super) fn end(index: usize) -> String {
    format!("-{}", index + 1)
}

/// Takes over what was filled in. A page that was opened before somebody was added or taken out has other persons;
/// what it does not hold stays as it was.
fn read(journey: &mut Journey, filled: &Filled) {
    let meeting = &journey.meeting;
    for (index, person) in journey.draft.persons.iter_mut().enumerate() {
        let end = end(index);
        if filled.text(&format!("plaats{end}")) == person.place.to_string() {
            *person = PersonDraft::read(filled, meeting, person.place, &end);
        }
    }
    if filled.has("opmerking") {
        journey.draft.remark = filled.text("opmerking").chars().take(LONGEST_REMARK).collect();
    }
}

fn filled_in(journey: &Journey) -> Filled {
    let mut pairs = vec![("opmerking".to_owned(), journey.draft.remark.clone())];
    for (index, person) in journey.draft.persons.iter().enumerate() {
        pairs.extend(person.pairs(&journey.meeting, &end(index)));
    }
    Filled::from_pairs(pairs)
}

/// What is wrong with the delegation as a whole and with each person.
pub(super) fn mistakes(journey: &Journey) -> Mistakes {
    let language = journey.visit.language;
    let mut mistakes = Mistakes::default();
    if journey.draft.persons.is_empty() {
        mistakes.add("erbij", text(language, "registration-mistake-nobody"));
    }
    check_number(journey, &mut mistakes);
    let mut addresses = HashSet::new();
    for (index, person) in journey.draft.persons.iter().enumerate() {
        let end = end(index);
        person.check(language, &journey.meeting, &end, Part::All, &mut mistakes);
        if person.address().is_some_and(|address| !addresses.insert(address)) {
            mistakes.add(format!("e-mail{end}"), text(language, "registration-mistake-twice"));
        }
    }
    mistakes
}

fn form(journey: &Journey, view: &FormView<'_>, waits: bool) -> Markup {
    let language = view.language;
    let persons = &journey.draft.persons;
    let most = most(journey);
    let remark = text(language, "registration-remark");
    let remark_hint = text(language, "registration-remark-hint");
    let remark =
        Field { name: "opmerking", label: &remark, hint: &remark_hint, optional: true, autocomplete: "off" };
    html! {
        div class="stack" {
            (view.summary())
            (step_count(language, "personen"))
            (heading(1, &text(language, "registration-persons-title")))
            p { (text_with(language, "registration-persons-text", &[("count", most.into())])) }
            @if waits { (verdict::waiting(language)) }
            form class="form" method="post" novalidate {
                // The first button of a form is the one that Enter presses: it goes on, and takes nobody out.
                button type="submit" hidden {}
                @for (index, person) in persons.iter().enumerate() {
                    (view.fieldset(&numbered(language, index + 1), "", &one(journey, view, index, person)))
                }
                @if persons.len() < most {
                    div class="form-actions" {
                        button type="submit" class="nl-button nl-button--secondary" id="erbij" name="erbij" value="ja" {
                            (text(language, "registration-add-person"))
                        }
                    }
                } @else {
                    p id="erbij" tabindex="-1" { (text(language, "registration-persons-full")) }
                }
                (view.lines(&remark, 2))
                div class="form-actions" {
                    (button::submit(&text(language, "registration-next"), Weight::Primary))
                    (button::link(&journey.address("contact"), &text(language, "registration-back"), Weight::Secondary))
                }
            }
        }
    }
}

fn one(journey: &Journey, view: &FormView<'_>, index: usize, person: &PersonDraft) -> Markup {
    let language = view.language;
    let end = end(index);
    html! {
        input type="hidden" name={ "plaats" (end) } value=(person.place);
        (fields(view, &journey.meeting, &end, Part::All))
        @if journey.draft.persons.len() > 1 {
            div class="form-actions" {
                button type="submit" class="nl-button nl-button--secondary" name="verwijder" value=(index + 1) {
                    (text_with(language, "registration-remove-person", &[("number", (index + 1).into())]))
                }
            }
        }
    }
}
