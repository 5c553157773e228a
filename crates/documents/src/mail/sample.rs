//! Invented values, so that who edits a template sees the mail before anybody gets it.

use domain::Language;
use jiff::{SignedDuration, Timestamp};

use super::{AboutMeeting, Address, Delegation, MailKind, Member, Message, Recipient};
use crate::text::text;

/// The code in a sample: it opens nothing.
const CODE: &str = "VOOR-BEELD";

impl Recipient {
    /// An invented reader.
    #[must_use]
    pub fn sample(language: Language, unsubscribe: Address) -> Recipient {
        Recipient { name: text(language, "mail-sample-name"), unsubscribe }
    }
}

impl<'a> Message<'a> {
    /// A message of this kind with invented persons, about a real meeting. Links lead to the page of the
    /// meeting.
    #[must_use]
    pub fn sample(kind: MailKind, about: &AboutMeeting<'a>, language: Language) -> Message<'a> {
        let say = |name: &str| text(language, &format!("mail-sample-{name}"));
        let about = about.clone();
        let link = about.page.clone();
        let organisation = say("organisation");
        let delegation = sample_delegation(language);
        let until = sample_deadline(&about);
        match kind {
            MailKind::Invitation => Message::Invitation { about, organisation, link, until },
            MailKind::Confirmation => Message::Confirmation { about, delegation, link, until },
            MailKind::Place => {
                Message::Place { about, organisation, contact_person: say("contact-person"), link, until }
            }
            MailKind::WaitingList => Message::WaitingList { about, delegation, link },
            MailKind::Offer => Message::Offer { about, delegation, link, until },
            MailKind::Lapse => Message::Lapse { about, delegation, link },
            MailKind::Change => Message::Change {
                about,
                organisation,
                changes: vec![say("change"), say("other-change")],
                link,
            },
            MailKind::Reminder => Message::Reminder { about, link },
            MailKind::Practical => Message::Practical { about, code: CODE.to_owned(), link },
            MailKind::Thanks => Message::Thanks { about, link },
            MailKind::Doubt => Message::Doubt { about, delegation, reasons: vec![say("doubt")], link },
            MailKind::Decline => Message::Decline { about, delegation, reason: say("reason") },
            MailKind::Withdrawal => Message::Withdrawal { about, delegation },
            MailKind::Cancellation => Message::Cancellation { about, reason: say("cancellation") },
            MailKind::SignIn => Message::SignIn { link, minutes: 15 },
            MailKind::Proposal => {
                Message::Proposal { about, delegation, missing: vec![say("missing")], link, until }
            }
            MailKind::Access => Message::Access { link, until },
            MailKind::Erasure => Message::Erasure { kept: vec![say("kept")] },
        }
    }
}

fn sample_delegation(language: Language) -> Delegation {
    let say = |name: &str| text(language, &format!("mail-sample-{name}"));
    let member = |name: &str, function: &str| Member { name: say(name), function: say(function) };
    Delegation {
        organisation: say("organisation"),
        members: vec![member("name", "function"), member("other-name", "other-function")],
    }
}

/// A week before the meeting, at the time when it begins.
fn sample_deadline(about: &AboutMeeting<'_>) -> Timestamp {
    let start = about.meeting.moment(about.meeting.from).unwrap_or(Timestamp::UNIX_EPOCH);
    start.saturating_sub(SignedDuration::from_hours(7 * 24)).unwrap_or(start)
}
