//! Whether votes have two peaks.

use super::dip_table::{LEVELS, QUANTILES, SIZES};

/// Hartigan's dip: the largest distance between the shares of the values and the nearest distribution with one
/// peak. Between 1/(2n) and 1/4; larger is less one-peaked. Hartigan and Hartigan, *The dip test of unimodality*,
/// Annals of Statistics 13 (1985); found by narrowing the modal interval as Hartigan (Applied Statistics 34, 1985)
/// describes.
///
/// Nothing is said without values, or when one is not a number.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "rooms hold hundreds, not billions")]
pub fn dip(values: &[f64]) -> Option<f64> {
    if values.is_empty() || values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let steps = Steps { values: &sorted };
    let count = sorted.len();
    // In counts, and doubled: a share can always be off by half a vote on either side.
    let mut largest = 1.0_f64;
    let (mut low, mut high) = (0, count - 1);
    while low < high && sorted[low] < sorted[high] {
        let under = steps.hull(low, high, false);
        let over = steps.hull(low, high, true);
        let (gap, inner_low, inner_high) = steps.widest(&under, &over);
        if gap <= largest {
            break;
        }
        let left = steps.below(&under, inner_low);
        let right = steps.above(&over, inner_high);
        largest = largest.max(left).max(right);
        if (inner_low, inner_high) == (low, high) {
            break;
        }
        (low, high) = (inner_low, inner_high);
    }
    Some(largest / (2.0 * count as f64))
}

/// The shares of sorted values as steps: before value number i there are i values, after it i + 1.
struct Steps<'a> {
    values: &'a [f64],
}

#[allow(clippy::cast_precision_loss, reason = "rooms hold hundreds, not billions")]
impl Steps<'_> {
    /// The corners of the largest convex line under the steps between two values, or of the smallest concave line
    /// over them.
    fn hull(&self, low: usize, high: usize, over: bool) -> Vec<usize> {
        let mut corners: Vec<usize> = Vec::new();
        let order: Box<dyn Iterator<Item = usize>> =
            if over { Box::new((low..=high).rev()) } else { Box::new(low..=high) };
        for next in order {
            while let [.., before, last] = corners[..] {
                let first = (self.values[last] - self.values[before]).abs() * next.abs_diff(last) as f64;
                let second = (self.values[next] - self.values[last]).abs() * last.abs_diff(before) as f64;
                if second < first {
                    break;
                }
                corners.pop();
            }
            corners.push(next);
        }
        if over {
            corners.reverse();
        }
        corners
    }

    /// The height at a value of the straight line between two corners, as a number of values.
    fn line(&self, from: usize, to: usize, at: usize) -> f64 {
        let width = self.values[to] - self.values[from];
        let part = if width > 0.0 { (self.values[at] - self.values[from]) / width } else { 0.0 };
        from as f64 + part * (to - from) as f64
    }

    /// The widest gap between the two lines, and the modal interval that goes with it: from a corner of the lower
    /// line to a corner of the upper one.
    fn widest(&self, under: &[usize], over: &[usize]) -> (f64, usize, usize) {
        let lower = under[1..under.len() - 1].iter().map(|corner| {
            let next = over.partition_point(|each| each < corner);
            let line = self.line(over[next - 1], over[next], *corner);
            (line + 1.0 - *corner as f64, *corner, over[next])
        });
        let upper = over[1..over.len() - 1].iter().map(|corner| {
            let next = under.partition_point(|each| each <= corner);
            let line = self.line(under[next - 1], under[next], *corner);
            (*corner as f64 + 1.0 - line, under[next - 1], *corner)
        });
        let whole = (1.0, under[0], over[over.len() - 1]);
        lower.chain(upper).fold(whole, |widest, each| if each.0 >= widest.0 { each } else { widest })
    }

    /// How far the steps rise above the lower line, left of the modal interval.
    fn below(&self, under: &[usize], until: usize) -> f64 {
        let segments = under.windows(2).filter(|pair| pair[1] <= until);
        let rise = |from: usize, to: usize| {
            (from..=to).map(move |at| at as f64 + 1.0 - self.line(from, to, at)).fold(1.0, f64::max)
        };
        self.largest(segments, rise)
    }

    /// How far the steps fall below the upper line, right of the modal interval.
    fn above(&self, over: &[usize], from: usize) -> f64 {
        let segments = over.windows(2).filter(|pair| pair[0] >= from);
        let fall = |from: usize, to: usize| {
            (from..=to).map(move |at| self.line(from, to, at) + 1.0 - at as f64).fold(1.0, f64::max)
        };
        self.largest(segments, fall)
    }

    fn largest<'b>(
        &self,
        segments: impl Iterator<Item = &'b [usize]>,
        distance: impl Fn(usize, usize) -> f64,
    ) -> f64 {
        segments
            .filter(|pair| pair[1] - pair[0] > 1 && self.values[pair[1]] > self.values[pair[0]])
            .map(|pair| distance(pair[0], pair[1]))
            .fold(1.0, f64::max)
    }
}

/// The chance of a dip at least this large from `count` values drawn evenly from a stretch, the one-peaked
/// distribution nearest to two peaks. Read from a table of quantiles that the example `dip_table` of this crate
/// makes by drawing; between its rows the root of the count times the dip is taken to be linear in the logarithm
/// of the count. Nothing is said for fewer than eight values.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "rooms hold hundreds, not billions")]
pub fn dip_p_value(dip: f64, count: usize) -> Option<f64> {
    let first = *SIZES.first()?;
    let last = *SIZES.last()?;
    if count < first || !dip.is_finite() {
        return None;
    }
    let size = count.min(last);
    let row = SIZES.iter().rposition(|each| *each <= size)?;
    let next = (row + 1).min(SIZES.len() - 1);
    let part = if next == row {
        0.0
    } else {
        ((size as f64) / SIZES[row] as f64).ln() / (SIZES[next] as f64 / SIZES[row] as f64).ln()
    };
    let quantile = |level: usize| QUANTILES[row][level] * (1.0 - part) + QUANTILES[next][level] * part;
    let value = (count as f64).sqrt() * dip;
    if value <= quantile(0) {
        return Some(1.0);
    }
    let above = (0..LEVELS.len()).find(|level| quantile(*level) >= value);
    let Some(above) = above else { return Some(0.0) };
    let (low, high) = (quantile(above - 1), quantile(above));
    let share = if high > low { (value - low) / (high - low) } else { 1.0 };
    Some(1.0 - (LEVELS[above - 1] + share * (LEVELS[above] - LEVELS[above - 1])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worked_out_by_hand() {
        // Two heaps far apart come near the largest dip there is, a quarter.
        let heaps: Vec<f64> =
            (0..50).map(|each| f64::from(each % 2) * 1000.0 + f64::from(each) * 0.001).collect();
        assert!((dip(&heaps).unwrap() - 0.25).abs() < 0.011, "{:?}", dip(&heaps));
        // Evenly spread values have the smallest one: half a vote.
        let even: Vec<f64> = (0..20).map(f64::from).collect();
        assert!((dip(&even).unwrap() - 1.0 / 40.0).abs() < 1e-12);
        assert_eq!(dip(&[3.0; 6]), Some(1.0 / 12.0));
        assert_eq!((dip(&[]), dip(&[f64::NAN])), (None, None));
    }

    #[test]
    fn a_larger_dip_is_less_likely() {
        assert_eq!(dip_p_value(0.1, 7), None);
        let chances: Vec<f64> =
            (0..25).map(|step| dip_p_value(f64::from(step) / 100.0, 40).unwrap()).collect();
        assert!(chances.windows(2).all(|pair| pair[1] <= pair[0]), "{chances:?}");
        assert!(chances[0] == 1.0 && chances[24] < 0.001);
    }
}
