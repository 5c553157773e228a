//! Work on the course of a table.

use super::Decision;
use crate::session::{Actor, Author, CoursePart, Event, Refusal, Session, StepKind};
use crate::{
    CommandId, ParticipantId, StepId,
    course::{Command, Course, Request},
};

impl Session {
    pub(super) fn work_on_course(
        &self,
        actor: Actor,
        id: CommandId,
        step: StepId,
        command: &Command,
    ) -> Decision {
        let (participant, token) = self.present(actor)?;
        let round = self.open_round(step)?;
        let StepKind::Course { part } = round.step.kind else { return Err(Refusal::DoesNotFit) };
        // Scores are given while scoring is open, so that they stay hidden until then; the rest in the other parts.
        if (part == CoursePart::Scores) != matches!(command, Command::Score(_)) {
            return Err(Refusal::DoesNotFit);
        }
        let table = participant.table.ok_or(Refusal::NoTable)?;
        let by = match Self::author(round, participant.id, token)? {
            Author::Participant(id) => id,
            // In an anonymous round a token scores: nothing leads from it to a person.
            Author::Unnamed(token) => ParticipantId::new(token.value()),
            Author::Staff => return Err(Refusal::NotAllowed),
        };
        let empty = Course::default();
        let course = self.courses.get(&table).unwrap_or(&empty);
        let changes = course.decide(by, &Request { id, command: command.clone() })?;
        Ok(changes.into_iter().map(|change| Event::Course { step, table, change }).collect())
    }
}
