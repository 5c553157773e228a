//! A proposal for a commitment package: per decision area what to do now, explore first, defer or leave.
//!
//! House style, after the Strategic Choice Approach. The direction is the acceptable scheme whose options are
//! most desirable together (of equal ones the most robust, then the first). Each line is about its option in
//! that area, and takes the first that applies:
//!
//! 1. *not*: the votes on it are against on average, and nothing makes it necessary;
//! 2. *explore first*: an uncertainty stands in the way, about the environment (UE), values (UV) or related
//!    decisions (UR);
//! 3. *defer*: a condition is open, or taking it keeps fewer schemes open than an average option of its area;
//! 4. *now*.

use domain::MunicipalityCode;
use serde::Serialize;

use crate::condition::{ConditionKind, ConditionState};
use crate::desirability::{Desirability, Draws};
use crate::exploration::Exploration;
use crate::id::{AreaId, ConditionId, OptionId, ScenarioId};
use crate::option_set::{OptionSet, places};
use crate::possibility::{Possibility, possibility};
use crate::reach::BeyondReach;
use crate::robustness::{Kept, Robustness};
use crate::schemes::Scheme;
use crate::standing::{Necessity, Standing};
use crate::vote::{Vote, votes};

/// From this difference between the shares of two participants on their wishes count as apart. House style.
pub const APART_FROM: f64 = 0.5;

/// What to do in a decision area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Commit to it now.
    Now,
    /// Find something out first.
    ExploreFirst,
    /// Wait for a trigger.
    Defer,
    /// Do not do it.
    Not,
}

/// Why a line says what it says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitmentReason {
    /// It cannot be missed.
    Necessary(Necessity),
    /// How often it ranks first.
    RanksFirst {
        /// The share of draws and participants, 0 to 1.
        share: f64,
        /// The standard error of the share.
        error: f64,
    },
    /// It keeps at least as much open as an average option of its area.
    KeepsOpen(Kept),
    /// It keeps less open than an average option of its area.
    ClosesDoors {
        /// What it keeps.
        kept: Kept,
        /// The options of the area that are in an acceptable scheme.
        options: usize,
    },
    /// Every condition is met or owned.
    Feasible,
    /// Votes against outweigh votes in favour.
    NotWanted(Vote),
    /// There is no acceptable scheme at all, so there is nothing to commit to yet.
    NoAcceptableScheme,
}

/// What is not known, by kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Uncertainty {
    /// UE: in this scenario no acceptable scheme holds the option. Becomes a knowledge question.
    FailsInScenario(ScenarioId),
    /// UE: more than half of those who answered do not know. Becomes a knowledge question.
    UnknownToMost(Vote),
    /// UE: at least half of those who know say that it cannot be carried out. Becomes a knowledge question.
    Doubted(Possibility),
    /// UV: the votes are divided. Becomes a council question.
    Divided(Vote),
    /// UV: for some participants the option is nearly always among the best and for others hardly ever.
    /// Becomes a council question.
    WishesApart {
        /// The lowest share among participants.
        lowest: f64,
        /// The highest share among participants.
        highest: f64,
    },
    /// UV: no scheme meets all floors, so the floors themselves are the question. Becomes a council question.
    FloorsTooHigh,
    /// UR: no scheme goes round the bars. Becomes a partnership wish.
    NoScheme,
    /// UR: the consent of a partner or a power is open. Becomes a partnership wish.
    DecidedElsewhere(ConditionId),
    /// UR: it needs municipalities, and no condition says that they agree or who asks them. Becomes a
    /// partnership wish.
    NeedsPartners(Vec<MunicipalityCode>),
}

/// The kind of an uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum UncertaintyKind {
    /// About the environment: a knowledge question.
    #[serde(rename = "UE")]
    Environment,
    /// About values: a council question.
    #[serde(rename = "UV")]
    Values,
    /// About related decisions: a partnership wish.
    #[serde(rename = "UR")]
    RelatedDecisions,
}

impl Uncertainty {
    /// The kind, which says what it becomes.
    #[must_use]
    pub fn kind(&self) -> UncertaintyKind {
        match self {
            Self::FailsInScenario(_) | Self::UnknownToMost(_) | Self::Doubted(_) => {
                UncertaintyKind::Environment
            }
            Self::Divided(_) | Self::WishesApart { .. } | Self::FloorsTooHigh => UncertaintyKind::Values,
            Self::NoScheme | Self::DecidedElsewhere(_) | Self::NeedsPartners(_) => {
                UncertaintyKind::RelatedDecisions
            }
        }
    }
}

/// What to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// This condition is met.
    ConditionMet(ConditionId),
    /// This decision area, tied to it by bars, is decided.
    AreaDecided(AreaId),
}

/// The proposal for one decision area.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommitmentLine {
    /// The decision area.
    pub area: AreaId,
    /// The option of the direction; `None` when there is no acceptable scheme.
    pub option: Option<OptionId>,
    /// What to do.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Vec<CommitmentReason>,
    /// What to find out.
    pub uncertainties: Vec<Uncertainty>,
    /// What to wait for.
    pub triggers: Vec<Trigger>,
}

/// A commitment package.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommitmentPackage {
    /// The acceptable scheme that the lines follow; `None` when there is none.
    pub direction: Option<Scheme>,
    /// A line per decision area, in the order of the model.
    pub lines: Vec<CommitmentLine>,
    /// The acceptable schemes that stay open after what is done now.
    pub kept: Kept,
}

/// What lines are drawn from; each list in the order of the options.
struct Findings {
    standings: Vec<Standing>,
    robustness: Vec<Robustness>,
    desirability: Vec<Desirability>,
    votes: Vec<Vote>,
}

impl Exploration<'_> {
    /// The proposal for a commitment package.
    ///
    /// # Errors
    /// When a search takes too many steps.
    pub fn commitment_package(&self, draws: Draws) -> Result<CommitmentPackage, BeyondReach> {
        let (robustness, desirability) = (self.robustness()?, self.desirability(draws));
        Ok(self.package_from(self.standings()?, robustness, desirability))
    }

    /// The same from findings that are there already.
    pub(crate) fn package_from(
        &self,
        standings: Vec<Standing>,
        robustness: Vec<Robustness>,
        desirability: Vec<Desirability>,
    ) -> CommitmentPackage {
        let findings = Findings { standings, robustness, desirability, votes: votes(self.model()) };
        let direction = self.direction(&findings);
        let lines: Vec<CommitmentLine> = (self.model().area_ids())
            .map(|area| match direction {
                Some(direction) => self.line(area, direction, &findings),
                None => self.stuck(area),
            })
            .collect();
        let now = lines.iter().filter(|line| line.verdict == Verdict::Now).filter_map(|line| line.option);
        let now = OptionSet::of(now).0;
        let kept = self.accepted().taken.iter().filter(|taken| now & !*taken == 0).count() as u64;
        CommitmentPackage { direction, lines, kept: Kept { kept, of: self.acceptable() } }
    }

    fn direction(&self, findings: &Findings) -> Option<Scheme> {
        let options = 0..self.model().options().len();
        let desirable: Vec<f64> =
            options.map(|option| findings.desirability.get(option).map_or(0.0, |one| one.share)).collect();
        let robust =
            |option: usize| findings.robustness[option].overall.kept as f64 / self.acceptable() as f64;
        let worth = |taken: u128| -> (f64, f64) {
            places(taken)
                .fold((0.0, 0.0), |(wish, open), option| (wish + desirable[option], open + robust(option)))
        };
        let better = |one: (f64, f64), other: (f64, f64)| {
            let (wish, open) = (one.0 - other.0, one.1 - other.1);
            wish > 1e-9 || (wish > -1e-9 && open > 1e-9)
        };
        let mut best: Option<(u128, (f64, f64))> = None;
        for taken in &self.accepted().taken {
            let worth = worth(*taken);
            if best.is_none_or(|(_, so_far)| better(worth, so_far)) {
                best = Some((*taken, worth));
            }
        }
        best.map(|(taken, _)| OptionSet(taken))
    }

    /// A line when nothing is acceptable.
    fn stuck(&self, area: AreaId) -> CommitmentLine {
        let why = if self.schemes() > 0 { Uncertainty::FloorsTooHigh } else { Uncertainty::NoScheme };
        CommitmentLine {
            area,
            option: None,
            verdict: Verdict::ExploreFirst,
            reasons: vec![CommitmentReason::NoAcceptableScheme],
            uncertainties: vec![why],
            triggers: Vec::new(),
        }
    }

    fn line(&self, area: AreaId, direction: Scheme, findings: &Findings) -> CommitmentLine {
        let mut options = self.model().area(area).options.iter().copied();
        let Some(option) = options.find(|option| direction.contains(*option)) else {
            return self.stuck(area);
        };
        let (standing, vote) = (&findings.standings[option.index()], findings.votes[option.index()]);
        let kept = findings.robustness[option.index()].overall;
        let living = |option: &&OptionId| findings.standings[option.index()].acceptable > 0;
        let living = self.model().area(area).options.iter().filter(living).count();
        let closes_doors = kept.kept * (living as u64) < kept.of;
        let unwanted = standing.necessary.is_empty() && vote.mean.is_some_and(|mean| mean < 0.0);
        let uncertainties = self.uncertainties(option, findings);
        let mut triggers: Vec<Trigger> = standing.open.iter().copied().map(Trigger::ConditionMet).collect();
        if closes_doors {
            triggers.extend(self.tied_to(area).map(Trigger::AreaDecided));
        }
        let verdict = if unwanted {
            Verdict::Not
        } else if !uncertainties.is_empty() {
            Verdict::ExploreFirst
        } else if closes_doors || !standing.is_feasible() {
            Verdict::Defer
        } else {
            Verdict::Now
        };
        let mut reasons: Vec<_> =
            standing.necessary.iter().copied().map(CommitmentReason::Necessary).collect();
        if unwanted {
            reasons.push(CommitmentReason::NotWanted(vote));
        }
        if let Some(found) = findings.desirability.get(option.index()) {
            reasons.push(CommitmentReason::RanksFirst { share: found.share, error: found.error });
        }
        reasons.push(match closes_doors {
            true => CommitmentReason::ClosesDoors { kept, options: living },
            false => CommitmentReason::KeepsOpen(kept),
        });
        if standing.is_feasible() {
            reasons.push(CommitmentReason::Feasible);
        }
        CommitmentLine { area, option: Some(option), verdict, reasons, uncertainties, triggers }
    }

    fn uncertainties(&self, option: OptionId, findings: &Findings) -> Vec<Uncertainty> {
        let (vote, robustness) = (findings.votes[option.index()], &findings.robustness[option.index()]);
        let fails = |(_, kept): &(ScenarioId, &Kept)| kept.of > 0 && kept.kept == 0;
        let by_scenario = self.model().scenario_ids().zip(&robustness.by_scenario);
        let mut found: Vec<Uncertainty> =
            by_scenario.filter(fails).map(|(scenario, _)| Uncertainty::FailsInScenario(scenario)).collect();
        if vote.unknown > vote.votes() {
            found.push(Uncertainty::UnknownToMost(vote));
        }
        let possibility = possibility(self.model(), option);
        if possibility.is_doubted() {
            found.push(Uncertainty::Doubted(possibility));
        }
        if vote.is_divided() {
            found.push(Uncertainty::Divided(vote));
        }
        if let Some((lowest, highest)) = findings.desirability.get(option.index()).map(Desirability::spread)
            && highest - lowest >= APART_FROM
        {
            found.push(Uncertainty::WishesApart { lowest, highest });
        }
        let elsewhere = |condition: &ConditionId| {
            let kind = self.model().condition(*condition).map(|condition| condition.kind);
            matches!(kind, Some(ConditionKind::PartnerConsent | ConditionKind::Powers))
        };
        found.extend(
            self.model().open_conditions(option).filter(elsewhere).map(Uncertainty::DecidedElsewhere),
        );
        found.extend(self.unasked_partners(option));
        found
    }

    /// The partners of an option when no condition speaks of their consent.
    fn unasked_partners(&self, option: OptionId) -> Option<Uncertainty> {
        let option = self.model().option(option);
        let mut consents = option.conditions.iter().filter(|one| one.kind == ConditionKind::PartnerConsent);
        let unasked = !option.partners.is_empty() && consents.all(|one| one.state == ConditionState::Open);
        unasked.then(|| Uncertainty::NeedsPartners(option.partners.clone()))
    }

    /// The areas that a bar ties to this one.
    fn tied_to(&self, area: AreaId) -> impl Iterator<Item = AreaId> {
        let barred =
            places(self.field().areas[area.index()]).fold(0, |all, option| all | self.field().bars[option]);
        self.model().area_ids().filter(move |other| self.field().areas[other.index()] & barred != 0)
    }
}
