//! How alike what people wrote is, remembered: the same two texts are compared again for every device and with every page.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::{Mutex, PoisonError},
};

use domain::{Language, session::likeness};

/// So many pairs are remembered: some five megabytes. A room of two hundred makes fewer.
const MOST: usize = 100_000;

/// What was compared before.
#[derive(Debug, Default)]
pub(crate) struct Alike(Mutex<HashMap<(u64, u64), f64>>);

impl Alike {
    /// How alike two texts are, from 0 to 1. People write in their own language, whatever language a page is in: the one in
    /// which they are most alike counts.
    pub(crate) fn of(&self, one: &str, other: &str) -> f64 {
        let pair = (hash(one), hash(other));
        if let Some(known) = self.known().get(&pair) {
            return *known;
        }
        let scores = Language::ALL.map(|language| likeness(one, other, language));
        let most = scores.into_iter().fold(0.0, f64::max);
        let mut known = self.known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(pair, most);
        most
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<(u64, u64), f64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_compared_is_remembered_and_says_the_same() {
        let alike = Alike::default();
        let texts =
            ["Te dure woningen voor starters", "Starters vinden geen betaalbare woning", "Expensive houses"];
        for _ in 0..2 {
            assert!(alike.of(texts[0], texts[1]) >= 0.4);
            assert!(alike.of(texts[0], texts[2]) < 0.4);
        }
        assert!(alike.of("Houses too expensive for starters", texts[2]) >= 0.4, "in English as well");
        assert_eq!(alike.known().len(), 3);
    }
}
