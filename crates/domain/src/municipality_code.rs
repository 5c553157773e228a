//! The code that Statistics Netherlands gives a municipality.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A municipality by its CBS code, `GM` and four digits (`GM0106` is Assen).
///
/// A code says nothing of the year: codes disappear at mergers, see the register of `atlas`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MunicipalityCode(u16);

/// Why a text is no municipality code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("`{0}` is not a municipality code: write GM and four digits, such as GM0106")]
pub struct MunicipalityCodeError(String);

impl FromStr for MunicipalityCode {
    type Err = MunicipalityCodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.strip_prefix("GM").or_else(|| text.strip_prefix("gm"));
        match digits {
            Some(digits) if digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse().map(Self).map_err(|_| MunicipalityCodeError(shortened(text)))
            }
            _ => Err(MunicipalityCodeError(shortened(text))),
        }
    }
}

/// An error message repeats what was typed, but not ten kilobytes of it.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "GM{:04}", self.0)
    }
}

impl fmt::Debug for MunicipalityCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl TryFrom<String> for MunicipalityCode {
    type Error = MunicipalityCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<MunicipalityCode> for String {
    fn from(code: MunicipalityCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let code: MunicipalityCode = "gm0106".parse().unwrap();
        assert_eq!(code.to_string(), "GM0106");
        assert_eq!("GM0106".parse(), Ok(code));
    }

    #[test]
    fn refuses_everything_else() {
        for text in ["", "GM", "GM106", "GM01066", "XX0106", "GM01a6", "GM+106", "GM0１06"] {
            assert!(text.parse::<MunicipalityCode>().is_err(), "{text}");
        }
    }
}
