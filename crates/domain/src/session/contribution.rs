//! A contribution: what somebody added, with all that became of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Content, Words};
use crate::{ContributionId, ParticipantId, ReplacementId, RoundToken, StepId, TableId};

/// Who sees a contribution. Each sees what the one before sees, and more do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// The own table.
    Table,
    /// Everybody who takes part.
    Participants,
    /// Everybody.
    Public,
}

/// Who added something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "author", content = "id")]
pub enum Author {
    /// Somebody who takes part.
    Participant(ParticipantId),
    /// Somebody in an anonymous round; nobody knows who.
    Unnamed(RoundToken),
    /// Whoever leads or moderates the session.
    Staff,
}

/// One text of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// What it says.
    pub content: Content,
    /// Who made it.
    pub by: Author,
    /// When it came in.
    pub at: Timestamp,
    /// The version it was made from, by number; undoing goes back to it.
    pub from: Option<u32>,
}

/// What has become of a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "standing", content = "by")]
pub enum Standing {
    /// It counts.
    Current,
    /// It was merged with others, or split.
    Replaced(ReplacementId),
    /// It came from a merging or splitting that was taken back.
    TakenBack,
    /// Its author withdrew it.
    Withdrawn,
}

/// A contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    pub(super) id: ContributionId,
    pub(super) step: StepId,
    /// The table it is of; none in an anonymous round of the whole room.
    pub(super) table: Option<TableId>,
    pub(super) author: Author,
    /// What it says now.
    pub(super) content: Content,
    /// Who made the text that counts.
    pub(super) editor: Author,
    pub(super) versions: Vec<Version>,
    /// The number of the version that counts.
    pub(super) current: u32,
    /// How often it changed: who changes it says which state they saw.
    pub(super) revision: u32,
    /// Texts that were written beside the current one, until somebody chooses.
    pub(super) conflict: Vec<Version>,
    pub(super) visibility: Visibility,
    pub(super) standing: Standing,
    /// Why a moderator hid it.
    pub(super) hidden: Option<Words>,
    /// Whether it came in after the step had ended.
    pub(super) late: bool,
    /// The merging or splitting it came from.
    pub(super) made_by: Option<ReplacementId>,
}

impl Contribution {
    /// The version that undoing goes back to, with who made it.
    pub(super) fn undone(&self) -> Option<(u32, Author)> {
        let version = |number: u32| self.versions.get(usize::try_from(number).ok()?);
        let to = version(self.current)?.from?;
        Some((to, version(to)?.by))
    }

    pub(super) fn take(&mut self, content: Content, by: Author, at: Timestamp) {
        let number = u32::try_from(self.versions.len()).unwrap_or(u32::MAX);
        self.versions.push(Version { content: content.clone(), by, at, from: Some(self.current) });
        (self.content, self.editor, self.current) = (content, by, number);
        self.revision = self.revision.saturating_add(1);
    }

    /// Goes back to a version; one that is not there changes nothing.
    pub(super) fn go_back(&mut self, to: u32) {
        let Some(version) = usize::try_from(to).ok().and_then(|to| self.versions.get(to)) else { return };
        (self.content, self.editor, self.current) = (version.content.clone(), version.by, to);
        self.revision = self.revision.saturating_add(1);
    }

    /// Whether it is there for the others: not replaced, not withdrawn, not hidden.
    pub(super) const fn counts(&self) -> bool {
        matches!(self.standing, Standing::Current) && self.hidden.is_none()
    }
}

/// Cards that were replaced by others: merged into one, or split into several. The originals are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// What was there.
    pub originals: Vec<ContributionId>,
    /// What came instead.
    pub results: Vec<ContributionId>,
}
