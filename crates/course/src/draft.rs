//! From a draft that people work on to a model that can be computed.
//!
//! A draft may be half done; a model may not. Questions with fewer than two options are left out and named, so that
//! an answer always says what it is about.

use std::collections::BTreeMap;

use domain::{
    MunicipalityCode, PieceId,
    course::{self as draft, Course, Play},
};

use crate::build_error::BuildError;
use crate::builder::Builder;
use crate::condition::{Condition, ConditionKind, ConditionState};
use crate::id::{AreaId, BarId, ComparisonId, OptionId, ScenarioId, TaskId};
use crate::model::Model;
use crate::play::Change;
use crate::possibility::Possible;
use crate::score::{Answer, Points, Score};

/// A model, and which pieces of the draft its parts came from. Lists run in the order of the model.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// The model.
    pub model: Model,
    /// The questions.
    pub areas: Vec<PieceId>,
    /// The options.
    pub options: Vec<PieceId>,
    /// The pairs that bar each other.
    pub bars: Vec<PieceId>,
    /// The comparison areas.
    pub comparisons: Vec<PieceId>,
    /// The futures.
    pub scenarios: Vec<PieceId>,
    /// The tasks.
    pub tasks: Vec<PieceId>,
    /// Questions with fewer than two options, which are not in the model.
    pub left_out: Vec<PieceId>,
}

/// Why there is no model yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// No question has two options.
    #[error("no decision area has two options yet: add a question and at least two answers to it")]
    NothingToDecide {
        /// Questions that have fewer.
        left_out: Vec<PieceId>,
    },
    /// The rules of a model refuse it.
    #[error(transparent)]
    Build(#[from] BuildError),
}

impl Drafted {
    /// The model of a draft. Questions and options are called by their short names: A, A1, A2.
    ///
    /// # Errors
    /// When nothing can be decided yet, or the draft holds more than a model can.
    pub fn of(
        course: &Course,
        title: &str,
        municipality: Option<MunicipalityCode>,
    ) -> Result<Self, DraftError> {
        let mut builder = Builder::new(title)?;
        if let Some(code) = municipality {
            builder.municipality(code);
        }
        let mut making = Making { builder, course, known: Known::default() };
        let left_out = making.areas()?;
        if making.known.areas.is_empty() {
            return Err(DraftError::NothingToDecide { left_out });
        }
        making.bars()?;
        making.scenarios()?;
        making.participants()?;
        let Making { builder, known, .. } = making;
        Ok(Self {
            model: builder.finish()?,
            areas: known.areas,
            options: known.options.into_pieces(),
            bars: known.bars,
            comparisons: known.comparisons.into_pieces(),
            scenarios: known.scenarios,
            tasks: known.tasks.into_pieces(),
            left_out,
        })
    }

    /// The question of the draft.
    #[must_use]
    pub fn area(&self, id: AreaId) -> Option<PieceId> {
        self.areas.get(id.index()).copied()
    }

    /// The option of the draft.
    #[must_use]
    pub fn option(&self, id: OptionId) -> Option<PieceId> {
        self.options.get(id.index()).copied()
    }

    /// The option of the model.
    #[must_use]
    pub fn option_id(&self, piece: PieceId) -> Option<OptionId> {
        self.options.iter().position(|each| *each == piece).map(OptionId::at)
    }

    /// The pair of the draft.
    #[must_use]
    pub fn bar(&self, id: BarId) -> Option<PieceId> {
        self.bars.get(id.index()).copied()
    }

    /// The comparison area of the model.
    #[must_use]
    pub fn comparison_id(&self, piece: PieceId) -> Option<ComparisonId> {
        self.comparisons.iter().position(|each| *each == piece).map(ComparisonId::at)
    }

    /// A step of a what-if, as the engine plays it; none when what it names is not in the model.
    #[must_use]
    pub fn change(&self, play: Play) -> Option<Change> {
        match play {
            Play::Take(option) => self.option_id(option).map(Change::Take),
            Play::Drop(option) => self.option_id(option).map(Change::Drop),
            Play::Lift(one, other) => {
                let bar = self.model.bar_between(self.option_id(one)?, self.option_id(other)?);
                bar.map(Change::Lift)
            }
            Play::Floor(on, floor) => {
                Some(Change::Floor(self.comparison_id(on)?, floor.map(Points::hundredths)))
            }
        }
    }
}

/// Pieces and what they are called in the model.
struct Table<T> {
    pieces: Vec<PieceId>,
    ids: BTreeMap<PieceId, T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { pieces: Vec::new(), ids: BTreeMap::new() }
    }
}

impl<T: Copy> Table<T> {
    fn add(&mut self, piece: PieceId, id: T) {
        self.pieces.push(piece);
        self.ids.insert(piece, id);
    }

    fn get(&self, piece: PieceId) -> Option<T> {
        self.ids.get(&piece).copied()
    }

    fn into_pieces(self) -> Vec<PieceId> {
        self.pieces
    }
}

#[derive(Default)]
struct Known {
    areas: Vec<PieceId>,
    options: Table<OptionId>,
    bars: Vec<PieceId>,
    comparisons: Table<ComparisonId>,
    scenarios: Vec<PieceId>,
    tasks: Table<TaskId>,
}

struct Making<'c> {
    builder: Builder,
    course: &'c Course,
    known: Known,
}

impl Making<'_> {
    fn areas(&mut self) -> Result<Vec<PieceId>, BuildError> {
        for (number, (piece, comparison)) in self.course.comparisons().enumerate() {
            let floor = comparison.floor.map(Points::hundredths);
            let id =
                self.builder.comparison(&format!("c{}", number + 1), comparison.label.as_str(), floor)?;
            self.known.comparisons.add(piece, id);
        }
        self.order()?;
        for (number, (piece, task)) in self.course.tasks().enumerate() {
            let id = self.builder.task(&format!("t{}", number + 1), task.label.as_str(), task.urgent)?;
            self.known.tasks.add(piece, id);
        }
        let mut left_out = Vec::new();
        for (piece, area) in self.course.areas() {
            if self.course.options_of(piece).count() < 2 {
                left_out.push(piece);
                continue;
            }
            let id = self.builder.area(&self.course.code(piece), area.question.as_str())?;
            self.known.areas.push(piece);
            for (option, made) in self.course.options_of(piece) {
                self.option(id, option, made)?;
            }
        }
        Ok(left_out)
    }

    /// What comes earlier in the order weighs at least as much as all that comes later.
    fn order(&mut self) -> Result<(), BuildError> {
        let ranked: Vec<(u8, PieceId)> =
            self.course.comparisons().filter_map(|(id, each)| Some((each.rank?, id))).collect();
        for (rank, piece) in &ranked {
            for (_, lower) in ranked.iter().filter(|(other, _)| other > rank) {
                let ends = (self.known.comparisons.get(*piece), self.known.comparisons.get(*lower));
                if let (Some(one), Some(than)) = ends {
                    self.builder.more_important(one, than)?;
                }
            }
        }
        Ok(())
    }

    fn option(&mut self, area: AreaId, piece: PieceId, option: &draft::AreaOption) -> Result<(), BuildError> {
        let id = self.builder.option(area, &self.course.code(piece), option.label.as_str())?;
        self.known.options.add(piece, id);
        for each in &option.conditions {
            self.builder.condition(id, condition(each))?;
        }
        for partner in &option.partners {
            self.builder.partner(id, *partner)?;
        }
        for (on, effect) in &option.effects {
            if let Some(on) = self.known.comparisons.get(*on) {
                self.builder.effect(id, on, Points::whole(i16::from(*effect)))?;
            }
        }
        for task in option.serves.iter().filter_map(|task| self.known.tasks.get(*task)) {
            self.builder.serves(id, task)?;
        }
        Ok(())
    }

    fn bars(&mut self) -> Result<(), BuildError> {
        for (piece, pair) in self.course.pairs() {
            let [Some(one), Some(other)] = pair.between.map(|id| self.known.options.get(id)) else {
                continue;
            };
            if let Some(reason) = &pair.barred {
                self.builder.bar(one, other, reason.as_str())?;
                self.known.bars.push(piece);
            }
        }
        Ok(())
    }

    fn scenarios(&mut self) -> Result<(), BuildError> {
        for (number, (piece, scenario)) in self.course.scenarios().enumerate() {
            let id: ScenarioId =
                self.builder.scenario(&format!("s{}", number + 1), scenario.label.as_str())?;
            self.known.scenarios.push(piece);
            for shift in &scenario.shifts {
                let ends = (self.known.options.get(shift.option), self.known.comparisons.get(shift.on));
                if let (Some(option), Some(on)) = ends {
                    self.builder.shift(id, option, on, Points::whole(i16::from(shift.by)))?;
                }
            }
        }
        Ok(())
    }

    /// Participants are numbered: a model that is taken along says nothing of who they are.
    fn participants(&mut self) -> Result<(), BuildError> {
        for (number, (_, ballot)) in self.course.ballots().enumerate() {
            let who = self.builder.participant(&format!("p{}", number + 1), None)?;
            for (option, on, opinion) in ballot.all() {
                let Some(option) = self.known.options.get(option) else { continue };
                let answer = answer(opinion);
                match on.map(|on| self.known.comparisons.get(on)) {
                    None => self.builder.desirability(who, option, answer)?,
                    Some(Some(on)) => self.builder.score(who, option, on, answer)?,
                    Some(None) => {}
                }
            }
            for judged in ballot.all_judged() {
                let Some(option) = self.known.options.get(judged.option) else { continue };
                if let Some(answer) = judged.possible {
                    self.builder.possible(who, option, possible(answer))?;
                }
                if !judged.needs.is_empty() {
                    self.builder.needs(who, option, judged.needs.as_str())?;
                }
            }
        }
        Ok(())
    }
}

/// An opinion of the draft lies on the scale, so what does not is not known.
fn answer(opinion: draft::Opinion) -> Answer {
    Answer::from(opinion.value().and_then(|value| Score::try_from(value).ok()))
}

const fn possible(answer: draft::Possible) -> Possible {
    match answer {
        draft::Possible::Yes => Possible::Yes,
        draft::Possible::No => Possible::No,
        draft::Possible::DontKnow => Possible::Unknown,
    }
}

fn condition(of: &draft::Condition) -> Condition {
    let kind = match of.kind {
        draft::ConditionKind::Money => ConditionKind::Money,
        draft::ConditionKind::People => ConditionKind::People,
        draft::ConditionKind::Powers => ConditionKind::Powers,
        draft::ConditionKind::PartnerConsent => ConditionKind::PartnerConsent,
        draft::ConditionKind::Time => ConditionKind::Time,
    };
    let state = match &of.state {
        draft::ConditionState::Met => ConditionState::Ticked,
        draft::ConditionState::Owned(owner) => ConditionState::Owned(owner.as_str().to_owned()),
        draft::ConditionState::Open => ConditionState::Open,
    };
    Condition { kind, text: of.text.as_str().to_owned(), state }
}
