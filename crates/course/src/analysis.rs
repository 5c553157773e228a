//! Everything at once: what a read-out or a document needs.

use serde::Serialize;

use crate::bottleneck::Bottleneck;
use crate::desirability::{Desirability, Draws};
use crate::dilemma::Dilemma;
use crate::exploration::Exploration;
use crate::front::FrontScheme;
use crate::id::TaskId;
use crate::package::CommitmentPackage;
use crate::possibility::{Possibility, possibilities};
use crate::reach::BeyondReach;
use crate::regret::Regret;
use crate::remedy::Standstill;
use crate::robustness::Robustness;
use crate::schemes::Scheme;
use crate::standing::Standing;
use crate::table::Gap;
use crate::vote::{Vote, votes};

/// All answers for a model. Lists over options run in the order of the model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Analysis {
    /// How many schemes there are.
    pub schemes: u64,
    /// How many meet all floors.
    pub acceptable: u64,
    /// Possible, necessary, feasible, per option.
    pub standings: Vec<Standing>,
    /// What keeps every scheme, or every acceptable one, out; `None` while there is one.
    pub standstill: Option<Standstill>,
    /// What people say of each option itself: whether it is possible, and on what condition.
    pub possibilities: Vec<Possibility>,
    /// The votes per option.
    pub votes: Vec<Vote>,
    /// Desirability per option; empty without comparison areas or acceptable schemes.
    pub desirability: Vec<Desirability>,
    /// Robustness per option.
    pub robustness: Vec<Robustness>,
    /// Bars and open conditions, what frees most first.
    pub bottlenecks: Vec<Bottleneck>,
    /// The dilemmas.
    pub dilemmas: Vec<Dilemma>,
    /// The schemes on the Pareto front.
    pub front: Vec<FrontScheme>,
    /// The maximum regret of each scheme on the front, in the same order.
    pub front_regrets: Vec<Regret>,
    /// The schemes with the smallest maximum regret.
    pub least_regret: Vec<Regret>,
    /// Urgent tasks that no acceptable scheme serves.
    pub unserved_tasks: Vec<TaskId>,
    /// The proposal for a commitment package.
    pub package: CommitmentPackage,
    /// Where nothing is known of an option.
    pub gaps: Vec<Gap>,
}

impl Analysis {
    /// All answers.
    ///
    /// # Errors
    /// When a search takes too many steps.
    pub fn of(exploration: &Exploration, draws: Draws) -> Result<Self, BeyondReach> {
        let (standings, robustness) = (exploration.standings()?, exploration.robustness()?);
        let (desirability, front) = (exploration.desirability(draws), exploration.front()?);
        let package = exploration.package_from(standings.clone(), robustness.clone(), desirability.clone());
        let on_front: Vec<Scheme> = front.iter().map(|one| one.scheme).collect();
        Ok(Self {
            schemes: exploration.schemes(),
            acceptable: exploration.acceptable(),
            standings,
            standstill: exploration.standstill()?,
            possibilities: possibilities(exploration.model()),
            votes: votes(exploration.model()),
            desirability,
            robustness,
            bottlenecks: exploration.bottlenecks()?,
            dilemmas: exploration.dilemmas()?,
            front_regrets: exploration.regrets(&on_front)?,
            front,
            least_regret: exploration.least_regret()?,
            unserved_tasks: exploration.unserved_tasks(),
            package,
            gaps: exploration.gaps().to_vec(),
        })
    }
}
