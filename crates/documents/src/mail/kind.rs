//! The kinds of mail: what each is for, whether it is needed, and what its template may ask for.

use domain::Language;

use super::Placeholder;
use crate::text::text;

/// A kind of mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailKind {
    /// To an organisation that may come.
    Invitation,
    /// To the contact person: the delegation has its seats.
    Confirmation,
    /// To each person of a delegation: you were registered, with an own link.
    Place,
    /// To the contact person: the meeting is full.
    WaitingList,
    /// To the contact person: seats came free and are kept for a while.
    Offer,
    /// To the contact person: the offer was not accepted in time.
    Lapse,
    /// Something about the registration or the meeting changed.
    Change,
    /// The meeting comes near.
    Reminder,
    /// To each person: how to get there, and the code for the desk.
    Practical,
    /// Afterwards.
    Thanks,
    /// To the contact person: the organiser has to decide.
    Doubt,
    /// To the contact person: the organiser decided against it.
    Decline,
    /// The registration was withdrawn, in part or whole.
    Withdrawal,
    /// The meeting does not take place.
    Cancellation,
    /// A link to sign in.
    SignIn,
    /// To who registered by mail: what was understood, and a link to complete it.
    Proposal,
    /// To who asked for the own data: where they can be fetched.
    Access,
    /// To who asked for erasure: what was erased and what must stay.
    Erasure,
}

/// Why somebody gets a mail; the last lines of the mail say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// The organisation is invited.
    Invited,
    /// The person is registered, or registered others.
    Registered,
    /// The person asked for it.
    Asked,
}

impl MailKind {
    /// All kinds, in the order in which the desk shows them.
    pub const ALL: [MailKind; 18] = [
        MailKind::Invitation,
        MailKind::Confirmation,
        MailKind::Place,
        MailKind::WaitingList,
        MailKind::Offer,
        MailKind::Lapse,
        MailKind::Doubt,
        MailKind::Decline,
        MailKind::Proposal,
        MailKind::Change,
        MailKind::Withdrawal,
        MailKind::Reminder,
        MailKind::Practical,
        MailKind::Cancellation,
        MailKind::Thanks,
        MailKind::SignIn,
        MailKind::Access,
        MailKind::Erasure,
    ];

    /// The key in forms, files and message names: `waiting-list`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            MailKind::Invitation => "invitation",
            MailKind::Confirmation => "confirmation",
            MailKind::Place => "place",
            MailKind::WaitingList => "waiting-list",
            MailKind::Offer => "offer",
            MailKind::Lapse => "lapse",
            MailKind::Change => "change",
            MailKind::Reminder => "reminder",
            MailKind::Practical => "practical",
            MailKind::Thanks => "thanks",
            MailKind::Doubt => "doubt",
            MailKind::Decline => "decline",
            MailKind::Withdrawal => "withdrawal",
            MailKind::Cancellation => "cancellation",
            MailKind::SignIn => "sign-in",
            MailKind::Proposal => "proposal",
            MailKind::Access => "access",
            MailKind::Erasure => "erasure",
        }
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<MailKind> {
        MailKind::ALL.into_iter().find(|each| each.key() == key)
    }

    /// What the kind is called at the desk.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        text(language, &format!("mail-kind-{}", self.key()))
    }

    /// Whether the reader needs it for something of their own. The other kinds can be unsubscribed from.
    #[must_use]
    pub const fn is_essential(self) -> bool {
        !matches!(self, MailKind::Invitation | MailKind::Reminder | MailKind::Thanks)
    }

    /// Whether it is about a meeting.
    #[must_use]
    pub const fn is_about_meeting(self) -> bool {
        !matches!(self, MailKind::SignIn | MailKind::Access | MailKind::Erasure)
    }

    pub(crate) const fn cause(self) -> Cause {
        match self {
            MailKind::Invitation => Cause::Invited,
            MailKind::SignIn | MailKind::Access | MailKind::Erasure | MailKind::Proposal => Cause::Asked,
            _ => Cause::Registered,
        }
    }

    /// What a template of this kind may ask for, in the order in which it is explained.
    #[must_use]
    pub fn placeholders(self) -> Vec<Placeholder> {
        Placeholder::ALL.into_iter().filter(|each| self.knows(*each)).collect()
    }

    /// What a template of this kind must ask for: without it the reader cannot do what the mail is for.
    #[must_use]
    pub const fn required(self) -> Option<Placeholder> {
        match self {
            MailKind::Practical => Some(Placeholder::Qr),
            MailKind::Invitation
            | MailKind::Confirmation
            | MailKind::Place
            | MailKind::Offer
            | MailKind::SignIn
            | MailKind::Proposal
            | MailKind::Access => Some(Placeholder::Link),
            _ => None,
        }
    }

    /// Whether a template of this kind may ask for it.
    pub(crate) const fn knows(self, placeholder: Placeholder) -> bool {
        match placeholder {
            Placeholder::Name | Placeholder::Organiser | Placeholder::Email => true,
            Placeholder::Meeting
            | Placeholder::Summary
            | Placeholder::Date
            | Placeholder::Time
            | Placeholder::Venue
            | Placeholder::Details
            | Placeholder::Programme
            | Placeholder::Route
            | Placeholder::Accessibility
            | Placeholder::Page => self.is_about_meeting(),
            Placeholder::Organisation => self.knows_organisation(),
            Placeholder::Participants => self.knows_delegation(),
            Placeholder::Link => !matches!(
                self,
                MailKind::Decline | MailKind::Cancellation | MailKind::Erasure | MailKind::Withdrawal
            ),
            Placeholder::Deadline => matches!(
                self,
                MailKind::Invitation
                    | MailKind::Confirmation
                    | MailKind::Place
                    | MailKind::Offer
                    | MailKind::Proposal
                    | MailKind::SignIn
                    | MailKind::Access
            ),
            Placeholder::ContactPerson => matches!(self, MailKind::Place),
            Placeholder::Changes => matches!(self, MailKind::Change),
            Placeholder::Reason => matches!(self, MailKind::Decline | MailKind::Cancellation),
            Placeholder::Reasons => matches!(self, MailKind::Doubt),
            Placeholder::Missing => matches!(self, MailKind::Proposal),
            Placeholder::Qr | Placeholder::Code => matches!(self, MailKind::Practical),
            Placeholder::Kept => matches!(self, MailKind::Erasure),
        }
    }

    const fn knows_organisation(self) -> bool {
        self.knows_delegation() || matches!(self, MailKind::Invitation | MailKind::Place | MailKind::Change)
    }

    const fn knows_delegation(self) -> bool {
        matches!(
            self,
            MailKind::Confirmation
                | MailKind::WaitingList
                | MailKind::Offer
                | MailKind::Lapse
                | MailKind::Doubt
                | MailKind::Decline
                | MailKind::Withdrawal
                | MailKind::Proposal
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back_and_are_named() {
        for kind in MailKind::ALL {
            assert_eq!(MailKind::from_key(kind.key()), Some(kind));
            for language in Language::ALL {
                assert!(!kind.name(language).contains('⟨'), "{kind:?}");
            }
        }
        assert_eq!(MailKind::from_key("newsletter"), None);
    }

    #[test]
    fn what_is_required_may_be_asked_for() {
        for kind in MailKind::ALL {
            assert!(kind.required().is_none_or(|each| kind.knows(each)), "{kind:?}");
        }
    }
}
