//! Lists that somebody made elsewhere: a CSV file or an OpenDocument spreadsheet becomes rows of words.
//!
//! Everything is bounded, since nobody knows what a file holds: rows, columns and the length of a cell.

// Named in full, so that the target of the fuzzer can build this file by itself.
#[path = "import/spreadsheet.rs"]
mod spreadsheet;

use std::borrow::Cow;

/// The most rows that are read, the header included.
pub const MOST_ROWS: usize = 2000;

/// The most columns that are read.
const MOST_COLUMNS: usize = 40;

/// The most characters of a cell.
const LONGEST_CELL: usize = 500;

/// A spreadsheet that is packed begins with these signs.
const PACKED: &[u8] = b"PK\x03\x04";

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty: choose a file with a header row and a row for each person")]
    Empty,
    /// It is no text in UTF-8 or Windows-1252, and no spreadsheet.
    #[error("the file is neither CSV nor an OpenDocument spreadsheet: save it as one of these")]
    Unreadable,
    /// It has more rows than are read.
    #[error("the file has more than {MOST_ROWS} rows: divide it over several files")]
    TooLong,
}

/// A list: the words of its header, and its rows. Every row has the number that the reader sees beside it in a
/// spreadsheet, and as many cells as the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The header, in small letters.
    pub header: Vec<String>,
    /// Number and cells of every row that is not empty.
    pub rows: Vec<(usize, Vec<String>)>,
}

impl Imported {
    /// The place of the first column that has one of these names.
    #[must_use]
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|each| names.contains(&each.as_str()))
    }
}

/// Reads a list. The kind of file follows from its content, not from its name.
///
/// # Errors
/// When the file is empty, too long, or of another kind.
pub fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    let table = if bytes.starts_with(PACKED) { spreadsheet::read(bytes)? } else { read_csv(bytes)? };
    if table.len() > MOST_ROWS {
        return Err(ImportError::TooLong);
    }
    let mut rows = table.into_iter().enumerate().map(|(index, cells)| (index + 1, cells));
    let is_filled = |cells: &[String]| cells.iter().any(|cell| !cell.is_empty());
    let (_, header) = rows.find(|(_, cells)| is_filled(cells)).ok_or(ImportError::Empty)?;
    let header: Vec<String> = header.iter().map(|cell| cell.to_lowercase()).collect();
    let width = header.len();
    let rows = rows
        .filter(|(_, cells)| is_filled(cells))
        .map(|(number, mut cells)| {
            cells.resize(width, String::new());
            (number, cells)
        })
        .collect();
    Ok(Imported { header, rows })
}

fn read_csv(bytes: &[u8]) -> Result<Vec<Vec<String>>, ImportError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = decoded(bytes)?;
    if text.contains('\0') {
        return Err(ImportError::Unreadable);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    for record in reader.records().take(MOST_ROWS + 1) {
        let record = record.map_err(|_| ImportError::Unreadable)?;
        let line = record
            .position()
            .map_or(rows.len() + 1, |place| usize::try_from(place.line()).unwrap_or(MOST_ROWS));
        // Empty lines are skipped by the reader; they count in what a spreadsheet shows.
        while rows.len() + 1 < line.min(MOST_ROWS) {
            rows.push(Vec::new());
        }
        rows.push(record.iter().take(MOST_COLUMNS).map(clean).collect());
    }
    Ok(rows)
}

/// The text of a file: UTF-8, or what older spreadsheets write (Windows-1252), when it can be nothing else.
fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Cow::Borrowed(text));
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    // Every file can be read so; a text has words and signs of writing in it, and no others.
    let is_written = |sign: char| match sign {
        '\t' | '\r' | '\n' | ' '..='~' | '\u{a0}' => true,
        // Letters that the Netherlands do not write are what other encodings look like.
        'ÿ' | 'þ' | 'Þ' | 'ð' | 'Ð' | 'ƒ' => false,
        sign => sign.is_alphabetic() || "€‘’“”„‚–—…•·«»°§´`¨¿¡ªº²³½¼¾±×÷™©®†‡‰".contains(sign),
    };
    if text.chars().all(is_written) { Ok(text) } else { Err(ImportError::Unreadable) }
}

/// Spreadsheets in the Netherlands write a semicolon between the cells, others a comma or a tab: what stands most
/// often in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    [b';', b'\t', b','].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

/// One line of words, bounded. The apostrophe with which spreadsheets keep a formula from running goes.
fn clean(cell: &str) -> String {
    let words = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept =
        words.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(&words);
    kept.chars().filter(|sign| !sign.is_control()).take(LONGEST_CELL).collect()
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use proptest::prelude::*;

    use super::*;
    use crate::{
        download::{Format, download},
        table::{Column, Table},
    };

    #[test]
    fn an_older_spreadsheet_is_read_and_what_is_no_text_is_not() {
        let file = b"Naam;Organisatie\nBurgemeester van S\xfadwest;Gemeente \x92s-Hertogenbosch\n";
        let read = super::read(file).unwrap();
        assert_eq!(
            read.rows,
            [(2, vec!["Burgemeester van Súdwest".to_owned(), "Gemeente ’s-Hertogenbosch".to_owned()])]
        );
        for other in [
            &b"naam;e-mail\n\x81\x8d;x"[..],
            b"\x89PNG\r\n\x1a\n\x00\xff",
            b"\xff\xd8\xff\xe0\x01JFIF",
            b"n\xff\x02",
        ] {
            assert_eq!(super::read(other), Err(ImportError::Unreadable), "{other:?}");
        }
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        let expected =
            vec![(2, vec!["Wethouder van Assen".to_owned(), "wethouder@assen.example.org".to_owned()])];
        for text in [
            "Naam;E-mail\nWethouder  van Assen;wethouder@assen.example.org\n",
            "\u{feff}Naam,E-mail\r\n\"Wethouder van\nAssen\",wethouder@assen.example.org\r\n",
            "Naam\tE-mail\nWethouder van Assen\twethouder@assen.example.org\textra\n",
        ] {
            let read = read(text.as_bytes()).unwrap();
            assert_eq!(
                (read.header.as_slice(), &read.rows),
                (&["naam".to_owned(), "e-mail".to_owned()][..], &expected)
            );
            assert_eq!((read.column(&["mail", "e-mail"]), read.column(&["functie"])), (Some(1), None));
        }
    }

    #[test]
    fn rows_keep_the_number_of_the_spreadsheet() {
        let read = read(b"naam;e-mail\n\n;\na;b\n").unwrap();
        assert_eq!(read.rows, [(4, vec!["a".to_owned(), "b".to_owned()])]);
    }

    #[test]
    fn reads_its_own_spreadsheets() {
        let table = Table {
            language: Language::Nl,
            title: "Lijst".into(),
            columns: vec![Column::text("Naam"), Column::text("E-mail")],
            rows: vec![vec!["Jo".to_owned().into(), "jo@example.org".to_owned().into()]],
            notes: Vec::new(),
        };
        for format in [Format::Ods, Format::Csv] {
            let read = read(&download(&table, format).unwrap().bytes).unwrap();
            assert_eq!(read.column(&["naam"]), Some(0), "{:?}", read.header);
            assert_eq!(read.rows[0].1, ["Jo", "jo@example.org"]);
        }
    }

    /// A spreadsheet with these rows.
    fn spreadsheet_of(rows: &str) -> Result<Imported, ImportError> {
        use std::io::Write as _;
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
        let xml = format!(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
             xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
             xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
             <table:table table:name=\"a\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
        );
        archive.write_all(xml.as_bytes()).unwrap();
        read(&archive.finish().unwrap().into_inner())
    }

    fn cell(words: &str, more: &str) -> String {
        format!("<table:table-cell {more}><text:p>{words}</text:p></table:table-cell>")
    }

    #[test]
    fn a_spreadsheet_that_says_it_is_huge_takes_no_room() {
        let header = format!("<table:table-row>{}{}</table:table-row>", cell("Naam", ""), cell("E-mail", ""));
        let wide = cell("x", "table:number-columns-repeated=\"16384\"");
        let row = |more: &str, cells: &str| format!("<table:table-row {more}>{cells}</table:table-row>");
        let many = row("table:number-rows-repeated=\"1048576\"", &wide);
        assert_eq!(spreadsheet_of(&format!("{header}{many}")), Err(ImportError::TooLong));
        let empty = row("table:number-rows-repeated=\"1048000\"", "<table:table-cell/>");
        let gap = row("table:number-rows-repeated=\"3\"", "<table:table-cell/>");
        let read =
            spreadsheet_of(&format!("{header}{gap}{}{empty}", row("", &cell("Jo<text:s/>de", "")))).unwrap();
        assert_eq!(
            read.rows,
            [(5, vec!["Jo de".to_owned(), String::new()])],
            "empty rows at the end are none"
        );
        assert_eq!(
            spreadsheet_of(&format!("{header}{empty}{}", row("", &cell("x", "")))),
            Err(ImportError::TooLong)
        );
    }

    #[test]
    fn remarks_beside_a_cell_are_not_its_words() {
        let remark = "<table:table-cell><office:annotation><text:p>nee</text:p></office:annotation>\
            <text:p>Wethouder <text:span>van</text:span></text:p><text:p>Assen</text:p></table:table-cell>";
        let read = spreadsheet_of(&format!(
            "<table:table-row>{}</table:table-row><table:table-row>{remark}</table:table-row>",
            cell("naam", "")
        ));
        assert_eq!(read.unwrap().rows, [(2, vec!["Wethouder van Assen".to_owned()])]);
    }

    #[test]
    fn says_what_it_cannot_read() {
        assert_eq!(read(b""), Err(ImportError::Empty));
        assert_eq!(read(b"\n;;\n"), Err(ImportError::Empty));
        assert_eq!(read(b"naam\n\xff\xfe"), Err(ImportError::Unreadable));
        assert_eq!(read(b"PK\x03\x04 no archive"), Err(ImportError::Unreadable));
        assert_eq!(spreadsheet_of("<table:table-row/>"), Err(ImportError::Empty));
        assert_eq!(read("a\n".repeat(MOST_ROWS + 1).as_bytes()), Err(ImportError::TooLong));
    }

    proptest! {
        #[test]
        fn nothing_makes_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..400), packed in any::<bool>()) {
            let bytes = if packed { [PACKED, &bytes].concat() } else { bytes };
            if let Ok(list) = read(&bytes) {
                prop_assert!(list.rows.iter().all(|(_, cells)| cells.len() == list.header.len()));
            }
        }

        #[test]
        fn rows_of_words_read_back(rows in proptest::collection::vec(("[a-z]{1,8}", "[a-z ;,\"]{0,12}"), 1..20)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            writer.write_record(["naam", "functie"]).unwrap();
            for (name, function) in &rows {
                writer.write_record([name, function]).unwrap();
            }
            let read = read(&writer.into_inner().unwrap()).unwrap();
            let expected: Vec<Vec<String>> =
                rows.iter().map(|(name, function)| vec![name.clone(), clean(function)]).collect();
            prop_assert_eq!(read.rows.into_iter().map(|(_, cells)| cells).collect::<Vec<_>>(), expected);
        }
    }
}
