//! A document as PDF/A-2a and PDF/UA-1.

use serde::Serialize;

use super::{Block, Paper, PaperError};
use crate::{
    pdf::{self, Files, Metadata},
    text::text,
};

const TEMPLATE: &str = include_str!("../../templates/paper.typ");
/// The name under which the template finds the content.
const CONTENT: &str = "paper.json";

/// Names of the drawings: fixed, since typst remembers every name it ever saw.
const DRAWINGS: [&str; 20] = [
    "drawing-01.svg",
    "drawing-02.svg",
    "drawing-03.svg",
    "drawing-04.svg",
    "drawing-05.svg",
    "drawing-06.svg",
    "drawing-07.svg",
    "drawing-08.svg",
    "drawing-09.svg",
    "drawing-10.svg",
    "drawing-11.svg",
    "drawing-12.svg",
    "drawing-13.svg",
    "drawing-14.svg",
    "drawing-15.svg",
    "drawing-16.svg",
    "drawing-17.svg",
    "drawing-18.svg",
    "drawing-19.svg",
    "drawing-20.svg",
];

/// The content as the template reads it.
#[derive(Serialize)]
struct Content<'a> {
    product: String,
    kind: &'a str,
    title: &'a str,
    subtitle: &'a str,
    foot: &'a str,
    blocks: Vec<Piece<'a>>,
}

#[derive(Serialize)]
struct Piece<'a> {
    #[serde(flatten)]
    block: &'a Block,
    /// The file of a drawing.
    file: Option<&'static str>,
}

/// Sets the document; drawings beyond those that have a name are left out, with their words kept.
pub(super) fn write(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let mut files = Files::new();
    let mut names = DRAWINGS.into_iter();
    let mut pieces = Vec::with_capacity(paper.blocks.len());
    for block in &paper.blocks {
        let file = match block {
            Block::Drawing(drawing) => names.next().inspect(|name| {
                files.insert(*name, drawing.svg.clone().into_bytes());
            }),
            _ => None,
        };
        pieces.push(Piece { block, file });
    }
    let content = Content {
        product: text(paper.language, "product"),
        kind: &paper.kind,
        title: &paper.title,
        subtitle: &paper.subtitle,
        foot: &paper.foot,
        blocks: pieces,
    };
    files.insert(CONTENT, serde_json::to_vec(&content).map_err(pdf::PdfError::from)?);
    let metadata = Metadata {
        title: paper.title.clone(),
        description: paper.description.clone(),
        language: paper.language,
        date: paper.date,
    };
    Ok(pdf::render(TEMPLATE, &files, &metadata)?)
}
