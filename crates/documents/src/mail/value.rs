//! What comes in the place of each placeholder, for each message.

use domain::Language;

use super::{AboutMeeting, Address, Delegation, Member, Message, Placeholder};
use crate::{
    moment,
    text::{text, text_with},
    venue,
};

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
