//! The brief from the figures of the program: the same story as the page, on at most four accessible sheets.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{collections::BTreeMap, sync::LazyLock};

use atlas::{Atlas, peer_dimension::PeerDimension};
use documents::{
    brief::{Brief, brief},
    profile::{Content, Profile},
};
use domain::{Language, MidSize};

/// A mid-size town, the largest and the smallest municipality, the longest name, and two that lack figures.
const DIFFERENT: [&str; 6] =
    ["Assen", "Amsterdam", "Schiermonnikoog", "Nuenen, Gerwen en Nederwetten", "Rozendaal", "Vlieland"];
/// Rows for which a table of the brief has room.
const ROWS: usize = 6;
/// Tasks of which the brief tells more than the name.
const TASKS: usize = 3;

static ATLAS: LazyLock<Atlas> =
    LazyLock::new(|| Atlas::new(opendata::embedded().unwrap(), MidSize::default()).unwrap());

fn index(name: &str) -> usize {
    ATLAS.facts.register.all().iter().position(|each| each.name == name).unwrap()
}

fn content(name: &str, language: Language) -> String {
    serde_json::to_string_pretty(&Brief::new(&ATLAS, index(name), language)).unwrap()
}

fn count(file: &[u8], words: &str) -> usize {
    file.windows(words.len()).filter(|place| *place == words.as_bytes()).count()
}

/// How often each kind of structure occurs: what a screen reader finds.
fn tags(file: &[u8]) -> BTreeMap<String, usize> {
    let mut tags = BTreeMap::new();
    for place in file.windows(3).enumerate().filter(|(_, start)| *start == b"/S/").map(|(place, _)| place + 3)
    {
        let name: String = file[place..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .map(|byte| char::from(*byte))
            .collect();
        *tags.entry(name).or_default() += 1;
    }
    tags
}

#[test]
fn the_content_of_a_brief() {
    insta::assert_snapshot!("brief-assen-nl", content("Assen", Language::Nl));
    insta::assert_snapshot!("brief-assen-en", content("Assen", Language::En));
}

#[test]
fn the_structure_of_a_brief() {
    let tags = tags(&brief(&ATLAS, index("Assen"), Language::Nl).unwrap());
    let lines: Vec<String> = tags.iter().map(|(name, count)| format!("{name} {count}")).collect();
    insta::assert_snapshot!("brief-assen-tags", lines.join("\n"));
}

#[test]
fn tables_and_drawings_are_told_apart() {
    for language in [Language::Nl, Language::En] {
        let tags = tags(&brief(&ATLAS, index("Assen"), language).unwrap());
        assert_eq!((tags["Table"], tags["THead"], tags["H1"]), (3, 3, 1), "{tags:?}");
        assert_eq!(
            tags["Figure"],
            Profile::new(&ATLAS, index("Assen"), language, &PeerDimension::DEFAULT)
                .chapters
                .iter()
                .flat_map(|chapter| &chapter.blocks)
                .filter(|block| block.in_brief && matches!(block.content, Content::Plot { .. }))
                .count()
        );
    }
}

#[test]
fn a_brief_has_three_or_four_sheets() {
    for name in DIFFERENT {
        for language in [Language::Nl, Language::En] {
            let file = brief(&ATLAS, index(name), language).unwrap();
            let sheets = count(&file, "/Type/Page") - count(&file, "/Type/Pages");
            assert!((3..=4).contains(&sheets), "{name} in {language:?} has {sheets} sheets");
        }
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let make = || brief(&ATLAS, index("Goes"), Language::Nl).unwrap();
    assert_eq!(make(), make());
}

#[test]
fn what_the_page_tells_stands_in_the_brief() {
    for name in DIFFERENT {
        for language in [Language::Nl, Language::En] {
            let profile = Profile::new(&ATLAS, index(name), language, &PeerDimension::DEFAULT);
            let brief: serde_json::Value = serde_json::from_str(&content(name, language)).unwrap();
            let mut told = Vec::new();
            strings(&brief, &mut told);
            for words in expected(&profile) {
                assert!(told.contains(&words.as_str()), "{name} in {language:?} lacks: {words}");
            }
        }
    }
}

#[test]
fn a_missing_figure_stays_missing_and_no_text_does() {
    for name in DIFFERENT {
        for language in [Language::Nl, Language::En] {
            assert!(!content(name, language).contains('⟨'), "{name} in {language:?} lacks a text");
        }
    }
    assert!(content("Vlieland", Language::Nl).contains("geen cijfer"));
    assert!(content("Vlieland", Language::En).contains("no figure"));
}

#[test]
fn the_address_of_the_page_stands_in_the_brief() {
    let address = "https://schakel.example.org/gemeenten/assen";
    let brief = || Brief::new(&ATLAS, index("Assen"), Language::Nl);
    assert_eq!(count(&brief().pdf().unwrap(), address), 0);
    assert!(count(&brief().with_address(address.to_owned()).pdf().unwrap(), address) > 0);
}

/// All words of a JSON value.
fn strings<'a>(value: &'a serde_json::Value, found: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(words) => found.push(words),
        serde_json::Value::Array(all) => all.iter().for_each(|each| strings(each, found)),
        serde_json::Value::Object(all) => all.values().for_each(|each| strings(each, found)),
        _ => {}
    }
}

/// What the profile tells of a municipality in the parts that are meant for the brief.
fn expected(profile: &Profile) -> Vec<String> {
    let mut words = vec![profile.name.clone(), profile.subtitle.clone()];
    words.extend(profile.summary.iter().map(|sentence| sentence.text.clone()));
    words.extend(profile.key_figures.iter().map(|figure| figure.value.clone()));
    for chapter in &profile.chapters {
        words.extend([chapter.title.clone(), chapter.lead.clone()]);
        for block in chapter.blocks.iter().filter(|block| block.in_brief) {
            match &block.content {
                Content::Heading(text) | Content::Text(text) | Content::Caveat(text) => {
                    words.push(text.clone());
                }
                Content::Figures(figures) => {
                    words.extend(figures.iter().flat_map(|figure| {
                        [figure.label.clone(), figure.value.clone(), figure.source.clone()]
                    }));
                }
                Content::Plot { plot, .. } => {
                    words.push(plot.about().caption.clone());
                    words.push(plot.description(profile.language));
                    words.extend(plot.about().notes.clone());
                }
                Content::Table(linked) => {
                    let cells = linked
                        .table
                        .rows
                        .iter()
                        .take(ROWS)
                        .flat_map(|row| row.iter().zip(&linked.table.columns));
                    words.extend(cells.map(|(cell, column)| cell.show(profile.language, column)));
                }
                Content::Tasks(tasks) => {
                    words.extend(
                        tasks.iter().take(TASKS).flat_map(|task| [task.name.clone(), task.reason.clone()]),
                    );
                }
                Content::PeerDimensions { .. } => {}
            }
        }
    }
    words
}
