//! How it stands with each option: possible, necessary, feasible.

use serde::Serialize;

use crate::exploration::Exploration;
use crate::id::{ConditionId, OptionId, TaskId};
use crate::obstacle::Obstacle;
use crate::option_set::OptionSet;
use crate::reach::BeyondReach;
use crate::schemes::per_option;

/// Why an option cannot be missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Necessity {
    /// It is in every acceptable scheme.
    InEveryScheme,
    /// It is in every acceptable scheme that serves this urgent task.
    ForUrgentTask(TaskId),
}

/// How it stands with an option.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// The option.
    pub option: OptionId,
    /// How many schemes hold it. It is possible when there is one.
    pub schemes: u64,
    /// How many acceptable schemes hold it.
    pub acceptable: u64,
    /// What keeps it out of every acceptable scheme; `None` when it is in one.
    pub obstacle: Option<Obstacle>,
    /// Why it is necessary; empty when it is not.
    pub necessary: Vec<Necessity>,
    /// The conditions that nobody sees to. It is feasible when there are none.
    pub open: Vec<ConditionId>,
}

impl Standing {
    /// Whether it is in at least one scheme.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.schemes > 0
    }

    /// Whether every condition is met or owned.
    #[must_use]
    pub fn is_feasible(&self) -> bool {
        self.open.is_empty()
    }
}

impl Exploration<'_> {
    /// How it stands with every option, in the order of the model.
    ///
    /// # Errors
    /// When finding out what stands in the way of an option takes too many steps.
    pub fn standings(&self) -> Result<Vec<Standing>, BeyondReach> {
        let options = self.model().options().len();
        let (all, acceptable) = (self.all().holding(options), self.accepted().holding(options));
        let necessary = self.necessities();
        let standing = |((option, schemes), acceptable): ((OptionId, u64), u64)| {
            let because = necessary.iter().filter(|(options, _)| options.contains(option));
            Ok(Standing {
                option,
                schemes,
                acceptable,
                obstacle: if acceptable > 0 { None } else { self.obstacle(OptionSet::of([option]))? },
                necessary: because.map(|(_, why)| *why).collect(),
                open: self.model().open_conditions(option).collect(),
            })
        };
        per_option(all).zip(acceptable).map(standing).collect()
    }

    /// Urgent tasks that no acceptable scheme serves.
    #[must_use]
    pub fn unserved_tasks(&self) -> Vec<TaskId> {
        self.urgent().filter(|task| self.common_to_serving(*task).is_none()).collect()
    }

    fn urgent(&self) -> impl Iterator<Item = TaskId> {
        self.model().task_ids().filter(|task| self.model().task(*task).urgent)
    }

    fn necessities(&self) -> Vec<(OptionSet, Necessity)> {
        let common =
            |taken: &mut dyn Iterator<Item = u128>| taken.reduce(|all, taken| all & taken).map(OptionSet);
        let every = common(&mut self.accepted().taken.iter().copied());
        let mut found: Vec<_> =
            every.map(|options| (options, Necessity::InEveryScheme)).into_iter().collect();
        for task in self.urgent() {
            found.extend(
                self.common_to_serving(task).map(|options| (options, Necessity::ForUrgentTask(task))),
            );
        }
        found
    }

    /// The options that all acceptable schemes serving a task have in common; `None` when none serves it.
    fn common_to_serving(&self, task: TaskId) -> Option<OptionSet> {
        let serving = self.model().serving(task).0;
        let schemes = self.accepted().taken.iter().copied().filter(|taken| taken & serving != 0);
        schemes.reduce(|all, taken| all & taken).map(OptionSet)
    }
}
