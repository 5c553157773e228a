//! The world as a template sees it: a desk with a few named papers and one family of type.

use std::{collections::BTreeMap, sync::LazyLock};

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::{font, pdf::Files};

/// The file that wraps every template; it sets title, language, date and font from the metadata.
pub(crate) const MAIN: &str = "main.typ";
/// The template itself.
pub(crate) const TEMPLATE: &str = "template.typ";
/// What the document says about itself.
pub(crate) const METADATA: &str = "metadata.json";

const WRAPPER: &str = r#"#let about = json("metadata.json")
#set document(
  title: about.title,
  description: about.description,
  author: "Schakel",
  date: datetime(year: about.year, month: about.month, day: about.day, hour: 0, minute: 0, second: 0),
)
#set text(lang: about.language, region: about.region, font: "Fira Sans")
#include "template.typ"
"#;

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    [font::REGULAR, font::ITALIC, font::SEMI_BOLD, font::BOLD]
        .into_iter()
        .filter_map(|file| Font::new(Bytes::new(file), 0))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// The papers of one document.
pub(crate) struct Desk {
    main: FileId,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    /// Lays the template, its files and the metadata on an empty desk.
    pub(crate) fn new(template: &str, files: &Files, metadata: Vec<u8>) -> Desk {
        let mut desk = Desk { main: identifier(MAIN), sources: BTreeMap::new(), files: BTreeMap::new() };
        desk.add_source(MAIN, WRAPPER.to_owned());
        desk.add_source(TEMPLATE, template.to_owned());
        desk.files.insert(METADATA.to_owned(), Bytes::new(metadata));
        for (name, content) in files {
            match std::str::from_utf8(content) {
                Ok(text) if is_source(name) => desk.add_source(name, text.to_owned()),
                _ => {
                    desk.files.insert((*name).to_owned(), Bytes::new(content.clone()));
                }
            }
        }
        desk
    }

    /// The text of a source file, if it lies on the desk.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.sources.get(name).map(Source::text)
    }

    fn add_source(&mut self, name: &str, text: String) {
        self.sources.insert(name.to_owned(), Source::new(identifier(name), text));
    }
}

fn is_source(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension == "typ")
}

/// The identifier of a paper. A name that is no path inside the desk gets one that nothing can reach.
fn identifier(name: &str) -> FileId {
    VirtualPath::new(name).map_or_else(
        |_| Source::detached("").id(),
        |path| RootedPath::new(VirtualRoot::Project, path).intern(),
    )
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.papers(id, &self.sources).cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some(source) = self.papers(id, &self.sources) {
            return Ok(Bytes::from_string(source.text().to_owned()));
        }
        self.papers(id, &self.files).cloned().ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// No clock: a document carries the date of its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

impl Desk {
    /// A paper by its identifier; packages are not on the desk.
    fn papers<'a, T>(&self, id: FileId, papers: &'a BTreeMap<String, T>) -> Option<&'a T> {
        match id.root() {
            VirtualRoot::Project => papers.get(id.vpath().get_without_slash()),
            VirtualRoot::Package(_) => None,
        }
    }
}
