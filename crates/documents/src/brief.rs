//! The brief of a municipality: its profile on a few sheets of paper, as an accessible PDF.
//!
//! The brief tells the story of [`Profile`] and computes no figure of its own: what stands on paper is
//! what stands on the page.

mod arrangement;
mod drawing;
mod endnotes;
mod part;

use atlas::{Atlas, peer_dimension::PeerDimension};
use domain::Language;
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    pdf::{self, Files, Metadata, PdfError},
    profile::Profile,
    text::{text, text_with},
};
use arrangement::Row;
use endnotes::{Endnote, Endnotes};
use part::{Figures, Part};

const TEMPLATE: &str = include_str!("../templates/brief.typ");
/// The name under which the template finds the content.
const CONTENT: &str = "brief.json";
/// Columns in which the notes stand.
const NOTE_COLUMNS: usize = 3;

/// The content of a brief as the template reads it, with the drawings.
#[derive(Debug, Serialize)]
pub struct Brief {
    words: Words,
    name: String,
    subtitle: String,
    address: Option<String>,
    key_figures: Figures,
    summary: Vec<Sentence>,
    chapters: Vec<Chapter>,
    /// Sources and caveats of all that is shown, in columns.
    notes: Vec<Vec<Endnote>>,
    #[serde(skip)]
    drawings: Files,
    #[serde(skip)]
    metadata: Metadata,
}

/// The few words that the brief adds to the profile.
#[derive(Debug, Serialize)]
struct Words {
    product: String,
    /// Which program made it, and of which year the newest figures are.
    edition: String,
    promise: String,
    in_short: String,
    see: String,
    recognise: String,
    recognise_more: String,
    online: String,
    reason: String,
    evidence: String,
    counter: String,
    doubt: String,
    note: String,
    notes: String,
    sources: String,
    method: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Sentence {
    text: String,
    /// Id and title of the chapter that proves it.
    evidence: &'static str,
    chapter: String,
}

#[derive(Debug, Serialize)]
struct Chapter {
    id: &'static str,
    title: String,
    lead: String,
    rows: Vec<Row>,
}

/// Makes the brief of one municipality, with the peers of the standard dimensions.
///
/// `index` is its place in the register. The same atlas gives the same bytes.
///
/// # Errors
/// [`PdfError`], which would be a mistake in the template.
pub fn brief(atlas: &Atlas, index: usize, language: Language) -> Result<Vec<u8>, PdfError> {
    Brief::new(atlas, index, language).pdf()
}

/// The name of the file that holds a brief; `slug` is the name of the municipality in addresses.
#[must_use]
pub fn file_name(slug: &str, language: Language) -> String {
    format!("schakel-{slug}{}.pdf", language.pick("", "-en"))
}

impl Brief {
    /// Gathers the content and makes the drawings.
    #[must_use]
    pub fn new(atlas: &Atlas, index: usize, language: Language) -> Brief {
        let profile = Profile::new(atlas, index, language, &PeerDimension::DEFAULT);
        let title =
            |id: &str| profile.chapters.iter().find(|chapter| chapter.id == id).map(|chapter| &chapter.title);
        let summary = profile.summary.iter().map(|sentence| Sentence {
            text: sentence.text.clone(),
            evidence: sentence.evidence,
            chapter: title(sentence.evidence).cloned().unwrap_or_default(),
        });
        let mut endnotes = Endnotes::default();
        let key_figures = Figures::new(&profile.key_figures, language, &mut endnotes);
        let chapters = profile.chapters.iter().map(|chapter| Chapter {
            id: chapter.id,
            title: chapter.title.clone(),
            lead: chapter.lead.clone(),
            rows: arrangement::rows(Part::of_chapter(chapter, &profile, &mut endnotes)),
        });
        let words = Words::new(language, atlas.inhabitants_year);
        let method = words.method.iter().map(|text| text.chars().count()).sum();
        Brief {
            words,
            address: None,
            key_figures,
            summary: summary.collect(),
            chapters: chapters.collect(),
            notes: endnotes.into_columns(NOTE_COLUMNS, method),
            drawings: drawing::files(&profile),
            metadata: metadata(&profile, atlas.inhabitants_year),
            name: profile.name,
            subtitle: profile.subtitle,
        }
    }

    /// The same brief with the address of the page of the municipality, where a reader finds more.
    #[must_use]
    pub fn with_address(mut self, address: String) -> Brief {
        self.address = Some(address);
        self
    }

    /// Sets the brief as one file that is both PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// [`PdfError`], which would be a mistake in the template.
    pub fn pdf(&self) -> Result<Vec<u8>, PdfError> {
        let mut files = self.drawings.clone();
        files.insert(CONTENT, serde_json::to_vec(self)?);
        pdf::render(TEMPLATE, &files, &self.metadata)
    }
}

/// The date is that of the newest inhabitants: 1 January of their year.
fn metadata(profile: &Profile, year: u16) -> Metadata {
    let name = [("name", profile.name.as_str().into())];
    Metadata {
        title: text_with(profile.language, "brief-title", &name),
        description: text_with(profile.language, "brief-description", &name),
        language: profile.language,
        date: Date::new(i16::try_from(year).unwrap_or(i16::MAX), 1, 1).unwrap_or(Date::MIN),
    }
}

impl Words {
    fn new(language: Language, year: u16) -> Words {
        let say = |key| text(language, key);
        let edition = [("version", env!("CARGO_PKG_VERSION").into()), ("year", year.to_string().into())];
        Words {
            product: say("brief-product"),
            edition: text_with(language, "brief-edition", &edition),
            promise: say("brief-promise"),
            in_short: say("municipality-in-short"),
            see: say("brief-see"),
            recognise: say("municipality-recognise"),
            recognise_more: say("brief-recognise"),
            online: say("brief-online"),
            reason: say("brief-reason"),
            evidence: say("task-evidence"),
            counter: say("task-counter"),
            doubt: say("task-doubt"),
            note: say("brief-note"),
            notes: say("brief-notes"),
            sources: say("brief-sources"),
            method: [
                "brief-method-edges",
                "brief-method-years",
                "brief-method-model",
                "brief-method-missing",
                "source-own",
            ]
            .map(say)
            .to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_name_tells_municipality_and_language() {
        assert_eq!(file_name("assen", Language::Nl), "schakel-assen.pdf");
        assert_eq!(file_name("assen", Language::En), "schakel-assen-en.pdf");
    }
}
