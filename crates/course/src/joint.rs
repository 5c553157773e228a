//! One combination for several municipalities: their fields laid side by side in one model. House style.
//!
//! Every question of a member is a question of the whole, with what does not go together within the member. Between two
//! members a bar comes where one counts on the other: an option that names the other does not go together with an answer of
//! the other, on the same question, that neither names it back nor says the same. Comparison areas and futures with the
//! same name are one; what members ask at least is added up. People score what they scored: on the options of others they
//! follow the others.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    MunicipalityCode, PieceId,
    course::{AreaOption, Course},
};

use crate::{
    build_error::BuildError,
    builder::Builder,
    draft::{DraftError, Drafted},
    id::{AreaId, BarId, ComparisonId, OptionId, ScenarioId},
    model::{Model, Scenario},
    region::{counterpart, subject},
    score::Points,
};

/// A course that takes part.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Whose it is.
    pub code: MunicipalityCode,
    /// What that is called.
    pub name: &'a str,
    /// The course.
    pub course: &'a Course,
}

/// Which questions take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of every member.
    #[default]
    All,
    /// Those that at least two members ask. What members ask at least was meant for all their questions, and is left out.
    Shared,
}

/// Two options that do not go together because one municipality counts on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// Who counts on the other.
    pub from: MunicipalityCode,
    /// For which option.
    pub option: PieceId,
    /// The other.
    pub to: MunicipalityCode,
    /// The answer of the other that does not fit.
    pub answer: PieceId,
}

/// The fields of several municipalities as one.
#[derive(Clone, Debug)]
pub struct Joint {
    /// The model of all.
    pub model: Model,
    /// Whose each question of the model is, and which one there.
    pub areas: Vec<(MunicipalityCode, PieceId)>,
    /// Whose each option of the model is, and which one there.
    pub options: Vec<(MunicipalityCode, PieceId)>,
    /// The bars between members.
    pub clashes: Vec<(BarId, Clash)>,
}

/// Why there is no joint model.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JointError {
    /// There are fewer than two members.
    #[error("a joint scheme needs at least two municipalities: choose one more")]
    TooFew,
    /// A member has nothing to decide yet, or no two members ask the same.
    #[error("municipality {0} has no question with two options that takes part: leave it out")]
    Nothing(MunicipalityCode),
    /// It is more than a model can hold, or a text cannot be taken over.
    #[error(transparent)]
    Build(#[from] BuildError),
}

impl Joint {
    /// One model of several courses. `reason` says in words why two options do not go together.
    ///
    /// # Errors
    /// When there are fewer than two members, one has nothing that takes part, or a model cannot hold it all.
    pub fn of(
        title: &str,
        members: &[Member<'_>],
        scope: Scope,
        reason: &dyn Fn(&Clash) -> String,
    ) -> Result<Joint, JointError> {
        if members.len() < 2 {
            return Err(JointError::TooFew);
        }
        let mut making = Making {
            builder: Builder::new(title)?,
            members,
            scope,
            known: Known::default(),
            clashes: Vec::new(),
        };
        making.comparisons()?;
        for member in members {
            making.member(member)?;
        }
        for member in members {
            for other in members.iter().filter(|other| other.code != member.code) {
                making.clashes(member, other, reason)?;
            }
        }
        let Making { builder, known, clashes, .. } = making;
        Ok(Joint { model: builder.finish()?, areas: known.areas, options: known.options, clashes })
    }
}

#[derive(Default)]
struct Known {
    areas: Vec<(MunicipalityCode, PieceId)>,
    options: Vec<(MunicipalityCode, PieceId)>,
    comparisons: BTreeMap<String, ComparisonId>,
    scenarios: BTreeMap<String, ScenarioId>,
    barred: BTreeSet<[OptionId; 2]>,
}

struct Making<'m> {
    builder: Builder,
    members: &'m [Member<'m>],
    scope: Scope,
    known: Known,
    clashes: Vec<(BarId, Clash)>,
}

/// What the parts of a member are in the whole.
struct Moved {
    options: BTreeMap<OptionId, OptionId>,
    comparisons: Vec<ComparisonId>,
}

fn name(label: &str) -> String {
    label.trim().to_lowercase()
}

impl Making<'_> {
    /// Comparison areas with the same name are one; what members ask at least is added up.
    fn comparisons(&mut self) -> Result<(), JointError> {
        let mut order: Vec<(String, &str, Option<i32>)> = Vec::new();
        for (_, each) in self.members.iter().flat_map(|member| member.course.comparisons()) {
            let floor = each.floor.filter(|_| self.scope == Scope::All);
            match order.iter_mut().find(|(known, ..)| *known == name(each.label.as_str())) {
                Some((.., sum)) => *sum = floor.map(|floor| floor + sum.unwrap_or(0)).or(*sum),
                None => order.push((name(each.label.as_str()), each.label.as_str(), floor)),
            }
        }
        for (number, (known, label, floor)) in order.into_iter().enumerate() {
            let id =
                self.builder.comparison(&format!("c{}", number + 1), label, floor.map(Points::hundredths))?;
            self.known.comparisons.insert(known, id);
        }
        Ok(())
    }

    fn takes_part(&self, member: &Member<'_>, area: PieceId) -> bool {
        let mut others = self.members.iter().filter(|other| other.code != member.code);
        self.scope == Scope::All
            || others.any(|other| counterpart(member.course, area, other.course).is_some())
    }

    /// Everything of one member.
    fn member(&mut self, member: &Member<'_>) -> Result<(), JointError> {
        let drafted =
            Drafted::of(member.course, member.name, Some(member.code)).map_err(|error| match error {
                DraftError::NothingToDecide { .. } => JointError::Nothing(member.code),
                DraftError::Build(error) => JointError::Build(error),
            })?;
        let model = &drafted.model;
        let labels = model.comparisons().iter();
        let comparisons = labels.filter_map(|each| self.known.comparisons.get(&name(&each.label)).copied());
        let mut moved = Moved { options: BTreeMap::new(), comparisons: comparisons.collect() };
        for area in model.area_ids() {
            self.area(member, &drafted, area, &mut moved)?;
        }
        if moved.options.is_empty() {
            return Err(JointError::Nothing(member.code));
        }
        for bar in model.bars() {
            if let [Some(one), Some(other)] = bar.between.map(|id| moved.options.get(&id).copied()) {
                self.builder.bar(one, other, &bar.reason)?;
                self.known.barred.insert([one.min(other), one.max(other)]);
            }
        }
        self.tasks(member, model, &moved)?;
        for scenario in model.scenarios() {
            self.scenario(scenario, &moved)?;
        }
        self.participants(member, model, &moved)
    }

    fn area(
        &mut self,
        member: &Member<'_>,
        drafted: &Drafted,
        area: AreaId,
        moved: &mut Moved,
    ) -> Result<(), JointError> {
        let Some(piece) = drafted.area(area).filter(|piece| self.takes_part(member, *piece)) else {
            return Ok(());
        };
        let made = drafted.model.area(area);
        let key = format!("{}-{}", member.code, made.key.as_str());
        let id = self.builder.area(&key, &format!("{}: {}", member.name, made.label))?;
        self.known.areas.push((member.code, piece));
        for old in &made.options {
            let option = drafted.model.option(*old);
            let key = format!("{}-{}", member.code, option.key.as_str());
            let new = self.builder.option(id, &key, &format!("{}: {}", member.name, option.label))?;
            for condition in &option.conditions {
                self.builder.condition(new, condition.clone())?;
            }
            // Who takes part is no longer somebody else to ask.
            let members = self.members;
            let is_member = |code: &MunicipalityCode| members.iter().any(|member| member.code == *code);
            for partner in option.partners.iter().filter(|code| !is_member(code)) {
                self.builder.partner(new, *partner)?;
            }
            for (on, effect) in moved.comparisons.iter().zip(&option.effects) {
                if let Some(effect) = effect {
                    self.builder.effect(new, *on, *effect)?;
                }
            }
            moved.options.insert(*old, new);
            self.known.options.extend(drafted.option(*old).map(|piece| (member.code, piece)));
        }
        Ok(())
    }

    /// Tasks stay those of the member: another does not serve them. One that nothing here serves is left out.
    fn tasks(&mut self, member: &Member<'_>, model: &Model, moved: &Moved) -> Result<(), JointError> {
        for id in model.task_ids() {
            let serving: Vec<OptionId> =
                model.serving(id).iter().filter_map(|option| moved.options.get(&option).copied()).collect();
            if serving.is_empty() {
                continue;
            }
            let task = model.task(id);
            let key = format!("{}-{}", member.code, task.key.as_str());
            let new = self.builder.task(&key, &format!("{}: {}", member.name, task.label), task.urgent)?;
            for option in serving {
                self.builder.serves(option, new)?;
            }
        }
        Ok(())
    }

    fn scenario(&mut self, scenario: &Scenario, moved: &Moved) -> Result<(), JointError> {
        let known = self.known.scenarios.get(&name(&scenario.label)).copied();
        let id = match known {
            Some(id) => id,
            None => {
                let key = format!("s{}", self.known.scenarios.len() + 1);
                let id = self.builder.scenario(&key, &scenario.label)?;
                self.known.scenarios.insert(name(&scenario.label), id);
                id
            }
        };
        for (old, new) in &moved.options {
            let shifts = scenario.shifts.get(old.index()).into_iter().flatten();
            for (on, by) in moved.comparisons.iter().zip(shifts) {
                if *by != Points::hundredths(0) {
                    self.builder.shift(id, *new, *on, *by)?;
                }
            }
        }
        Ok(())
    }

    fn participants(&mut self, member: &Member<'_>, model: &Model, moved: &Moved) -> Result<(), JointError> {
        for participant in model.participants() {
            let key = format!("{}-{}", member.code, participant.key.as_str());
            let who = self.builder.participant(&key, Some(&member.code.to_string()))?;
            for (old, new) in &moved.options {
                let Some(ballot) = participant.ballots.get(old.index()) else { continue };
                if let Some(answer) = ballot.desirability {
                    self.builder.desirability(who, *new, answer)?;
                }
                for (on, answer) in moved.comparisons.iter().zip(&ballot.scores) {
                    if let Some(answer) = answer {
                        self.builder.score(who, *new, *on, *answer)?;
                    }
                }
                if let Some(answer) = ballot.possible {
                    self.builder.possible(who, *new, answer)?;
                }
                if let Some(needs) = &ballot.needs {
                    self.builder.needs(who, *new, needs)?;
                }
            }
        }
        Ok(())
    }

    /// The bars where a member counts on another.
    fn clashes(
        &mut self,
        member: &Member<'_>,
        other: &Member<'_>,
        reason: &dyn Fn(&Clash) -> String,
    ) -> Result<(), JointError> {
        for (option, made) in member.course.options().filter(|(_, each)| each.partners.contains(&other.code))
        {
            let Some(area) = counterpart(member.course, made.area, other.course) else { continue };
            let unfit = other.course.options_of(area).filter(|(_, said)| !fits(made, said, member.code));
            for (answer, _) in unfit {
                let clash = Clash { from: member.code, option, to: other.code, answer };
                let ends = [self.moved(member.code, option), self.moved(other.code, answer)];
                let [Some(one), Some(two)] = ends else { continue };
                if self.known.barred.insert([one.min(two), one.max(two)]) {
                    self.clashes.push((self.builder.bar(one, two, &reason(&clash))?, clash));
                }
            }
        }
        Ok(())
    }

    fn moved(&self, code: MunicipalityCode, piece: PieceId) -> Option<OptionId> {
        self.known.options.iter().position(|known| *known == (code, piece)).map(OptionId::at)
    }
}

/// Whether an answer of another fits what was counted on.
fn fits(option: &AreaOption, answer: &AreaOption, from: MunicipalityCode) -> bool {
    answer.partners.contains(&from) || answer.label == option.label
}

/// The questions that at least two of these courses ask.
#[must_use]
pub fn shared_areas(members: &[Member<'_>]) -> usize {
    let mut asked: BTreeMap<String, BTreeSet<MunicipalityCode>> = BTreeMap::new();
    for member in members {
        for (_, area) in member.course.areas() {
            if let Some(subject) = subject(member.course, area) {
                asked.entry(subject).or_default().insert(member.code);
            }
        }
    }
    asked.values().filter(|codes| codes.len() > 1).count()
}

#[cfg(test)]
mod tests;
