//! Two registrations of one organisation that become one.

use axum::{extract::Path, response::Response};
use documents::text::{text, text_with};
use domain::{PlaceId, RegistrationId, guest_list::Command};
use maud::{Markup, html};
use store::{Details, RegistrationRecord, fresh};

use super::case::Case;
use crate::{
    components::{button, heading},
    desk::AtDesk,
    error::Problem,
    form::Filled,
    visit::path,
};

/// `POST …/aanmeldingen/{id}/samenvoegen`: the persons of `van` come to this registration.
pub(super) async fn merge(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read(site, visit, person, &slug, &id).await?;
    let from: RegistrationId = filled.text("van").parse().map_err(|_| Problem::bad_request())?;
    let source = case.site.store.registration(from).await?;
    let places: Vec<PlaceId> = source.registration.active_places().map(|_| fresh()).collect();
    let command = Command::Merge { keep: case.record.registration.id, from, places };
    let details = Details { language: case.record.language, ..Details::default() };
    case.carry_out(&command, &details, "registration-merged").await
}

/// The other registrations of the same organisation, each with a button; nothing when there are none.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn suggestions(case: &Case) -> Result<Markup, Problem> {
    let language = case.visit.language;
    let own = &case.record.registration;
    let mut others: Vec<RegistrationRecord> = case.site.store.registrations(case.meeting.id).await?;
    others.retain(|each| {
        let other = &each.registration;
        other.organisation == own.organisation && other.id != own.id && other.state.is_active()
    });
    if others.is_empty() || !own.state.is_active() {
        return Ok(html! {});
    }
    let names = |record: &RegistrationRecord| {
        let coming = record.places.iter().filter(|each| each.place.state.is_active());
        coming.map(|each| each.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    Ok(html! {
        (heading(2, &text(language, "desk-registration-merge")))
        p { (text(language, "desk-registration-merge-text")) }
        @for other in &others {
            form class="desk-inline" method="post" action=(path(language, &case.address("/samenvoegen"))) {
                input type="hidden" name="van" value=(other.registration.id);
                (button::submit(
                    &text_with(language, "desk-registration-merge-do", &[("names", names(other).into())]),
                    button::Weight::Secondary,
                ))
            }
        }
    })
}
