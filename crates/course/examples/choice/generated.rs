//! Fields made from a seed; `benches/measuring/course_field.py` makes the same ones.

use course::{Builder, ComparisonId, Model, OptionId, Points};

/// What a field looks like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shape {
    /// Decision areas.
    pub(crate) areas: usize,
    /// Options per area.
    pub(crate) options: usize,
    /// Chance of a bar between two options of different areas, in ten-thousandths.
    pub(crate) bars: u64,
    /// Comparison areas.
    pub(crate) comparisons: usize,
    /// Scenarios.
    pub(crate) scenarios: usize,
}

/// The generator SplitMix64 (Steele, Lea & Flood 2014): a few lines in every language.
pub(crate) struct SplitMix(u64);

impl SplitMix {
    /// From a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number below a bound; the slight unevenness of a remainder does not matter here.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % bound
    }

    /// An amount between minus and plus so many hundredths.
    pub(crate) fn hundredths(&mut self, most: i32) -> Points {
        let drawn = self.below(2 * u64::from(most.unsigned_abs()) + 1);
        Points::hundredths(i32::try_from(drawn).unwrap_or_default() - most)
    }
}

/// A field of a shape. First the bars are drawn, for every pair of options in order; then the effects per
/// option and comparison area; then the shifts per scenario, option and comparison area.
pub(crate) fn field(shape: Shape, seed: u64) -> Result<Model, course::BuildError> {
    let mut random = SplitMix::new(seed);
    let mut builder = Builder::new("generated")?;
    let comparisons: Vec<ComparisonId> = (0..shape.comparisons)
        .map(|place| builder.comparison(&format!("c{place}"), "comparison", None))
        .collect::<Result<_, _>>()?;
    let mut options: Vec<OptionId> = Vec::new();
    for area in 0..shape.areas {
        let id = builder.area(&format!("a{area}"), "area")?;
        for option in 0..shape.options {
            options.push(builder.option(id, &format!("a{area}o{option}"), "option")?);
        }
    }
    for (place, one) in options.iter().enumerate() {
        for other in &options[(place / shape.options + 1) * shape.options..] {
            if random.below(10_000) < shape.bars {
                builder.bar(*one, *other, "drawn")?;
            }
        }
    }
    for option in &options {
        for on in &comparisons {
            builder.effect(*option, *on, random.hundredths(200))?;
        }
    }
    for scenario in 0..shape.scenarios {
        let id = builder.scenario(&format!("s{scenario}"), "scenario")?;
        for option in &options {
            for on in &comparisons {
                builder.shift(id, *option, *on, random.hundredths(100))?;
            }
        }
    }
    builder.finish()
}
