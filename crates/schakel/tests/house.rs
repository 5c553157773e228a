//! What the repository says about itself is true: links lead somewhere, the version is the version.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The Markdown files of a folder, without those of its folders.
fn markdown_in(folder: &str) -> Vec<PathBuf> {
    fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect()
}

/// The targets of all links and pictures in a text that lead to a file of the repository.
fn local_links(text: &str) -> Vec<&str> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target.split('#').next().unwrap_or_default())
        .filter(|target| !target.is_empty() && !target.contains(':'))
        .collect()
}

#[test]
fn links_in_the_documents_lead_somewhere() {
    let mut broken = Vec::new();
    for file in ["", "docs", "docs/decisions", "data"].into_iter().flat_map(markdown_in) {
        let text = fs::read_to_string(&file).unwrap();
        for target in local_links(&text) {
            if !file.parent().unwrap().join(target).exists() {
                broken.push(format!("{}: {target}", file.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn links_are_found_in_a_text() {
    let text = "See [one](a/b.md#part) and ![two](c.png), not [three](https://example.org) or [four](#here).";
    assert_eq!(local_links(text), ["a/b.md", "c.png"]);
}

#[test]
fn the_catalogue_entry_names_this_version_and_licence() {
    let entry = fs::read_to_string(root().join("publiccode.yml")).unwrap();
    for line in [
        format!("softwareVersion: \"{}\"", env!("CARGO_PKG_VERSION")),
        "license: EUPL-1.2".to_owned(),
        "publiccodeYmlVersion: \"0.7\"".to_owned(),
    ] {
        assert!(entry.contains(&line), "publiccode.yml lacks `{line}`");
    }
    assert!(
        fs::read_to_string(root().join("LICENSE")).unwrap().contains("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    );
}

#[test]
fn the_changelog_has_room_for_what_comes() {
    assert!(fs::read_to_string(root().join("CHANGELOG.md")).unwrap().contains("\n## [Unreleased]\n"));
}
