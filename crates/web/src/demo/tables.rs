//! What the tables of the demonstration write, from `data/demo_tables.toml`: for each municipality sentences of its own.

use std::{collections::BTreeMap, sync::LazyLock};

use domain::{
    MunicipalityCode,
    session::{OfferKind, Subject},
};
use serde::Deserialize;

/// What the table of a municipality writes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    municipality: MunicipalityCode,
    /// What each of its people comes for.
    pub(super) reasons: Vec<String>,
    /// What each of them offers.
    pub(super) offers: Vec<String>,
    /// What a trend slide brings to mind.
    pub(super) trend: String,
    /// Its position.
    pub(super) position: String,
    /// Its role.
    pub(super) role: String,
    /// Who it is.
    pub(super) identity: String,
    /// What made it what it is.
    pub(super) history: Vec<Moment>,
    /// A task of its own.
    pub(super) task: String,
    /// A challenge that is not in the figures.
    pub(super) challenge: String,
    /// An opportunity that is not in the figures.
    pub(super) opportunity: String,
    /// How it changes a task that the figures point to: what comes behind its name.
    pub(super) changed: String,
    /// Why it does not take one over.
    pub(super) rejected: String,
    /// Why it recognises a sentence of the figures only in part.
    pub(super) recognise: BTreeMap<Subject, String>,
    /// What it has to offer another table that asks.
    pub(super) answer: Answer,
}

/// A moment in the history of a municipality.
#[derive(Debug, Deserialize)]
pub(super) struct Moment {
    pub(super) year: i16,
    pub(super) words: String,
}

/// What a table answers to another one.
#[derive(Debug, Deserialize)]
pub(super) struct Answer {
    pub(super) kind: OfferKind,
    pub(super) words: String,
}

#[derive(Debug, Default, Deserialize)]
struct File {
    table: Vec<Written>,
}

fn read() -> Result<File, toml::de::Error> {
    toml::from_str(include_str!("../../../../data/demo_tables.toml"))
}

/// What the table of a municipality writes; nothing for one that the file does not name.
pub(super) fn written(municipality: MunicipalityCode) -> Option<&'static Written> {
    // The tests of this program keep the file right; were it wrong, the tables would write the same as each other.
    static ALL: LazyLock<File> = LazyLock::new(|| read().unwrap_or_default());
    ALL.table.iter().find(|each| each.municipality == municipality)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::session::Words;

    use super::*;

    fn all_of(each: &Written) -> Vec<&str> {
        let one = [
            &each.trend,
            &each.position,
            &each.role,
            &each.identity,
            &each.task,
            &each.challenge,
            &each.opportunity,
            &each.changed,
            &each.rejected,
            &each.answer.words,
        ];
        let lists = each.reasons.iter().chain(&each.offers).chain(each.recognise.values());
        let history = each.history.iter().map(|moment| &moment.words);
        one.into_iter().chain(lists).chain(history).map(String::as_str).collect()
    }

    #[test]
    fn every_partner_has_sentences_of_its_own_and_none_is_said_twice() {
        let facts = opendata::embedded().unwrap();
        let mut said = BTreeSet::new();
        for partner in &facts.partners {
            let Some(each) = written(partner.municipality) else {
                unreachable!("{} has no sentences", partner.municipality)
            };
            assert_eq!((each.reasons.len(), each.offers.len(), each.history.len()), (3, 3, 2));
            assert!(each.recognise.len() >= 5, "{}", partner.municipality);
            for words in all_of(each) {
                assert!(!words.trim().is_empty() && words.chars().count() <= Words::LONGEST, "{words}");
                assert!(said.insert(words), "said twice: {words}");
            }
        }
        assert_eq!(read().unwrap().table.len(), facts.partners.len());
    }
}
