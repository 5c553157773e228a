//! The state of a session that pages are drawn from, with the channels over which changes of it go out.

mod missed;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::{Duration, Instant},
};

use axum::body::Bytes;
use domain::{
    Language, Meeting, ParticipantId, TableId,
    session::{Audience, Entry, Event, Presence, Projected, Session, View},
};
use jiff::Timestamp;
use serde::Serialize;
use store::Head;

use super::{
    Heard, Wanted,
    channel::{Channel, ChannelKey, End, Line},
    lately::Lately,
    publication::Publication,
    untold::{Place, Untold},
    wire,
};
use crate::{
    session::{
        names::{Name, Names},
        scene::{Scene, Surface},
    },
    site::Site,
};

/// So long a channel is kept up after the last one left it.
const PATIENCE: Duration = Duration::from_secs(300);

/// So many lines one person has at most.
const DEVICES: usize = 8;

/// So many views are looked through for what a new one has in common with them.
const ALIKE: usize = 3;

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
    said: Option<Connected>,
    closed: bool,
}

/// How many devices are connected, in all and by table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Connected {
    connected: usize,
    tables: BTreeMap<TableId, usize>,
}

/// What a page is drawn from: everything that its reader sees, at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) audience: Audience,
    pub(crate) view: Arc<View>,
    pub(crate) own: Option<Arc<View>>,
    pub(crate) me: Option<ParticipantId>,
    pub(crate) code: Arc<str>,
    pub(crate) meeting: Arc<Meeting>,
    pub(crate) names: Arc<Names>,
    pub(crate) sequence: u64,
    pub(crate) now: Timestamp,
}

impl Seen {
    /// As a drawing gets it.
    pub(crate) fn scene<'a>(&'a self, site: &'a Site, language: Language) -> Scene<'a> {
        let of_me = |id: &ParticipantId| self.own.as_ref()?.participants.get(id).copied();
        Scene {
            language,
            site,
            meeting: &self.meeting,
            code: &self.code,
            audience: self.audience,
            view: &self.view,
            own: self.own.as_deref(),
            me: self.me.as_ref().and_then(of_me),
            names: &self.names,
            sequence: self.sequence,
            now: self.now,
        }
    }
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
            said: None,
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

    /// Everything that a reader sees now.
    pub(crate) fn seen(&self, audience: Audience, me: Option<ParticipantId>, now: Timestamp) -> Seen {
        let view = |audience| match self.views.get(&audience) {
            Some(kept) => Arc::clone(kept),
            None => Arc::new(self.session.view(audience)),
        };
        Seen {
            audience,
            view: view(audience),
            own: me.map(|id| view(Audience::Own(id))),
            me,
            code: Arc::clone(&self.code),
            meeting: Arc::clone(&self.meeting),
            names: Arc::clone(&self.names),
            sequence: self.session.sequence(),
            now,
        }
    }

    /// Opens a line: what was missed is in it, and everything that happens from now on.
    pub(super) fn listen(&mut self, site: &Site, wanted: &Wanted) -> Heard {
        let now = site.now();
        let (line, next) = Line::new(wanted.participant, wanted.audience);
        let shared = ChannelKey { audience: wanted.audience, surface: wanted.surface, form: wanted.form };
        let own = wanted.participant.map(|id| ChannelKey {
            audience: Audience::Own(id),
            surface: Surface::Own,
            form: wanted.form,
        });
        let keys: Vec<ChannelKey> = [shared].into_iter().chain(own).collect();
        for key in &keys {
            self.see(key.audience);
            let sequence = self.session.sequence();
            self.channels.entry(*key).or_insert_with(|| Channel::new(*key, sequence));
        }
        let mut first = self.missed(site, &keys, wanted, now);
        first.push_back(wire::hello(self.heard(&keys), now));
        if self.closed {
            line.finish(End::Closed);
        }
        for key in &keys {
            if let Some(channel) = self.channels.get_mut(key) {
                channel.join(&line);
            }
        }
        self.let_go_of_oldest(wanted.participant);
        self.lines.push(Arc::clone(&line));
        Heard { first, line, next }
    }

    /// The last entry that all who listen to these channels have heard of.
    fn heard(&self, keys: &[ChannelKey]) -> u64 {
        let on_its_way = keys.iter().filter_map(|key| self.untold.heard(key.audience)).min();
        on_its_way.unwrap_or(self.session.sequence())
    }

    /// Begins to follow what an audience sees. What another one sees as well is kept once.
    fn see(&mut self, audience: Audience) {
        if self.views.contains_key(&audience) {
            return;
        }
        let mut view = self.session.view(audience);
        let others = self.views.iter().filter(|(other, _)| !matches!(other, Audience::Own(_)));
        others.take(ALIKE).for_each(|(_, other)| view.share_with(other));
        self.views.insert(audience, Arc::new(view));
    }

    /// Nobody needs more than a few devices at once: the oldest line makes room.
    fn let_go_of_oldest(&self, participant: Option<ParticipantId>) {
        let Some(participant) = participant else { return };
        let own = self.lines.iter().filter(|line| line.participant == Some(participant) && line.is_open());
        let own: Vec<_> = own.collect();
        if let Some(oldest) = own.first().filter(|_| own.len() >= DEVICES) {
            oldest.finish(End::Closed);
        }
    }

    /// Takes in entries of the log, one after the other. What they change is to be told.
    pub(super) fn take_in(&mut self, entries: &[Entry]) {
        if let Some(lately) = &mut self.lately {
            lately.add(entries);
        }
        for entry in entries {
            let concerned = self.session.concerned(&entry.event);
            let may_change = |audience: &Audience| match audience {
                Audience::Own(id) => concerned.contains(id),
                _ => true,
            };
            let audiences: Vec<Audience> = self.views.keys().copied().filter(may_change).collect();
            let projected = self.session.carry_out(entry, &audiences);
            for (audience, projected) in audiences.into_iter().zip(projected) {
                if let (Some(view), Some(projected)) = (self.views.get_mut(&audience), projected) {
                    Arc::make_mut(view).take(&projected);
                    self.untold.add(audience, projected);
                }
            }
            self.moved = self.moved || moves_people(&entry.event);
        }
    }

    /// What was taken in and may be told now; nothing when there is none.
    pub(super) fn take_untold(&mut self, now: Timestamp) -> Option<Publication> {
        let session = &self.session;
        let changed = self.untold.take(Instant::now(), |audience| place_of(session, audience));
        let moved = std::mem::take(&mut self.moved);
        (moved || !changed.is_empty()).then(|| self.publication(changed, moved, now))
    }

    /// When the next of what was taken in may be told.
    pub(super) fn due(&self) -> Option<Instant> {
        self.untold.due(Instant::now(), |audience| place_of(&self.session, audience))
    }

    fn publication(
        &self,
        changed: BTreeMap<Audience, (Projected, u64)>,
        moves_people: bool,
        now: Timestamp,
    ) -> Publication {
        let own = changed.keys().filter_map(|audience| match audience {
            Audience::Own(id) => Some(*id),
            _ => None,
        });
        let places: BTreeMap<ParticipantId, Audience> =
            own.filter_map(|id| Some((id, self.audience_of(id)?))).collect();
        let seen = changed.keys().chain(places.values());
        let views = seen.filter_map(|audience| Some((*audience, Arc::clone(self.views.get(audience)?))));
        Publication {
            sequence: self.session.sequence(),
            moves_people,
            code: Arc::clone(&self.code),
            meeting: Arc::clone(&self.meeting),
            names: Arc::clone(&self.names),
            now,
            views: views.collect(),
            places,
            channels: self
                .channels
                .keys()
                .copied()
                .filter(|key| changed.contains_key(&key.audience))
                .collect(),
            changed,
        }
    }

    /// Sends what was drawn to all who listen.
    pub(super) fn send_out(&mut self, publication: &Publication, messages: Vec<(ChannelKey, Bytes)>) {
        self.untold.sent(Instant::now());
        for (key, message) in messages {
            if let Some(channel) = self.channels.get_mut(&key) {
                channel.send(publication.sequence, message);
            }
        }
        if publication.moves_people {
            self.let_go_of_moved();
        }
    }

    /// Who sits somewhere else now, or has gone, has another page.
    fn let_go_of_moved(&mut self) {
        for line in &self.lines {
            let moved = line.participant.is_some_and(|id| self.audience_of(id) != Some(line.audience));
            if moved {
                line.finish(End::Gone);
            }
        }
        self.lines.retain(|line| line.ended() == End::Open);
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

    /// Ends all lines.
    pub(super) fn end_lines(&mut self, how: End) {
        self.lines.drain(..).for_each(|line| line.finish(how));
    }

    /// Ends all lines, and every line that would come.
    pub(super) fn close(&mut self) {
        self.closed = true;
        self.end_lines(End::Closed);
    }

    /// Whether anybody listens.
    pub(super) fn is_listened_to(&self) -> bool {
        !self.lines.is_empty()
    }

    /// Says something to every device that is not part of the log.
    pub(super) fn say(&mut self, message: &Bytes) {
        self.lines.retain(|line| line.send(message));
    }

    /// Says how many are connected, when that has changed.
    pub(super) fn say_presence(&mut self) {
        let mut present = Connected::default();
        let mut seen = BTreeSet::new();
        for id in self.lines.iter().filter_map(|line| line.participant).filter(|id| seen.insert(*id)) {
            present.connected += 1;
            let table = self.session.participant(id).and_then(|each| each.table);
            table.into_iter().for_each(|table| *present.tables.entry(table).or_default() += 1);
        }
        if self.said.as_ref() != Some(&present) {
            self.say(&wire::passing("presence", &present));
            self.said = Some(present);
        }
    }

    /// Drops what nobody listens to any more.
    pub(super) fn tidy(&mut self) {
        let now = Instant::now();
        self.lately = self.lately.take().filter(Lately::is_fresh);
        self.lines.retain(|line| line.is_open());
        self.channels.retain(|_, channel| !channel.is_idle(now, PATIENCE));
        let heard: BTreeSet<Audience> = self.channels.keys().map(|key| key.audience).collect();
        self.views.retain(|audience, _| heard.contains(audience));
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

/// Where an audience sits.
fn place_of(session: &Session, audience: Audience) -> Place {
    match audience {
        Audience::Table(table) | Audience::Host(table) => Some(table),
        Audience::Own(id) => session.participant(id)?.table,
        _ => None,
    }
}

/// Whether an event may bring people to another page.
const fn moves_people(event: &Event) -> bool {
    matches!(
        event,
        Event::Joined { .. }
            | Event::Seated { .. }
            | Event::Left { .. }
            | Event::TurnedAway { .. }
            | Event::TableSet { .. }
    )
}
