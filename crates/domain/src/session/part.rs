//! The parts of a view: each noun as an audience sees it. What is hidden from it is not in the value.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Announcement, Audience, Author, Ballot, Content, Contribution, CourseView, Group, JoinCode, OutcomeView,
    OwnScores, Participant, Phase, Presence, Run, Session, Shared, Shown, Standing, Step, Visibility, Words,
};
use crate::{ClusterId, ContributionId, MunicipalityCode, ParticipantId, StepId, TableId};

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
    Course(Box<CourseView>),
    /// The own scores on the course of a table.
    Scores(OwnScores),
}

/// The course of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameView {
    /// Where it is.
    pub phase: Phase,
    /// Whether the session is over.
    pub closed: bool,
    /// What is asked now.
    pub current: Option<StepId>,
    /// The steps in order.
    pub order: Vec<StepId>,
    /// What is said to all, in this step.
    pub announcement: Option<Announcement>,
    /// What the big screen shows.
    pub shown: Shown,
}

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

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableView {
    /// What it is known by.
    pub id: TableId,
    /// What stands on it.
    pub name: String,
    /// Whose table it is.
    pub municipality: Option<MunicipalityCode>,
    /// How many people are at it.
    pub present: u32,
    /// Who hosts it; for those in the room.
    pub host: Option<ParticipantId>,
    /// The code to join with; for the table itself and the staff.
    pub code: Option<JoinCode>,
}

/// Somebody who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantView {
    /// What they are known by.
    pub id: ParticipantId,
    /// Where they sit.
    pub table: Option<TableId>,
    /// Whether they came with the code of a table.
    pub guest: bool,
    /// Whether they are here.
    pub presence: Presence,
}

/// Who can go back to the text that a contribution had before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoView {
    /// Who made the text that counts, and who made the one before: once, when that is the same person.
    pub people: Vec<ParticipantId>,
    /// Whether who speaks for the table can as well.
    pub table: bool,
}

/// A contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionView {
    /// What it is known by.
    pub id: ContributionId,
    /// The step it answers.
    pub step: StepId,
    /// The table it is of.
    pub table: Option<TableId>,
    /// Who added it, for those who may know.
    pub author: Option<ParticipantId>,
    /// What it says.
    pub content: Content,
    /// How often it changed.
    pub revision: u32,
    /// Earlier texts, the first one first; for its table and its author.
    pub history: Vec<Content>,
    /// Who can go back to the text before, where there is one; for its table and its author.
    pub undo: Option<UndoView>,
    /// Texts written beside this one, to choose from; for its table and its author.
    pub beside: Vec<Content>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Whether it counts, or was merged or split.
    pub standing: Standing,
    /// Why it was hidden; for its table and the staff.
    pub hidden: Option<Words>,
    /// Whether it came after the step had ended.
    pub late: bool,
    /// The cards that it came from.
    pub made_from: Vec<ContributionId>,
}

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
                self.course_view(table, audience).map(|course| Part::Course(Box::new(course)))
            }
            (Key::Frame, _) => Some(Part::Frame(self.frame_view(audience))),
            (Key::Step(id), _) => self.step_view(id, audience).map(Part::Step),
            (Key::Table(id), _) => self.table_view(id, audience).map(Part::Table),
            (Key::Cluster(id), _) => self.cluster_view(id, audience).map(Part::Cluster),
            (Key::Outcome(step, group), _) => self.outcome(step, group, audience).map(Part::Outcome),
        }
    }

    fn frame_view(&self, audience: Audience) -> FrameView {
        let outside = audience == Audience::Public;
        FrameView {
            phase: self.phase,
            closed: self.closed,
            current: self.current,
            order: self.order.clone(),
            announcement: self.announcement.clone().filter(|_| !outside),
            shown: if outside { Shown::default() } else { self.shown },
        }
    }

    fn step_view(&self, id: StepId, audience: Audience) -> Option<StepView> {
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

    fn table_view(&self, id: TableId, audience: Audience) -> Option<TableView> {
        let table = self.tables.get(&id)?;
        let here = |each: &&Participant| each.table == Some(id) && each.presence == Presence::Present;
        let present = self.participants.values().filter(here).count();
        let own = audience.table() == Some(id) || audience.is_staff();
        Some(TableView {
            id,
            name: table.name.clone(),
            municipality: table.municipality,
            present: u32::try_from(present).unwrap_or(u32::MAX),
            host: table.host.filter(|_| audience.takes_part()),
            code: own.then(|| table.code.clone()),
        })
    }

    fn participant_view(&self, id: ParticipantId, audience: Audience) -> Option<ParticipantView> {
        let found = self.participants.get(&id)?;
        let own = found.table.filter(|table| audience.table() == Some(*table));
        // At a table without a host everybody lets guests in.
        let of_table = own
            .and_then(|table| self.tables.get(&table))
            .is_some_and(|table| matches!(audience, Audience::Host(_)) || table.host.is_none());
        let decides = audience.is_staff() || of_table;
        let seen = match audience {
            Audience::Own(person) => person == id,
            Audience::Public | Audience::Screen => false,
            _ => found.presence == Presence::Present || decides,
        };
        let Participant { id, table, guest, presence } = *found;
        seen.then_some(ParticipantView { id, table, guest, presence })
    }

    /// A contribution as each of these audiences sees it. Those who see the same share it.
    pub(super) fn contribution_as_seen(
        &self,
        id: ContributionId,
        audiences: &[Audience],
    ) -> Vec<Option<Shared<ContributionView>>> {
        let Some(found) = self.contributions.get(&id) else { return vec![None; audiences.len()] };
        let mut made: Vec<(Look, Shared<ContributionView>)> = Vec::new();
        let mut view = |audience: Audience| {
            let look = Look::of(audience, found);
            if let Some((_, known)) = made.iter().find(|(known, _)| *known == look) {
                return known.clone();
            }
            let view = Shared::new(self.contribution_view(found, look));
            made.push((look, view.clone()));
            view
        };
        audiences.iter().map(|audience| self.sees(*audience, found).then(|| view(*audience))).collect()
    }

    fn contribution_view(&self, of: &Contribution, Look { known, mine }: Look) -> ContributionView {
        let author = match of.author {
            Author::Participant(id) if known => Some(id),
            _ => None,
        };
        let texts = |versions: &[super::Version]| versions.iter().map(|each| each.content.clone()).collect();
        let made_by = of.made_by.and_then(|id| self.replacements.get(&id));
        ContributionView {
            id: of.id,
            step: of.step,
            table: of.table,
            author,
            content: of.content.clone(),
            revision: of.revision,
            history: if mine { texts(&of.versions) } else { Vec::new() },
            undo: if mine && known { undo_view(of) } else { None },
            beside: if mine { texts(&of.conflict) } else { Vec::new() },
            visibility: if mine { of.visibility } else { self.visibility_of(of) },
            standing: of.standing,
            hidden: of.hidden.clone(),
            late: of.late,
            made_from: made_by.map_or_else(Vec::new, |found| found.originals.clone()),
        }
    }

    fn cluster_view(&self, id: ClusterId, audience: Audience) -> Option<ClusterView> {
        let cluster = self.clusters.get(&id)?;
        let round = self.rounds.get(&cluster.step)?;
        if !Self::sees_outcome(audience, round, cluster.group) {
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

fn undo_view(of: &Contribution) -> Option<UndoView> {
    let (_, before) = of.undone()?;
    let mut people = Vec::new();
    for author in [of.editor, before] {
        if let Author::Participant(id) = author
            && !people.contains(&id)
        {
            people.push(id);
        }
    }
    Some(UndoView { people, table: of.editor != before })
}

/// In which of a few ways an audience looks at a contribution.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look {
    /// Whether they may know who made it.
    known: bool,
    /// Whether it is of their table, or of themselves.
    mine: bool,
}

impl Look {
    fn of(audience: Audience, of: &Contribution) -> Look {
        let own_table = audience.table().is_some() && audience.table() == of.table;
        Look {
            known: Session::knows_author(audience, of),
            mine: own_table || matches!(audience, Audience::Own(_)),
        }
    }
}
