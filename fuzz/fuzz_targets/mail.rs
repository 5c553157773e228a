//! A mail as it travels: read, and understood.
#![no_main]

use libfuzzer_sys::fuzz_target;
use post::{Incoming, asked};

fuzz_target!(|bytes: &[u8]| {
    let mail = Incoming::read(bytes, None, false);
    let proposal = asked(&mail, &[]);
    assert!(proposal.persons.len() <= 20);
    assert!(proposal.persons.iter().all(|each| !each.name.contains(['\n', '\r', '\0'])));
    assert!(!proposal.original.contains('\0') && proposal.original.chars().count() <= 100_000);
});
