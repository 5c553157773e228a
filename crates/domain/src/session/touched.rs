//! Which parts of a view an event can change. Too many costs a comparison; too few is a bug that the property test of
//! projections finds.

use std::collections::BTreeSet;

use super::{Event, Group, Key, Session, Shown, Voter};
use crate::{ContributionId, ParticipantId, StepId, TableId};

impl Session {
    /// The parts that an event can change, seen from the state before it.
    pub(super) fn touched(&self, event: &Event) -> BTreeSet<Key> {
        let mut keys = BTreeSet::new();
        self.by_script(event, &mut keys);
        self.by_course(event, &mut keys);
        self.by_people(event, &mut keys);
        self.by_contribution(event, &mut keys);
        self.by_order(event, &mut keys);
        self.by_work_on_course(event, &mut keys);
        self.by_result(event, &mut keys);
        keys
    }

    /// A course changes by work on it, and is seen differently when its steps begin, end or go, or are released.
    fn by_work_on_course(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        match event {
            Event::Course { table, .. } => {
                keys.extend([Key::Course(*table), Key::Scores(*table)]);
                // How much a table made stands with each step about its course.
                let about_course = self.rounds.keys().filter(|step| self.is_about_course(**step));
                keys.extend(about_course.copied().map(Key::Step));
            }
            Event::Opened { step, .. }
            | Event::Reopened { step, .. }
            | Event::Ended { step }
            | Event::StepRemoved { step }
            | Event::OutcomeReleased { step, .. }
                if self.is_about_course(*step) =>
            {
                keys.extend(self.courses.keys().map(|table| Key::Course(*table)));
            }
            Event::StepAdded { .. } | Event::StepChanged { .. } => {
                keys.extend(self.courses.keys().map(|table| Key::Course(*table)));
            }
            _ => {}
        }
    }

    /// The cards in the result of a table are seen with it, once it is released and as long as the step has ended.
    fn by_result(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        let (step, group) = match event {
            Event::StepChanged { step } => (step.id, None),
            Event::Opened { step, .. }
            | Event::Reopened { step, .. }
            | Event::Ended { step }
            | Event::StepRemoved { step } => (*step, None),
            Event::OutcomeReleased { step, group, .. } => (*step, Some(*group)),
            Event::Laid { step, card, .. } => {
                self.around(*card, keys);
                (*step, None)
            }
            _ => return,
        };
        let Some(round) = self.rounds.get(&step) else { return };
        let of_result = |id: &&ContributionId| {
            let table = self.contributions.get(id).and_then(|card| card.table).map(Group::Table);
            table.is_some_and(|table| group == Some(table) || round.released.contains_key(&table))
        };
        let laid = self.clusters.values().filter(|pile| pile.step == step).flat_map(|pile| &pile.cards);
        let cards: BTreeSet<ContributionId> =
            round.candidates.iter().chain(laid).filter(of_result).copied().collect();
        cards.into_iter().for_each(|card| self.around(card, keys));
    }

    fn by_script(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        match event {
            Event::StepAdded { step, .. } | Event::StepChanged { step } => self.with_step(step.id, keys),
            Event::StepRemoved { step } | Event::StepMoved { step, .. } => self.with_step(*step, keys),
            Event::TableSet { table } => {
                keys.insert(Key::Table(table.id));
                // Who lets guests in is seen by whom they knock at.
                let at_table = self.participants.values().filter(|each| each.table == Some(table.id));
                keys.extend(at_table.map(|each| Key::Participant(each.id)));
                keys.extend(self.rounds.keys().map(|step| Key::Outcome(*step, Group::Table(table.id))));
            }
            _ => {}
        }
    }

    /// A step, its place in the order, and its results.
    fn with_step(&self, step: StepId, keys: &mut BTreeSet<Key>) {
        keys.extend([Key::Frame, Key::Step(step)]);
        self.with_outcomes(step, keys);
    }

    fn with_outcomes(&self, step: StepId, keys: &mut BTreeSet<Key>) {
        keys.insert(Key::Outcome(step, Group::Plenary));
        keys.extend(self.tables.keys().map(|table| Key::Outcome(step, Group::Table(*table))));
    }

    fn by_course(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        match event {
            Event::Opened { step, .. }
            | Event::Reopened { step, .. }
            | Event::Paused { step }
            | Event::Resumed { step }
            | Event::Extended { step, .. }
            | Event::Ended { step } => self.with_step(*step, keys),
            Event::Showed { shown } => {
                keys.insert(Key::Frame);
                for each in [self.shown, *shown] {
                    match each {
                        Shown::Contribution(id) => self.around(id, keys),
                        Shown::Outcome(step) => self.with_outcomes(step, keys),
                        _ => {}
                    }
                }
            }
            Event::Announced { .. } | Event::Unannounced | Event::Closed | Event::OpenedAgain => {
                keys.insert(Key::Frame);
            }
            _ => {}
        }
    }

    fn by_people(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        let (participant, table): (ParticipantId, Option<TableId>) = match event {
            Event::Joined { participant, table } | Event::Seated { participant, table } => {
                (*participant, *table)
            }
            Event::Knocked { participant, table } => (*participant, Some(*table)),
            Event::Admitted { participant }
            | Event::TurnedAway { participant }
            | Event::Renamed { participant }
            | Event::Left { participant } => (*participant, None),
            Event::Cast { step, by, table, .. } => {
                keys.insert(Key::Outcome(*step, table.map_or(Group::Plenary, Group::Table)));
                if matches!(by, Voter::Participant(_)) {
                    keys.insert(Key::Ballot(*step));
                }
                return;
            }
            Event::Chosen { step, group, .. } => {
                keys.insert(Key::Outcome(*step, *group));
                return;
            }
            _ => return,
        };
        keys.insert(Key::Participant(participant));
        let before = self.participants.get(&participant).and_then(|known| known.table);
        keys.extend([before, table].into_iter().flatten().map(Key::Table));
    }

    fn by_contribution(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        match event {
            Event::Contributed { id, step, table, .. } => {
                keys.extend([Key::Contribution(*id), Key::Step(*step)]);
                keys.extend(
                    [None, *table]
                        .map(|table| Key::Outcome(*step, table.map_or(Group::Plenary, Group::Table))),
                );
            }
            Event::Edited { id, .. }
            | Event::Diverged { id, .. }
            | Event::Settled { id, .. }
            | Event::Undone { id, .. }
            | Event::Withdrawn { id }
            | Event::BroughtBack { id }
            | Event::Released { id, .. }
            | Event::Hidden { id, .. }
            | Event::Unhidden { id } => self.around(*id, keys),
            Event::Shared { step, .. } => {
                self.with_step(*step, keys);
                let of_step = self.contributions.values().filter(|each| each.step == *step);
                of_step.for_each(|each| self.around(each.id, keys));
            }
            Event::OutcomeReleased { step, group, .. } => {
                keys.insert(Key::Outcome(*step, *group));
                let of_step = self.clusters.iter().filter(|(_, each)| each.step == *step);
                keys.extend(of_step.map(|(id, _)| Key::Cluster(*id)));
            }
            _ => {}
        }
    }

    /// A contribution, and everything that names it.
    fn around(&self, id: ContributionId, keys: &mut BTreeSet<Key>) {
        keys.insert(Key::Contribution(id));
        if let Some(found) = self.contributions.get(&id) {
            keys.insert(Key::Step(found.step));
            self.with_outcomes(found.step, keys);
        }
        let laid = self.clusters.iter().filter(|(_, each)| each.cards.contains(&id));
        keys.extend(laid.flat_map(|(cluster, each)| [Key::Cluster(*cluster), Key::Step(each.step)]));
        for round in self.rounds.values().filter(|round| round.candidates.contains(&id)) {
            self.with_step(round.step.id, keys);
        }
    }

    fn by_order(&self, event: &Event, keys: &mut BTreeSet<Key>) {
        match event {
            Event::Replaced { originals, results, .. } => {
                originals.iter().for_each(|id| self.around(*id, keys));
                results.iter().for_each(|card| self.around(card.id, keys));
            }
            Event::Restored { id } => {
                let Some(found) = self.replacements.get(id) else { return };
                found.originals.iter().chain(&found.results).for_each(|id| self.around(*id, keys));
            }
            Event::ClusterNamed { id, .. } | Event::ClusterDropped { id } => {
                keys.insert(Key::Cluster(*id));
            }
            Event::Laid { step, cluster, .. } => {
                keys.insert(Key::Step(*step));
                let of_step = self.clusters.iter().filter(|(_, each)| each.step == *step);
                keys.extend(of_step.map(|(id, _)| Key::Cluster(*id)));
                keys.extend(cluster.map(Key::Cluster));
            }
            _ => {}
        }
    }
}
