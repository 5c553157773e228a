//! A measure: one figure for every municipality, with all that belongs to it.
//!
//! Everything that can be mapped, ranked, compared or used in a rule is a measure, whether it was
//! published as such, computed from published figures, or estimated by a model.

use serde::{Deserialize, Serialize};

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Published by a statistical office, at most recast to present boundaries.
    Published,
    /// Computed from published figures by a fixed rule.
    Computed,
    /// Estimated by a model.
    Model,
}

/// The subject of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// Where the municipality lies.
    Location,
    /// Its place in the network of flows.
    Position,
    /// What it is used for.
    Role,
    /// Who live there.
    Demography,
    /// Homes.
    Housing,
    /// Work and businesses.
    Economy,
    /// Facilities and their nearness.
    Facilities,
    /// Density and traffic.
    Living,
    /// Income support and education.
    Social,
    /// Energy.
    Energy,
}

impl Theme {
    /// Every theme, in the order in which they are shown.
    pub const ALL: [Theme; 10] = [
        Theme::Location,
        Theme::Position,
        Theme::Role,
        Theme::Demography,
        Theme::Housing,
        Theme::Economy,
        Theme::Facilities,
        Theme::Living,
        Theme::Social,
        Theme::Energy,
    ];

    /// The theme's key in texts and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Theme::Location => "location",
            Theme::Position => "position",
            Theme::Role => "role",
            Theme::Demography => "demography",
            Theme::Housing => "housing",
            Theme::Economy => "economy",
            Theme::Facilities => "facilities",
            Theme::Living => "living",
            Theme::Social => "social",
            Theme::Energy => "energy",
        }
    }
}

/// How to read a high value. A reading aid, not a norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HigherIs {
    /// Usually seen as favourable.
    Good,
    /// Usually seen as unfavourable.
    Bad,
    /// Neither.
    Neutral,
}

/// What was done to a published figure to bring it to present boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Processing {
    /// Counts were added up.
    Sum,
    /// Weighted mean of the parts.
    Mean,
    /// Two counts were added up, then divided.
    Ratio,
    /// Nothing.
    None,
}

/// What municipalities weigh by in a national mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Inhabitants.
    Inhabitants,
    /// Private households.
    Households,
    /// Dwellings.
    Dwellings,
    /// Land area.
    Land,
    /// Jobs of employees.
    Jobs,
    /// Resident workers.
    Workers,
    /// A national mean has no meaning.
    None,
}

/// What belongs to a measure beside its values: one row of the table of measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Description {
    /// Key, `share_65_plus`.
    pub id: String,
    /// Published, computed or model.
    pub kind: Kind,
    /// Subject.
    pub theme: Theme,
    /// Dutch name.
    pub label_nl: String,
    /// English name.
    pub label_en: String,
    /// Unit, one of the units that the number texts know.
    pub unit: String,
    /// Decimals shown.
    pub decimals: u8,
    /// How to read a high value.
    pub higher_is: HigherIs,
    /// What was done to it.
    pub processing: Processing,
    /// Weight of the national mean.
    pub weight: Weight,
    /// Publisher and table.
    pub source: String,
    /// What to mind, in Dutch; empty when nothing.
    pub caveat_nl: String,
    /// What to mind, in English; empty when nothing.
    pub caveat_en: String,
}

/// One figure for every municipality, for one or more years.
#[derive(Clone, Debug)]
pub struct Measure {
    /// All that belongs to it.
    pub description: Description,
    /// Years, rising, at least one.
    years: Vec<Column>,
}

/// The values of one year, in the order of the register.
#[derive(Clone, Debug)]
pub struct Column {
    /// The year of the figure, or of the edition of the publication.
    pub year: u16,
    /// One value per municipality; not a number where there is no figure.
    values: Vec<f64>,
    /// The values that exist, rising.
    sorted: Vec<f64>,
    /// Weighted mean over the municipalities, where that has a meaning.
    national: Option<f64>,
}

impl Column {
    /// `values` per municipality, not a number where missing; `weights` of the same length for the
    /// national mean, or `None` when that has no meaning.
    #[must_use]
    pub fn new(year: u16, values: Vec<f64>, weights: Option<&[f64]>) -> Column {
        let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let national = weights.and_then(|weights| weighted_mean(&values, weights));
        Column { year, values, sorted, national }
    }

    /// The value of a municipality, `None` when missing.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<f64> {
        self.values.get(index).copied().filter(|value| value.is_finite())
    }

    /// All values, not a number where missing.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The weighted mean over all municipalities.
    #[must_use]
    pub const fn national(&self) -> Option<f64> {
        self.national
    }

    /// How many municipalities have a figure.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// Rank from the highest value, 1 is the highest; equal values share the best rank.
    #[must_use]
    pub fn rank(&self, index: usize) -> Option<usize> {
        let value = self.get(index)?;
        Some(self.sorted.len() - self.sorted.partition_point(|each| *each <= value) + 1)
    }

    /// Part of the municipalities that lie lower, ties counted for half, 0 to 100.
    #[must_use]
    pub fn percentile(&self, index: usize) -> Option<f64> {
        self.percentile_of(self.get(index)?)
    }

    /// The percentile that a value would have, 0 to 100.
    #[must_use]
    pub fn percentile_of(&self, value: f64) -> Option<f64> {
        let count = self.sorted.len();
        if count == 0 || !value.is_finite() {
            return None;
        }
        let below = self.sorted.partition_point(|each| *each < value);
        let upto = self.sorted.partition_point(|each| *each <= value);
        #[expect(clippy::cast_precision_loss, reason = "hundreds of municipalities at most")]
        Some((below + upto) as f64 / 2.0 / count as f64 * 100.0)
    }

    /// The value below which a part (0 to 1) of the municipalities lies, linear between two values.
    #[must_use]
    pub fn quantile(&self, part: f64) -> Option<f64> {
        quantile(&self.sorted, part)
    }

    /// Lowest, median and highest value among some municipalities, those without a figure left out.
    #[must_use]
    pub fn band(&self, among: &[usize]) -> Option<Band> {
        let mut values: Vec<f64> = among.iter().filter_map(|index| self.get(*index)).collect();
        values.sort_by(f64::total_cmp);
        Some(Band {
            low: quantile(&values, 0.1)?,
            median: quantile(&values, 0.5)?,
            high: quantile(&values, 0.9)?,
            count: values.len(),
        })
    }
}

/// Where most of a group of municipalities lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Band {
    /// Nine in ten lie above.
    pub low: f64,
    /// Half lie above.
    pub median: f64,
    /// One in ten lies above.
    pub high: f64,
    /// Municipalities with a figure.
    pub count: usize,
}

impl Measure {
    /// A measure over one or more years; `columns` in any order.
    ///
    /// Returns `None` without any year.
    #[must_use]
    pub fn new(description: Description, mut columns: Vec<Column>) -> Option<Measure> {
        columns.sort_by_key(|column| column.year);
        (!columns.is_empty()).then_some(Measure { description, years: columns })
    }

    /// All years, rising.
    #[must_use]
    pub fn years(&self) -> &[Column] {
        &self.years
    }

    /// The last year that a figure exists for.
    #[must_use]
    pub fn latest(&self) -> &Column {
        // `new` refuses a measure without years.
        &self.years[self.years.len() - 1]
    }

    /// The values of one year.
    #[must_use]
    pub fn year(&self, year: u16) -> Option<&Column> {
        self.years.iter().find(|column| column.year == year)
    }

    /// The series of one municipality: the years that have a figure.
    #[must_use]
    pub fn series(&self, index: usize) -> Vec<(u16, f64)> {
        self.years.iter().filter_map(|column| Some((column.year, column.get(index)?))).collect()
    }
}

fn weighted_mean(values: &[f64], weights: &[f64]) -> Option<f64> {
    let pairs =
        || values.iter().zip(weights).filter(|(value, weight)| value.is_finite() && weight.is_finite());
    let total: f64 = pairs().map(|(_, weight)| weight).sum();
    (total > 0.0).then(|| pairs().map(|(value, weight)| value * weight).sum::<f64>() / total)
}

/// Quantile of rising values, linear between two of them (type 7 of Hyndman & Fan 1996).
#[must_use]
pub fn quantile(sorted: &[f64], part: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[expect(clippy::cast_precision_loss, reason = "hundreds of municipalities at most")]
    let place = part.clamp(0.0, 1.0) * last as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let below = place.floor() as usize;
    let above = (below + 1).min(last);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (place - place.floor()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_percentiles_and_missing_values() {
        let column = Column::new(2021, vec![3.0, 1.0, f64::NAN, 3.0, 5.0], Some(&[1.0, 1.0, 9.0, 1.0, 2.0]));
        assert_eq!(column.rank(4), Some(1));
        assert_eq!((column.rank(0), column.rank(3), column.rank(1)), (Some(2), Some(2), Some(4)));
        assert_eq!((column.get(2), column.rank(2), column.percentile(2)), (None, None, None));
        assert_eq!(column.percentile(0), Some(50.0));
        assert_eq!(column.national(), Some(17.0 / 5.0));
        assert_eq!(column.quantile(0.5), Some(3.0));
        assert_eq!(column.band(&[0, 1, 2]).map(|band| band.count), Some(2));
    }

    #[test]
    fn nothing_has_no_quantile() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(Column::new(2021, vec![f64::NAN], None).percentile_of(1.0), None);
    }
}
