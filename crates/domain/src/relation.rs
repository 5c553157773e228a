//! How an organisation relates to the knowledge organisation.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::MunicipalityCode;

/// How an organisation relates to the knowledge organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Takes part in the network.
    Partner,
    /// Considers taking part.
    Interested,
    /// Takes no part.
    #[default]
    None,
    /// Took part before.
    Former,
}

impl Relation {
    /// All relations, in the order in which forms offer them.
    pub const ALL: [Relation; 4] =
        [Relation::Partner, Relation::Interested, Relation::None, Relation::Former];

    /// The key in forms, files and message names: `interested`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Relation::Partner => "partner",
            Relation::Interested => "interested",
            Relation::None => "none",
            Relation::Former => "former",
        }
    }

    /// The relation with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Relation> {
        Relation::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// One change of relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelationChange {
    /// The first day on which it holds.
    pub since: Date,
    /// What the relation became.
    pub relation: Relation,
    /// Why, in the words of who noted it.
    pub note: String,
}

/// A municipality of the list of partners that comes with the figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// The municipality.
    pub municipality: MunicipalityCode,
    /// Its relation to the knowledge organisation.
    pub relation: Relation,
}
