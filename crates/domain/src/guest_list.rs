//! The guest list of a meeting: all its registrations, its seats and its waiting list.
//!
//! Everything that happens to registrations is decided here and nowhere else: [`GuestList::decide`] says what
//! a command leads to, or why not; [`GuestList::apply`] carries it out. The promises, held by property tests:
//!
//! - seats taken are never more than seats there are;
//! - nobody is lost: every place that was ever given stays in the list, with what became of it;
//! - nobody has two active places;
//! - the waiting list is served in order, whole delegations at a time.

mod attendance;
mod command;
mod decide;
mod doubt;
mod event;
mod placing;
mod refusal;
mod several;

use std::collections::HashSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use attendance::CLOCK_TOLERANCE;
pub use command::{Actor, Command, NewPlace, Submission};
pub use event::{Event, Reason};
pub use refusal::Refusal;
pub use several::{Foresight, Outcome};

use crate::{PersonId, Place, PlaceId, PlaceState, Registration, RegistrationId, RegistrationState};

/// All registrations of a meeting, and what limits them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestList {
    /// Seats in all, in persons.
    pub seats: u16,
    /// How long an offer to the waiting list stands, in hours.
    pub offer_hours: u16,
    /// The moment until which contact persons can change or cancel.
    pub changes_until: Timestamp,
    /// Whether registrations are taken at all now; the organiser and the desk are not held by it.
    pub open: bool,
    /// Whether anything can still happen: not once the meeting is called off or put away.
    pub changeable: bool,
    /// The registrations, in the order in which they came in.
    pub registrations: Vec<Registration>,
}

impl GuestList {
    /// Seats taken, in persons.
    #[must_use]
    pub fn taken(&self) -> u16 {
        self.registrations.iter().map(Registration::seats).fold(0, u16::saturating_add)
    }

    /// Seats left, in persons.
    #[must_use]
    pub fn free(&self) -> u16 {
        self.seats.saturating_sub(self.taken())
    }

    /// The registration with this identity.
    #[must_use]
    pub fn registration(&self, id: RegistrationId) -> Option<&Registration> {
        self.registrations.iter().find(|each| each.id == id)
    }

    /// The place with this identity, and its registration.
    #[must_use]
    pub fn place(&self, id: PlaceId) -> Option<(&Registration, &Place)> {
        self.registrations
            .iter()
            .find_map(|each| each.places.iter().find(|place| place.id == id).map(|place| (each, place)))
    }

    /// The waiting list, the first to be served first.
    #[must_use]
    pub fn waiting(&self) -> Vec<&Registration> {
        let turn = |each: &Registration| match each.state {
            RegistrationState::Waiting { since } => Some((since, each.submitted, each.id)),
            _ => None,
        };
        let mut waiting: Vec<_> = self.registrations.iter().filter(|each| turn(each).is_some()).collect();
        waiting.sort_by_key(|each| turn(each));
        waiting
    }

    /// Everybody who comes, or may come: the persons of all active places of all active registrations.
    #[must_use]
    pub fn active_persons(&self) -> HashSet<PersonId> {
        let active = self.registrations.iter().filter(|each| each.state.is_active());
        active.flat_map(|each| each.active_places().map(|place| place.person)).collect()
    }

    /// Carries out what was decided. Events about registrations that are not there change nothing.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Submitted { registration, .. } => self.registrations.push(registration.clone()),
            Event::Moved { registration, to, .. } => {
                if let Some(found) = self.registration_mut(*registration) {
                    found.state = to.clone();
                }
            }
            Event::PlaceAdded { registration, place } => {
                if let Some(found) = self.registration_mut(*registration) {
                    found.places.push(*place);
                }
            }
            Event::PlaceMoved { place, to } => {
                if let Some(found) = self.place_mut(*place) {
                    found.state = *to;
                }
            }
            Event::PlaceReplaced { registration, place, by } => {
                if let Some(found) = self.place_mut(*place) {
                    found.state = PlaceState::Replaced { by: by.id };
                }
                if let Some(found) = self.registration_mut(*registration) {
                    found.places.push(*by);
                }
            }
            Event::ContactChanged { registration, to, .. } => {
                if let Some(found) = self.registration_mut(*registration) {
                    found.contact = *to;
                }
            }
            Event::SeatsSet { seats } => self.seats = *seats,
        }
    }

    fn registration_mut(&mut self, id: RegistrationId) -> Option<&mut Registration> {
        self.registrations.iter_mut().find(|each| each.id == id)
    }

    fn place_mut(&mut self, id: PlaceId) -> Option<&mut Place> {
        self.registrations.iter_mut().flat_map(|each| &mut each.places).find(|place| place.id == id)
    }
}
