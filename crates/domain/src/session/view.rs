//! All that an audience sees at a moment.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Audience, ClusterView, ContributionView, CourseView, FrameView, Group, Key, OutcomeView, OwnBallot,
    OwnScores, Part, ParticipantView, Projected, Session, Shared, StepView, TableView,
};
use crate::{ClusterId, ContributionId, ParticipantId, StepId, TableId};

/// All that an audience sees. It is made at once by [`Session::view`], and kept up to date by [`View::take`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The course of the day.
    pub frame: Option<FrameView>,
    /// The steps; their order is in the frame.
    pub steps: BTreeMap<StepId, StepView>,
    /// The tables.
    pub tables: BTreeMap<TableId, TableView>,
    /// Who takes part.
    pub participants: BTreeMap<ParticipantId, ParticipantView>,
    /// The contributions.
    pub contributions: BTreeMap<ContributionId, Shared<ContributionView>>,
    /// The clusters.
    pub clusters: BTreeMap<ClusterId, ClusterView>,
    /// The results, by step and group.
    pub outcomes: BTreeMap<StepId, BTreeMap<Group, OutcomeView>>,
    /// The own votes.
    pub ballots: BTreeMap<StepId, OwnBallot>,
    /// The courses of tables.
    #[serde(default)]
    pub courses: BTreeMap<TableId, Shared<CourseView>>,
    /// The own scores on courses.
    #[serde(default)]
    pub scores: BTreeMap<TableId, OwnScores>,
}

impl Session {
    /// All that an audience sees now. Nothing leaves a session but through here and through
    /// [`Session::carry_out`].
    #[must_use]
    pub fn view(&self, audience: Audience) -> View {
        let mut view = View::default();
        self.keys().into_iter().filter_map(|key| self.part(key, audience)).for_each(|part| view.put(part));
        view
    }

    fn keys(&self) -> Vec<Key> {
        let mut keys = vec![Key::Frame];
        keys.extend(self.tables.keys().copied().map(Key::Table));
        keys.extend(self.courses.keys().flat_map(|table| [Key::Course(*table), Key::Scores(*table)]));
        keys.extend(self.participants.keys().copied().map(Key::Participant));
        keys.extend(self.contributions.keys().copied().map(Key::Contribution));
        keys.extend(self.clusters.keys().copied().map(Key::Cluster));
        for step in self.rounds.keys().copied() {
            keys.extend([Key::Step(step), Key::Ballot(step), Key::Outcome(step, Group::Plenary)]);
            keys.extend(self.tables.keys().map(|table| Key::Outcome(step, Group::Table(*table))));
        }
        keys
    }
}

impl View {
    /// What leads from an earlier view to this one, whatever happened in between; nothing when they are the same.
    #[must_use]
    pub fn since(&self, earlier: &View, sequence: u64) -> Option<Projected> {
        let before: BTreeMap<Key, Part> = earlier.parts().map(|part| (part.key(), part)).collect();
        let after: BTreeMap<Key, Part> = self.parts().map(|part| (part.key(), part)).collect();
        Projected::difference(sequence, &before, after)
    }

    /// The contributions, by their identity.
    pub fn all_contributions(&self) -> impl Iterator<Item = &ContributionView> {
        self.contributions.values().map(|each| &**each)
    }

    /// A contribution.
    #[must_use]
    pub fn contribution(&self, id: ContributionId) -> Option<&ContributionView> {
        self.contributions.get(&id).map(|each| &**each)
    }

    /// Who is the author of a contribution, as far as that may be known. Of what was merged or split it is who wrote
    /// the originals, and not who put them together.
    #[must_use]
    pub fn authors(&self, of: &ContributionView) -> Vec<ParticipantId> {
        if of.made_from.is_empty() {
            return of.author.into_iter().collect();
        }
        let mut authors: Vec<ParticipantId> = Vec::new();
        for original in of.made_from.iter().filter_map(|id| self.contribution(*id)) {
            let found = self.authors(original);
            authors.extend(found.into_iter().filter(|each| !authors.contains(each)).collect::<Vec<_>>());
        }
        authors
    }

    /// Holds what another view holds as well together with it, so that it is kept once.
    pub fn share_with(&mut self, other: &View) {
        share(&mut self.contributions, &other.contributions);
        share(&mut self.courses, &other.courses);
    }

    /// The parts that it is made of.
    fn parts(&self) -> impl Iterator<Item = Part> {
        let frame = self.frame.iter().cloned().map(Part::Frame);
        let steps = self.steps.values().cloned().map(Part::Step);
        let tables = self.tables.values().cloned().map(Part::Table);
        let participants = self.participants.values().copied().map(Part::Participant);
        let contributions = self.contributions.values().cloned().map(Part::Contribution);
        let clusters = self.clusters.values().cloned().map(Part::Cluster);
        let outcomes = self.outcomes.values().flat_map(BTreeMap::values).cloned().map(Part::Outcome);
        let ballots = self.ballots.values().cloned().map(Part::Ballot);
        let courses = self.courses.values().cloned().map(Part::Course);
        let scores = self.scores.values().cloned().map(Part::Scores);
        let people = frame.chain(steps).chain(tables).chain(participants);
        people
            .chain(contributions)
            .chain(clusters)
            .chain(outcomes)
            .chain(ballots)
            .chain(courses)
            .chain(scores)
    }

    /// Takes in what an entry of the log changed.
    pub fn take(&mut self, projected: &Projected) {
        projected.gone.iter().for_each(|key| self.remove(*key));
        projected.parts.iter().for_each(|part| self.put(part.clone()));
    }

    fn put(&mut self, part: Part) {
        match part {
            Part::Frame(part) => self.frame = Some(part),
            Part::Step(part) => drop(self.steps.insert(part.step.id, part)),
            Part::Table(part) => drop(self.tables.insert(part.id, part)),
            Part::Participant(part) => drop(self.participants.insert(part.id, part)),
            Part::Contribution(part) => drop(self.contributions.insert(part.id, part)),
            Part::Cluster(part) => drop(self.clusters.insert(part.id, part)),
            Part::Outcome(part) => drop(self.outcomes.entry(part.step).or_default().insert(part.group, part)),
            Part::Ballot(part) => drop(self.ballots.insert(part.step, part)),
            Part::Course(part) => drop(self.courses.insert(part.table, part)),
            Part::Scores(part) => drop(self.scores.insert(part.table, part)),
        }
    }

    fn remove(&mut self, key: Key) {
        match key {
            Key::Frame => self.frame = None,
            Key::Step(id) => drop(self.steps.remove(&id)),
            Key::Table(id) => drop(self.tables.remove(&id)),
            Key::Participant(id) => drop(self.participants.remove(&id)),
            Key::Contribution(id) => drop(self.contributions.remove(&id)),
            Key::Cluster(id) => drop(self.clusters.remove(&id)),
            Key::Ballot(id) => drop(self.ballots.remove(&id)),
            Key::Course(id) => drop(self.courses.remove(&id)),
            Key::Scores(id) => drop(self.scores.remove(&id)),
            Key::Outcome(step, group) => {
                if let Some(found) = self.outcomes.get_mut(&step) {
                    found.remove(&group);
                    if found.is_empty() {
                        self.outcomes.remove(&step);
                    }
                }
            }
        }
    }
}

/// Holds what others hold as well together with them.
fn share<K: Ord, T: PartialEq>(own: &mut BTreeMap<K, Shared<T>>, others: &BTreeMap<K, Shared<T>>) {
    for (key, own) in own {
        if let Some(same) = others.get(key).filter(|same| *same == own) {
            *own = same.clone();
        }
    }
}
