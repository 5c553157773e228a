//! The arrows between the crates point inwards, and the pure crates stay pure. `docs/ARCHITECTURE.md` says
//! why.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// What each crate of the workspace may lean on. A new crate must be given its place here.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("atlas", &["domain"]),
    ("opendata", &["atlas", "domain"]),
    ("documents", &["atlas", "course", "domain"]),
    ("course", &["atlas", "domain"]),
    ("post", &["domain"]),
    ("store", &["domain"]),
    ("web", &["atlas", "course", "documents", "domain", "opendata", "post", "store"]),
    ("rehearsal", &["domain", "store"]),
    ("schakel", &["atlas", "course", "documents", "domain", "opendata", "post", "rehearsal", "store", "web"]),
];

/// Crates that compute and do nothing else.
const PURE: &[&str] = &["domain", "atlas", "course"];

/// Names from the standard library that reach outside: files, network, processes, settings, clock, screen.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "SystemTime",
    "Instant::now",
    "println!",
    "async fn",
];

/// Packages that only one room may know, because they are heavy or because they decide the shape of a room.
const KEPT_BEHIND: &[(&str, &[&str])] = &[
    ("typst", &["documents"]),
    ("typst-pdf", &["documents"]),
    ("rust_xlsxwriter", &["documents"]),
    ("maud", &["web"]),
    ("axum", &["web", "schakel"]),
    ("sqlx", &["store"]),
    ("lettre", &["post"]),
    ("reqwest", &["rehearsal"]),
    ("tokio", &["post", "rehearsal", "store", "web", "schakel"]),
    ("clap", &["schakel"]),
];

/// Every package of the workspace with the names of all packages it leans on, tests and build scripts
/// included.
fn packages() -> BTreeMap<String, Vec<String>> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version=1"])
        .current_dir(workspace())
        .output()
        .unwrap();
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let name = |value: &Value| value["name"].as_str().unwrap().to_owned();
    let list = |value: &Value| value.as_array().unwrap().clone();
    list(&metadata["packages"])
        .iter()
        .map(|package| (name(package), list(&package["dependencies"]).iter().map(name).collect()))
        .collect()
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The arrows that are drawn but not allowed, in words.
fn forbidden(packages: &BTreeMap<String, Vec<String>>, allowed: &[(&str, &[&str])]) -> Vec<String> {
    let mut found = Vec::new();
    for (package, leans_on) in packages {
        let Some((_, inwards)) = allowed.iter().find(|(name, _)| name == package) else {
            found.push(format!("{package} has no place among the arrows"));
            continue;
        };
        for target in leans_on.iter().filter(|target| packages.contains_key(*target)) {
            if !inwards.contains(&target.as_str()) {
                found.push(format!("{package} -> {target} is a forbidden arrow"));
            }
        }
    }
    found
}

#[test]
fn no_arrow_points_outwards_or_sideways() {
    assert_eq!(forbidden(&packages(), ALLOWED), Vec::<String>::new());
}

#[test]
fn a_forbidden_arrow_is_named() {
    let drawn = BTreeMap::from([
        ("domain".to_owned(), vec!["serde".to_owned(), "web".to_owned()]),
        ("web".to_owned(), vec!["domain".to_owned()]),
        ("attic".to_owned(), vec![]),
    ]);
    let found = forbidden(&drawn, ALLOWED);
    assert_eq!(found, ["attic has no place among the arrows", "domain -> web is a forbidden arrow"]);
}

#[test]
fn heavy_and_shaping_packages_stay_in_their_room() {
    for (package, leans_on) in packages() {
        for (kept, rooms) in KEPT_BEHIND {
            let leans = leans_on.iter().any(|name| name == kept);
            assert!(
                !leans || rooms.contains(&package.as_str()),
                "{package} may not know {kept}: ask {rooms:?}"
            );
        }
    }
}

#[test]
fn the_pure_crates_reach_nothing_outside() {
    for package in PURE {
        for file in rust_files(&workspace().join("crates").join(package).join("src")) {
            let source = fs::read_to_string(&file).unwrap();
            // Tests beside a rule may read a file; the rule itself may not.
            let rules = source.split("#[cfg(test)]").next().unwrap_or_default();
            for name in OUTSIDE {
                assert!(!rules.contains(name), "{} uses {name}, but {package} is pure", file.display());
            }
        }
    }
}

/// Every Rust file below a folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
