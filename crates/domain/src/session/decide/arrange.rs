//! Putting contributions in order: hiding, merging, splitting, laying together.

use std::collections::BTreeSet;

use super::Decision;
use crate::session::{
    Actor, Arrange, Author, Contribution, Event, Group, NewCard, Refusal, Round, Run, Scope, Session,
    Standing, StepKind, Words,
};
use crate::{ClusterId, ContributionId, ReplacementId, StepId};

impl Session {
    pub(super) fn arrange(&self, actor: Actor, arrange: &Arrange) -> Decision {
        self.check_not_closed()?;
        match arrange {
            Arrange::Hide { id, reason } => self.hide(actor, *id, reason),
            Arrange::Unhide(id) => {
                let found = self.arrangeable(actor, *id)?;
                let hidden = found.hidden.is_some();
                if hidden { Ok(vec![Event::Unhidden { id: *id }]) } else { Err(Refusal::WrongState) }
            }
            Arrange::Replace { id, originals, results } => {
                self.decide_replace(actor, *id, originals, results)
            }
            Arrange::Restore(id) => self.restore(actor, *id),
            Arrange::NameCluster { id, step, name } => self.name_cluster(actor, *id, *step, name),
            Arrange::DropCluster(id) => self.drop_cluster(actor, *id),
            Arrange::Lay { step, card, cluster } => self.lay(actor, *step, *card, *cluster),
        }
    }

    /// A contribution that the actor may put in order: staff what the room sees, a table its own.
    fn arrangeable(&self, actor: Actor, id: ContributionId) -> Result<&Contribution, Refusal> {
        let found = self.seen(actor, id)?;
        let allowed = match actor {
            Actor::Chair | Actor::Moderator => true,
            Actor::Participant(_) | Actor::Unnamed(..) => {
                let (participant, _) = self.present(actor)?;
                found.table.is_some_and(|table| self.speaks_for(participant, table))
            }
            Actor::Screen => false,
        };
        if allowed { Ok(found) } else { Err(Refusal::NotAllowed) }
    }

    fn hide(&self, actor: Actor, id: ContributionId, reason: &Words) -> Decision {
        let found = self.arrangeable(actor, id)?;
        if reason.is_empty() {
            return Err(Refusal::Empty);
        }
        if reason.characters() > Words::LONGEST {
            return Err(Refusal::TooLong { most: Words::LONGEST });
        }
        if found.hidden.is_some() {
            return Err(Refusal::WrongState);
        }
        Ok(vec![Event::Hidden { id, reason: reason.clone() }])
    }

    /// No vote is open that these cards can be chosen in.
    pub(super) fn check_no_open_vote(&self, cards: &[ContributionId]) -> Result<(), Refusal> {
        let open = self.rounds.values().filter(|round| round.run.is_open());
        let mut at_stake = open.flat_map(|round| &round.candidates);
        if at_stake.any(|each| cards.contains(each)) { Err(Refusal::VoteOpen) } else { Ok(()) }
    }

    fn decide_replace(
        &self,
        actor: Actor,
        id: ReplacementId,
        originals: &[ContributionId],
        results: &[NewCard],
    ) -> Decision {
        if self.replacements.contains_key(&id) {
            return Err(Refusal::IdentityTaken);
        }
        let several = originals.len().max(results.len()) > 1 && originals.len().min(results.len()) == 1;
        let distinct: BTreeSet<_> = originals.iter().chain(results.iter().map(|each| &each.id)).collect();
        if !several || distinct.len() != originals.len() + results.len() {
            return Err(Refusal::DoesNotFit);
        }
        if results.iter().any(|each| self.contributions.contains_key(&each.id)) {
            return Err(Refusal::IdentityTaken);
        }
        let found: Vec<&Contribution> =
            originals.iter().map(|each| self.arrangeable(actor, *each)).collect::<Result<_, _>>()?;
        let step = found.first().map(|each| each.step).ok_or(Refusal::DoesNotFit)?;
        let round = self.round(step)?;
        if !round.step.kind.makes_cards() || found.iter().any(|each| each.step != step) {
            return Err(Refusal::DoesNotFit);
        }
        if found.iter().any(|each| !each.counts() || !self.is_shared(each)) {
            return Err(Refusal::WrongState);
        }
        if found.iter().any(|each| !each.conflict.is_empty()) {
            return Err(Refusal::InConflict);
        }
        self.check_of_one_table(&found, step)?;
        results.iter().try_for_each(|each| each.content.check(&round.step))?;
        results.iter().try_for_each(|each| self.check_visible_about(actor, each))?;
        self.check_no_open_vote(originals)?;
        let by = self.arranger(actor, step)?;
        Ok(vec![Event::Replaced { id, originals: originals.to_vec(), results: results.to_vec(), by }])
    }

    /// Cards that tables still choose from stay of their table: a card of two tables would be of none.
    fn check_of_one_table(&self, cards: &[&Contribution], step: StepId) -> Result<(), Refusal> {
        let of_one = cards.iter().all(|card| Some(card.table) == cards.first().map(|first| first.table));
        let chooses = |round: &Round| {
            round.step.kind.source() == Some(step)
                && round.step.scope == Scope::Tables
                && round.run != Run::Ended
        };
        if of_one || !self.rounds.values().any(chooses) { Ok(()) } else { Err(Refusal::OfTables) }
    }

    fn check_visible_about(&self, actor: Actor, card: &NewCard) -> Result<(), Refusal> {
        card.content.about().map_or(Ok(()), |about| self.seen(actor, about).map(|_| ()))
    }

    /// Under which name cards are put in order.
    fn arranger(&self, actor: Actor, step: StepId) -> Result<Author, Refusal> {
        match actor {
            Actor::Participant(_) | Actor::Unnamed(..) => {
                let (participant, token) = self.present(actor)?;
                Self::author(self.round(step)?, participant.id, token)
            }
            Actor::Chair | Actor::Moderator | Actor::Screen => Ok(Author::Staff),
        }
    }

    fn restore(&self, actor: Actor, id: ReplacementId) -> Decision {
        let found = self.replacements.get(&id).ok_or(Refusal::Unknown)?;
        for result in &found.results {
            let card = self.contributions.get(result).ok_or(Refusal::Unknown)?;
            match card.standing {
                Standing::Current => {}
                Standing::Replaced(_) => return Err(Refusal::ReplacedFurther),
                Standing::TakenBack | Standing::Withdrawn => return Err(Refusal::WrongState),
            }
            self.arrangeable(actor, *result)?;
        }
        self.check_no_open_vote(&found.results)?;
        Ok(vec![Event::Restored { id }])
    }

    /// The group in which the actor lays cards together, in an open step.
    fn laying(&self, actor: Actor, step: StepId) -> Result<(Group, StepId), Refusal> {
        let round = self.open_round(step)?;
        let StepKind::Cluster { source } = round.step.kind else { return Err(Refusal::DoesNotFit) };
        let group = match (round.step.scope, actor) {
            (Scope::Plenary, Actor::Chair | Actor::Moderator) => Group::Plenary,
            (Scope::Plenary, _) => return Err(Refusal::NotAllowed),
            (Scope::Tables, _) => Self::group_of(&round.step, self.present(actor)?.0.table)?,
        };
        Ok((group, source))
    }

    fn name_cluster(&self, actor: Actor, id: ClusterId, step: StepId, name: &Words) -> Decision {
        let (group, _) = self.laying(actor, step)?;
        if name.is_empty() {
            return Err(Refusal::Empty);
        }
        if name.characters() > 200 {
            return Err(Refusal::TooLong { most: 200 });
        }
        match self.clusters.get(&id) {
            Some(known) if known.step != step || known.group != group => Err(Refusal::IdentityTaken),
            Some(known) if known.name == *name => Ok(Vec::new()),
            _ => Ok(vec![Event::ClusterNamed { id, step, group, name: name.clone() }]),
        }
    }

    fn drop_cluster(&self, actor: Actor, id: ClusterId) -> Decision {
        let found = self.clusters.get(&id).ok_or(Refusal::Unknown)?;
        let (group, _) = self.laying(actor, found.step)?;
        if found.group != group {
            return Err(Refusal::Unknown);
        }
        if found.cards.is_empty() { Ok(vec![Event::ClusterDropped { id }]) } else { Err(Refusal::WrongState) }
    }

    fn lay(&self, actor: Actor, step: StepId, card: ContributionId, cluster: Option<ClusterId>) -> Decision {
        let (group, source) = self.laying(actor, step)?;
        let found = self.seen(actor, card)?;
        let of_group = group == Group::Plenary || found.table == group.table();
        let is_card = found.step == source && found.counts() && !found.content.rejects_a_signal();
        if !of_group || !is_card || !self.is_shared(found) {
            return Err(Refusal::NotACandidate);
        }
        if let Some(id) = cluster {
            let known = self.clusters.get(&id).ok_or(Refusal::Unknown)?;
            if known.step != step || known.group != group {
                return Err(Refusal::Unknown);
            }
        }
        let holds = |(_, each): &(&ClusterId, &crate::session::Cluster)| {
            each.step == step && each.group == group && each.cards.contains(&card)
        };
        let here = self.clusters.iter().find(holds).map(|(id, _)| *id);
        if here == cluster {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Laid { step, card, cluster }])
    }
}
