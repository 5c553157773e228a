//! A table, as an audience sees it.

use serde::{Deserialize, Serialize};

use crate::{
    MunicipalityCode, ParticipantId, TableId,
    session::{Audience, JoinCode, Participant, Presence, Session},
};

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableView {
    /// What it is known by.
    pub id: TableId,
    /// What stands on it.
    pub name: String,
    /// Whose table it is.
    pub municipality: Option<MunicipalityCode>,
    /// How many people are at it.
    pub present: u32,
    /// Who hosts it; for those in the room.
    pub host: Option<ParticipantId>,
    /// The code to join with; for the table itself and the staff.
    pub code: Option<JoinCode>,
}

impl Session {
    pub(super) fn table_view(&self, id: TableId, audience: Audience) -> Option<TableView> {
        let table = self.tables.get(&id)?;
        let here = |each: &&Participant| each.table == Some(id) && each.presence == Presence::Present;
        let present = self.participants.values().filter(here).count();
        let own = audience.table() == Some(id) || audience.is_staff();
        Some(TableView {
            id,
            name: table.name.clone(),
            municipality: table.municipality,
            present: u32::try_from(present).unwrap_or(u32::MAX),
            host: table.host.filter(|_| audience.takes_part()),
            code: own.then(|| table.code.clone()),
        })
    }
}
