//! Somebody more in a delegation, or a colleague who comes instead: done in the same way by the contact person and by
//! the organiser, with the same mails.

use domain::{
    Assessment, FunctionKind, Language, Meeting, Organisation, PersonId, PlaceId, RegistrationState,
    guest_list::{Actor, Command, NewPlace},
};
use store::{AuditActor, Details, RegistrationRecord, StoreError, fresh};

use super::{applicant, person::PersonDraft};
use crate::{guest_list::carry_out_within, privacy, site::SharedSite};

/// Where a new place goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// Beside the others.
    Beside,
    /// In the place of somebody.
    Instead(PlaceId),
}

/// Who puts somebody in which delegation.
pub(crate) struct Placing<'a> {
    pub(crate) site: &'a SharedSite,
    pub(crate) meeting: &'a Meeting,
    pub(crate) organisation: &'a Organisation,
    pub(crate) record: &'a RegistrationRecord,
    /// Who does it.
    pub(crate) person: PersonId,
    /// The same person, in the role in which it is done.
    pub(crate) actor: Actor,
    /// How it came in: `form`, `organiser`.
    pub(crate) channel: &'static str,
    /// The language of the page.
    pub(crate) language: Language,
}

/// How putting somebody in a delegation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placed {
    /// The person is in.
    There,
    /// The organiser decides about it first.
    InDoubt,
}

impl Placing<'_> {
    /// Puts somebody there, or lays it before the organiser.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the domain refuses; then nothing has happened.
    pub(crate) async fn carry_out(&self, goal: Goal, draft: &PersonDraft) -> Result<Placed, StoreError> {
        let (Some(filled_in), Some(function)) = (draft.details(), draft.kind()) else {
            return Err(StoreError::Unknown("address"));
        };
        let mut change = self.site.store.change(AuditActor::Person(self.person), self.site.now()).await?;
        let present = change.persons_of(self.meeting.id, self.organisation.id).await?;
        let assessment = self.assess(goal, function, present);
        let who = change.person_for(&filled_in.email, &filled_in.name, self.language).await?;
        let new = NewPlace { id: draft.place, person: who, function };
        let registration = self.record.registration.id;
        let command = match goal {
            Goal::Beside => Command::AddPlace { registration, place: new, assessment, apart: fresh() },
            Goal::Instead(place) => Command::ReplacePlace { place, by: new, assessment, apart: fresh() },
        };
        let details = Details {
            language: self.record.language,
            privacy_version: privacy::register::version().to_owned(),
            channel: self.channel.to_owned(),
            places: [(draft.place, filled_in)].into(),
            ..Details::default()
        };
        let decided =
            carry_out_within(change, self.site, self.meeting.id, self.actor, &command, &details).await?;
        let state = decided.list.place(draft.place).map(|(registration, _)| &registration.state);
        Ok(match state {
            Some(RegistrationState::Doubtful { .. }) => Placed::InDoubt,
            _ => Placed::There,
        })
    }

    /// What the rules say of the delegation as it would be.
    fn assess(&self, goal: Goal, function: FunctionKind, present: u16) -> Assessment {
        let leaves = |id: PlaceId| matches!(goal, Goal::Instead(place) if place == id);
        let registration = &self.record.registration;
        let staying = registration.active_places().filter(|each| !leaves(each.id));
        let mut functions: Vec<FunctionKind> = staying.map(|each| each.function).collect();
        functions.push(function);
        let applicant = applicant::assessed(self.site, self.organisation.clone()).applicant;
        let others = present.saturating_sub(registration.size());
        let before: Vec<FunctionKind> = registration.active_places().map(|each| each.function).collect();
        let admission = &self.meeting.admission;
        let assessment = admission.assess(&applicant, &functions, others);
        let before = admission.assess(&applicant, &before, others);
        // What the organiser admitted before does not come up again; what is still to be decided does.
        match &registration.state {
            RegistrationState::Doubtful { grounds, .. } => {
                assessment.beyond(&before.beyond(&Assessment::Doubtful(grounds.clone())))
            }
            _ => assessment.beyond(&before),
        }
    }
}
