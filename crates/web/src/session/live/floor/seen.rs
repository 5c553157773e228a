//! What a page is drawn from.

use std::sync::Arc;

use domain::{
    Language, Meeting, ParticipantId,
    session::{Audience, View},
};
use jiff::Timestamp;

use super::Floor;
use crate::{
    session::{names::Names, scene::Scene},
    site::Site,
};

/// So many views are looked through for what a new one has in common with them.
const ALIKE: usize = 3;

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

    /// Begins to follow what an audience sees. What another one sees as well is kept once.
    pub(super) fn see(&mut self, audience: Audience) {
        if self.views.contains_key(&audience) {
            return;
        }
        let mut view = self.session.view(audience);
        let others = self.views.iter().filter(|(other, _)| !matches!(other, Audience::Own(_)));
        others.take(ALIKE).for_each(|(_, other)| view.share_with(other));
        self.views.insert(audience, Arc::new(view));
    }
}
