//! QR codes: an opaque code as a picture that a camera reads, for screen and paper (SVG) and for mail (PNG).
//!
//! The picture never says who somebody is; it carries only the code it is given. Around it lies the quiet
//! zone of four modules that readers need, in white, so that it is also read on a dark page. Symbols after
//! ISO/IEC 18004, with a quarter of the symbol to spare for wear and folds (level Q).

use std::fmt::{self, Write as _};

use fast_qr::{ECL, QRBuilder};

use crate::xml::escape;

/// Width of the white edge that a reader needs, in modules.
const QUIET_ZONE: usize = 4;
/// Pixels of a module in a PNG: a code of ten letters is then about 230 pixels wide.
const PIXELS: usize = 8;

/// Why a QR code or its picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum QrError {
    /// There is nothing to encode.
    #[error("a QR code needs a code; this one is empty")]
    Empty,
    /// The text does not fit in the largest symbol.
    #[error("{0} bytes do not fit in a QR code; give it a short code or address")]
    TooLong(usize),
    /// The picture could not be written.
    #[error("the QR code could not be written as PNG: {0}")]
    Picture(#[from] png::EncodingError),
}

/// A QR code.
#[derive(Clone, PartialEq, Eq)]
pub struct QrCode {
    /// Modules on one side, without the quiet zone.
    size: usize,
    /// Row by row; true is dark.
    modules: Vec<bool>,
}

/// Never the content: a code lets somebody in.
impl fmt::Debug for QrCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "QrCode({0}×{0})", self.size)
    }
}

impl QrCode {
    /// The QR code of a code or an address.
    ///
    /// # Errors
    /// [`QrError::Empty`] or [`QrError::TooLong`].
    pub fn new(content: &str) -> Result<QrCode, QrError> {
        if content.is_empty() {
            return Err(QrError::Empty);
        }
        let code =
            QRBuilder::new(content).ecl(ECL::Q).build().map_err(|_| QrError::TooLong(content.len()))?;
        let modules = code.data.iter().take(code.size * code.size).map(|module| module.value()).collect();
        Ok(QrCode { size: code.size, modules })
    }

    /// The picture as SVG, with the words that stand for it for who does not see it: they say what the code
    /// is for, and may hold the code itself.
    #[must_use]
    pub fn svg(&self, alternative: &str) -> String {
        let side = self.side();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" \
             aria-label=\"{label}\" shape-rendering=\"crispEdges\"><title>{label}</title>\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
            self.path(),
            label = escape(alternative),
        )
    }

    /// The picture as PNG in black and white, for mail programs that show no SVG.
    ///
    /// # Errors
    /// [`QrError::Picture`], which would be a mistake in the writer.
    pub fn png(&self) -> Result<Vec<u8>, QrError> {
        let side = self.side() * PIXELS;
        let mut bytes = Vec::new();
        let width = u32::try_from(side).map_err(|_| QrError::TooLong(side))?;
        let mut encoder = png::Encoder::new(&mut bytes, width, width);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.bits(side))?;
        writer.finish()?;
        Ok(bytes)
    }

    /// Modules on one side, with the quiet zone.
    fn side(&self) -> usize {
        self.size + 2 * QUIET_ZONE
    }

    /// Whether the module at this place is dark; places in the quiet zone are not.
    fn is_dark(&self, column: usize, row: usize) -> bool {
        let inside = |place: usize| place.checked_sub(QUIET_ZONE).filter(|place| *place < self.size);
        match (inside(column), inside(row)) {
            (Some(column), Some(row)) => self.modules.get(row * self.size + column).copied().unwrap_or(false),
            _ => false,
        }
    }

    /// The dark modules as one path, a stroke for every run in a row: short, and without seams between
    /// modules.
    fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.side() {
            let mut start = None;
            for column in 0..=self.side() {
                match (start, column < self.side() && self.is_dark(column, row)) {
                    (None, true) => start = Some(column),
                    (Some(from), false) => {
                        let _ = write!(path, "M{from} {row}h{width}v1h-{width}z", width = column - from);
                        start = None;
                    }
                    _ => {}
                }
            }
        }
        path
    }

    /// One bit for each pixel, each row on whole bytes; a set bit is white.
    fn bits(&self, side: usize) -> Vec<u8> {
        let mut bits = Vec::with_capacity(side * side.div_ceil(8));
        for row in 0..side {
            for start in (0..side).step_by(8) {
                let byte = (0..8).fold(0, |byte, offset| {
                    let column = start + offset;
                    byte << 1 | u8::from(!self.is_dark(column / PIXELS, row / PIXELS))
                });
                bits.push(byte);
            }
        }
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "K7QM-4XWD-92TA";

    #[test]
    fn the_drawing_has_its_quiet_zone_and_its_words() {
        let code = QrCode::new(CODE).unwrap();
        let svg = code.svg("Code voor de \"balie\"");
        let drawing = roxmltree::Document::parse(&svg).unwrap();
        let root = drawing.root_element();
        assert_eq!(root.attribute("aria-label"), Some("Code voor de \"balie\""));
        assert_eq!(root.attribute("viewBox"), Some(format!("0 0 {0} {0}", code.size + 8).as_str()));
        assert!(svg.contains("d=\"M4 4h7v1h-7z"), "the first finder pattern stands after the quiet zone");
        assert!(!svg.contains(CODE), "only the words say the code");
    }

    #[test]
    fn picture_and_drawing_show_the_same_modules() {
        let code = QrCode::new(CODE).unwrap();
        let bytes = code.png().unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let about = reader.next_frame(&mut pixels).unwrap();
        assert_eq!(about.width as usize, (code.size + 8) * PIXELS);
        for row in 0..code.side() {
            for column in 0..code.side() {
                let (x, y) = (column * PIXELS + 3, row * PIXELS + 3);
                let byte = pixels[y * about.line_size + x / 8];
                let is_dark = byte >> (7 - x % 8) & 1 == 0;
                assert_eq!(is_dark, code.is_dark(column, row), "{column}, {row}");
            }
        }
    }

    #[test]
    fn what_cannot_be_encoded_is_refused() {
        assert!(matches!(QrCode::new(""), Err(QrError::Empty)));
        assert!(matches!(QrCode::new(&"x".repeat(4000)), Err(QrError::TooLong(4000))));
        let shown = format!("{:?}", QrCode::new(CODE).unwrap());
        assert!(!shown.contains("K7QM"), "{shown}");
    }
}
