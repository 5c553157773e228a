//! What a mail is about: one variant for each kind, with exactly the values that the kind has.

use domain::{EmailAddress, Language, Meeting};
use jiff::Timestamp;

use super::{Address, MailKind, Placeholder};
use crate::{
    moment,
    text::{text, text_with},
    venue,
};

/// Who sends the mails of this installation, as readers know them.
#[derive(Clone)]
pub struct Sender {
    /// The name: "Platform31".
    pub organiser: String,
    /// Where questions go.
    pub email: EmailAddress,
    /// The page that says what happens with personal data.
    pub privacy: Address,
}

/// Who gets the mail.
#[derive(Clone)]
pub struct Recipient {
    /// The name, as in a salutation: "Jo de Vries".
    pub name: String,
    /// The page where this person unsubscribes from mail that is not needed. It takes a `POST` without more
    /// (RFC 8058), so it must hold an opaque code that knows the person.
    pub unsubscribe: Address,
}

/// A meeting and the address of its page.
#[derive(Clone)]
pub struct AboutMeeting<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The address of the event page.
    pub page: Address,
}

/// The persons of one organisation.
#[derive(Clone)]
pub struct Delegation {
    /// The name of the organisation.
    pub organisation: String,
    /// The persons.
    pub members: Vec<Member>,
}

/// A person in a delegation.
#[derive(Clone)]
pub struct Member {
    /// The name.
    pub name: String,
    /// The function in the person's own words; may be empty.
    pub function: String,
}

/// A mail to be written. It holds personal data and therefore cannot be printed for debugging.
#[derive(Clone)]
pub enum Message<'a> {
    /// See [`MailKind::Invitation`].
    Invitation {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// The organisation that is invited.
        organisation: String,
        /// Where to register.
        link: Address,
        /// Until when.
        until: Timestamp,
    },
    /// See [`MailKind::Confirmation`].
    Confirmation {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Who has a seat.
        delegation: Delegation,
        /// Where to change or cancel.
        link: Address,
        /// Until when.
        until: Timestamp,
    },
    /// See [`MailKind::Place`].
    Place {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// The organisation of the reader.
        organisation: String,
        /// The name of the person who registered the reader.
        contact_person: String,
        /// Where to see and complete the own data.
        link: Address,
        /// Until when.
        until: Timestamp,
    },
    /// See [`MailKind::WaitingList`].
    WaitingList {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Who waits.
        delegation: Delegation,
        /// Where to change or withdraw.
        link: Address,
    },
    /// See [`MailKind::Offer`].
    Offer {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// For whom seats are kept.
        delegation: Delegation,
        /// Where to accept or refuse.
        link: Address,
        /// Until when.
        until: Timestamp,
    },
    /// See [`MailKind::Lapse`].
    Lapse {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// For whom seats were kept.
        delegation: Delegation,
        /// Where to register again.
        link: Address,
    },
    /// See [`MailKind::Change`].
    Change {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// The organisation of the delegation.
        organisation: String,
        /// What changed, one sentence each.
        changes: Vec<String>,
        /// Where to look.
        link: Address,
    },
    /// See [`MailKind::Reminder`].
    Reminder {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Where to change or cancel.
        link: Address,
    },
    /// See [`MailKind::Practical`].
    Practical {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// The opaque code that the desk scans.
        code: String,
        /// Where to look.
        link: Address,
    },
    /// See [`MailKind::Thanks`].
    Thanks {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Where to find what came of it.
        link: Address,
    },
    /// See [`MailKind::Doubt`].
    Doubt {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Who was registered.
        delegation: Delegation,
        /// The rules it does not fit, one sentence each.
        reasons: Vec<String>,
        /// Where to look, change or withdraw.
        link: Address,
    },
    /// See [`MailKind::Decline`].
    Decline {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Who was registered.
        delegation: Delegation,
        /// Why, in the words of the organiser.
        reason: String,
    },
    /// See [`MailKind::Withdrawal`].
    Withdrawal {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Who does not come any more.
        delegation: Delegation,
    },
    /// See [`MailKind::Cancellation`].
    Cancellation {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// Why, in the words of the organiser; may be empty.
        reason: String,
    },
    /// See [`MailKind::SignIn`].
    SignIn {
        /// Where to sign in.
        link: Address,
        /// For how many minutes the link works.
        minutes: u16,
    },
    /// See [`MailKind::Proposal`].
    Proposal {
        /// The meeting.
        about: AboutMeeting<'a>,
        /// What was understood.
        delegation: Delegation,
        /// What is not known yet, one sentence each.
        missing: Vec<String>,
        /// Where to complete it.
        link: Address,
        /// Until when.
        until: Timestamp,
    },
    /// See [`MailKind::Access`].
    Access {
        /// Where to fetch the data.
        link: Address,
        /// Until when.
        until: Timestamp,
    },
    /// See [`MailKind::Erasure`].
    Erasure {
        /// What must stay and why, one sentence each; may be empty.
        kept: Vec<String>,
    },
}

/// What comes in the place of a placeholder.
pub(crate) enum Value {
    Words(String),
    Address(Address),
    List(Vec<String>),
    /// Pairs of a name and what belongs to it.
    Rows(Vec<(String, String)>),
    /// A code to be drawn.
    Code(String),
}

impl<'a> Message<'a> {
    /// The kind of mail.
    #[must_use]
    pub const fn kind(&self) -> MailKind {
        match self {
            Message::Invitation { .. } => MailKind::Invitation,
            Message::Confirmation { .. } => MailKind::Confirmation,
            Message::Place { .. } => MailKind::Place,
            Message::WaitingList { .. } => MailKind::WaitingList,
            Message::Offer { .. } => MailKind::Offer,
            Message::Lapse { .. } => MailKind::Lapse,
            Message::Change { .. } => MailKind::Change,
            Message::Reminder { .. } => MailKind::Reminder,
            Message::Practical { .. } => MailKind::Practical,
            Message::Thanks { .. } => MailKind::Thanks,
            Message::Doubt { .. } => MailKind::Doubt,
            Message::Decline { .. } => MailKind::Decline,
            Message::Withdrawal { .. } => MailKind::Withdrawal,
            Message::Cancellation { .. } => MailKind::Cancellation,
            Message::SignIn { .. } => MailKind::SignIn,
            Message::Proposal { .. } => MailKind::Proposal,
            Message::Access { .. } => MailKind::Access,
            Message::Erasure { .. } => MailKind::Erasure,
        }
    }

    /// What comes in the place of a placeholder; `None` when this kind of mail does not know it.
    pub(crate) fn value(&self, placeholder: Placeholder, language: Language) -> Option<Value> {
        match placeholder {
            Placeholder::Organisation => self.organisation().map(|name| Value::Words(name.to_owned())),
            Placeholder::Participants => {
                self.delegation().map(|each| Value::List(each.members.iter().map(Member::line).collect()))
            }
            Placeholder::Link => self.link().cloned().map(Value::Address),
            Placeholder::Deadline => self.deadline(language).map(Value::Words),
            Placeholder::ContactPerson => match self {
                Message::Place { contact_person, .. } => Some(Value::Words(contact_person.clone())),
                _ => None,
            },
            Placeholder::Reason => match self {
                Message::Decline { reason, .. } | Message::Cancellation { reason, .. } => {
                    Some(Value::Words(reason.clone()))
                }
                _ => None,
            },
            Placeholder::Changes | Placeholder::Reasons | Placeholder::Missing | Placeholder::Kept => {
                self.list(placeholder).map(|list| Value::List(list.to_vec()))
            }
            Placeholder::Qr => self.code().map(|code| Value::Code(code.to_owned())),
            Placeholder::Code => self.code().map(|code| Value::Words(code.to_owned())),
            _ => self.about().and_then(|about| about.value(placeholder, language)),
        }
    }

    fn about(&self) -> Option<&AboutMeeting<'a>> {
        match self {
            Message::Invitation { about, .. }
            | Message::Confirmation { about, .. }
            | Message::Place { about, .. }
            | Message::WaitingList { about, .. }
            | Message::Offer { about, .. }
            | Message::Lapse { about, .. }
            | Message::Change { about, .. }
            | Message::Reminder { about, .. }
            | Message::Practical { about, .. }
            | Message::Thanks { about, .. }
            | Message::Doubt { about, .. }
            | Message::Decline { about, .. }
            | Message::Withdrawal { about, .. }
            | Message::Cancellation { about, .. }
            | Message::Proposal { about, .. } => Some(about),
            Message::SignIn { .. } | Message::Access { .. } | Message::Erasure { .. } => None,
        }
    }

    fn delegation(&self) -> Option<&Delegation> {
        match self {
            Message::Confirmation { delegation, .. }
            | Message::WaitingList { delegation, .. }
            | Message::Offer { delegation, .. }
            | Message::Lapse { delegation, .. }
            | Message::Doubt { delegation, .. }
            | Message::Decline { delegation, .. }
            | Message::Withdrawal { delegation, .. }
            | Message::Proposal { delegation, .. } => Some(delegation),
            _ => None,
        }
    }

    fn organisation(&self) -> Option<&str> {
        match self {
            Message::Invitation { organisation, .. }
            | Message::Place { organisation, .. }
            | Message::Change { organisation, .. } => Some(organisation),
            _ => self.delegation().map(|each| each.organisation.as_str()),
        }
    }

    fn link(&self) -> Option<&Address> {
        match self {
            Message::Invitation { link, .. }
            | Message::Confirmation { link, .. }
            | Message::Place { link, .. }
            | Message::WaitingList { link, .. }
            | Message::Offer { link, .. }
            | Message::Lapse { link, .. }
            | Message::Change { link, .. }
            | Message::Reminder { link, .. }
            | Message::Practical { link, .. }
            | Message::Thanks { link, .. }
            | Message::Doubt { link, .. }
            | Message::SignIn { link, .. }
            | Message::Proposal { link, .. }
            | Message::Access { link, .. } => Some(link),
            _ => None,
        }
    }

    fn deadline(&self, language: Language) -> Option<String> {
        match self {
            Message::Invitation { until, .. }
            | Message::Confirmation { until, .. }
            | Message::Place { until, .. }
            | Message::Offer { until, .. }
            | Message::Proposal { until, .. }
            | Message::Access { until, .. } => Some(moment::moment(language, *until)),
            Message::SignIn { minutes, .. } => {
                Some(text_with(language, "mail-minutes", &[("minutes", (*minutes).into())]))
            }
            _ => None,
        }
    }

    fn list(&self, placeholder: Placeholder) -> Option<&[String]> {
        match (placeholder, self) {
            (Placeholder::Changes, Message::Change { changes, .. }) => Some(changes),
            (Placeholder::Reasons, Message::Doubt { reasons, .. }) => Some(reasons),
            (Placeholder::Missing, Message::Proposal { missing, .. }) => Some(missing),
            (Placeholder::Kept, Message::Erasure { kept }) => Some(kept),
            _ => None,
        }
    }

    fn code(&self) -> Option<&str> {
        match self {
            Message::Practical { code, .. } => Some(code),
            _ => None,
        }
    }
}

impl Member {
    /// Name and function on one line.
    fn line(&self) -> String {
        if self.function.trim().is_empty() {
            self.name.clone()
        } else {
            format!("{}, {}", self.name, self.function)
        }
    }
}

impl AboutMeeting<'_> {
    fn value(&self, placeholder: Placeholder, language: Language) -> Option<Value> {
        let meeting = self.meeting;
        let words = |words: &str| Some(Value::Words(words.to_owned()));
        match placeholder {
            Placeholder::Meeting => words(meeting.title.get(language)),
            Placeholder::Summary => words(meeting.summary.get(language)),
            Placeholder::Date => Some(Value::Words(moment::date(language, meeting.date))),
            Placeholder::Time => Some(Value::Words(moment::period(language, meeting.from, meeting.to))),
            Placeholder::Venue => Some(Value::Words(venue::line(&meeting.venue))),
            Placeholder::Details => Some(Value::Rows(self.details(language))),
            Placeholder::Programme => Some(Value::Rows(self.programme(language))),
            Placeholder::Route => words(meeting.venue.route.get(language)),
            Placeholder::Accessibility => words(meeting.venue.accessibility.get(language)),
            Placeholder::Page => Some(Value::Address(self.page.clone())),
            _ => None,
        }
    }

    fn details(&self, language: Language) -> Vec<(String, String)> {
        let meeting = self.meeting;
        let when = format!(
            "{}, {}",
            moment::date(language, meeting.date),
            moment::period(language, meeting.from, meeting.to)
        );
        let rows = [
            ("mail-details-what", meeting.title.get(language).to_owned()),
            ("mail-details-when", when),
            ("mail-details-where", venue::line(&meeting.venue)),
        ];
        let rows = rows.into_iter().filter(|(_, value)| !value.trim().is_empty());
        rows.map(|(key, value)| (text(language, key), value)).collect()
    }

    fn programme(&self, language: Language) -> Vec<(String, String)> {
        let rows = self.meeting.programme.iter().map(|item| {
            let title = item.title.get(language);
            let speaker = item.speaker.get(language);
            let what =
                if speaker.trim().is_empty() { title.to_owned() } else { format!("{title} ({speaker})") };
            (moment::clock(language, item.from), what)
        });
        rows.collect()
    }
}
