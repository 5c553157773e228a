//! The course that each table works out in a session.

use serde::{Deserialize, Serialize};

use super::{Audience, CoursePart, Group, Run, Session, Shared, StepKind, Visibility};
use crate::{
    ParticipantId, StepId, TableId,
    course::{Ballot, Course, Undoable},
};

/// The course of a table, as somebody sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseView {
    /// The table.
    pub table: TableId,
    /// The course. Scores are in it once scoring has ended, and lead back to nobody.
    pub course: Course,
    /// How many gave scores so far.
    pub scored: u32,
    /// What can be taken back: of everybody the newest change.
    #[serde(default)]
    pub undoable: Vec<Undoable>,
    /// Who sees it.
    pub visibility: Visibility,
}

/// The own scores on the course of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnScores {
    /// The table.
    pub table: TableId,
    /// The scores.
    pub ballot: Ballot,
}

impl Session {
    /// The course of a table, whole: for the edge of the program, to copy it to the workspace of a municipality.
    #[must_use]
    pub fn course(&self, table: TableId) -> Option<&Course> {
        self.courses.get(&table)
    }

    pub(super) fn is_about_course(&self, step: StepId) -> bool {
        self.rounds.get(&step).is_some_and(|round| matches!(round.step.kind, StepKind::Course { .. }))
    }

    pub(super) fn course_view(&self, table: TableId, audience: Audience) -> Option<CourseView> {
        let course = self.courses.get(&table)?;
        let own = audience.table() == Some(table);
        self.sees_course(table, audience).then(|| self.view_of_course(table, course, own))
    }

    /// A course as each of these audiences sees it. Those who see the same share it: a course is large, and a room that
    /// sees the courses of all its tables holds each of them once.
    pub(super) fn course_as_seen(
        &self,
        table: TableId,
        audiences: &[Audience],
    ) -> Vec<Option<Shared<CourseView>>> {
        let Some(course) = self.courses.get(&table) else { return vec![None; audiences.len()] };
        let mut made: [Option<Shared<CourseView>>; 2] = [None, None];
        let mut view = |audience: &Audience| {
            let own = audience.table() == Some(table);
            let [others, its_own] = &mut made;
            let made = if own { its_own } else { others };
            made.get_or_insert_with(|| self.view_of_course(table, course, own).into()).clone()
        };
        audiences.iter().map(|each| self.sees_course(table, *each).then(|| view(each))).collect()
    }

    fn sees_course(&self, table: TableId, audience: Audience) -> bool {
        match audience {
            Audience::Own(_) => false,
            Audience::Public => self.course_visibility(table) == Visibility::Public,
            _ => audience.table() == Some(table) || self.course_visibility(table) >= Visibility::Participants,
        }
    }

    fn view_of_course(&self, table: TableId, course: &Course, own: bool) -> CourseView {
        CourseView {
            table,
            course: if self.scoring_ended() {
                course.without_persons()
            } else {
                course.without_ballots().without_persons()
            },
            scored: u32::try_from(course.ballots().count()).unwrap_or(u32::MAX),
            undoable: if own { course.undoable() } else { Vec::new() },
            visibility: self.course_visibility(table),
        }
    }

    /// Whether scores can be seen: there was scoring, and none goes on.
    fn scoring_ended(&self) -> bool {
        let scoring = |run: &Run| run.is_open() || *run == Run::Ended;
        let mut runs = self
            .rounds
            .values()
            .filter(|round| round.step.kind == StepKind::Course { part: CoursePart::Scores })
            .map(|round| round.run)
            .filter(|run| scoring(run))
            .peekable();
        runs.peek().is_some() && runs.all(|run| run == Run::Ended)
    }

    /// Who sees the course of a table: what it released of any of its steps.
    fn course_visibility(&self, table: TableId) -> Visibility {
        let of_course =
            self.rounds.values().filter(|round| matches!(round.step.kind, StepKind::Course { .. }));
        let released = of_course.filter_map(|round| round.released.get(&Group::Table(table)).copied());
        released.max().unwrap_or(Visibility::Table)
    }

    pub(super) fn own_scores(&self, table: TableId, person: ParticipantId) -> Option<OwnScores> {
        let ballot = self.courses.get(&table)?.ballot(person)?;
        Some(OwnScores { table, ballot: ballot.clone() })
    }
}
