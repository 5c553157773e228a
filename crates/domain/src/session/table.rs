//! The tables of a session, and who sits at them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{MunicipalityCode, ParticipantId, TableId};

/// A code of six characters with which one joins a table without an account. No character looks like another one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JoinCode(String);

/// Why a text is no code to join with.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("a code has six letters and digits, as on the card on the table")]
pub struct JoinCodeError;

impl JoinCode {
    /// The characters a code is made of.
    pub const CHARACTERS: &'static str = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for JoinCode {
    type Err = JoinCodeError;

    /// Reads a code as people type it: with small letters, spaces or hyphens.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let typed = text.chars().filter(|each| !matches!(each, ' ' | '-'));
        let code: String = typed.map(|each| each.to_ascii_uppercase()).collect();
        let right = code.len() == 6 && code.chars().all(|each| JoinCode::CHARACTERS.contains(each));
        if right { Ok(Self(code)) } else { Err(JoinCodeError) }
    }
}

impl fmt::Debug for JoinCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JoinCode(…)")
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it is known by.
    pub id: TableId,
    /// What stands on it: "Tafel 4", or the name of the municipality.
    pub name: String,
    /// The municipality whose people sit at it; none when it is mixed.
    pub municipality: Option<MunicipalityCode>,
    /// The code on the card.
    pub code: JoinCode,
    /// Who keeps the table going and admits guests.
    #[serde(default)]
    pub host: Option<ParticipantId>,
}

/// Somebody who takes part. Who it is stands elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// What they are known by in this session.
    pub id: ParticipantId,
    /// The table; some sit at none.
    pub table: Option<TableId>,
    /// Whether they came in with the code of a table, without an account.
    pub guest: bool,
    /// Whether they are here.
    pub presence: Presence,
    /// How often they took another name.
    #[serde(default)]
    pub renamed: u32,
}

/// Whether somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// Waits until the table host lets them in.
    Knocking,
    /// Takes part.
    Present,
    /// Was not let in.
    TurnedAway,
    /// Has gone; can come back.
    Left,
}

impl Presence {
    /// The key in message names and drawings: `turned-away`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Presence::Knocking => "knocking",
            Presence::Present => "present",
            Presence::TurnedAway => "turned-away",
            Presence::Left => "left",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!("ab3-d7k".parse::<JoinCode>().unwrap().as_str(), "AB3D7K");
        assert!(
            ["AB3D7", "AB3D70", "AB3D7I", "ÀB3D7K", ""].iter().all(|text| text.parse::<JoinCode>().is_err())
        );
        assert!(!format!("{:?}", "AB3D7K".parse::<JoinCode>().unwrap()).contains("AB3"));
    }
}
