//! What counts as a mid-size municipality.

use serde::{Deserialize, Serialize};

/// The bounds, in inhabitants, between which a municipality is mid-size. Both bounds are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Bounds")]
pub struct MidSize {
    from: u32,
    to: u32,
}

/// The lower bound lies above the upper bound.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("mid-size runs from {from} to {to} inhabitants: the first must be the smaller one")]
pub struct MidSizeError {
    from: u32,
    to: u32,
}

#[derive(Deserialize)]
struct Bounds {
    from: u32,
    to: u32,
}

impl TryFrom<Bounds> for MidSize {
    type Error = MidSizeError;

    fn try_from(bounds: Bounds) -> Result<Self, Self::Error> {
        MidSize::new(bounds.from, bounds.to)
    }
}

impl Default for MidSize {
    fn default() -> Self {
        Self { from: 25_000, to: 120_000 }
    }
}

impl MidSize {
    /// Sets the bounds.
    ///
    /// # Errors
    /// When `from` lies above `to`.
    pub fn new(from: u32, to: u32) -> Result<Self, MidSizeError> {
        if from > to { Err(MidSizeError { from, to }) } else { Ok(Self { from, to }) }
    }

    /// Whether a municipality of so many inhabitants is mid-size.
    #[must_use]
    pub const fn contains(self, inhabitants: u32) -> bool {
        self.from <= inhabitants && inhabitants <= self.to
    }

    /// Lower and upper bound, in inhabitants.
    #[must_use]
    pub const fn bounds(self) -> (u32, u32) {
        (self.from, self.to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_included() {
        let mid_size = MidSize::default();
        assert!(mid_size.contains(25_000) && mid_size.contains(120_000));
        assert!(!mid_size.contains(24_999) && !mid_size.contains(120_001));
        assert_eq!(MidSize::new(2, 1), Err(MidSizeError { from: 2, to: 1 }));
    }
}
