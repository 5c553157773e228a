//! Whole numbers of two widths, so that small fields are computed with twice as many at once.

use std::iter::Sum;

/// A number of which many are added and compared at a time.
///
/// Additions wrap around without a check, which lets the compiler do many at once; the caller makes sure that
/// no sum of a scheme leaves the range.
pub(crate) trait Lane: Copy + Ord + Default + Send + Sync + 'static {
    /// Wide enough for the sum over all scenarios.
    type Wide: Copy + Ord + Default + Send + Sync + Sum + Into<i64> + 'static;

    /// The largest number.
    const MOST: Self;

    /// The lowest sum.
    const LOWEST: Self::Wide;

    fn plus(self, other: Self) -> Self;
    fn narrow(value: i32) -> Self;
    fn widen(self) -> Self::Wide;
    fn add_wide(one: Self::Wide, other: Self::Wide) -> Self::Wide;
}

impl Lane for i16 {
    type Wide = i32;
    const MOST: Self = i16::MAX;
    const LOWEST: i32 = i32::MIN;

    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }

    fn narrow(value: i32) -> Self {
        value as i16
    }

    fn widen(self) -> i32 {
        i32::from(self)
    }

    fn add_wide(one: i32, other: i32) -> i32 {
        one.wrapping_add(other)
    }
}

impl Lane for i32 {
    type Wide = i64;
    const MOST: Self = i32::MAX;
    const LOWEST: i64 = i64::MIN;

    fn plus(self, other: Self) -> Self {
        self.wrapping_add(other)
    }

    fn narrow(value: i32) -> Self {
        value
    }

    fn widen(self) -> i64 {
        i64::from(self)
    }

    fn add_wide(one: i64, other: i64) -> i64 {
        one.wrapping_add(other)
    }
}
