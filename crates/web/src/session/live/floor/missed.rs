//! What a device that comes back has missed.

use std::collections::{BTreeMap, VecDeque};

use axum::body::Bytes;
use jiff::Timestamp;

use super::{
    super::{
        Wanted,
        channel::{ChannelKey, Form},
        wire,
    },
    Floor,
};
use crate::site::Site;

impl Floor {
    /// What a device has missed, from all its channels in the order of the log. When that is not kept any more: the
    /// whole view for a program, the advice to fetch the page for a page.
    pub(super) fn missed(
        &mut self,
        site: &Site,
        keys: &[ChannelKey],
        wanted: &Wanted,
        now: Timestamp,
    ) -> VecDeque<Bytes> {
        let json = wanted.form == Form::Json;
        let Some(after) = wanted.after else {
            return if json { self.whole(keys) } else { VecDeque::new() };
        };
        if after == self.session.sequence() {
            return VecDeque::new();
        }
        let mut found: Vec<(u64, bool, Bytes)> = Vec::new();
        for key in keys {
            let channel = self.channels.get(key);
            let kept: Option<Vec<_>> = if key.is_own() {
                channel.and_then(|channel| Some(channel.with(after)?.cloned().collect()))
            } else {
                channel.and_then(|channel| Some(channel.after(after)?.cloned().collect()))
            };
            match kept {
                Some(kept) => {
                    found.extend(kept.into_iter().map(|(number, bytes)| (number, !key.is_own(), bytes)));
                }
                None => match self.between(site, keys, after, now) {
                    Some(found) => return found,
                    None if json => return self.whole(keys),
                    None => return [Bytes::from_static(wire::RESET)].into(),
                },
            }
        }
        // What is of one person comes first: see `Publication::messages`.
        found.sort_by_key(|(number, is_shared, _)| (*number, *is_shared));
        found.into_iter().map(|(_, _, bytes)| bytes).collect()
    }

    /// What lies between an entry and now, told at once: for who comes back after the program began anew, when no
    /// messages of before are kept. Nothing when it is too long ago.
    fn between(
        &mut self,
        site: &Site,
        keys: &[ChannelKey],
        after: u64,
        now: Timestamp,
    ) -> Option<VecDeque<Bytes>> {
        let earlier = self.lately.as_mut()?.at(after)?;
        let mut changed = BTreeMap::new();
        for key in keys {
            let view = self.views.get(&key.audience)?;
            let before = earlier.view(key.audience);
            changed.extend(
                view.since(&before, self.session.sequence()).map(|change| (key.audience, (change, after))),
            );
        }
        let mut publication = self.publication(changed, false, now);
        publication.channels = keys.to_vec();
        Some(publication.messages(site).into_iter().map(|(_, message)| message).collect())
    }

    fn whole(&self, keys: &[ChannelKey]) -> VecDeque<Bytes> {
        let sequence = self.session.sequence();
        let view = |key: &ChannelKey| {
            let view = self.views.get(&key.audience)?;
            let (name, data) = (key.named("view", "own-view"), wire::json(&**view));
            Some(if key.is_own() {
                wire::unnumbered(name, &data)
            } else {
                wire::numbered(sequence, name, &data)
            })
        };
        let (own, shared): (Vec<&ChannelKey>, Vec<&ChannelKey>) = keys.iter().partition(|key| key.is_own());
        own.into_iter().chain(shared).filter_map(view).collect()
    }
}
