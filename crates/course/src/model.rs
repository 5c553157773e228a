//! The model of a strategic choice: questions, options, what cannot go together, and what was thought of it.
//!
//! After the Strategic Choice Approach (Friend & Hickling, *Planning under Pressure*): decision areas, option
//! bars and comparison areas. A model comes out of a [`Builder`](crate::Builder) and cannot be wrong.

use domain::MunicipalityCode;

use crate::condition::{Condition, ConditionKind, ConditionState};
use crate::id::{AreaId, BarId, ComparisonId, ConditionId, OptionId, ParticipantId, ScenarioId, TaskId};
use crate::key::Key;
use crate::option_set::OptionSet;
use crate::possibility::Possible;
use crate::score::{Answer, Points};

/// A question to decide, with two or more options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionArea {
    /// What it is called outside.
    pub key: Key,
    /// The question in the words of the table.
    pub label: String,
    /// Its options in the order in which they were added.
    pub options: Vec<OptionId>,
}

/// One answer to a decision area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaOption {
    /// What it is called outside.
    pub key: Key,
    /// The option in the words of the table.
    pub label: String,
    /// The question that it answers.
    pub area: AreaId,
    /// What it needs.
    pub conditions: Vec<Condition>,
    /// What it was expected to do on each comparison area before anybody scored; `None` where nobody said.
    pub effects: Vec<Option<Points>>,
    /// The municipalities that it needs.
    pub partners: Vec<MunicipalityCode>,
    /// The tasks that it serves.
    pub serves: Vec<TaskId>,
}

/// Two options that cannot go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionBar {
    /// The two options, of different areas, in the order of the model.
    pub between: [OptionId; 2],
    /// Why not, in the words of the table.
    pub reason: String,
}

/// What schemes are compared on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonArea {
    /// What it is called outside.
    pub key: Key,
    /// The name in the words of the table.
    pub label: String,
    /// The least that a scheme must reach in total over its options; `None` asks nothing.
    pub floor: Option<Points>,
}

/// The answers of a participant on one option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    /// How much the option is wished for, all in all; `None` when not answered.
    pub desirability: Option<Answer>,
    /// The score on each comparison area; `None` when not answered.
    pub scores: Vec<Option<Answer>>,
    /// Whether the option can be carried out; `None` when not answered.
    pub possible: Option<Possible>,
    /// On what condition; `None` when nothing was written.
    pub needs: Option<String>,
}

/// Who gave answers: a person or a group that answers as one. A key, never a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// What it is called outside.
    pub key: Key,
    /// The group it belongs to, if any.
    pub group: Option<String>,
    /// The answers per option, in the order of the model.
    pub ballots: Vec<Ballot>,
}

/// A future that shifts scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called outside.
    pub key: Key,
    /// The name in the words of the table.
    pub label: String,
    /// What is added per option and comparison area: rows of options.
    pub shifts: Vec<Vec<Points>>,
}

/// A task that options can serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What it is called outside.
    pub key: Key,
    /// The name in the words of the table.
    pub label: String,
    /// Whether it cannot wait.
    pub urgent: bool,
}

/// A whole model: decision areas, options, bars, and what was thought of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    pub(crate) title: String,
    pub(crate) municipality: Option<MunicipalityCode>,
    pub(crate) areas: Vec<DecisionArea>,
    pub(crate) options: Vec<AreaOption>,
    pub(crate) bars: Vec<OptionBar>,
    pub(crate) comparisons: Vec<ComparisonArea>,
    pub(crate) participants: Vec<Participant>,
    pub(crate) scenarios: Vec<Scenario>,
    pub(crate) tasks: Vec<Task>,
    pub(crate) more_important: Vec<[ComparisonId; 2]>,
}

impl Model {
    /// The title in the words of the table.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Whose course it is, if said.
    #[must_use]
    pub fn municipality(&self) -> Option<MunicipalityCode> {
        self.municipality
    }

    /// The decision areas.
    #[must_use]
    pub fn areas(&self) -> &[DecisionArea] {
        &self.areas
    }

    /// The options of all decision areas.
    #[must_use]
    pub fn options(&self) -> &[AreaOption] {
        &self.options
    }

    /// The option bars.
    #[must_use]
    pub fn bars(&self) -> &[OptionBar] {
        &self.bars
    }

    /// The comparison areas.
    #[must_use]
    pub fn comparisons(&self) -> &[ComparisonArea] {
        &self.comparisons
    }

    /// Who gave answers.
    #[must_use]
    pub fn participants(&self) -> &[Participant] {
        &self.participants
    }

    /// The scenarios.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The tasks.
    #[must_use]
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// Pairs of comparison areas of which the first weighs at least as much as the second.
    #[must_use]
    pub fn more_important(&self) -> &[[ComparisonId; 2]] {
        &self.more_important
    }

    /// A decision area of this model.
    #[must_use]
    pub fn area(&self, id: AreaId) -> &DecisionArea {
        &self.areas[id.index()]
    }

    /// An option of this model.
    #[must_use]
    pub fn option(&self, id: OptionId) -> &AreaOption {
        &self.options[id.index()]
    }

    /// The municipalities that an option needs, of which nobody noted that they join: those of an option whose consent is
    /// not met.
    #[must_use]
    pub fn partners_to_join(&self, id: OptionId) -> &[MunicipalityCode] {
        let option = self.option(id);
        let mut consents =
            option.conditions.iter().filter(|one| one.kind == ConditionKind::PartnerConsent).peekable();
        let is_met = consents.peek().is_some() && consents.all(|one| one.state == ConditionState::Ticked);
        if is_met { &[] } else { &option.partners }
    }

    /// An option bar of this model.
    #[must_use]
    pub fn bar(&self, id: BarId) -> &OptionBar {
        &self.bars[id.index()]
    }

    /// A comparison area of this model.
    #[must_use]
    pub fn comparison(&self, id: ComparisonId) -> &ComparisonArea {
        &self.comparisons[id.index()]
    }

    /// A participant of this model.
    #[must_use]
    pub fn participant(&self, id: ParticipantId) -> &Participant {
        &self.participants[id.index()]
    }

    /// A scenario of this model.
    #[must_use]
    pub fn scenario(&self, id: ScenarioId) -> &Scenario {
        &self.scenarios[id.index()]
    }

    /// A task of this model.
    #[must_use]
    pub fn task(&self, id: TaskId) -> &Task {
        &self.tasks[id.index()]
    }

    /// A condition of this model; `None` when the option has no such condition.
    #[must_use]
    pub fn condition(&self, id: ConditionId) -> Option<&Condition> {
        self.option(id.option).conditions.get(id.place)
    }

    /// Every area with its place.
    pub fn area_ids(&self) -> impl Iterator<Item = AreaId> + use<> {
        (0..self.areas.len()).map(AreaId::at)
    }

    /// Every option with its place.
    pub fn option_ids(&self) -> impl Iterator<Item = OptionId> + use<> {
        (0..self.options.len()).map(OptionId::at)
    }

    /// Every bar with its place.
    pub fn bar_ids(&self) -> impl Iterator<Item = BarId> + use<> {
        (0..self.bars.len()).map(BarId::at)
    }

    /// Every comparison area with its place.
    pub fn comparison_ids(&self) -> impl Iterator<Item = ComparisonId> + use<> {
        (0..self.comparisons.len()).map(ComparisonId::at)
    }

    /// Every scenario with its place.
    pub fn scenario_ids(&self) -> impl Iterator<Item = ScenarioId> + use<> {
        (0..self.scenarios.len()).map(ScenarioId::at)
    }

    /// Every task with its place.
    pub fn task_ids(&self) -> impl Iterator<Item = TaskId> + use<> {
        (0..self.tasks.len()).map(TaskId::at)
    }

    /// The option with this key.
    #[must_use]
    pub fn option_by_key(&self, key: &str) -> Option<OptionId> {
        self.options.iter().position(|option| option.key.as_str() == key).map(OptionId::at)
    }

    /// The comparison area with this key.
    #[must_use]
    pub fn comparison_by_key(&self, key: &str) -> Option<ComparisonId> {
        self.comparisons.iter().position(|area| area.key.as_str() == key).map(ComparisonId::at)
    }

    /// The bar between two options, whichever is named first.
    #[must_use]
    pub fn bar_between(&self, one: OptionId, other: OptionId) -> Option<BarId> {
        let between = [one.min(other), one.max(other)];
        self.bars.iter().position(|bar| bar.between == between).map(BarId::at)
    }

    /// The conditions of an option that are neither met nor owned.
    pub fn open_conditions(&self, option: OptionId) -> impl Iterator<Item = ConditionId> {
        let conditions = self.option(option).conditions.iter().enumerate();
        conditions.filter(|(_, one)| one.is_open()).map(move |(place, _)| ConditionId { option, place })
    }

    /// The same model without these bars, to see what would follow; the other bars keep their order.
    #[must_use]
    pub fn without_bars(&self, lifted: &[BarId]) -> Self {
        let mut model = self.clone();
        let bars = self.bars.iter().enumerate().filter(|(place, _)| !lifted.contains(&BarId::at(*place)));
        model.bars = bars.map(|(_, bar)| bar.clone()).collect();
        model
    }

    /// The same model with another floor for a comparison area, or none.
    #[must_use]
    pub fn with_floor(&self, on: ComparisonId, floor: Option<Points>) -> Self {
        let mut model = self.clone();
        model.comparisons[on.index()].floor = floor;
        model
    }

    /// The options that serve a task.
    #[must_use]
    pub fn serving(&self, task: TaskId) -> OptionSet {
        let serves = |option: &OptionId| self.option(*option).serves.contains(&task);
        OptionSet::of(self.option_ids().filter(serves))
    }
}
