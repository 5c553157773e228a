//! Sending the registration: the organisation, the persons, the assessment and the registration itself.

use domain::{
    Assessment, FunctionKind,
    guest_list::{Actor, Command, NewPlace, Submission},
};
use store::{AuditActor, Decided, Details, StoreError};

use super::{
    applicant::{self, Found},
    journey::Journey,
};
use crate::{guest_list::carry_out_within, privacy};

/// What the rules say of the delegation as it is filled in now.
///
/// # Errors
/// When the organisation is not chosen or not there any more, or the database cannot be read.
pub(super) async fn assess(journey: &Journey) -> Result<(Found, Assessment), StoreError> {
    let chosen = journey.draft.organisation.ok_or(StoreError::Unknown("organisation"))?;
    let found = applicant::found(&journey.site, chosen).await?;
    let present = journey.site.store.persons_of(journey.meeting.id, found.applicant.organisation).await?;
    let assessment = journey.meeting.admission.assess(&found.applicant, &functions(journey), present);
    Ok((found, assessment))
}

fn functions(journey: &Journey) -> Vec<FunctionKind> {
    journey.draft.persons.iter().filter_map(super::person::PersonDraft::kind).collect()
}

/// Registers the delegation, in one transaction. The meeting is held first: two people of one organisation come
/// one after the other, and the second is told what the first took.
///
/// # Errors
/// [`StoreError::Refused`] when the rules or the seats refuse it; then nothing of it is kept.
pub(super) async fn send(journey: &Journey) -> Result<Decided, StoreError> {
    let Journey { site, meeting, draft, visit, .. } = journey;
    let chosen = draft.organisation.ok_or(StoreError::Unknown("organisation"))?;
    let organisation = applicant::kept(site, chosen).await?;
    let applicant = applicant::assessed(site, site.store.organisation(organisation).await?.value).applicant;
    let mut change = site.store.change(AuditActor::System, site.now()).await?;
    let present = change.persons_of(meeting.id, organisation).await?;
    let assessment = meeting.admission.assess(&applicant, &functions(journey), present);
    // The step before has looked at every address; a draft without right ones registers nobody.
    let unknown = StoreError::Unknown("address");
    let address = draft.contact.email.parse().map_err(|_| unknown)?;
    let contact = change.person_for(&address, &draft.contact.name, visit.language).await?;
    change.made_by(AuditActor::Person(contact));
    let mut details = Details {
        language: visit.language,
        privacy_version: privacy::register::version().to_owned(),
        channel: if draft.proposal.is_some() { "mail" } else { "form" }.to_owned(),
        remark: draft.remark.clone(),
        ..Details::default()
    };
    let mut places = Vec::with_capacity(draft.persons.len());
    for each in &draft.persons {
        let (Some(filled_in), Some(function)) = (each.details(), each.kind()) else {
            return Err(StoreError::Unknown("address"));
        };
        let person = change.person_for(&filled_in.email, &filled_in.name, visit.language).await?;
        places.push(NewPlace { id: each.place, person, function });
        details.places.insert(each.place, filled_in);
    }
    let id = draft.registration;
    if let Some(proposal) = draft.proposal {
        super::mail::completed(&mut change, proposal, id).await?;
    }
    let command = Command::Submit(Submission { id, organisation, contact, places, assessment });
    carry_out_within(change, site, meeting.id, Actor::Participant(contact), &command, &details).await
}
