//! Voting, and fixing what weighs most.

use std::collections::BTreeSet;

use super::Decision;
use crate::session::{Actor, Author, Ballot, Event, Group, Refusal, Scope, Session, StepKind, Voter};
use crate::{ContributionId, StepId};

impl Session {
    pub(super) fn vote(&self, actor: Actor, step: StepId, ballot: &Ballot) -> Decision {
        let (participant, token) = self.present(actor)?;
        let round = self.open_round(step)?;
        let StepKind::Vote { method, .. } = round.step.kind else { return Err(Refusal::DoesNotFit) };
        let group = Self::group_of(&round.step, participant.table)?;
        ballot.check(method, &self.candidates(round, group))?;
        let by = match Self::author(round, participant.id, token)? {
            Author::Unnamed(token) => Voter::Unnamed(token),
            _ => Voter::Participant(participant.id),
        };
        let before = match by {
            Voter::Participant(id) => round.ballots.get(&id),
            Voter::Unnamed(token) => round.unnamed_ballots.get(&token),
        };
        let table = group.table();
        if before.is_some_and(|cast| cast.ballot == *ballot && cast.table == table) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Cast { step, by, table, ballot: ballot.clone() }])
    }

    pub(super) fn choose(
        &self,
        actor: Actor,
        step: StepId,
        cards: &[ContributionId],
        revision: u32,
    ) -> Decision {
        let round = self.open_round(step)?;
        let StepKind::TopFive { count, .. } = round.step.kind else { return Err(Refusal::DoesNotFit) };
        let group = match round.step.scope {
            Scope::Plenary => Group::Plenary,
            Scope::Tables => Self::group_of(&round.step, self.present(actor)?.0.table)?,
        };
        self.check_speaks_for(actor, group)?;
        if cards.len() > usize::from(count) {
            return Err(Refusal::TooMany { most: usize::from(count) });
        }
        let candidates = self.candidates(round, group);
        let chosen: BTreeSet<ContributionId> = cards.iter().copied().collect();
        if chosen.len() != cards.len() || !chosen.is_subset(&candidates) {
            return Err(Refusal::NotACandidate);
        }
        let before = round.choices.get(&group);
        if before.is_some_and(|choice| choice.cards == cards) {
            return Ok(Vec::new());
        }
        if before.map_or(0, |choice| choice.revision) != revision {
            return Err(Refusal::WrongState);
        }
        Ok(vec![Event::Chosen { step, group, cards: cards.to_vec() }])
    }
}
