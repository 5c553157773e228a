//! What a meeting still lacks before it can be shown to everybody.

use jiff::Timestamp;

use super::Meeting;
use crate::programme::{Conflict, conflicts};

/// Something that keeps a meeting from being published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingProblem {
    /// It has no title.
    NoTitle,
    /// It has no introduction.
    NoIntroduction,
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// Its day is over already.
    IsPast,
    /// It has no venue.
    NoVenue,
    /// It has no programme.
    NoProgramme,
    /// Something in the programme cannot be.
    Programme(Conflict),
    /// There are no seats.
    NoSeats,
    /// An organisation may send nobody.
    NoPlaces,
    /// Registration closes before it opens.
    ClosesBeforeItOpens,
    /// One can still register when the meeting is over.
    ClosesAfterTheMeeting,
}

impl Meeting {
    /// Everything that keeps it from being published at a moment; nothing means that it can be.
    #[must_use]
    pub fn problems(&self, now: Timestamp) -> Vec<MeetingProblem> {
        let admission = &self.admission;
        let over = self.moment(self.to);
        let checks = [
            (self.title.is_empty(), MeetingProblem::NoTitle),
            (self.introduction.is_empty(), MeetingProblem::NoIntroduction),
            (self.to <= self.from, MeetingProblem::EndsBeforeItBegins),
            (over.is_some_and(|over| over <= now), MeetingProblem::IsPast),
            (self.venue.name.trim().is_empty() || self.venue.town.trim().is_empty(), MeetingProblem::NoVenue),
            (self.programme.is_empty(), MeetingProblem::NoProgramme),
            (admission.seats == 0, MeetingProblem::NoSeats),
            (admission.places_per_organisation == 0, MeetingProblem::NoPlaces),
            (admission.closes <= admission.opens, MeetingProblem::ClosesBeforeItOpens),
            (over.is_some_and(|over| admission.closes > over), MeetingProblem::ClosesAfterTheMeeting),
        ];
        let mut problems: Vec<_> =
            checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, problem)| problem).collect();
        problems.extend(
            conflicts(&self.programme, self.from, self.to).into_iter().map(MeetingProblem::Programme),
        );
        problems
    }
}
