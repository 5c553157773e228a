//! The states of a meeting, and the steps between them.

use serde::{Deserialize, Serialize};

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    /// Only the organiser sees it.
    #[default]
    Draft,
    /// Everybody sees it; within its terms one can register.
    Published,
    /// Everybody sees it; no new registrations.
    RegistrationClosed,
    /// It is going on.
    Running,
    /// It is over; results are being made.
    Ended,
    /// Kept for reference; nothing changes any more.
    Archived,
    /// It does not take place.
    Cancelled,
}

/// A step from one state to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingStep {
    /// Shows it to everybody.
    Publish,
    /// Takes it back into draft, as long as nobody registered.
    Retract,
    /// Takes no more registrations.
    CloseRegistration,
    /// Takes registrations again.
    ReopenRegistration,
    /// The doors open.
    Start,
    /// It is over.
    End,
    /// It was ended by mistake.
    Resume,
    /// Puts it away.
    Archive,
    /// Calls it off.
    Cancel,
}

/// Why a step is refused.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum StepRefusal {
    /// The step does not start from this state.
    #[error("this step cannot be taken from the present state")]
    WrongState,
    /// People are registered already.
    #[error("people are registered: cancel the meeting instead, so that they hear of it")]
    HasRegistrations,
}

impl MeetingState {
    /// All states, in the order of a meeting's life.
    pub const ALL: [MeetingState; 7] = [
        MeetingState::Draft,
        MeetingState::Published,
        MeetingState::RegistrationClosed,
        MeetingState::Running,
        MeetingState::Ended,
        MeetingState::Archived,
        MeetingState::Cancelled,
    ];

    /// The key in forms, files and message names: `registration-closed`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            MeetingState::Draft => "draft",
            MeetingState::Published => "published",
            MeetingState::RegistrationClosed => "registration-closed",
            MeetingState::Running => "running",
            MeetingState::Ended => "ended",
            MeetingState::Archived => "archived",
            MeetingState::Cancelled => "cancelled",
        }
    }

    /// The state with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<MeetingState> {
        MeetingState::ALL.into_iter().find(|each| each.key() == key)
    }

    /// Whether everybody can see the meeting.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(self, MeetingState::Draft)
    }

    /// Whether the meeting and what belongs to it can still be changed: not once it is called off or put away.
    #[must_use]
    pub const fn is_changeable(self) -> bool {
        !matches!(self, MeetingState::Cancelled | MeetingState::Archived)
    }

    /// Where a step leads to.
    ///
    /// # Errors
    /// When the step does not start from this state, or people are registered already.
    pub const fn take(self, step: MeetingStep, registrations: usize) -> Result<MeetingState, StepRefusal> {
        use MeetingState as State;
        match (self, step) {
            (State::Draft, MeetingStep::Publish) => Ok(State::Published),
            (State::Published, MeetingStep::Retract) if registrations > 0 => {
                Err(StepRefusal::HasRegistrations)
            }
            (State::Published, MeetingStep::Retract) => Ok(State::Draft),
            (State::Published, MeetingStep::CloseRegistration) => Ok(State::RegistrationClosed),
            (State::RegistrationClosed, MeetingStep::ReopenRegistration) => Ok(State::Published),
            (State::Published | State::RegistrationClosed, MeetingStep::Start) => Ok(State::Running),
            (State::Running, MeetingStep::End) => Ok(State::Ended),
            (State::Ended, MeetingStep::Resume) => Ok(State::Running),
            (State::Ended | State::Cancelled, MeetingStep::Archive) => Ok(State::Archived),
            (
                State::Draft | State::Published | State::RegistrationClosed | State::Running,
                MeetingStep::Cancel,
            ) => Ok(State::Cancelled),
            _ => Err(StepRefusal::WrongState),
        }
    }

    /// The steps that can be taken now.
    #[must_use]
    pub fn steps(self, registrations: usize) -> Vec<MeetingStep> {
        MeetingStep::ALL.into_iter().filter(|step| self.take(*step, registrations).is_ok()).collect()
    }
}

impl MeetingStep {
    /// All steps, in the order of a meeting's life.
    pub const ALL: [MeetingStep; 9] = [
        MeetingStep::Publish,
        MeetingStep::CloseRegistration,
        MeetingStep::ReopenRegistration,
        MeetingStep::Start,
        MeetingStep::End,
        MeetingStep::Resume,
        MeetingStep::Archive,
        MeetingStep::Retract,
        MeetingStep::Cancel,
    ];

    /// The key in forms, files and message names: `close-registration`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            MeetingStep::Publish => "publish",
            MeetingStep::Retract => "retract",
            MeetingStep::CloseRegistration => "close-registration",
            MeetingStep::ReopenRegistration => "reopen-registration",
            MeetingStep::Start => "start",
            MeetingStep::End => "end",
            MeetingStep::Resume => "resume",
            MeetingStep::Archive => "archive",
            MeetingStep::Cancel => "cancel",
        }
    }

    /// The step with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<MeetingStep> {
        MeetingStep::ALL.into_iter().find(|each| each.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meeting_can_reach_the_archive() {
        for state in MeetingState::ALL {
            let mut reached = vec![state];
            while let Some(next) = reached
                .iter()
                .flat_map(|each| each.steps(1).into_iter().filter_map(|step| each.take(step, 1).ok()))
                .find(|next| !reached.contains(next))
            {
                reached.push(next);
            }
            assert!(reached.contains(&MeetingState::Archived), "{state:?}");
        }
    }

    #[test]
    fn what_is_called_off_or_put_away_changes_no_more() {
        let fixed = MeetingState::ALL.into_iter().filter(|each| !each.is_changeable());
        assert_eq!(fixed.collect::<Vec<_>>(), [MeetingState::Archived, MeetingState::Cancelled]);
    }

    #[test]
    fn what_is_over_stays_over() {
        for step in MeetingStep::ALL {
            assert_eq!(MeetingState::Archived.take(step, 0), Err(StepRefusal::WrongState));
        }
        assert_eq!(MeetingState::Cancelled.steps(0), [MeetingStep::Archive]);
    }

    #[test]
    fn who_registered_hears_of_it() {
        assert_eq!(MeetingState::Published.take(MeetingStep::Retract, 0), Ok(MeetingState::Draft));
        let refused = Err(StepRefusal::HasRegistrations);
        assert_eq!(MeetingState::Published.take(MeetingStep::Retract, 1), refused);
    }

    #[test]
    fn keys_read_back() {
        assert!(MeetingState::ALL.iter().all(|each| MeetingState::from_key(each.key()) == Some(*each)));
        assert!(MeetingStep::ALL.iter().all(|each| MeetingStep::from_key(each.key()) == Some(*each)));
    }
}
