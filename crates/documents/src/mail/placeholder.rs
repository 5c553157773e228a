//! Placeholders: what a template may ask for, by a name in its own language.

use domain::Language;

use crate::text::text;

/// Something that a template asks for. It is written as its name between braces: `{naam}` in a Dutch
/// template, `{name}` in an English one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Placeholder {
    /// The name of who gets the mail.
    Name,
    /// The organisation of the delegation.
    Organisation,
    /// Who sends the mail.
    Organiser,
    /// The mail address for questions.
    Email,
    /// The title of the meeting.
    Meeting,
    /// One sentence about the meeting.
    Summary,
    /// The day of the meeting.
    Date,
    /// From when until when.
    Time,
    /// The building with its address.
    Venue,
    /// When and where, one below the other.
    Details,
    /// The programme, one item below the other.
    Programme,
    /// How one gets there.
    Route,
    /// What somebody must know who cannot take access for granted.
    Accessibility,
    /// The address of the event page.
    Page,
    /// The address where the reader does what the mail is about.
    Link,
    /// Until when something can be done.
    Deadline,
    /// The persons of the delegation with their functions, one below the other.
    Participants,
    /// The person who registered the reader.
    ContactPerson,
    /// What changed, one below the other.
    Changes,
    /// Why, in one text.
    Reason,
    /// Why, one below the other.
    Reasons,
    /// What is not known yet, one below the other.
    Missing,
    /// The code for the desk as a picture.
    Qr,
    /// The code for the desk in letters.
    Code,
    /// What stays in the books, one below the other.
    Kept,
}

/// What comes in the place of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Words within a sentence.
    Words,
    /// An address: a link, or where a link leads to.
    Address,
    /// Something that stands on lines of its own: a list, a table, a picture.
    Block,
}

impl Placeholder {
    /// All placeholders, in the order in which they are explained.
    pub const ALL: [Placeholder; 25] = [
        Placeholder::Name,
        Placeholder::Organisation,
        Placeholder::Organiser,
        Placeholder::Email,
        Placeholder::Meeting,
        Placeholder::Summary,
        Placeholder::Date,
        Placeholder::Time,
        Placeholder::Venue,
        Placeholder::Details,
        Placeholder::Programme,
        Placeholder::Route,
        Placeholder::Accessibility,
        Placeholder::Page,
        Placeholder::Link,
        Placeholder::Deadline,
        Placeholder::Participants,
        Placeholder::ContactPerson,
        Placeholder::Changes,
        Placeholder::Reason,
        Placeholder::Reasons,
        Placeholder::Missing,
        Placeholder::Qr,
        Placeholder::Code,
        Placeholder::Kept,
    ];

    /// The key in message files: `contact-person`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Placeholder::Name => "name",
            Placeholder::Organisation => "organisation",
            Placeholder::Organiser => "organiser",
            Placeholder::Email => "email",
            Placeholder::Meeting => "meeting",
            Placeholder::Summary => "summary",
            Placeholder::Date => "date",
            Placeholder::Time => "time",
            Placeholder::Venue => "venue",
            Placeholder::Details => "details",
            Placeholder::Programme => "programme",
            Placeholder::Route => "route",
            Placeholder::Accessibility => "accessibility",
            Placeholder::Page => "page",
            Placeholder::Link => "link",
            Placeholder::Deadline => "deadline",
            Placeholder::Participants => "participants",
            Placeholder::ContactPerson => "contact-person",
            Placeholder::Changes => "changes",
            Placeholder::Reason => "reason",
            Placeholder::Reasons => "reasons",
            Placeholder::Missing => "missing",
            Placeholder::Qr => "qr",
            Placeholder::Code => "code",
            Placeholder::Kept => "kept",
        }
    }

    /// The name between the braces of a template in this language.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        text(language, &format!("mail-placeholder-{}", self.key()))
    }

    /// What comes in its place, in one sentence for who edits a template.
    #[must_use]
    pub fn explanation(self, language: Language) -> String {
        text(language, &format!("mail-placeholder-{}-explanation", self.key()))
    }

    /// As it is written in a template: `{naam}`.
    #[must_use]
    pub fn written(self, language: Language) -> String {
        format!("{{{}}}", self.name(language))
    }

    /// What comes in its place.
    #[must_use]
    pub const fn shape(self) -> Shape {
        match self {
            Placeholder::Page | Placeholder::Link | Placeholder::Email => Shape::Address,
            Placeholder::Details
            | Placeholder::Programme
            | Placeholder::Participants
            | Placeholder::Changes
            | Placeholder::Reasons
            | Placeholder::Missing
            | Placeholder::Qr
            | Placeholder::Kept => Shape::Block,
            _ => Shape::Words,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_placeholder_has_a_name_and_an_explanation_of_its_own() {
        for language in Language::ALL {
            let names: BTreeSet<String> = Placeholder::ALL.iter().map(|each| each.name(language)).collect();
            assert_eq!(names.len(), Placeholder::ALL.len());
            for each in Placeholder::ALL {
                let name = each.name(language);
                assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{name}");
                assert!(!each.explanation(language).contains('⟨'), "{name}");
            }
        }
    }
}
