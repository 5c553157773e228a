//! Badges: a name to be read across a table, and a code that the desk scans. As a sheet to be cut, or one by
//! one for a printer of labels. Everything is black on white, so that a grey printer loses nothing.
//!
//! The file is PDF/A-2a and PDF/UA-1. Each badge is a heading with its lines, and its code has words of its
//! own.

use domain::Language;
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    pdf::{self, Files, Metadata, PdfError},
    printable::printable,
    qr::{QrCode, QrError},
    text::{text, text_with},
};

const TEMPLATE: &str = include_str!("../templates/badge.typ");
/// The name under which the template finds the content.
const CONTENT: &str = "badges.json";
/// Badges in one file, at most: more than a printer takes at once.
pub const MOST: usize = 2_000;

/// How badges lie on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeLayout {
    /// Eight on a sheet of A4: 95 by 68 mm, with cut marks.
    Eight,
    /// Ten on a sheet of A4: 90 by 54 mm, with cut marks.
    Ten,
    /// Each on a page of its own of 90 by 54 mm.
    Single,
}

/// What stands on one badge.
#[derive(Clone)]
pub struct Badge {
    /// The name of the person.
    pub name: String,
    /// The function in the person's own words; may be empty.
    pub function: String,
    /// The organisation; may be empty.
    pub organisation: String,
    /// The opaque code for the desk.
    pub code: String,
}

/// What stands on all of them.
#[derive(Clone, Debug)]
pub struct BadgeSheet {
    /// The title of the meeting.
    pub meeting: String,
    /// The day of the meeting; the date of the file.
    pub date: Date,
    /// The language of the words that the badge adds.
    pub language: Language,
    /// How they lie on paper.
    pub layout: BadgeLayout,
}

/// Why badges could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BadgeError {
    /// Nobody to make a badge for.
    #[error("there is nobody to make a badge for; choose at least one person")]
    Nobody,
    /// More badges than fit in one file.
    #[error("{0} badges are too many for one file; make them in parts of at most {MOST}")]
    TooMany(usize),
    /// A code cannot be drawn.
    #[error("the code of a badge cannot be drawn: {0}")]
    Qr(#[from] QrError),
    /// The page cannot be set, which would be a mistake in the template.
    #[error("the badges cannot be set: {0}")]
    Pdf(#[from] PdfError),
    /// The content cannot be handed to the template.
    #[error("the badges could not be handed to the template: {0}")]
    Content(#[from] serde_json::Error),
}

#[derive(Serialize)]
struct Content {
    meeting: String,
    layout: Layout,
    badges: Vec<Printed>,
}

/// Sizes in millimetres.
#[derive(Serialize)]
struct Layout {
    columns: usize,
    rows: usize,
    width: u16,
    height: u16,
    is_sheet: bool,
}

#[derive(Serialize)]
struct Printed {
    name: String,
    function: String,
    organisation: String,
    /// The drawing of the code, and the words for who does not see it.
    code: String,
    alternative: String,
}

impl BadgeLayout {
    const fn sizes(self) -> Layout {
        match self {
            BadgeLayout::Eight => Layout { columns: 2, rows: 4, width: 95, height: 68, is_sheet: true },
            BadgeLayout::Ten => Layout { columns: 2, rows: 5, width: 90, height: 54, is_sheet: true },
            BadgeLayout::Single => Layout { columns: 1, rows: 1, width: 90, height: 54, is_sheet: false },
        }
    }
}

/// Makes the badges, in the order given, as one PDF. The same values give the same bytes.
///
/// # Errors
/// [`BadgeError`]; nothing personal stands in it.
pub fn badges(sheet: &BadgeSheet, badges: &[Badge]) -> Result<Vec<u8>, BadgeError> {
    match badges.len() {
        0 => return Err(BadgeError::Nobody),
        count if count > MOST => return Err(BadgeError::TooMany(count)),
        _ => {}
    }
    let content = Content {
        meeting: printable(&sheet.meeting),
        layout: sheet.layout.sizes(),
        badges: badges.iter().map(|badge| printed(sheet.language, badge)).collect::<Result<_, _>>()?,
    };
    let files = Files::from([(CONTENT, serde_json::to_vec(&content)?)]);
    let metadata = Metadata {
        title: text_with(sheet.language, "badge-title", &[("meeting", sheet.meeting.as_str().into())]),
        description: text(sheet.language, "badge-description"),
        language: sheet.language,
        date: sheet.date,
    };
    Ok(pdf::render(TEMPLATE, &files, &metadata)?)
}

fn printed(language: Language, badge: &Badge) -> Result<Printed, QrError> {
    let alternative = text_with(language, "badge-code", &[("code", badge.code.as_str().into())]);
    Ok(Printed {
        name: printable(badge.name.trim()),
        function: printable(badge.function.trim()),
        organisation: printable(badge.organisation.trim()),
        code: QrCode::new(&badge.code)?.svg(&alternative),
        alternative,
    })
}
