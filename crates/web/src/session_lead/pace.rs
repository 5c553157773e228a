//! Whether the day is on time: what is still to come against the end that the programme names.

use domain::{
    Meeting, StepId,
    meeting::TIME_ZONE,
    session::{Run, View},
};
use jiff::{SignedDuration, Timestamp};

/// How the time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pace {
    /// When everything that is planned would be over.
    pub(crate) done: Timestamp,
    /// When the programme ends.
    pub(crate) planned: Timestamp,
}

impl Pace {
    /// The pace of a session; nothing when the day of the meeting is another one.
    pub(crate) fn of(meeting: &Meeting, view: &View, now: Timestamp) -> Option<Pace> {
        let planned = meeting.date.to_datetime(meeting.to).to_zoned_datetime(TIME_ZONE.clone()).ok()?;
        if now.to_zoned_datetime(TIME_ZONE.clone()).date() != meeting.date {
            return None;
        }
        let done = now.checked_add(SignedDuration::from_secs(i64::from(to_come(view, now)))).ok()?;
        Some(Pace { done, planned: planned.timestamp() })
    }

    /// The minutes beyond the end; below zero when there is time left.
    pub(super) fn minutes_over(self) -> i64 {
        let seconds = self.done.duration_since(self.planned).as_secs();
        // To the nearest minute: half a minute late is not late.
        (seconds + 30).div_euclid(60)
    }
}

/// The seconds of what is going on and of the steps behind it that have not begun.
fn to_come(view: &View, now: Timestamp) -> u32 {
    let Some(frame) = &view.frame else { return 0 };
    let run = |id: &StepId| view.steps.get(id);
    let here = frame.current.and_then(|current| frame.order.iter().position(|each| *each == current));
    let left = frame.current.as_ref().and_then(run).map_or(0, |step| step.run.left(now));
    let rest = frame.order.iter().skip(here.map_or(0, |here| here + 1)).filter_map(run);
    let waiting = rest.filter(|step| step.run == Run::Waiting);
    waiting.map(|step| u32::from(step.step.minutes) * 60).fold(left, u32::saturating_add)
}

/// When a step that waits would begin, if everything takes the time that is planned.
pub(crate) fn begins(view: &View, step: StepId, now: Timestamp) -> Option<Timestamp> {
    let frame = view.frame.as_ref()?;
    let here = frame.current.and_then(|current| frame.order.iter().position(|each| *each == current));
    let mut seconds =
        frame.current.and_then(|current| view.steps.get(&current)).map_or(0, |found| found.run.left(now));
    for id in frame.order.iter().skip(here.map_or(0, |here| here + 1)) {
        if *id == step {
            return now.checked_add(SignedDuration::from_secs(i64::from(seconds))).ok();
        }
        let found = view.steps.get(id)?;
        if found.run == Run::Waiting {
            seconds = seconds.saturating_add(u32::from(found.step.minutes) * 60);
        }
    }
    None
}
