//! `catalogue.toml`: the guiding tasks with their signal rules.

use atlas::signal::Catalogue;

use crate::{DataError, phrase::phrase};

/// Reads the catalogue.
pub(crate) fn read(text: &str) -> Result<Catalogue, DataError> {
    toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let line = text.as_bytes().iter().take(start).filter(|byte| **byte == b'\n').count() as u64 + 1;
        let message = phrase!("data-reader", "{words}", words = error.message());
        DataError::Malformed { file: "catalogue.toml".to_owned(), line, message }
    })
}
