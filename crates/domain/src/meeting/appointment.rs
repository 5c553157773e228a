//! What of a meeting stands in everybody's calendar: a change of it is news, a mended sentence is not.

use super::Meeting;

/// Something that people have noted about a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AppointmentChange {
    /// Another day.
    Date,
    /// Another begin or end.
    Time,
    /// Another building or address.
    Venue,
}

impl AppointmentChange {
    /// The key in message names: `date`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            AppointmentChange::Date => "date",
            AppointmentChange::Time => "time",
            AppointmentChange::Venue => "venue",
        }
    }
}

impl Meeting {
    /// What people have to change in their calendars when this meeting becomes the other one.
    #[must_use]
    pub fn appointment_changes(&self, after: &Meeting) -> Vec<AppointmentChange> {
        let address = |meeting: &Meeting| {
            let venue = &meeting.venue;
            [&venue.name, &venue.street, &venue.postcode, &venue.town].map(|part| part.trim().to_lowercase())
        };
        let changes = [
            (AppointmentChange::Date, self.date != after.date),
            (AppointmentChange::Time, (self.from, self.to) != (after.from, after.to)),
            (AppointmentChange::Venue, address(self) != address(after)),
        ];
        changes.into_iter().filter(|(_, is_changed)| *is_changed).map(|(change, _)| change).collect()
    }
}
