//! Who takes part in a session, by name. The log of the session knows identities only; names stand beside it, so that
//! they can be erased.

use std::collections::BTreeMap;

use domain::{MunicipalityCode, ParticipantId};

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

/// The names of a session. They are used only where the audience may know who somebody is: the view then holds the
/// identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names(BTreeMap<ParticipantId, Name>);

impl Names {
    /// The names of these participants.
    pub(crate) const fn new(names: BTreeMap<ParticipantId, Name>) -> Self {
        Self(names)
    }

    /// Who somebody is; nothing when nobody knows, or it was erased.
    pub(crate) fn get(&self, id: ParticipantId) -> Option<&Name> {
        self.0.get(&id).filter(|found| !found.name.is_empty())
    }
}
