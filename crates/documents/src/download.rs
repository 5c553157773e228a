//! A table as a file: one function for every format.

use crate::{
    csv, json, ods,
    table::{Column, Table},
    text::text,
    xlsx,
};

/// A file format for tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Comma separated values, UTF-8 (RFC 4180): the figures only.
    Csv,
    /// OpenDocument spreadsheet (ODF 1.3), with the notes on a second sheet.
    Ods,
    /// Office Open XML workbook, with the notes on a second sheet.
    Xlsx,
    /// JSON with title, columns, rows and notes.
    Json,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Format; 4] = [Format::Csv, Format::Ods, Format::Xlsx, Format::Json];

    /// The media type, as in `Accept` and `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8; header=present",
            Format::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Json => "application/json",
        }
    }

    /// The extension of a file name, without the point.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Ods => "ods",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
        }
    }

    /// The format of an extension or of a media type without parameters; `None` for any other.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Format> {
        let name = name.trim();
        Format::ALL.into_iter().find(|format| {
            let essence = format.content_type().split(';').next().unwrap_or_default();
            name.eq_ignore_ascii_case(format.extension()) || name.eq_ignore_ascii_case(essence)
        })
    }
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// The file itself.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub content_type: &'static str,
    /// The extension of its name, without the point.
    pub extension: &'static str,
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DownloadError {
    /// The comma separated values could not be written.
    #[error("the table could not be written as CSV: {0}")]
    Csv(#[from] ::csv::Error),
    /// The OpenDocument archive could not be written.
    #[error("the table could not be written as ODS: {0}")]
    Archive(#[from] zip::result::ZipError),
    /// The OpenDocument archive could not be written.
    #[error("the table could not be written as ODS: {0}")]
    Write(#[from] std::io::Error),
    /// The workbook could not be written; a sheet holds at most 1,048,576 rows and 16,384 columns.
    #[error("the table could not be written as XLSX: {0}; offer fewer rows or another format")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The JSON could not be written.
    #[error("the table could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Writes the table in this format. The same table gives the same bytes.
///
/// # Errors
/// [`DownloadError`] when the table does not fit the format.
pub fn download(table: &Table, format: Format) -> Result<Download, DownloadError> {
    let bytes = match format {
        Format::Csv => csv::write(table)?,
        Format::Ods => ods::write(table)?,
        Format::Xlsx => xlsx::write(table)?,
        Format::Json => json::write(table)?,
    };
    Ok(Download { bytes, content_type: format.content_type(), extension: format.extension() })
}

/// What the sheet with the rows is called: figures, or a list when there are none.
pub(crate) fn sheet_name(table: &Table) -> String {
    let has_figures = table.columns.iter().any(Column::is_numeric);
    text(table.language, if has_figures { "table-sheet-figures" } else { "table-sheet-list" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_found_by_extension_and_media_type() {
        assert_eq!(Format::from_name("ODS"), Some(Format::Ods));
        assert_eq!(Format::from_name("text/csv"), Some(Format::Csv));
        assert_eq!(Format::from_name("application/json"), Some(Format::Json));
        assert_eq!(Format::from_name("text/html"), None);
    }
}
