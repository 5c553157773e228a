//! What a mail is about: one variant for each kind, with exactly the values that the kind has.

use domain::{EmailAddress, Meeting};
use jiff::Timestamp;

use super::{Address, MailKind};

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
    /// The name, as in a salutation: "Wethouder van Assen".
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

impl Message<'_> {
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
}
