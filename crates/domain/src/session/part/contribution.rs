//! A contribution, as an audience sees it.

use serde::{Deserialize, Serialize};

use crate::{
    ContributionId, ParticipantId, StepId, TableId,
    session::{
        Audience, Author, Content, Contribution, Session, Shared, Standing, Version, Visibility, Words,
    },
};

/// A contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionView {
    /// What it is known by.
    pub id: ContributionId,
    /// The step it answers.
    pub step: StepId,
    /// The table it is of.
    pub table: Option<TableId>,
    /// Who added it, for those who may know.
    pub author: Option<ParticipantId>,
    /// What it says.
    pub content: Content,
    /// How often it changed.
    pub revision: u32,
    /// Earlier texts, the first one first; for its table and its author.
    pub history: Vec<Content>,
    /// Who can go back to the text before, where there is one; for its table and its author.
    pub undo: Option<UndoView>,
    /// Texts written beside this one, to choose from; for its table and its author.
    pub beside: Vec<Content>,
    /// Who sees it; for its own table and its author what was decided about it alone.
    pub visibility: Visibility,
    /// Who sees what it says, also by way of a result that its table released.
    pub seen_by: Visibility,
    /// Whether it counts, or was merged or split.
    pub standing: Standing,
    /// Why it was hidden; for its table and the staff.
    pub hidden: Option<Words>,
    /// Whether it came after the step had ended.
    pub late: bool,
    /// The cards that it came from.
    pub made_from: Vec<ContributionId>,
}

/// Who can go back to the text that a contribution had before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoView {
    /// Who made the text that counts, and who made the one before: once, when that is the same person.
    pub people: Vec<ParticipantId>,
    /// Whether who speaks for the table can as well.
    pub table: bool,
}

impl Session {
    /// A contribution as each of these audiences sees it. Those who see the same share it.
    pub(in crate::session) fn contribution_as_seen(
        &self,
        id: ContributionId,
        audiences: &[Audience],
    ) -> Vec<Option<Shared<ContributionView>>> {
        let Some(found) = self.contributions.get(&id) else { return vec![None; audiences.len()] };
        let mut made: Vec<(Look, Shared<ContributionView>)> = Vec::new();
        let mut view = |audience: Audience| {
            let look = Look::of(audience, found);
            if let Some((_, known)) = made.iter().find(|(known, _)| *known == look) {
                return known.clone();
            }
            let view = Shared::new(self.contribution_view(found, look));
            made.push((look, view.clone()));
            view
        };
        audiences.iter().map(|audience| self.sees(*audience, found).then(|| view(*audience))).collect()
    }

    pub(super) fn contribution_view(
        &self,
        of: &Contribution,
        Look { known, mine }: Look,
    ) -> ContributionView {
        let author = match of.author {
            Author::Participant(id) if known => Some(id),
            _ => None,
        };
        let texts = |versions: &[Version]| versions.iter().map(|each| each.content.clone()).collect();
        let made_by = of.made_by.and_then(|id| self.replacements.get(&id));
        ContributionView {
            id: of.id,
            step: of.step,
            table: of.table,
            author,
            content: of.content.clone(),
            revision: of.revision,
            history: if mine { texts(&of.versions) } else { Vec::new() },
            undo: if mine && known { undo_view(of) } else { None },
            beside: if mine { texts(&of.conflict) } else { Vec::new() },
            visibility: if mine { of.visibility } else { self.visibility_of(of) },
            seen_by: self.visibility_of(of),
            standing: of.standing,
            hidden: of.hidden.clone(),
            late: of.late,
            made_from: made_by.map_or_else(Vec::new, |found| found.originals.clone()),
        }
    }
}

fn undo_view(of: &Contribution) -> Option<UndoView> {
    let (_, before) = of.undone()?;
    let mut people = Vec::new();
    for author in [of.editor, before] {
        if let Author::Participant(id) = author
            && !people.contains(&id)
        {
            people.push(id);
        }
    }
    Some(UndoView { people, table: of.editor != before })
}

/// In which of a few ways an audience looks at a contribution.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// Whether they may know who made it.
    known: bool,
    /// Whether it is of their table, or of themselves.
    mine: bool,
}

impl Look {
    pub(super) fn of(audience: Audience, of: &Contribution) -> Look {
        let own_table = audience.table().is_some() && audience.table() == of.table;
        Look {
            known: Session::knows_author(audience, of),
            mine: own_table || matches!(audience, Audience::Own(_)),
        }
    }
}
