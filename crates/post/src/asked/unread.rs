//! Lines that seem to name somebody and were not understood: they are shown to who reads the proposal, so that nobody is
//! left out in silence.

use domain::ProposedPerson;

use super::{person, title};

/// So many lines are kept, and so much of each, in characters.
const MOST_LINES: usize = 20;
const LONGEST_LINE: usize = 200;

/// Words that say that somebody comes.
const COMING: [&str; 16] = [
    "komt",
    "komen",
    "kom",
    "gaat",
    "gaan",
    "meekomen",
    "aanwezig",
    "aansluiten",
    "deelnemen",
    "meld",
    "comes",
    "come",
    "coming",
    "attend",
    "attends",
    "join",
];

/// Words with a capital at the beginning of a sentence that are nobody.
const NOBODY: [&str; 40] = [
    "ik", "wij", "we", "u", "jij", "zij", "hij", "er", "het", "de", "een", "en", "ook", "graag", "hierbij",
    "namens", "helaas", "dan", "dat", "dit", "wie", "wat", "beste", "geachte", "kan", "kunnen", "zou", "met",
    "the", "i", "you", "they", "who", "please", "our", "onze", "dear", "there", "would", "zelf",
];

/// Notes a line from which fewer persons were read than it seems to name.
pub(super) fn note(line: &str, read: &[ProposedPerson], unread: &mut Vec<String>) {
    let (item, is_item) = person::without_bullet(line);
    if unread.len() < MOST_LINES && seems_to_name(item, is_item) > read.len() {
        unread.push(line.trim().chars().take(LONGEST_LINE).collect());
    }
}

/// How many persons a line seems to name, at least.
fn seems_to_name(item: &str, is_item: bool) -> usize {
    let words: Vec<&str> = item.split_whitespace().collect();
    let has_letters = item.chars().any(char::is_alphabetic);
    let functions = words.iter().enumerate().filter(|(at, word)| {
        // "wethouder wonen, oud-burgemeester": one person; "Ik ben adviseur": the sender, who is no other person.
        title::is_function(word) && !words[..*at].iter().rev().take(3).any(|each| is_about_oneself(each))
    });
    let marks = [
        usize::from(is_item && has_letters),
        person::addresses(item).len(),
        functions.count().min(usize::from(has_letters)),
        usize::from(names_who_comes(&words)),
    ];
    marks.into_iter().max().unwrap_or_default()
}

fn is_about_oneself(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "ben" | "als" | "am" | "as")
}

/// Whether somebody with a capital stands before or after a word that says that somebody comes.
fn names_who_comes(words: &[&str]) -> bool {
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    let is_somebody = |word: &&str| {
        word.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase)
            && !NOBODY.contains(&bare(word).as_str())
            && !COMING.contains(&bare(word).as_str())
    };
    let coming = words.iter().position(|word| COMING.contains(&bare(word).as_str()));
    coming.is_some_and(|at| {
        let from = at.saturating_sub(6);
        let close =
            (from..words.len().min(at + 5)).filter(|near| *near != at && !is_of_organisation(words, *near));
        // "Wij komen naar Den Haag": a place is nobody.
        let is_place =
            words[at + 1..].iter().take(2).any(|word| matches!(bare(word).as_str(), "naar" | "to" | "uit"));
        !is_place && close.map(|near| &words[near]).any(is_somebody)
    })
}

/// Whether a word is the name of an organisation: "namens gemeente Assen" names nobody.
fn is_of_organisation(words: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(String::new(), |before| words[before].to_lowercase());
    matches!(before.as_str(), "gemeente" | "provincie" | "namens" | "municipality")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unread(line: &str) -> bool {
        let mut persons = Vec::new();
        person::of_line(line, &mut persons);
        let mut lines = Vec::new();
        note(line, &persons, &mut lines);
        !lines.is_empty()
    }

    #[test]
    fn a_line_that_names_somebody_is_read_or_shown() {
        for line in [
            "Persoon Vier komt ook",
            "2. Persoon Vier die we nog moeten vragen",
            "- komt ook mee namens het college",
            "wie@assen.example.org en wat@assen.example.org",
            "De burgemeester komt niet",
            "Ook Persoon Vijf wil aanwezig zijn.",
        ] {
            assert!(unread(line), "{line}");
        }
        for line in [
            "",
            "Wij komen graag",
            "Graag komen wij naar Den Haag",
            "1.",
            "-",
            "Met dank",
            "Ik ben strategisch adviseur.",
            "Namens gemeente Assen meld ik aan:",
        ] {
            assert!(!unread(line), "{line}");
        }
    }
}
