//! The picture that is shown where somebody shares the page of a meeting: title, day and place, on the colour of the
//! product.

use domain::{Language, Meeting};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use ttf_parser::Face;

use crate::{font, moment, text::text, venue, xml::escape};

/// Width and height in pixels, as sites that show pages ask for.
pub const SIZE: (u32, u32) = (1200, 630);

/// Room at the left and the right, in pixels.
const EDGE: f64 = 80.0;

/// Sizes of the title, the largest that fits is taken; in pixels.
const TITLE_SIZES: [f64; 4] = [84.0, 72.0, 60.0, 48.0];

/// Lines of the title, at most.
const MOST_LINES: usize = 4;

/// Why the picture could not be made; each would be a mistake in the drawing.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    /// The fonts of the program cannot be read.
    #[error("the font of the picture cannot be read: {0}")]
    Font(#[from] ttf_parser::FaceParsingError),
    /// The drawing is not understood.
    #[error("the drawing of the picture is not understood: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    /// There is no memory for the picture.
    #[error("there is no room for a picture of this size")]
    Room,
    /// It cannot be written.
    #[error("the picture cannot be written: {0}")]
    Picture(String),
}

/// The picture of a meeting as PNG.
///
/// # Errors
/// [`PreviewError`]; none of them depends on what the meeting is called.
pub fn meeting(meeting: &Meeting, language: Language) -> Result<Vec<u8>, PreviewError> {
    let mut options = Options { font_family: font::FAMILY.to_owned(), ..Options::default() };
    for cut in [font::REGULAR, font::SEMI_BOLD] {
        options.fontdb_mut().load_font_data(cut.to_vec());
    }
    let tree = Tree::from_str(&drawing(meeting, language)?, &options)?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).ok_or(PreviewError::Room)?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PreviewError::Picture(error.to_string()))
}

fn drawing(meeting: &Meeting, language: Language) -> Result<String, PreviewError> {
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let room = width - 2.0 * EDGE;
    let semi_bold = Face::parse(font::SEMI_BOLD, 0)?;
    let (size, lines) = fitting(&semi_bold, meeting.title.get(language), room);
    let mut drawn = String::new();
    for (index, line) in (0_u32..).zip(&lines) {
        let y = 205.0 + f64::from(index) * size * 1.15;
        drawn.push_str(&words(line, y, size, "600", "#ffffff"));
    }
    let when = format!(
        "{}, {}",
        moment::date(language, meeting.date),
        moment::period(language, meeting.from, meeting.to)
    );
    let regular = Face::parse(font::REGULAR, 0)?;
    let place =
        wrapped(&regular, &venue::line(&meeting.venue), 34.0, room).into_iter().next().unwrap_or_default();
    let product = text(language, "product");
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#0a464c\"/>\
         <rect width=\"{width}\" height=\"16\" fill=\"#e0a24a\"/>{}{drawn}{}{}</svg>",
        words(&product, 100.0, 34.0, "600", "#abd0d1"),
        words(&when, 510.0, 40.0, "600", "#ffffff"),
        words(&place, 565.0, 34.0, "400", "#dcebeb"),
    ))
}

fn words(line: &str, y: f64, size: f64, weight: &str, colour: &str) -> String {
    format!(
        "<text x=\"{EDGE}\" y=\"{y}\" font-family=\"{}\" font-size=\"{size}\" font-weight=\"{weight}\" \
         fill=\"{colour}\">{}</text>",
        font::FAMILY,
        escape(line)
    )
}

/// The largest size at which the title fits, and its lines; what does not fit at all is cut with an ellipsis.
fn fitting(face: &Face<'_>, title: &str, room: f64) -> (f64, Vec<String>) {
    let lowest = 290.0;
    for size in TITLE_SIZES {
        let lines = wrapped(face, title, size, room);
        let height =
            size * 1.15 * f64::from(u32::try_from(lines.len().saturating_sub(1)).unwrap_or(u32::MAX));
        if lines.len() <= MOST_LINES && height <= lowest - size * 0.3 {
            return (size, lines);
        }
    }
    let size = TITLE_SIZES[TITLE_SIZES.len() - 1];
    let mut lines = wrapped(face, title, size, room - size);
    lines.truncate(MOST_LINES);
    if let Some(last) = lines.last_mut() {
        last.push('…');
    }
    (size, lines)
}

/// Words over lines no wider than `room`; a word that is wider itself is cut.
fn wrapped(face: &Face<'_>, text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        while width(face, &word, size) > room && word.pop().is_some() {}
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if width(face, &longer, size) <= room {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// How wide words are at a size, in pixels.
fn width(face: &Face<'_>, text: &str, size: f64) -> f64 {
    let units: u32 = text
        .chars()
        .map(|letter| {
            let glyph = face.glyph_index(letter).unwrap_or_default();
            u32::from(face.glyph_hor_advance(glyph).unwrap_or(face.units_per_em() / 2))
        })
        .sum();
    f64::from(units) * size / f64::from(face.units_per_em())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_no_word_is_lost() {
        let face = Face::parse(font::SEMI_BOLD, 0).unwrap();
        let title = "Het toekomstperspectief van middelgrote gemeenten";
        let lines = wrapped(&face, title, 72.0, 700.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), title);
        assert!(lines.iter().all(|line| width(&face, line, 72.0) <= 700.0));
    }

    #[test]
    fn a_title_without_end_is_cut() {
        let face = Face::parse(font::SEMI_BOLD, 0).unwrap();
        let (size, lines) = fitting(&face, &"lang ".repeat(200), 1040.0);
        assert_eq!((size, lines.len()), (48.0, MOST_LINES));
        assert!(lines[MOST_LINES - 1].ends_with('…'));
    }
}
