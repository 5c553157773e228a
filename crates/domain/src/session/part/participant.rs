//! Somebody who takes part, as an audience sees them.

use serde::{Deserialize, Serialize};

use crate::{
    ParticipantId, TableId,
    session::{Audience, Participant, Presence, Session},
};

/// Somebody who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipantView {
    /// What they are known by.
    pub id: ParticipantId,
    /// Where they sit.
    pub table: Option<TableId>,
    /// Whether they came with the code of a table.
    pub guest: bool,
    /// Whether they are here.
    pub presence: Presence,
    /// How often they took another name: who shows it draws it anew.
    #[serde(default)]
    pub renamed: u32,
}

impl Session {
    pub(super) fn participant_view(&self, id: ParticipantId, audience: Audience) -> Option<ParticipantView> {
        let found = self.participants.get(&id)?;
        let own = found.table.filter(|table| audience.table() == Some(*table));
        // At a table without a host everybody lets guests in.
        let of_table = own
            .and_then(|table| self.tables.get(&table))
            .is_some_and(|table| matches!(audience, Audience::Host(_)) || table.host.is_none());
        let decides = audience.is_staff() || of_table;
        let seen = match audience {
            Audience::Own(person) => person == id,
            Audience::Public | Audience::Screen => false,
            _ => found.presence == Presence::Present || decides,
        };
        let Participant { id, table, guest, presence, renamed } = *found;
        seen.then_some(ParticipantView { id, table, guest, presence, renamed })
    }
}
