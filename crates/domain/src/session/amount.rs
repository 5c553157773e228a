//! How much each table has made in a step: a number, and nothing of what it says.

use std::collections::BTreeMap;

use super::{Cluster, CoursePart, Session, Step, StepKind};
use crate::{StepId, TableId, course::Course};

impl Session {
    /// How much each table has made in a step; a table that made nothing is not in it.
    pub(super) fn written(&self, step: &Step) -> BTreeMap<TableId, u32> {
        let mut written = self.contributed(step.id);
        match &step.kind {
            StepKind::Cluster { .. } => {
                for (table, pile) in self.piles_of(step.id) {
                    *written.entry(table).or_default() += self.cards_on(pile);
                }
            }
            StepKind::Course { part } => {
                for (table, course) in &self.courses {
                    let pieces = pieces(course, *part);
                    if pieces > 0 {
                        *written.entry(*table).or_default() += pieces;
                    }
                }
            }
            _ => {}
        }
        written
    }

    /// On how many piles each table has laid cards in a step.
    pub(super) fn piles(&self, step: StepId) -> BTreeMap<TableId, u32> {
        let mut piles = BTreeMap::new();
        for (table, _) in self.piles_of(step) {
            *piles.entry(table).or_default() += 1;
        }
        piles
    }

    /// The piles of tables on which a card lies that counts.
    fn piles_of(&self, step: StepId) -> impl Iterator<Item = (TableId, &Cluster)> {
        let of_step = self.clusters.values().filter(move |pile| pile.step == step);
        of_step.filter(|pile| self.cards_on(pile) > 0).filter_map(|pile| Some((pile.group.table()?, pile)))
    }

    fn cards_on(&self, pile: &Cluster) -> u32 {
        let counts = |id: &&_| self.contributions.get(id).is_some_and(super::Contribution::counts);
        u32::try_from(pile.cards.iter().filter(counts).count()).unwrap_or(u32::MAX)
    }

    /// How many contributions that count each table has made in a step.
    fn contributed(&self, step: StepId) -> BTreeMap<TableId, u32> {
        let mut made = BTreeMap::new();
        for each in self.contributions.values().filter(|each| each.step == step && each.counts()) {
            if let Some(table) = each.table {
                *made.entry(table).or_default() += 1;
            }
        }
        made
    }
}

/// How much of a course was made in a part of it. What follows from it is nobody's work: only questions to others count.
fn pieces(course: &Course, part: CoursePart) -> u32 {
    let count = match part {
        CoursePart::DecisionAreas => course.areas().count(),
        CoursePart::Options => course.options().count(),
        CoursePart::Scores => course.ballots().count(),
        CoursePart::ReadOut => 0,
        CoursePart::Commitments => course.commitments().count(),
        CoursePart::Uncertainties => course.uncertainties().count(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}
