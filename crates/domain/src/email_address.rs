//! A mail address, as far as one can judge it without sending anything.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The longest address that mail servers take, in characters (RFC 5321).
const LONGEST: usize = 254;

/// A mail address in lower case, so that one person is not two by a capital.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// Why a text is no mail address. The text itself is left out: errors end up in logs.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
#[error("this is not a mail address: write it as name@organisation.nl")]
pub struct EmailAddressError;

impl EmailAddress {
    /// The address as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands after the `@`: `assen.nl`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit('@').next().unwrap_or_default()
    }
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_lowercase();
        let (local, domain) = text.rsplit_once('@').ok_or(EmailAddressError)?;
        let allowed =
            |each: char| !each.is_control() && !each.is_whitespace() && !"<>(),;:\\\"[]@".contains(each);
        let label = |each: &str| {
            !each.is_empty()
                && !each.starts_with('-')
                && !each.ends_with('-')
                && each.chars().all(|one| one.is_alphanumeric() || one == '-')
        };
        let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        let fits = text.chars().count() <= LONGEST && (1..=64).contains(&local.chars().count());
        let right = fits
            && dots
            && local.chars().all(allowed)
            && domain.contains('.')
            && domain.split('.').all(label);
        if right { Ok(Self(text)) } else { Err(EmailAddressError) }
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = EmailAddressError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Never the address itself: what is debugged ends up in logs.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("EmailAddress(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_spaces_make_no_difference() {
        let address: EmailAddress = "  Adviseur@Assen.Example.org ".parse().unwrap();
        assert_eq!(address.as_str(), "adviseur@assen.example.org");
        assert_eq!(address.domain(), "assen.example.org");
        assert_eq!(format!("{address:?}"), "EmailAddress(…)");
    }

    #[test]
    fn refuses_what_no_server_takes() {
        let long = format!("{}@example.org", "a".repeat(65));
        for text in [
            "",
            "@",
            "a@",
            "@b.nl",
            "a@b",
            "a b@c.nl",
            "a@@b.nl",
            "a@b..nl",
            "a.@b.nl",
            ".a@b.nl",
            "a..b@c.nl",
            "a@-b.nl",
            "<a@b.nl>",
            "a@b.nl\r\nBcc: c@d.nl",
            &long,
        ] {
            assert!(text.parse::<EmailAddress>().is_err(), "{text}");
        }
        for text in ["a@b.nl", "o'brien+zaal@gemeente-assen.nl", "a.b@c.d.nl"] {
            assert!(text.parse::<EmailAddress>().is_ok(), "{text}");
        }
    }
}
