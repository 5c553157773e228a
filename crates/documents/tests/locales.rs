//! The texts: every key in both languages, with the same values, and no forbidden words.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Key to text, over all files of a language.
fn texts(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for file in files {
        let mut key = String::new();
        for line in fs::read_to_string(&file).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let starts = line.chars().next().is_some_and(|letter| letter.is_ascii_alphabetic());
            if let (true, Some((name, text))) = (starts, line.split_once('=')) {
                key = name.trim().to_owned();
                let before = texts.insert(key.clone(), text.trim().to_owned());
                assert!(before.is_none(), "{key} stands twice ({})", file.display());
            } else if let Some(text) = texts.get_mut(&key) {
                text.push('\n');
                text.push_str(line.trim());
            }
        }
    }
    texts
}

/// The names of the values that a text asks for.
fn values(text: &str) -> BTreeSet<&str> {
    let names = text.split('$').skip(1);
    names
        .map(|rest| rest.split(|letter: char| !(letter.is_alphanumeric() || letter == '-')).next().unwrap())
        .collect()
}

#[test]
fn every_key_is_in_both_languages_with_the_same_values() {
    let (dutch, english) = (texts("nl"), texts("en"));
    let keys = |texts: &BTreeMap<String, String>| texts.keys().cloned().collect::<BTreeSet<_>>();
    let apart: Vec<String> = keys(&dutch).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(apart.is_empty(), "in one language only: {apart:?}");
    for (key, text) in &dutch {
        assert_eq!(values(text), values(&english[key]), "{key} asks for other values in English");
    }
    assert!(dutch.len() > 300, "the texts were not read");
}

#[test]
fn the_words_of_states_are_those_of_the_list() {
    const LIST: &str = include_str!("../../../docs/meeting-states.md");
    let (dutch, english) = (texts("nl"), texts("en"));
    let rows = LIST.lines().filter(|line| line.starts_with("| `"));
    let mut listed = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let key = format!("standing-{}", cells[0].trim_matches('`'));
        assert_eq!((dutch[&key].trim(), english[&key].trim()), (cells[1], cells[2]), "{key}");
        listed.insert(key);
    }
    let others = ["standing-expected", "standing-present-since"];
    let words = dutch.keys().filter(|key| key.starts_with("standing-") && !others.contains(&key.as_str()));
    assert_eq!(listed, words.cloned().collect());
}

#[test]
fn everything_that_is_noted_in_the_log_has_words() {
    let dutch = texts("nl");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../store/src");
    let mut noted = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let source = fs::read_to_string(&file).unwrap_or_default();
        let calls =
            source.split("note(").chain(source.split("note_by(AuditActor::System,")).map(str::trim_start);
        let kinds = calls.filter_map(|call| call.strip_prefix('"')?.split('"').next());
        noted.extend(kinds.filter(|kind| kind.contains('.')).map(|kind| kind.replace('.', "-")));
    }
    assert!(noted.len() > 35, "the notes were not read: {noted:?}");
    let without: Vec<_> =
        noted.iter().filter(|kind| !dutch.contains_key(&format!("audit-kind-{kind}"))).collect();
    assert!(without.is_empty(), "no words for {without:?}");
}

/// Words that another word of the glossary stands for, or that are not B1.
const AVOIDED: [&str; 16] = [
    "je",
    "jouw",
    "derhalve",
    "teneinde",
    "middels",
    "dienaangaande",
    "voornoemd",
    "alsmede",
    "mits",
    "inzake",
    "gegenereerd",
    "geïmplementeerd",
    "i.v.m.",
    "m.b.t.",
    "gastheer",
    "gastvrouw",
];

#[test]
fn dutch_is_plain_and_formal() {
    for (key, text) in texts("nl") {
        let lower = text.to_lowercase();
        let words = lower.split(|letter: char| letter.is_whitespace() || ",;:()“”".contains(letter));
        for word in words {
            let bare =
                if word.matches('.').count() > 1 { word } else { word.trim_end_matches(['.', '?', '!']) };
            assert!(!AVOIDED.contains(&bare), "{key}: avoid `{bare}` in {text:?}");
        }
        for sentence in text.split(['.', '?', '!', '\n']) {
            let words = sentence.split_whitespace().count();
            assert!(words <= 40, "{key}: a sentence of {words} words: {sentence}");
        }
    }
}
