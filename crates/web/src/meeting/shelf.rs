//! Pages of meetings as they went out, packed: handed out again while nothing that they show has changed.

use std::{
    collections::HashMap,
    sync::{OnceLock, PoisonError, RwLock},
};

use axum::body::Bytes;
use domain::Language;
use jiff::Timestamp;
use store::SeatCount;

use crate::packing::Packing;

/// Meetings are few; when there are more pages than this, the shelf is cleared.
const MOST: usize = 120;

type Key = (String, Language, Packing);

/// The shelf.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    kept: OnceLock<RwLock<HashMap<Key, Kept>>>,
}

#[derive(Debug)]
struct Kept {
    seats: SeatCount,
    until: Timestamp,
    body: Bytes,
}

impl Shelf {
    /// Nothing is kept yet.
    pub(crate) const fn new() -> Shelf {
        Shelf { kept: OnceLock::new() }
    }

    /// The page at an address, when it still says what is so.
    pub(crate) fn find(
        &self,
        (address, language, packing): (&str, Language, Packing),
        seats: SeatCount,
        now: Timestamp,
    ) -> Option<Bytes> {
        let kept = self.kept.get()?.read().unwrap_or_else(PoisonError::into_inner);
        let found = kept.get(&(address.to_owned(), language, packing))?;
        (found.seats == seats && now < found.until).then(|| found.body.clone())
    }

    /// Keeps a page until a moment, or until its seats or its meeting change.
    pub(crate) fn put(&self, key: Key, seats: SeatCount, until: Timestamp, body: Vec<u8>) -> Bytes {
        let body = Bytes::from(body);
        let mut kept = self.kept.get_or_init(RwLock::default).write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, Kept { seats, until, body: body.clone() });
        body
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn a_page_is_kept_until_something_changes() {
        let shelf = Shelf::new();
        let seats = SeatCount { meeting: store::fresh(), version: 1, taken: 3, waiting: 0 };
        let now = Timestamp::UNIX_EPOCH;
        let until = now + SignedDuration::from_secs(60);
        let key = ("/bijeenkomsten/a", Language::Nl, Packing::Brotli);
        assert_eq!(shelf.find(key, seats, now), None);
        shelf.put((key.0.to_owned(), key.1, key.2), seats, until, b"page".to_vec());
        assert!(shelf.find(key, seats, now).is_some());
        assert_eq!(shelf.find((key.0, Language::En, key.2), seats, now), None);
        assert_eq!(shelf.find(key, SeatCount { taken: 4, ..seats }, now), None);
        assert_eq!(shelf.find(key, SeatCount { version: 2, ..seats }, now), None);
        assert_eq!(shelf.find(key, seats, until), None);
    }
}
