//! The state of a session that pages are drawn from, with the channels over which changes of it go out.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
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
    channel::{Channel, ChannelKey, End, Form, Line},
    wire,
};
use crate::{
    session::{
        names::{Name, Names},
        patch,
        scene::{Scene, Surface},
    },
    site::Site,
};

/// So long a channel is kept up after the last one left it.
const PATIENCE: Duration = Duration::from_secs(300);

/// So many lines one person has at most.
const DEVICES: usize = 8;

/// The state of a session, its names, and who listens.
#[derive(Debug)]
pub(crate) struct Floor {
    session: Session,
    revision: i64,
    code: Arc<str>,
    meeting: Arc<Meeting>,
    names: Arc<Names>,
    /// What each audience that is listened to sees.
    views: BTreeMap<Audience, View>,
    channels: BTreeMap<ChannelKey, Channel>,
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
    pub(crate) view: View,
    pub(crate) own: Option<View>,
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
            own: self.own.as_ref(),
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
            session,
            revision,
            code: code.into(),
            meeting: Arc::new(meeting),
            names: Arc::new(names),
            views: BTreeMap::new(),
            channels: BTreeMap::new(),
            lines: Vec::new(),
            said: None,
            closed: false,
        }
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
        self.revision == head.revision && self.session.sequence() >= head.sequence
    }

    /// What somebody who takes part sees on the shared channel; nothing when they are not here.
    pub(crate) fn audience_of(&self, id: ParticipantId) -> Option<Audience> {
        let found = self.session.participant(id).filter(|each| each.presence == Presence::Present)?;
        Some(match found.table {
            None => Audience::Room,
            Some(table) if self.session.hosts(id, table) => Audience::Host(table),
            Some(table) => Audience::Table(table),
        })
    }

    /// Everything that a reader sees now.
    pub(crate) fn seen(&self, audience: Audience, me: Option<ParticipantId>, now: Timestamp) -> Seen {
        let view = |audience| match self.views.get(&audience) {
            Some(kept) => kept.clone(),
            None => self.session.view(audience),
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
    pub(super) fn listen(&mut self, wanted: &Wanted, now: Timestamp) -> Heard {
        let (line, next) = Line::new(wanted.participant, wanted.audience);
        let shared = ChannelKey { audience: wanted.audience, surface: wanted.surface, form: wanted.form };
        let own = wanted.participant.map(|id| ChannelKey {
            audience: Audience::Own(id),
            surface: Surface::Own,
            form: wanted.form,
        });
        let keys: Vec<ChannelKey> = [shared].into_iter().chain(own).collect();
        for key in &keys {
            self.views.entry(key.audience).or_insert_with(|| self.session.view(key.audience));
            let sequence = self.session.sequence();
            self.channels.entry(*key).or_insert_with(|| Channel::new(sequence));
        }
        let mut first = self.missed(&keys, wanted);
        first.push_back(wire::hello(self.session.sequence(), now));
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

    /// Nobody needs more than a few devices at once: the oldest line makes room.
    fn let_go_of_oldest(&self, participant: Option<ParticipantId>) {
        let Some(participant) = participant else { return };
        let own = self.lines.iter().filter(|line| line.participant == Some(participant) && line.is_open());
        let own: Vec<_> = own.collect();
        if let Some(oldest) = own.first().filter(|_| own.len() >= DEVICES) {
            oldest.finish(End::Closed);
        }
    }

    /// What a device has missed, from all its channels in the order of the log. When that is not kept any more: the
    /// whole view for a program, the advice to fetch the page for a page.
    fn missed(&self, keys: &[ChannelKey], wanted: &Wanted) -> VecDeque<Bytes> {
        let json = wanted.form == Form::Json;
        let Some(after) = wanted.after else {
            return if json { self.whole(keys) } else { VecDeque::new() };
        };
        if after == self.session.sequence() {
            return VecDeque::new();
        }
        let mut found: Vec<(u64, usize, Bytes)> = Vec::new();
        for (place, key) in keys.iter().enumerate() {
            let channel = self.channels.get(key);
            let kept: Option<Vec<_>> = match place {
                0 => channel.and_then(|channel| Some(channel.after(after)?.cloned().collect())),
                _ => channel.and_then(|channel| Some(channel.with(after)?.cloned().collect())),
            };
            match kept {
                Some(kept) => found.extend(kept.into_iter().map(|(number, bytes)| (number, place, bytes))),
                None if json => return self.whole(keys),
                None => return [Bytes::from_static(wire::RESET)].into(),
            }
        }
        found.sort_by_key(|(number, place, _)| (*number, *place));
        found.into_iter().map(|(_, _, bytes)| bytes).collect()
    }

    fn whole(&self, keys: &[ChannelKey]) -> VecDeque<Bytes> {
        let sequence = self.session.sequence();
        let view = |key: &ChannelKey| {
            let view = self.views.get(&key.audience)?;
            Some(wire::numbered(sequence, named(*key, "view", "own-view"), &wire::json(view)))
        };
        keys.iter().filter_map(view).collect()
    }

    /// Takes in an entry of the log and sends what it changes to all who listen.
    pub(super) fn take(&mut self, site: &Site, entry: &Entry, now: Timestamp) {
        let concerned = self.session.concerned(&entry.event);
        let may_change = |audience: &Audience| match audience {
            Audience::Own(id) => concerned.contains(id),
            _ => true,
        };
        let audiences: Vec<Audience> = self.views.keys().copied().filter(may_change).collect();
        let projected = self.session.carry_out(entry, &audiences);
        let changed: BTreeMap<Audience, Projected> = audiences
            .into_iter()
            .zip(projected)
            .filter_map(|(audience, projected)| Some((audience, projected?)))
            .collect();
        for (audience, projected) in &changed {
            if let Some(view) = self.views.get_mut(audience) {
                view.take(projected);
            }
        }
        self.send(site, &changed, now);
        if moves_people(&entry.event) {
            self.let_go_of_moved();
        }
    }

    fn send(&mut self, site: &Site, changed: &BTreeMap<Audience, Projected>, now: Timestamp) {
        let mut channels = std::mem::take(&mut self.channels);
        for (key, channel) in &mut channels {
            let Some(projected) = changed.get(&key.audience) else { continue };
            let data = match key.form {
                Form::Json => Some(wire::json(projected)),
                Form::Html(language) => self.drawn(site, *key, language, projected, now),
            };
            let Some(data) = data else { continue };
            let event = match key.form {
                Form::Json => named(*key, "projected", "own-projected"),
                Form::Html(_) => "patch",
            };
            channel.send(projected.sequence, wire::numbered(projected.sequence, event, &data));
        }
        self.channels = channels;
    }

    /// The pieces of a page that changed.
    fn drawn(
        &self,
        site: &Site,
        key: ChannelKey,
        language: Language,
        projected: &Projected,
        now: Timestamp,
    ) -> Option<String> {
        let me = match key.audience {
            Audience::Own(id) => Some(id),
            _ => None,
        };
        let audience = me.map_or(Some(key.audience), |id| self.audience_of(id))?;
        let own = me.and_then(|id| self.views.get(&Audience::Own(id)));
        let scene = Scene {
            language,
            site,
            meeting: &self.meeting,
            code: &self.code,
            audience,
            view: self.views.get(&audience)?,
            own,
            me: me.and_then(|id| own?.participants.get(&id).copied()),
            names: &self.names,
            sequence: projected.sequence,
            now,
        };
        let patches = patch::patches(&scene, projected, key.surface);
        (!patches.is_empty()).then(|| patch::to_json(&patches))
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
        self.end_lines(End::Lagged);
        self.views.clear();
        self.channels.clear();
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
        self.lines.retain(|line| line.is_open());
        self.channels.retain(|_, channel| !channel.is_idle(now, PATIENCE));
        let heard: BTreeSet<Audience> = self.channels.keys().map(|key| key.audience).collect();
        self.views.retain(|audience, _| heard.contains(audience));
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

/// The name of an event for programs: what is of one person has a name of its own.
const fn named(key: ChannelKey, shared: &'static str, own: &'static str) -> &'static str {
    match key.surface {
        Surface::Own => own,
        _ => shared,
    }
}
