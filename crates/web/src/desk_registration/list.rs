//! All registrations of a meeting, by where they stand, and searched by words. Words that are searched for may be
//! a name: they are sent as a form, and never stand in an address.

use std::collections::HashMap;

use atlas::municipality::slug as folded;
use axum::response::{IntoResponse, Response};
use documents::{
    moment, standing,
    text::{text, text_with},
};
use domain::{Language, Meeting, OrganisationId, RegistrationStanding, RegistrationState};
use maud::{Markup, html};
use store::{PlaceRecord, RegistrationRecord};

use super::several::Decision;
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{ChoiceOption, Field, FormView},
        heading,
        table::{Column, Row, table},
    },
    desk::{AtDesk, search::stands_in},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    registration::ground::{self, Reader},
    site::SharedSite,
    visit::{Visit, path},
};

/// The names of organisations by their identity.
type Names = HashMap<OrganisationId, String>;

/// `GET …/aanmeldingen?stand=…`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let filled = Filled::from_pairs(visit.query());
    render(&site, &visit, &person, &slug, &filled).await
}

/// `POST …/aanmeldingen`: the same list, searched.
pub(super) async fn search(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    render(&site, &visit, &person, &slug, &filled).await
}

async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    slug: &str,
    filled: &Filled,
) -> Result<Response, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load(site, slug).await?.value;
    let records = site.store.registrations(meeting.id).await?;
    let organisations = site.store.organisations().await?;
    let names: Names = organisations.into_iter().map(|each| (each.value.id, each.value.name)).collect();
    let standing = RegistrationStanding::from_key(filled.text("stand"));
    let found: Vec<&RegistrationRecord> = records
        .iter()
        .filter(|each| standing.is_none_or(|standing| each.registration.state.standing() == standing))
        .filter(|each| holds(each, &names, filled.text("zoek")))
        .collect();
    let form = FormView { language, filled, mistakes: &Mistakes::default() };
    let body = html! {
        (standings(language, &meeting, &records, standing))
        (search_form(&form, &meeting))
        @if meeting.state.is_changeable() {
            p {
                a class=(button::Weight::Secondary.class())
                    href=(path(language, &desk_meeting::address(&meeting.slug, "/aanmeldingen/nieuw"))) {
                    (text(language, "desk-registration-new"))
                }
            }
        }
        p role="status" { (text_with(language, "desk-registration-found", &[("count", found.len().into())])) }
        @if !found.is_empty() && meeting.state.is_changeable() {
            (several_form(&form, &meeting, &found, &names))
        } @else if !found.is_empty() {
            (registrations_table(language, &meeting, &found, &names))
        }
    };
    let page = desk_meeting::page(visit, person, &meeting, "desk-meeting-part-registrations");
    Ok(page.body(&body).render(site).into_response())
}

/// Whether every word that was typed stands in the organisation, a name, a function or an address.
fn holds(record: &RegistrationRecord, names: &Names, typed: &str) -> bool {
    let organisation = names.get(&record.registration.organisation).map_or("", String::as_str);
    let places = record.places.iter().flat_map(|each| [&*each.name, &*each.title, each.email.as_str()]);
    stands_in(places.chain([organisation]), typed)
}

/// Links to each standing, with how many registrations are there.
fn standings(
    language: Language,
    meeting: &Meeting,
    records: &[RegistrationRecord],
    chosen: Option<RegistrationStanding>,
) -> Markup {
    let address = desk_meeting::address(&meeting.slug, "/aanmeldingen");
    let count =
        |standing| records.iter().filter(|each| each.registration.state.standing() == standing).count();
    let label = |standing: RegistrationStanding| {
        format!("{} ({})", standing::registration(language, standing), count(standing))
    };
    html! {
        nav aria-label=(text(language, "desk-registration-standings")) {
            ul class="desk-inline" {
                li {
                    a class="nl-link" href=(path(language, &address)) aria-current=[chosen.is_none().then_some("page")] {
                        (text(language, "desk-registration-all")) " (" (records.len()) ")"
                    }
                }
                @for standing in RegistrationStanding::ALL {
                    @let shown = format!("{address}?stand={}", standing.key());
                    li {
                        a class="nl-link" href=(path(language, &shown))
                            aria-current=[(chosen == Some(standing)).then_some("page")] { (label(standing)) }
                    }
                }
            }
        }
    }
}

fn search_form(form: &FormView<'_>, meeting: &Meeting) -> Markup {
    let language = form.language;
    let label = text(language, "desk-registration-search");
    let hint = text(language, "desk-registration-search-hint");
    let field = Field { name: "zoek", label: &label, hint: &hint, optional: true, autocomplete: "off" };
    html! {
        form class="form desk-inline" method="post"
            action=(path(language, &desk_meeting::address(&meeting.slug, "/aanmeldingen"))) {
            input type="hidden" name="stand" value=(form.filled.text("stand"));
            (form.line(&field, "text"))
            (button::submit(&text(language, "desk-registration-search-button"), button::Weight::Secondary))
        }
    }
}

/// The list with a box for each registration, and what can be done to those that are chosen. Nothing happens before
/// the organiser has seen what would.
fn several_form(
    form: &FormView<'_>,
    meeting: &Meeting,
    found: &[&RegistrationRecord],
    names: &Names,
) -> Markup {
    let language = form.language;
    let action = desk_meeting::address(&meeting.slug, "/aanmeldingen/samen");
    let option = |value: &str, label: String| -> ChoiceOption { (value.to_owned(), label, String::new()) };
    let whom = [
        option("gekozen", text(language, "desk-several-ticked")),
        option("getoond", text_with(language, "desk-several-shown", &[("count", found.len().into())])),
    ];
    let decisions = Decision::ALL
        .map(|each| option(each.key(), text(language, &format!("desk-several-decision-{}", each.key()))));
    let (who, what) = (text(language, "desk-several-who"), text(language, "desk-several-what"));
    let field = |name, label| Field { name, label, hint: "", optional: false, autocomplete: "off" };
    let standard = Filled::from_pairs(vec![("wie".to_owned(), "gekozen".to_owned())]);
    let view = FormView { filled: &standard, ..*form };
    html! {
        form class="form form--wide" method="post" novalidate action=(path(language, &action)) {
            (registrations_table(language, meeting, found, names))
            @for each in found { input type="hidden" name="getoond" value=(each.registration.id); }
            (heading(2, &text(language, "desk-several-title")))
            p { (text(language, "desk-several-text")) }
            (view.radios(&field("wie", &who), &whom))
            (view.select(&field("besluit", &what), &decisions))
            div class="form-actions" {
                (button::submit(&text(language, "desk-several-look"), button::Weight::Secondary))
            }
        }
    }
}

fn registrations_table(
    language: Language,
    meeting: &Meeting,
    found: &[&RegistrationRecord],
    names: &Names,
) -> Markup {
    let columns = [
        Column::words(&text(language, "desk-registration-organisation")),
        Column::words(&text(language, "desk-registration-standing")),
        Column::figures(&text(language, "desk-registration-persons"), ""),
        Column::words(&text(language, "desk-registration-names")),
        Column::words(&text(language, "desk-registration-submitted")),
    ];
    let row = |record: &&RegistrationRecord| {
        let registration = &record.registration;
        let address = desk_meeting::address(&meeting.slug, &format!("/aanmeldingen/{}", registration.id));
        let name = names.get(&registration.organisation).map_or("", String::as_str);
        let coming = record.places.iter().filter(|each| each.place.state.is_active());
        let persons: Vec<&PlaceRecord> = coming.collect();
        Row {
            cells: vec![
                Some(html! {
                    @let link = html! { a class="nl-link" href=(path(language, &address)) { (name) } };
                    @if meeting.state.is_changeable() {
                        div class="form-option" {
                            input type="checkbox" name="aanmelding" value=(registration.id)
                                aria-label=(text_with(language, "desk-several-choose", &[("name", name.into())]));
                            (link)
                        }
                    } @else { (link) }
                }),
                Some(standing(language, &registration.state)),
                Some(html! { (registration.size()) }),
                Some(
                    html! { ul class="plain-list" { @for each in &persons { li { (person_line(each)) } } } },
                ),
                Some(html! {
                    span class="one-line" {
                        (moment::short_date(language, moment::local(registration.submitted).date()))
                    }
                }),
            ],
            is_own: false,
        }
    };
    let rows: Vec<Row> = found.iter().map(row).collect();
    table(language, "aanmeldingen", &text(language, "desk-registration-table"), &columns, &rows)
}

/// A person with the function; a name that says the function already is enough.
fn person_line(place: &PlaceRecord) -> Markup {
    let is_said = folded(&place.name).contains(&folded(&place.title));
    html! { (place.name) @if !is_said { span class="form-hint" { ", " (place.title) } } }
}

/// Where a registration stands, with what is in doubt or when an offer ends.
pub(super) fn standing(language: Language, state: &RegistrationState) -> Markup {
    html! {
        (standing::registration(language, state.standing()))
        @match state {
            RegistrationState::Doubtful { grounds, keeps_seats } => {
                @if *keeps_seats { ". " (text(language, "desk-registration-keeps-seats")) }
                (ground::list(language, Reader::Staff, grounds))
            },
            RegistrationState::Offered { until, .. } => {
                ". " (text_with(language, "desk-registration-until",
                    &[("moment", moment::moment(language, *until).into())]))
            },
            _ => {},
        }
    }
}
