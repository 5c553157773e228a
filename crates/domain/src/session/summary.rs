//! What can be told of a session to everybody: numbers, and no person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Presence, Session, Standing};
use crate::TableId;

/// A session in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many people were at each table, also those who left; a table where nobody was is not in it.
    pub attended: BTreeMap<TableId, u32>,
    /// How many contributions the moderator hid.
    pub hidden: u32,
    /// How many contributions were withdrawn by who wrote them.
    pub withdrawn: u32,
}

impl Session {
    /// The session in numbers.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        for each in self.participants.values() {
            let was_there = matches!(each.presence, Presence::Present | Presence::Left);
            if let Some(table) = each.table.filter(|_| was_there) {
                *summary.attended.entry(table).or_default() += 1;
            }
        }
        for each in self.contributions.values() {
            match each.standing {
                Standing::Withdrawn => summary.withdrawn += 1,
                Standing::Current if each.hidden.is_some() => summary.hidden += 1,
                _ => {}
            }
        }
        summary
    }
}
