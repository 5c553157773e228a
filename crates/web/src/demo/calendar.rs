//! The days of the demonstration, counted from the day on which it is started.

use domain::meeting::TIME_ZONE;
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Weekday, date},
};

/// The days around a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days {
    now: Timestamp,
}

impl Days {
    /// The days around a moment.
    pub(super) const fn around(now: Timestamp) -> Days {
        Days { now }
    }

    /// The moment so many days ago.
    pub(super) fn before(self, days: i64) -> Timestamp {
        self.now - SignedDuration::from_hours(24 * days)
    }

    /// The day at the venue.
    pub(super) fn today(self) -> Date {
        self.now.to_zoned_datetime(TIME_ZONE.clone()).date()
    }

    /// The next 23 October that is some days away, so that one can still register.
    pub(super) fn seed_day(self) -> Date {
        let today = self.today();
        let this_year = date(today.year(), 10, 23);
        let room = this_year.saturating_sub(jiff::Span::new().days(3));
        if today <= room { this_year } else { date(today.year().saturating_add(1), 10, 23) }
    }

    /// The Thursday on or after the day so many days from now; a negative number lies in the past.
    pub(super) fn thursday(self, days: i32) -> Date {
        let day = self.today().saturating_add(jiff::Span::new().days(days));
        let ahead = (4 - i32::from(day.weekday().to_monday_one_offset())).rem_euclid(7);
        let thursday = day.saturating_add(jiff::Span::new().days(ahead));
        debug_assert_eq!(thursday.weekday(), Weekday::Thursday);
        thursday
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(year: i16, month: i8, day: i8) -> Days {
        let noon = date(year, month, day).at(12, 0, 0, 0).to_zoned_datetime(TIME_ZONE.clone()).unwrap();
        Days::around(noon.timestamp())
    }

    #[test]
    fn the_meeting_is_never_too_near_to_register() {
        assert_eq!(days(2026, 10, 20).seed_day(), date(2026, 10, 23));
        assert_eq!(days(2026, 10, 21).seed_day(), date(2027, 10, 23));
        assert_eq!(days(2026, 12, 31).seed_day(), date(2027, 10, 23));
    }

    #[test]
    fn other_meetings_are_on_thursdays() {
        let days = days(2026, 11, 24);
        assert_eq!(days.thursday(0), date(2026, 11, 26));
        assert_eq!(days.thursday(2), date(2026, 11, 26));
        assert_eq!(days.thursday(3), date(2026, 12, 3));
        assert!((-200..200).all(|ahead| days.thursday(ahead).weekday() == Weekday::Thursday));
    }
}
