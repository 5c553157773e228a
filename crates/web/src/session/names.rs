//! Who takes part in a session, by name. The log of the session knows identities only; names stand beside it, so that
//! they can be erased.

use std::collections::BTreeMap;

use domain::{MunicipalityCode, ParticipantId, SessionId};
use store::{ParticipantRecord, Store, StoreError};

/// Somebody who takes part, as others in the room may know them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// The name; empty when it was erased.
    pub(crate) name: String,
    /// The function in own words; may be empty.
    pub(crate) function: String,
    /// The organisation; may be empty.
    pub(crate) organisation: String,
    /// The municipality they come from.
    pub(crate) municipality: Option<MunicipalityCode>,
}

impl From<ParticipantRecord> for Name {
    fn from(record: ParticipantRecord) -> Self {
        let ParticipantRecord { name, function, organisation, municipality, .. } = record;
        Name { name, function, organisation, municipality }
    }
}

/// The names of a session. They are used only where the audience may know who somebody is: the view then holds the
/// identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names(BTreeMap<ParticipantId, Name>);

impl Names {
    /// The names of everybody in a session.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn read(store: &Store, session: SessionId) -> Result<Names, StoreError> {
        let found = store.participants(session).await?;
        Ok(Self(found.into_iter().map(|each| (each.participant, each.into())).collect()))
    }

    /// Makes somebody known, or known better.
    pub(crate) fn insert(&mut self, id: ParticipantId, name: Name) {
        self.0.insert(id, name);
    }

    /// Who somebody is; nothing when nobody knows, or it was erased.
    pub(crate) fn get(&self, id: ParticipantId) -> Option<&Name> {
        self.0.get(&id).filter(|found| !found.name.is_empty())
    }
}
