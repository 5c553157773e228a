//! Names as they are compared: without capitals, accents and signs between words.

/// `'s-Hertogenbosch` as `s-hertogenbosch`, "Súdwest-Fryslân" as `sudwest-fryslan`.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut divided = false;
    for sign in text.chars() {
        let plain = if sign.is_ascii() { None } else { deunicode::deunicode_char(sign) };
        let mut buffer = [0_u8; 4];
        let plain = plain.unwrap_or_else(|| if sign.is_ascii() { sign.encode_utf8(&mut buffer) } else { "" });
        for each in plain.chars() {
            if each.is_ascii_alphanumeric() {
                if divided && !folded.is_empty() {
                    folded.push('-');
                }
                divided = false;
                folded.push(each.to_ascii_lowercase());
            } else {
                divided = true;
            }
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn names_are_compared_without_what_differs_in_writing() {
        assert_eq!(fold("'s-Hertogenbosch"), "s-hertogenbosch");
        assert_eq!(fold("  Súdwest-Fryslân, "), "sudwest-fryslan");
        assert_eq!(fold("Gemeente  Assen."), "gemeente-assen");
        assert_eq!(fold("…"), "");
    }
}
