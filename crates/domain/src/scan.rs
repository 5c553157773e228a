//! Scans: what became of each time that somebody was checked in by a device at the door.

use serde::{Deserialize, Serialize};

use crate::guest_list::{Event, Refusal};

/// What became of a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScanOutcome {
    /// It counts: the person is in since then.
    CheckedIn,
    /// The person had been scanned earlier, here or at another device.
    Double,
    /// The code or the place does not belong to the meeting.
    Unknown,
    /// The place was cancelled in the meantime, or the registration is not confirmed.
    NotExpected,
    /// A colleague comes instead.
    Replaced,
    /// The clock of the device cannot be right.
    WrongTime,
    /// Something was missing, or not allowed.
    Refused,
}

impl ScanOutcome {
    /// The key in answers, rows and message names: `checked-in`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ScanOutcome::CheckedIn => "checked-in",
            ScanOutcome::Double => "double",
            ScanOutcome::Unknown => "unknown",
            ScanOutcome::NotExpected => "not-expected",
            ScanOutcome::Replaced => "replaced",
            ScanOutcome::WrongTime => "wrong-time",
            ScanOutcome::Refused => "refused",
        }
    }

    /// What a decision about a check-in makes of the scan: what changed nothing was a double.
    #[must_use]
    pub const fn of_check_in(events: &[Event]) -> ScanOutcome {
        if events.is_empty() { ScanOutcome::Double } else { ScanOutcome::CheckedIn }
    }

    /// Whether somebody at the desk should look at it.
    #[must_use]
    pub const fn is_conflict(self) -> bool {
        !matches!(self, ScanOutcome::CheckedIn)
    }
}

impl From<&Refusal> for ScanOutcome {
    fn from(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::Unknown => ScanOutcome::Unknown,
            Refusal::NotExpected | Refusal::WrongState => ScanOutcome::NotExpected,
            Refusal::Replaced { .. } => ScanOutcome::Replaced,
            Refusal::ScanTime => ScanOutcome::WrongTime,
            _ => ScanOutcome::Refused,
        }
    }
}
