//! A live work session: an ordered list of steps, people at tables, and what they contribute.
//!
//! [`Session::decide`] says what a command leads to, or why not; [`Session::apply`] carries an entry of the log out.
//! The state is nothing but the fold of the log. Its parts cannot be read from outside this crate: what leaves it goes
//! through [`Session::view`] and [`Session::carry_out`], where one function per noun decides who sees what. The
//! promises, held by property tests:
//!
//! - the same command twice happens once, and no sequence of commands ends the program;
//! - replaying the log gives the same state; folding the projected events gives the same view;
//! - the author of an anonymous contribution or vote stands nowhere in the log;
//! - votes that are open, and what another table keeps to itself, are in nobody's view;
//! - what was merged or split can be restored, and nothing that was contributed is ever gone.

mod amount;
mod apply;
mod command;
mod content;
mod contribution;
mod course;
mod decide;
mod event;
mod group;
mod likeness;
mod outcome;
mod part;
mod project;
mod refusal;
mod run;
mod see;
mod shared;
mod statement;
mod step;
mod summary;
mod table;
mod tally;
mod template;
mod touched;
mod view;
mod vote;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use self::course::{CourseView, OwnScores};
pub use command::{Actor, Arrange, Attend, Command, Compose, Contribute, NewCard, Press, Request};
pub use content::{Aspect, CardKind, Content, Evidence, OfferKind, SignalUse, Stance, WishFor};
pub use contribution::{Author, Contribution, Replacement, Standing, Version, Visibility};
pub use event::{Entry, Event, LOG_VERSION};
pub use group::Group;
pub use likeness::{Likeness, alike, likeness};
pub use outcome::{Outcome, OutcomeView, StatementCount};
pub use part::{
    ClusterView, ContributionView, FrameView, Key, OwnBallot, Part, ParticipantView, StepView, TableView,
    UndoView,
};
pub use project::Projected;
pub use refusal::{Hint, Refusal};
pub use run::Run;
pub use see::Audience;
pub use shared::Shared;
pub use statement::{FigureSentence, Statement, StatementError, Subject};
pub use step::{CoursePart, Scope, Step, StepKind};
pub use summary::Summary;
pub use table::{JoinCode, JoinCodeError, Participant, Presence, Table};
pub use tally::{Tally, TallyItem};
pub use template::{TemplateError, seed_script};
pub use view::View;
pub use vote::{Ballot, Cast, VoteMethod, Voter};
pub use words::Words;

use crate::{
    Bilingual, ClusterId, CommandId, ContributionId, ParticipantId, ReplacementId, RoundToken, StepId,
    TableId, course::Course,
};

/// Where the course of the day is: it rises with everything that is pressed on a remote control.
pub type Phase = u64;

/// What the big screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "shown", content = "id")]
pub enum Shown {
    /// Welcome, clock and the code to join with.
    Welcome,
    /// What is asked now, with the time left; before the first step welcome.
    #[default]
    Current,
    /// One step.
    Step(StepId),
    /// The results of a step, with their reading.
    Outcome(StepId),
    /// The tables side by side, in one step.
    Tables(StepId),
    /// One contribution, on purpose.
    Contribution(ContributionId),
    /// Nothing.
    Nothing,
}

/// Something that was said to all. It stands until the next step begins, or until it is taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// What.
    pub words: Bilingual,
    /// When.
    pub at: Timestamp,
}

impl Announcement {
    /// The most characters: it is read in passing.
    pub const LONGEST: usize = 200;
}

/// A step with what happened in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Round {
    step: Step,
    run: Run,
    /// When it was first opened.
    opened: Option<Timestamp>,
    candidates: Vec<ContributionId>,
    /// Whose silent work was shared.
    shared: BTreeSet<Group>,
    ballots: BTreeMap<ParticipantId, Cast>,
    unnamed_ballots: BTreeMap<RoundToken, Cast>,
    choices: BTreeMap<Group, Choice>,
    released: BTreeMap<Group, Visibility>,
}

/// What a group fixed, and how often it changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Choice {
    cards: Vec<ContributionId>,
    revision: u32,
}

/// Cards that were laid together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Cluster {
    step: StepId,
    group: Group,
    name: Words,
    cards: BTreeSet<ContributionId>,
}

/// A session, as the fold of its log.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Session {
    sequence: u64,
    phase: Phase,
    closed: bool,
    current: Option<StepId>,
    order: Vec<StepId>,
    rounds: BTreeMap<StepId, Round>,
    tables: BTreeMap<TableId, Table>,
    participants: BTreeMap<ParticipantId, Participant>,
    contributions: BTreeMap<ContributionId, Contribution>,
    clusters: BTreeMap<ClusterId, Cluster>,
    replacements: BTreeMap<ReplacementId, Replacement>,
    /// The course that each table works out.
    #[serde(default)]
    courses: BTreeMap<TableId, Course>,
    announcement: Option<Announcement>,
    shown: Shown,
    handled: BTreeSet<CommandId>,
}

impl Session {
    /// The number of the last entry that was applied; 0 before the first.
    #[must_use]
    pub const fn sequence(&self) -> u64 {
        self.sequence
    }

    /// Whether it is over.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Where the course of the day is.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// The table where one joins with a code.
    #[must_use]
    pub fn table_with_code(&self, code: &JoinCode) -> Option<TableId> {
        self.tables.values().find(|table| table.code == *code).map(|table| table.id)
    }

    /// What is known of somebody's place in the session, so that the edge can say which streams are theirs.
    #[must_use]
    pub fn participant(&self, id: ParticipantId) -> Option<Participant> {
        self.participants.get(&id).copied()
    }

    /// Whether somebody hosts a table.
    #[must_use]
    pub fn hosts(&self, id: ParticipantId, table: TableId) -> bool {
        self.tables.get(&table).is_some_and(|table| table.host == Some(id))
    }

    /// Whether a step is anonymous, so that the edge gives a token instead of a name. Its token key is destroyed
    /// when the step has ended.
    #[must_use]
    pub fn is_anonymous(&self, step: StepId) -> bool {
        self.rounds.get(&step).is_some_and(|round| round.step.anonymous)
    }

    /// Whether a step is going on.
    #[must_use]
    pub fn is_open(&self, step: StepId) -> bool {
        self.rounds.get(&step).is_some_and(|round| round.run.is_open())
    }

    /// The step in which a command does something, so that the edge knows whether a token stands in for a name there.
    #[must_use]
    pub fn step_of(&self, command: &Command) -> Option<StepId> {
        let of = |id: &ContributionId| self.contributions.get(id).map(|each| each.step);
        match command {
            Command::Compose(_) | Command::Lead { .. } | Command::Attend(_) => None,
            Command::Vote { step, .. } | Command::Choose { step, .. } | Command::Course { step, .. } => {
                Some(*step)
            }
            Command::Contribute(contribute) => match contribute {
                Contribute::Add { step, .. }
                | Contribute::Share { step, .. }
                | Contribute::ReleaseAll { step, .. }
                | Contribute::ReleaseOutcome { step, .. } => Some(*step),
                Contribute::Edit { id, .. }
                | Contribute::Settle { id, .. }
                | Contribute::Undo { id, .. }
                | Contribute::Release { id, .. }
                | Contribute::Withdraw(id)
                | Contribute::BringBack(id) => of(id),
            },
            Command::Arrange(arrange) => match arrange {
                Arrange::Hide { id, .. } | Arrange::Unhide(id) => of(id),
                Arrange::Replace { originals, .. } => originals.first().and_then(of),
                Arrange::Restore(id) => self.replacements.get(id)?.originals.first().and_then(of),
                Arrange::NameCluster { step, .. } | Arrange::Lay { step, .. } => Some(*step),
                Arrange::DropCluster(id) => self.clusters.get(id).map(|cluster| cluster.step),
            },
        }
    }

    /// The entries that events lead to, next in the log.
    #[must_use]
    pub fn entries(&self, cause: CommandId, events: Vec<Event>, now: Timestamp) -> Vec<Entry> {
        // No finer than the log keeps it: what is read back has to lead to the same state.
        let now = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        let entry = |(sequence, event): (u64, Event)| Entry {
            version: LOG_VERSION,
            sequence,
            at: self.moment(&event, now),
            cause,
            event,
        };
        (self.sequence.saturating_add(1)..).zip(events).map(entry).collect()
    }

    /// The moment that is kept of an event: nobody in an anonymous round is given away by a clock.
    fn moment(&self, event: &Event, now: Timestamp) -> Timestamp {
        let step = match event {
            Event::Contributed { step, by: Author::Unnamed(_), .. }
            | Event::Cast { step, by: Voter::Unnamed(_), .. } => Some(*step),
            Event::Course { step, change: crate::course::Event::Scored { .. }, .. }
                if self.is_anonymous(*step) =>
            {
                Some(*step)
            }
            Event::Edited { id, by: Author::Unnamed(_), .. }
            | Event::Withdrawn { id }
            | Event::BroughtBack { id }
            | Event::Undone { id, .. } => self
                .contributions
                .get(id)
                .filter(|each| matches!(each.author, Author::Unnamed(_)))
                .map(|each| each.step),
            _ => None,
        };
        step.and_then(|step| self.rounds.get(&step)?.opened).unwrap_or(now)
    }

    /// Whether a contribution is more than its author's own: it was not written in silence, or that was shared.
    fn is_shared(&self, contribution: &Contribution) -> bool {
        let Some(round) = self.rounds.get(&contribution.step) else { return false };
        let own = contribution.table.map(Group::Table);
        !round.step.silent_first
            || round.shared.contains(&Group::Plenary)
            || own.is_some_and(|group| round.shared.contains(&group))
    }

    /// The group somebody at a table works in, in a step.
    fn group_of(step: &Step, table: Option<TableId>) -> Result<Group, Refusal> {
        match step.scope {
            Scope::Plenary => Ok(Group::Plenary),
            Scope::Tables => table.map(Group::Table).ok_or(Refusal::NoTable),
        }
    }
}
