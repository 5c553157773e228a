//! The organiser registers a delegation, for instance after a telephone call. The rules of admission are shown, but they
//! do not stop the organiser; seats and the waiting list are respected.

use std::collections::HashSet;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::{
    Assessment, EmailAddress, FunctionKind, Ground, Language, Meeting, OrganisationId, PlaceId,
    RegistrationId,
    guest_list::{Actor, Command, NewPlace, Refusal, Submission},
    person::LONGEST_NAME,
};
use maud::{Markup, html};
use store::{AuditActor, Details, StoreError, fresh};

use crate::{
    access::SignedIn,
    components::{
        alert::{Kind, alert},
        button,
        form::{ChoiceOption, Field, FormView},
    },
    desk::{AtDesk, after},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    guest_list::carry_out_within,
    privacy,
    registration::{
        applicant,
        draft::Chosen,
        ground::{self, Reader},
        organisation::{self, CHOICE, NAME, Understood, understand},
        person::{Part, PersonDraft, fields, numbered},
        persons::LONGEST_REMARK,
        refusal,
    },
    site::SharedSite,
    visit::{Visit, path},
};

/// Persons in one form, at most.
const MOST: usize = 20;

/// The end of the address.
const PART: &str = "/aanmeldingen/nieuw";

/// A registration as it is being filled in.
struct Entry {
    id: RegistrationId,
    name: String,
    email: String,
    language: Language,
    remark: String,
    persons: Vec<PersonDraft>,
}

/// What stands on the page beside what was filled in.
#[derive(Default)]
struct Remarks<'a> {
    near: Vec<(Chosen, String)>,
    grounds: Vec<Ground>,
    refused: Option<&'a Refusal>,
}

/// `GET …/aanmeldingen/nieuw`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    let entry = Entry {
        id: fresh(),
        name: String::new(),
        email: String::new(),
        language: Language::Nl,
        remark: String::new(),
        persons: vec![PersonDraft::new()],
    };
    let filled = entry.filled(&meeting, &Filled::default());
    let view = FormView { language: visit.language, filled: &filled, mistakes: &Mistakes::default() };
    Ok(render(&site, &visit, &person, &meeting, &view, &entry, &Remarks::default()).into_response())
}

/// `POST …/aanmeldingen/nieuw`
pub(super) async fn save(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_to_change(&site, &visit, &slug).await?.value;
    let mut entry = Entry::read(&filled, &meeting)?;
    let rearranged = entry.rearrange(&filled);
    let filled = entry.filled(&meeting, &filled);
    let language = visit.language;
    let page = |status: StatusCode, mistakes: &Mistakes, remarks: &Remarks<'_>| {
        let view = FormView { language, filled: &filled, mistakes };
        (status, render(&site, &visit, &person, &meeting, &view, &entry, remarks)).into_response()
    };
    if rearranged {
        return Ok(page(StatusCode::OK, &Mistakes::default(), &Remarks::default()));
    }
    let mut mistakes = Mistakes::default();
    let (chosen, near) = match understand(&site, &filled).await? {
        Understood::One(chosen) => (Some(chosen), Vec::new()),
        Understood::Several(near) => {
            mistakes = organisation::mistakes(language, &filled, &near);
            (None, near)
        }
    };
    entry.check(language, &meeting, &mut mistakes);
    let (Some(chosen), Ok(contact), true) =
        (chosen, entry.email.parse::<EmailAddress>(), mistakes.is_empty())
    else {
        return Ok(page(StatusCode::BAD_REQUEST, &mistakes, &Remarks { near, ..Remarks::default() }));
    };
    let organisation = applicant::kept(&site, chosen).await?;
    let grounds = grounds(&site, &meeting, organisation, &entry).await?;
    if !grounds.is_empty() && !filled.has("toch") {
        let remarks = Remarks { grounds, ..Remarks::default() };
        return Ok(page(StatusCode::CONFLICT, &mistakes, &remarks));
    }
    match submit(&site, &person, &meeting, organisation, &contact, &entry).await {
        Ok(()) => {
            let address = desk_meeting::address(&slug, &format!("/aanmeldingen/{}", entry.id));
            Ok(Redirect::to(&after(language, &address, "registration-added")).into_response())
        }
        Err(StoreError::Refused(refused)) => {
            let remarks = Remarks { refused: Some(&refused), grounds, ..Remarks::default() };
            Ok(page(StatusCode::CONFLICT, &mistakes, &remarks))
        }
        Err(error) => Err(error.into()),
    }
}

impl Entry {
    fn read(filled: &Filled, meeting: &Meeting) -> Result<Entry, Problem> {
        let id = filled.text("aanmelding").parse().map_err(|_| Problem::bad_request())?;
        let mut persons = Vec::new();
        for number in 1..=MOST {
            let end = format!("-{number}");
            let place = filled.text(&format!("plaats{end}"));
            if place.is_empty() {
                break;
            }
            let place: PlaceId = place.parse().map_err(|_| Problem::bad_request())?;
            persons.push(PersonDraft::read(filled, meeting, place, &end));
        }
        Ok(Entry {
            id,
            name: filled.text("naam").to_owned(),
            email: filled.text("e-mail").to_owned(),
            language: Language::from_tag(filled.text("taal")).unwrap_or_default(),
            remark: filled.text("opmerking").to_owned(),
            persons,
        })
    }

    /// Adds or takes out a person, when such a button was pressed.
    fn rearrange(&mut self, filled: &Filled) -> bool {
        if let Ok(number) = filled.text("verwijder").parse::<usize>()
            && (1..=self.persons.len()).contains(&number)
        {
            self.persons.remove(number - 1);
            return true;
        }
        let added = filled.has("erbij") && self.persons.len() < MOST;
        if added {
            self.persons.push(PersonDraft::new());
        }
        added
    }

    /// The fields as the form shows them now.
    fn filled(&self, meeting: &Meeting, sent: &Filled) -> Filled {
        let mut pairs = vec![
            (NAME.to_owned(), sent.text(NAME).to_owned()),
            (CHOICE.to_owned(), sent.text(CHOICE).to_owned()),
            ("naam".to_owned(), self.name.clone()),
            ("e-mail".to_owned(), self.email.clone()),
            ("taal".to_owned(), self.language.tag().to_owned()),
            ("opmerking".to_owned(), self.remark.clone()),
        ];
        if sent.has("toch") {
            pairs.push(("toch".to_owned(), "ja".to_owned()));
        }
        for (index, person) in self.persons.iter().enumerate() {
            pairs.extend(person.pairs(meeting, &end(index)));
        }
        Filled::from_pairs(pairs)
    }

    fn check(&self, language: Language, meeting: &Meeting, mistakes: &mut Mistakes) {
        let mut add = |field: &str, key: &str| {
            mistakes.add(field, text(language, &format!("registration-mistake-{key}")));
        };
        if self.name.is_empty() {
            add("naam", "name");
        } else if self.name.chars().count() > LONGEST_NAME {
            add("naam", "long");
        }
        if self.email.parse::<EmailAddress>().is_err() {
            add("e-mail", "email");
        }
        if self.remark.chars().count() > LONGEST_REMARK {
            add("opmerking", "long");
        }
        if self.persons.is_empty() {
            add("erbij", "nobody");
        }
        let mut addresses = HashSet::new();
        for (index, person) in self.persons.iter().enumerate() {
            let end = end(index);
            person.check(language, meeting, &end, Part::All, mistakes);
            if person.address().is_some_and(|address| !addresses.insert(address)) {
                mistakes.add(format!("e-mail{end}"), text(language, "registration-mistake-twice"));
            }
        }
    }

    fn functions(&self) -> Vec<FunctionKind> {
        self.persons.iter().filter_map(PersonDraft::kind).collect()
    }
}

/// "-1" for the first person.
fn end(index: usize) -> String {
    format!("-{}", index + 1)
}

/// What the rules of admission have against it; nothing when they admit it, or when it is there already.
async fn grounds(
    site: &SharedSite,
    meeting: &Meeting,
    organisation: OrganisationId,
    entry: &Entry,
) -> Result<Vec<Ground>, Problem> {
    if site.store.registration(entry.id).await.is_ok() {
        return Ok(Vec::new());
    }
    let applicant = applicant::assessed(site, site.store.organisation(organisation).await?.value).applicant;
    let present = site.store.persons_of(meeting.id, organisation).await?;
    Ok(match meeting.admission.assess(&applicant, &entry.functions(), present) {
        Assessment::Admitted => Vec::new(),
        Assessment::Doubtful(grounds) | Assessment::Refused(grounds) => grounds,
    })
}

async fn submit(
    site: &SharedSite,
    person: &SignedIn,
    meeting: &Meeting,
    organisation: OrganisationId,
    contact: &EmailAddress,
    entry: &Entry,
) -> Result<(), StoreError> {
    let organiser = person.person.id;
    let mut change = site.store.change(AuditActor::Person(organiser), site.now()).await?;
    change.lock_meeting(meeting.id).await?;
    let contact = change.person_for(contact, &entry.name, entry.language).await?;
    let mut details = Details {
        language: entry.language,
        privacy_version: privacy::register::version().to_owned(),
        channel: "organiser".to_owned(),
        remark: entry.remark.clone(),
        ..Details::default()
    };
    let mut places = Vec::with_capacity(entry.persons.len());
    for each in &entry.persons {
        let (Some(filled_in), Some(function)) = (each.details(), each.kind()) else {
            return Err(StoreError::Unknown("address"));
        };
        let person = change.person_for(&filled_in.email, &filled_in.name, entry.language).await?;
        places.push(NewPlace { id: each.place, person, function });
        details.places.insert(each.place, filled_in);
    }
    let assessment = Assessment::Admitted;
    let command = Command::Submit(Submission { id: entry.id, organisation, contact, places, assessment });
    let actor = Actor::Organiser(organiser);
    carry_out_within(change, site, meeting.id, actor, &command, &details).await.map(drop)
}

fn render(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    meeting: &Meeting,
    view: &FormView<'_>,
    entry: &Entry,
    remarks: &Remarks<'_>,
) -> Markup {
    let language = view.language;
    let back = desk_meeting::address(&meeting.slug, "/aanmeldingen");
    let body = html! {
        (view.summary())
        @if let Some(refused) = remarks.refused { (refusal::message(language, Reader::Staff, refused)) }
        p { (text(language, "desk-registration-new-text")) }
        form class="form" method="post" novalidate
            action=(path(language, &desk_meeting::address(&meeting.slug, PART))) {
            // The first button of a form is the one that Enter presses: it keeps, and takes nobody out.
            button type="submit" hidden {}
            input type="hidden" name="aanmelding" value=(entry.id);
            @if !remarks.grounds.is_empty() { (against(view, &remarks.grounds)) }
            (about(view, &remarks.near))
            @for (index, each) in entry.persons.iter().enumerate() {
                (view.fieldset(&numbered(language, index + 1), "", &one(view, meeting, entry, index, each)))
            }
            @if entry.persons.len() < MOST {
                div class="form-actions" {
                    button type="submit" class=(button::Weight::Secondary.class()) id="erbij" name="erbij" value="ja" {
                        (text(language, "registration-add-person"))
                    }
                }
            }
            (remark(view))
            div class="form-actions" {
                (button::submit(&text(language, "desk-registration-new-do"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &back)) { (text(language, "desk-cancel")) }
            }
        }
    };
    desk_meeting::page(visit, person, meeting, "desk-registration-new")
        .crumb(text(language, "desk-meeting-part-registrations"), back)
        .window_title(view.title(&text(language, "desk-registration-new")))
        .body(&body)
        .render(site)
}

/// What the rules have against it, and the box to tick to register it all the same.
fn against(view: &FormView<'_>, grounds: &[Ground]) -> Markup {
    let language = view.language;
    let label = text(language, "desk-registration-new-anyway");
    html! {
        (alert(Kind::Warning, &text(language, "desk-registration-new-grounds"), &ground::list(language, Reader::Staff, grounds)))
        (view.tick(&Field { name: "toch", label: &label, ..Field::default() }))
    }
}

/// The organisation, and who is written to.
fn about(view: &FormView<'_>, near: &[(Chosen, String)]) -> Markup {
    let language = view.language;
    let label = |key: &str| text(language, key);
    let option = |value: &str, label: String| -> ChoiceOption { (value.to_owned(), label, String::new()) };
    let choices: Vec<ChoiceOption> =
        near.iter().map(|(chosen, name)| option(&chosen.value(), name.clone())).collect();
    let (organisation, hint) =
        (label("desk-registration-organisation"), label("registration-organisation-hint"));
    let (found, name) = (label("registration-organisation-found"), label("registration-name"));
    let (email, mails) = (label("registration-email"), label("desk-registration-new-language"));
    let languages = [option("nl", label("desk-language-nl")), option("en", label("desk-language-en"))];
    let field = |name, label, hint| Field { name, label, hint, optional: false, autocomplete: "off" };
    let contact = html! {
        (view.line(&field("naam", &name, ""), "text"))
        (view.line(&field("e-mail", &email, ""), "email"))
        (view.select(&field("taal", &mails, ""), &languages))
    };
    html! {
        @if !choices.is_empty() { (view.radios(&field(CHOICE, &found, ""), &choices)) }
        (view.line(&field(NAME, &organisation, &hint), "text"))
        (view.fieldset(
            &label("desk-registration-contact"),
            &label("desk-registration-new-contact-hint"),
            &contact,
        ))
    }
}

fn one(view: &FormView<'_>, meeting: &Meeting, entry: &Entry, index: usize, person: &PersonDraft) -> Markup {
    let language = view.language;
    let end = end(index);
    html! {
        input type="hidden" name={ "plaats" (end) } value=(person.place);
        (fields(view, meeting, &end, Part::All))
        @if entry.persons.len() > 1 {
            div class="form-actions" {
                button type="submit" class=(button::Weight::Secondary.class()) name="verwijder" value=(index + 1) {
                    (text_with(language, "registration-remove-person", &[("number", (index + 1).into())]))
                }
            }
        }
    }
}

fn remark(view: &FormView<'_>) -> Markup {
    let label = text(view.language, "registration-remark");
    view.lines(&Field { name: "opmerking", label: &label, hint: "", optional: true, autocomplete: "off" }, 2)
}
