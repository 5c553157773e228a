//! Numbers as a reader of the language writes them.
//!
//! Dutch groups thousands with a point and writes decimals after a comma; English the other way round.
//! Rounding is half away from zero on the decimal notation of the value, so 2.675 becomes 2.68: what a
//! reader with the published figure and a pencil would get. A value that is not a number is missing.

use domain::Language;

use crate::text::text;

/// The sign of a negative number and of a decrease (U+2212): as wide as a plus, never broken off a line.
pub const MINUS: char = '−';

/// The space that keeps a number and its unit on one line (U+00A0).
pub const NO_BREAK: char = '\u{a0}';

/// What stands where there is no figure: "geen cijfer" or "no figure".
#[must_use]
pub fn missing(language: Language) -> String {
    text(language, "number-missing")
}

/// A whole number with thousands separated: `12.345` (nl), `12,345` (en).
#[must_use]
pub fn whole(language: Language, value: f64) -> String {
    decimal(language, value, 0)
}

/// A number with a fixed count of decimals: `1.234,50` (nl), `1,234.50` (en). A value that is not
/// finite is shown as missing; a value that rounds to nothing has no sign.
#[must_use]
pub fn decimal(language: Language, value: f64, decimals: u8) -> String {
    let Some(rounded) = Rounded::new(value, decimals) else { return missing(language) };
    let digits = rounded.write(language);
    if rounded.negative { format!("{MINUS}{digits}") } else { digits }
}

/// A number that may be missing.
#[must_use]
pub fn optional(language: Language, value: Option<f64>, decimals: u8) -> String {
    value.map_or_else(|| missing(language), |value| decimal(language, value, decimals))
}

/// A percentage; the value is already in percent: 12.34 gives `12,3%` (nl), `12.3%` (en).
#[must_use]
pub fn percent(language: Language, value: f64, decimals: u8) -> String {
    suffixed(language, value, decimals, "%")
}

/// An amount in euro: `€ 1.234` (nl), `€1,234` (en); a negative amount has its sign in front.
#[must_use]
pub fn euro(language: Language, value: f64, decimals: u8) -> String {
    let Some(rounded) = Rounded::new(value, decimals) else { return missing(language) };
    let sign = if rounded.negative { MINUS.to_string() } else { String::new() };
    let digits = rounded.write(language);
    match language {
        Language::Nl => format!("{sign}€{NO_BREAK}{digits}"),
        Language::En => format!("{sign}€{digits}"),
    }
}

/// A distance in kilometres: `3,4 km`.
#[must_use]
pub fn kilometres(language: Language, value: f64, decimals: u8) -> String {
    suffixed(language, value, decimals, &format!("{NO_BREAK}km"))
}

/// A difference: always with a sign (`+1,2`, `−0,4`), except when nothing is left after rounding.
#[must_use]
pub fn signed(language: Language, value: f64, decimals: u8) -> String {
    match Rounded::new(value, decimals) {
        None => missing(language),
        Some(rounded) if rounded.is_zero() => rounded.write(language),
        Some(rounded) if rounded.negative => format!("{MINUS}{}", rounded.write(language)),
        Some(rounded) => format!("+{}", rounded.write(language)),
    }
}

/// A place in an order: `12e` (nl), `12th` (en), counted from one.
#[must_use]
pub fn rank(language: Language, place: u32) -> String {
    let number = whole(language, f64::from(place));
    match language {
        Language::Nl => format!("{number}e"),
        Language::En => format!("{number}{}", english_ordinal(place)),
    }
}

const fn english_ordinal(place: u32) -> &'static str {
    match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// The number beside an axis: as few decimals as the step between two ticks needs, and millions
/// shortened (`1,5 mln` in Dutch, `1.5m` in English).
#[must_use]
pub fn axis(language: Language, value: f64, step: f64) -> String {
    if value.abs() >= 1e6 && step >= 1e4 {
        let shortened = decimal(language, value / 1e6, decimals_for(step / 1e6));
        return match language {
            Language::Nl => format!("{shortened}{NO_BREAK}mln"),
            Language::En => format!("{shortened}m"),
        };
    }
    decimal(language, value, decimals_for(step))
}

/// How many decimals (at most four) are needed to write multiples of this step exactly.
fn decimals_for(step: f64) -> u8 {
    let is_exact = |decimals: i32| {
        let scaled = step.abs() * 10_f64.powi(decimals);
        (scaled - scaled.round()).abs() <= 1e-6 * scaled.max(1.0)
    };
    (0_u8..4).find(|decimals| is_exact(i32::from(*decimals))).unwrap_or(4)
}

/// A number for machines: point, no grouping, at most six decimals, never an exponent; `None` for a
/// value that is not finite.
#[must_use]
pub fn plain(value: f64) -> Option<String> {
    let rounded = Rounded::new(value, 6)?;
    let zeros = rounded.parts().1.iter().rev().take_while(|digit| **digit == b'0').count();
    Some(rounded.plain(zeros))
}

/// Rounds half away from zero on the decimal notation, as every text here shows it; a value that is
/// not finite stays as it is.
#[must_use]
pub fn round(value: f64, decimals: u8) -> f64 {
    let Some(rounded) = Rounded::new(value, decimals) else { return value };
    rounded.plain(0).parse().unwrap_or(value)
}

fn suffixed(language: Language, value: f64, decimals: u8, suffix: &str) -> String {
    if value.is_finite() {
        format!("{}{suffix}", decimal(language, value, decimals))
    } else {
        missing(language)
    }
}

/// The shortest decimal notation of a number of zero or more. Most figures are whole, and those need no
/// search for the shortest.
fn notation(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and small enough")]
    if value < 1e15 && value.fract() == 0.0 { (value as u64).to_string() } else { value.to_string() }
}

/// The digits of a rounded number of zero or more, where no notation is needed to see which way it rounds: far from a
/// half, the notation and the binary value agree. Nearly all figures are such.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "small enough, and not below zero"
)]
fn quick(value: f64, decimals: u8) -> Option<Vec<u8>> {
    const FAR_FROM_HALF: f64 = 1e-3;
    let scaled = value * 10_f64.powi(i32::from(decimals));
    let rest = scaled.fract();
    if scaled > 1e11 || (rest - 0.5).abs() < FAR_FROM_HALF {
        return None;
    }
    let whole = scaled as u64 + u64::from(rest > 0.5);
    let mut buffer = itoa::Buffer::new();
    let written = buffer.format(whole).as_bytes();
    // At least one digit before the mark.
    let zeros = (usize::from(decimals) + 1).saturating_sub(written.len());
    let mut digits = Vec::with_capacity(zeros + written.len());
    digits.resize(zeros, b'0');
    digits.extend_from_slice(written);
    Some(digits)
}

/// A number rounded as text: digits before and after the decimal mark.
struct Rounded {
    negative: bool,
    digits: Vec<u8>,
    /// How many of the digits stand after the mark.
    decimals: usize,
}

impl Rounded {
    /// Rounds the shortest notation that still means this value; that notation is what a source
    /// published, while the binary value may lie a hair below a half.
    fn new(value: f64, decimals: u8) -> Option<Rounded> {
        if !value.is_finite() {
            return None;
        }
        let quick = quick(value.abs(), decimals);
        let decimals = usize::from(decimals);
        if let Some(digits) = quick {
            let negative = value < 0.0 && digits.iter().any(|digit| *digit != b'0');
            return Some(Rounded { negative, digits, decimals });
        }
        let mut digits = notation(value.abs()).into_bytes();
        let mark = digits.iter().position(|digit| *digit == b'.');
        let whole = mark.unwrap_or(digits.len());
        if mark.is_some() {
            digits.remove(whole);
        }
        let rounds_up = digits.get(whole + decimals).is_some_and(|digit| *digit >= b'5');
        digits.resize(whole + decimals, b'0');
        if rounds_up {
            add_one(&mut digits);
        }
        let negative = value < 0.0 && digits.iter().any(|digit| *digit != b'0');
        Some(Rounded { negative, digits, decimals })
    }

    /// The digits before and after the mark.
    fn parts(&self) -> (&[u8], &[u8]) {
        self.digits.split_at(self.digits.len() - self.decimals)
    }

    fn is_zero(&self) -> bool {
        self.digits.iter().all(|digit| *digit == b'0')
    }

    /// As machines read it: a point, nothing between the thousands, without the last `drop` digits.
    fn plain(&self, drop: usize) -> String {
        let (whole, fraction) = self.parts();
        let fraction = &fraction[..fraction.len() - drop];
        let mut written = String::with_capacity(self.digits.len() + 2);
        if self.negative {
            written.push('-');
        }
        written.extend(whole.iter().copied().map(char::from));
        if !fraction.is_empty() {
            written.push('.');
            written.extend(fraction.iter().copied().map(char::from));
        }
        written
    }

    fn write(&self, language: Language) -> String {
        let (group, mark) = match language {
            Language::Nl => ('.', ','),
            Language::En => (',', '.'),
        };
        let (whole, fraction) = self.parts();
        let mut written = String::with_capacity(self.digits.len() * 2);
        for (index, digit) in whole.iter().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                written.push(group);
            }
            written.push(char::from(*digit));
        }
        if !fraction.is_empty() {
            written.push(mark);
            written.extend(fraction.iter().copied().map(char::from));
        }
        written
    }
}

fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit == b'9' {
            *digit = b'0';
        } else {
            *digit += 1;
            return;
        }
    }
    digits.insert(0, b'1');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Language::{En, Nl};

    #[test]
    fn groups_and_marks_follow_the_language() {
        assert_eq!(whole(Nl, 1_234_567.0), "1.234.567");
        assert_eq!(whole(En, 1_234_567.0), "1,234,567");
        assert_eq!(decimal(Nl, 1234.5, 2), "1.234,50");
        assert_eq!(decimal(En, -0.25, 1), "−0.3");
        assert_eq!(whole(Nl, 999.0), "999");
    }

    #[test]
    fn rounds_half_away_on_the_notation() {
        assert_eq!(decimal(En, 2.675, 2), "2.68");
        assert_eq!(decimal(En, -2.5, 0), "−3");
        assert_eq!(decimal(En, 999.95, 1), "1,000.0");
        assert_eq!(decimal(En, 0.05, 1), "0.1");
        assert!((round(1.005, 2) - 1.01).abs() < 1e-12);
    }

    #[test]
    fn nothing_has_no_sign() {
        assert_eq!(decimal(Nl, -0.04, 1), "0,0");
        assert_eq!(signed(Nl, -0.04, 1), "0,0");
        assert_eq!(signed(Nl, 0.05, 1), "+0,1");
        assert_eq!(plain(-0.000_000_1).as_deref(), Some("0"));
    }

    #[test]
    fn money_shares_and_distances() {
        assert_eq!(percent(Nl, 12.34, 1), "12,3%");
        assert_eq!(percent(En, 12.34, 1), "12.3%");
        assert_eq!(euro(Nl, -1234.4, 0), "−€\u{a0}1.234");
        assert_eq!(euro(En, 1234.4, 0), "€1,234");
        assert_eq!(kilometres(Nl, 3.44, 1), "3,4\u{a0}km");
    }

    #[test]
    fn missing_stays_missing() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(decimal(Nl, value, 1), "geen cijfer");
            assert_eq!(percent(En, value, 1), "no figure");
            assert_eq!(euro(En, value, 1), "no figure");
            assert_eq!(plain(value), None);
        }
        assert_eq!(optional(En, None, 0), "no figure");
    }

    #[test]
    fn ranks_in_both_languages() {
        assert_eq!(rank(Nl, 12), "12e");
        let english: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(|place| rank(En, place)).into();
        assert_eq!(english, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"]);
    }

    #[test]
    fn axis_labels_are_short() {
        assert_eq!(axis(Nl, 1_500_000.0, 500_000.0), "1,5\u{a0}mln");
        assert_eq!(axis(En, 2_000_000.0, 1_000_000.0), "2m");
        assert_eq!(axis(Nl, 0.25, 0.25), "0,25");
        assert_eq!(axis(Nl, 25_000.0, 5_000.0), "25.000");
    }

    proptest! {
        #[test]
        fn the_quick_way_gives_the_digits_of_the_notation(value in 0.0..1e7_f64, decimals in 0_u8..5) {
            let slow = |value: f64| {
                let mut digits = format!("{value:.30}").into_bytes();
                let mark = digits.iter().position(|digit| *digit == b'.').unwrap();
                digits.remove(mark);
                let rounds_up = digits[mark + usize::from(decimals)] >= b'5';
                digits.truncate(mark + usize::from(decimals));
                if rounds_up {
                    add_one(&mut digits);
                }
                digits
            };
            if let Some(quick) = quick(value, decimals) {
                prop_assert_eq!(quick, slow(value));
            }
        }

        #[test]
        fn both_languages_say_the_same(value in -1e9..1e9_f64, decimals in 0_u8..5) {
            let swapped: String = decimal(Nl, value, decimals)
                .chars()
                .map(|c| match c { '.' => ',', ',' => '.', other => other })
                .collect();
            prop_assert_eq!(swapped, decimal(En, value, decimals));
        }

        #[test]
        fn what_is_written_is_within_half_a_unit(value in -1e9..1e9_f64, decimals in 0_u8..5) {
            let read: f64 = decimal(En, value, decimals).replace(',', "").replace(MINUS, "-").parse().unwrap();
            let half = 0.5 * 10_f64.powi(-i32::from(decimals));
            prop_assert!((read - value).abs() <= half + 1e-6);
            prop_assert_eq!(read, round(value, decimals));
        }

        #[test]
        fn opposite_values_differ_by_the_sign_only(value in 0.001..1e9_f64, decimals in 0_u8..5) {
            let positive = decimal(Nl, value, decimals);
            let negative = decimal(Nl, -value, decimals);
            prop_assert_eq!(negative.trim_start_matches(MINUS), positive);
        }

        #[test]
        fn plain_numbers_read_back(value in -1e12..1e12_f64) {
            let read: f64 = plain(value).unwrap().parse().unwrap();
            prop_assert!((read - value).abs() <= 1e-6 + value.abs() * 1e-15);
        }
    }
}
