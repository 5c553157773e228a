//! The parts of a view: each noun as an audience sees it. What is hidden from it is not in the value.

mod cluster;
mod contribution;
mod frame;
mod participant;
mod step;
mod table;

use serde::{Deserialize, Serialize};

pub use self::{
    cluster::ClusterView,
    contribution::{ContributionView, UndoView},
    frame::FrameView,
    participant::ParticipantView,
    step::StepView,
    table::TableView,
};

use self::contribution::Look;
use super::{Audience, Ballot, CourseView, Group, OutcomeView, OwnScores, Session, Shared};
use crate::{ClusterId, ContributionId, ParticipantId, StepId, TableId};

/// What a part is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "key", content = "id")]
pub enum Key {
    /// The course of the day.
    Frame,
    /// A step.
    Step(StepId),
    /// A table.
    Table(TableId),
    /// Somebody who takes part.
    Participant(ParticipantId),
    /// A contribution.
    Contribution(ContributionId),
    /// A cluster.
    Cluster(ClusterId),
    /// The result of a step in a group.
    Outcome(StepId, Group),
    /// The own vote in a step.
    Ballot(StepId),
    /// The course of a table.
    Course(TableId),
    /// The own scores on the course of a table.
    Scores(TableId),
}

/// A part of a view.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "part")]
pub enum Part {
    /// The course of the day.
    Frame(FrameView),
    /// A step.
    Step(StepView),
    /// A table.
    Table(TableView),
    /// Somebody who takes part.
    Participant(ParticipantView),
    /// A contribution.
    Contribution(Shared<ContributionView>),
    /// A cluster.
    Cluster(ClusterView),
    /// The result of a step in a group.
    Outcome(OutcomeView),
    /// The own vote in a step.
    Ballot(OwnBallot),
    /// The course of a table.
    Course(Shared<CourseView>),
    /// The own scores on the course of a table.
    Scores(OwnScores),
}

/// The own vote in a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnBallot {
    /// The step.
    pub step: StepId,
    /// The votes.
    pub ballot: Ballot,
}

impl Part {
    /// What it is about.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Part::Frame(_) => Key::Frame,
            Part::Step(part) => Key::Step(part.step.id),
            Part::Table(part) => Key::Table(part.id),
            Part::Participant(part) => Key::Participant(part.id),
            Part::Contribution(part) => Key::Contribution(part.id),
            Part::Cluster(part) => Key::Cluster(part.id),
            Part::Outcome(part) => Key::Outcome(part.step, part.group),
            Part::Ballot(part) => Key::Ballot(part.step),
            Part::Course(part) => Key::Course(part.table),
            Part::Scores(part) => Key::Scores(part.table),
        }
    }
}

impl Session {
    /// A part as an audience sees it; nothing when it does not see it.
    pub(super) fn part(&self, key: Key, audience: Audience) -> Option<Part> {
        match (key, audience) {
            (Key::Participant(id), _) => self.participant_view(id, audience).map(Part::Participant),
            (Key::Contribution(id), _) => {
                let found = self.contributions.get(&id)?;
                let look = Look::of(audience, found);
                self.sees(audience, found)
                    .then(|| self.contribution_view(found, look).into())
                    .map(Part::Contribution)
            }
            (Key::Ballot(step), Audience::Own(person)) => {
                let cast = self.rounds.get(&step)?.ballots.get(&person)?;
                Some(Part::Ballot(OwnBallot { step, ballot: cast.ballot.clone() }))
            }
            (Key::Scores(table), Audience::Own(person)) => self.own_scores(table, person).map(Part::Scores),
            (_, Audience::Own(_)) | (Key::Ballot(_) | Key::Scores(_), _) => None,
            (Key::Course(table), _) => {
                self.course_view(table, audience).map(|course| Part::Course(course.into()))
            }
            (Key::Frame, _) => Some(Part::Frame(self.frame_view(audience))),
            (Key::Step(id), _) => self.step_view(id, audience).map(Part::Step),
            (Key::Table(id), _) => self.table_view(id, audience).map(Part::Table),
            (Key::Cluster(id), _) => self.cluster_view(id, audience).map(Part::Cluster),
            (Key::Outcome(step, group), _) => self.outcome(step, group, audience).map(Part::Outcome),
        }
    }
}
