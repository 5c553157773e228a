//! The attendee list of a meeting and the counts for catering, as a table for every format and as a PDF for
//! on paper.
//!
//! The list names persons. Wishes for food never stand in it: catering gets counts, in a table without names.

mod paper;

use domain::{Language, PlaceState, RegistrationStanding};
use jiff::{Timestamp, civil::Time};

use crate::{
    moment,
    pdf::PdfError,
    standing,
    table::{Cell, Column, Table},
    text::{text, text_with},
};

/// One person on the list.
#[derive(Clone)]
pub struct Attendee {
    /// The name.
    pub name: String,
    /// The function in the person's own words.
    pub function: String,
    /// The organisation.
    pub organisation: String,
    /// How to reach the person.
    pub contact: Contact,
    /// Where the registration of the delegation stands.
    pub standing: RegistrationStanding,
    /// Where the place of the person stands.
    pub place: PlaceState,
}

impl Attendee {
    /// Whether the person has a seat, or sits in it.
    fn comes(&self) -> bool {
        self.place.is_active() && self.standing == RegistrationStanding::Confirmed
    }
}

/// How to reach somebody; what is not known stays empty.
#[derive(Clone, Default)]
pub struct Contact {
    /// The mail address.
    pub email: String,
    /// The telephone number.
    pub phone: String,
}

/// A list to be made.
#[derive(Clone)]
pub struct AttendeeList {
    /// The title of the meeting.
    pub meeting: String,
    /// The moment at which the list is made: it says what was known then.
    pub stamp: Timestamp,
    /// The language of headings and words.
    pub language: Language,
    /// Whether mail addresses and telephone numbers stand in it. Leave them out of a list that lies on a
    /// desk.
    pub with_contact: bool,
    /// Whether those who do not come, or not yet, stand in it as well.
    pub everybody: bool,
    /// The persons, in the order in which they are listed.
    pub attendees: Vec<Attendee>,
}

/// Counts for catering.
#[derive(Clone, Debug)]
pub struct CateringCounts {
    /// The title of the meeting.
    pub meeting: String,
    /// The moment at which was counted.
    pub stamp: Timestamp,
    /// The language of headings and words.
    pub language: Language,
    /// What is served: the title and the time of each item of the programme with catering.
    pub servings: Vec<(Time, String)>,
    /// Persons who are expected or present.
    pub persons: u32,
    /// Persons who told no wish.
    pub without_wish: u32,
    /// Each wish with the persons who have it.
    pub wishes: Vec<(String, u32)>,
}

impl AttendeeList {
    /// The list as a table, for [`crate::download::download`].
    #[must_use]
    pub fn table(&self) -> Table {
        let say = |key: &str| text(self.language, &format!("attendee-list-{key}"));
        let mut columns: Vec<Column> =
            ["name", "function", "organisation"].map(|key| Column::text(say(key))).into();
        if self.with_contact {
            columns.extend(["email", "phone"].map(|key| Column::text(say(key))));
        }
        columns.push(Column::text(say("standing")));
        Table {
            language: self.language,
            title: text_with(
                self.language,
                "attendee-list-title",
                &[("meeting", self.meeting.as_str().into())],
            ),
            columns,
            rows: self.listed().map(|attendee| self.row(attendee)).collect(),
            notes: vec![self.count(), made(self.language, self.stamp), say("privacy")],
        }
    }

    /// The list on A4, with its heading repeated on every page.
    ///
    /// # Errors
    /// [`PdfError`], which would be a mistake in the template.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        paper::write(&self.table(), self.stamp)
    }

    fn row(&self, attendee: &Attendee) -> Vec<Cell> {
        let mut words = vec![&attendee.name, &attendee.function, &attendee.organisation];
        if self.with_contact {
            words.extend([&attendee.contact.email, &attendee.contact.phone]);
        }
        let standing = standing::place_with_time(self.language, attendee.standing, attendee.place);
        words.into_iter().map(|words| cell(words)).chain([Cell::Text(standing)]).collect()
    }

    /// The persons who stand in it.
    fn listed(&self) -> impl Iterator<Item = &Attendee> {
        self.attendees.iter().filter(|each| self.everybody || each.comes())
    }

    fn count(&self) -> String {
        let coming = self.attendees.iter().filter(|each| each.comes()).count();
        let arguments = [("listed", self.listed().count().into()), ("coming", coming.into())];
        let key = if self.everybody { "attendee-list-count-everybody" } else { "attendee-list-count" };
        text_with(self.language, key, &arguments)
    }
}

impl CateringCounts {
    /// The counts as a table, for [`crate::download::download`].
    #[must_use]
    pub fn table(&self) -> Table {
        let say = |key: &str| text(self.language, &format!("attendee-list-catering-{key}"));
        let row = |label: String, count: u32| vec![Cell::Text(label), Cell::from(f64::from(count))];
        let mut rows = vec![row(say("persons"), self.persons), row(say("without-wish"), self.without_wish)];
        rows.extend(self.wishes.iter().map(|(wish, count)| row(wish.clone(), *count)));
        let servings = self.servings.iter().map(|(time, title)| {
            let arguments =
                [("time", moment::time(self.language, *time).into()), ("title", title.as_str().into())];
            text_with(self.language, "attendee-list-catering-serving", &arguments)
        });
        Table {
            language: self.language,
            title: text_with(
                self.language,
                "attendee-list-catering-title",
                &[("meeting", self.meeting.as_str().into())],
            ),
            columns: vec![Column::text(say("wish")), Column::number(say("count"), "").with_decimals(0)],
            rows,
            notes: servings.chain([say("more"), made(self.language, self.stamp)]).collect(),
        }
    }

    /// The counts on A4.
    ///
    /// # Errors
    /// [`PdfError`], which would be a mistake in the template.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        paper::write(&self.table(), self.stamp)
    }
}

fn cell(words: &str) -> Cell {
    let words = words.trim();
    if words.is_empty() { Cell::Missing } else { words.into() }
}

fn made(language: Language, stamp: Timestamp) -> String {
    text_with(language, "attendee-list-made", &[("moment", moment::moment(language, stamp).into())])
}
