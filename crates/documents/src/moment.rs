//! Dates and times as a reader of the language writes them, always in the time of the Netherlands.
//!
//! Dutch writes `vrijdag 23 oktober 2026` and `16.00 uur`; English `Friday 23 October 2026` and `16:00`. A
//! clock of twenty-four hours in both, so that nobody has to ask which four o'clock is meant.

use domain::{Language, meeting::TIME_ZONE};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};

use crate::text::{text, text_with};

/// A date with its weekday: `vrijdag 23 oktober 2026`.
#[must_use]
pub fn date(language: Language, date: Date) -> String {
    let arguments = [
        ("weekday", text(language, &format!("moment-weekday-{}", weekday(date))).into()),
        ("day", date.day().to_string().into()),
        ("month", text(language, &format!("moment-month-{}", date.month())).into()),
        ("year", date.year().to_string().into()),
    ];
    text_with(language, "moment-date", &arguments)
}

/// A date without its weekday: `23 oktober 2026`.
#[must_use]
pub fn short_date(language: Language, date: Date) -> String {
    let arguments = [
        ("day", date.day().to_string().into()),
        ("month", text(language, &format!("moment-month-{}", date.month())).into()),
        ("year", date.year().to_string().into()),
    ];
    text_with(language, "moment-short-date", &arguments)
}

/// A time of the day without a word behind it, as in a programme: `16.00` (nl), `16:00` (en).
#[must_use]
pub fn clock(language: Language, time: Time) -> String {
    let mark = language.pick(".", ":");
    format!("{:02}{mark}{:02}", time.hour(), time.minute())
}

/// A time of the day: `16.00 uur` (nl), `16:00` (en).
#[must_use]
pub fn time(language: Language, time: Time) -> String {
    text_with(language, "moment-time", &[("time", clock(language, time).into())])
}

/// From one time to another on the same day: `16.00 tot 19.30 uur`.
#[must_use]
pub fn period(language: Language, from: Time, to: Time) -> String {
    let arguments = [("from", clock(language, from).into()), ("to", clock(language, to).into())];
    text_with(language, "moment-period", &arguments)
}

/// A moment, in the time of the Netherlands: `vrijdag 16 oktober 2026 om 17.00 uur`.
#[must_use]
pub fn moment(language: Language, moment: Timestamp) -> String {
    let local = local(moment);
    let arguments =
        [("date", date(language, local.date()).into()), ("time", time(language, local.time()).into())];
    text_with(language, "moment-moment", &arguments)
}

/// Date and time of a moment at the venue: in the Netherlands.
#[must_use]
pub fn local(moment: Timestamp) -> DateTime {
    TIME_ZONE.to_datetime(moment)
}

/// Monday is 1, Sunday 7.
fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn dates_and_times_are_written_as_people_do() {
        let day = civil::date(2026, 10, 23);
        assert_eq!(date(Language::Nl, day), "vrijdag 23 oktober 2026");
        assert_eq!(date(Language::En, day), "Friday 23 October 2026");
        assert_eq!(short_date(Language::Nl, civil::date(2027, 3, 1)), "1 maart 2027");
        let (from, to) = (civil::time(16, 0, 0, 0), civil::time(9, 5, 0, 0));
        assert_eq!(clock(Language::Nl, to), "09.05");
        assert_eq!(time(Language::Nl, from), "16.00 uur");
        assert_eq!(time(Language::En, from), "16:00");
        assert_eq!(period(Language::Nl, from, civil::time(19, 30, 0, 0)), "16.00 tot 19.30 uur");
        assert_eq!(period(Language::En, from, civil::time(19, 30, 0, 0)), "16:00 to 19:30");
    }

    #[test]
    fn moments_follow_summer_and_winter_time() {
        let summer: Timestamp = "2026-10-16T15:00:00Z".parse().unwrap();
        assert_eq!(moment(Language::Nl, summer), "vrijdag 16 oktober 2026 om 17.00 uur");
        let winter: Timestamp = "2026-12-31T23:30:00Z".parse().unwrap();
        assert_eq!(moment(Language::En, winter), "Friday 1 January 2027 at 00:30");
    }

    #[test]
    fn every_weekday_and_month_has_its_name() {
        for language in Language::ALL {
            for offset in 0..365 {
                let day = civil::date(2026, 1, 1).saturating_add(jiff::Span::new().days(offset));
                assert!(!date(language, day).contains('⟨'), "{day}");
            }
        }
    }
}
