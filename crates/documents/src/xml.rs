//! Words inside XML.

/// Makes words safe between tags and inside attributes; characters that XML 1.0 does not allow are
/// left out.
#[must_use]
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    push_escaped(&mut safe, text);
    safe
}

/// Writes words as [`escape`] gives them.
pub(crate) fn push_escaped(safe: &mut String, text: &str) {
    // Most words have nothing to escape; U+FFFE and U+FFFF begin with this byte.
    let is_odd = |byte| matches!(byte, b'<' | b'>' | b'&' | b'"' | 0..=0x1f | 0xef);
    if !text.bytes().any(is_odd) {
        safe.push_str(text);
        return;
    }
    for character in text.chars() {
        match character {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => safe.push(other),
        }
    }
}

/// Words as a part of an identifier: small letters, digits and hyphens.
#[must_use]
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for letter in words.chars().map(|letter| letter.to_ascii_lowercase()) {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(escape("a<b>&\"c\"\u{1}\nd"), "a&lt;b&gt;&amp;&quot;c&quot; d");
        assert_eq!(escape("Súdwest\u{ffff}-Fryslân\u{fffd}"), "Súdwest-Fryslân\u{fffd}");
    }
}
