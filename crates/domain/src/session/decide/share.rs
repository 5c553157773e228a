//! Letting others see it. This is a deed of the table, and can be done after the session too.

use super::Decision;
use crate::session::{Actor, Event, Group, Refusal, Session, Standing, Visibility};
use crate::{ContributionId, StepId, TableId};

impl Session {
    /// Shares what was written in silence: a table its own, the chair everybody's.
    pub(super) fn share(&self, actor: Actor, step: StepId, group: Group) -> Decision {
        self.check_speaks_for(actor, group)?;
        let round = self.round(step)?;
        if !round.step.silent_first {
            return Err(Refusal::WrongState);
        }
        if round.opened.is_none() {
            return Err(Refusal::NotBegun);
        }
        if round.shared.contains(&group) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Shared { step, group }])
    }

    pub(super) fn release(&self, actor: Actor, id: ContributionId, visibility: Visibility) -> Decision {
        let found = self.seen(actor, id)?;
        match found.table {
            Some(table) => {
                let (participant, token) = self.present(actor)?;
                let kind = &self.round(found.step)?.step.kind;
                // An opinion is released by who has it, the work of a table by the table.
                let by_author = !kind.edited_together() && Self::is_author(participant, token, found);
                let by_table = kind.is_released_by_the_table() && self.speaks_for(participant, table);
                if !(by_author || by_table) {
                    return Err(Refusal::NotAllowed);
                }
            }
            // Of nobody in particular: the chair answers for it. It cannot go back to a table.
            None if actor != Actor::Chair || visibility == Visibility::Table => {
                return Err(Refusal::NotAllowed);
            }
            None => {}
        }
        if found.standing != Standing::Current || !self.is_shared(found) {
            return Err(Refusal::WrongState);
        }
        if found.visibility == visibility {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Released { id, visibility }])
    }

    /// All contributions of a table to a step, in one press: those that stand, and that the table may let others see.
    pub(super) fn release_all(
        &self,
        actor: Actor,
        step: StepId,
        table: TableId,
        visibility: Visibility,
    ) -> Decision {
        self.check_speaks_for(actor, Group::Table(table))?;
        let round = self.round(step)?;
        if !round.step.kind.is_released_by_the_table() {
            return Err(Refusal::DoesNotFit);
        }
        let of_table = self.contributions.values().filter(|each| {
            each.step == step
                && each.table == Some(table)
                && each.standing == Standing::Current
                && self.is_shared(each)
        });
        let changed = of_table.filter(|each| each.visibility != visibility);
        Ok(changed.map(|each| Event::Released { id: each.id, visibility }).collect())
    }

    pub(super) fn release_outcome(
        &self,
        actor: Actor,
        step: StepId,
        group: Group,
        visibility: Visibility,
    ) -> Decision {
        self.check_speaks_for(actor, group)?;
        let round = self.round(step)?;
        let right_kind = Self::group_of(&round.step, group.table()) == Ok(group);
        let backwards = group == Group::Plenary && visibility == Visibility::Table;
        if !right_kind || backwards {
            return Err(Refusal::DoesNotFit);
        }
        if round.released.get(&group) == Some(&visibility) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::OutcomeReleased { step, group, visibility }])
    }
}
