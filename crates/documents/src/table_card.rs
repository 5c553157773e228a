//! Cards for the tables of a work session: the name of the table to be read from the door, and the code to join with,
//! as a picture for a camera and as letters to type. Two on a sheet of A4, to be cut once.
//!
//! The file is PDF/A-2a and PDF/UA-1. Each card is a heading with its lines, and its picture has words of its own.

use domain::Language;
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    pdf::{self, Files, Metadata, PdfError},
    printable::printable,
    qr::{QrCode, QrError},
    text::{text, text_with},
};

const TEMPLATE: &str = include_str!("../templates/table_card.typ");
/// The name under which the template finds the content.
const CONTENT: &str = "cards.json";
/// Cards in one file, at most: more than a room has tables.
pub const MOST: usize = 200;

/// What stands on one card.
#[derive(Clone)]
pub struct TableCard {
    /// The name of the table.
    pub name: String,
    /// The code to join with, as one types it.
    pub code: String,
    /// The address that a camera opens.
    pub address: String,
}

/// The code lets somebody in: it stays out of logs.
impl std::fmt::Debug for TableCard {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "TableCard({})", self.name)
    }
}

/// What stands on all of them.
#[derive(Clone, Debug)]
pub struct TableCards {
    /// The title of the meeting.
    pub meeting: String,
    /// The day of the meeting; the date of the file.
    pub date: Date,
    /// The address to type, without what a browser adds itself: `schakel.example.org/sessie`.
    pub site: String,
    /// The language of the words that the card adds.
    pub language: Language,
}

/// Why cards could not be made.
#[derive(Debug, thiserror::Error)]
pub enum TableCardError {
    /// No table to make a card for.
    #[error("there is no table to make a card for; add a table first")]
    Nothing,
    /// More cards than fit in one file.
    #[error("{0} cards are too many for one file; make at most {MOST} tables")]
    TooMany(usize),
    /// A code cannot be drawn.
    #[error("the code of a table cannot be drawn: {0}")]
    Qr(#[from] QrError),
    /// The page cannot be set, which would be a mistake in the template.
    #[error("the cards cannot be set: {0}")]
    Pdf(#[from] PdfError),
    /// The content cannot be handed to the template.
    #[error("the cards could not be handed to the template: {0}")]
    Content(#[from] serde_json::Error),
}

#[derive(Serialize)]
struct Content {
    meeting: String,
    scan: String,
    visit: String,
    site: String,
    enter: String,
    cards: Vec<Printed>,
}

#[derive(Serialize)]
struct Printed {
    name: String,
    /// The code in two groups, as people say it aloud.
    code: String,
    /// The drawing of the code, and the words for who does not see it.
    drawing: String,
    alternative: String,
}

/// Makes the cards, in the order given, as one PDF. The same values give the same bytes.
///
/// # Errors
/// [`TableCardError`]; no code stands in it.
pub fn table_cards(sheet: &TableCards, cards: &[TableCard]) -> Result<Vec<u8>, TableCardError> {
    match cards.len() {
        0 => return Err(TableCardError::Nothing),
        count if count > MOST => return Err(TableCardError::TooMany(count)),
        _ => {}
    }
    let content = Content {
        meeting: printable(&sheet.meeting),
        scan: text(sheet.language, "table-card-scan"),
        visit: text(sheet.language, "table-card-visit"),
        site: printable(&sheet.site),
        enter: text(sheet.language, "table-card-enter"),
        cards: cards.iter().map(|card| printed(sheet.language, card)).collect::<Result<_, _>>()?,
    };
    let files = Files::from([(CONTENT, serde_json::to_vec(&content)?)]);
    let metadata = Metadata {
        title: text_with(sheet.language, "table-card-title", &[("meeting", sheet.meeting.as_str().into())]),
        description: text(sheet.language, "table-card-description"),
        language: sheet.language,
        date: sheet.date,
    };
    Ok(pdf::render(TEMPLATE, &files, &metadata)?)
}

fn printed(language: Language, card: &TableCard) -> Result<Printed, QrError> {
    let alternative = text_with(language, "table-card-code", &[("code", card.code.as_str().into())]);
    let signs: Vec<char> = card.code.chars().collect();
    let groups: Vec<String> = signs.chunks(3).map(|group| group.iter().collect()).collect();
    Ok(Printed {
        name: printable(card.name.trim()),
        code: printable(&groups.join(" ")),
        drawing: QrCode::new(&card.address)?.svg(&alternative),
        alternative,
    })
}
