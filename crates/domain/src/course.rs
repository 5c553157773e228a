//! The draft of a course, as people work on it: questions, options and what cannot go together, what combinations are
//! compared on, scores, commitments and uncertainties.
//!
//! A draft is a heap of small pieces, each with an identity and a revision. [`Course::decide`] says what a command
//! leads to, or why not; [`Course::apply`] carries an event out. Nothing here knows where a draft lives: it is the
//! workspace of a municipality as well as the work of a table in a session. Scores are of persons, so they travel in
//! events of their own, which a store can keep, show and forget apart.
//!
//! The promises, held by property tests: the same command twice happens once; replaying events gives the same draft;
//! undo gives what was there before; nothing ever points at a piece that is gone; and whoever changes something that
//! another changed in the meantime is told so, and overwrites nothing.

mod apply;
mod command;
mod condition;
mod decide;
mod event;
mod piece;
mod refusal;
mod score;
mod template;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

pub use command::{Command, Request};
pub use condition::{Condition, ConditionKind, ConditionState};
pub use decide::{Deed, Hand, Undoable};
pub use event::{Change, Event};
pub use piece::{
    AreaOption, Commitment, Comparison, DecisionArea, Origin, Pair, Piece, PieceKind, Play, Scenario, Shift,
    Task, Uncertainty, UncertaintyKind, Variant, Verdict,
};
pub use refusal::Refusal;
pub use score::{Answers, Ballot, Given, Judged, Opinion, Possible};
pub use template::{
    AreaTemplate, BarTemplate, ComparisonTemplate, ConditionTemplate, OptionTemplate, Templates,
    TemplatesError, templates,
};

use crate::{CommandId, ParticipantId, PieceId, session::Words};

/// The most that a draft holds, so that it stays something to talk about and within reach of the engine.
pub mod limit {
    /// Decision areas.
    pub const AREAS: usize = 12;
    /// Options of one decision area.
    pub const OPTIONS: usize = 8;
    /// Comparison areas.
    pub const COMPARISONS: usize = 10;
    /// Places in the order of weights: one for each comparison area.
    pub const RANKS: u8 = 10;
    /// Scenarios.
    pub const SCENARIOS: usize = 8;
    /// Tasks.
    pub const TASKS: usize = 20;
    /// Conditions of one option.
    pub const CONDITIONS: usize = 8;
    /// Municipalities that one option needs.
    pub const PARTNERS: usize = 12;
    /// Uncertainties.
    pub const UNCERTAINTIES: usize = 60;
    /// Named variants, and steps of one.
    pub const VARIANTS: usize = 20;
    /// Characters of a name or a question.
    pub const LABEL: usize = 200;
    /// Characters of what somebody says that an option needs.
    pub const NEEDS: usize = 200;
    /// Characters of any other text.
    pub const TEXT: usize = 1000;
    /// The furthest that a floor lies from zero, in hundredths of a point.
    pub const FLOOR: i32 = 10_000;
    /// Changes that can be taken back, one after another.
    pub const UNDO: usize = 30;
}

/// A piece and when it last changed: the number of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    piece: Piece,
    revision: u64,
}

/// A change that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// How often the draft had changed with it.
    number: u64,
    /// Who made it; none when that is not kept.
    by: Option<ParticipantId>,
    /// What brings back what was there before.
    before: Vec<Change>,
}

/// The draft of a course, as the fold of its events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// How often something changed; scores do not count.
    revision: u64,
    pieces: BTreeMap<PieceId, Held>,
    ballots: BTreeMap<ParticipantId, Ballot>,
    /// The changes that can be taken back, the last at the end.
    #[serde(default)]
    changes: VecDeque<Kept>,
    handled: BTreeSet<CommandId>,
}

impl Course {
    /// How often something other than a score changed.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether nothing was ever written in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether there is something to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.changes.is_empty()
    }

    /// A piece.
    #[must_use]
    pub fn piece(&self, id: PieceId) -> Option<&Piece> {
        self.pieces.get(&id).map(|held| &held.piece)
    }

    /// When a piece last changed, as the number of the change; what is not there has changed never.
    #[must_use]
    pub fn revision_of(&self, id: PieceId) -> u64 {
        self.pieces.get(&id).map_or(0, |held| held.revision)
    }

    /// All pieces, the oldest first.
    pub fn pieces(&self) -> impl Iterator<Item = (PieceId, &Piece)> {
        self.pieces.iter().map(|(id, held)| (*id, &held.piece))
    }

    /// The questions, in the order in which they came.
    pub fn areas(&self) -> impl Iterator<Item = (PieceId, &DecisionArea)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_area()?)))
    }

    /// All options, in the order in which they came.
    pub fn options(&self) -> impl Iterator<Item = (PieceId, &AreaOption)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_option()?)))
    }

    /// The options of a question.
    pub fn options_of(&self, area: PieceId) -> impl Iterator<Item = (PieceId, &AreaOption)> {
        self.options().filter(move |(_, option)| option.area == area)
    }

    /// What was said about pairs of options.
    pub fn pairs(&self) -> impl Iterator<Item = (PieceId, &Pair)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_pair()?)))
    }

    /// What was said about two options, whichever is named first.
    #[must_use]
    pub fn pair(&self, one: PieceId, other: PieceId) -> Option<(PieceId, &Pair)> {
        self.pairs().find(|(_, pair)| pair.between == Pair::sorted(one, other))
    }

    /// What combinations are compared on.
    pub fn comparisons(&self) -> impl Iterator<Item = (PieceId, &Comparison)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_comparison()?)))
    }

    /// The futures.
    pub fn scenarios(&self) -> impl Iterator<Item = (PieceId, &Scenario)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_scenario()?)))
    }

    /// The tasks that options serve.
    pub fn tasks(&self) -> impl Iterator<Item = (PieceId, &Task)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_task()?)))
    }

    /// What was agreed, per question.
    pub fn commitments(&self) -> impl Iterator<Item = (PieceId, &Commitment)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_commitment()?)))
    }

    /// What was agreed about a question.
    #[must_use]
    pub fn commitment_on(&self, area: PieceId) -> Option<(PieceId, &Commitment)> {
        self.commitments().find(|(_, line)| line.area == area)
    }

    /// What is not known yet.
    pub fn uncertainties(&self) -> impl Iterator<Item = (PieceId, &Uncertainty)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_uncertainty()?)))
    }

    /// What was tried and kept under a name.
    pub fn variants(&self) -> impl Iterator<Item = (PieceId, &Variant)> {
        self.pieces().filter_map(|(id, piece)| Some((id, piece.as_variant()?)))
    }

    /// Who gave scores, with what they gave.
    pub fn ballots(&self) -> impl Iterator<Item = (ParticipantId, &Ballot)> {
        self.ballots.iter().map(|(id, ballot)| (*id, ballot))
    }

    /// The scores of somebody.
    #[must_use]
    pub fn ballot(&self, of: ParticipantId) -> Option<&Ballot> {
        self.ballots.get(&of)
    }

    /// The short name of a question or an option, as people at a table say it: A, B, C for questions, A1, A2 for the
    /// options of the first. Empty for other pieces.
    #[must_use]
    pub fn code(&self, id: PieceId) -> String {
        let letter = |area: PieceId| self.areas().position(|(each, _)| each == area).and_then(letter);
        match self.piece(id) {
            Some(Piece::Area(_)) => letter(id).map(String::from).unwrap_or_default(),
            Some(Piece::Option(option)) => {
                let place = self.options_of(option.area).position(|(each, _)| each == id);
                match (letter(option.area), place) {
                    (Some(letter), Some(place)) => format!("{letter}{}", place + 1),
                    _ => String::new(),
                }
            }
            _ => String::new(),
        }
    }

    /// The piece with a short name such as A2.
    #[must_use]
    pub fn by_code(&self, code: &str) -> Option<PieceId> {
        let areas = self.areas().map(|(id, _)| id);
        let mut ids = areas.chain(self.options().map(|(id, _)| id));
        ids.find(|id| self.code(*id).eq_ignore_ascii_case(code))
    }

    /// Puts the scores of somebody in, as they were kept.
    pub fn seat(&mut self, of: ParticipantId, ballot: Ballot) {
        if !ballot.is_empty() {
            self.ballots.insert(of, ballot);
        }
    }

    /// The draft without any scores: what can be kept without keeping anything of a person.
    #[must_use]
    pub fn without_ballots(&self) -> Course {
        let mut copy = Course { ballots: BTreeMap::new(), ..self.clone() };
        copy.changes.iter_mut().for_each(|kept| kept.by = None);
        copy
    }

    /// Takes all pieces of another draft in place of the own ones, as one change that can be taken back. Scores are
    /// not taken along. Says whether anything changed.
    pub fn replace_with(&mut self, cause: CommandId, other: &Course) -> bool {
        let gone = self.pieces.keys().filter(|id| !other.pieces.contains_key(id));
        let gone = gone.map(|id| Change { id: *id, piece: None });
        let differs = |(id, held): &(&PieceId, &Held)| self.piece(**id) != Some(&held.piece);
        let come = other.pieces.iter().filter(differs);
        let come = come.map(|(id, held)| Change { id: *id, piece: Some(held.piece.clone()) });
        let changes: Vec<Change> = gone.chain(come).collect();
        if self.handled.contains(&cause) || changes.is_empty() {
            return false;
        }
        self.apply(cause, None, &Event::Changed(changes));
        true
    }

    /// The same draft without who gave scores: participants are numbered in the order of what they gave, so that
    /// nothing leads back to a person. What can be undone and what was handled stays behind.
    #[must_use]
    pub fn without_persons(&self) -> Course {
        let mut given: Vec<&Ballot> = self.ballots.values().collect();
        given.sort();
        let numbered = given
            .into_iter()
            .zip(1..)
            .map(|(ballot, number)| (ParticipantId::new(uuid::Uuid::from_u128(number)), ballot.clone()));
        Course {
            revision: self.revision,
            pieces: self.pieces.clone(),
            ballots: numbered.collect(),
            changes: VecDeque::new(),
            handled: BTreeSet::new(),
        }
    }

    /// The pairs of options of different questions about which nobody said anything yet.
    #[must_use]
    pub fn unjudged(&self) -> Vec<[PieceId; 2]> {
        let judged: BTreeSet<[PieceId; 2]> = self.pairs().map(|(_, pair)| pair.between).collect();
        self.all_pairs()
            .into_iter()
            .filter(|pair| !judged.contains(&Pair::sorted(pair[0], pair[1])))
            .collect()
    }

    /// All pairs of options of different questions, in the order of questions and options.
    #[must_use]
    pub fn all_pairs(&self) -> Vec<[PieceId; 2]> {
        let areas: Vec<Vec<PieceId>> =
            self.areas().map(|(area, _)| self.options_of(area).map(|(id, _)| id).collect()).collect();
        let mut pairs = Vec::new();
        for (place, options) in areas.iter().enumerate() {
            for others in &areas[place + 1..] {
                pairs.extend(options.iter().flat_map(|one| others.iter().map(|other| [*one, *other])));
            }
        }
        pairs
    }
}

/// The letter of a question; there are fewer questions than letters.
fn letter(place: usize) -> Option<char> {
    u8::try_from(place).ok().filter(|place| *place < 26).map(|place| char::from(b'A' + place))
}

/// Whether a text has the length that is asked.
fn checked(text: &Words, most: usize, may_be_empty: bool) -> Result<(), Refusal> {
    if text.is_empty() && !may_be_empty {
        Err(Refusal::Empty)
    } else if text.characters() > most {
        Err(Refusal::TooLong { most })
    } else {
        Ok(())
    }
}
