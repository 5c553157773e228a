//! Cross-impact balances (Weimer-Jehle 2006, *Technological Forecasting and Social Change* 73): which futures
//! hold together.
//!
//! A future picks one variant of every descriptor. Judgements say how much each variant promotes (+) or
//! hinders (-) each variant of other descriptors. A future is consistent when no descriptor has another
//! variant that the rest of the future promotes more.

use serde::{Deserialize, Serialize};

use crate::key::{Key, KeyError};

/// The most futures that are gone through.
pub const FUTURES_TRIED: usize = 2_000_000;

/// The strongest judgement.
pub const STRONGEST: i8 = 3;

/// Why a cross-impact field was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BalanceError {
    /// A key is wrong.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A key is there twice, or a descriptor has too few variants.
    #[error("descriptor `{0}` needs a key of its own and two or more variants, each with a key of its own")]
    Descriptor(String),
    /// A judgement names something that is not there, or points at its own descriptor.
    #[error("the judgement from `{0}` to `{1}` is not between variants of two different descriptors")]
    Judgement(String, String),
    /// A judgement is off the scale.
    #[error("a judgement of {0} is off the scale: use a whole number from -3 to 3")]
    OffScale(i8),
    /// There are too many futures.
    #[error("there are more than 2,000,000 futures: leave out a descriptor or join variants")]
    TooMany,
}

/// A descriptor of the future with its variants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Descriptor {
    /// What it is called outside.
    pub key: Key,
    /// The name in the words of the table.
    pub label: String,
    /// Its variants: key and name.
    pub variants: Vec<Variant>,
}

/// One way in which a descriptor can turn out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    /// What it is called outside; unique within all descriptors.
    pub key: Key,
    /// The name in the words of the table.
    pub label: String,
}

/// How much one variant promotes another; what is not judged is zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// The variant that has influence.
    pub from: Key,
    /// The variant that it works on.
    pub to: Key,
    /// From -3 (strongly hinders) to +3 (strongly promotes).
    pub impact: i8,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    descriptors: Vec<Descriptor>,
    judgements: Vec<Judgement>,
}

/// Descriptors with judgements; reads and writes as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Form", into = "Form")]
pub struct CrossImpact {
    descriptors: Vec<Descriptor>,
    judgements: Vec<Judgement>,
    /// Impact from each variant to each variant, numbered through.
    impacts: Vec<Vec<i32>>,
    /// The number of the first variant of each descriptor.
    first: Vec<usize>,
}

/// A future and how well it holds together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Future {
    /// The place of the variant per descriptor, from zero.
    pub variants: Vec<usize>,
    /// By how much the most contradicted descriptor would rather be another variant; zero is consistent.
    pub inconsistency: i32,
    /// The sum of all impacts inside it: how strongly it carries itself.
    pub total: i32,
    /// The descriptor that is most contradicted, and the variant that the rest promotes more; `None` when
    /// consistent.
    pub contradicted: Option<(usize, usize)>,
}

impl CrossImpact {
    /// Descriptors with judgements between their variants.
    ///
    /// # Errors
    /// When keys, variants or judgements are not allowed.
    pub fn new(descriptors: Vec<Descriptor>, judgements: Vec<Judgement>) -> Result<Self, BalanceError> {
        let (mut keys, mut of, mut first): (Vec<&Key>, Vec<usize>, Vec<usize>) = Default::default();
        for (place, descriptor) in descriptors.iter().enumerate() {
            first.push(keys.len());
            let twice = descriptors[..place].iter().any(|other| other.key == descriptor.key);
            for variant in &descriptor.variants {
                if keys.contains(&&variant.key) {
                    return Err(BalanceError::Descriptor(descriptor.key.to_string()));
                }
                keys.push(&variant.key);
                of.push(place);
            }
            if twice || descriptor.variants.len() < 2 {
                return Err(BalanceError::Descriptor(descriptor.key.to_string()));
            }
        }
        let mut impacts = vec![vec![0; keys.len()]; keys.len()];
        for judgement in &judgements {
            let place = |key: &Key| keys.iter().position(|known| *known == key);
            let ends =
                place(&judgement.from).zip(place(&judgement.to)).filter(|(from, to)| of[*from] != of[*to]);
            let Some((from, to)) = ends else {
                return Err(BalanceError::Judgement(judgement.from.to_string(), judgement.to.to_string()));
            };
            if judgement.impact.abs() > STRONGEST {
                return Err(BalanceError::OffScale(judgement.impact));
            }
            impacts[from][to] = i32::from(judgement.impact);
        }
        Ok(Self { descriptors, judgements, impacts, first })
    }

    /// The descriptors.
    #[must_use]
    pub fn descriptors(&self) -> &[Descriptor] {
        &self.descriptors
    }

    /// All futures with at most this inconsistency, the most consistent first and of equals the one that
    /// carries itself most strongly.
    ///
    /// # Errors
    /// When there are too many futures.
    pub fn futures(&self, inconsistency: i32) -> Result<Vec<Future>, BalanceError> {
        let sizes: Vec<usize> = self.descriptors.iter().map(|descriptor| descriptor.variants.len()).collect();
        let number = sizes.iter().try_fold(1_usize, |all, size| all.checked_mul(*size));
        if number.is_none_or(|number| number > FUTURES_TRIED) {
            return Err(BalanceError::TooMany);
        }
        let mut found = Vec::new();
        let mut variants = vec![0; sizes.len()];
        loop {
            let future = self.judged(&variants);
            if future.inconsistency <= inconsistency {
                found.push(future);
            }
            // Counts on as an odometer does.
            let Some(turned) = (0..sizes.len()).rev().find(|at| variants[*at] + 1 < sizes[*at]) else {
                break;
            };
            variants[turned] += 1;
            variants[turned + 1..].fill(0);
        }
        found.sort_by_key(|future| (future.inconsistency, -future.total));
        Ok(found)
    }

    fn judged(&self, variants: &[usize]) -> Future {
        let chosen: Vec<usize> =
            variants.iter().zip(&self.first).map(|(variant, first)| first + variant).collect();
        let impact = |variant: usize| chosen.iter().map(|from| self.impacts[*from][variant]).sum::<i32>();
        let (mut inconsistency, mut total, mut contradicted) = (0, 0, None);
        for (place, own) in chosen.iter().enumerate() {
            let own = impact(*own);
            total += own;
            for variant in 0..self.descriptors[place].variants.len() {
                let short = impact(self.first[place] + variant) - own;
                if short > inconsistency {
                    (inconsistency, contradicted) = (short, Some((place, variant)));
                }
            }
        }
        Future { variants: variants.to_vec(), inconsistency, total, contradicted }
    }
}

impl TryFrom<Form> for CrossImpact {
    type Error = BalanceError;

    fn try_from(form: Form) -> Result<Self, BalanceError> {
        Self::new(form.descriptors, form.judgements)
    }
}

impl From<CrossImpact> for Form {
    fn from(field: CrossImpact) -> Self {
        Self { descriptors: field.descriptors, judgements: field.judgements }
    }
}
