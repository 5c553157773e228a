//! How much an option keeps open (Rosenhead's robustness analysis).

use rayon::prelude::*;
use serde::Serialize;

use crate::count::{Steps, TooManySteps};
use crate::exploration::Exploration;
use crate::id::{OptionId, ScenarioId};
use crate::option_set::places;
use crate::reach::{BeyondReach, STEPS, endless};
use crate::schemes::per_option;
use crate::walk::Walk;

/// So many of so many acceptable schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Schemes with the option.
    pub kept: u64,
    /// All schemes.
    pub of: u64,
}

impl Kept {
    /// The share, 0 to 1; `None` when there is no acceptable scheme at all.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.kept as f64 / self.of as f64)
    }
}

/// What an option keeps open when it is taken as a first step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Robustness {
    /// The option.
    pub option: OptionId,
    /// Without a scenario.
    pub overall: Kept,
    /// In each scenario, in the order of the model.
    pub by_scenario: Vec<Kept>,
    /// The scenario in which it keeps the smallest share open; scenarios without any acceptable scheme are
    /// left out, since no option keeps anything open there.
    pub lowest: Option<ScenarioId>,
}

impl Robustness {
    /// The smallest share over the scenarios; without scenarios the share overall.
    #[must_use]
    pub fn lowest_share(&self) -> Option<f64> {
        self.lowest.map_or(self.overall, |scenario| self.by_scenario[scenario.index()]).share()
    }
}

impl Exploration<'_> {
    /// The robustness of each option, in the order of the model.
    ///
    /// # Errors
    /// When the search in a scenario takes too many steps.
    pub fn robustness(&self) -> Result<Vec<Robustness>, BeyondReach> {
        let options = self.model().options().len();
        let scenarios: Result<Vec<(u64, Vec<u64>)>, TooManySteps> = (0..self.table().shifts.len())
            .into_par_iter()
            .map(|scenario| self.holding_in(scenario))
            .collect();
        let scenarios = scenarios.map_err(|TooManySteps| endless(self.field()))?;
        let overall = per_option(self.accepted().holding(options));
        Ok(overall.map(|(option, kept)| self.of_option(option, kept, &scenarios)).collect())
    }

    fn of_option(&self, option: OptionId, kept: u64, scenarios: &[(u64, Vec<u64>)]) -> Robustness {
        let in_scenario = |(of, holding): &(u64, Vec<u64>)| Kept { kept: holding[option.index()], of: *of };
        let by_scenario: Vec<Kept> = scenarios.iter().map(in_scenario).collect();
        let shares = by_scenario.iter().enumerate().filter_map(|(at, kept)| Some((at, kept.share()?)));
        let lowest = shares.min_by(|(_, one), (_, other)| one.total_cmp(other));
        Robustness {
            option,
            overall: Kept { kept, of: self.acceptable() },
            by_scenario,
            lowest: lowest.map(|(at, _)| ScenarioId::at(at)),
        }
    }

    /// The number of acceptable schemes in a scenario, and of those with each option.
    fn holding_in(&self, scenario: usize) -> Result<(u64, Vec<u64>), TooManySteps> {
        let walk = Walk::new(self.field(), &self.table().in_scenario(scenario), self.floors());
        let (mut all, mut holding) = (0, vec![0; self.model().options().len()]);
        walk.each(self.alive(), &Steps::at_most(STEPS), &mut |taken, _| {
            all += 1;
            places(taken).for_each(|option| holding[option] += 1);
        })?;
        Ok((all, holding))
    }
}
