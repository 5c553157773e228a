//! What was carried out and still has to be told: everything that drawing it needs, so that pages are made and devices
//! come in meanwhile.

use std::{collections::BTreeMap, sync::Arc};

use axum::body::Bytes;
use domain::{
    Language, Meeting, ParticipantId,
    session::{Audience, Projected, View},
};
use jiff::Timestamp;

use super::{
    channel::{ChannelKey, Form},
    wire,
};
use crate::{
    session::{
        names::Names,
        patch,
        scene::{Scene, Surface},
    },
    site::Site,
};

/// What one or more entries changed, as it was when they had been carried out.
#[derive(Debug)]
pub(super) struct Publication {
    /// The number of the last entry.
    pub(super) sequence: u64,
    /// Whether people may have another page now.
    pub(super) moves_people: bool,
    pub(super) code: Arc<str>,
    pub(super) meeting: Arc<Meeting>,
    pub(super) names: Arc<Names>,
    pub(super) now: Timestamp,
    /// What changed for each audience, all entries together, with the last entry that its place had heard of before.
    pub(super) changed: BTreeMap<Audience, (Projected, u64)>,
    /// What these audiences see, and those of the people among them.
    pub(super) views: BTreeMap<Audience, Arc<View>>,
    /// What the people among them see on the shared channel.
    pub(super) places: BTreeMap<ParticipantId, Audience>,
    /// The channels that have to hear of it.
    pub(super) channels: Vec<ChannelKey>,
}

impl Publication {
    /// The message for each channel that has one: made once for all who listen to it.
    ///
    /// A device may hear of one entry on two channels, and be cut off in between. What is of one person comes first,
    /// under the number that was known before: a device knows the new number only when it has heard all of it.
    pub(super) fn messages(&self, site: &Site) -> Vec<(ChannelKey, Bytes)> {
        let (own, shared): (Vec<&ChannelKey>, Vec<&ChannelKey>) =
            self.channels.iter().partition(|key| key.is_own());
        let keys = own.into_iter().chain(shared);
        keys.filter_map(|key| Some((*key, self.message(site, *key)?))).collect()
    }

    fn message(&self, site: &Site, key: ChannelKey) -> Option<Bytes> {
        let (projected, before) = self.changed.get(&key.audience)?;
        let (event, data) = match key.form {
            Form::Json => (key.named("projected", "own-projected"), wire::json(projected)),
            Form::Html(language) => ("patch", self.drawn(site, key, language, projected)?),
        };
        let number = if key.is_own() { *before } else { self.sequence };
        Some(wire::numbered(number, event, &data))
    }

    /// The pieces of a page that changed.
    fn drawn(
        &self,
        site: &Site,
        key: ChannelKey,
        language: Language,
        projected: &Projected,
    ) -> Option<String> {
        let me = match key.audience {
            Audience::Own(id) => Some(id),
            _ => None,
        };
        let audience = me.map_or(Some(key.audience), |id| self.places.get(&id).copied())?;
        let own = me.and_then(|id| self.views.get(&Audience::Own(id)));
        let scene = Scene {
            language,
            site,
            meeting: &self.meeting,
            code: &self.code,
            audience,
            view: self.views.get(&audience)?,
            own: own.map(|own| &**own),
            me: me.and_then(|id| own?.participants.get(&id).copied()),
            names: &self.names,
            sequence: self.sequence,
            now: self.now,
        };
        let patches = patch::patches(&scene, projected, key.surface);
        (!patches.is_empty()).then(|| patch::to_json(&patches))
    }
}

impl ChannelKey {
    /// Whether it is of one person.
    pub(super) const fn is_own(&self) -> bool {
        matches!(self.surface, Surface::Own)
    }

    /// The name of an event for programs: what is of one person has a name of its own.
    pub(super) const fn named(self, shared: &'static str, own: &'static str) -> &'static str {
        match self.surface {
            Surface::Own => own,
            _ => shared,
        }
    }
}
