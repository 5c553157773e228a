//! Making the session of a meeting, from the template: a table for each municipality that comes, and free tables.

use std::collections::BTreeMap;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{MunicipalityCode, RegistrationStanding};
use maud::{Markup, html};
use store::{AuditActor, NewTable, StoreError};

use super::address;
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{Field, FormView},
    },
    desk::{AtDesk, after, entry::Entry},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    session::make::make,
    site::SharedSite,
    visit::{Visit, path},
};

/// More tables than these are made one by one.
const MOST_FREE: u32 = 30;

/// The municipalities whose registration is confirmed, with their names, in the order of the names.
async fn coming(
    site: &SharedSite,
    meeting: domain::MeetingId,
) -> Result<Vec<(MunicipalityCode, String)>, Problem> {
    let mut organisations = BTreeMap::new();
    for kept in site.store.organisations().await? {
        if let Some(code) = kept.value.municipality {
            organisations.insert(kept.value.id, code);
        }
    }
    let mut found = BTreeMap::new();
    for record in site.store.registrations(meeting).await? {
        let confirmed = record.registration.state.standing() == RegistrationStanding::Confirmed;
        let code = organisations.get(&record.registration.organisation);
        let register = &site.atlas.facts.register;
        if let (true, Some(code)) = (confirmed, code)
            && let Some(index) = register.index(*code)
        {
            found.insert(register.get(index).name.clone(), *code);
        }
    }
    Ok(found.into_iter().map(|(name, code)| (code, name)).collect())
}

/// The page of a meeting that has no session yet.
pub(super) async fn page(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &domain::Meeting,
    (filled, mistakes): (&Filled, &Mistakes),
) -> Result<Markup, Problem> {
    let language = visit.language;
    let coming = coming(site, meeting.id).await?;
    let mut filled = filled.clone();
    if !filled.has("vrij") {
        filled.set("vrij", if coming.is_empty() { "6" } else { "1" });
    }
    let form = FormView { language, filled: &filled, mistakes };
    let title = text(language, "desk-session-title");
    let body = html! {
        (form.summary())
        p { (text(language, "desk-session-none")) }
        form class="form" method="post" novalidate action=(path(language, &address(&meeting.slug, ""))) {
            @if coming.is_empty() {
                p { (text(language, "desk-session-nobody-comes")) }
            } @else {
                p { (text_with(language, "desk-session-coming", &[("count", coming.len().into())])) }
                ul { @for (_, name) in &coming { li { (name) } } }
            }
            (form.line(&Field {
                name: "vrij",
                label: &text(language, "desk-session-free"),
                hint: &text(language, "desk-session-free-hint"),
                autocomplete: "off",
                ..Field::default()
            }, "number"))
            div class="form-actions" {
                (button::submit(&text(language, "desk-session-create"), button::Weight::Primary))
            }
        }
    };
    let page =
        desk_meeting::titled_page(visit, person, meeting, title.clone()).window_title(form.title(&title));
    Ok(page.body(&body).render(site))
}

/// `POST /beheer/bijeenkomsten/{slug}/sessie`
pub(super) async fn create(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let language = visit.language;
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    let mut entry = Entry::new(language, &filled);
    let free = entry.number("vrij", "desk-session-free", &(0..=MOST_FREE));
    let mut tables: Vec<NewTable> = coming(&site, meeting.id)
        .await?
        .into_iter()
        .map(|(code, name)| NewTable { name, municipality: Some(code) })
        .collect();
    tables.extend((1..=free).map(|number| NewTable {
        name: text_with(language, "desk-session-table-number", &[("number", number.to_string().into())]),
        municipality: None,
    }));
    if tables.is_empty() {
        entry.mistakes.add("vrij", text(language, "desk-session-no-tables"));
    }
    if !entry.mistakes.is_empty() {
        let page = page(&site, &visit, &person, &meeting, (&filled, &entry.mistakes)).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    match make(&mut change, meeting.id, tables).await {
        Ok(_) => change.commit().await?,
        // Two at once, or the button twice: there is one session.
        Err(StoreError::Taken(_)) => drop(change),
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(&after(language, &address(&slug, ""), "session-created")).into_response())
}
