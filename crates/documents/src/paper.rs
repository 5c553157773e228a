//! A document that others edit, print or keep: one content, written as PDF, ODT, DOCX or a page that stands alone.
//!
//! The content is a row of blocks. Every writer gives each block what its format asks for: a heading becomes a
//! heading, a table gets its header row, a drawing its words for who cannot see it.

mod docx;
mod html;
mod odt;
mod office;
mod pdf;

use domain::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    chart::{Plot, Setting, draw},
    pdf::PdfError,
    table::Table,
};

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    /// The language of the text.
    pub language: Language,
    /// The title.
    pub title: String,
    /// What kind of document it is, above the title; may be empty.
    pub kind: String,
    /// A line below the title; may be empty.
    pub subtitle: String,
    /// One sentence on the content, for lists and search.
    pub description: String,
    /// The date of the content; never that of the clock.
    pub date: Date,
    /// What stands at the foot of each page: version, hash; may be empty.
    pub foot: String,
    /// The content.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A heading of level 2 or 3; the title is level 1.
    Heading {
        /// 2 or 3.
        level: u8,
        /// The words.
        text: String,
    },
    /// A sentence that says what follows.
    Lead {
        /// The words.
        text: String,
    },
    /// A paragraph.
    Text(Line),
    /// Small print.
    Note {
        /// The words.
        text: String,
    },
    /// A list of points.
    List {
        /// The points.
        items: Vec<Line>,
    },
    /// What somebody wrote, apart from what was computed; with line ends as they were typed.
    Written {
        /// The words.
        text: String,
    },
    /// A card: something that stands on its own, such as a dilemma.
    Card {
        /// What kind of thing it is.
        label: String,
        /// Its name.
        title: String,
        /// What is said of it.
        lines: Vec<Line>,
    },
    /// A table.
    Table(Grid),
    /// A drawing.
    Drawing(Drawing),
    /// The rest begins on a new page.
    Break,
}

/// Words that may begin with a name in bold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The beginning in bold; may be empty.
    pub strong: String,
    /// The words.
    pub text: String,
}

/// A table of words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// What the table shows.
    pub title: String,
    /// The heads; the first column names the row.
    pub columns: Vec<GridColumn>,
    /// The rows, a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridColumn {
    /// The words.
    pub heading: String,
    /// Whether figures stand below it, to the right.
    pub is_numeric: bool,
}

/// A drawing with what is said of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawing {
    /// What is shown.
    pub title: String,
    /// The reading: what it tells.
    pub caption: String,
    /// The content in words.
    pub alt: String,
    /// Sources and caveats.
    pub note: String,
    /// The drawing itself, with its colours.
    pub svg: String,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// As PDF.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The archive of an office document.
    #[error("the archive of the document cannot be written: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// The archive of an office document.
    #[error("the archive of the document cannot be written: {0}")]
    Writing(#[from] std::io::Error),
    /// A drawing cannot be turned into a picture.
    #[error("a drawing cannot be turned into a picture: {0}")]
    Picture(String),
}

/// A format of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperFormat {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// OpenDocument text (ODF 1.3).
    Odt,
    /// Office Open XML.
    Docx,
}

impl PaperFormat {
    /// All formats, in the order in which they are offered.
    pub const ALL: [PaperFormat; 3] = [PaperFormat::Pdf, PaperFormat::Odt, PaperFormat::Docx];

    /// The media type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            PaperFormat::Pdf => "application/pdf",
            PaperFormat::Odt => "application/vnd.oasis.opendocument.text",
            PaperFormat::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }

    /// The extension of a file name, without the point.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            PaperFormat::Pdf => "pdf",
            PaperFormat::Odt => "odt",
            PaperFormat::Docx => "docx",
        }
    }

    /// The format with this extension.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<PaperFormat> {
        PaperFormat::ALL.into_iter().find(|format| format.extension() == extension)
    }
}

impl Paper {
    /// Writes the document. The same content gives the same bytes.
    ///
    /// # Errors
    /// [`PaperError`], which would be a mistake in a writer.
    pub fn write(&self, format: PaperFormat) -> Result<Vec<u8>, PaperError> {
        match format {
            PaperFormat::Pdf => pdf::write(self),
            PaperFormat::Odt => odt::write(self),
            PaperFormat::Docx => docx::write(self),
        }
    }

    /// The document as a page of HTML that stands alone: no file beside it, no script.
    #[must_use]
    pub fn page(&self) -> String {
        html::page(self)
    }
}

impl Line {
    /// Words that begin with a name in bold.
    #[must_use]
    pub fn with(strong: impl Into<String>, text: impl Into<String>) -> Line {
        Line { strong: strong.into(), text: text.into() }
    }

    /// All words, one after the other.
    #[must_use]
    pub fn whole(&self) -> String {
        match (self.strong.is_empty(), self.text.is_empty()) {
            (true, _) => self.text.clone(),
            (false, true) => self.strong.clone(),
            (false, false) => format!("{} {}", self.strong, self.text),
        }
    }
}

impl From<String> for Line {
    fn from(text: String) -> Line {
        Line { strong: String::new(), text }
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Line {
        Line::from(text.to_owned())
    }
}

impl Block {
    /// A heading of level 2.
    #[must_use]
    pub fn chapter(text: impl Into<String>) -> Block {
        Block::Heading { level: 2, text: text.into() }
    }

    /// A heading of level 3.
    #[must_use]
    pub fn section(text: impl Into<String>) -> Block {
        Block::Heading { level: 3, text: text.into() }
    }

    /// A paragraph.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Block {
        Block::Text(Line::from(text.into()))
    }

    /// Small print.
    #[must_use]
    pub fn note(text: impl Into<String>) -> Block {
        Block::Note { text: text.into() }
    }

    /// A list of sentences; nothing when there are none.
    #[must_use]
    pub fn list<L: Into<Line>>(items: impl IntoIterator<Item = L>) -> Option<Block> {
        let items: Vec<Line> = items.into_iter().map(Into::into).collect();
        (!items.is_empty()).then_some(Block::List { items })
    }

    /// A drawing as it stands in a document.
    #[must_use]
    pub fn drawing(plot: &dyn Plot, language: Language) -> Block {
        // Every drawing has its own identifiers: a page shows several.
        let id = format!("drawing-{}", crate::xml::slug(&plot.about().title));
        let chart = draw(plot, &Setting::print(id, language));
        Block::Drawing(Drawing {
            title: plot.about().title.clone(),
            caption: chart.caption,
            alt: chart.description,
            note: chart.table.notes.join(" "),
            svg: chart.svg,
        })
    }

    /// A table of figures as it stands in a document.
    #[must_use]
    pub fn table(table: &Table) -> Block {
        let columns = table.columns.iter().map(|column| GridColumn {
            heading: column.heading(table.language),
            is_numeric: column.is_numeric(),
        });
        let row = |row: &Vec<crate::table::Cell>| {
            table.cells(row).map(|(column, cell)| cell.show(table.language, column)).collect()
        };
        Block::Table(Grid {
            title: table.title.clone(),
            columns: columns.collect(),
            rows: table.rows.iter().map(row).collect(),
        })
    }
}
