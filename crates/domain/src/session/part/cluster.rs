//! A pile of cards, as an audience sees it.

use serde::{Deserialize, Serialize};

use crate::{
    ClusterId, ContributionId, StepId,
    session::{Audience, Group, Session, Visibility, Words},
};

/// Cards that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClusterView {
    /// What it is known by.
    pub id: ClusterId,
    /// The step in which they were laid.
    pub step: StepId,
    /// Whose it is.
    pub group: Group,
    /// What it is called.
    pub name: Words,
    /// The cards.
    pub cards: Vec<ContributionId>,
    /// Who sees it once the step has ended.
    pub visibility: Visibility,
}

impl Session {
    pub(super) fn cluster_view(&self, id: ClusterId, audience: Audience) -> Option<ClusterView> {
        let cluster = self.clusters.get(&id)?;
        let round = self.rounds.get(&cluster.step)?;
        if !self.sees_outcome(audience, round, cluster.group) {
            return None;
        }
        let seen = |id: &&ContributionId| {
            self.contributions.get(id).is_some_and(|card| card.counts() && self.sees(audience, card))
        };
        Some(ClusterView {
            visibility: Self::visibility_of_outcome(round, cluster.group),
            id,
            step: cluster.step,
            group: cluster.group,
            name: cluster.name.clone(),
            cards: cluster.cards.iter().filter(seen).copied().collect(),
        })
    }
}
