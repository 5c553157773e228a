//! Reading what somebody filled in at the desk: each kind of field with its own check and its own remark.

use std::{ops::RangeInclusive, str::FromStr};

use documents::text::{text, text_with};
use domain::{Bilingual, EmailAddress, Language, meeting::TIME_ZONE};
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
};

use crate::form::{Filled, Mistakes};

/// The most characters of a line.
pub(crate) const LINE: usize = 200;

/// The most characters of a text of several lines.
pub(crate) const LINES: usize = 4000;

/// A form that is being read. Labels are keys of texts; what is wrong gathers in `mistakes`.
pub(crate) struct Entry<'a> {
    language: Language,
    filled: &'a Filled,
    /// What is wrong so far.
    pub(crate) mistakes: Mistakes,
}

impl<'a> Entry<'a> {
    /// Begins to read.
    pub(crate) fn new(language: Language, filled: &'a Filled) -> Self {
        Self { language, filled, mistakes: Mistakes::default() }
    }

    /// Notes what is wrong with a field, as the text `key` says it.
    pub(crate) fn wrong(&mut self, name: &str, key: &str, label: &str) {
        let field = text(self.language, label);
        self.mistakes.add(name, text_with(self.language, key, &[("field", field.into())]));
    }

    /// A text that may be empty.
    pub(crate) fn text(&mut self, name: &str, label: &str, most: usize) -> String {
        let value = self.filled.text(name);
        if value.chars().count() > most {
            let field = text(self.language, label);
            let values = [("field", field.into()), ("most", most.to_string().into())];
            self.mistakes.add(name, text_with(self.language, "desk-wrong-long", &values));
        }
        value.to_owned()
    }

    /// A text that must be there.
    pub(crate) fn required(&mut self, name: &str, label: &str, most: usize) -> String {
        let value = self.text(name, label, most);
        if value.is_empty() {
            self.wrong(name, "desk-wrong-empty", label);
        }
        value
    }

    /// A text in both languages: the fields `{name}-nl` and `{name}-en`.
    pub(crate) fn bilingual(&mut self, name: &str, label: &str, most: usize) -> Bilingual {
        Bilingual::new(
            self.text(&format!("{name}-nl"), label, most),
            self.text(&format!("{name}-en"), label, most),
        )
    }

    /// A whole number within bounds.
    pub(crate) fn number(&mut self, name: &str, label: &str, range: &RangeInclusive<u32>) -> u32 {
        match whole(self.filled.text(name)) {
            Some(number) if range.contains(&number) => number,
            _ => {
                let values = [
                    ("field", text(self.language, label).into()),
                    ("from", range.start().to_string().into()),
                    ("to", range.end().to_string().into()),
                ];
                self.mistakes.add(name, text_with(self.language, "desk-wrong-number", &values));
                *range.start()
            }
        }
    }

    /// A whole number within bounds that fits sixteen bits.
    pub(crate) fn small_number(&mut self, name: &str, label: &str, range: &RangeInclusive<u16>) -> u16 {
        let wide = u32::from(*range.start())..=u32::from(*range.end());
        u16::try_from(self.number(name, label, &wide)).unwrap_or(*range.start())
    }

    /// A day, as a browser sends it.
    pub(crate) fn date(&mut self, name: &str, label: &str) -> Option<Date> {
        self.parsed(name, label, "desk-wrong-date")
    }

    /// A time of the day.
    pub(crate) fn time(&mut self, name: &str, label: &str) -> Option<Time> {
        self.parsed(name, label, "desk-wrong-time")
    }

    /// A moment, as date and time of the Netherlands.
    pub(crate) fn moment(&mut self, name: &str, label: &str) -> Option<Timestamp> {
        let local: Option<DateTime> = self.parsed(name, label, "desk-wrong-moment");
        let zoned = local.and_then(|local| local.to_zoned_datetime(TIME_ZONE.clone()).ok());
        zoned.map(|zoned| zoned.timestamp())
    }

    /// A mail address.
    pub(crate) fn email(&mut self, name: &str, label: &str) -> Option<EmailAddress> {
        self.parsed(name, label, "desk-wrong-email")
    }

    /// A choice out of a list, by its key.
    pub(crate) fn chosen<T>(&mut self, name: &str, label: &str, read: fn(&str) -> Option<T>) -> Option<T> {
        let value = read(self.filled.text(name));
        if value.is_none() {
            self.wrong(name, "desk-wrong-choice", label);
        }
        value
    }

    /// Every choice out of a list, by their keys.
    pub(crate) fn all<T>(&self, name: &str, read: fn(&str) -> Option<T>) -> Vec<T> {
        self.filled.all(name).filter_map(read).collect()
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        self.filled.has(name)
    }

    fn parsed<T: FromStr>(&mut self, name: &str, label: &str, remark: &str) -> Option<T> {
        let value = self.filled.text(name).parse().ok();
        if value.is_none() {
            self.wrong(name, remark, label);
        }
        value
    }
}

/// A whole number as people type it: `25000`, `25.000`, `25 000`. What stands between the digits must part thousands:
/// `7,5` is no whole number.
fn whole(typed: &str) -> Option<u32> {
    let is_mark = |sign: char| matches!(sign, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    let mark = typed.chars().find(|sign| is_mark(*sign));
    let groups: Vec<&str> = mark.map_or_else(|| vec![typed], |mark| typed.split(mark).collect());
    let (first, rest) = groups.split_first()?;
    let parts_thousands =
        rest.is_empty() || (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    let are_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| parts_thousands && are_digits)
}

/// A moment as the field of a form shows it: date and time of the Netherlands, to the minute.
pub(crate) fn moment_field(moment: Timestamp) -> String {
    TIME_ZONE.to_datetime(moment).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// A time as the field of a form shows it.
pub(crate) fn time_field(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(value: &str) -> Filled {
        Filled::from_pairs(vec![("veld".to_owned(), value.to_owned())])
    }

    #[test]
    fn moments_are_those_of_the_netherlands_and_read_back() {
        let form = filled("2026-10-16T17:00");
        let mut entry = Entry::new(Language::Nl, &form);
        let moment = entry.moment("veld", "desk-home").unwrap();
        assert_eq!(moment, "2026-10-16T15:00:00Z".parse().unwrap());
        assert_eq!(moment_field(moment), "2026-10-16T17:00");
        assert!(entry.mistakes.is_empty());
    }

    #[test]
    fn numbers_may_be_written_as_people_do_but_keep_their_bounds() {
        let form = filled("25.000");
        assert_eq!(Entry::new(Language::Nl, &form).number("veld", "desk-home", &(0..=99_999)), 25_000);
        for (value, number) in [("7", 7), ("1,000", 1000), ("1 000", 1000), ("25\u{a0}000", 25_000)] {
            let form = filled(value);
            let mut entry = Entry::new(Language::Nl, &form);
            assert_eq!(entry.number("veld", "desk-home", &(0..=99_999)), number, "{value}");
            assert!(entry.mistakes.is_empty(), "{value}");
        }
        let no_numbers = ["7,5", "7.5", "1,5000", "1.00,000", "1.000,5", ".5", "7.", "+7", "1..000", "2 3"];
        for value in ["", "-1", "1e3", "99999999999", "100.000"].into_iter().chain(no_numbers) {
            let form = filled(value);
            let mut entry = Entry::new(Language::Nl, &form);
            entry.number("veld", "desk-home", &(0..=99_999));
            assert!(entry.mistakes.of("veld").is_some(), "{value}");
        }
    }

    #[test]
    fn every_remark_names_its_field() {
        let form = filled(&"é".repeat(11));
        let mut entry = Entry::new(Language::Nl, &form);
        entry.text("veld", "desk-home", 10);
        entry.required("leeg", "desk-meetings", 10);
        let remarks: Vec<_> = entry.mistakes.iter().collect();
        assert_eq!(remarks.len(), 2);
        assert!(remarks[0].1.contains("Beheer") && remarks[1].1.contains("Bijeenkomsten"), "{remarks:?}");
    }
}
