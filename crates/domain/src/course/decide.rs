//! What a command leads to.

mod adopt;
mod check;
mod undo;

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{
    Answers, AreaOption, Change, Command, Comparison, Course, DecisionArea, Event, Given, Judged, Origin,
    Pair, Piece, Refusal, Request, checked, limit, templates,
};
use crate::{CommandId, Language, ParticipantId, PieceId, session::Words};

pub use undo::{Deed, Hand, Undoable};

pub(super) type Decision = Result<Vec<Event>, Refusal>;

/// The identities of what a command makes: they follow from the draft and the command, so that the same command makes
/// the same, and what comes later stands later.
pub(super) struct NewIds {
    /// How often the draft changed before.
    revision: u64,
    command: CommandId,
    made: u16,
}

impl NewIds {
    const fn of(command: CommandId, revision: u64) -> Self {
        Self { revision, command, made: 0 }
    }

    fn next(&mut self) -> PieceId {
        self.made = self.made.saturating_add(1);
        let low = self.command.value().as_u128() & u128::from(u64::MAX);
        let place = (u128::from(self.revision + 1) << 80) | (u128::from(self.made) << 64);
        PieceId::new(Uuid::from_u128(place | low))
    }
}

impl Course {
    /// What a request of somebody leads to; nothing happens until the events are applied. A request that was carried
    /// out already leads to nothing.
    ///
    /// # Errors
    /// When it is refused.
    pub fn decide(&self, by: impl Into<Hand>, request: &Request) -> Decision {
        let hand = by.into();
        if self.handled.contains(&request.id) {
            return Ok(Vec::new());
        }
        let mut ids = NewIds::of(request.id, self.revision);
        match &request.command {
            Command::Begin { language } => Ok(self.begin(*language, &mut ids)),
            Command::Adopt { template, language } => self.adopt(template, *language, &mut ids),
            Command::Ask { question, origin, language } => self.ask(question, origin, *language, &mut ids),
            Command::Need { option, condition, revision } => {
                let known = self.piece(*option).and_then(Piece::as_option).ok_or(Refusal::Unknown)?;
                let mut wanted = known.clone();
                wanted.conditions.push(condition.clone());
                self.change(*option, &wanted.into(), *revision)
            }
            Command::Add(piece) => self.add(piece, ids.next()),
            Command::Change { id, piece, revision } => self.change(*id, piece, *revision),
            Command::Remove { id, revision } => self.remove(*id, *revision),
            Command::Judge { between, barred, revision } => {
                self.judge(*between, barred.as_ref(), *revision, ids.next())
            }
            Command::Rank { ranks, revision } => self.rank(ranks, *revision),
            Command::Score(answers) => self.score(hand.person, answers),
            Command::Undo { number } => self.undo(hand, *number),
        }
    }

    fn begin(&self, language: Language, ids: &mut NewIds) -> Vec<Event> {
        if self.comparisons().next().is_some() {
            return Vec::new();
        }
        let made = templates().comparisons.iter().map(|each| {
            let label = Words::new(each.label.get(language));
            set(ids.next(), Comparison::new(label))
        });
        vec![Event::Changed(made.collect())]
    }

    fn ask(&self, question: &Words, origin: &Origin, language: Language, ids: &mut NewIds) -> Decision {
        let piece: Piece =
            DecisionArea { question: question.clone(), task: None, origin: origin.clone() }.into();
        self.check(&piece, None)?;
        let is_there = |area: &DecisionArea| *origin != Origin::Own && area.origin == *origin;
        if self.areas().any(|(_, area)| is_there(area)) {
            return Err(Refusal::Twice);
        }
        let mut changes = Vec::new();
        for event in self.begin(language, ids) {
            if let Event::Changed(begun) = event {
                changes.extend(begun);
            }
        }
        changes.push(set(ids.next(), piece));
        Ok(vec![Event::Changed(changes)])
    }

    fn add(&self, piece: &Piece, id: PieceId) -> Decision {
        self.check(piece, None)?;
        if self.pieces.contains_key(&id) {
            return Err(Refusal::Twice);
        }
        Ok(vec![Event::Changed(vec![set(id, piece.clone())])])
    }

    fn change(&self, id: PieceId, piece: &Piece, revision: u64) -> Decision {
        let held = self.pieces.get(&id).ok_or(Refusal::Unknown)?;
        if held.piece.kind() != piece.kind() {
            return Err(Refusal::OtherKind);
        }
        if held.piece == *piece {
            return Ok(Vec::new());
        }
        if held.revision != revision {
            return Err(Refusal::ChangedMeanwhile);
        }
        self.check(piece, Some(id))?;
        Ok(vec![Event::Changed(vec![set(id, piece.clone())])])
    }

    fn judge(&self, between: [PieceId; 2], barred: Option<&Words>, revision: u64, id: PieceId) -> Decision {
        let pair = Pair { between: Pair::sorted(between[0], between[1]), barred: barred.cloned() };
        match self.pair(between[0], between[1]) {
            Some((known, _)) => self.change(known, &pair.into(), revision),
            None => self.add(&pair.into(), id),
        }
    }

    fn score(&self, by: ParticipantId, answers: &Answers) -> Decision {
        let Answers { given, judged } = answers;
        let asked = given.iter().map(|each| (each.option, each.on));
        let mut asked = asked.chain(judged.iter().map(|each| (each.option, None)));
        if asked.any(|(option, on)| !self.is_about_something(option, on)) {
            return Err(Refusal::Unknown);
        }
        judged.iter().try_for_each(|each| checked(&each.needs, limit::NEEDS, true))?;
        let mine = self.ballot(by);
        let known = |each: &Given| mine.and_then(|ballot| ballot.opinion(each.option, each.on));
        let given: Vec<Given> = given.iter().filter(|each| known(each) != each.opinion).copied().collect();
        let said = |option| mine.and_then(|ballot| ballot.judged(option));
        let silent = |option| Judged { option, possible: None, needs: Words::default() };
        let is_news = |each: &&Judged| said(each.option).unwrap_or_else(|| silent(each.option)) != **each;
        let judged: Vec<Judged> = judged.iter().filter(is_news).cloned().collect();
        let is_silent = given.is_empty() && judged.is_empty();
        Ok(if is_silent { Vec::new() } else { vec![Event::Scored { by, given, judged }] })
    }

    /// The order of weights, in one change.
    fn rank(&self, ranks: &[(PieceId, Option<u8>)], revision: u64) -> Decision {
        if revision != self.revision {
            return Err(Refusal::ChangedMeanwhile);
        }
        let mut changes = Vec::new();
        for (id, rank) in ranks {
            let known = self.piece(*id).and_then(Piece::as_comparison).ok_or(Refusal::Unknown)?;
            let wanted = Comparison { rank: *rank, ..known.clone() };
            if wanted != *known {
                self.check(&wanted.clone().into(), Some(*id))?;
                changes.push(set(*id, wanted));
            }
        }
        Ok(if changes.is_empty() { Vec::new() } else { vec![Event::Changed(changes)] })
    }

    /// What hangs on a piece goes with it, or lets go of it.
    fn remove(&self, id: PieceId, revision: u64) -> Decision {
        let held = self.pieces.get(&id).ok_or(Refusal::Unknown)?;
        if held.revision != revision {
            return Err(Refusal::ChangedMeanwhile);
        }
        let mut gone = BTreeSet::from([id]);
        gone.extend(self.options_of(id).map(|(option, _)| option));
        gone.extend(
            self.pairs()
                .filter(|(_, pair)| names(&gone, &pair.between))
                .map(|(pair, _)| pair)
                .collect::<Vec<_>>(),
        );
        gone.extend(self.commitments().filter(|(_, line)| line.area == id).map(|(line, _)| line));
        let mut changes: Vec<Change> = gone.iter().map(|id| Change { id: *id, piece: None }).collect();
        for (other, piece) in self.pieces().filter(|(other, _)| !gone.contains(other)) {
            let freed = without(piece, &gone);
            if freed != *piece {
                changes.push(set(other, freed));
            }
        }
        Ok(vec![Event::Changed(changes)])
    }
}

fn names(gone: &BTreeSet<PieceId>, ids: &[PieceId]) -> bool {
    ids.iter().any(|id| gone.contains(id))
}

/// A piece that no longer points at what is gone.
fn without(piece: &Piece, gone: &BTreeSet<PieceId>) -> Piece {
    let mut piece = piece.clone();
    let stays = |id: &PieceId| !gone.contains(id);
    match &mut piece {
        Piece::Area(area) => area.task = area.task.filter(stays),
        Piece::Option(AreaOption { effects, serves, .. }) => {
            effects.retain(|on, _| stays(on));
            serves.retain(stays);
        }
        Piece::Scenario(scenario) => {
            scenario.shifts.retain(|shift| stays(&shift.option) && stays(&shift.on));
        }
        Piece::Commitment(line) => line.option = line.option.filter(stays),
        Piece::Uncertainty(uncertainty) => uncertainty.area = uncertainty.area.filter(stays),
        Piece::Variant(variant) => variant.plays.retain(|play| !names(gone, &play.names())),
        Piece::Pair(_) | Piece::Comparison(_) | Piece::Task(_) => {}
    }
    piece
}

/// A piece that came or changed.
pub(super) fn set(id: PieceId, piece: impl Into<Piece>) -> Change {
    Change { id, piece: Some(piece.into()) }
}
