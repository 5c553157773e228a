//! Why a rehearsal could not be held.

use std::io;

/// Why a rehearsal could not be held.
#[derive(Debug, thiserror::Error)]
pub enum RehearsalError {
    /// Nobody, or more people than a rehearsal can have.
    #[error("choose 1 to {most} participants")]
    Participants {
        /// The most there may be.
        most: usize,
    },
    /// No table, or more than a rehearsal can have.
    #[error("choose 1 to {most} tables")]
    Tables {
        /// The most there may be.
        most: usize,
    },
    /// Too short for anything to happen.
    #[error("a rehearsal takes at least five seconds")]
    TooShort,
    /// The address cannot be used.
    #[error("{address} is no address such as http://127.0.0.1:8080")]
    Address {
        /// What was given.
        address: String,
    },
    /// Nobody answers.
    #[error("{address} does not answer")]
    Silent {
        /// The address.
        address: String,
    },
    /// The server is none on which one can rehearse.
    #[error("{address} is no demonstration")]
    NoDemo {
        /// The address.
        address: String,
    },
    /// There is no session to take part in.
    #[error("there is no work session at {address}")]
    NoSession {
        /// The address.
        address: String,
    },
    /// The own server did not start.
    #[error("the server did not start: {0}")]
    Start(String),
    /// The server gave an answer that nobody expected.
    #[error("unexpected answer: {0}")]
    Answer(String),
    /// The database of the own server cannot be used.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// Something on this machine.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The connection.
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

impl RehearsalError {
    /// Whether the command line asks for something that cannot be.
    #[must_use]
    pub const fn is_wrong_command(&self) -> bool {
        matches!(
            self,
            Self::Participants { .. } | Self::Tables { .. } | Self::TooShort | Self::Address { .. }
        )
    }
}
