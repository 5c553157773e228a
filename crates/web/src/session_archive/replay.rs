//! Going back to any moment of a session: its log folded as far as was asked.

use documents::moment;
use domain::session::{Audience, Author, Entry, Event, Group, Session, Summary, View, Voter};
use jiff::{Timestamp, civil::DateTime};

use super::reader::Reader;

/// A moment to go back to: an entry of the log that the reader sees something of.
pub(super) struct Moment {
    pub(super) sequence: u64,
    pub(super) at: Timestamp,
    pub(super) event: Event,
}

/// The moment that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// None: everything.
    Whole,
    /// The entry with this number.
    Entry(u64),
    /// A time on the clock of the meeting.
    Time(DateTime),
    /// What was typed means no moment.
    Unclear,
}

impl Asked {
    /// What stands in an address: the number of an entry, or a time.
    pub(super) fn read(number: Option<&str>, time: Option<&str>) -> Asked {
        match (number, time) {
            (None, None) => Asked::Whole,
            (Some(typed), _) => {
                typed.parse().ok().filter(|number| *number > 0).map_or(Asked::Unclear, Asked::Entry)
            }
            (None, Some(typed)) => typed.parse().map_or(Asked::Unclear, Asked::Time),
        }
    }
}

/// Why a moment that was asked for is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missed {
    /// It is no number of an entry and no time.
    Unclear,
    /// There are not so many entries.
    TooFar,
    /// Nothing had happened yet.
    TooEarly,
    /// Who reads sees what is released now, and no earlier moments.
    OnlyNow,
}

impl Missed {
    /// The key of the sentence that says so.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Missed::Unclear => "session-archive-missed-unclear",
            Missed::TooFar => "session-archive-missed-too-far",
            Missed::TooEarly => "session-archive-missed-too-early",
            Missed::OnlyNow => "session-archive-missed-only-now",
        }
    }
}

/// A session as a reader sees it, at the moment that was asked for.
pub(super) struct Replay {
    pub(super) audience: Audience,
    pub(super) view: View,
    pub(super) summary: Summary,
    /// The moments that the reader can go back to, the first one first.
    pub(super) moments: Vec<Moment>,
    /// The number of the last entry that is in the view; none for all of them.
    pub(super) until: Option<u64>,
    pub(super) missed: Option<Missed>,
}

impl Replay {
    /// Folds a log for a reader until the moment that was asked for.
    pub(super) fn fold(entries: &[Entry], reader: Reader, asked: &Asked) -> Replay {
        let mut whole = Session::default();
        entries.iter().for_each(|entry| whole.apply(entry));
        let audience = reader.audience(&whole);
        let goes_back = audience != Audience::Public;
        let moments = if goes_back { moments(entries, audience) } else { Vec::new() };
        let last = entries.last().map_or(0, |entry| entry.sequence);
        let found = if *asked != Asked::Whole && !goes_back {
            Err(Missed::OnlyNow)
        } else {
            find(asked, &moments, last)
        };
        let (until, missed) = found.map_or_else(|missed| (None, Some(missed)), |until| (until, None));
        let now = reader.view(&whole, audience);
        let Some(number) = until else {
            return Replay { audience, view: now, summary: whole.summary(), moments, until, missed };
        };
        let mut then = Session::default();
        entries.iter().take_while(|entry| entry.sequence <= number).for_each(|entry| then.apply(entry));
        // Earlier hours too are read from the place where somebody sat in the end.
        let mut view = reader.view(&then, audience);
        if let Reader::Participant(_) = reader {
            leave_out_what_is_gone(&mut view, &now);
        }
        Replay { audience, view, summary: then.summary(), moments, until, missed }
    }
}

/// The entries that an audience sees something of. An answer without a name is no moment of its own: it shows with what
/// came next, so that nobody counts off who gave it.
fn moments(entries: &[Entry], audience: Audience) -> Vec<Moment> {
    let mut session = Session::default();
    let mut moments = Vec::new();
    for entry in entries {
        let is_seen = session.carry_out(entry, &[audience]).iter().any(Option::is_some);
        if is_seen && !is_unnamed(&entry.event) {
            let (sequence, at, event) = (entry.sequence, entry.at, entry.event.clone());
            moments.push(Moment { sequence, at, event });
        }
    }
    moments
}

/// Whether an event is of somebody whose name is kept nowhere.
const fn is_unnamed(event: &Event) -> bool {
    match event {
        Event::Contributed { by, .. }
        | Event::Edited { by, .. }
        | Event::Diverged { by, .. }
        | Event::Settled { by, .. }
        | Event::Replaced { by, .. } => matches!(by, Author::Unnamed(_)),
        Event::Cast { by, .. } => matches!(by, Voter::Unnamed(_)),
        _ => false,
    }
}

/// The number of the last entry that is shown; none for all of them.
fn find(asked: &Asked, moments: &[Moment], last: u64) -> Result<Option<u64>, Missed> {
    let is_before = |moment: &Moment| match asked {
        Asked::Whole | Asked::Unclear => true,
        Asked::Entry(number) => moment.sequence <= *number,
        Asked::Time(time) => moment::local(moment.at) <= *time,
    };
    match asked {
        Asked::Whole => return Ok(None),
        Asked::Unclear => return Err(Missed::Unclear),
        Asked::Entry(number) if *number > last => return Err(Missed::TooFar),
        Asked::Entry(number) if *number == last => return Ok(None),
        Asked::Entry(_) | Asked::Time(_) => {}
    }
    let found = moments.iter().take_while(|moment| is_before(moment)).last().ok_or(Missed::TooEarly)?;
    Ok(Some(found.sequence))
}

/// What was taken back or hidden since is not shown again to those who took part by looking at an earlier moment.
fn leave_out_what_is_gone(view: &mut View, now: &View) {
    view.contributions.retain(|id, _| now.contributions.contains_key(id));
    view.clusters.retain(|id, _| now.clusters.contains_key(id));
    view.courses.retain(|table, _| now.courses.contains_key(table));
    for (step, outcomes) in &mut view.outcomes {
        let seen = |group: &Group| {
            now.outcomes
                .get(step)
                .and_then(|found| found.get(group))
                .is_some_and(|found| found.outcome.is_some())
        };
        outcomes.retain(|group, found| found.outcome.is_none() || seen(group));
    }
}
