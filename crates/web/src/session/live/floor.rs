//! The state of a session that pages are drawn from, with the channels over which changes of it go out.

mod lines;
mod missed;
mod present;
mod seen;
mod telling;

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    Meeting, ParticipantId,
    session::{Audience, Presence, Session, View},
};
use store::Head;

pub(crate) use self::seen::Seen;
use super::{
    attendance::Attendance,
    channel::{Channel, ChannelKey, End, Line},
    lately::Lately,
    untold::Untold,
};
use crate::session::names::{Name, Names};

/// The state of a session, its names, and who listens.
#[derive(Debug)]
pub(crate) struct Floor {
    session: Session,
    revision: i64,
    code: Arc<str>,
    meeting: Arc<Meeting>,
    names: Arc<Names>,
    /// What each audience that is listened to sees.
    views: BTreeMap<Audience, Arc<View>>,
    untold: Untold,
    /// Whether people may have another page now, and were not told yet.
    moved: bool,
    channels: BTreeMap<ChannelKey, Channel>,
    /// What happened before the program began, for a while.
    lately: Option<Lately>,
    lines: Vec<Arc<Line>>,
    attendance: Attendance,
    closed: bool,
}

impl Floor {
    pub(super) fn new(session: Session, revision: i64, code: &str, meeting: Meeting, names: Names) -> Floor {
        Floor {
            untold: Untold::default(),
            moved: false,
            session,
            revision,
            code: code.into(),
            meeting: Arc::new(meeting),
            names: Arc::new(names),
            views: BTreeMap::new(),
            channels: BTreeMap::new(),
            lately: None,
            lines: Vec::new(),
            attendance: Attendance::default(),
            closed: false,
        }
    }

    /// Remembers for a while what happened before the program began.
    pub(super) fn remember(&mut self, lately: Lately) {
        self.lately = Some(lately);
    }

    /// The state.
    pub(crate) const fn session(&self) -> &Session {
        &self.session
    }

    /// The meeting that it is of.
    pub(crate) const fn meeting(&self) -> &Arc<Meeting> {
        &self.meeting
    }

    /// Whether everything up to here is in it.
    pub(super) fn is_at(&self, head: Head) -> bool {
        self.revision == head.revision
            && self.session.sequence() >= head.sequence
            && self.meeting.state.is_changeable() != head.meeting_over
    }

    /// What somebody who takes part sees on the shared channel; nothing when they are not here.
    pub(crate) fn audience_of(&self, id: ParticipantId) -> Option<Audience> {
        audience_of(&self.session, id)
    }

    /// Makes somebody known by name.
    pub(super) fn introduce(&mut self, id: ParticipantId, name: Name) {
        Arc::make_mut(&mut self.names).insert(id, name);
    }

    /// Begins anew with another state: earlier entries were emptied. All devices fetch their pages.
    pub(super) fn replace(&mut self, session: Session, revision: i64, names: Names) {
        (self.session, self.revision, self.names) = (session, revision, Arc::new(names));
        self.lately = None;
        self.untold = Untold::default();
        self.end_lines(End::Lagged);
        self.views.clear();
        self.channels.clear();
    }

    /// The meeting has another state now, and every page other forms. All devices fetch theirs.
    pub(super) fn attend(&mut self, meeting: Meeting) {
        self.meeting = Arc::new(meeting);
        self.end_lines(End::Gone);
    }
}

/// What somebody who takes part sees on the shared channel; nothing when they are not here.
fn audience_of(session: &Session, id: ParticipantId) -> Option<Audience> {
    let found = session.participant(id).filter(|each| each.presence == Presence::Present)?;
    Some(match found.table {
        None => Audience::Room,
        Some(table) if session.hosts(id, table) => Audience::Host(table),
        Some(table) => Audience::Table(table),
    })
}
