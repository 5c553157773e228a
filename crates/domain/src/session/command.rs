//! What somebody wants to happen in a session.

use serde::{Deserialize, Serialize};

use super::{Ballot, Content, Group, Phase, Shown, Step, Table, Visibility, Words};
use crate::{
    Bilingual, ClusterId, CommandId, ContributionId, ParticipantId, ReplacementId, RoundToken, StepId,
    TableId,
};

/// Who wants it. The edge of the program has found out that it is so. Whether a participant hosts a table or is a
/// guest, the session knows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Leads the session; the organiser can do the same.
    Chair,
    /// Hides, merges and shows.
    Moderator,
    /// Takes part.
    Participant(ParticipantId),
    /// Takes part in an anonymous round. The participant is used to see whether they may, and is not kept.
    Unnamed(ParticipantId, RoundToken),
    /// The big screen: it looks and does nothing.
    Screen,
}

/// A command with the identity that its device gave it: the same one twice happens once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What it is known by.
    pub id: CommandId,
    /// What is wanted.
    pub command: Command,
}

/// What somebody wants to happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// The script and the tables.
    Compose(Compose),
    /// The course of the day, from a remote control that showed this phase.
    Lead {
        /// The phase that the remote control showed.
        phase: Phase,
        /// What was pressed.
        press: Press,
    },
    /// Coming, going and sitting down.
    Attend(Attend),
    /// Adding and changing contributions.
    Contribute(Contribute),
    /// Putting contributions in order.
    Arrange(Arrange),
    /// Works on the course of the own table.
    Course {
        /// The step.
        step: StepId,
        /// What is wanted.
        command: crate::course::Command,
    },
    /// Casts a ballot, in place of an earlier one.
    Vote {
        /// The step.
        step: StepId,
        /// The votes.
        ballot: Ballot,
    },
    /// Fixes what weighs most.
    Choose {
        /// The step.
        step: StepId,
        /// The cards, the heaviest first.
        cards: Vec<ContributionId>,
        /// How often the choice had been changed, as it was seen.
        revision: u32,
    },
}

/// Changes to the script and the tables, also during the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compose {
    /// Adds a step behind another one, or in front of all.
    AddStep {
        /// The step.
        step: Step,
        /// The step in front of it.
        after: Option<StepId>,
    },
    /// Changes a step. Once it has begun only its title, question and time.
    ChangeStep(Step),
    /// Puts a step behind another one, or in front of all.
    MoveStep {
        /// The step.
        step: StepId,
        /// The step in front of it.
        after: Option<StepId>,
    },
    /// Takes a step out that has not begun.
    RemoveStep(StepId),
    /// Adds a table.
    AddTable(Table),
    /// Changes the name, the municipality, the code or the host of a table.
    ChangeTable(Table),
}

/// What the chair presses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Press {
    /// Goes to a step: ends what is going on, and opens it.
    Start(StepId),
    /// Goes to the next step.
    Next,
    /// Goes to the step before.
    Back,
    /// Stops the time of a step.
    Pause(StepId),
    /// Lets the time of a step run again.
    Resume(StepId),
    /// Gives a step more time, or less.
    Extend {
        /// The step.
        step: StepId,
        /// Seconds; below zero takes time away.
        seconds: i32,
    },
    /// Ends a step.
    End(StepId),
    /// Opens a step again that was over, beside what is going on.
    Reopen(StepId),
    /// Says something on all devices and the big screen, until the next step begins.
    Announce(Bilingual),
    /// Takes that away.
    Unannounce,
    /// Chooses what the big screen shows.
    Show(Shown),
    /// Ends the session.
    Close,
    /// Opens a session again that was closed.
    Open,
}

/// Coming, going and sitting down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attend {
    /// Joins with an account or a personal link; at once present.
    Join {
        /// The table; none when it is not known yet.
        table: Option<TableId>,
    },
    /// Joins with the code of a table, without an account; the table host lets them in.
    Knock {
        /// The table.
        table: TableId,
    },
    /// Lets a guest in.
    Admit(ParticipantId),
    /// Does not let a guest in.
    TurnAway(ParticipantId),
    /// Seats somebody at a table, or at none.
    Seat {
        /// Who.
        participant: ParticipantId,
        /// Where.
        table: Option<TableId>,
    },
    /// Goes by another name from now on; the name itself stands beside the log.
    Rename,
    /// Goes.
    Leave,
}

/// Adding and changing contributions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contribute {
    /// Adds one.
    Add {
        /// What it will be known by.
        id: ContributionId,
        /// The step it answers.
        step: StepId,
        /// What it says.
        content: Content,
    },
    /// Changes what it says.
    Edit {
        /// Which one.
        id: ContributionId,
        /// What it says now.
        content: Content,
        /// The revision that was on the screen when the change began.
        revision: u32,
    },
    /// Chooses between texts that were written beside each other, or writes one of both.
    Settle {
        /// Which one.
        id: ContributionId,
        /// The text that counts from now on.
        content: Content,
        /// The revision that was on the screen.
        revision: u32,
    },
    /// Goes back to the text before.
    Undo {
        /// Which one.
        id: ContributionId,
        /// The revision that was on the screen.
        revision: u32,
    },
    /// Takes it away; it is kept.
    Withdraw(ContributionId),
    /// Puts it back.
    BringBack(ContributionId),
    /// Lets others see it, or no longer.
    Release {
        /// Which one.
        id: ContributionId,
        /// Who sees it from now on.
        visibility: Visibility,
    },
    /// Lets others see all contributions of a table to a step, or no longer.
    ReleaseAll {
        /// The step.
        step: StepId,
        /// Whose contributions.
        table: TableId,
        /// Who sees them from now on.
        visibility: Visibility,
    },
    /// Shares what was written in silence: of one table, or of all.
    Share {
        /// The step.
        step: StepId,
        /// Whose.
        group: Group,
    },
    /// Lets others see the result of a step, or no longer.
    ReleaseOutcome {
        /// The step.
        step: StepId,
        /// Whose result.
        group: Group,
        /// Who sees it from now on.
        visibility: Visibility,
    },
}

/// A card that comes instead of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCard {
    /// What it will be known by.
    pub id: ContributionId,
    /// What it says.
    pub content: Content,
}

/// Putting contributions in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrange {
    /// Hides a contribution from all but its table and the moderators.
    Hide {
        /// Which one.
        id: ContributionId,
        /// Why.
        reason: Words,
    },
    /// Shows it again.
    Unhide(ContributionId),
    /// Several cards become one, or one becomes several. The originals are kept.
    Replace {
        /// What it will be known by.
        id: ReplacementId,
        /// What is there.
        originals: Vec<ContributionId>,
        /// What comes instead.
        results: Vec<NewCard>,
    },
    /// Takes a merging or splitting back.
    Restore(ReplacementId),
    /// Begins a cluster, or gives it another name.
    NameCluster {
        /// What it is known by.
        id: ClusterId,
        /// The step in which cards are laid together.
        step: StepId,
        /// What it is called.
        name: Words,
    },
    /// Takes away a cluster in which no card lies.
    DropCluster(ClusterId),
    /// Lays a card in a cluster, or takes it out.
    Lay {
        /// The step in which cards are laid together.
        step: StepId,
        /// The card.
        card: ContributionId,
        /// The cluster; none takes it out.
        cluster: Option<ClusterId>,
    },
}
