//! Words that somebody typed, made fit for print: a letter that the font does not have would make a PDF that
//! is not accessible, and so no PDF at all.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::font;

/// What stands in the place of a letter that cannot be printed.
const SUBSTITUTE: char = '?';

static FACE: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(font::REGULAR, 0).ok());

/// The words with a question mark for every letter that the font lacks. Marks that are not seen, such as
/// those that turn the direction of writing, are left out.
pub(crate) fn printable(words: &str) -> String {
    let has_glyph = |letter: char| {
        FACE.as_ref().is_some_and(|face| face.glyph_index(letter).is_some_and(|glyph| glyph.0 != 0))
    };
    words
        .chars()
        .filter(|letter| !is_invisible(*letter))
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .map(|letter| if letter == ' ' || has_glyph(letter) { letter } else { SUBSTITUTE })
        .collect()
}

/// Controls, marks of direction, joiners, variation selectors and the like.
const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{0}'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{84}'
            | '\u{86}'..='\u{9f}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_and_what_the_font_lacks_is_a_question_mark() {
        for name in ["Çağla Öztürk", "Súdwest-Fryslân", "’s-Gravenhage", "Łukasz Żółć", "Ελένη Ж", "Nguyễn"]
        {
            assert_eq!(printable(name), name);
        }
        assert_eq!(printable("中\u{202e} Jo\u{200d}\t😀\u{fe0f}"), "? Jo ?");
    }
}
