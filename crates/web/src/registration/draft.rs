//! What a contact person has filled in so far.

use domain::{MunicipalityCode, OrganisationChoice, OrganisationId, ProposalId, RegistrationId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::fresh;

use super::person::PersonDraft;

/// The organisation that was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Chosen {
    /// A municipality of the register; its organisation may not be known yet.
    Municipality(MunicipalityCode),
    /// An organisation that is known.
    Organisation(OrganisationId),
}

impl Chosen {
    /// As it stands in a form: `gemeente:GM0106`.
    pub(crate) fn value(self) -> String {
        match self {
            Chosen::Municipality(code) => format!("gemeente:{code}"),
            Chosen::Organisation(id) => format!("organisatie:{id}"),
        }
    }

    /// Reads what [`Chosen::value`] wrote.
    pub(crate) fn read(value: &str) -> Option<Chosen> {
        let (kind, id) = value.split_once(':')?;
        match kind {
            "gemeente" => id.parse().ok().map(Chosen::Municipality),
            "organisatie" => id.parse().ok().map(Chosen::Organisation),
            _ => None,
        }
    }
}

impl From<OrganisationChoice> for Chosen {
    fn from(choice: OrganisationChoice) -> Self {
        match choice {
            OrganisationChoice::Municipality(code) => Chosen::Municipality(code),
            OrganisationChoice::Organisation(id) => Chosen::Organisation(id),
        }
    }
}

/// Who registers.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct ContactDraft {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) phone: String,
    /// Whether the contact person comes too; not said yet at the beginning.
    pub(super) comes: Option<bool>,
}

/// A registration in the making.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Draft {
    /// What the registration will be known by.
    pub(super) registration: RegistrationId,
    /// The organisation; a mail may not have said it.
    pub(super) organisation: Option<Chosen>,
    pub(super) contact: ContactDraft,
    pub(super) persons: Vec<PersonDraft>,
    pub(super) remark: String,
    /// The mail that it began with, if it did.
    #[serde(default)]
    pub(super) proposal: Option<ProposalId>,
    /// Lines of that mail that were not understood.
    #[serde(default)]
    pub(super) unread: Vec<String>,
    /// Until when it is kept at least: a link in a mail must work longer than a page that was left open.
    #[serde(default)]
    pub(super) kept_until: Option<Timestamp>,
    /// Whether it was sent. Then nothing of what was typed is kept here any more.
    pub(super) sent: bool,
}

impl Draft {
    /// A draft for an organisation, with nothing filled in.
    pub(super) fn new(organisation: impl Into<Option<Chosen>>) -> Draft {
        Draft {
            registration: fresh(),
            organisation: organisation.into(),
            contact: ContactDraft::default(),
            persons: Vec::new(),
            remark: String::new(),
            proposal: None,
            unread: Vec::new(),
            kept_until: None,
            sent: false,
        }
    }

    /// What stays after it was sent: enough to say what became of it.
    pub(super) fn after_sending(&self) -> Draft {
        Draft { registration: self.registration, sent: true, ..Draft::new(self.organisation) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_reads_back() {
        let municipality = Chosen::Municipality("GM0106".parse().unwrap());
        let organisation = Chosen::Organisation(fresh());
        for chosen in [municipality, organisation] {
            assert_eq!(Chosen::read(&chosen.value()), Some(chosen));
        }
        assert_eq!(Chosen::read("gemeente:Assen"), None);
    }

    #[test]
    fn nothing_personal_stays_after_sending() {
        let mut draft = Draft::new(Chosen::Municipality("GM0106".parse().unwrap()));
        draft.contact.name = "Wethouder van Assen".into();
        let mut person = PersonDraft::new();
        person.diet = "geen noten".into();
        draft.persons.push(person);
        let after = serde_json::to_string(&draft.after_sending()).unwrap();
        assert!(!after.contains("Wethouder") && !after.contains("noten"), "{after}");
        assert!(after.contains(&draft.registration.to_string()));
    }
}
