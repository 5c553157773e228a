//! Sets of options as 128 bits.

use serde::{Serialize, Serializer};

use crate::id::OptionId;

/// A set of options. Small enough to copy; a scheme is one too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionSet(pub(crate) u128);

impl OptionSet {
    /// No options.
    pub const EMPTY: Self = Self(0);

    /// The set of these options.
    pub fn of(options: impl IntoIterator<Item = OptionId>) -> Self {
        options.into_iter().fold(Self::EMPTY, Self::with)
    }

    /// This set with one more option.
    #[must_use]
    pub fn with(self, option: OptionId) -> Self {
        Self(self.0 | bit(option.index()))
    }

    /// This set without an option.
    #[must_use]
    pub fn without(self, option: OptionId) -> Self {
        Self(self.0 & !bit(option.index()))
    }

    /// Whether the option is in the set.
    #[must_use]
    pub fn contains(self, option: OptionId) -> bool {
        self.0 & bit(option.index()) != 0
    }

    /// Whether all of these are in the set.
    #[must_use]
    pub fn contains_all(self, others: Self) -> bool {
        others.0 & !self.0 == 0
    }

    /// How many options.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// The options in the order of the model.
    pub fn iter(self) -> impl Iterator<Item = OptionId> {
        places(self.0).map(OptionId::at)
    }
}

impl Serialize for OptionSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

/// The bit of the option at a place.
pub(crate) fn bit(place: usize) -> u128 {
    1_u128 << (place & 127)
}

/// The places of the bits that are set, lowest first.
pub(crate) fn places(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        if bits == 0 {
            return None;
        }
        let place = bits.trailing_zeros() as usize;
        bits &= bits - 1;
        Some(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let (first, last) = (OptionId::at(0), OptionId::at(127));
        let set = OptionSet::of([last, first]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [first, last]);
        assert_eq!(set.len(), 2);
        assert!(set.contains(last) && !set.without(last).contains(last));
        assert!(set.contains_all(OptionSet::of([last])) && !OptionSet::of([last]).contains_all(set));
        assert!(OptionSet::EMPTY.is_empty());
    }
}
