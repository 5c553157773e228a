//! The script and the tables.

use super::Decision;
use crate::session::{Actor, Compose, Event, Refusal, Run, Session, Step, StepKind, Table};
use crate::{StepId, TableId};

impl Session {
    pub(super) fn compose(&self, actor: Actor, compose: &Compose) -> Decision {
        if actor != Actor::Chair {
            return Err(Refusal::NotAllowed);
        }
        self.check_not_closed()?;
        match compose {
            Compose::AddStep { step, after } => {
                if self.rounds.contains_key(&step.id) {
                    return Err(Refusal::IdentityTaken);
                }
                self.check_step(step)?;
                self.check_after(*after)?;
                Ok(vec![Event::StepAdded { step: step.clone(), after: *after }])
            }
            Compose::ChangeStep(step) => self.change_step(step),
            Compose::MoveStep { step, after } => self.move_step(*step, *after),
            Compose::RemoveStep(step) => self.remove_step(*step),
            Compose::AddTable(table) => {
                if self.tables.contains_key(&table.id) {
                    return Err(Refusal::IdentityTaken);
                }
                self.set_table(table)
            }
            Compose::ChangeTable(table) => {
                self.check_table(table.id)?;
                self.set_table(table)
            }
        }
    }

    fn move_step(&self, step: StepId, after: Option<StepId>) -> Decision {
        let round = self.round(step)?;
        self.check_after(after)?;
        if after == Some(step) {
            return Err(Refusal::WrongState);
        }
        if round.run == Run::Ended || self.passes_what_is_over(step, after) {
            return Err(Refusal::OrderOfThePast);
        }
        Ok(vec![Event::StepMoved { step, after }])
    }

    /// Whether a step would come in front of one that is over: the order then would tell another day than there was. A
    /// step that was passed by can be put off.
    fn passes_what_is_over(&self, step: StepId, after: Option<StepId>) -> bool {
        let place = |step: StepId| self.order.iter().position(|each| *each == step);
        let first = after.and_then(place).map_or(0, |place| place + 1);
        let passed = place(step).and_then(|here| self.order.get(first..here)).unwrap_or_default();
        passed.iter().any(|each| self.rounds.get(each).is_some_and(|round| round.run == Run::Ended))
    }

    fn check_after(&self, after: Option<StepId>) -> Result<(), Refusal> {
        after.map_or(Ok(()), |after| self.round(after).map(|_| ()))
    }

    /// Whether the step it works with is one whose cards it can work with.
    fn check_step(&self, step: &Step) -> Result<(), Refusal> {
        if step.title.is_empty() {
            return Err(Refusal::Empty);
        }
        let Some(source) = step.kind.source() else { return Ok(()) };
        let found = self.rounds.get(&source).ok_or(Refusal::WrongSource)?;
        if found.step.kind.makes_cards() && source != step.id { Ok(()) } else { Err(Refusal::WrongSource) }
    }

    fn change_step(&self, step: &Step) -> Decision {
        let before = self.round(step.id)?;
        self.check_step(step)?;
        let same = Step {
            title: step.title.clone(),
            question: step.question.clone(),
            minutes: step.minutes,
            ..before.step.clone()
        };
        if before.opened.is_some() && same != *step {
            return Err(Refusal::HasBegun);
        }
        if before.step.kind.makes_cards() && !step.kind.makes_cards() && self.is_source(step.id) {
            return Err(Refusal::InUse);
        }
        Ok(vec![Event::StepChanged { step: step.clone() }])
    }

    fn is_source(&self, step: StepId) -> bool {
        self.rounds.values().any(|round| round.step.kind.source() == Some(step))
    }

    fn remove_step(&self, step: StepId) -> Decision {
        let round = self.round(step)?;
        if round.run != Run::Waiting || round.opened.is_some() {
            return Err(Refusal::HasBegun);
        }
        if self.is_source(step) {
            return Err(Refusal::InUse);
        }
        Ok(vec![Event::StepRemoved { step }])
    }

    pub(super) fn check_table(&self, table: TableId) -> Result<(), Refusal> {
        if self.tables.contains_key(&table) { Ok(()) } else { Err(Refusal::Unknown) }
    }

    fn set_table(&self, table: &Table) -> Decision {
        if table.name.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if self.tables.values().any(|other| other.id != table.id && other.code == table.code) {
            return Err(Refusal::IdentityTaken);
        }
        if table.host.is_some_and(|host| !self.participants.contains_key(&host)) {
            return Err(Refusal::Unknown);
        }
        Ok(vec![Event::TableSet { table: table.clone() }])
    }

    /// The cards that a step can choose from, when it is opened now.
    pub(super) fn freeze(&self, step: &Step) -> Vec<crate::ContributionId> {
        let (StepKind::Vote { source, .. } | StepKind::TopFive { source, .. }) = &step.kind else {
            return Vec::new();
        };
        let for_room = step.scope == crate::session::Scope::Plenary;
        let choosable = self.contributions.values().filter(|card| {
            let seen = !for_room || card.visibility > crate::session::Visibility::Table;
            let choosable = !card.content.rejects_a_signal();
            card.step == *source && card.counts() && self.is_shared(card) && seen && choosable
        });
        choosable.map(|card| card.id).collect()
    }
}
