//! Where something happens: at one table, or in the whole room.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{IdentityError, TableId};

/// One table, or everybody together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Group {
    /// Everybody together.
    Plenary,
    /// One table.
    Table(TableId),
}

impl Group {
    /// The table, when it is one.
    #[must_use]
    pub const fn table(self) -> Option<TableId> {
        match self {
            Group::Plenary => None,
            Group::Table(table) => Some(table),
        }
    }
}

impl fmt::Display for Group {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Group::Plenary => formatter.write_str("plenary"),
            Group::Table(table) => fmt::Display::fmt(table, formatter),
        }
    }
}

impl From<Group> for String {
    fn from(group: Group) -> Self {
        group.to_string()
    }
}

impl FromStr for Group {
    type Err = IdentityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "plenary" { Ok(Group::Plenary) } else { text.parse().map(Group::Table) }
    }
}

impl TryFrom<String> for Group {
    type Error = IdentityError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}
