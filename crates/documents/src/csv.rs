//! Comma separated values: UTF-8, a header, RFC 4180 line ends, numbers with a point.

use csv::{Terminator, WriterBuilder};

use crate::{
    download::DownloadError,
    number,
    table::{Cell, Table},
};

/// Writes the header and the rows; the notes have no place in this format.
pub(crate) fn write(table: &Table) -> Result<Vec<u8>, DownloadError> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|column| harmless(column.heading(table.language))))?;
    for row in &table.rows {
        writer.write_record(table.cells(row).map(|(_, cell)| field(cell)))?;
    }
    writer.into_inner().map_err(|error| DownloadError::Write(error.into_error()))
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text.clone()),
        Cell::Number(value) => number::plain(*value).unwrap_or_default(),
        Cell::Missing => String::new(),
    }
}

/// Words that a spreadsheet would run as a formula get a quote in front. Numbers never come here, so a
/// negative number stays a number.
fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;
    use crate::table::Column;

    #[test]
    fn writes_header_numbers_and_gaps() {
        let table = Table {
            language: Language::Nl,
            title: "Proef".into(),
            columns: vec![Column::text("Gemeente"), Column::number("Groei", "%")],
            rows: vec![
                vec!["’s-Gravenhage, \"Den Haag\"".into(), (-1.25).into()],
                vec!["=1+1".into(), Cell::Missing],
                vec!["Súdwest-Fryslân".into()],
            ],
            notes: vec![],
        };
        let text = String::from_utf8(write(&table).unwrap()).unwrap();
        let expected = "Gemeente,Groei (%)\r\n\"’s-Gravenhage, \"\"Den Haag\"\"\",-1.25\r\n'=1+1,\r\nSúdwest-Fryslân,\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn no_formula_survives() {
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            assert!(harmless(format!("{start}cmd")).starts_with('\''), "{start:?}");
        }
        assert_eq!(harmless("a=b".into()), "a=b");
    }
}
