//! The first sheet of an OpenDocument spreadsheet, read no further than anybody needs: a small file can say that it holds
//! a thousand million cells.

use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};

use super::{ImportError, MOST_COLUMNS, MOST_ROWS, clean};

/// The most of the content that is unpacked, in bytes.
const MOST_UNPACKED: u64 = 16 * 1024 * 1024;

const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

/// The rows of the first sheet, with empty ones between filled ones, so that numbers are those of the spreadsheet.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Vec<String>>, ImportError> {
    let content = unpacked(bytes)?;
    let document = Document::parse(&content).map_err(|_| ImportError::Unreadable)?;
    let body = document.descendants().find(|node| node.has_tag_name((OFFICE, "spreadsheet")));
    let body = body.ok_or(ImportError::Unreadable)?;
    let sheet = body.children().find(|node| node.has_tag_name((TABLE, "table"))).ok_or(ImportError::Empty)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut empty = 0_usize;
    // Rows may stand in groups and below a header.
    for row in sheet.descendants().filter(|node| node.has_tag_name((TABLE, "table-row"))) {
        let cells = cells(row);
        let repeated = repeated(row, "number-rows-repeated");
        if cells.iter().all(String::is_empty) {
            empty = empty.saturating_add(repeated);
            continue;
        }
        if rows.len().saturating_add(empty).saturating_add(repeated) > MOST_ROWS {
            return Err(ImportError::TooLong);
        }
        rows.extend(std::iter::repeat_n(Vec::new(), std::mem::take(&mut empty)));
        rows.extend(std::iter::repeat_n(cells, repeated));
    }
    Ok(rows)
}

/// The part of the file that holds the cells.
fn unpacked(bytes: &[u8]) -> Result<String, ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportError::Unreadable)?;
    let part = archive.by_name("content.xml").map_err(|_| ImportError::Unreadable)?;
    let mut content = String::new();
    part.take(MOST_UNPACKED + 1).read_to_string(&mut content).map_err(|_| ImportError::Unreadable)?;
    if content.len() as u64 > MOST_UNPACKED {
        return Err(ImportError::TooLong);
    }
    Ok(content)
}

/// How often a row or a cell stands there.
fn repeated(node: Node<'_, '_>, attribute: &str) -> usize {
    node.attribute((TABLE, attribute)).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

fn cells(row: Node<'_, '_>) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    let is_cell = |node: &Node<'_, '_>| {
        node.has_tag_name((TABLE, "table-cell")) || node.has_tag_name((TABLE, "covered-table-cell"))
    };
    for cell in row.children().filter(is_cell) {
        let room = MOST_COLUMNS.saturating_sub(cells.len());
        if room == 0 {
            break;
        }
        cells.extend(std::iter::repeat_n(words(cell), repeated(cell, "number-columns-repeated").min(room)));
    }
    cells
}

/// What a cell shows: its paragraphs, without the remarks beside it.
fn words(cell: Node<'_, '_>) -> String {
    let mut words = String::new();
    for paragraph in cell.children().filter(|node| node.has_tag_name((TEXT, "p"))) {
        for node in paragraph.descendants() {
            // Spaces, tabs and line ends have elements of their own.
            if ["s", "tab", "line-break"].iter().any(|name| node.has_tag_name((TEXT, *name))) {
                words.push(' ');
            } else if let Some(text) = node.text().filter(|_| node.is_text()) {
                words.push_str(text);
            }
        }
        words.push(' ');
    }
    clean(&words)
}
