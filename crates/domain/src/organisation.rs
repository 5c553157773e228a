//! Organisations around the meeting, and how they relate to the organiser.

use serde::{Deserialize, Serialize};

use crate::MunicipalityCode;

/// How an organisation relates to the knowledge organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Takes part in the network.
    Partner,
    /// Considers taking part.
    Interested,
    /// Took part before.
    Former,
}

/// A municipal organisation and its relation to the knowledge organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// The municipality it governs.
    pub municipality: MunicipalityCode,
    /// Its relation to the knowledge organisation.
    pub relation: Relation,
}
