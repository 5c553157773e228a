//! Coming, going and sitting down.

use super::Decision;
use crate::session::{Actor, Attend, Event, Participant, Presence, Refusal, Session};
use crate::{ParticipantId, TableId};

impl Session {
    pub(super) fn attend(&self, actor: Actor, attend: Attend) -> Decision {
        self.check_not_closed()?;
        match attend {
            Attend::Join { table } => self.join(own_name(actor)?, table),
            Attend::Knock { table } => self.knock(own_name(actor)?, table),
            Attend::Admit(guest) => {
                self.knocking(actor, guest)?;
                Ok(vec![Event::Admitted { participant: guest }])
            }
            Attend::TurnAway(guest) => {
                self.knocking(actor, guest)?;
                Ok(vec![Event::TurnedAway { participant: guest }])
            }
            Attend::Seat { participant, table } => self.seat(actor, participant, table),
            Attend::Rename => self.rename(own_name(actor)?),
            Attend::Leave => {
                let (participant, _) = self.present(actor)?;
                Ok(vec![Event::Left { participant: participant.id }])
            }
        }
    }

    fn join(&self, id: ParticipantId, table: Option<TableId>) -> Decision {
        table.map_or(Ok(()), |table| self.check_table(table))?;
        match self.participants.get(&id) {
            // A guest comes in by knocking, also the second time; one that was let in before keeps the seat.
            Some(known) if known.guest && known.presence == Presence::Left => {
                Ok(vec![Event::Joined { participant: id, table: known.table }])
            }
            Some(known) if known.guest => Err(Refusal::NotPresent),
            Some(known)
                if known.presence == Presence::Present && (table.is_none() || known.table == table) =>
            {
                Ok(Vec::new())
            }
            Some(known) => Ok(vec![Event::Joined { participant: id, table: table.or(known.table) }]),
            None => Ok(vec![Event::Joined { participant: id, table }]),
        }
    }

    fn knock(&self, id: ParticipantId, table: TableId) -> Decision {
        self.check_table(table)?;
        match self.participants.get(&id) {
            None => Ok(vec![Event::Knocked { participant: id, table }]),
            Some(known) if known.guest && known.presence == Presence::TurnedAway => {
                Ok(vec![Event::Knocked { participant: id, table }])
            }
            // Who took the card of the wrong table waits at the right one from now on.
            Some(known)
                if known.guest && known.presence == Presence::Knocking && known.table != Some(table) =>
            {
                Ok(vec![Event::Knocked { participant: id, table }])
            }
            Some(known) if known.guest && known.presence == Presence::Left => self.join(id, None),
            Some(_) => Ok(Vec::new()),
        }
    }

    /// Only a guest typed the own name; that of others comes with their registration.
    fn rename(&self, id: ParticipantId) -> Decision {
        match self.participants.get(&id) {
            Some(known) if !known.guest => Err(Refusal::NotAllowed),
            Some(known) if matches!(known.presence, Presence::Knocking | Presence::Present) => {
                Ok(vec![Event::Renamed { participant: id }])
            }
            _ => Err(Refusal::NotPresent),
        }
    }

    /// A guest who waits, when the actor may decide about them.
    fn knocking(&self, actor: Actor, guest: ParticipantId) -> Result<Participant, Refusal> {
        let found = self.participants.get(&guest).ok_or(Refusal::Unknown)?;
        let allowed = match actor {
            Actor::Chair | Actor::Moderator => true,
            Actor::Participant(_) => {
                let (host, _) = self.present(actor)?;
                found.table.is_some_and(|table| self.speaks_for(host, table))
            }
            Actor::Unnamed(..) | Actor::Screen => false,
        };
        if !allowed {
            return Err(Refusal::NotAllowed);
        }
        if found.presence == Presence::Knocking { Ok(*found) } else { Err(Refusal::WrongState) }
    }

    fn seat(&self, actor: Actor, participant: ParticipantId, table: Option<TableId>) -> Decision {
        table.map_or(Ok(()), |table| self.check_table(table))?;
        let found = self.participants.get(&participant).ok_or(Refusal::Unknown)?;
        let own = actor == Actor::Participant(participant) && !found.guest;
        if !(own || actor == Actor::Chair || actor == Actor::Moderator) {
            return Err(Refusal::NotAllowed);
        }
        if own && found.presence != Presence::Present {
            return Err(Refusal::NotPresent);
        }
        if found.table == table {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Seated { participant, table }])
    }
}

/// Coming in is done under one's own name.
const fn own_name(actor: Actor) -> Result<ParticipantId, Refusal> {
    match actor {
        Actor::Participant(id) => Ok(id),
        _ => Err(Refusal::NotAllowed),
    }
}
