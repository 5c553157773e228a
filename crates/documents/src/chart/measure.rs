//! How wide words are, from the font itself, and where a long label may be broken.

use std::sync::LazyLock;

use ttf_parser::Face;

use super::style::Voice;
use crate::font;

/// Advance widths of the characters of Latin scripts, in parts of the font size.
struct Widths {
    table: Vec<f64>,
    other: f64,
}

const MEASURED: u32 = 0x250;
/// Wider than most, so that a label with an unknown character gets too much room rather than too little.
const FALLBACK: f64 = 0.75;

static REGULAR: LazyLock<Widths> = LazyLock::new(|| Widths::read(font::REGULAR));
static SEMI_BOLD: LazyLock<Widths> = LazyLock::new(|| Widths::read(font::SEMI_BOLD));

impl Widths {
    fn read(file: &[u8]) -> Widths {
        let Ok(face) = Face::parse(file, 0) else { return Widths { table: Vec::new(), other: FALLBACK } };
        let units = f64::from(face.units_per_em());
        let advance = |character: char| {
            let glyph = face.glyph_index(character)?;
            Some(f64::from(face.glyph_hor_advance(glyph)?) / units)
        };
        let width = |code: u32| char::from_u32(code).and_then(advance).unwrap_or(FALLBACK);
        let digits = ('0'..='9').filter_map(advance).fold(0.0, f64::max);
        // Digits count as the widest of them: the browser may use other figures than the PDF.
        let table = (0..MEASURED)
            .map(|code| if (0x30..=0x39).contains(&code) { digits } else { width(code) })
            .collect();
        Widths { table, other: FALLBACK }
    }

    fn of(&self, character: char) -> f64 {
        let index = usize::try_from(u32::from(character)).unwrap_or(usize::MAX);
        match character {
            '–' | '−' | '€' => 0.6,
            '’' | '‘' => 0.28,
            '…' => 0.8,
            _ => self.table.get(index).copied().unwrap_or(self.other),
        }
    }
}

/// The width of words set at this size, in the units of the size.
pub(crate) fn width(text: &str, size: f64, voice: Voice) -> f64 {
    let widths = if voice.is_heavy() { &SEMI_BOLD } else { &REGULAR };
    text.chars().map(|character| widths.of(character)).sum::<f64>() * size
}

/// Breaks words into lines that fit, at spaces and after hyphens and slashes; a single word that is
/// too long is broken with a hyphen. Nothing is left out.
pub(crate) fn wrap(text: &str, room: f64, size: f64, voice: Voice) -> Vec<String> {
    // Most labels fit as they are.
    if width(text.trim_end(), size, voice) <= room {
        return Some(text.trim())
            .filter(|line| !line.is_empty())
            .map(ToOwned::to_owned)
            .into_iter()
            .collect();
    }
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let joined = format!("{line}{piece}");
        if width(joined.trim_end(), size, voice) <= room || line.is_empty() {
            line = joined;
        } else {
            lines.push(std::mem::take(&mut line));
            line = piece;
        }
        while width(line.trim_end(), size, voice) > room {
            let Some((head, rest)) = split_word(&line, room, size, voice) else { break };
            lines.push(head);
            line = rest;
        }
    }
    lines.push(line);
    lines.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The pieces between which a line may end; each keeps the space, hyphen or slash at its end.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for character in text.chars() {
        piece.push(character);
        if matches!(character, ' ' | '-' | '/' | '\n') && !piece.trim().is_empty() && piece.len() > 1 {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    pieces.push(piece);
    pieces
}

fn split_word(word: &str, room: f64, size: f64, voice: Voice) -> Option<(String, String)> {
    let characters: Vec<char> = word.chars().collect();
    let fits = |count: &usize| {
        let head: String = characters[..*count].iter().collect();
        width(&head, size, voice) + width("-", size, voice) <= room
    };
    let count = (2..characters.len().saturating_sub(2)).rev().find(fits)?;
    let head: String = characters[..count].iter().collect();
    Some((format!("{head}-"), characters[count..].iter().collect()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn wide_letters_are_wider() {
        assert!(width("WWW", 10.0, Voice::Plain) > width("iii", 10.0, Voice::Plain) * 2.0);
        assert!(width("Assen", 10.0, Voice::Own) > width("Assen", 10.0, Voice::Plain));
    }

    #[test]
    fn long_names_break_where_a_reader_would() {
        assert_eq!(wrap("Hardinxveld-Giessendam", 90.0, 13.0, Voice::Plain), ["Hardinxveld-", "Giessendam"]);
        assert_eq!(wrap("Nuenen, Gerwen en Nederwetten", 120.0, 13.0, Voice::Plain).len(), 2);
        assert_eq!(wrap("Assen", 200.0, 13.0, Voice::Plain), ["Assen"]);
        assert!(wrap("", 200.0, 13.0, Voice::Plain).is_empty());
    }

    proptest! {
        #[test]
        fn every_line_fits_and_no_letter_is_lost(text in "[A-Za-zé -]{1,60}", room in 60.0..300.0_f64) {
            let lines = wrap(&text, room, 13.0, Voice::Plain);
            for line in &lines {
                prop_assert!(width(line, 13.0, Voice::Plain) <= room + 1e-9, "{line}");
            }
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
