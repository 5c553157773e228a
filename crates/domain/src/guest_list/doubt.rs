//! What is left of a doubt once persons have gone: a reason counts as long as somebody it is about still comes.

use super::{Event, GuestList, Reason, decide::doubtful};
use crate::{Ground, Registration, RegistrationState};

impl GuestList {
    /// Takes away the reasons that no longer hold. A registration for which none is left waits for the organiser no
    /// more: it goes where it would have gone without the doubt, in the order in which it came in.
    pub(super) fn settle_doubts(&self) -> Vec<Event> {
        let mut after = self.clone();
        let mut events = Vec::new();
        for registration in &self.registrations {
            if let Some(event) = after.settled(registration) {
                after.apply(&event);
                events.push(event);
            }
        }
        events
    }

    fn settled(&self, registration: &Registration) -> Option<Event> {
        let RegistrationState::Doubtful { grounds, keeps_seats } = &registration.state else { return None };
        let left: Vec<Ground> = grounds.iter().filter(|each| holds(each, registration)).cloned().collect();
        if left.len() == grounds.len() {
            return None;
        }
        let to = match (left.is_empty(), keeps_seats) {
            (false, _) => doubtful(&left, *keeps_seats),
            (true, true) => RegistrationState::Confirmed,
            (true, false) => self.admitted(usize::from(registration.size()), registration.submitted).0,
        };
        Some(Event::Moved { registration: registration.id, to, reason: Reason::DoubtGone })
    }
}

/// Whether a reason still holds: one about a function only while somebody with that function comes. What is said of the
/// organisation itself stays; too many persons are refused and never in doubt.
fn holds(ground: &Ground, registration: &Registration) -> bool {
    match ground {
        Ground::Function { function } => registration.active_places().any(|each| each.function == *function),
        Ground::NotInvited
        | Ground::Kind { .. }
        | Ground::Size { .. }
        | Ground::Relation { .. }
        | Ground::TooMany { .. } => true,
    }
}
