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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(escape("a<b>&\"c\"\u{1}\nd"), "a&lt;b&gt;&amp;&quot;c&quot; d");
    }
}
