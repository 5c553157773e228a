//! What a command leads to.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

use super::{Actor, Command, Event, GuestList, NewPlace, Reason, Refusal, Submission};
use crate::{
    Assessment, Ground, PersonId, Place, PlaceId, PlaceState, Registration, RegistrationId, RegistrationState,
};

pub(super) type Decision = Result<Vec<Event>, Refusal>;

impl GuestList {
    /// What a command of an actor leads to at a moment; nothing happens until the events are applied.
    /// A doubt that is about nobody any more ends, and seats that come free are offered to the waiting list, at once.
    ///
    /// # Errors
    /// When the command is refused; the refusal says why.
    pub fn decide(&self, actor: Actor, command: &Command, now: Timestamp) -> Decision {
        if !self.changeable {
            return if actor == Actor::System { Ok(Vec::new()) } else { Err(Refusal::MeetingOver) };
        }
        let mut events = match command {
            Command::Submit(submission) => self.submit(actor, submission, now),
            Command::WalkIn { submission, at } => self.walk_in(actor, submission, *at, now),
            Command::Admit { registration } => self.admit(actor, *registration, now),
            Command::Decline { registration } => self.decline(actor, *registration),
            Command::AddPlace { registration, place, assessment, apart } => {
                self.add_place(actor, *registration, *place, (assessment, *apart), now)
            }
            Command::ReplacePlace { place, by, assessment, apart } => {
                self.replace_place(actor, *place, *by, (assessment, *apart), now)
            }
            Command::CancelPlace { place } => self.cancel_place(actor, *place, now),
            Command::Withdraw { registration } => self.withdraw(actor, *registration, now),
            Command::ChangeContact { registration, to } => {
                self.change_contact(actor, *registration, *to, now)
            }
            Command::OfferSeats => Ok(Vec::new()),
            Command::AcceptOffer { registration } => self.accept_offer(actor, *registration, now),
            Command::LapseOffers => Ok(self.lapse_offers(now)),
            Command::CheckIn { place, at } => self.check_in(actor, *place, *at, now),
            Command::UndoCheckIn { place } => self.undo_check_in(actor, *place),
            Command::Merge { keep, from, places } => self.merge(actor, *keep, *from, places),
            Command::SetSeats { seats } => self.set_seats(actor, *seats),
        }?;
        let mut after = self.clone();
        events.iter().for_each(|event| after.apply(event));
        let settled = after.settle_doubts();
        settled.iter().for_each(|event| after.apply(event));
        events.extend(settled);
        events.extend(after.offers(now));
        Ok(events)
    }

    fn submit(&self, actor: Actor, submission: &Submission, now: Timestamp) -> Decision {
        if self.registration(submission.id).is_some_and(|each| each.contact == submission.contact) {
            // Sent twice: what was asked for has happened.
            return Ok(Vec::new());
        }
        let organiser = matches!(actor, Actor::Organiser(_));
        if !organiser && actor != Actor::Participant(submission.contact) {
            return Err(Refusal::NotAllowed);
        }
        if !organiser && !self.open {
            return Err(Refusal::NotOpen);
        }
        self.check_new(submission)?;
        let size = submission.places.len();
        let (state, reason) = match &submission.assessment {
            Assessment::Refused(grounds) if !organiser => {
                return Err(Refusal::NotAdmitted { grounds: grounds.clone() });
            }
            Assessment::Doubtful(grounds) if !organiser => (doubtful(grounds, false), Reason::RulesDoubt),
            _ => self.admitted(size, now),
        };
        Ok(vec![submitted(submission, state, PlaceState::Expected, reason, now)])
    }

    fn admit(&self, actor: Actor, id: RegistrationId, now: Timestamp) -> Decision {
        only_organiser(actor)?;
        let registration = self.registration(id).ok_or(Refusal::Unknown)?;
        let since = match &registration.state {
            RegistrationState::Doubtful { .. } => registration.submitted,
            state if state.is_active() => return Err(Refusal::WrongState),
            _ => now,
        };
        if registration.size() == 0 {
            return Err(Refusal::Empty);
        }
        if !registration.state.is_active() {
            let active = self.active_persons();
            if let Some(place) = registration.active_places().find(|each| active.contains(&each.person)) {
                return Err(Refusal::AlreadyRegistered { person: place.person });
            }
        }
        let to = match &registration.state {
            RegistrationState::Doubtful { keeps_seats: true, .. } => RegistrationState::Confirmed,
            _ => self.admitted(usize::from(registration.size()), since).0,
        };
        Ok(vec![Event::Moved { registration: id, to, reason: Reason::OrganiserDecided }])
    }

    fn decline(&self, actor: Actor, id: RegistrationId) -> Decision {
        only_organiser(actor)?;
        let registration = self.registration(id).ok_or(Refusal::Unknown)?;
        nobody_present(registration)?;
        let to = RegistrationState::Declined;
        Ok(vec![Event::Moved { registration: id, to, reason: Reason::OrganiserDecided }])
    }

    fn cancel_place(&self, actor: Actor, id: PlaceId, now: Timestamp) -> Decision {
        let (registration, place) = self.place(id).ok_or(Refusal::Unknown)?;
        if actor == Actor::Participant(place.person) {
            self.check_in_time(now)?;
            active(registration)?;
        } else {
            self.may_change(actor, registration, now)?;
        }
        if place.state != PlaceState::Expected {
            return Err(Refusal::WrongState);
        }
        let mut events = vec![Event::PlaceMoved { place: id, to: PlaceState::Cancelled }];
        if registration.size() == 1 {
            let to = RegistrationState::Withdrawn;
            events.push(Event::Moved { registration: registration.id, to, reason: Reason::NobodyLeft });
        }
        Ok(events)
    }

    fn withdraw(&self, actor: Actor, id: RegistrationId, now: Timestamp) -> Decision {
        let registration = self.registration(id).ok_or(Refusal::Unknown)?;
        let organiser = self.may_change(actor, registration, now)?;
        nobody_present(registration)?;
        let reason = if organiser { Reason::OrganiserDecided } else { Reason::ContactCancelled };
        Ok(vec![Event::Moved { registration: id, to: RegistrationState::Withdrawn, reason }])
    }

    fn change_contact(&self, actor: Actor, id: RegistrationId, to: PersonId, now: Timestamp) -> Decision {
        let registration = self.registration(id).ok_or(Refusal::Unknown)?;
        self.may_change(actor, registration, now)?;
        let from = registration.contact;
        if from == to {
            return Ok(Vec::new());
        }
        Ok(vec![Event::ContactChanged { registration: id, from, to }])
    }

    fn accept_offer(&self, actor: Actor, id: RegistrationId, now: Timestamp) -> Decision {
        let registration = self.registration(id).ok_or(Refusal::Unknown)?;
        let owner = matches!(actor, Actor::Organiser(_)) || actor == Actor::Participant(registration.contact);
        match registration.state {
            _ if !owner => Err(Refusal::NotAllowed),
            // Pressed twice, or after the organiser did it.
            RegistrationState::Confirmed => Ok(Vec::new()),
            RegistrationState::Offered { until, .. } if now <= until => {
                let to = RegistrationState::Confirmed;
                Ok(vec![Event::Moved { registration: id, to, reason: Reason::OfferAccepted }])
            }
            RegistrationState::Offered { .. } | RegistrationState::Lapsed => Err(Refusal::OfferEnded),
            _ => Err(Refusal::WrongState),
        }
    }

    fn lapse_offers(&self, now: Timestamp) -> Vec<Event> {
        let over = |each: &&Registration| matches!(each.state, RegistrationState::Offered { until, .. } if until < now);
        let lapsed = |each: &Registration| Event::Moved {
            registration: each.id,
            to: RegistrationState::Lapsed,
            reason: Reason::OfferLapsed,
        };
        self.registrations.iter().filter(over).map(lapsed).collect()
    }

    fn merge(
        &self,
        actor: Actor,
        keep: RegistrationId,
        from: RegistrationId,
        places: &[PlaceId],
    ) -> Decision {
        only_organiser(actor)?;
        let kept = self.registration(keep).ok_or(Refusal::Unknown)?;
        let source = self.registration(from).ok_or(Refusal::Unknown)?;
        if kept.organisation != source.organisation {
            return Err(Refusal::DifferentOrganisations);
        }
        active(kept)?;
        active(source)?;
        let loses_seats = source.state.takes_seats() && !kept.state.takes_seats();
        if keep == from || loses_seats || places.len() != usize::from(source.size()) {
            return Err(Refusal::WrongState);
        }
        if kept.state.takes_seats() && !source.state.takes_seats() {
            self.check_room(places.len())?;
        }
        let distinct: HashSet<_> = places.iter().collect();
        if distinct.len() != places.len() {
            return Err(Refusal::IdentityTaken);
        }
        places.iter().try_for_each(|each| self.check_free_identity(*each))?;
        let moved = |(place, id): (&Place, &PlaceId)| Event::PlaceReplaced {
            registration: keep,
            place: place.id,
            by: Place { id: *id, ..*place },
        };
        let mut events: Vec<Event> = source.active_places().zip(places).map(moved).collect();
        let to = RegistrationState::Withdrawn;
        events.push(Event::Moved { registration: from, to, reason: Reason::NobodyLeft });
        Ok(events)
    }

    fn set_seats(&self, actor: Actor, seats: u16) -> Decision {
        only_organiser(actor)?;
        let taken = self.taken();
        if seats < taken {
            return Err(Refusal::SeatsTaken { taken });
        }
        Ok(if seats == self.seats { Vec::new() } else { vec![Event::SeatsSet { seats }] })
    }

    /// Where a delegation goes that is admitted: to its seats, or behind those who wait.
    pub(super) fn admitted(&self, size: usize, since: Timestamp) -> (RegistrationState, Reason) {
        let waiting = RegistrationState::Waiting { since };
        if !self.waiting().is_empty() {
            (waiting, Reason::OthersWait)
        } else if size > usize::from(self.free()) {
            (waiting, Reason::NoSeats)
        } else {
            (RegistrationState::Confirmed, Reason::SeatsFree)
        }
    }

    /// Offers to the waiting list, in order, until the first that does not fit: nobody is passed by.
    fn offers(&self, now: Timestamp) -> Vec<Event> {
        let end = now + SignedDuration::from_hours(i64::from(self.offer_hours));
        let until = end.min(self.changes_until);
        if until <= now {
            return Vec::new();
        }
        let mut free = self.free();
        let mut offers = Vec::new();
        for registration in self.waiting() {
            let RegistrationState::Waiting { since } = registration.state else { continue };
            let Some(left) = free.checked_sub(registration.size()) else { break };
            free = left;
            let to = RegistrationState::Offered { until, since };
            offers.push(Event::Moved { registration: registration.id, to, reason: Reason::FirstInLine });
        }
        offers
    }

    /// Whether the actor may change a registration now; true for the organiser.
    pub(super) fn may_change(
        &self,
        actor: Actor,
        registration: &Registration,
        now: Timestamp,
    ) -> Result<bool, Refusal> {
        active(registration)?;
        match actor {
            Actor::Organiser(_) => Ok(true),
            Actor::Participant(person) if person == registration.contact => {
                self.check_in_time(now).map(|()| false)
            }
            _ => Err(Refusal::NotAllowed),
        }
    }

    pub(super) fn check_in_time(&self, now: Timestamp) -> Result<(), Refusal> {
        if now <= self.changes_until { Ok(()) } else { Err(Refusal::TooLate) }
    }

    pub(super) fn check_new(&self, submission: &Submission) -> Result<(), Refusal> {
        if submission.places.is_empty() {
            return Err(Refusal::Empty);
        }
        if self.registration(submission.id).is_some() {
            return Err(Refusal::IdentityTaken);
        }
        let mut persons = self.active_persons();
        let mut identities = HashSet::new();
        for place in &submission.places {
            if !persons.insert(place.person) {
                return Err(Refusal::AlreadyRegistered { person: place.person });
            }
            if !identities.insert(place.id) {
                return Err(Refusal::IdentityTaken);
            }
            self.check_free_identity(place.id)?;
        }
        Ok(())
    }

    pub(super) fn check_free_identity(&self, id: PlaceId) -> Result<(), Refusal> {
        if self.place(id).is_some() { Err(Refusal::IdentityTaken) } else { Ok(()) }
    }

    pub(super) fn check_free_person(&self, person: PersonId) -> Result<(), Refusal> {
        if self.active_persons().contains(&person) {
            return Err(Refusal::AlreadyRegistered { person });
        }
        Ok(())
    }

    pub(super) fn check_room(&self, persons: usize) -> Result<(), Refusal> {
        let free = self.free();
        if persons > usize::from(free) { Err(Refusal::Full { free }) } else { Ok(()) }
    }
}

pub(super) fn expected(new: NewPlace) -> Place {
    Place { id: new.id, person: new.person, function: new.function, state: PlaceState::Expected }
}

pub(super) fn doubtful(grounds: &[Ground], keeps_seats: bool) -> RegistrationState {
    RegistrationState::Doubtful { grounds: grounds.to_vec(), keeps_seats }
}

pub(super) fn submitted(
    submission: &Submission,
    state: RegistrationState,
    places: PlaceState,
    reason: Reason,
    now: Timestamp,
) -> Event {
    let place = |each: &NewPlace| Place { state: places, ..expected(*each) };
    let registration = Registration {
        id: submission.id,
        organisation: submission.organisation,
        contact: submission.contact,
        submitted: now,
        state,
        places: submission.places.iter().map(place).collect(),
    };
    Event::Submitted { registration, reason }
}

fn active(registration: &Registration) -> Result<(), Refusal> {
    if registration.state.is_active() { Ok(()) } else { Err(Refusal::WrongState) }
}

fn nobody_present(registration: &Registration) -> Result<(), Refusal> {
    active(registration)?;
    let present = registration.places.iter().any(|each| matches!(each.state, PlaceState::Present { .. }));
    if present { Err(Refusal::WrongState) } else { Ok(()) }
}

fn only_organiser(actor: Actor) -> Result<(), Refusal> {
    if matches!(actor, Actor::Organiser(_)) { Ok(()) } else { Err(Refusal::NotAllowed) }
}

/// Whether the actor is the organiser (true) or somebody at the desk (false); others may not.
pub(super) fn staff(actor: Actor) -> Result<bool, Refusal> {
    match actor {
        Actor::Organiser(_) => Ok(true),
        Actor::Desk(_) => Ok(false),
        Actor::Participant(_) | Actor::System => Err(Refusal::NotAllowed),
    }
}
