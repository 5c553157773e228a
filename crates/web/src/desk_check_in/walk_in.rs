//! Somebody who stands at the door unregistered: let in when there is a seat and the rules allow it.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    Meeting, Organisation, OrganisationKind, PlaceId, RegistrationId,
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
    desk::{AtDesk, after, entry::LINE},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    guest_list::carry_out_within,
    privacy,
    registration::{
        applicant,
        draft::Chosen,
        ground::Reader,
        organisation::{self, Understood},
        person::{Part, PersonDraft, fields},
        refusal,
    },
    site::SharedSite,
    visit::{Visit, path},
};

/// The end of the names of the fields: there is one person.
const END: &str = "-1";

/// The field for the kind of an organisation that is not known.
const KIND: &str = "soort";

/// `GET …/inchecken/onverwacht`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    // The identities are made with the form, so that sending it twice lets one person in.
    let filled = Filled::from_pairs(vec![
        ("aanmelding".to_owned(), fresh::<RegistrationId>().to_string()),
        ("plaats".to_owned(), fresh::<PlaceId>().to_string()),
    ]);
    let mistakes = Mistakes::default();
    let shown = Shown { filled: &filled, mistakes: &mistakes, near: Vec::new(), refused: None };
    Ok(render(&site, &visit, &person, &meeting, &shown).into_response())
}

/// `POST …/inchecken/onverwacht`
pub(super) async fn let_in(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    let id: RegistrationId = filled.text("aanmelding").parse().map_err(|_| Problem::bad_request())?;
    let place: PlaceId = filled.text("plaats").parse().map_err(|_| Problem::bad_request())?;
    let found = Host::read(&site, &filled).await?;
    let mut mistakes = match &found {
        Ok(_) => Mistakes::default(),
        Err(near) => organisation::mistakes(visit.language, &filled, near),
    };
    let draft = PersonDraft::read(&filled, &meeting, place, END);
    draft.check(visit.language, &meeting, END, Part::All, &mut mistakes);
    let shown = Shown { filled: &filled, mistakes: &mistakes, near: Vec::new(), refused: None };
    let host = match found {
        Ok(host) if mistakes.is_empty() => host,
        found => {
            let near = found.err().unwrap_or_default();
            let page = render(&site, &visit, &person, &meeting, &Shown { near, ..shown });
            return Ok((StatusCode::BAD_REQUEST, page).into_response());
        }
    };
    match carry_out(&site, &visit, &person, &meeting, id, host, &draft).await {
        Ok(()) => {
            let address = desk_meeting::address(&slug, &format!("/inchecken/{id}"));
            Ok(Redirect::to(&after(visit.language, &address, "walked-in")).into_response())
        }
        Err(StoreError::Refused(refused)) => {
            let page = render(&site, &visit, &person, &meeting, &Shown { refused: Some(&refused), ..shown });
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// Where the guest comes from.
enum Host {
    /// An organisation that is known, or a municipality of the register.
    Known(Chosen),
    /// One that nobody had heard of: its name and kind are as they were told at the door.
    New(String, OrganisationKind),
}

impl Host {
    /// Reads the fields. When it is not clear which organisation is meant: those that come near.
    async fn read(
        site: &SharedSite,
        filled: &Filled,
    ) -> Result<Result<Host, Vec<(Chosen, String)>>, Problem> {
        let name = filled.text(organisation::NAME);
        let kind = OrganisationKind::from_key(filled.text(KIND));
        Ok(match (organisation::understand(site, filled).await?, kind) {
            (Understood::One(chosen), _) => Ok(Host::Known(chosen)),
            (Understood::Several(_), Some(kind)) if !name.is_empty() && name.chars().count() <= LINE => {
                Ok(Host::New(name.to_owned(), kind))
            }
            (Understood::Several(near), _) => Err(near),
        })
    }
}

async fn carry_out(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    id: RegistrationId,
    host: Host,
    draft: &PersonDraft,
) -> Result<(), StoreError> {
    let (Some(filled_in), Some(function)) = (draft.details(), draft.kind()) else {
        return Err(StoreError::Unknown("address"));
    };
    let (known, is_new) = match host {
        Host::Known(chosen) => {
            let id = applicant::kept(site, chosen).await?;
            (site.store.organisation(id).await?.value, false)
        }
        Host::New(name, kind) => (new_organisation(name, kind), true),
    };
    let organisation = known.id;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    let present = change.persons_of(meeting.id, organisation).await?;
    if is_new {
        // Together with the guest, or not at all: who is not let in leaves no organisation behind.
        change.add_organisation(&known).await?;
    }
    let applicant = applicant::assessed(site, known).applicant;
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

fn new_organisation(name: String, kind: OrganisationKind) -> Organisation {
    Organisation {
        id: fresh(),
        kind,
        name,
        municipality: None,
        mail_domains: Vec::new(),
        relations: Vec::new(),
    }
}

/// What the page shows.
struct Shown<'a> {
    filled: &'a Filled,
    mistakes: &'a Mistakes,
    /// Organisations that may be meant by what was typed.
    near: Vec<(Chosen, String)>,
    refused: Option<&'a Refusal>,
}

fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    shown: &Shown<'_>,
) -> Markup {
    let language = visit.language;
    let (filled, mistakes) = (shown.filled, shown.mistakes);
    let view = FormView { language, filled, mistakes };
    let back = desk_meeting::address(&meeting.slug, "/inchecken");
    let body = html! {
        (view.summary())
        @if let Some(refused) = shown.refused { (refusal::message(language, Reader::Staff, refused)) }
        form class="form" method="post" novalidate {
            input type="hidden" name="aanmelding" value=(filled.text("aanmelding"));
            input type="hidden" name="plaats" value=(filled.text("plaats"));
            (host(&view, &shown.near))
            (fields(&view, meeting, END, Part::All))
            div class="form-actions" {
                (button::submit(&text(language, "check-in-walk-in-do"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &back)) { (text(language, "desk-cancel")) }
            }
        }
    };
    let page = desk_meeting::page(visit, person, meeting, "check-in-walk-in");
    let page = page.crumb(text(language, "desk-meeting-part-check-in"), back);
    page.window_title(view.title(&text(language, "check-in-walk-in"))).body(&body).render(site)
}

/// The organisation: its name, and when that is not known what comes near, or what kind of organisation it is.
fn host(view: &FormView<'_>, near: &[(Chosen, String)]) -> Markup {
    let language = view.language;
    let label = |key: &str| text(language, key);
    let is_unknown = view.mistakes.of(organisation::NAME).is_some()
        || view.mistakes.of(organisation::CHOICE).is_some()
        || view.filled.has(KIND);
    let is_asked = is_unknown && !view.filled.text(organisation::NAME).is_empty();
    let choices: Vec<ChoiceOption> =
        near.iter().map(|(chosen, name)| (chosen.value(), name.clone(), String::new())).collect();
    let kinds = OrganisationKind::ALL.into_iter().filter(|kind| *kind != OrganisationKind::Municipality);
    let kinds: Vec<ChoiceOption> = kinds
        .map(|kind| {
            (kind.key().to_owned(), label(&format!("organisation-kind-{}", kind.key())), String::new())
        })
        .collect();
    let (name, hint) = (label("desk-registration-organisation"), label("registration-organisation-hint"));
    let (found, kind) = (label("registration-organisation-found"), label("check-in-organisation-kind"));
    let kind_hint = label("check-in-organisation-kind-hint");
    let field = |name, label, hint, optional| Field { name, label, hint, optional, autocomplete: "off" };
    html! {
        (view.line(&field(organisation::NAME, &name, &hint, false), "text"))
        @if !choices.is_empty() { (view.radios(&field(organisation::CHOICE, &found, "", true), &choices)) }
        @if is_asked { (view.select(&field(KIND, &kind, &kind_hint, true), &kinds)) }
    }
}
