//! Structures that are kept as JSON in a column.

use serde::{Serialize, de::DeserializeOwned};

use crate::StoreError;

pub(crate) fn read<T: DeserializeOwned>(table: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Row { table, reason: error.to_string() })
}

pub(crate) fn write(table: &'static str, value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Row { table, reason: error.to_string() })
}

/// Reads something that has a text form of its own, such as an identity.
pub(crate) fn parse<T: std::str::FromStr<Err: std::fmt::Display>>(
    table: &'static str,
    text: &str,
) -> Result<T, StoreError> {
    text.parse().map_err(|error: T::Err| StoreError::Row { table, reason: error.to_string() })
}
