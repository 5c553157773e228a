//! What stands behind the question mark of an address, read with patience and written with care.
//!
//! An odd value never breaks a page: bytes that are no text become a replacement sign, and a page that
//! cannot use a value says so in a sentence.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};

use crate::visit::Visit;

/// What may stand in a value as it is. A comma keeps lists of codes readable.
const KEPT: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b',');

/// The most characters of a value that a page repeats.
const REPEATED: usize = 60;

/// The parameters of an address, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    /// The parameters of a visit.
    #[must_use]
    pub fn of(visit: &Visit) -> Query {
        let query = visit.address.split_once('?').map_or("", |(_, query)| query);
        let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Query { pairs: pairs.collect() }
    }

    /// The first value with this name that is not empty, without white space around it.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All values with this name that are not empty, without white space around them.
    pub fn all<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        let named = self.pairs.iter().filter(move |(each, _)| each == name);
        named.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode(spaced.as_bytes()).decode_utf8_lossy().replace('\0', "\u{fffd}")
}

/// The beginning of what was typed, short enough to repeat in a sentence.
#[must_use]
pub fn shortened(typed: &str) -> String {
    if typed.chars().count() <= REPEATED {
        return typed.to_owned();
    }
    let start: String = typed.chars().take(REPEATED).collect();
    format!("{start}…")
}

/// An address with parameters, in the making. It has no prefix of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    path: String,
    pairs: Vec<(&'static str, String)>,
}

impl Address {
    /// An address without parameters.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Address {
        Address { path: path.into(), pairs: Vec::new() }
    }

    /// The same with a parameter set; an empty value takes the parameter out.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Address {
        let value = value.into();
        self.pairs.retain(|(each, _)| *each != name);
        if !value.is_empty() {
            self.pairs.push((name, value));
        }
        self
    }

    /// The address without its parameters.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The parameters, for the hidden fields of a form.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.pairs.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// The address as it stands in a link.
    #[must_use]
    pub fn written(&self) -> String {
        let pairs: Vec<String> = self
            .pairs
            .iter()
            .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, &KEPT)))
            .collect();
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    fn query(address: &str) -> Query {
        Query::of(&Visit { language: Language::Nl, address: address.to_owned() })
    }

    #[test]
    fn values_are_read_with_patience() {
        let read = query("/x?q=+Den%20Haag&g=&g=GM0106,GM0664&%67=1&q=tweede&leeg");
        assert_eq!(read.first("q"), Some("Den Haag"));
        assert_eq!(read.all("g").collect::<Vec<_>>(), ["GM0106,GM0664", "1"]);
        assert_eq!((read.first("leeg"), read.first("niets")), (None, None));
    }

    #[test]
    fn bytes_that_are_no_text_are_seen_as_such() {
        assert_eq!(query("/x?q=%ff%fe%00").first("q"), Some("\u{fffd}\u{fffd}\u{fffd}"));
        assert_eq!(query("/x?q=%zz%").first("q"), Some("%zz%"));
        assert_eq!(query("/x"), Query::default());
    }

    #[test]
    fn an_address_reads_back() {
        let address = Address::new("/x").with("q", "’s &=?#é").with("leeg", "").with("g", "GM0106,GM0664");
        let written = address.written();
        assert!(written.ends_with("g=GM0106,GM0664") && !written.contains("leeg"), "{written}");
        assert_eq!(query(&written).first("q"), Some("’s &=?#é"));
        assert_eq!(address.with("q", "").with("g", "").written(), "/x");
    }

    #[test]
    fn what_is_repeated_is_short() {
        assert_eq!(shortened("Assen"), "Assen");
        assert_eq!(shortened(&"é".repeat(9000)).chars().count(), REPEATED + 1);
    }
}
