//! What happened in a session, as its log keeps it for years: every entry says the version of its form.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Author, Ballot, Content, Group, NewCard, Shown, Step, Table, Visibility, Voter, Words};
use crate::{Bilingual, ClusterId, CommandId, ContributionId, ParticipantId, ReplacementId, StepId, TableId};

/// The version of the form of entries that this program writes. Since 2 an answer to what the figures say can name the
/// sentence of a municipality; entries of 1 are read as they are.
pub const LOG_VERSION: u8 = 2;

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The version of its form.
    #[serde(rename = "v")]
    pub version: u8,
    /// Its number: 1, 2, 3, without gaps.
    pub sequence: u64,
    /// When it happened. In an anonymous round the moment at which the round was opened, so that no clock
    /// gives anybody away.
    pub at: Timestamp,
    /// The command that led to it.
    pub cause: CommandId,
    /// What happened.
    pub event: Event,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum Event {
    /// A step was added.
    StepAdded {
        /// The step.
        step: Step,
        /// The step in front of it.
        after: Option<StepId>,
    },
    /// A step was changed.
    StepChanged {
        /// The step as it is now.
        step: Step,
    },
    /// A step was moved.
    StepMoved {
        /// The step.
        step: StepId,
        /// The step in front of it.
        after: Option<StepId>,
    },
    /// A step was taken out.
    StepRemoved {
        /// The step.
        step: StepId,
    },
    /// A table was added or changed.
    TableSet {
        /// The table as it is now.
        table: Table,
    },
    /// A step was opened for the first time.
    Opened {
        /// The step.
        step: StepId,
        /// The cards that can be chosen from, in a vote or a top five.
        candidates: Vec<ContributionId>,
    },
    /// A step was opened again.
    Reopened {
        /// The step.
        step: StepId,
        /// Whether it is what is asked now.
        current: bool,
    },
    /// The time of a step was stopped.
    Paused {
        /// The step.
        step: StepId,
    },
    /// The time of a step runs again.
    Resumed {
        /// The step.
        step: StepId,
    },
    /// A step got more time, or less.
    Extended {
        /// The step.
        step: StepId,
        /// Seconds.
        seconds: i32,
    },
    /// A step is over.
    Ended {
        /// The step.
        step: StepId,
    },
    /// Something was said to all.
    Announced {
        /// What.
        words: Bilingual,
    },
    /// That was taken away.
    Unannounced,
    /// The big screen shows something else.
    Showed {
        /// What.
        shown: Shown,
    },
    /// The session was closed.
    Closed,
    /// The session was opened again.
    OpenedAgain,
    /// Something happened to the course of a table.
    Course {
        /// The step in which it happened.
        step: StepId,
        /// The table.
        table: TableId,
        /// Who did it, so that they can take it back; none where nobody is named. Scores say it themselves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<ParticipantId>,
        /// What.
        change: crate::course::Event,
    },
    /// Somebody takes part.
    Joined {
        /// Who.
        participant: ParticipantId,
        /// Where.
        table: Option<TableId>,
    },
    /// Somebody with the code of a table waits.
    Knocked {
        /// Who.
        participant: ParticipantId,
        /// Where.
        table: TableId,
    },
    /// A guest was let in.
    Admitted {
        /// Who.
        participant: ParticipantId,
    },
    /// A guest was not let in.
    TurnedAway {
        /// Who.
        participant: ParticipantId,
    },
    /// Somebody sits somewhere else.
    Seated {
        /// Who.
        participant: ParticipantId,
        /// Where.
        table: Option<TableId>,
    },
    /// A guest goes by another name.
    Renamed {
        /// Who.
        participant: ParticipantId,
    },
    /// Somebody went.
    Left {
        /// Who.
        participant: ParticipantId,
    },
    /// A contribution was added.
    Contributed {
        /// What it is known by.
        id: ContributionId,
        /// The step.
        step: StepId,
        /// The table it is of.
        table: Option<TableId>,
        /// Who added it.
        by: Author,
        /// What it says.
        content: Content,
        /// Who sees it.
        visibility: Visibility,
        /// Whether the step was over.
        late: bool,
    },
    /// A contribution says something else.
    Edited {
        /// Which one.
        id: ContributionId,
        /// What it says now.
        content: Content,
        /// Who changed it.
        by: Author,
    },
    /// Somebody changed a contribution that had changed in the meantime: both texts are kept.
    Diverged {
        /// Which one.
        id: ContributionId,
        /// The other text.
        content: Content,
        /// Who wrote it.
        by: Author,
    },
    /// Somebody chose between the texts.
    Settled {
        /// Which one.
        id: ContributionId,
        /// The text that counts.
        content: Content,
        /// Who chose.
        by: Author,
    },
    /// A contribution went back to an earlier text.
    Undone {
        /// Which one.
        id: ContributionId,
        /// The number of the text.
        to: u32,
    },
    /// A contribution was withdrawn.
    Withdrawn {
        /// Which one.
        id: ContributionId,
    },
    /// A contribution was put back.
    BroughtBack {
        /// Which one.
        id: ContributionId,
    },
    /// Others see a contribution, or no longer.
    Released {
        /// Which one.
        id: ContributionId,
        /// Who sees it.
        visibility: Visibility,
    },
    /// What was written in silence was shared.
    Shared {
        /// The step.
        step: StepId,
        /// Whose.
        group: Group,
    },
    /// Others see the result of a step, or no longer.
    OutcomeReleased {
        /// The step.
        step: StepId,
        /// Whose result.
        group: Group,
        /// Who sees it.
        visibility: Visibility,
    },
    /// A contribution was hidden.
    Hidden {
        /// Which one.
        id: ContributionId,
        /// Why.
        reason: Words,
    },
    /// A contribution is shown again.
    Unhidden {
        /// Which one.
        id: ContributionId,
    },
    /// Cards were merged or split.
    Replaced {
        /// What it is known by.
        id: ReplacementId,
        /// What was there.
        originals: Vec<ContributionId>,
        /// What came instead.
        results: Vec<NewCard>,
        /// Who did it.
        by: Author,
    },
    /// A merging or splitting was taken back.
    Restored {
        /// Which one.
        id: ReplacementId,
    },
    /// A cluster was begun, or has another name.
    ClusterNamed {
        /// What it is known by.
        id: ClusterId,
        /// The step.
        step: StepId,
        /// Whose.
        group: Group,
        /// Its name.
        name: Words,
    },
    /// An empty cluster was taken away.
    ClusterDropped {
        /// Which one.
        id: ClusterId,
    },
    /// A card was laid in a cluster, or taken out.
    Laid {
        /// The step.
        step: StepId,
        /// The card.
        card: ContributionId,
        /// The cluster.
        cluster: Option<ClusterId>,
    },
    /// A ballot was cast.
    Cast {
        /// The step.
        step: StepId,
        /// Who.
        by: Voter,
        /// The table that votes.
        table: Option<TableId>,
        /// The votes.
        ballot: Ballot,
    },
    /// A group fixed what weighs most.
    Chosen {
        /// The step.
        step: StepId,
        /// Whose.
        group: Group,
        /// The cards, the heaviest first.
        cards: Vec<ContributionId>,
    },
}
