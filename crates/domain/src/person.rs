//! A person: somebody with an account, or somebody who was registered.

use serde::{Deserialize, Serialize};

use crate::{EmailAddress, FunctionKind, Language, OrganisationId, PersonId};

/// The longest name that is taken, in characters.
pub const LONGEST_NAME: usize = 120;

/// A person. One mail address is one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// What the person is known by.
    pub id: PersonId,
    /// The name as the person writes it, or as who registered the person wrote it.
    pub name: String,
    /// Where mail goes.
    pub email: EmailAddress,
    /// A telephone number, if one was given.
    pub phone: Option<String>,
    /// The language of mails.
    pub language: Language,
    /// What the person does, and where; the newest first.
    pub functions: Vec<Function>,
    /// Whether the person wants no mail but what is needed for a meeting of the person's own.
    pub only_essential_mail: bool,
}

/// What somebody does in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Function {
    /// The kind, for admission.
    pub kind: FunctionKind,
    /// The title in the person's own words: "Wethouder wonen".
    pub title: String,
    /// The organisation.
    pub organisation: OrganisationId,
}
