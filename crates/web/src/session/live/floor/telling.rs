//! Entries that come in, and what those who listen are told of them.

use std::{collections::BTreeMap, sync::Arc, time::Instant};

use axum::body::Bytes;
use domain::{
    ParticipantId,
    session::{Audience, Entry, Event, Projected, Session},
};
use jiff::Timestamp;

use super::{
    super::{
        channel::{ChannelKey, End},
        publication::Publication,
        untold::Place,
    },
    Floor,
};

impl Floor {
    /// Takes in entries of the log, one after the other. What they change is to be told.
    pub(in crate::session::live) fn take_in(&mut self, entries: &[Entry]) {
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
    pub(in crate::session::live) fn take_untold(&mut self, now: Timestamp) -> Option<Publication> {
        let session = &self.session;
        let changed = self.untold.take(Instant::now(), |audience| place_of(session, audience));
        let moved = std::mem::take(&mut self.moved);
        (moved || !changed.is_empty()).then(|| self.publication(changed, moved, now))
    }

    /// When the next of what was taken in may be told.
    pub(in crate::session::live) fn due(&self) -> Option<Instant> {
        self.untold.due(Instant::now(), |audience| place_of(&self.session, audience))
    }

    pub(super) fn publication(
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
    pub(in crate::session::live) fn send_out(
        &mut self,
        publication: &Publication,
        messages: Vec<(ChannelKey, Bytes)>,
    ) {
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
