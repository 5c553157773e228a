//! The lines of an iCalendar file (RFC 5545, section 3.1): escaped, folded and ended as the standard asks.

use std::fmt::Write as _;

/// The longest line, in bytes, without its end.
const LONGEST: usize = 75;

/// A file that grows line by line.
#[derive(Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// Adds a line whose value is not text: a moment, a number, an address. Line ends in it are left out, so
    /// that a value can never begin a line of its own.
    pub(crate) fn raw(&mut self, name: &str, value: &str) {
        let value: String = value.chars().filter(|letter| !letter.is_control()).collect();
        self.fold(&format!("{name}:{value}"));
    }

    /// Adds a line of text. Without text there is no line.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        if !text.trim().is_empty() {
            self.fold(&format!("{name}:{}", escaped(text.trim())));
        }
    }

    /// Puts a group of lines between `BEGIN` and `END`.
    pub(crate) fn component(&mut self, name: &str, fill: impl FnOnce(&mut Lines)) {
        self.raw("BEGIN", name);
        fill(self);
        self.raw("END", name);
    }

    /// The file.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// A line that is too long goes on after a space on the next one; letters are kept whole.
    fn fold(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A parameter of a line with words in it: `;CN="Kennisplein, Assen"`. A parameter cannot hold a double
/// quote, so that becomes a single one.
pub(crate) fn parameter(name: &str, words: &str) -> String {
    let words: String = words
        .chars()
        .filter(|letter| !letter.is_control())
        .map(|letter| if letter == '"' { '\'' } else { letter })
        .collect();
    let mut written = String::new();
    let _ = write!(written, ";{name}=\"{words}\"");
    written
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(fill: impl FnOnce(&mut Lines)) -> String {
        let mut lines = Lines::default();
        fill(&mut lines);
        String::from_utf8(lines.into_bytes()).unwrap()
    }

    #[test]
    fn text_is_escaped() {
        let line = written(|lines| lines.text("SUMMARY", "Koers; rol, \\ en\r\npositie\u{7}"));
        assert_eq!(line, "SUMMARY:Koers\\; rol\\, \\\\ en\\npositie\r\n");
        assert_eq!(written(|lines| lines.text("LOCATION", "  ")), "");
        assert_eq!(parameter("CN", "Zoë \"Z\", wethouder\r\n"), ";CN=\"Zoë 'Z', wethouder\"");
    }

    #[test]
    fn a_value_never_begins_a_line() {
        assert_eq!(
            written(|lines| lines.raw("URL", "https://a.nl\r\nATTENDEE:b")),
            "URL:https://a.nlATTENDEE:b\r\n"
        );
    }

    proptest::proptest! {
        #[test]
        fn folding_loses_nothing(text in "[a-zé€𝄞 ]{0,300}") {
            let file = written(|lines| lines.text("DESCRIPTION", &text));
            for line in file.split("\r\n") {
                proptest::prop_assert!(line.len() <= LONGEST);
            }
            let text = text.trim();
            let whole = if text.is_empty() { String::new() } else { format!("DESCRIPTION:{text}\r\n") };
            proptest::prop_assert_eq!(file.replace("\r\n ", ""), whole);
        }
    }
}
