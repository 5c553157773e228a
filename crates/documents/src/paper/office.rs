//! What both office formats need: an archive, and drawings as pictures.

use std::io::{Cursor, Write as _};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{Block, Drawing, Paper, PaperError};
use crate::font;

/// Pixels for each unit of a drawing: sharp on a screen and in print.
const SHARP: f32 = 2.5;

/// A drawing as a picture.
pub(super) struct Picture {
    /// The name without folder and extension: `drawing-1`.
    pub(super) name: String,
    /// The drawing itself.
    pub(super) svg: Vec<u8>,
    /// The same as dots, for programs that do not show drawings.
    pub(super) png: Vec<u8>,
    /// Width divided by height.
    pub(super) ratio: f64,
}

/// The drawings of a paper as pictures, in their order.
pub(super) fn pictures(paper: &Paper) -> Result<Vec<Picture>, PaperError> {
    let drawings = paper.blocks.iter().filter_map(|block| match block {
        Block::Drawing(drawing) => Some(drawing),
        _ => None,
    });
    let mut options = Options { font_family: font::FAMILY.to_owned(), ..Options::default() };
    for cut in [font::REGULAR, font::SEMI_BOLD] {
        options.fontdb_mut().load_font_data(cut.to_vec());
    }
    drawings.enumerate().map(|(place, drawing)| picture(place + 1, drawing, &options)).collect()
}

fn picture(number: usize, drawing: &Drawing, options: &Options<'_>) -> Result<Picture, PaperError> {
    let wrong = |error: &dyn std::fmt::Display| PaperError::Picture(error.to_string());
    let tree = Tree::from_str(&drawing.svg, options).map_err(|error| wrong(&error))?;
    let size = tree.size();
    let (width, height) = ((size.width() * SHARP).ceil() as u32, (size.height() * SHARP).ceil() as u32);
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| wrong(&"it has no size"))?;
    resvg::render(&tree, Transform::from_scale(SHARP, SHARP), &mut pixels.as_mut());
    Ok(Picture {
        name: format!("drawing-{number}"),
        svg: drawing.svg.clone().into_bytes(),
        png: pixels.encode_png().map_err(|error| wrong(&error))?,
        ratio: f64::from(size.width()) / f64::from(size.height()),
    })
}

/// An archive in the making. Times are fixed, so that the same content gives the same bytes.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    pub(super) fn new() -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())) }
    }

    /// Adds a file as it is; for what must be read without unpacking, and for what is packed already.
    pub(super) fn stored(&mut self, name: &str, content: &[u8]) -> Result<(), PaperError> {
        self.add(name, content, CompressionMethod::Stored)
    }

    /// Adds a file, packed.
    pub(super) fn packed(&mut self, name: &str, content: &[u8]) -> Result<(), PaperError> {
        self.add(name, content, CompressionMethod::Deflated)
    }

    fn add(&mut self, name: &str, content: &[u8], method: CompressionMethod) -> Result<(), PaperError> {
        self.zip.start_file(name, SimpleFileOptions::default().compression_method(method))?;
        self.zip.write_all(content)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, PaperError> {
        Ok(self.zip.finish()?.into_inner())
    }
}
