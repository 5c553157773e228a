//! What people say in a rehearsal, from `data/rehearsal.txt`.

use std::collections::BTreeMap;

use domain::session::Words;

use crate::dice::Dice;

/// Texts by what they are for.
#[derive(Clone, Debug)]
pub(crate) struct Phrases(BTreeMap<&'static str, Vec<&'static str>>);

impl Phrases {
    /// Those of the program.
    pub(crate) fn read() -> Phrases {
        let mut phrases: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut section = "";
        let lines = include_str!("../../../data/rehearsal.txt").lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                Some(name) => section = name,
                None => phrases.entry(section).or_default().push(line),
            }
        }
        Phrases(phrases)
    }

    /// A text for something.
    pub(crate) fn text(&self, section: &str, dice: &mut Dice) -> &'static str {
        self.0.get(section).and_then(|several| dice.pick(several)).copied().unwrap_or("…")
    }

    /// A text for something, as it is typed.
    pub(crate) fn words(&self, section: &str, dice: &mut Dice) -> Words {
        Words::new(self.text(section, dice))
    }

    /// The texts of a part, one after the other.
    pub(crate) fn nth(&self, section: &str, place: usize) -> &'static str {
        let several = self.0.get(section).map_or(&[][..], Vec::as_slice);
        several.get(place % several.len().max(1)).copied().unwrap_or("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that the people of a rehearsal ask for.
    const SECTIONS: &[&str] = &[
        "function",
        "introduction",
        "offers",
        "trend",
        "location",
        "position",
        "role",
        "identity",
        "history",
        "recognise",
        "task",
        "challenge",
        "opportunity",
        "discuss",
        "decision",
        "option",
        "commitment",
        "ask",
        "approach",
        "experience",
        "knowledge",
        "wish-organiser",
        "wish-peer",
        "appreciation",
        "cluster",
        "addition",
        "hide",
        "announce-nl",
        "announce-en",
    ];

    #[test]
    fn there_is_something_to_say_for_everything_and_none_is_too_long() {
        let phrases = Phrases::read();
        for section in SECTIONS {
            let several = phrases.0.get(section).map_or(0, Vec::len);
            assert!(several >= 3, "{section}: {several}");
        }
        assert_eq!(phrases.0.len(), SECTIONS.len(), "a section that nobody asks for");
        let longest = phrases.0.values().flatten().map(|text| text.chars().count()).max();
        assert!(longest < Some(300), "{longest:?}");
        let count = |section| phrases.0.get(section).map_or(0, Vec::len);
        assert_eq!(count("announce-nl"), count("announce-en"));
    }
}
