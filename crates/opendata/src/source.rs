//! Where the tables come from: embedded in the program, or a folder that overrides some of them.

use std::{
    borrow::Cow,
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use flate2::read::ZlibDecoder;

use crate::{DataError, phrase::phrase};

macro_rules! tables {
    ($($name:literal),* $(,)?) => {
        /// The names of all tables.
        pub const TABLES: &[&str] = &[$($name),*];

        fn compressed(name: &str) -> Option<&'static [u8]> {
            match name {
                $($name => Some(include_bytes!(concat!(env!("OUT_DIR"), "/", $name))),)*
                _ => None,
            }
        }
    };
}

tables![
    "municipalities.csv",
    "mergers.csv",
    "population.csv",
    "age_sex_2021.csv",
    "measures.csv",
    "indicators.csv",
    "commuting_2014.csv",
    "commuting_2006.csv",
    "commuting_2006_gaps.csv",
    "moves_2018.csv",
    "moves_totals_2018.csv",
    "stations.csv",
    "boundaries_2023.topojson",
    "totals.csv",
    "partners.csv",
    "catalogue.toml",
];

/// What lies beside the tables in the folder `data/` of the product and is none: it may lie in a folder of one's own, and
/// is not read from there.
const NO_TABLES: [&str; 5] = [
    "course_templates.toml",
    "demo_tables.toml",
    "meeting_templates.toml",
    "personal-data.toml",
    "session_script.toml",
];

/// The tables: embedded ones, some of them replaced by files from a folder.
#[derive(Clone, Debug, Default)]
pub struct Source {
    folder: Option<PathBuf>,
}

impl Source {
    /// Only what is embedded.
    #[must_use]
    pub const fn embedded() -> Source {
        Source { folder: None }
    }

    /// The tables that lie in a folder, the embedded ones for the rest.
    ///
    /// # Errors
    /// When the folder cannot be read, holds no table, or holds a file with the ending of a table that
    /// has the name of none: a misspelt name would otherwise be passed over in silence.
    pub fn folder(folder: &Path) -> Result<Source, DataError> {
        let io = |source| DataError::Io { path: folder.to_owned(), source };
        let mut found = false;
        for entry in fs::read_dir(folder).map_err(io)? {
            let name = entry.map_err(io)?.file_name().to_string_lossy().into_owned();
            let known = TABLES.contains(&name.as_str());
            let looks_like_one = [".csv", ".topojson", ".toml"].iter().any(|ending| name.ends_with(ending));
            if looks_like_one && !known && !NO_TABLES.contains(&name.as_str()) {
                return Err(DataError::Unknown {
                    nearest: nearest(&name),
                    file: name,
                    expected: TABLES.join(", "),
                });
            }
            found |= known;
        }
        if !found {
            return Err(DataError::Empty { path: folder.to_owned(), expected: TABLES.join(", ") });
        }
        Ok(Source { folder: Some(folder.to_owned()) })
    }

    /// Whether a table comes from the folder.
    #[must_use]
    pub fn is_overridden(&self, name: &str) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.join(name).exists())
    }

    /// The boundaries as they are, in TopoJSON, for maps that draw them themselves.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn boundaries(&self) -> Result<String, DataError> {
        self.read("boundaries_2023.topojson").map(Cow::into_owned)
    }

    /// The text of a table.
    pub(crate) fn read(&self, name: &'static str) -> Result<Cow<'static, str>, DataError> {
        if let Some(folder) = &self.folder {
            let path = folder.join(name);
            if path.exists() {
                let bytes = fs::read(&path).map_err(|source| DataError::Io { path, source })?;
                return utf8(name, bytes);
            }
        }
        let compressed = compressed(name)
            .ok_or_else(|| DataError::inconsistent(name, phrase!("data-no-table", "no such table")))?;
        let mut bytes = Vec::new();
        let io = |source| DataError::Io { path: PathBuf::from(name), source };
        ZlibDecoder::new(compressed).read_to_end(&mut bytes).map_err(io)?;
        utf8(name, bytes)
    }
}

fn utf8(name: &str, bytes: Vec<u8>) -> Result<Cow<'static, str>, DataError> {
    String::from_utf8(bytes).map(Cow::Owned).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        let message = phrase!("data-utf8", "expected UTF-8, found other bytes; save the file as UTF-8");
        DataError::Malformed { file: name.to_owned(), line, message }
    })
}

/// The table with the most letters in common with a misspelt name, from the start.
fn nearest(name: &str) -> String {
    let common = |table: &&&str| table.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count();
    TABLES.iter().max_by_key(common).map_or_else(String::new, |table| (*table).to_owned())
}
