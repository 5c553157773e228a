//! What of a mail is registered already: the organisation, and persons that the mail names. Only the organiser reads it.

use atlas::municipality::slug as folded;
use documents::{
    standing,
    text::{text, text_with},
};
use domain::{
    Language, MailProposal, Meeting, Organisation, OrganisationChoice, ProposalState, ProposedPerson,
};
use maud::{Markup, html};
use store::{PlaceRecord, ProposalRecord, RegistrationRecord, StoreError};

use crate::{
    components::alert::{Kind, alert},
    desk_meeting,
    site::Site,
    visit::path,
};

/// Says what is registered already for the meetings that the mail can be about, with the way to it.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn part(
    site: &Site,
    language: Language,
    record: &ProposalRecord,
    meetings: &[&Meeting],
) -> Result<Markup, StoreError> {
    if matches!(record.state, ProposalState::Completed { .. }) {
        // What is registered then came of this mail.
        return Ok(html! {});
    }
    let wanted = organisations(site, &record.proposal).await?;
    let mut lines = Vec::new();
    for meeting in meetings {
        for found in site.store.registrations(meeting.id).await? {
            if !found.registration.state.is_active() {
                continue;
            }
            let organisation = site.store.organisation(found.registration.organisation).await?.value;
            let is_wanted = wanted.contains(&organisation.id);
            let persons = persons(&record.proposal, &found, is_wanted);
            if is_wanted || !persons.is_empty() {
                lines.push(line(language, meeting, &organisation, &found, &persons));
            }
        }
    }
    if lines.is_empty() {
        return Ok(html! {});
    }
    let body = html! {
        ul { @for line in &lines { li { (line) } } }
        p { (text(language, "proposal-registered-do")) }
    };
    Ok(alert(Kind::Warning, &text(language, "proposal-registered"), &body))
}

/// The organisations that the mail may be about, those that are known here.
async fn organisations(
    site: &Site,
    proposal: &MailProposal,
) -> Result<Vec<domain::OrganisationId>, StoreError> {
    let mut known = Vec::new();
    for each in &proposal.organisations {
        match each.organisation {
            OrganisationChoice::Organisation(id) => known.push(id),
            OrganisationChoice::Municipality(code) => {
                known.extend(site.store.organisation_of(code).await?.map(|kept| kept.value.id));
            }
        }
    }
    Ok(known)
}

/// The persons of the mail who have a place in a registration: by mail address, or by name among their own colleagues.
fn persons<'a>(
    proposal: &MailProposal,
    found: &'a RegistrationRecord,
    is_own_organisation: bool,
) -> Vec<&'a PlaceRecord> {
    let is_same = |person: &ProposedPerson, place: &PlaceRecord| match &person.email {
        Some(email) => *email == place.email,
        None => is_own_organisation && !person.name.is_empty() && folded(&person.name) == folded(&place.name),
    };
    let comes = found.places.iter().filter(|each| each.place.state.is_active());
    comes.filter(|place| proposal.persons.iter().any(|person| is_same(person, place))).collect()
}

fn line(
    language: Language,
    meeting: &Meeting,
    organisation: &Organisation,
    found: &RegistrationRecord,
    persons: &[&PlaceRecord],
) -> Markup {
    let registration = &found.registration;
    let link = desk_meeting::address(&meeting.slug, &format!("/aanmeldingen/{}", registration.id));
    let values = [
        ("organisation", organisation.name.as_str().into()),
        ("meeting", desk_meeting::name(language, meeting).into()),
        ("count", registration.size().into()),
        ("standing", standing::registration(language, registration.state.standing()).into()),
    ];
    html! {
        a class="nl-link" href=(path(language, &link)) {
            (text_with(language, "proposal-registered-organisation", &values))
        }
        @if !persons.is_empty() {
            @let names: Vec<&str> = persons.iter().map(|each| each.name.as_str()).collect();
            @let values = [("names", names.join(", ").into()), ("count", names.len().into())];
            ". " (text_with(language, "proposal-registered-persons", &values))
        }
    }
}
