//! The organisation that a mail is about: by its name, by the name of a municipality that went on in it, or by the
//! address of the sender.

use std::collections::HashMap;

use domain::{OrganisationChoice, Recognised, RecognisedBy};

use super::title;
use crate::{Incoming, fold::fold};

/// So many organisations are offered when several may be meant.
const MOST: usize = 5;

/// The longest name, in words.
const LONGEST: usize = 8;

/// An organisation that can be recognised.
#[derive(Clone, Debug)]
pub struct Known {
    /// Which one.
    pub organisation: OrganisationChoice,
    /// How it is shown: "Gemeente Assen".
    pub name: String,
    /// What it is called: "Assen", "Gemeente Assen".
    pub names: Vec<String>,
    /// Names of municipalities that went on in it.
    pub former: Vec<String>,
    /// The parts after the `@` of its addresses.
    pub domains: Vec<String>,
}

/// Words before a name that say that an organisation is meant.
const SURE: [&str; 6] = ["gemeente", "gemeenten", "municipality", "college", "raad", "namens"];

/// Words between such a word and the name.
const BETWEEN: [&str; 4] = ["van", "of", "de", "the"];

/// Words before a name that say that a place is meant.
const PLACE: [&str; 8] = ["in", "te", "naar", "uit", "bij", "at", "to", "from"];

/// How sure a mention is.
const LABEL: u32 = 100;
const NAMED: u32 = 30;
const DOMAIN: u32 = 25;
const MENTIONED: u32 = 10;

/// The organisations that a mail may be about, the likeliest first; only one when it is clear.
pub(super) fn recognised(mail: &Incoming, labelled: &str, known: &[Known]) -> Vec<Recognised> {
    let index = Index::of(known);
    let mut found: HashMap<usize, (u32, RecognisedBy)> = HashMap::new();
    let mut note = |which: usize, weight: u32, by: RecognisedBy| {
        let entry = found.entry(which).or_insert((0, by));
        // The surest ground is the one that is told; mentions add up only as far as the surest one.
        entry.1 = entry.1.min(by);
        entry.0 = entry.0.max(weight) + u32::from(entry.0 > 0);
    };
    for (which, by, _) in index.in_text(labelled) {
        note(which, LABEL, by);
    }
    for text in [mail.subject.as_str(), &mail.words.text, &mail.words.signature, &mail.sender_name] {
        for (which, by, is_sure) in index.in_text(text) {
            note(which, if is_sure { NAMED } else { MENTIONED }, by);
        }
    }
    if let Some(sender) = &mail.sender {
        for which in index.of_domain(sender.domain()) {
            note(which, DOMAIN, RecognisedBy::SenderDomain);
        }
    }
    let mut ranked: Vec<(usize, u32, RecognisedBy)> =
        found.into_iter().map(|(which, (weight, by))| (which, weight, by)).collect();
    ranked.sort_by_key(|(which, weight, _)| (std::cmp::Reverse(*weight), *which));
    let best = ranked.first().map_or(0, |(_, weight, _)| *weight);
    // What is far less likely than the best is not meant: a town that is mentioned in passing.
    ranked
        .into_iter()
        .filter(|(_, weight, _)| *weight * 2 > best)
        .take(MOST)
        .filter_map(|(which, _, by)| {
            let each = known.get(which)?;
            Some(Recognised { organisation: each.organisation, name: each.name.clone(), by })
        })
        .collect()
}

/// Names and domains, ready to be looked up.
struct Index<'a> {
    names: HashMap<String, Vec<(usize, RecognisedBy)>>,
    domains: HashMap<&'a str, Vec<usize>>,
    /// The name of every organisation without signs: `gemeenteassen` holds `assen`.
    plain: Vec<(String, usize)>,
}

impl<'a> Index<'a> {
    fn of(known: &'a [Known]) -> Index<'a> {
        let mut index = Index { names: HashMap::new(), domains: HashMap::new(), plain: Vec::new() };
        for (which, each) in known.iter().enumerate() {
            let names = each.names.iter().map(|name| (name, RecognisedBy::Name));
            let former = each.former.iter().map(|name| (name, RecognisedBy::FormerName));
            for (name, by) in names.chain(former) {
                let folded = fold(name);
                if !folded.is_empty() {
                    index.plain.push((folded.replace('-', ""), which));
                    index.names.entry(folded).or_default().push((which, by));
                }
            }
            for domain in &each.domains {
                index.domains.entry(domain.as_str()).or_default().push(which);
            }
        }
        // A municipality of today goes before one of former days with the same name.
        for entries in index.names.values_mut() {
            if let Some(best) = entries.iter().map(|(_, by)| *by).min() {
                entries.retain(|(_, by)| *by == best);
            }
        }
        index
    }

    /// The organisations that a text names, and whether it is sure that an organisation is meant.
    fn in_text(&self, text: &str) -> Vec<(usize, RecognisedBy, bool)> {
        let words: Vec<(&str, String)> = text
            .split_whitespace()
            .map(|word| (word, fold(word)))
            .filter(|(_, folded)| !folded.is_empty())
            .collect();
        let mut found = Vec::new();
        let mut from = 0;
        while from < words.len() {
            let longest = (1..=LONGEST.min(words.len() - from)).rev().find_map(|length| {
                let name: Vec<&str> =
                    words[from..from + length].iter().map(|(_, folded)| folded.as_str()).collect();
                self.names.get(&name.join("-")).map(|entries| (length, entries))
            });
            match longest {
                Some((length, entries))
                    if is_name(words[from].0) && !is_address(words[from].0) && !is_greeting(&words, from) =>
                {
                    let before = |back: usize| from.checked_sub(back).map(|at| words[at].1.as_str());
                    if length > 1 || !before(1).is_some_and(|word| PLACE.contains(&word)) {
                        let says = |word: &str| SURE.contains(&word) || title::is_function(word);
                        // "gemeente Assen", "wethouder van Assen"; but "Persoon van Hoorn" is a name.
                        let one_back = before(1).is_some_and(says);
                        let two_back = before(1).is_some_and(|word| BETWEEN.contains(&word));
                        let is_sure = one_back
                            || two_back && before(2).is_some_and(says)
                            || words[from].1 == "gemeente";
                        found.extend(entries.iter().map(|(which, by)| (*which, *by, is_sure)));
                    }
                    from += length;
                }
                _ => from += 1,
            }
        }
        found
    }

    /// The organisations that a domain belongs to: one that is known, or one whose name it is.
    fn of_domain(&self, domain: &str) -> Vec<usize> {
        let known = std::iter::successors(Some(domain), |rest| rest.split_once('.').map(|(_, rest)| rest))
            .find_map(|part| self.domains.get(part));
        if let Some(known) = known {
            return known.clone();
        }
        // `gemeente-assen.nl`, `post.assen.nl`, `gemeenteassen.nl`: the label before the last one names it.
        let mut labels: Vec<&str> = domain.split('.').collect();
        labels.pop();
        let Some(label) = labels.last() else { return Vec::new() };
        let plain = fold(label).replace('-', "");
        let plain = plain.strip_prefix("gemeente").filter(|rest| !rest.is_empty()).unwrap_or(&plain);
        let mut found: Vec<usize> =
            self.plain.iter().filter(|(name, _)| name == plain).map(|(_, which)| *which).collect();
        found.dedup();
        found
    }
}

/// Whether a word is written as a name: with a capital, or `'s-`.
fn is_name(word: &str) -> bool {
    word.chars().find(|sign| sign.is_alphabetic()).is_some_and(char::is_uppercase)
        || word.starts_with(['\'', '’']) && word.contains('-')
}

/// "Best regards" names no municipality.
fn is_greeting(words: &[(&str, String)], at: usize) -> bool {
    let next = words.get(at + 1).map_or("", |(_, folded)| folded.as_str());
    words[at].1 == "best" && matches!(next, "regards" | "wishes")
}

fn is_address(word: &str) -> bool {
    word.contains('@') || word.contains("://")
}
