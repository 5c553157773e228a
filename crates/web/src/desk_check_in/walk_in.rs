//! Somebody who stands at the door unregistered: let in when there is a seat and the rules allow it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    Meeting, OrganisationId, PlaceId, RegistrationId,
    guest_list::{Command, NewPlace, Refusal, Submission},
};
use maud::{Markup, html};
use store::{AuditActor, Details, StoreError, fresh};

use super::actor;
use crate::{
    access::SignedIn,
    components::{
        button,
        form::{ChoiceOption, Field, FormView},
    },
    desk::{after, entry::Entry},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    guest_list::carry_out_within,
    privacy,
    registration::{
        applicant,
        person::{Part, PersonDraft, fields},
        refusal,
    },
    site::SharedSite,
    visit::{Visit, path},
};

/// The end of the names of the fields: there is one person.
const END: &str = "-1";

/// `GET …/inchecken/onverwacht`
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    // The identities are made with the form, so that sending it twice lets one person in.
    let filled = Filled::from_pairs(vec![
        ("aanmelding".to_owned(), fresh::<RegistrationId>().to_string()),
        ("plaats".to_owned(), fresh::<PlaceId>().to_string()),
    ]);
    let page = render(&site, &visit, &person, &meeting, &filled, &Mistakes::default(), None).await?;
    Ok(page.into_response())
}

/// `POST …/inchecken/onverwacht`
pub(super) async fn let_in(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path(slug): Path<String>,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let id: RegistrationId = filled.text("aanmelding").parse().map_err(|_| Problem::bad_request())?;
    let place: PlaceId = filled.text("plaats").parse().map_err(|_| Problem::bad_request())?;
    let mut entry = Entry::new(visit.language, &filled);
    let read = |key: &str| key.parse::<OrganisationId>().ok();
    let organisation = entry.chosen("organisatie", "desk-registration-organisation", read);
    let mut mistakes = entry.mistakes;
    let draft = PersonDraft::read(&filled, &meeting, place, END);
    draft.check(visit.language, &meeting, END, Part::All, &mut mistakes);
    let (Some(organisation), true) = (organisation, mistakes.is_empty()) else {
        let page = render(&site, &visit, &person, &meeting, &filled, &mistakes, None).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    };
    match carry_out(&site, &visit, &person, &meeting, id, organisation, &draft).await {
        Ok(()) => {
            let address = desk_meeting::address(&slug, &format!("/inchecken/{id}"));
            Ok(Redirect::to(&after(visit.language, &address, "walked-in")).into_response())
        }
        Err(StoreError::Refused(refused)) => {
            let page = render(&site, &visit, &person, &meeting, &filled, &mistakes, Some(&refused)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn carry_out(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    id: RegistrationId,
    organisation: OrganisationId,
    draft: &PersonDraft,
) -> Result<(), StoreError> {
    let (Some(filled_in), Some(function)) = (draft.details(), draft.kind()) else {
        return Err(StoreError::Unknown("address"));
    };
    let applicant = applicant::assessed(site, site.store.organisation(organisation).await?.value).applicant;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    let present = change.persons_of(meeting.id, organisation).await?;
    let assessment = meeting.admission.assess(&applicant, &[function], present);
    let who = change.person_for(&filled_in.email, &filled_in.name, visit.language).await?;
    let places = vec![NewPlace { id: draft.place, person: who, function }];
    let submission = Submission { id, organisation, contact: who, places, assessment };
    let command = Command::WalkIn { submission, at: site.now() };
    let details = Details {
        language: visit.language,
        privacy_version: privacy::register::version().to_owned(),
        channel: "desk".to_owned(),
        places: [(draft.place, filled_in)].into(),
        ..Details::default()
    };
    carry_out_within(change, site, meeting.id, actor(person), &command, &details).await.map(drop)
}

async fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    filled: &Filled,
    mistakes: &Mistakes,
    refused: Option<&Refusal>,
) -> Result<Markup, Problem> {
    let language = visit.language;
    let view = FormView { language, filled, mistakes };
    let organisations = site.store.organisations().await?;
    let option = |id: OrganisationId, name: String| -> ChoiceOption { (id.to_string(), name, String::new()) };
    let options: Vec<ChoiceOption> =
        organisations.into_iter().map(|each| option(each.value.id, each.value.name)).collect();
    let label = text(language, "desk-registration-organisation");
    let hint = text(language, "check-in-organisation-hint");
    let field =
        Field { name: "organisatie", label: &label, hint: &hint, optional: false, autocomplete: "off" };
    let back = desk_meeting::address(&meeting.slug, "/inchecken");
    let body = html! {
        (view.summary())
        @if let Some(refused) = refused { (refusal::message(language, refused)) }
        form class="form" method="post" novalidate {
            input type="hidden" name="aanmelding" value=(filled.text("aanmelding"));
            input type="hidden" name="plaats" value=(filled.text("plaats"));
            (view.select(&field, &options))
            (fields(&view, meeting, END, Part::All))
            div class="form-actions" {
                (button::submit(&text(language, "check-in-walk-in-do"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &back)) { (text(language, "desk-cancel")) }
            }
        }
    };
    let page = desk_meeting::page(visit, person, meeting, "check-in-walk-in");
    let page = page.crumb(text(language, "desk-meeting-part-check-in"), back);
    Ok(page.window_title(view.title(&text(language, "check-in-walk-in"))).body(&body).render(site))
}
