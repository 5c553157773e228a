//! A step, as an audience sees it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    ContributionId, StepId, TableId,
    session::{Audience, Group, Run, Session, Step},
};

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    /// As it was composed.
    pub step: Step,
    /// How far it is.
    pub run: Run,
    /// When it was first opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Timestamp>,
    /// Whether what was written in silence was shared, at the own table or in the room.
    pub shared: bool,
    /// The cards one can choose from.
    pub candidates: Vec<ContributionId>,
    /// How much each table has made: contributions, silent ones too, cards on piles, or pieces of its course; for the
    /// staff and the big screen, which see no more of them than that.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub written: BTreeMap<TableId, u32>,
    /// On how many piles each table has laid its cards; for who sees how much was made.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub piles: BTreeMap<TableId, u32>,
}

impl Session {
    pub(super) fn step_view(&self, id: StepId, audience: Audience) -> Option<StepView> {
        let round = self.rounds.get(&id)?;
        let own = audience.table().map(Group::Table);
        let seen =
            |id: &&ContributionId| self.contributions.get(id).is_some_and(|card| self.sees(audience, card));
        Some(StepView {
            step: round.step.clone(),
            run: round.run,
            opened: round.opened,
            shared: !round.step.silent_first
                || round.shared.contains(&Group::Plenary)
                || own.is_some_and(|group| round.shared.contains(&group)),
            candidates: round.candidates.iter().filter(seen).copied().collect(),
            written: if audience.counts_tables() { self.written(&round.step) } else { BTreeMap::new() },
            piles: if audience.counts_tables() { self.piles(id) } else { BTreeMap::new() },
        })
    }
}
