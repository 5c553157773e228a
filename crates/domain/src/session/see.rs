//! Who sees what: the rule for each noun stands here, once.

use serde::{Deserialize, Serialize};

use super::{
    Content, Contribution, Group, Round, Run, Scope, Session, Shown, Standing, StepKind, Visibility,
};
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
        let visibility = self.visibility_of(of);
        let for_room = visibility >= Visibility::Participants;
        if own || (of.hidden.is_some() && !audience.is_staff()) {
            return own;
        }
        match audience {
            Audience::Public => visibility == Visibility::Public,
            // No personal data on the big screen, unless it is shown on purpose.
            Audience::Screen => {
                let personal = matches!(of.content, Content::Introduction { .. });
                for_room && (!personal || self.shown == Shown::Contribution(of.id))
            }
            _ => for_room,
        }
    }

    /// Who sees what a contribution says: whom its table let see it, alone or in a result.
    pub(super) fn visibility_of(&self, of: &Contribution) -> Visibility {
        of.visibility.max(self.visibility_in_results(of))
    }

    /// A table that lets others see its result lets them see the words of the cards in it: an order of cards that
    /// nobody can read says nothing, and one with gaps says something false. It holds for what that table judged
    /// itself, once the step has ended, and until the table takes its result back.
    fn visibility_in_results(&self, of: &Contribution) -> Visibility {
        let Some(group) = of.table.map(Group::Table) else { return Visibility::Table };
        let released = self
            .rounds
            .values()
            .filter(|round| round.run == Run::Ended && round.step.scope == Scope::Tables)
            .filter_map(|round| Some((round, *round.released.get(&group)?)))
            .filter(|(round, _)| self.is_in_result(of, round, group));
        released.map(|(_, visibility)| visibility).max().unwrap_or(Visibility::Table)
    }

    /// Whether the result of a group is about a card.
    fn is_in_result(&self, of: &Contribution, round: &Round, group: Group) -> bool {
        match &round.step.kind {
            StepKind::Vote { .. } => {
                let mut casts = round.ballots.values().chain(round.unnamed_ballots.values());
                round.candidates.contains(&of.id) && casts.any(|cast| cast.table == of.table)
            }
            StepKind::TopFive { .. } => {
                round.choices.get(&group).is_some_and(|choice| choice.cards.contains(&of.id))
            }
            StepKind::Cluster { .. } => {
                let of_group = |pile: &&super::Cluster| pile.step == round.step.id && pile.group == group;
                self.clusters.values().filter(of_group).any(|pile| pile.cards.contains(&of.id))
            }
            _ => false,
        }
    }

    /// Whether an audience may know who made a contribution it sees: the own table may, and an introduction is
    /// there to be known by.
    pub(super) fn knows_author(audience: Audience, of: &Contribution) -> bool {
        let own = audience.table().is_some() && audience.table() == of.table;
        let introduces = matches!(of.content, Content::Introduction { .. }) && audience.takes_part();
        own || introduces || matches!(audience, Audience::Own(_))
    }

    /// Who sees the result of a step in a group: what was decided, or else who sees it from the start.
    pub(super) fn visibility_of_outcome(round: &Round, group: Group) -> Visibility {
        let from_the_start = match group {
            Group::Plenary if !round.step.kind.for_the_organiser() => Visibility::Participants,
            _ => Visibility::Table,
        };
        round.released.get(&group).copied().unwrap_or(from_the_start)
    }

    /// Whether an audience sees the result of a step in a group, when it is there.
    pub(super) fn sees_outcome(&self, audience: Audience, round: &Round, group: Group) -> bool {
        let for_organiser = round.step.kind.for_the_organiser();
        let visibility = Self::visibility_of_outcome(round, group);
        let own = audience.table().map(Group::Table) == Some(group);
        match audience {
            Audience::Own(_) => false,
            Audience::Moderator | Audience::Chair if for_organiser => true,
            // What people thought of the day is counts without names: whoever leads may show it to the room.
            Audience::Screen if for_organiser && self.shown == Shown::Outcome(round.step.id) => true,
            Audience::Public => visibility == Visibility::Public,
            _ => (own && !for_organiser) || visibility >= Visibility::Participants,
        }
    }
}
