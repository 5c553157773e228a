//! Whether a piece may be as it is.

use crate::{
    PieceId,
    course::{
        AreaOption, Condition, ConditionState, Course, Piece, PieceKind, Play, Refusal, Scenario, checked,
        limit,
    },
};

type Check = Result<(), Refusal>;

/// There is no place in the order below that of the last comparison area.
fn check_rank(rank: Option<u8>) -> Check {
    match rank {
        Some(rank) if rank == 0 || rank > limit::RANKS => {
            Err(Refusal::OffScale { most: i32::from(limit::RANKS) })
        }
        _ => Ok(()),
    }
}

impl Course {
    /// Whether a piece may come, or take the place of another.
    pub(super) fn check(&self, piece: &Piece, instead_of: Option<PieceId>) -> Check {
        if instead_of.is_none() {
            self.check_room(piece)?;
        }
        match piece {
            Piece::Area(area) => {
                checked(&area.question, limit::LABEL, false)?;
                area.task.map_or(Ok(()), |task| self.known(task, PieceKind::Task))
            }
            Piece::Option(option) => self.check_option(option, instead_of),
            Piece::Pair(pair) => {
                let [one, other] = pair.between;
                if self.area_of(one)? == self.area_of(other)? {
                    return Err(Refusal::SameQuestion);
                }
                if self.pair(one, other).is_some_and(|(id, _)| Some(id) != instead_of) {
                    return Err(Refusal::Twice);
                }
                pair.barred.as_ref().map_or(Ok(()), |reason| checked(reason, limit::TEXT, false))
            }
            Piece::Comparison(comparison) => {
                checked(&comparison.label, limit::LABEL, false)?;
                check_floor(comparison.floor)?;
                check_rank(comparison.rank)
            }
            Piece::Scenario(scenario) => self.check_scenario(scenario),
            Piece::Task(task) => checked(&task.label, limit::LABEL, false),
            Piece::Commitment(line) => {
                self.known(line.area, PieceKind::Area)?;
                if self.commitment_on(line.area).is_some_and(|(id, _)| Some(id) != instead_of) {
                    return Err(Refusal::Twice);
                }
                if let Some(option) = line.option
                    && self.area_of(option)? != line.area
                {
                    return Err(Refusal::Unknown);
                }
                [&line.what, &line.who, &line.when, &line.trigger]
                    .into_iter()
                    .try_for_each(|text| checked(text, limit::TEXT, true))
            }
            Piece::Uncertainty(uncertainty) => {
                checked(&uncertainty.text, limit::TEXT, false)?;
                uncertainty.area.map_or(Ok(()), |area| self.known(area, PieceKind::Area))
            }
            Piece::Variant(variant) => {
                checked(&variant.name, limit::LABEL, false)?;
                most(variant.plays.len(), PieceKind::Variant, limit::VARIANTS)?;
                variant.plays.iter().try_for_each(|play| self.check_play(play))
            }
        }
    }

    pub(super) fn check_room(&self, piece: &Piece) -> Check {
        let kind = piece.kind();
        let (taken, room) = match piece {
            Piece::Area(_) => (self.areas().count(), limit::AREAS),
            Piece::Option(option) => (self.options_of(option.area).count(), limit::OPTIONS),
            Piece::Comparison(_) => (self.comparisons().count(), limit::COMPARISONS),
            Piece::Scenario(_) => (self.scenarios().count(), limit::SCENARIOS),
            Piece::Task(_) => (self.tasks().count(), limit::TASKS),
            Piece::Uncertainty(_) => (self.uncertainties().count(), limit::UNCERTAINTIES),
            Piece::Variant(_) => (self.variants().count(), limit::VARIANTS),
            Piece::Pair(_) | Piece::Commitment(_) => return Ok(()),
        };
        if taken < room { Ok(()) } else { Err(Refusal::TooMany { kind, most: room }) }
    }

    fn check_option(&self, option: &AreaOption, instead_of: Option<PieceId>) -> Check {
        self.known(option.area, PieceKind::Area)?;
        // An option that moves to another question would leave pairs behind that say nothing.
        if instead_of.is_some_and(|id| self.area_of(id).is_ok_and(|area| area != option.area)) {
            return Err(Refusal::OtherKind);
        }
        checked(&option.label, limit::LABEL, false)?;
        most(option.conditions.len(), PieceKind::Option, limit::CONDITIONS)?;
        option.conditions.iter().try_for_each(check_condition)?;
        most(option.partners.len(), PieceKind::Option, limit::PARTNERS)?;
        for (on, effect) in &option.effects {
            self.known(*on, PieceKind::Comparison)?;
            within(i32::from(*effect), 2)?;
        }
        option.serves.iter().try_for_each(|task| self.known(*task, PieceKind::Task))
    }

    fn check_scenario(&self, scenario: &Scenario) -> Check {
        checked(&scenario.label, limit::LABEL, false)?;
        for shift in &scenario.shifts {
            self.known(shift.option, PieceKind::Option)?;
            self.known(shift.on, PieceKind::Comparison)?;
            within(i32::from(shift.by), 4)?;
        }
        most(scenario.shifts.len(), PieceKind::Scenario, limit::AREAS * limit::OPTIONS * limit::COMPARISONS)
    }

    /// Whether a step of a what-if is about what is there.
    fn check_play(&self, play: &Play) -> Check {
        match play {
            Play::Take(option) | Play::Drop(option) => self.known(*option, PieceKind::Option),
            Play::Lift(one, other) => {
                self.known(*one, PieceKind::Option)?;
                self.known(*other, PieceKind::Option)
            }
            Play::Floor(on, floor) => {
                self.known(*on, PieceKind::Comparison)?;
                check_floor(*floor)
            }
        }
    }

    fn known(&self, id: PieceId, kind: PieceKind) -> Check {
        match self.piece(id) {
            Some(piece) if piece.kind() == kind => Ok(()),
            _ => Err(Refusal::Unknown),
        }
    }

    fn area_of(&self, option: PieceId) -> Result<PieceId, Refusal> {
        let option = self.piece(option).and_then(Piece::as_option);
        option.map(|option| option.area).ok_or(Refusal::Unknown)
    }
}

fn check_condition(condition: &Condition) -> Check {
    checked(&condition.text, limit::TEXT, false)?;
    match &condition.state {
        ConditionState::Owned(owner) => checked(owner, limit::LABEL, false),
        ConditionState::Met | ConditionState::Open => Ok(()),
    }
}

fn check_floor(floor: Option<i32>) -> Check {
    floor.map_or(Ok(()), |floor| {
        if floor.abs() <= limit::FLOOR { Ok(()) } else { Err(Refusal::OffScale { most: limit::FLOOR / 100 }) }
    })
}

fn within(value: i32, most: i32) -> Check {
    if value.abs() <= most { Ok(()) } else { Err(Refusal::OffScale { most }) }
}

const fn most(taken: usize, kind: PieceKind, most: usize) -> Check {
    if taken <= most { Ok(()) } else { Err(Refusal::TooMany { kind, most }) }
}
