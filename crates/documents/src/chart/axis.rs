//! Scales: from values to places, with round numbers beside them.

use domain::Language;

use crate::{number, unit};

/// A scale from values to a stretch of the drawing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
    logarithmic: bool,
    ticks_from: f64,
}

impl Axis {
    /// A scale that starts and ends on round numbers around the values.
    pub(crate) fn linear(values: impl Iterator<Item = f64>, from: f64, to: f64, ticks: usize) -> Axis {
        let (low, high) = widen(extent(values));
        let step = step(low, high, ticks);
        Axis {
            low: (low / step).floor() * step,
            high: (high / step).ceil() * step,
            from,
            to,
            logarithmic: false,
            ticks_from: f64::NEG_INFINITY,
        }
    }

    /// A linear scale that includes zero.
    pub(crate) fn from_zero(values: impl Iterator<Item = f64>, from: f64, to: f64, ticks: usize) -> Axis {
        Axis::linear(values.chain(std::iter::once(0.0)), from, to, ticks)
    }

    /// A linear scale with exactly these ends.
    pub(crate) fn exact(low: f64, high: f64, from: f64, to: f64) -> Axis {
        let (low, high) = widen(Some((low, high)));
        Axis { low, high, from, to, logarithmic: false, ticks_from: f64::NEG_INFINITY }
    }

    /// A scale on which equal distances are equal ratios; values of zero and below have no place.
    pub(crate) fn logarithmic(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Axis {
        let (low, high) = extent(values.filter(|value| *value > 0.0)).unwrap_or((1.0, 10.0));
        let (low, high) = if high / low < 1.5 { (low / 1.5, high * 1.5) } else { (low / 1.1, high * 1.1) };
        Axis { low, high, from, to, logarithmic: true, ticks_from: f64::NEG_INFINITY }
    }

    /// The same scale with no numbers below zero beside it.
    pub(crate) const fn without_negative_ticks(mut self) -> Axis {
        self.ticks_from = 0.0;
        self
    }

    /// Whether the value has a place on this scale.
    pub(crate) fn holds(&self, value: f64) -> bool {
        value.is_finite() && !(self.logarithmic && value <= 0.0)
    }

    /// The place of a value, kept within the stretch.
    pub(crate) fn place(&self, value: f64) -> f64 {
        let part = if self.logarithmic {
            (value.max(self.low) / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        self.from + part.clamp(0.0, 1.0) * (self.to - self.from)
    }

    pub(crate) const fn high(&self) -> f64 {
        self.high
    }

    /// Round values on the scale, at most about this many.
    pub(crate) fn ticks(&self, wanted: usize) -> Vec<f64> {
        if self.logarithmic {
            return self.logarithmic_ticks(wanted);
        }
        let step = step(self.low, self.high, wanted);
        let (first, last) = ((self.low / step - 1e-9).ceil(), (self.high / step + 1e-9).floor());
        let mut ticks = Vec::new();
        let mut index = first;
        while index <= last && ticks.len() < 100 {
            ticks.push(if index == 0.0 { 0.0 } else { index * step });
            index += 1.0;
        }
        ticks.retain(|tick| *tick >= self.ticks_from);
        ticks
    }

    fn logarithmic_ticks(&self, wanted: usize) -> Vec<f64> {
        let decades = |steps: &[f64]| -> Vec<f64> {
            (-12..13)
                .flat_map(|power| steps.iter().map(move |step| step * 10_f64.powi(power)))
                .filter(|tick| (self.low..=self.high).contains(tick))
                .collect()
        };
        let fine = decades(&[1.0, 2.0, 5.0]);
        if fine.len() <= wanted.max(2) { fine } else { decades(&[1.0]) }
    }

    /// What stands beside a tick.
    pub(crate) fn label(&self, language: Language, tick: f64, wanted: usize, unit: &str) -> String {
        let step = if self.logarithmic { tick.abs() } else { step(self.low, self.high, wanted) };
        format!("{}{}", number::axis(language, tick, step), unit::axis_mark(unit))
    }
}

fn extent(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.filter(|value| value.is_finite()).fold(None, |extent, value| match extent {
        None => Some((value, value)),
        Some((low, high)) => Some((low.min(value), high.max(value))),
    })
}

/// Room around values that are all equal; from zero to one when there are none.
fn widen(extent: Option<(f64, f64)>) -> (f64, f64) {
    match extent {
        None => (0.0, 1.0),
        Some((low, high)) if high - low > 1e-9 * high.abs().max(low.abs()) => (low, high),
        Some((0.0, _)) => (0.0, 1.0),
        Some((value, _)) => (value - value.abs() / 2.0, value + value.abs() / 2.0),
    }
}

/// The round step (1, 2 or 5 times a power of ten) that gives at most about this many ticks.
fn step(low: f64, high: f64, wanted: usize) -> f64 {
    let rough = (high - low) / super::canvas::count(wanted.max(1));
    let power = 10_f64.powf(rough.log10().floor());
    let digit = rough / power;
    let round = [1.0, 2.0, 5.0].into_iter().find(|round| digit <= round * 1.000_001).unwrap_or(10.0);
    round * power
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ticks_are_round() {
        let axis = Axis::from_zero([3.0, 87.0].into_iter(), 0.0, 100.0, 5);
        assert_eq!(axis.ticks(5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(axis.label(Language::Nl, 20.0, 5, "%"), "20%");
    }

    #[test]
    fn a_ratio_scale_has_decades() {
        let axis = Axis::logarithmic([900.0, 850_000.0].into_iter(), 0.0, 100.0);
        assert_eq!(axis.ticks(4), [1e3, 1e4, 1e5]);
        assert!(!axis.holds(0.0));
    }

    #[test]
    fn no_values_still_give_a_scale() {
        let axis = Axis::linear(std::iter::empty(), 0.0, 100.0, 5);
        assert!(axis.place(0.5).is_finite());
        assert!(Axis::exact(3.0, 3.0, 0.0, 1.0).place(3.0).is_finite());
    }

    proptest! {
        #[test]
        fn larger_values_lie_further(mut values in prop::collection::vec(-1e6..1e6_f64, 2..20)) {
            let axis = Axis::linear(values.iter().copied(), 10.0, 200.0, 5);
            values.sort_by(f64::total_cmp);
            for pair in values.windows(2) {
                prop_assert!(axis.place(pair[0]) <= axis.place(pair[1]) + 1e-9);
            }
            prop_assert!(axis.ticks(5).len() <= 8);
        }
    }
}
