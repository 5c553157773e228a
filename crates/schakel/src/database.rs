//! Which database the program uses.

use std::{env, fs, path::PathBuf, process};

use crate::{failure::Failure, settings::Settings};

/// A database, and what has to be cleaned up after it.
#[derive(Debug)]
pub(crate) struct Database {
    /// Its address.
    pub(crate) address: String,
    /// The folder of a demo, which is thrown away at the end.
    temporary: Option<PathBuf>,
}

impl Database {
    /// The database of the settings; a demo without one has a database that is thrown away afterwards.
    pub(crate) fn chosen(settings: &Settings, demo: bool) -> Result<Database, Failure> {
        match (&settings.database, demo) {
            (Some(address), _) => Ok(Database { address: address.clone(), temporary: None }),
            (None, false) => Ok(Database { address: "sqlite:schakel.db".to_owned(), temporary: None }),
            (None, true) => {
                let folder = env::temp_dir().join(format!("schakel-demo-{}", process::id()));
                fs::create_dir_all(&folder)?;
                let address = format!("sqlite:{}", folder.join("schakel.db").display());
                Ok(Database { address, temporary: Some(folder) })
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(folder) = &self.temporary {
            // What cannot be thrown away stays among the temporary files, where the system clears it.
            let _ = fs::remove_dir_all(folder);
        }
    }
}
