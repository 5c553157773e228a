//! Who is in the house: checking in, also by scans that arrive late, twice or in any order, and walking in.

use jiff::{SignedDuration, Timestamp};

use super::{
    Actor, Event, GuestList, Reason, Refusal, Submission,
    decide::{Decision, staff, submitted},
};
use crate::{Assessment, PlaceId, PlaceState, RegistrationState};

/// How far the clock of a device at the door may be off.
pub const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

impl GuestList {
    /// The first scan counts: one that was made earlier but arrives later moves the moment back, any other leads to
    /// nothing. So the order in which scans arrive makes no difference.
    pub(super) fn check_in(&self, actor: Actor, id: PlaceId, at: Timestamp, now: Timestamp) -> Decision {
        staff(actor)?;
        let (registration, place) = self.place(id).ok_or(Refusal::Unknown)?;
        if let PlaceState::Replaced { by } = place.state {
            return Err(Refusal::Replaced { by });
        }
        if registration.state != RegistrationState::Confirmed {
            return Err(Refusal::NotExpected);
        }
        let at = right_time(at, now)?;
        if at + CLOCK_TOLERANCE < registration.submitted {
            return Err(Refusal::ScanTime);
        }
        match place.state {
            PlaceState::Present { since } if since <= at => Ok(Vec::new()),
            PlaceState::Present { .. } | PlaceState::Expected => {
                Ok(vec![Event::PlaceMoved { place: id, to: PlaceState::Present { since: at } }])
            }
            PlaceState::Cancelled | PlaceState::Replaced { .. } => Err(Refusal::NotExpected),
        }
    }

    pub(super) fn undo_check_in(&self, actor: Actor, id: PlaceId) -> Decision {
        staff(actor)?;
        let (_, place) = self.place(id).ok_or(Refusal::Unknown)?;
        match place.state {
            PlaceState::Present { .. } => Ok(vec![Event::PlaceMoved { place: id, to: PlaceState::Expected }]),
            PlaceState::Expected => Ok(Vec::new()),
            PlaceState::Cancelled | PlaceState::Replaced { .. } => Err(Refusal::WrongState),
        }
    }

    pub(super) fn walk_in(
        &self,
        actor: Actor,
        submission: &Submission,
        at: Timestamp,
        now: Timestamp,
    ) -> Decision {
        let organiser = staff(actor)?;
        if self.registration(submission.id).is_some() {
            return Ok(Vec::new());
        }
        self.check_new(submission)?;
        if let (false, Assessment::Doubtful(grounds) | Assessment::Refused(grounds)) =
            (organiser, &submission.assessment)
        {
            return Err(Refusal::NotAdmitted { grounds: grounds.clone() });
        }
        self.check_room(submission.places.len())?;
        let here = PlaceState::Present { since: right_time(at, now)? };
        Ok(vec![submitted(submission, RegistrationState::Confirmed, here, Reason::WalkedIn, now)])
    }
}

/// The moment of a scan. A clock that is a little fast is set right; one that is far ahead is not believed.
fn right_time(at: Timestamp, now: Timestamp) -> Result<Timestamp, Refusal> {
    if at > now + CLOCK_TOLERANCE { Err(Refusal::ScanTime) } else { Ok(at.min(now)) }
}
