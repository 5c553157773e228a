//! Whether one can register for a meeting now, said as it is.

use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, Meeting, MeetingState};
use jiff::{SignedDuration, Timestamp};
use store::SeatCount;

/// Up to so many seats it is said how few are left.
const FEW: u16 = 5;

/// A page of a meeting is made anew after so long, for what changes without the meeting: partners.
const LONGEST_KEPT: SignedDuration = SignedDuration::from_secs(60);

/// Whether one can register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is not shown to everybody yet.
    Draft,
    /// From this moment.
    NotYet(Timestamp),
    /// There are seats.
    Open,
    /// There are so few seats.
    Few(u16),
    /// Only for the waiting list.
    Full,
    /// No longer.
    Closed,
    /// It is going on.
    Running,
    /// It is over.
    Ended,
    /// It does not take place.
    Cancelled,
}

impl Standing {
    /// How it is with a meeting at a moment.
    pub(crate) fn of(meeting: &Meeting, seats: SeatCount, now: Timestamp) -> Standing {
        let is_over = meeting.moment(meeting.to).is_some_and(|end| end < now);
        match meeting.state {
            MeetingState::Draft => Standing::Draft,
            MeetingState::Cancelled => Standing::Cancelled,
            MeetingState::Ended | MeetingState::Archived => Standing::Ended,
            MeetingState::Running => Standing::Running,
            MeetingState::Published | MeetingState::RegistrationClosed if is_over => Standing::Ended,
            MeetingState::RegistrationClosed => Standing::Closed,
            MeetingState::Published if now < meeting.admission.opens => {
                Standing::NotYet(meeting.admission.opens)
            }
            MeetingState::Published if now > meeting.admission.closes => Standing::Closed,
            MeetingState::Published => {
                let free = meeting.admission.seats.saturating_sub(seats.taken);
                match free {
                    _ if seats.waiting > 0 => Standing::Full,
                    0 => Standing::Full,
                    1..=FEW => Standing::Few(free),
                    _ => Standing::Open,
                }
            }
        }
    }

    /// Whether the registration form can be opened.
    pub(crate) const fn is_open(self) -> bool {
        matches!(self, Standing::Open | Standing::Few(_) | Standing::Full)
    }

    /// One sentence about it.
    pub(crate) fn sentence(self, language: Language, meeting: &Meeting) -> String {
        let closes = || moment::moment(language, meeting.admission.closes);
        let invited = if meeting.admission.invited_only { "-invited" } else { "" };
        match self {
            Standing::Draft => text(language, "meeting-standing-draft"),
            Standing::NotYet(opens) => {
                let opens = moment::moment(language, opens);
                text_with(language, "meeting-standing-not-yet", &[("moment", opens.into())])
            }
            Standing::Open => {
                let key = format!("meeting-standing-open{invited}");
                text_with(language, &key, &[("moment", closes().into())])
            }
            Standing::Few(free) => {
                let key = format!("meeting-standing-few{invited}");
                text_with(language, &key, &[("count", free.into()), ("moment", closes().into())])
            }
            Standing::Full => {
                let key = format!("meeting-standing-full{invited}");
                text_with(language, &key, &[("moment", closes().into())])
            }
            Standing::Closed => text(language, "meeting-standing-closed"),
            Standing::Running => text(language, "meeting-standing-running"),
            Standing::Ended => text(language, "meeting-standing-ended"),
            Standing::Cancelled => text(language, "meeting-standing-cancelled"),
        }
    }

    /// What the button says; `None` when there is none.
    pub(crate) fn button(self, language: Language) -> Option<String> {
        match self {
            Standing::Open | Standing::Few(_) => Some(text(language, "meeting-register")),
            Standing::Full => Some(text(language, "meeting-register-waiting")),
            _ => None,
        }
    }
}

/// The moment until which a page of the meeting can be kept: until its clock strikes, and never long.
pub(crate) fn next_change(meeting: &Meeting, now: Timestamp) -> Timestamp {
    let ends = meeting.moment(meeting.to);
    let strikes = [Some(meeting.admission.opens), Some(meeting.admission.closes), ends];
    let next = strikes.into_iter().flatten().filter(|each| *each > now).min();
    let longest = now + LONGEST_KEPT;
    next.map_or(longest, |next| next.min(longest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::words::sample;

    fn seats(taken: u16, waiting: u16) -> SeatCount {
        SeatCount { meeting: store::fresh(), version: 1, taken, waiting }
    }

    #[test]
    fn the_button_is_honest() {
        let mut meeting = sample();
        let (opens, closes) = (meeting.admission.opens, meeting.admission.closes);
        let second = SignedDuration::from_secs(1);
        meeting.admission.seats = 20;
        let of = |meeting: &Meeting, taken, waiting, now| Standing::of(meeting, seats(taken, waiting), now);
        assert_eq!(of(&meeting, 0, 0, opens - second), Standing::NotYet(opens));
        assert_eq!(of(&meeting, 14, 0, opens), Standing::Open);
        assert_eq!(of(&meeting, 15, 0, opens), Standing::Few(5));
        assert_eq!(of(&meeting, 20, 0, opens), Standing::Full);
        assert_eq!(of(&meeting, 10, 1, opens), Standing::Full, "others wait: there is a line to join");
        assert_eq!(of(&meeting, 0, 0, closes + second), Standing::Closed);
        let end = meeting.moment(meeting.to).unwrap();
        assert_eq!(of(&meeting, 0, 0, end + second), Standing::Ended);
        meeting.state = MeetingState::Cancelled;
        assert_eq!(of(&meeting, 0, 0, opens), Standing::Cancelled);
        assert!(!Standing::Cancelled.is_open() && Standing::Full.is_open());
    }

    #[test]
    fn a_page_is_made_anew_when_the_clock_strikes() {
        let meeting = sample();
        let opens = meeting.admission.opens;
        assert_eq!(next_change(&meeting, opens - SignedDuration::from_secs(10)), opens);
        assert_eq!(next_change(&meeting, opens), opens + LONGEST_KEPT);
    }
}
