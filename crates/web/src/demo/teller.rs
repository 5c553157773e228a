//! Tells what people did: each sentence is a command to the domain, given at a moment in the past.

use std::collections::BTreeMap;

use domain::{
    Applicant, FunctionKind, Language, Meeting, MeetingStep, Organisation, PersonId, Place, PlaceState,
    RegistrationId,
    guest_list::{Actor, Command, NewPlace, Submission},
};
use jiff::Timestamp;
use store::{AuditActor, Change, Details, PlaceDetails, StoreError, fresh};

use crate::{guest_list::carry_out_within, privacy, site::Site};

use super::{organisations::Organisations, staff::Staff, staff::address};

/// Somebody to be registered: an office, a dietary wish and an access need, both mostly empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guest {
    /// The office: `Wethouder`. With the town it makes the name, the function and the address.
    pub(super) office: &'static str,
    /// A dietary wish.
    pub(super) diet: &'static str,
    /// What the person needs to take part.
    pub(super) needs: &'static str,
}

/// Somebody without any wish.
pub(super) const fn guest(office: &'static str) -> Guest {
    Guest { office, diet: "", needs: "" }
}

/// Somebody with a dietary wish.
pub(super) const fn eater(office: &'static str, diet: &'static str) -> Guest {
    Guest { office, diet, needs: "" }
}

/// What the story is told with.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    /// Where it is kept, the figures for the size of a municipality, and the words of mails.
    pub(super) site: &'a Site,
    /// The organisations.
    pub(super) organisations: &'a Organisations,
    /// The staff.
    pub(super) staff: &'a Staff,
}

impl Teller<'_> {
    /// A change by the organiser.
    pub(super) async fn organiser(&self, at: Timestamp) -> Result<Change, StoreError> {
        self.site.store.change(AuditActor::Person(self.staff.organiser), at).await
    }

    /// The organiser adds a meeting.
    pub(super) async fn add(&self, meeting: &Meeting, at: Timestamp) -> Result<(), StoreError> {
        let mut change = self.organiser(at).await?;
        change.add_meeting(meeting).await?;
        change.commit().await
    }

    /// The organiser takes a step of a meeting's life.
    pub(super) async fn step(
        &self,
        meeting: &Meeting,
        step: MeetingStep,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut change = self.organiser(at).await?;
        let outcome = change.step_meeting(meeting.id, step).await?;
        outcome.map_err(|refusal| StoreError::Row { table: "meeting", reason: refusal.to_string() })?;
        change.commit().await
    }

    /// The organiser commands something of the guest list.
    pub(super) async fn decide(
        &self,
        meeting: &Meeting,
        command: &Command,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let actor = Actor::Organiser(self.staff.organiser);
        self.carry_out(self.organiser(at).await?, meeting, actor, command).await
    }

    /// The program itself commands something of the guest list.
    pub(super) async fn by_itself(
        &self,
        meeting: &Meeting,
        command: &Command,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let change = self.site.store.change(AuditActor::System, at).await?;
        self.carry_out(change, meeting, Actor::System, command).await
    }

    /// The delegation of a town registers; its first person is the contact person.
    pub(super) async fn register(
        &self,
        meeting: &Meeting,
        town: &str,
        guests: &[Guest],
        at: Timestamp,
    ) -> Result<Delegation, StoreError> {
        let organisation = self.organisations.get(town).ok_or(StoreError::Unknown("organisation"))?;
        let mut details = Details {
            language: Language::Nl,
            privacy_version: privacy::register::version().to_owned(),
            channel: "form".to_owned(),
            ..Details::default()
        };
        let mut change = self.site.store.change(AuditActor::System, at).await?;
        let mut places = Vec::with_capacity(guests.len());
        for guest in guests {
            places.push(seat(&mut change, &mut details, organisation, town, guest).await?);
        }
        let contact = places.first().ok_or(StoreError::Unknown("contact"))?.person;
        let assessment = {
            let functions: Vec<FunctionKind> = places.iter().map(|each| each.function).collect();
            meeting.admission.assess(&self.applicant(organisation, meeting), &functions, 0)
        };
        let id: RegistrationId = fresh();
        let submission = Submission { id, organisation: organisation.id, contact, places, assessment };
        let (actor, command) = (Actor::Participant(contact), Command::Submit(submission));
        let decided = carry_out_within(change, self.site, meeting.id, actor, &command, &details).await?;
        let places = decided.list.registration(id).map(|each| each.places.clone()).unwrap_or_default();
        Ok(Delegation { id, contact, places })
    }

    /// The contact person of a delegation does something.
    pub(super) async fn contact(
        &self,
        meeting: &Meeting,
        delegation: &Delegation,
        command: &Command,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let change = self.site.store.change(AuditActor::Person(delegation.contact), at).await?;
        self.carry_out(change, meeting, Actor::Participant(delegation.contact), command).await
    }

    /// The contact person cancels the last of a delegation who still comes.
    pub(super) async fn cancel_last(
        &self,
        meeting: &Meeting,
        delegation: &Delegation,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let last = delegation.places.iter().rev().find(|each| each.state == PlaceState::Expected);
        let place = last.ok_or(StoreError::Unknown("place"))?.id;
        self.contact(meeting, delegation, &Command::CancelPlace { place }, at).await
    }

    /// As the pages do it: whom it concerns gets a mail.
    async fn carry_out(
        &self,
        change: Change,
        meeting: &Meeting,
        actor: Actor,
        command: &Command,
    ) -> Result<(), StoreError> {
        carry_out_within(change, self.site, meeting.id, actor, command, &Details::default()).await.map(|_| ())
    }

    fn applicant(&self, organisation: &Organisation, meeting: &Meeting) -> Applicant {
        let index = organisation.municipality.and_then(|code| self.site.atlas.facts.register.index(code));
        let population = &self.site.atlas.facts.population;
        let year = population.last_year();
        let inhabitants = index
            .zip(year)
            .and_then(|(index, year)| population.of(index, year)?.inhabitants_1jan)
            .and_then(|count| u32::try_from(count).ok());
        Applicant {
            organisation: organisation.id,
            kind: organisation.kind,
            inhabitants,
            relation: organisation.relation_on(meeting.date),
        }
    }
}

/// A delegation that registered.
#[derive(Clone, Debug)]
pub(super) struct Delegation {
    /// The registration.
    pub(super) id: RegistrationId,
    /// Its contact person.
    pub(super) contact: PersonId,
    /// Its places.
    pub(super) places: Vec<Place>,
}

/// A place for a guest, with what the contact person fills in for it.
async fn seat(
    change: &mut Change,
    details: &mut Details,
    organisation: &Organisation,
    town: &str,
    guest: &Guest,
) -> Result<NewPlace, StoreError> {
    let domain = organisation.mail_domains.first().ok_or(StoreError::Unknown("mail domain"))?;
    let email = address(&atlas::municipality::slug(guest.office).replace('-', "."), domain)?;
    let name = format!("{} van {town}", guest.office);
    let person = change.person_for(&email, &name, Language::Nl).await?;
    let place = NewPlace { id: fresh(), person, function: FunctionKind::recognise(guest.office) };
    details.places.insert(
        place.id,
        PlaceDetails {
            name,
            title: guest.office.to_owned(),
            email,
            phone: String::new(),
            access_needs: guest.needs.to_owned(),
            dietary_wish: guest.diet.to_owned(),
            answers: BTreeMap::new(),
        },
    );
    Ok(place)
}
