//! What is rehearsed.

use std::{path::PathBuf, time::Duration};

use crate::{Network, RehearsalError};

/// The most people of one rehearsal: more than a room holds.
const MOST_PARTICIPANTS: usize = 2_000;

/// The most tables.
const MOST_TABLES: usize = 100;

/// What is rehearsed.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// How many people take part.
    pub participants: usize,
    /// At how many tables.
    pub tables: usize,
    /// How long it takes.
    pub length: Length,
    /// What lies between the devices and the server.
    pub network: Network,
    /// Which choices the people make: the same seed, the same choices.
    pub seed: u64,
    /// The server.
    pub target: Target,
}

/// How long a rehearsal takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// The whole script in this time.
    Within(Duration),
    /// As long as the script says.
    FullDay,
}

/// The server of a rehearsal.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// One of its own, on this machine, with a database that is thrown away.
    Own {
        /// The program.
        program: PathBuf,
        /// After how long it is killed, again and again.
        killed_every: Option<Duration>,
    },
    /// A demonstration that runs already.
    Demo {
        /// Its address.
        address: String,
        /// The code of the session; without one, the session of a meeting that can be found.
        code: Option<String>,
    },
}

impl Plan {
    /// Whether it can be carried out.
    ///
    /// # Errors
    /// When a number is too small or too large.
    pub(crate) fn check(&self) -> Result<(), RehearsalError> {
        if !(1..=MOST_PARTICIPANTS).contains(&self.participants) {
            return Err(RehearsalError::Participants { most: MOST_PARTICIPANTS });
        }
        if !(1..=MOST_TABLES).contains(&self.tables) {
            return Err(RehearsalError::Tables { most: MOST_TABLES });
        }
        match self.length {
            Length::Within(time) if time < Duration::from_secs(5) => Err(RehearsalError::TooShort),
            _ => Ok(()),
        }
    }
}
