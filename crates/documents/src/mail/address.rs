//! An address that may stand in a mail: a page or a mail address, and nothing that runs.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// What an address may begin with.
const BEGINNINGS: [&str; 3] = ["https://", "http://", "mailto:"];

/// An address to follow from a mail: `https://…`, `http://…` or `mailto:…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(String);

/// Why a text is no address. The text is left out: an address in a mail may let somebody in.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("this is not an address for a mail: begin with https:// or mailto: and leave out spaces and quotes")]
pub struct AddressError;

impl Address {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as a reader should see it: without `mailto:`.
    #[must_use]
    pub(crate) fn shown(&self) -> &str {
        self.0.strip_prefix("mailto:").unwrap_or(&self.0)
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let lower = text.to_ascii_lowercase();
        let rest = BEGINNINGS.iter().find_map(|beginning| lower.strip_prefix(beginning));
        let is_clean =
            |each: char| !each.is_control() && !each.is_whitespace() && !"<>\"'`\\{}".contains(each);
        match rest {
            Some(rest) if !rest.is_empty() && text.chars().all(is_clean) => Ok(Address(text.to_owned())),
            _ => Err(AddressError),
        }
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0
    }
}

/// Never the address itself: many of them let somebody in.
impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Address(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_pages_and_mail_addresses_only() {
        for text in [
            "https://schakel.example.org/a?b=c&d",
            "http://localhost:8080/",
            "mailto:a@b.nl",
            " HTTPS://a.nl ",
        ] {
            assert!(text.parse::<Address>().is_ok(), "{text}");
        }
        for text in [
            "",
            "https://",
            "javascript:alert(1)",
            "//a.nl",
            "a.nl",
            "https://a.nl/\"onclick=",
            "https://a.nl/ b",
            "data:x",
        ] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
