//! Work on the course of a table.

use super::Decision;
use crate::session::{Actor, Author, CoursePart, Event, Refusal, Session, StepKind};
use crate::{
    CommandId, ParticipantId, StepId,
    course::{Command, Course, Event as Change, Hand, Request},
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
        let author = Self::author(round, participant.id, token)?;
        let by = match author {
            Author::Participant(id) => id,
            // In an anonymous round a token scores: nothing leads from it to a person.
            Author::Unnamed(token) => ParticipantId::new(token.value()),
            Author::Staff => return Err(Refusal::NotAllowed),
        };
        let empty = Course::default();
        let course = self.courses.get(&table).unwrap_or(&empty);
        // The table is there together, and its host takes back what somebody else did.
        let hand = Hand { person: by, leads: self.hosts(participant.id, table) };
        let changes = course.decide(hand, &Request { id, command: command.clone() })?;
        let event = |change: Change| {
            let named = author == Author::Participant(by) && !matches!(change, Change::Scored { .. });
            Event::Course { step, table, by: named.then_some(by), change }
        };
        Ok(changes.into_iter().map(event).collect())
    }
}
