//! A CSV table row by row, with errors that name file, line and column.

use std::str::FromStr;

use domain::MunicipalityCode;

use crate::{DataError, Phrase, phrase::phrase};

/// A CSV table held in memory, its columns found by name.
pub(crate) struct Sheet<'a> {
    file: &'static str,
    text: &'a str,
    /// Names in the order of the file. There are few, and comparing a few is faster than hashing one.
    columns: Vec<String>,
}

impl<'a> Sheet<'a> {
    /// Reads the header and sees that every expected column is there. More columns are allowed.
    pub(crate) fn open(file: &'static str, text: &'a str, expected: &[&str]) -> Result<Sheet<'a>, DataError> {
        // Spreadsheet programs like to put a byte order mark in front.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = reader(text);
        let header = reader.headers().map_err(|error| malformed(file, &error))?;
        let columns: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        if let Some(missing) = expected.iter().find(|name| !columns.iter().any(|each| each == **name)) {
            let (column, expected) = ((*missing).to_owned(), expected.join(", "));
            return Err(DataError::Column { file: file.to_owned(), column, expected });
        }
        Ok(Sheet { file, text, columns })
    }

    /// The names of all columns, in the order of the file.
    pub(crate) fn columns(&self) -> Vec<&str> {
        self.columns.iter().map(String::as_str).collect()
    }

    /// Where a column stands. A column that was not asked for at opening is a mistake of the program,
    /// answered with the last place so that the cell, not the program, fails.
    pub(crate) fn place(&self, column: &str) -> usize {
        self.columns.iter().position(|name| name == column).unwrap_or(usize::MAX)
    }

    /// Calls `visit` for every row; stops at the first error.
    pub(crate) fn each(
        &self,
        mut visit: impl FnMut(&Row<'_>) -> Result<(), DataError>,
    ) -> Result<(), DataError> {
        let mut reader = reader(self.text);
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(|error| malformed(self.file, &error))? {
            let line = record.position().map_or(0, csv::Position::line);
            visit(&Row { sheet: self, record: &record, line })?;
        }
        Ok(())
    }
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().from_reader(text.as_bytes())
}

fn malformed(file: &str, error: &csv::Error) -> DataError {
    let line = error.position().map_or(0, csv::Position::line);
    let message = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            phrase!(
                "data-cells",
                "expected {expected} cells, found {found}",
                expected = expected_len,
                found = len
            )
        }
        _ => phrase!("data-reader", "{words}", words = error),
    };
    DataError::Malformed { file: file.to_owned(), line, message }
}

/// One row of a sheet.
pub(crate) struct Row<'a> {
    sheet: &'a Sheet<'a>,
    record: &'a csv::StringRecord,
    line: u64,
}

impl Row<'_> {
    /// The text of a cell, spaces around it left out.
    pub(crate) fn text(&self, column: &str) -> &str {
        self.at(self.sheet.place(column))
    }

    /// The text of a cell by place.
    pub(crate) fn at(&self, place: usize) -> &str {
        self.record.get(place).unwrap_or_default().trim()
    }

    /// The error of a cell.
    pub(crate) fn wrong(&self, column: &str, expected: Phrase) -> DataError {
        DataError::Cell {
            file: self.sheet.file.to_owned(),
            line: self.line,
            column: column.to_owned(),
            found: self.text(column).chars().take(40).collect(),
            expected,
        }
    }

    /// The text of a cell that must not be empty.
    pub(crate) fn filled(&self, column: &str) -> Result<String, DataError> {
        match self.text(column) {
            "" => Err(self.wrong(column, phrase!("data-text", "a text"))),
            text => Ok(text.to_owned()),
        }
    }

    /// A whole number of the kind that is asked for.
    pub(crate) fn whole<T: FromStr>(&self, column: &str) -> Result<T, DataError> {
        self.text(column).parse().map_err(|_| self.wrong(column, phrase!("data-whole", "a whole number")))
    }

    /// A whole number, or nothing.
    pub(crate) fn optional_whole<T: FromStr>(&self, column: &str) -> Result<Option<T>, DataError> {
        if self.text(column).is_empty() { Ok(None) } else { self.whole(column).map(Some) }
    }

    /// A number with a decimal point.
    pub(crate) fn number(&self, column: &str) -> Result<f64, DataError> {
        self.optional_number(self.sheet.place(column), column)?
            .ok_or_else(|| self.wrong(column, phrase!("data-number", "a number with a decimal point")))
    }

    /// A number with a decimal point, or nothing; by place, for tables with many columns.
    pub(crate) fn optional_number(&self, place: usize, column: &str) -> Result<Option<f64>, DataError> {
        match self.at(place) {
            "" => Ok(None),
            text => match text.parse::<f64>() {
                Ok(number) if number.is_finite() => Ok(Some(number)),
                _ => Err(self.wrong(
                    column,
                    phrase!("data-number-or-nothing", "a number with a decimal point, or nothing"),
                )),
            },
        }
    }

    /// A municipality code.
    pub(crate) fn code(&self, column: &str) -> Result<MunicipalityCode, DataError> {
        self.text(column)
            .parse()
            .map_err(|_| self.wrong(column, phrase!("data-code", "a code such as GM0106")))
    }

    /// A municipality by its code, as index in the register.
    pub(crate) fn municipality(
        &self,
        column: &str,
        register: &atlas::register::Register,
    ) -> Result<usize, DataError> {
        register.index(self.code(column)?).ok_or_else(|| {
            self.wrong(column, phrase!("data-known-code", "a code that stands in municipalities.csv"))
        })
    }

    /// One of a few words.
    pub(crate) fn word<T: Copy>(&self, column: &str, words: &[(&str, T)]) -> Result<T, DataError> {
        let found = words.iter().find(|(word, _)| *word == self.text(column));
        found.map(|(_, meaning)| *meaning).ok_or_else(|| {
            let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.wrong(column, phrase!("data-one-of", "one of: {words}", words = words.join(", ")))
        })
    }
}
