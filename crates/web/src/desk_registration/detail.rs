//! One registration: where it stands and why, who comes, what can be done, notes and history.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use documents::{
    moment, standing,
    text::{text, text_with},
};
use domain::{PlaceState, RegistrationState, guest_list::Refusal};
use maud::{Markup, html};
use store::{PlaceDetails, PlaceRecord, RegistrationNote};

use super::{case::Case, history, list, merge};
use crate::{
    components::{
        button,
        data_list::data_list,
        form::{Field, FormView},
        heading,
    },
    desk::AtDesk,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    partner,
    registration::{ground::Reader, person, refusal},
    visit::path,
};

/// `GET …/aanmeldingen/{id}`
pub(super) async fn show(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read(site, visit, person, &slug, &id).await?;
    Ok(render(&case, &Filled::default(), &Mistakes::default(), None).await?.into_response())
}

/// The page of a registration, with what was filled in on it, and why something was refused.
pub(super) async fn render(
    case: &Case,
    filled: &Filled,
    mistakes: &Mistakes,
    refused: Option<&Refusal>,
) -> Result<Markup, Problem> {
    let language = case.visit.language;
    let id = case.record.registration.id;
    let view = FormView { language, filled, mistakes };
    let notes = case.site.store.registration_notes(id).await?;
    let contact = case.site.store.person(case.record.registration.contact).await.ok();
    let contact = contact.map(|each| format!("{}, {}", each.name, each.email.as_str()));
    let body = html! {
        (view.summary())
        @if let Some(refused) = refused { (refusal::message(language, Reader::Staff, refused)) }
        (facts(case, contact))
        @if case.meeting.state.is_changeable() {
            (decisions(case, &view))
            (merge::suggestions(case).await?)
        } @else {
            p { (text(language, "desk-registration-refusal-meeting-over")) }
        }
        (heading(2, &text(language, "desk-registration-places")))
        @for place in &case.record.places { (one_place(case, place)) }
        @if case.can_change() {
            p { a class=(button::Weight::Secondary.class()) href=(path(language, &case.address("/erbij"))) {
                (text(language, "desk-registration-put"))
            } }
        }
        (heading(2, &text(language, "desk-registration-notes")))
        (notes_part(case, &view, &notes).await)
        (heading(2, &text(language, "desk-registration-history")))
        (history::list(case).await?)
    };
    let page = desk_meeting::page(&case.visit, &case.person, &case.meeting, "desk-registration-title");
    let page = page
        .crumb(
            text(language, "desk-meeting-part-registrations"),
            desk_meeting::address(&case.meeting.slug, "/aanmeldingen"),
        )
        .window_title(view.title(&text(language, "desk-registration-title")));
    Ok(page.body(&body).render(&case.site))
}

fn facts(case: &Case, contact: Option<String>) -> Markup {
    let language = case.visit.language;
    let record = &case.record;
    let label = |key: &str| text(language, &format!("desk-registration-{key}"));
    let organisation = &case.organisation;
    let link = path(language, &partner::address(organisation.id, ""));
    let mut pairs = vec![
        (label("organisation"), html! { a class="nl-link" href=(link) { (organisation.name) } }),
        (label("standing"), list::standing(language, &record.registration.state)),
        (label("persons"), html! { (record.registration.size()) }),
        (label("submitted"), html! { (moment::moment(language, record.registration.submitted)) }),
    ];
    if let Some(contact) = contact {
        let change = path(language, &case.address("/contactpersoon"));
        pairs.push((
            label("contact"),
            html! {
                (contact)
                @if case.can_change() {
                    br;
                    a class="nl-link" href=(change) { (text(language, "desk-registration-contact-change")) }
                }
            },
        ));
    }
    if !record.remark.is_empty() {
        pairs.push((label("remark"), html! { (record.remark) }));
    }
    data_list(&pairs)
}

/// What can be decided now.
fn decisions(case: &Case, view: &FormView<'_>) -> Markup {
    let language = view.language;
    let registration = &case.record.registration;
    let active = registration.state.is_active();
    let present = registration.places.iter().any(|each| matches!(each.state, PlaceState::Present { .. }));
    let can_admit = registration.size() > 0
        && (!active || matches!(registration.state, RegistrationState::Doubtful { .. }));
    let can_end = active && !present;
    let words = text(language, "desk-registration-words");
    let hint = text(language, "desk-registration-words-hint");
    let field = Field { name: "woorden", label: &words, hint: &hint, optional: true, autocomplete: "off" };
    let press = |decision: &str, key: &str, weight: button::Weight| {
        html! { button type="submit" name="besluit" value=(decision) class=(weight.class()) { (text(language, key)) } }
    };
    html! {
        @if can_admit || can_end {
            (heading(2, &text(language, "desk-registration-decide")))
            form class="form" method="post" novalidate action=(path(language, &case.address("/besluit"))) {
                @if can_end { (view.lines(&field, 4)) }
                div class="form-actions" {
                    @if can_admit { (press("toelaten", "desk-registration-admit", button::Weight::Primary)) }
                    @if can_end {
                        (press("afwijzen", "desk-registration-decline", button::Weight::Secondary))
                        (press("intrekken", "desk-registration-withdraw", button::Weight::Secondary))
                    }
                }
            }
        }
    }
}

/// One person, with everything that was filled in except what the person eats: that is for catering, as a count.
fn one_place(case: &Case, record: &PlaceRecord) -> Markup {
    let language = case.visit.language;
    let details = PlaceDetails {
        name: record.name.clone(),
        title: record.title.clone(),
        email: record.email.clone(),
        phone: record.phone.clone(),
        access_needs: record.access_needs.clone(),
        dietary_wish: String::new(),
        answers: record.answers.clone(),
    };
    let mut pairs =
        vec![(text(language, "desk-registration-place-state"), html! { (place_state(case, record)) })];
    pairs.extend(person::summary(language, &case.meeting, Some(record.place.function), &details));
    let can_go = record.place.state == PlaceState::Expected && case.can_change();
    html! {
        section class="stack" id={ "plaats-" (record.place.id) } {
            (heading(3, &record.name))
            (data_list(&pairs))
            @if record.place.state.is_active() && case.meeting.state.is_changeable() {
                @let address = case.address(&format!("/plaatsen/{}", record.place.id));
                @let link = |below: &str, key: &str| html! {
                    a class="nl-link" href=(path(language, &format!("{address}{below}"))) {
                        (text_with(language, key, &[("name", record.name.as_str().into())]))
                    }
                };
                ul class="link-list" {
                    li { (link("", "desk-registration-edit-link")) }
                    @if can_go {
                        li { (link("/vervangen", "desk-registration-replace-link")) }
                        li { (link("/afzeggen", "desk-registration-cancel-link")) }
                    }
                }
            }
        }
    }
}

fn place_state(case: &Case, record: &PlaceRecord) -> String {
    let standing = case.record.registration.state.standing();
    standing::place_with_time(case.visit.language, standing, record.place.state)
}

async fn notes_part(case: &Case, view: &FormView<'_>, notes: &[RegistrationNote]) -> Markup {
    let language = view.language;
    let mut written = Vec::with_capacity(notes.len());
    for note in notes {
        let author = history::name(case, note.author).await;
        written.push((format!("{}, {author}", moment::moment(language, note.written_at)), &note.text));
    }
    let label = text(language, "desk-registration-note");
    let hint = text(language, "desk-registration-note-hint");
    let field = Field { name: "notitie", label: &label, hint: &hint, optional: false, autocomplete: "off" };
    html! {
        @if !written.is_empty() {
            ul { @for (when, note) in &written { li { strong { (when) } br; (note) } } }
        }
        form class="form" method="post" novalidate action=(path(language, &case.address("/notitie"))) {
            (view.lines(&field, 3))
            div class="form-actions" {
                (button::submit(&text(language, "desk-registration-note-save"), button::Weight::Secondary))
            }
        }
    }
}
