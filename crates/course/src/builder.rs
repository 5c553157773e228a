//! Builds a model step by step; every step that would make it wrong is refused with what to do instead.

use std::collections::BTreeSet;

use domain::MunicipalityCode;

use crate::build_error::BuildError;
use crate::condition::{Condition, ConditionState};
use crate::id::{AreaId, BarId, ComparisonId, OptionId, ParticipantId, ScenarioId, TaskId};
use crate::key::Key;
use crate::limit;
use crate::model::{
    AreaOption, Ballot, ComparisonArea, DecisionArea, Model, OptionBar, Participant, Scenario, Task,
};
use crate::possibility::Possible;
use crate::score::{Answer, Points};

/// Builds a [`Model`].
///
/// The identities that it hands out hold for this builder and the model it finishes; those of another builder
/// are refused when they point at nothing here.
#[derive(Clone, Debug)]
pub struct Builder {
    model: Model,
}

type Step<T> = Result<T, BuildError>;

impl Builder {
    /// An empty model with a title.
    ///
    /// # Errors
    /// When the title is empty or too long.
    pub fn new(title: &str) -> Step<Self> {
        Ok(Self {
            model: Model {
                title: text(title, "the title")?,
                municipality: None,
                areas: Vec::new(),
                options: Vec::new(),
                bars: Vec::new(),
                comparisons: Vec::new(),
                participants: Vec::new(),
                scenarios: Vec::new(),
                tasks: Vec::new(),
                more_important: Vec::new(),
            },
        })
    }

    /// Says whose course it is.
    pub fn municipality(&mut self, code: MunicipalityCode) {
        self.model.municipality = Some(code);
    }

    /// Adds a decision area.
    ///
    /// # Errors
    /// When key, text or number are not allowed.
    pub fn area(&mut self, key: &str, label: &str) -> Step<AreaId> {
        let place = self.model.areas.len();
        room(place, "decision areas", limit::AREAS)?;
        let key = fresh(key, "decision areas", self.model.areas.iter().map(|area| &area.key))?;
        let label = text(label, "a decision area")?;
        self.model.areas.push(DecisionArea { key, label, options: Vec::new() });
        Ok(AreaId::at(place))
    }

    /// Adds an option to a decision area.
    ///
    /// # Errors
    /// When the area is not there, or key, text or number are not allowed.
    pub fn option(&mut self, area: AreaId, key: &str, label: &str) -> Step<OptionId> {
        known(area.index(), self.model.areas.len(), "decision area")?;
        let id = OptionId::at(self.model.options.len());
        room(id.index(), "options", limit::OPTIONS)?;
        let key = fresh(key, "options", self.model.options.iter().map(|option| &option.key))?;
        let label = text(label, "an option")?;
        self.model.areas[area.index()].options.push(id);
        self.model.options.push(AreaOption {
            key,
            label,
            area,
            conditions: Vec::new(),
            effects: vec![None; self.model.comparisons.len()],
            partners: Vec::new(),
            serves: Vec::new(),
        });
        let comparisons = self.model.comparisons.len();
        for participant in &mut self.model.participants {
            participant.ballots.push(Ballot { scores: vec![None; comparisons], ..Ballot::default() });
        }
        for scenario in &mut self.model.scenarios {
            scenario.shifts.push(vec![Points::default(); comparisons]);
        }
        Ok(id)
    }

    /// Gives an option a condition.
    ///
    /// # Errors
    /// When the option is not there, a text is not allowed, or it has 16 conditions already.
    pub fn condition(&mut self, option: OptionId, condition: Condition) -> Step<()> {
        text(&condition.text, "a condition")?;
        if let ConditionState::Owned(owner) = &condition.state {
            text(owner, "the owner of a condition")?;
        }
        let conditions = &mut self.option_mut(option)?.conditions;
        room(conditions.len(), "conditions of one option", limit::CONDITIONS)?;
        conditions.push(condition);
        Ok(())
    }

    /// Says what an option is expected to do on a comparison area, from -2 to +2.
    ///
    /// # Errors
    /// When one of them is not there, or the effect is off the scale.
    pub fn effect(&mut self, option: OptionId, on: ComparisonId, effect: Points) -> Step<()> {
        known(on.index(), self.model.comparisons.len(), "comparison area")?;
        on_scale(effect, "an effect", limit::EFFECT)?;
        self.option_mut(option)?.effects[on.index()] = Some(effect);
        Ok(())
    }

    /// Says that an option needs a municipality. Saying it twice changes nothing.
    ///
    /// # Errors
    /// When the option is not there.
    pub fn partner(&mut self, option: OptionId, partner: MunicipalityCode) -> Step<()> {
        let partners = &mut self.option_mut(option)?.partners;
        if !partners.contains(&partner) {
            partners.push(partner);
        }
        Ok(())
    }

    /// Adds a task that options can serve.
    ///
    /// # Errors
    /// When key, text or number are not allowed.
    pub fn task(&mut self, key: &str, label: &str, urgent: bool) -> Step<TaskId> {
        let place = self.model.tasks.len();
        room(place, "tasks", limit::TASKS)?;
        let key = fresh(key, "tasks", self.model.tasks.iter().map(|task| &task.key))?;
        self.model.tasks.push(Task { key, label: text(label, "a task")?, urgent });
        Ok(TaskId::at(place))
    }

    /// Says that an option serves a task. Saying it twice changes nothing.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn serves(&mut self, option: OptionId, task: TaskId) -> Step<()> {
        known(task.index(), self.model.tasks.len(), "task")?;
        let serves = &mut self.option_mut(option)?.serves;
        if !serves.contains(&task) {
            serves.push(task);
        }
        Ok(())
    }

    /// Adds a bar between two options of different areas.
    ///
    /// # Errors
    /// When an option is not there, both answer the same area, there is no reason, or the bar is there.
    pub fn bar(&mut self, one: OptionId, other: OptionId, reason: &str) -> Step<BarId> {
        let keys =
            [one, other].map(|id| self.model.options.get(id.index()).map(|option| option.key.to_string()));
        let [Some(one_key), Some(other_key)] = keys else {
            return Err(BuildError::Unknown { kind: "option", key: format!("{one:?} or {other:?}") });
        };
        if self.model.option(one).area == self.model.option(other).area {
            return Err(BuildError::BarWithinArea(one_key, other_key));
        }
        if self.model.bar_between(one, other).is_some() {
            return Err(BuildError::BarTwice(one_key, other_key));
        }
        let reason = text(reason, "the reason of a bar")?;
        self.model.bars.push(OptionBar { between: [one.min(other), one.max(other)], reason });
        Ok(BarId::at(self.model.bars.len() - 1))
    }

    /// Adds a comparison area, with a floor or without.
    ///
    /// # Errors
    /// When key, text or number are not allowed.
    pub fn comparison(&mut self, key: &str, label: &str, floor: Option<Points>) -> Step<ComparisonId> {
        let place = self.model.comparisons.len();
        room(place, "comparison areas", limit::COMPARISONS)?;
        let key = fresh(key, "comparison areas", self.model.comparisons.iter().map(|area| &area.key))?;
        let label = text(label, "a comparison area")?;
        self.model.comparisons.push(ComparisonArea { key, label, floor });
        self.model.options.iter_mut().for_each(|option| option.effects.push(None));
        for participant in &mut self.model.participants {
            participant.ballots.iter_mut().for_each(|ballot| ballot.scores.push(None));
        }
        for scenario in &mut self.model.scenarios {
            scenario.shifts.iter_mut().for_each(|row| row.push(Points::default()));
        }
        Ok(ComparisonId::at(place))
    }

    /// Says that one comparison area weighs at least as much as another.
    ///
    /// # Errors
    /// When one is not there, or the order would go round in a circle.
    pub fn more_important(&mut self, one: ComparisonId, than: ComparisonId) -> Step<()> {
        known(one.index().max(than.index()), self.model.comparisons.len(), "comparison area")?;
        if self.weighs_below(than).contains(&one) {
            return Err(BuildError::CircularOrder(self.model.comparison(one).key.to_string()));
        }
        if !self.model.more_important.contains(&[one, than]) {
            self.model.more_important.push([one, than]);
        }
        Ok(())
    }

    /// Adds a participant without answers.
    ///
    /// # Errors
    /// When key, group or number are not allowed.
    pub fn participant(&mut self, key: &str, group: Option<&str>) -> Step<ParticipantId> {
        let place = self.model.participants.len();
        room(place, "participants", limit::PARTICIPANTS)?;
        let key = fresh(key, "participants", self.model.participants.iter().map(|one| &one.key))?;
        let group = group.map(|name| text(name, "a group")).transpose()?;
        let blank = Ballot { scores: vec![None; self.model.comparisons.len()], ..Ballot::default() };
        let ballots = vec![blank; self.model.options.len()];
        self.model.participants.push(Participant { key, group, ballots });
        Ok(ParticipantId::at(place))
    }

    /// Notes the answer of a participant for an option on a comparison area; an earlier one gives way.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn score(
        &mut self,
        who: ParticipantId,
        option: OptionId,
        on: ComparisonId,
        answer: Answer,
    ) -> Step<()> {
        known(on.index(), self.model.comparisons.len(), "comparison area")?;
        self.ballot_mut(who, option)?.scores[on.index()] = Some(answer);
        Ok(())
    }

    /// Notes how much a participant wishes for an option; an earlier answer gives way.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn desirability(&mut self, who: ParticipantId, option: OptionId, answer: Answer) -> Step<()> {
        self.ballot_mut(who, option)?.desirability = Some(answer);
        Ok(())
    }

    /// Notes whether a participant thinks that an option can be carried out; an earlier answer gives way.
    ///
    /// # Errors
    /// When one of them is not there.
    pub fn possible(&mut self, who: ParticipantId, option: OptionId, answer: Possible) -> Step<()> {
        self.ballot_mut(who, option)?.possible = Some(answer);
        Ok(())
    }

    /// Notes what a participant says that an option needs; an earlier text gives way.
    ///
    /// # Errors
    /// When one of them is not there, or the text is not allowed.
    pub fn needs(&mut self, who: ParticipantId, option: OptionId, needs: &str) -> Step<()> {
        let needs = text(needs, "a condition")?;
        self.ballot_mut(who, option)?.needs = Some(needs);
        Ok(())
    }

    /// Adds a scenario that shifts nothing yet.
    ///
    /// # Errors
    /// When key, text or number are not allowed.
    pub fn scenario(&mut self, key: &str, label: &str) -> Step<ScenarioId> {
        let place = self.model.scenarios.len();
        room(place, "scenarios", limit::SCENARIOS)?;
        let key = fresh(key, "scenarios", self.model.scenarios.iter().map(|one| &one.key))?;
        let row = vec![Points::default(); self.model.comparisons.len()];
        let shifts = vec![row; self.model.options.len()];
        self.model.scenarios.push(Scenario { key, label: text(label, "a scenario")?, shifts });
        Ok(ScenarioId::at(place))
    }

    /// Says how a scenario shifts the score of an option on a comparison area, from -4 to +4.
    ///
    /// # Errors
    /// When one of them is not there, or the shift is off the scale.
    pub fn shift(
        &mut self,
        scenario: ScenarioId,
        option: OptionId,
        on: ComparisonId,
        by: Points,
    ) -> Step<()> {
        known(scenario.index(), self.model.scenarios.len(), "scenario")?;
        known(option.index(), self.model.options.len(), "option")?;
        known(on.index(), self.model.comparisons.len(), "comparison area")?;
        on_scale(by, "a shift", limit::SHIFT)?;
        self.model.scenarios[scenario.index()].shifts[option.index()][on.index()] = by;
        Ok(())
    }

    /// The finished model.
    ///
    /// # Errors
    /// When there is no decision area, or one with fewer than two options.
    pub fn finish(self) -> Step<Model> {
        if self.model.areas.is_empty() {
            return Err(BuildError::NoAreas);
        }
        match self.model.areas.iter().find(|area| area.options.len() < 2) {
            Some(area) => Err(BuildError::TooFewOptions(area.key.to_string())),
            None => Ok(self.model),
        }
    }

    /// What was built so far, for looking keys up.
    pub(crate) fn so_far(&self) -> &Model {
        &self.model
    }

    fn option_mut(&mut self, option: OptionId) -> Step<&mut AreaOption> {
        known(option.index(), self.model.options.len(), "option")?;
        Ok(&mut self.model.options[option.index()])
    }

    fn ballot_mut(&mut self, who: ParticipantId, option: OptionId) -> Step<&mut Ballot> {
        known(who.index(), self.model.participants.len(), "participant")?;
        known(option.index(), self.model.options.len(), "option")?;
        Ok(&mut self.model.participants[who.index()].ballots[option.index()])
    }

    /// A comparison area and all that weigh at most as much, by what was said so far.
    fn weighs_below(&self, top: ComparisonId) -> BTreeSet<ComparisonId> {
        let (mut found, mut next) = (BTreeSet::from([top]), vec![top]);
        while let Some(here) = next.pop() {
            let lower = self.model.more_important.iter().filter(|pair| pair[0] == here).map(|pair| pair[1]);
            next.extend(lower.filter(|below| found.insert(*below)));
        }
        found
    }
}

fn text(given: &str, what: &'static str) -> Step<String> {
    let trimmed = given.trim();
    if trimmed.is_empty() || trimmed.chars().count() > limit::TEXT {
        return Err(BuildError::Text(what));
    }
    Ok(trimmed.to_owned())
}

fn room(taken: usize, kind: &'static str, most: usize) -> Step<()> {
    if taken < most { Ok(()) } else { Err(BuildError::TooMany { kind, most }) }
}

fn known(place: usize, length: usize, kind: &'static str) -> Step<()> {
    if place < length { Ok(()) } else { Err(BuildError::Unknown { kind, key: format!("number {place}") }) }
}

fn fresh<'a>(key: &str, kind: &'static str, mut taken: impl Iterator<Item = &'a Key>) -> Step<Key> {
    let key = Key::try_from(key)?;
    if taken.any(|other| *other == key) {
        return Err(BuildError::KeyTwice(key.to_string(), kind));
    }
    Ok(key)
}

fn on_scale(value: Points, what: &'static str, most: i16) -> Step<()> {
    if value.in_hundredths().abs() <= i32::from(most) * 100 {
        Ok(())
    } else {
        Err(BuildError::OffScale { what, value, most })
    }
}
