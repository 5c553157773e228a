//! What can be wrong with a table, said so that one can mend it.

use std::{io, path::PathBuf};

use crate::Phrase;

/// A table could not be read, or does not fit the others.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// A cell holds something else than it should.
    #[error("{file}, line {line}, column `{column}`: found {found:?}, expected {expected}")]
    Cell {
        /// File name.
        file: String,
        /// Line, the header is line 1.
        line: u64,
        /// Name of the column.
        column: String,
        /// What stands there, at most 40 letters of it.
        found: String,
        /// What should stand there.
        expected: Phrase,
    },
    /// The header misses a column.
    #[error("{file}, line 1: the column `{column}` is missing; expected the columns {expected}")]
    Column {
        /// File name.
        file: String,
        /// The column that is not there.
        column: String,
        /// All columns the table must have.
        expected: String,
    },
    /// The file is not a table at all: a row too long or short, or no UTF-8.
    #[error("{file}, line {line}: {message}")]
    Malformed {
        /// File name.
        file: String,
        /// Line, 0 when unknown.
        line: u64,
        /// What was wrong.
        message: Phrase,
    },
    /// The figures contradict each other or another table.
    #[error("{file}: {message}")]
    Inconsistent {
        /// File name.
        file: String,
        /// Which figures, and what was expected.
        message: Phrase,
    },
    /// The folder or a file in it could not be opened.
    #[error("cannot read {}: {source}. Give a folder with tables that this account may read", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// The folder holds none of the tables.
    #[error("{} holds none of the tables. Expected one or more of: {expected}", path.display())]
    Empty {
        /// The folder.
        path: PathBuf,
        /// The names of all tables.
        expected: String,
    },
    /// The folder holds a file that looks like a table but is none of them.
    #[error("{file}: no table has this name. Did you mean `{nearest}`? The tables are: {expected}")]
    Unknown {
        /// File name.
        file: String,
        /// The table whose name looks most like it.
        nearest: String,
        /// The names of all tables.
        expected: String,
    },
}

impl DataError {
    /// The figures of a file contradict each other.
    pub(crate) fn inconsistent(file: &str, message: Phrase) -> DataError {
        DataError::Inconsistent { file: file.to_owned(), message }
    }
}
