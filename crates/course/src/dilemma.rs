//! Where wishes collide, with the evidence.

use serde::Serialize;

use crate::exploration::Exploration;
use crate::id::{ComparisonId, OptionId};
use crate::obstacle::Obstacle;
use crate::option_set::{OptionSet, places};
use crate::reach::BeyondReach;
use crate::vote::{Vote, votes};

/// A dilemma of one of three kinds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dilemma {
    /// Two options are each widely wanted and share no acceptable scheme: an option that unites them is
    /// missing.
    MissingOption {
        /// The votes on the two options.
        votes: [Vote; 2],
        /// What keeps them apart.
        apart: Obstacle,
    },
    /// What is best for one comparison area and what is best for another have no scheme in common.
    TradeOff {
        /// The best tenth for each of the two.
        best: [BestTenth; 2],
    },
    /// The votes on an option show two camps.
    ValueClash {
        /// The votes.
        vote: Vote,
    },
}

/// The best tenth of the acceptable schemes on a comparison area, at least one; all that are as good as the
/// last of them belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct BestTenth {
    /// The comparison area.
    pub on: ComparisonId,
    /// How many schemes.
    pub schemes: u64,
    /// The lowest total among them, in points.
    pub from: f64,
    /// The highest total that they reach on the other comparison area, in points.
    pub other_at_most: f64,
}

impl Exploration<'_> {
    /// All dilemmas: missing options, then trade-offs, then value clashes, each in the order of the model.
    ///
    /// # Errors
    /// When finding out what keeps two options apart takes too many steps.
    pub fn dilemmas(&self) -> Result<Vec<Dilemma>, BeyondReach> {
        let votes = votes(self.model());
        let mut found = self.missing_options(&votes)?;
        found.extend(self.trade_offs());
        found.extend(votes.into_iter().filter(Vote::is_divided).map(|vote| Dilemma::ValueClash { vote }));
        Ok(found)
    }

    fn missing_options(&self, votes: &[Vote]) -> Result<Vec<Dilemma>, BeyondReach> {
        let wanted: Vec<Vote> = votes.iter().copied().filter(Vote::is_widely_wanted).collect();
        let together = self.together(OptionSet::of(wanted.iter().map(|vote| vote.option)));
        let mut found = Vec::new();
        for (place, one) in wanted.iter().enumerate() {
            let apart = |other: &&Vote| !together[one.option.index()].contains(other.option);
            for other in wanted[place + 1..].iter().filter(apart) {
                let options = OptionSet::of([one.option, other.option]);
                let obstacle = self.obstacle(options)?;
                found.extend(obstacle.map(|apart| Dilemma::MissingOption { votes: [*one, *other], apart }));
            }
        }
        Ok(found)
    }

    /// Per option those with which it shares an acceptable scheme.
    fn together(&self, of: OptionSet) -> Vec<OptionSet> {
        let mut together = vec![0; self.model().options().len()];
        for taken in &self.accepted().taken {
            places(taken & of.0).for_each(|option| together[option] |= taken);
        }
        together.into_iter().map(OptionSet).collect()
    }

    fn trade_offs(&self) -> Vec<Dilemma> {
        if self.acceptable() < 2 {
            return Vec::new();
        }
        let schemes = self.accepted();
        let from: Vec<i32> = (0..self.table().width).map(|on| self.tenth_from(on)).collect();
        let mut found = Vec::new();
        for one in 0..from.len() {
            for other in one + 1..from.len() {
                let in_both = |place: usize| {
                    let totals = schemes.totals(place);
                    totals[one] >= from[one] && totals[other] >= from[other]
                };
                if !(0..schemes.len()).any(in_both) {
                    let best =
                        [self.best_tenth(one, from[one], other), self.best_tenth(other, from[other], one)];
                    found.push(Dilemma::TradeOff { best });
                }
            }
        }
        found
    }

    /// The total from which on a scheme belongs to the best tenth.
    fn tenth_from(&self, on: usize) -> i32 {
        let schemes = self.accepted();
        let mut totals: Vec<i32> = (0..schemes.len()).map(|place| schemes.totals(place)[on]).collect();
        let last = totals.len().div_ceil(10) - 1;
        *totals.select_nth_unstable_by(last, |one, other| other.cmp(one)).1
    }

    fn best_tenth(&self, on: usize, from: i32, other: usize) -> BestTenth {
        let schemes = self.accepted();
        let inside =
            (0..schemes.len()).map(|place| schemes.totals(place)).filter(|totals| totals[on] >= from);
        let (number, most) =
            inside.fold((0, i32::MIN), |(number, most), totals| (number + 1, most.max(totals[other])));
        BestTenth {
            on: ComparisonId::at(on),
            schemes: number,
            from: self.table().points(from),
            other_at_most: self.table().points(most),
        }
    }
}

impl Dilemma {
    /// The options that it is about; none for a trade-off.
    #[must_use]
    pub fn options(&self) -> Vec<OptionId> {
        match self {
            Self::MissingOption { votes, .. } => votes.iter().map(|vote| vote.option).collect(),
            Self::TradeOff { .. } => Vec::new(),
            Self::ValueClash { vote } => vec![vote.option],
        }
    }
}
