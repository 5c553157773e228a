//! Adding and changing contributions.

use super::Decision;
use crate::session::{
    Actor, Author, Content, Contribute, Contribution, Event, Group, Refusal, Round, Session, Standing,
    Statement, StepKind, Visibility,
};
use crate::{ContributionId, StepId, TableId};

impl Session {
    pub(super) fn contribute(&self, actor: Actor, contribute: &Contribute) -> Decision {
        match contribute {
            Contribute::Release { id, visibility } => self.release(actor, *id, *visibility),
            Contribute::ReleaseAll { step, table, visibility } => {
                self.release_all(actor, *step, *table, *visibility)
            }
            Contribute::ReleaseOutcome { step, group, visibility } => {
                self.release_outcome(actor, *step, *group, *visibility)
            }
            _ => {
                self.check_not_closed()?;
                self.write(actor, contribute)
            }
        }
    }

    fn write(&self, actor: Actor, contribute: &Contribute) -> Decision {
        match contribute {
            Contribute::Add { id, step, content } => self.add(actor, *id, *step, content),
            Contribute::Edit { id, content, revision } => self.edit(actor, *id, content, *revision),
            Contribute::Settle { id, content, revision } => self.settle(actor, *id, content, *revision),
            Contribute::Undo { id, revision } => self.undo(actor, *id, *revision),
            Contribute::Withdraw(id) => {
                let found = self.own(actor, *id)?;
                self.check_no_open_vote(&[found.id])?;
                match found.standing {
                    Standing::Current => Ok(vec![Event::Withdrawn { id: *id }]),
                    Standing::Withdrawn => Ok(Vec::new()),
                    Standing::Replaced(_) | Standing::TakenBack => Err(Refusal::ReplacedFurther),
                }
            }
            Contribute::BringBack(id) => match self.own(actor, *id)?.standing {
                Standing::Withdrawn => Ok(vec![Event::BroughtBack { id: *id }]),
                _ => Err(Refusal::WrongState),
            },
            Contribute::Share { step, group } => self.share(actor, *step, *group),
            Contribute::Release { .. }
            | Contribute::ReleaseAll { .. }
            | Contribute::ReleaseOutcome { .. } => Err(Refusal::WrongState),
        }
    }

    fn add(&self, actor: Actor, id: ContributionId, step: StepId, content: &Content) -> Decision {
        let (participant, token) = self.present(actor)?;
        let round = self.round(step)?;
        if round.opened.is_none() {
            return Err(Refusal::NotBegun);
        }
        // Written in time on a device without network: it is kept and marked. Not in an anonymous round, whose
        // tokens are gone.
        let late = !round.run.is_open();
        if late && round.step.anonymous {
            return Err(Refusal::StepEnded);
        }
        let by = Self::author(round, participant.id, token)?;
        if round.step.anonymous && id.tells_the_time() {
            return Err(Refusal::TokenNeeded);
        }
        if let Some(known) = self.contributions.get(&id) {
            let same = known.author == by
                && known.step == step
                && known.versions.first().is_some_and(|first| first.content == *content);
            return if same { Ok(Vec::new()) } else { Err(Refusal::IdentityTaken) };
        }
        let group = Self::group_of(&round.step, participant.table)?;
        // Where nobody is named in the whole room, the table would say too much.
        let table = if round.step.anonymous { group.table() } else { participant.table };
        content.check(&round.step)?;
        self.check_municipality(content, table)?;
        self.check_about(actor, content, step)?;
        self.check_limit(round, by)?;
        let visibility = if round.step.kind.is_for_the_room() || table.is_none() {
            Visibility::Participants
        } else {
            Visibility::Table
        };
        Ok(vec![Event::Contributed { id, step, table, by, content: content.clone(), visibility, late }])
    }

    /// Whether what a contribution points at is there for its author; an offer points at a question.
    fn check_about(&self, actor: Actor, content: &Content, step: StepId) -> Result<(), Refusal> {
        let Some(about) = content.about() else { return Ok(()) };
        let found = self.seen(actor, about)?;
        let asks = matches!(found.content, Content::Ask { .. }) && found.step == step;
        if matches!(content, Content::Offer { .. }) && !asks { Err(Refusal::DoesNotFit) } else { Ok(()) }
    }

    /// Whether a sentence of the figures is about the municipality of the table.
    fn check_municipality(&self, content: &Content, table: Option<TableId>) -> Result<(), Refusal> {
        let Some(Statement::Figures(sentence)) = content.statement() else { return Ok(()) };
        let own = table.and_then(|table| self.tables.get(&table)?.municipality);
        if own == Some(sentence.municipality) { Ok(()) } else { Err(Refusal::DoesNotFit) }
    }

    /// One answer of a person where there is one answer, and no more cards than there may be.
    fn check_limit(&self, round: &Round, by: Author) -> Result<(), Refusal> {
        let most = match round.step.kind {
            StepKind::Introduce | StepKind::Appreciation { .. } => 1,
            StepKind::Cards { limit, .. } if limit > 0 => usize::from(limit),
            _ => return Ok(()),
        };
        let counts = |each: &&Contribution| {
            each.step == round.step.id && each.author == by && each.standing != Standing::Withdrawn
        };
        let own = self.contributions.values().filter(counts).count();
        if own >= most { Err(Refusal::TooMany { most }) } else { Ok(()) }
    }

    /// A contribution that the actor may change, and under which name: its author, or the table it is of.
    fn changeable(&self, actor: Actor, id: ContributionId) -> Result<(&Contribution, Author), Refusal> {
        let found = self.seen(actor, id)?;
        let round = self.round(found.step)?;
        if matches!(actor, Actor::Chair | Actor::Moderator) {
            // Only what staff merged themselves.
            return if found.author == Author::Staff {
                Ok((found, Author::Staff))
            } else {
                Err(Refusal::NotAllowed)
            };
        }
        let (participant, token) = self.present(actor)?;
        let by = Self::author(round, participant.id, token)?;
        let together = round.step.kind.edited_together()
            && found.table.is_some()
            && found.table == participant.table
            && self.is_shared(found);
        let own = Self::is_author(participant, token, found);
        if !(own || together) {
            return Err(Refusal::NotAllowed);
        }
        if round.step.anonymous && !round.run.is_open() {
            return Err(Refusal::StepEnded);
        }
        if found.standing == Standing::Current { Ok((found, by)) } else { Err(Refusal::WrongState) }
    }

    /// A contribution of the actor, or one of the own table where the table writes together.
    fn own(&self, actor: Actor, id: ContributionId) -> Result<&Contribution, Refusal> {
        let found = self.seen(actor, id)?;
        let (participant, token) = self.present(actor)?;
        if !Self::is_author(participant, token, found) {
            return Err(Refusal::NotAllowed);
        }
        let round = self.round(found.step)?;
        if round.step.anonymous && !round.run.is_open() { Err(Refusal::StepEnded) } else { Ok(found) }
    }

    fn edit(&self, actor: Actor, id: ContributionId, content: &Content, revision: u32) -> Decision {
        let (found, by) = self.changeable(actor, id)?;
        self.check_content(actor, found, content)?;
        if found.content == *content {
            return Ok(Vec::new());
        }
        let (content, nobody_between) = (content.clone(), found.revision == revision || found.editor == by);
        if found.conflict.is_empty() && nobody_between && revision <= found.revision {
            Ok(vec![Event::Edited { id, content, by }])
        } else {
            Ok(vec![Event::Diverged { id, content, by }])
        }
    }

    fn check_content(&self, actor: Actor, found: &Contribution, content: &Content) -> Result<(), Refusal> {
        content.check(&self.round(found.step)?.step)?;
        // The table may have another municipality by now: who answered can still say it better.
        if content.statement() != found.content.statement() {
            self.check_municipality(content, found.table)?;
        }
        self.check_about(actor, content, found.step)
    }

    fn settle(&self, actor: Actor, id: ContributionId, content: &Content, revision: u32) -> Decision {
        let (found, by) = self.changeable(actor, id)?;
        self.check_content(actor, found, content)?;
        if found.conflict.is_empty() || found.revision != revision {
            return Err(Refusal::WrongState);
        }
        Ok(vec![Event::Settled { id, content: content.clone(), by }])
    }

    fn undo(&self, actor: Actor, id: ContributionId, revision: u32) -> Decision {
        let (found, by) = self.changeable(actor, id)?;
        if !found.conflict.is_empty() {
            return Err(Refusal::InConflict);
        }
        if found.revision != revision {
            return Err(Refusal::WrongState);
        }
        let (to, before) = found.undone().ok_or(Refusal::NothingToUndo)?;
        if by == found.editor || by == before || self.may_part(actor, found, before) {
            Ok(vec![Event::Undone { id, to }])
        } else {
            Err(Refusal::NotAllowed)
        }
    }

    /// Whether an actor may take back what somebody wrote over the text of somebody else: who speaks for the table. An
    /// earlier text of the same person is theirs alone, as it may be from before it was shared.
    fn may_part(&self, actor: Actor, found: &Contribution, before: Author) -> bool {
        let speaks = |table| self.check_speaks_for(actor, Group::Table(table)).is_ok();
        found.editor != before && found.table.is_some_and(speaks)
    }
}
