//! What a command leads to.

mod arrange;
mod attend;
mod compose;
mod contribute;
mod course;
mod lead;
mod share;
mod vote;

use jiff::Timestamp;

use super::{
    Actor, Audience, Author, Command, Contribution, Event, Group, Participant, Presence, Refusal, Request,
    Round, Scope, Session,
};
use crate::{ContributionId, ParticipantId, RoundToken, StepId, TableId};

pub(super) type Decision = Result<Vec<Event>, Refusal>;

impl Session {
    /// What a request of an actor leads to at a moment; nothing happens until the entries are applied. A request
    /// that was carried out already leads to nothing.
    ///
    /// # Errors
    /// When it is refused; the refusal says why, and what one can do.
    pub fn decide(&self, actor: Actor, request: &Request, now: Timestamp) -> Decision {
        if self.handled.contains(&request.id) {
            return Ok(Vec::new());
        }
        // In an anonymous round nothing tells when somebody said something: not the identity of the command either.
        if matches!(actor, Actor::Unnamed(..)) && request.id.tells_the_time() {
            return Err(Refusal::TokenNeeded);
        }
        match &request.command {
            Command::Compose(compose) => self.compose(actor, compose),
            Command::Lead { phase, press } => self.lead(actor, *phase, press, now),
            Command::Attend(attend) => self.attend(actor, *attend),
            Command::Contribute(contribute) => self.contribute(actor, contribute),
            Command::Arrange(arrange) => self.arrange(actor, arrange),
            Command::Course { step, command } => self.work_on_course(actor, request.id, *step, command),
            Command::Vote { step, ballot } => self.vote(actor, *step, ballot),
            Command::Choose { step, cards, revision } => self.choose(actor, *step, cards, *revision),
        }
    }

    fn round(&self, step: StepId) -> Result<&Round, Refusal> {
        self.rounds.get(&step).ok_or(Refusal::Unknown)
    }

    /// The step, when something can be done in it now.
    fn open_round(&self, step: StepId) -> Result<&Round, Refusal> {
        self.check_not_closed()?;
        let round = self.round(step)?;
        if round.run.is_open() {
            Ok(round)
        } else if round.opened.is_some() {
            Err(Refusal::StepEnded)
        } else {
            Err(Refusal::NotBegun)
        }
    }

    const fn check_not_closed(&self) -> Result<(), Refusal> {
        if self.closed { Err(Refusal::SessionClosed) } else { Ok(()) }
    }

    /// Who acts, when it is somebody who takes part.
    fn present(&self, actor: Actor) -> Result<(Participant, Option<RoundToken>), Refusal> {
        let (id, token) = match actor {
            Actor::Participant(id) => (id, None),
            Actor::Unnamed(id, token) => (id, Some(token)),
            Actor::Chair | Actor::Moderator | Actor::Screen => return Err(Refusal::NotAllowed),
        };
        let found = self.participants.get(&id).filter(|each| each.presence == Presence::Present);
        found.map(|each| (*each, token)).ok_or(Refusal::NotPresent)
    }

    /// Under which name somebody acts in a step.
    fn author(round: &Round, id: ParticipantId, token: Option<RoundToken>) -> Result<Author, Refusal> {
        match (round.step.anonymous, token) {
            (false, _) => Ok(Author::Participant(id)),
            (true, Some(token)) => Ok(Author::Unnamed(token)),
            (true, None) => Err(Refusal::TokenNeeded),
        }
    }

    /// Whether somebody may speak for a table: its host, or anybody at it when it has none.
    fn speaks_for(&self, participant: Participant, table: TableId) -> bool {
        match self.tables.get(&table).and_then(|table| table.host) {
            Some(host) => host == participant.id,
            None => participant.table == Some(table),
        }
    }

    /// Whether an actor may speak for a group: staff for the room, a table for itself.
    fn check_speaks_for(&self, actor: Actor, group: Group) -> Result<(), Refusal> {
        let allowed = match (actor, group) {
            (Actor::Chair | Actor::Moderator, Group::Plenary) => true,
            (Actor::Participant(_) | Actor::Unnamed(..), Group::Table(table)) => {
                self.speaks_for(self.present(actor)?.0, table)
            }
            _ => false,
        };
        if allowed { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    /// A contribution, when the actor can see it: what one cannot see is not there.
    fn seen(&self, actor: Actor, id: ContributionId) -> Result<&Contribution, Refusal> {
        let found = self.contributions.get(&id).ok_or(Refusal::Unknown)?;
        let seen = match actor {
            Actor::Chair => self.sees(Audience::Chair, found),
            Actor::Moderator => self.sees(Audience::Moderator, found),
            Actor::Screen => self.sees(Audience::Screen, found),
            Actor::Participant(_) | Actor::Unnamed(..) => {
                let (participant, token) = self.present(actor)?;
                let table = participant.table.map_or(Audience::Room, Audience::Table);
                let own = token.is_some_and(|token| found.author == Author::Unnamed(token));
                own || self.sees(table, found) || self.sees(Audience::Own(participant.id), found)
            }
        };
        if seen { Ok(found) } else { Err(Refusal::Unknown) }
    }

    /// Whether somebody is the author, under whatever name the round gives.
    fn is_author(participant: Participant, token: Option<RoundToken>, of: &Contribution) -> bool {
        match of.author {
            Author::Participant(id) => id == participant.id,
            Author::Unnamed(author) => token == Some(author),
            Author::Staff => false,
        }
    }

    /// The cards of a step that a group can choose from.
    fn candidates(&self, round: &Round, group: Group) -> std::collections::BTreeSet<ContributionId> {
        let of_group = |id: &&ContributionId| {
            round.step.scope == Scope::Plenary
                || self.contributions.get(id).is_some_and(|card| card.table == group.table())
        };
        round.candidates.iter().filter(of_group).copied().collect()
    }
}
