//! A registration that began with a mail: a draft with what was understood, and the link that leads to it.

use documents::text::text;
use domain::{
    Language, MailProposal, Meeting, OrganisationChoice, ProposalId, ProposalState, ProposedPerson,
    RegistrationId,
};
use maud::{Markup, html};
use store::{Change, StoreError};

use super::{
    draft::{Chosen, ContactDraft, Draft},
    journey::Journey,
    person::PersonDraft,
};
use crate::{
    components::alert::{Kind, alert},
    error::Problem,
    site::SharedSite,
    visit::Visit,
};

/// A draft that waits for who wrote the mail.
pub(crate) struct Prepared {
    /// The address that leads to it, with the prefix of the language.
    pub(crate) address: String,
    /// What it is kept under: to throw it away when the link does not go out.
    pub(crate) secret: String,
}

/// Keeps a draft with what was understood of a mail, until the meeting takes no registrations any more.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn prepare(
    site: &SharedSite,
    meeting: &Meeting,
    id: ProposalId,
    proposal: &MailProposal,
    organisation: Option<OrganisationChoice>,
) -> Result<Prepared, Problem> {
    let mut draft = Draft::new(organisation.map(Chosen::from));
    draft.proposal = Some(id);
    draft.kept_until = Some(meeting.admission.closes);
    draft.contact = ContactDraft {
        name: proposal.sender_name.clone(),
        email: proposal.sender.as_ref().map_or_else(String::new, ToString::to_string),
        phone: String::new(),
        comes: proposal.sender_comes,
    };
    draft.persons = proposal.persons.iter().map(person).collect();
    proposal.remark.clone_into(&mut draft.remark);
    draft.unread.clone_from(&proposal.unread);
    // The link is for the reader: it speaks the language of the mail, whoever sends it.
    let visit = Visit { language: proposal.language, address: String::new() };
    let journey = Journey::begin(visit, site.clone(), meeting.clone(), draft).await?;
    let step = if journey.draft.organisation.is_some() { "contact" } else { "organisatie" };
    Ok(Prepared { address: journey.address(step), secret: journey.secret().to_owned() })
}

fn person(proposed: &ProposedPerson) -> PersonDraft {
    PersonDraft {
        name: proposed.name.clone(),
        function: proposed.function.map_or_else(String::new, |kind| kind.key().to_owned()),
        title: proposed.title.clone(),
        email: proposed.email.as_ref().map_or_else(String::new, ToString::to_string),
        phone: proposed.phone.clone(),
        ..PersonDraft::new()
    }
}

/// Notes that the registration of a mail was sent in. A mail whose term is over is not there any more; the
/// registration counts all the same.
///
/// # Errors
/// When the database refuses.
pub(super) async fn completed(
    change: &mut Change,
    id: ProposalId,
    registration: RegistrationId,
) -> Result<(), StoreError> {
    match change.lock_proposal(id).await {
        Ok(mut record) => {
            record.state = ProposalState::completed(registration);
            change.save_proposal(&record).await
        }
        Err(StoreError::Unknown(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Says where the fields come from, when they come from a mail.
pub(super) fn remark(journey: &Journey) -> Markup {
    let language: Language = journey.visit.language;
    html! {
        @if journey.draft.proposal.is_some() {
            (alert(Kind::Info, &text(language, "registration-from-mail"),
                &html! {
                    p { (text(language, "registration-from-mail-text")) }
                    @if !journey.draft.unread.is_empty() {
                        p { (text(language, "registration-from-mail-unread")) }
                        ul { @for line in &journey.draft.unread { li { (line) } } }
                    }
                }))
        }
    }
}
