//! A draft with what tests need to work on it.

use domain::{
    CommandId, Language, ParticipantId, PieceId,
    course::{AreaOption, Command, Course, DecisionArea, Event, Piece, Refusal, Request},
    session::Words,
};
use uuid::Uuid;

pub(crate) const ME: ParticipantId = ParticipantId::new(Uuid::from_u128(1));
pub(crate) const COLLEAGUE: ParticipantId = ParticipantId::new(Uuid::from_u128(2));

/// A draft and the number of the next command.
#[derive(Clone, Default)]
pub(crate) struct Work {
    pub(crate) course: Course,
    pub(crate) number: u128,
    /// Everything that happened, with its cause and who did it.
    pub(crate) log: Vec<(CommandId, ParticipantId, Event)>,
}

impl Work {
    pub(crate) fn begun() -> Self {
        let mut work = Self::default();
        work.does(Command::Begin { language: Language::Nl }).unwrap();
        work
    }

    pub(crate) fn does(&mut self, command: Command) -> Result<Option<PieceId>, Refusal> {
        self.does_as(ME, command)
    }

    /// Carries a command out; gives the identity of the first piece that came.
    pub(crate) fn does_as(
        &mut self,
        by: ParticipantId,
        command: Command,
    ) -> Result<Option<PieceId>, Refusal> {
        self.number += 1;
        let id = CommandId::new(Uuid::from_u128(self.number << 64));
        let request = Request { id, command };
        let events = self.course.decide(by, &request)?;
        for event in &events {
            self.course.apply(id, Some(by), event);
            self.log.push((id, by, event.clone()));
        }
        Ok(events.into_iter().find_map(|event| match event {
            Event::Changed(changes) => changes.first().map(|change| change.id),
            _ => None,
        }))
    }

    pub(crate) fn area(&mut self, question: &str) -> PieceId {
        let area = DecisionArea { question: Words::new(question), task: None, origin: Default::default() };
        self.does(Command::Add(area.into())).unwrap().unwrap()
    }

    pub(crate) fn option(&mut self, area: PieceId, label: &str) -> PieceId {
        let option = AreaOption::new(area, Words::new(label));
        self.does(Command::Add(option.into())).unwrap().unwrap()
    }

    pub(crate) fn judge(
        &mut self,
        one: PieceId,
        other: PieceId,
        barred: Option<&str>,
    ) -> Result<(), Refusal> {
        let revision = self.course.pair(one, other).map_or(0, |(id, _)| self.course.revision_of(id));
        let barred = barred.map(Words::new);
        self.does(Command::Judge { between: [one, other], barred, revision }).map(drop)
    }

    /// Changes a piece from what is there now.
    pub(crate) fn change(&mut self, id: PieceId, how: impl FnOnce(&mut Piece)) -> Result<(), Refusal> {
        let mut piece = self.course.piece(id).unwrap().clone();
        how(&mut piece);
        let revision = self.course.revision_of(id);
        self.does(Command::Change { id, piece, revision }).map(drop)
    }

    pub(crate) fn remove(&mut self, id: PieceId) -> Result<(), Refusal> {
        let revision = self.course.revision_of(id);
        self.does(Command::Remove { id, revision }).map(drop)
    }

    pub(crate) fn undo(&mut self) -> Result<(), Refusal> {
        self.undo_as(ME)
    }

    /// Takes the newest change of somebody back.
    pub(crate) fn undo_as(&mut self, by: ParticipantId) -> Result<(), Refusal> {
        let newest = self.course.undoable().into_iter().find(|each| each.by == Some(by));
        let number = newest.map_or(0, |each| each.number);
        self.does_as(by, Command::Undo { number }).map(drop)
    }
}
