//! A proposal: a mail that asks for places, as it was understood. Nothing comes of it by itself: somebody of the
//! organiser answers with a link, and who wrote the mail completes the registration there.

use serde::{Deserialize, Serialize};

use crate::{EmailAddress, FunctionKind, Language, MunicipalityCode, OrganisationId, RegistrationId};

/// Where a proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ProposalState {
    /// Nobody has answered it yet.
    Open,
    /// A link to complete it was sent.
    Answered,
    /// The registration was sent in by that link.
    Completed {
        /// The registration.
        registration: RegistrationId,
    },
    /// Nothing is to be done with it.
    Aside {
        /// Why.
        reason: Aside,
    },
}

/// Why nothing is to be done with a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// A program answered by itself: somebody is away.
    AutoReply,
    /// A mail server tells that a mail did not arrive.
    Bounce,
    /// It went to many: a newsletter, a list.
    Bulk,
    /// A calendar answers an appointment.
    CalendarReply,
    /// It comes from this installation itself.
    Loop,
    /// It does not say who sent it.
    NoSender,
    /// Somebody of the organiser decided so.
    ByHand,
}

impl Aside {
    /// All reasons.
    pub const ALL: [Aside; 7] = [
        Aside::AutoReply,
        Aside::Bounce,
        Aside::Bulk,
        Aside::CalendarReply,
        Aside::Loop,
        Aside::NoSender,
        Aside::ByHand,
    ];

    /// The key in message names: `auto-reply`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Aside::AutoReply => "auto-reply",
            Aside::Bounce => "bounce",
            Aside::Bulk => "bulk",
            Aside::CalendarReply => "calendar-reply",
            Aside::Loop => "loop",
            Aside::NoSender => "no-sender",
            Aside::ByHand => "by-hand",
        }
    }
}

impl ProposalState {
    /// The keys of all states, what asks for attention first.
    pub const KEYS: [&str; 4] = ["open", "answered", "completed", "aside"];

    /// The key in tables, addresses and message names: `open`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            ProposalState::Open => "open",
            ProposalState::Answered => "answered",
            ProposalState::Completed { .. } => "completed",
            ProposalState::Aside { .. } => "aside",
        }
    }

    /// Whether a link to complete it can be sent: also a second time, when the first was lost. What came without a
    /// sender, from a program or from ourselves is never answered: two programs would write to each other for ever.
    #[must_use]
    pub const fn can_be_answered(self) -> bool {
        matches!(self, ProposalState::Open | ProposalState::Answered)
    }

    /// Whether it can be put aside.
    #[must_use]
    pub const fn can_be_put_aside(self) -> bool {
        matches!(self, ProposalState::Open | ProposalState::Answered)
    }

    /// Whether it can be taken up again. A mail that names no sender or came from this installation stays aside.
    #[must_use]
    pub const fn can_be_reopened(self) -> bool {
        match self {
            ProposalState::Aside { reason } => !matches!(reason, Aside::Loop | Aside::NoSender),
            _ => false,
        }
    }

    /// What it becomes when the registration is sent in by its link.
    #[must_use]
    pub const fn completed(registration: RegistrationId) -> ProposalState {
        ProposalState::Completed { registration }
    }
}

/// An organisation that can register: one that is known, or a municipality of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationChoice {
    /// A municipality; its organisation may not be known yet.
    Municipality(MunicipalityCode),
    /// An organisation that is known.
    Organisation(OrganisationId),
}

/// By what an organisation was recognised, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecognisedBy {
    /// The mail names it.
    Name,
    /// The mail names a municipality that went on in it.
    FormerName,
    /// The address of the sender.
    SenderDomain,
}

impl RecognisedBy {
    /// The key in message names: `sender-domain`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            RecognisedBy::Name => "name",
            RecognisedBy::FormerName => "former-name",
            RecognisedBy::SenderDomain => "sender-domain",
        }
    }
}

/// An organisation that a mail may be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    /// Which one.
    pub organisation: OrganisationChoice,
    /// Its name.
    pub name: String,
    /// By what it was recognised.
    pub by: RecognisedBy,
}

/// A person that a mail names; what it does not say is empty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedPerson {
    /// The name; a mail may say only that "an adviser" comes.
    pub name: String,
    /// The function in the words of the mail.
    pub title: String,
    /// The kind of function, when the title points to one.
    pub function: Option<FunctionKind>,
    /// The mail address.
    pub email: Option<EmailAddress>,
    /// A telephone number.
    pub phone: String,
}

impl ProposedPerson {
    /// What to call the person: by name, else by function, else by mail address.
    #[must_use]
    pub fn called(&self) -> &str {
        let email = self.email.as_ref().map_or("", EmailAddress::as_str);
        [self.name.as_str(), &self.title, email].into_iter().find(|each| !each.is_empty()).unwrap_or_default()
    }
}

/// What people are called stays out of logs.
impl std::fmt::Debug for ProposedPerson {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "ProposedPerson({:?})", self.function)
    }
}

/// Something that a mail does not say; who wrote it fills it in by the link. Persons are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No organisation was recognised.
    Organisation,
    /// Several organisations may be meant.
    WhichOrganisation,
    /// Nobody is named.
    Persons,
    /// More persons are named than one organisation may send.
    TooMany {
        /// So many it may send.
        most: u16,
    },
    /// The name of a person.
    Name(usize),
    /// The function of a person.
    Function(usize),
    /// The mail address of a person.
    Email(usize),
}

/// A mail that asks for places, as it was understood. It holds personal data.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailProposal {
    /// The name of the sender; may be empty.
    pub sender_name: String,
    /// Where an answer goes. Only a mail that is put aside for it has none.
    pub sender: Option<EmailAddress>,
    /// The subject line.
    pub subject: String,
    /// The language it is written in.
    pub language: Language,
    /// The organisations it may be about, the likeliest first.
    pub organisations: Vec<Recognised>,
    /// Whom it names.
    pub persons: Vec<ProposedPerson>,
    /// Lines that seem to name somebody and were not understood.
    #[serde(default)]
    pub unread: Vec<String>,
    /// Whether the sender comes too, when the mail says so.
    pub sender_comes: Option<bool>,
    /// What the sender wanted to add.
    pub remark: String,
    /// The whole text, as it came in.
    pub original: String,
    /// The names of the files that came along; the files themselves stay in the mailbox.
    pub files: Vec<String>,
    /// Whether the mail was longer than what was read of it.
    pub is_cut: bool,
}

/// What a mail says stays out of logs.
impl std::fmt::Debug for MailProposal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "MailProposal({} persons)", self.persons.len())
    }
}

impl MailProposal {
    /// The organisation, when no other can be meant.
    #[must_use]
    pub fn organisation(&self) -> Option<&Recognised> {
        match self.organisations.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// What the mail does not say, when one organisation may send so many persons.
    #[must_use]
    pub fn missing(&self, most: u16) -> Vec<Missing> {
        let mut missing = Vec::new();
        match self.organisations.len() {
            0 => missing.push(Missing::Organisation),
            1 => {}
            _ => missing.push(Missing::WhichOrganisation),
        }
        if self.persons.is_empty() {
            missing.push(Missing::Persons);
        }
        if self.persons.len() > usize::from(most) {
            missing.push(Missing::TooMany { most });
        }
        for (index, person) in self.persons.iter().enumerate() {
            if person.name.is_empty() {
                missing.push(Missing::Name(index));
            }
            if person.function.is_none() {
                missing.push(Missing::Function(index));
            }
            if person.email.is_none() {
                missing.push(Missing::Email(index));
            }
        }
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal() -> MailProposal {
        MailProposal {
            sender_name: "Bestuurssecretariaat".into(),
            sender: "secretariaat@assen.example.org".parse().ok(),
            subject: "Aanmelding".into(),
            language: Language::Nl,
            organisations: Vec::new(),
            persons: Vec::new(),
            unread: Vec::new(),
            sender_comes: None,
            remark: String::new(),
            original: String::new(),
            files: Vec::new(),
            is_cut: false,
        }
    }

    fn recognised(code: &str) -> Recognised {
        Recognised {
            organisation: OrganisationChoice::Municipality(code.parse().unwrap()),
            name: "Gemeente Assen".into(),
            by: RecognisedBy::Name,
        }
    }

    #[test]
    fn what_is_missing_is_named_once_for_each_person() {
        let mut mail = proposal();
        assert_eq!(mail.missing(5), [Missing::Organisation, Missing::Persons]);
        mail.organisations = vec![recognised("GM0106"), recognised("GM0114")];
        assert!(mail.organisation().is_none());
        let person = ProposedPerson {
            name: "Wethouder van Assen".into(),
            title: "Wethouder".into(),
            function: Some(FunctionKind::Alderman),
            email: None,
            phone: String::new(),
        };
        mail.persons = vec![person.clone(), ProposedPerson { function: None, ..person }];
        let expected = [
            Missing::WhichOrganisation,
            Missing::TooMany { most: 1 },
            Missing::Email(0),
            Missing::Function(1),
            Missing::Email(1),
        ];
        assert_eq!(mail.missing(1), expected);
    }

    #[test]
    fn a_program_is_never_answered() {
        for reason in Aside::ALL {
            let state = ProposalState::Aside { reason };
            assert!(!state.can_be_answered() && !state.can_be_put_aside(), "{reason:?}");
            let again = !matches!(reason, Aside::Loop | Aside::NoSender);
            assert_eq!(state.can_be_reopened(), again, "{reason:?}");
        }
        assert!(ProposalState::Answered.can_be_answered(), "a link that was lost is sent again");
        let registration = RegistrationId::new(uuid::Uuid::from_u128(1));
        assert!(!ProposalState::completed(registration).can_be_answered());
    }

    #[test]
    fn keys_are_those_of_the_states() {
        let registration = RegistrationId::new(uuid::Uuid::from_u128(1));
        let states = [
            ProposalState::Open,
            ProposalState::Answered,
            ProposalState::completed(registration),
            ProposalState::Aside { reason: Aside::Bounce },
        ];
        assert_eq!(states.map(ProposalState::key), ProposalState::KEYS);
        for state in states {
            let json = serde_json::to_string(&state).unwrap();
            assert_eq!(serde_json::from_str::<ProposalState>(&json).unwrap(), state);
        }
    }
}
