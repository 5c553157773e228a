//! Who sees what: the rule for each noun stands here, once.

use serde::{Deserialize, Serialize};

use super::{Content, Contribution, Group, Round, Session, Shown, Standing, Visibility};
use crate::{ParticipantId, TableId};

/// For whom a view is made. All who share an audience get the same bytes; what is of one person travels
/// beside it, in [`Audience::Own`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "audience", content = "id")]
pub enum Audience {
    /// Everybody.
    Public,
    /// The big screen.
    Screen,
    /// Somebody who takes part and sits at no table.
    Room,
    /// The people of a table.
    Table(TableId),
    /// The host of a table.
    Host(TableId),
    /// What is of one person: own contributions, silent ones too, and own votes. Nothing else.
    Own(ParticipantId),
    /// Whoever moderates.
    Moderator,
    /// Whoever leads.
    Chair,
}

impl Audience {
    pub(super) const fn table(self) -> Option<TableId> {
        match self {
            Audience::Table(table) | Audience::Host(table) => Some(table),
            _ => None,
        }
    }

    pub(super) const fn is_staff(self) -> bool {
        matches!(self, Audience::Moderator | Audience::Chair)
    }

    /// Whether they see how far each table is.
    pub(super) const fn counts_tables(self) -> bool {
        matches!(self, Audience::Moderator | Audience::Chair | Audience::Screen)
    }

    /// Whether these people are in the room, with a name.
    pub(super) const fn takes_part(self) -> bool {
        !matches!(self, Audience::Public | Audience::Screen | Audience::Own(_))
    }
}

impl Session {
    /// Whether an audience sees a contribution.
    pub(super) fn sees(&self, audience: Audience, of: &Contribution) -> bool {
        if let Audience::Own(person) = audience {
            return of.author == super::Author::Participant(person);
        }
        if matches!(of.standing, Standing::Withdrawn | Standing::TakenBack) || !self.is_shared(of) {
            return false;
        }
        let for_organiser =
            self.rounds.get(&of.step).is_some_and(|round| round.step.kind.for_the_organiser());
        if for_organiser {
            return audience.is_staff() || (of.hidden.is_none() && of.visibility == Visibility::Public);
        }
        let own = audience.table().is_some() && audience.table() == of.table;
        let for_room = of.visibility >= Visibility::Participants;
        if own || (of.hidden.is_some() && !audience.is_staff()) {
            return own;
        }
        match audience {
            Audience::Public => of.visibility == Visibility::Public,
            // No personal data on the big screen, unless it is shown on purpose.
            Audience::Screen => {
                let personal = matches!(of.content, Content::Introduction { .. });
                for_room && (!personal || self.shown == Shown::Contribution(of.id))
            }
            _ => for_room,
        }
    }

    /// Whether an audience may know who made a contribution it sees: the own table may, and an introduction is
    /// there to be known by.
    pub(super) fn knows_author(audience: Audience, of: &Contribution) -> bool {
        let own = audience.table().is_some() && audience.table() == of.table;
        let introduces = matches!(of.content, Content::Introduction { .. }) && audience.takes_part();
        own || introduces || matches!(audience, Audience::Own(_))
    }

    /// Whether an audience sees the result of a step in a group, when it is there.
    pub(super) fn sees_outcome(audience: Audience, round: &Round, group: Group) -> bool {
        let for_organiser = round.step.kind.for_the_organiser();
        let from_the_start = match group {
            Group::Plenary if !for_organiser => Visibility::Participants,
            _ => Visibility::Table,
        };
        let visibility = round.released.get(&group).copied().unwrap_or(from_the_start);
        let own = audience.table().map(Group::Table) == Some(group);
        match audience {
            Audience::Own(_) => false,
            Audience::Moderator | Audience::Chair if for_organiser => true,
            Audience::Public => visibility == Visibility::Public,
            _ => (own && !for_organiser) || visibility >= Visibility::Participants,
        }
    }
}
