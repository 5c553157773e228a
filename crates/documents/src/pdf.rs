//! The PDF machine: a typst template and its data in, a PDF/A-2a and PDF/UA-1 file out.
//!
//! The template sees nothing but the files given to [`render`] and four cuts of Fira Sans: no disk, no
//! network, no clock. The same input gives the same bytes. Rendering keeps a processor busy for tens of
//! milliseconds, so an asynchronous caller runs it on a thread of its own.
//!
//! A template gives an `alt` text to images and formulas only. On a figure that holds a table it would
//! replace the whole table by that one sentence, for everyone who does not see the page.

use std::collections::BTreeMap;

use domain::Language;
use jiff::civil::Date;
use serde::Serialize;
use typst::{
    WorldExt, comemo,
    diag::{Severity, SourceDiagnostic},
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::pdf_world::{Desk, MAIN, METADATA, TEMPLATE};

/// What the document says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// The title, shown in the title bar of a reader.
    pub title: String,
    /// One sentence on the content.
    pub description: String,
    /// The language of the text; hyphenation and speech follow it.
    pub language: Language,
    /// The date of the document: that of its data, never of the clock.
    pub date: Date,
}

/// The files a template may read, by name: `data.json`, drawings, typst modules. Names are fixed per
/// template (`map.svg`, not `map-assen.svg`): typst remembers every name it ever saw.
pub type Files = BTreeMap<&'static str, Vec<u8>>;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The metadata could not be handed to the template.
    #[error("the metadata of the document could not be written as JSON: {0}")]
    Metadata(#[from] serde_json::Error),
    /// The date does not exist in a PDF.
    #[error("the date {0} cannot stand in a PDF; use a year from 1 to 9999")]
    Date(Date),
    /// A file has the name of one that the machine itself provides.
    #[error("a file named {0} is provided by the machine itself; give yours another name")]
    ReservedName(&'static str),
    /// The template or its data is wrong; each problem with file, line, and what to do about it.
    #[error("the template cannot be set: {}", .0.join("; "))]
    Template(Vec<String>),
    /// The document is set but breaks a rule of PDF/A-2a or PDF/UA-1, such as an image without a text.
    #[error("the document is not an accessible archive file: {}", .0.join("; "))]
    Standard(Vec<String>),
    /// The combination of standards is refused by the PDF writer.
    #[error("the PDF writer does not offer PDF/A-2a together with PDF/UA-1: {0}")]
    Combination(String),
}

#[derive(Serialize)]
struct MetadataFile<'a> {
    title: &'a str,
    description: &'a str,
    language: &'static str,
    region: &'static str,
    year: i16,
    month: i8,
    day: i8,
}

/// Frees what typst remembered of a compilation, also when it failed: without this a server would grow
/// with every document it makes.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

/// Sets the template with its files and writes one PDF that is both PDF/A-2a and PDF/UA-1.
///
/// The template is typst source. Title, description, language, date and font are set around it from the
/// metadata; it reads its data with `json("data.json")`.
///
/// # Errors
/// [`PdfError`], with file, line and hint for every problem in the template.
pub fn render(template: &str, files: &Files, metadata: &Metadata) -> Result<Vec<u8>, PdfError> {
    let _forget = Forget;
    let options = options(metadata.date)?;
    let desk = desk(template, files, metadata)?;
    let document = typst::compile::<PagedDocument>(&desk)
        .output
        .map_err(|problems| PdfError::Template(sentences(&desk, &problems)))?;
    typst_pdf::pdf(&document, &options).map_err(|problems| PdfError::Standard(sentences(&desk, &problems)))
}

fn options(date: Date) -> Result<PdfOptions, PdfError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|refusal| PdfError::Combination(refusal.message().to_string()))?;
    let timestamp = datetime(date).map(Timestamp::new_utc).ok_or(PdfError::Date(date))?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some("Schakel".to_owned())),
        timestamp: Some(timestamp),
        standards,
        ..PdfOptions::default()
    })
}

fn datetime(date: Date) -> Option<Datetime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    if date.year() < 1 { None } else { Datetime::from_ymd_hms(date.year().into(), month, day, 0, 0, 0) }
}

fn desk(template: &str, files: &Files, metadata: &Metadata) -> Result<Desk, PdfError> {
    if let Some(name) = files.keys().find(|name| [MAIN, METADATA, TEMPLATE].contains(name)) {
        return Err(PdfError::ReservedName(name));
    }
    let about = MetadataFile {
        title: &metadata.title,
        description: &metadata.description,
        language: metadata.language.tag(),
        region: metadata.language.pick("NL", "GB"),
        year: metadata.date.year(),
        month: metadata.date.month(),
        day: metadata.date.day(),
    };
    Ok(Desk::new(template, files, serde_json::to_vec(&about)?))
}

/// Each problem as one sentence: where, what, and what to do.
fn sentences(desk: &Desk, problems: &[SourceDiagnostic]) -> Vec<String> {
    problems
        .iter()
        .filter(|problem| problem.severity == Severity::Error)
        .map(|problem| {
            let place = place(desk, problem).map_or_else(String::new, |place| format!("{place}: "));
            let hints: String = problem.hints.iter().map(|hint| format!(" (hint: {})", hint.v)).collect();
            format!("{place}{}{hints}", problem.message)
        })
        .collect()
}

/// File and line of a problem, if it stands in a file of the template.
fn place(desk: &Desk, problem: &SourceDiagnostic) -> Option<String> {
    let file = problem.span.id()?;
    let name = file.vpath().get_without_slash();
    let start = desk.range(problem.span)?.start;
    let line = desk.text(name)?.get(..start)?.matches('\n').count() + 1;
    Some(format!("{name}, line {line}"))
}
