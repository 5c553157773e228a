//! Cards that may say the same: a suggestion, which a person follows or not.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use snowstem::{Algorithm, Stemmer};

use crate::{ContributionId, Language};

/// Two cards that are alike, and what they share.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Likeness {
    /// One card.
    pub first: ContributionId,
    /// The other card.
    pub second: ContributionId,
    /// How alike they are: 0 shares nothing, 1 shares every stem.
    pub score: f64,
    /// The words of which both have the stem, as the cards write them.
    pub shared: Vec<String>,
}

/// The fewest letters of each of the two words that a long word is made of.
const SHORTEST: usize = 4;

/// Words that say nothing about what a card is about.
const DUTCH: &str = "aan al als bij dan dat de deze die dit door een en er geen gemeente gemeenten haar had hebben \
    heeft het hier hij hoe hun ik in is je kan kunnen maar me meer met mijn moet moeten na naar niet nog nu of om \
    onder ons onze ook op over te tot uit uw van veel voor waar wat we wel werd wie wij willen worden wordt zal ze \
    zich zij zijn zo zonder zou";
const ENGLISH: &str = "a about all also an and are as at be been but by can do for from had has have how i if in into \
    is it its many more must municipality municipalities my no not now of on or our out shall should so than that \
    the their them there these they this to too us was we were what when where which who will with without would \
    you your";

/// The pairs of cards that are at least as alike as the threshold, the most alike first.
///
/// Each card becomes a set of stems (Snowball; for Dutch Kraaij and Pohlmann's). A long word that is made of two words
/// of the cards counts as those two, so that a "woningtekort" is like a "tekort aan woningen". The score is Dice's
/// coefficient, 2 |A and B| / (|A| + |B|), in which a stem weighs less the more cards have it: ln(1 + n / cards)
/// (house style).
#[must_use]
pub fn alike(cards: &[(ContributionId, &str)], language: Language, threshold: f64) -> Vec<Likeness> {
    let (stems, written) = stems(cards, language);
    let mut having: BTreeMap<&str, u32> = BTreeMap::new();
    for stem in stems.iter().flatten() {
        *having.entry(stem).or_default() += 1;
    }
    let all = f64::from(u32::try_from(cards.len()).unwrap_or(u32::MAX));
    let weight =
        |stem: &String| (1.0 + all / f64::from(having.get(stem.as_str()).copied().unwrap_or(1))).ln();
    let weights: Vec<f64> = stems.iter().map(|each| each.iter().map(weight).sum()).collect();
    let mut found = Vec::new();
    for (one, first) in cards.iter().enumerate() {
        for (other, second) in cards.iter().enumerate().skip(one + 1) {
            let shared: Vec<String> = stems[one].intersection(&stems[other]).cloned().collect();
            let sum = weights[one] + weights[other];
            let score = if sum > 0.0 { 2.0 * shared.iter().map(weight).sum::<f64>() / sum } else { 0.0 };
            if !shared.is_empty() && score >= threshold {
                // People read words; a stem alone is none.
                let word = |stem: String| written.get(&stem).cloned().unwrap_or(stem);
                let shared = shared.into_iter().map(word).collect();
                found.push(Likeness { first: first.0, second: second.0, score, shared });
            }
        }
    }
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    found
}

/// How alike two texts are: 0 shares nothing, 1 shares every stem.
///
/// The same stems and the same coefficient as [`alike`], in which every stem weighs the same: the two are compared with each
/// other alone, whatever else was written.
#[must_use]
pub fn likeness(one: &str, other: &str, language: Language) -> f64 {
    let (stemmer, unsaying) = (stemmer(language), unsaying(language));
    let stem = |word: &str| stemmer.stem(word).to_string();
    let stemmed = |text: &str| -> Vec<(String, String)> {
        words(text, &unsaying).into_iter().map(|word| (stem(&word), word)).collect()
    };
    let set = |words: &[(String, String)]| -> BTreeSet<String> {
        words.iter().map(|(stem, _)| stem.clone()).collect()
    };
    // A word that begins like one of the other side may be made of two of its words. A stem keeps two letters: that of
    // "woning" is "woon".
    let begins = |word: &str, other: &BTreeSet<String>| {
        let start: String = word.chars().take(2).collect();
        other.iter().any(|each| each.starts_with(&start))
    };
    let split = |words: &[(String, String)], other: &BTreeSet<String>| -> BTreeSet<String> {
        let of_word = |(whole, word): &(String, String)| {
            let parts =
                if other.contains(whole) || !begins(word, other) { None } else { parts(word, &stem, other) };
            parts.unwrap_or_else(|| vec![whole.clone()])
        };
        words.iter().flat_map(of_word).collect()
    };
    let count = |set: &BTreeSet<String>| f64::from(u32::try_from(set.len()).unwrap_or(u32::MAX));
    let (one, other) = (stemmed(one), stemmed(other));
    let (one, other) = (split(&one, &set(&other)), split(&other, &set(&one)));
    let shared = one.intersection(&other).cloned().collect();
    2.0 * count(&shared) / (count(&one) + count(&other)).max(1.0)
}

fn stemmer(language: Language) -> Stemmer {
    Stemmer::create(match language {
        Language::Nl => Algorithm::Dutch,
        Language::En => Algorithm::English,
    })
}

fn unsaying(language: Language) -> BTreeSet<&'static str> {
    language.pick(DUTCH, ENGLISH).split_whitespace().collect()
}

/// The words of a text that say something.
fn words(text: &str, unsaying: &BTreeSet<&str>) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|each: char| !each.is_alphanumeric());
    words.filter(|word| !word.is_empty() && !unsaying.contains(word)).map(str::to_owned).collect()
}

/// The stems of each card, and for each stem the shortest word of the cards that has it.
fn stems(
    cards: &[(ContributionId, &str)],
    language: Language,
) -> (Vec<BTreeSet<String>>, BTreeMap<String, String>) {
    let (stemmer, unsaying) = (stemmer(language), unsaying(language));
    let stem = |word: &str| stemmer.stem(word).to_string();
    let words: Vec<Vec<String>> = cards.iter().map(|(_, text)| words(text, &unsaying)).collect();
    let mut written: BTreeMap<String, String> = BTreeMap::new();
    for word in words.iter().flatten() {
        let known = written.entry(stem(word)).or_insert_with(|| word.clone());
        if word.len() < known.len() {
            known.clone_from(word);
        }
    }
    let vocabulary: BTreeSet<String> = written.keys().cloned().collect();
    let of_word = |word: &String| parts(word, &stem, &vocabulary).unwrap_or_else(|| vec![stem(word)]);
    let stems = words.iter().map(|each| each.iter().flat_map(of_word).collect()).collect();
    (stems, written)
}

/// The stems of the two words that a long word is made of, with or without a letter between them, when other cards
/// have both.
fn parts(word: &str, stem: &impl Fn(&str) -> String, vocabulary: &BTreeSet<String>) -> Option<Vec<String>> {
    for (place, _) in word.char_indices().skip(SHORTEST) {
        let (first, rest) = word.split_at(place);
        let first = stem(first);
        if rest.len() < SHORTEST || !vocabulary.contains(&first) {
            continue;
        }
        for link in ["", "s", "en", "e"] {
            let second =
                rest.strip_prefix(link).filter(|second| second.chars().count() >= SHORTEST).map(stem);
            if let Some(second) = second.filter(|second| vocabulary.contains(second)) {
                return Some(vec![first, second]);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn pairs(texts: &[&str], language: Language, threshold: f64) -> Vec<(u128, u128, Vec<String>)> {
        let cards: Vec<(ContributionId, &str)> = (0_u128..)
            .zip(texts)
            .map(|(number, text)| (ContributionId::new(Uuid::from_u128(number)), *text))
            .collect();
        let number = |id: ContributionId| id.to_string().parse::<Uuid>().unwrap().as_u128();
        alike(&cards, language, threshold)
            .into_iter()
            .map(|each| (number(each.first), number(each.second), each.shared))
            .collect()
    }

    #[test]
    fn the_same_thing_in_other_words_is_found() {
        let texts = [
            "Er is een tekort aan woningen voor starters",
            "Woningtekort voor starters",
            "Het station is slecht bereikbaar",
            "De bereikbaarheid van het station",
            "Meer groen in de binnenstad",
        ];
        let found = pairs(&texts, Language::Nl, 0.5);
        let which: Vec<(u128, u128)> = found.iter().map(|each| (each.0, each.1)).collect();
        assert!(which.contains(&(0, 1)), "{found:?}");
        assert!(!which.iter().any(|pair| pair.1 == 4 || pair.0 == 4), "{found:?}");
        assert!(which.iter().all(|pair| [(0, 1), (2, 3)].contains(pair)), "{found:?}");
    }

    #[test]
    fn the_threshold_decides_and_empty_words_do_not_count() {
        let texts = ["schools and roads", "road maintenance", "the of and"];
        assert_eq!(pairs(&texts, Language::En, 0.9), []);
        let found = pairs(&texts, Language::En, 0.2);
        assert_eq!(found, [(0, 1, vec!["road".to_owned()])]);
        assert_eq!(pairs(&["", ""], Language::Nl, 0.0), []);
        let found = pairs(&["Samen plannen maken", "Wij maken samen plannen"], Language::Nl, 0.5);
        assert_eq!(found[0].2, ["maken", "plannen", "samen"], "words, no stems");
    }

    #[test]
    fn two_texts_are_compared_with_each_other_alone() {
        let of = |one: &str, other: &str| likeness(one, other, Language::Nl);
        let asked = "Te dure woningen voor starters";
        assert!((of(asked, asked) - 1.0).abs() < f64::EPSILON);
        assert!(of(asked, "Starters vinden geen betaalbare woning") >= 0.4);
        assert!(of("Een tekort aan woningen", "Woningtekort") > 0.9, "one word says what two say");
        assert!((of(asked, "Woningtekort") - of("Woningtekort", asked)).abs() < f64::EPSILON);
        for nothing in ["Het station is slecht bereikbaar", "de het een", ""] {
            assert!(of(asked, nothing) < 0.1, "{nothing}");
        }
    }

    #[test]
    fn the_most_alike_come_first() {
        let texts = ["jeugdzorg en wonen", "jeugdzorg", "jeugdzorg", "wonen en water"];
        let found = pairs(&texts, Language::Nl, 0.0);
        assert_eq!((found[0].0, found[0].1), (1, 2));
    }
}
