//! Somebody more in a delegation, or a colleague who comes instead. When the rules leave it to the organiser, that
//! person waits for the decision in a registration apart: the others of the delegation keep what they have.

use jiff::Timestamp;

use super::{
    Actor, Event, GuestList, NewPlace, Reason, Refusal,
    decide::{Decision, doubtful, expected},
};
use crate::{Assessment, Ground, PlaceId, PlaceState, Registration, RegistrationId, RegistrationState};

/// What the rules say of somebody, and what the registration apart would be known by.
type Judged<'a> = (&'a Assessment, RegistrationId);

impl GuestList {
    pub(super) fn add_place(
        &self,
        actor: Actor,
        id: RegistrationId,
        new: NewPlace,
        (assessment, apart): Judged<'_>,
        now: Timestamp,
    ) -> Decision {
        let registration = self.registration(id).ok_or(Refusal::Unknown)?;
        let organiser = self.may_change(actor, registration, now)?;
        if self.is_there(new) {
            return Ok(Vec::new());
        }
        self.check_free_identity(new.id)?;
        self.check_free_person(new.person)?;
        if let Some(grounds) = doubts(organiser, assessment)? {
            return match registration.state {
                RegistrationState::Doubtful { keeps_seats: false, .. } => Ok(vec![
                    doubt(registration, grounds, false),
                    Event::PlaceAdded { registration: id, place: expected(new) },
                ]),
                _ => Ok(vec![self.apart(registration, apart, new, (grounds, false), now)?]),
            };
        }
        if registration.state.takes_seats() {
            if !organiser && !self.waiting().is_empty() {
                return Err(Refusal::Full { free: 0 });
            }
            self.check_room(1)?;
        }
        Ok(vec![Event::PlaceAdded { registration: id, place: expected(new) }])
    }

    pub(super) fn replace_place(
        &self,
        actor: Actor,
        id: PlaceId,
        by: NewPlace,
        (assessment, apart): Judged<'_>,
        now: Timestamp,
    ) -> Decision {
        let (registration, place) = self.place(id).ok_or(Refusal::Unknown)?;
        let organiser = self.may_change(actor, registration, now)?;
        if self.is_there(by) {
            return Ok(Vec::new());
        }
        if place.state != PlaceState::Expected {
            return Err(Refusal::WrongState);
        }
        self.check_free_identity(by.id)?;
        if by.person != place.person {
            self.check_free_person(by.person)?;
        }
        let replaced = Event::PlaceReplaced { registration: registration.id, place: id, by: expected(by) };
        let Some(grounds) = doubts(organiser, assessment)? else { return Ok(vec![replaced]) };
        let keeps_seats = registration.state.takes_seats();
        if registration.size() == 1 || matches!(registration.state, RegistrationState::Doubtful { .. }) {
            return Ok(vec![doubt(registration, grounds, keeps_seats), replaced]);
        }
        let leaves = Event::PlaceMoved { place: id, to: PlaceState::Cancelled };
        Ok(vec![leaves, self.apart(registration, apart, by, (grounds, keeps_seats), now)?])
    }

    /// Whether exactly this was done already: a form that is sent twice does it once.
    fn is_there(&self, new: NewPlace) -> bool {
        self.place(new.id).is_some_and(|(_, place)| place.person == new.person)
    }

    /// A registration of one person, of the same organisation and with the same contact person.
    fn apart(
        &self,
        beside: &Registration,
        id: RegistrationId,
        new: NewPlace,
        (grounds, keeps_seats): (&[Ground], bool),
        now: Timestamp,
    ) -> Result<Event, Refusal> {
        if self.registration(id).is_some() {
            return Err(Refusal::IdentityTaken);
        }
        let registration = Registration {
            id,
            organisation: beside.organisation,
            contact: beside.contact,
            submitted: now,
            state: doubtful(grounds, keeps_seats),
            places: vec![expected(new)],
        };
        Ok(Event::Submitted { registration, reason: Reason::RulesDoubt })
    }
}

/// Why the organiser has to decide about a change; nothing when it can be done at once.
fn doubts(organiser: bool, assessment: &Assessment) -> Result<Option<&[Ground]>, Refusal> {
    match assessment {
        _ if organiser => Ok(None),
        Assessment::Admitted => Ok(None),
        Assessment::Doubtful(grounds) => Ok(Some(grounds)),
        Assessment::Refused(grounds) => Err(Refusal::NotAdmitted { grounds: grounds.clone() }),
    }
}

/// The whole registration is the organiser's to decide.
fn doubt(registration: &Registration, grounds: &[Ground], keeps_seats: bool) -> Event {
    let to = doubtful(grounds, keeps_seats);
    Event::Moved { registration: registration.id, to, reason: Reason::RulesDoubt }
}
