//! The embedded tables are whole, consistent, and the ones that were committed.

use std::{collections::BTreeMap, fs, path::Path};

use opendata::{Source, TABLES, check, embedded};
use sha2::{Digest, Sha256};

#[test]
fn every_check_passes() {
    let facts = embedded().unwrap();
    let checks = check(&facts, &Source::embedded()).unwrap();
    for check in &checks {
        assert_eq!(check.problem, None, "{}", check.what);
        assert!(check.figures > 0, "{} looked at nothing", check.what);
    }
    assert_eq!(facts.register.len(), 342);
    assert_eq!(facts.population.last_year(), Some(2025));
    assert_eq!(facts.boundaries.provinces.len(), 12);
    assert_eq!(facts.partners.len(), 13);
}

#[test]
fn checksums_are_those_of_the_files() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let written = fs::read_to_string(data.join("checksums.txt")).unwrap();
    let written: BTreeMap<&str, &str> =
        written.lines().filter_map(|line| line.split_once("  ")).map(|(sum, name)| (name, sum)).collect();
    for name in TABLES {
        assert!(written.contains_key(name), "{name} has no checksum");
    }
    // The other files that people edit are listed as well.
    for (name, written) in &written {
        let sum: String = Sha256::digest(fs::read(data.join(name)).unwrap())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            *written, sum,
            "{name} changed: if on purpose, run `cd data && sha256sum *.csv *.topojson *.toml > checksums.txt`"
        );
    }
}
