//! Letting others see it. This is a deed of the table, and can be done after the session too.

use super::Decision;
use crate::session::{Actor, Event, Group, Refusal, Session, Standing, Visibility};
use crate::{ContributionId, StepId};

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
                let personal = self.round(found.step).is_ok_and(|round| !round.step.kind.edited_together());
                // An opinion is released by who has it, the work of a table by the table.
                let allowed = if personal {
                    Self::is_author(participant, token, found)
                } else {
                    self.speaks_for(participant, table)
                };
                if !allowed {
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
