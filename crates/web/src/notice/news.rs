//! The news of each registration, taken together from the events of one command.

use domain::{
    GuestList, PersonId, PlaceId, PlaceState, RegistrationId, RegistrationState,
    guest_list::{Event, Reason},
};

/// What happened to one registration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    /// The state it came into, and why.
    pub(super) state: Option<(RegistrationState, Reason)>,
    /// Persons who came in.
    pub(super) added: Vec<PlaceId>,
    /// Persons who were replaced, and by whom.
    pub(super) replaced: Vec<(PlaceId, PlaceId)>,
    /// Persons who were taken out.
    pub(super) cancelled: Vec<PlaceId>,
    /// Who answered for it before, and who does now.
    pub(super) contact: Option<(PersonId, PersonId)>,
}

/// The news of each registration, in the order in which things happened. Being let in at the door is no news:
/// who stands there knows.
pub(super) fn of(events: &[Event], list: &GuestList) -> Vec<(RegistrationId, News)> {
    let mut all: Vec<(RegistrationId, News)> = Vec::new();
    for event in events {
        let Some(registration) = concerned(event, list) else { continue };
        let position = all.iter().position(|(id, _)| *id == registration).unwrap_or_else(|| {
            all.push((registration, News::default()));
            all.len() - 1
        });
        all[position].1.add(event);
    }
    all
}

fn concerned(event: &Event, list: &GuestList) -> Option<RegistrationId> {
    match event {
        Event::Submitted { reason: Reason::WalkedIn, .. } | Event::SeatsSet { .. } => None,
        Event::Submitted { registration, .. } => Some(registration.id),
        Event::Moved { registration, .. }
        | Event::PlaceAdded { registration, .. }
        | Event::ContactChanged { registration, .. }
        | Event::PlaceReplaced { registration, .. } => Some(*registration),
        Event::PlaceMoved { place, to: PlaceState::Cancelled } => list.place(*place).map(|(each, _)| each.id),
        Event::PlaceMoved { .. } => None,
    }
}

impl News {
    fn add(&mut self, event: &Event) {
        match event {
            Event::Submitted { registration, reason } => {
                self.state = Some((registration.state.clone(), *reason));
            }
            // Fewer reasons to ask the organiser: the registration waits for the decision as it did.
            Event::Moved { to: RegistrationState::Doubtful { .. }, reason: Reason::DoubtGone, .. } => {}
            Event::Moved { to, reason, .. } => self.state = Some((to.clone(), *reason)),
            Event::PlaceAdded { place, .. } => self.added.push(place.id),
            Event::PlaceReplaced { place, by, .. } => self.replaced.push((*place, by.id)),
            Event::PlaceMoved { place, .. } => self.cancelled.push(*place),
            Event::ContactChanged { from, to, .. } => self.contact = Some((*from, *to)),
            Event::SeatsSet { .. } => {}
        }
    }
}
