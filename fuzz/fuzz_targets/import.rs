//! A list that somebody chose: CSV or a packed spreadsheet. Only the reader is built, not the documents around it.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../crates/documents/src/import.rs"]
mod import;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(list) = import::read(bytes) {
        assert!(list.rows.iter().all(|(_, cells)| cells.len() == list.header.len()));
    }
});
