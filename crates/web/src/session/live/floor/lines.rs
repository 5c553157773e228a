//! The lines to those who listen: opened, spoken over, and ended.

use std::{
    collections::BTreeSet,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::body::Bytes;
use domain::{ParticipantId, session::Audience};

use super::{
    super::{
        Heard, Wanted,
        channel::{Channel, ChannelKey, End, Line},
        lately::Lately,
        wire,
    },
    Floor,
};
use crate::{session::scene::Surface, site::Site};

/// So long a channel is kept up after the last one left it.
const PATIENCE: Duration = Duration::from_secs(300);

/// So many lines one person has at most.
const DEVICES: usize = 8;

impl Floor {
    /// Opens a line: what was missed is in it, and everything that happens from now on.
    pub(in crate::session::live) fn listen(&mut self, site: &Site, wanted: &Wanted) -> Heard {
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

    /// Nobody needs more than a few devices at once: the oldest line makes room.
    fn let_go_of_oldest(&self, participant: Option<ParticipantId>) {
        let Some(participant) = participant else { return };
        let own = self.lines.iter().filter(|line| line.participant == Some(participant) && line.is_open());
        let own: Vec<_> = own.collect();
        if let Some(oldest) = own.first().filter(|_| own.len() >= DEVICES) {
            oldest.finish(End::Closed);
        }
    }

    /// Ends all lines.
    pub(in crate::session::live) fn end_lines(&mut self, how: End) {
        self.lines.drain(..).for_each(|line| line.finish(how));
    }

    /// Ends all lines, and every line that would come.
    pub(in crate::session::live) fn close(&mut self) {
        self.closed = true;
        self.end_lines(End::Closed);
    }

    /// Whether anybody listens.
    pub(in crate::session::live) fn is_listened_to(&self) -> bool {
        !self.lines.is_empty()
    }

    /// Says something to every device that is not part of the log.
    pub(in crate::session::live) fn say(&mut self, message: &Bytes) {
        self.lines.retain(|line| line.send(message));
    }

    /// Drops what nobody listens to any more.
    pub(in crate::session::live) fn tidy(&mut self) {
        let now = Instant::now();
        self.lately = self.lately.take().filter(Lately::is_fresh);
        self.lines.retain(|line| line.is_open());
        self.channels.retain(|_, channel| !channel.is_idle(now, PATIENCE));
        let heard: BTreeSet<Audience> = self.channels.keys().map(|key| key.audience).collect();
        self.views.retain(|audience, _| heard.contains(audience));
    }
}
