//! What came out of a step, in one group. Nothing of it is there before the step has ended.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Audience, Author, Content, Contribution, Group, Round, Run, Scope, Session, Stance, Statement, StepKind,
    Tally, Visibility, tally::per_point,
};
use crate::{
    ContributionId, StepId,
    opinion::{Dividedness, dividedness},
};

/// What came out of a step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Outcome {
    /// Of a vote.
    Tally(Tally),
    /// Of choosing what weighs most. The group itself sees it while it chooses.
    Chosen {
        /// The cards, the heaviest first.
        cards: Vec<ContributionId>,
        /// How often it changed; who changes it says which state they saw.
        revision: u32,
    },
    /// Of recognising: how many said yes, no and partly, for each sentence.
    Recognised {
        /// What was said of each: of the figures those that were answered, and all of the organiser.
        counts: Vec<StatementCount>,
    },
    /// Of appreciation: the scores for each aspect.
    Appreciated {
        /// How many gave 1, 2, 3, 4 and 5.
        counts: Vec<[u32; 5]>,
        /// How divided they are.
        divided: Vec<Option<Dividedness>>,
    },
}

/// What was said of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementCount {
    /// The sentence.
    pub statement: Statement,
    /// How many said yes, no and partly.
    pub counts: [u32; 3],
}

/// The result of a step in one group, as somebody sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutcomeView {
    /// The step.
    pub step: StepId,
    /// The group.
    pub group: Group,
    /// How many have given their answer so far.
    pub turnout: u32,
    /// What came out; nothing as long as it is hidden.
    pub outcome: Option<Outcome>,
    /// Who sees it once the step has ended.
    pub visibility: Visibility,
}

impl Session {
    pub(super) fn outcome(&self, step: StepId, group: Group, audience: Audience) -> Option<OutcomeView> {
        self.outcome_as_seen(step, group, &self.counted(step, group)?, audience)
    }

    /// How many answered, and what came out, whoever may see it.
    pub(super) fn counted(&self, step: StepId, group: Group) -> Option<(u32, Outcome)> {
        let round = self.rounds.get(&step)?;
        let of_scope = match group {
            Group::Plenary => round.step.scope == Scope::Plenary,
            Group::Table(table) => round.step.scope == Scope::Tables && self.tables.contains_key(&table),
        };
        of_scope.then(|| self.result(round, group))?
    }

    /// What was counted, as an audience sees it.
    pub(super) fn outcome_as_seen(
        &self,
        step: StepId,
        group: Group,
        (turnout, outcome): &(u32, Outcome),
        audience: Audience,
    ) -> Option<OutcomeView> {
        if matches!(audience, Audience::Own(_)) {
            return None;
        }
        let round = self.rounds.get(&step)?;
        let chooses = matches!(outcome, Outcome::Chosen { .. })
            && (audience.table().map(Group::Table) == Some(group)
                || (audience.is_staff() && group == Group::Plenary));
        let ended = round.run == Run::Ended;
        let seen = self.sees_outcome(audience, round, group) && (ended || chooses);
        if audience == Audience::Public && !seen {
            return None;
        }
        let outcome = seen.then(|| self.without_unseen(outcome.clone(), audience));
        let visibility = Self::visibility_of_outcome(round, group);
        Some(OutcomeView { step, group, turnout: *turnout, outcome, visibility })
    }

    /// A card that somebody cannot see is not in the result they see either.
    fn without_unseen(&self, mut outcome: Outcome, audience: Audience) -> Outcome {
        let seen = |card: ContributionId| {
            self.contributions.get(&card).is_some_and(|found| self.sees(audience, found))
        };
        match &mut outcome {
            Outcome::Tally(tally) => tally.items.retain(|item| seen(item.card)),
            Outcome::Chosen { cards, .. } => cards.retain(|card| seen(*card)),
            Outcome::Recognised { .. } | Outcome::Appreciated { .. } => {}
        }
        outcome
    }

    /// How many answered, and what came out, for the kinds of step that have a result of their own.
    fn result(&self, round: &Round, group: Group) -> Option<(u32, Outcome)> {
        match &round.step.kind {
            StepKind::Vote { method, .. } => {
                let casts = round.ballots.values().chain(round.unnamed_ballots.values());
                let ballots: Vec<_> =
                    casts.filter(|cast| cast.table == group.table()).map(|cast| &cast.ballot).collect();
                let cards: Vec<_> = self.candidates_of(round, group).collect();
                let tally = Tally::count(*method, &cards, &ballots);
                Some((tally.voters, Outcome::Tally(tally)))
            }
            StepKind::TopFive { .. } => {
                let choice = round.choices.get(&group).cloned().unwrap_or_default();
                let turnout = u32::from(!choice.cards.is_empty());
                Some((turnout, Outcome::Chosen { cards: choice.cards, revision: choice.revision }))
            }
            StepKind::Recognise { statements, .. } => Some(self.recognised(round, group, statements.len())),
            StepKind::Appreciation { aspects } => Some(self.appreciated(round, group, aspects.len())),
            _ => None,
        }
    }

    fn candidates_of<'a>(
        &'a self,
        round: &'a Round,
        group: Group,
    ) -> impl Iterator<Item = ContributionId> + 'a {
        let of_group = move |id: &&ContributionId| {
            group == Group::Plenary
                || self.contributions.get(id).is_some_and(|card| card.table == group.table())
        };
        round.candidates.iter().filter(of_group).copied()
    }

    /// What counts in a step and a group.
    fn answers<'a>(&'a self, round: &'a Round, group: Group) -> impl Iterator<Item = &'a Contribution> + 'a {
        self.contributions.values().filter(move |each| {
            each.step == round.step.id
                && each.counts()
                && self.is_shared(each)
                && (group == Group::Plenary || each.table == group.table())
        })
    }

    fn recognised(&self, round: &Round, group: Group, statements: usize) -> (u32, Outcome) {
        // The last word of each person on each sentence.
        let mut last: BTreeMap<(String, Statement), Stance> = BTreeMap::new();
        for each in self.answers(round, group) {
            if let Content::Recognition { statement, stance, .. } = &each.content {
                last.insert((who(each.author), *statement), *stance);
            }
        }
        let typed = (0..statements).filter_map(|number| Some(Statement::Typed(u16::try_from(number).ok()?)));
        let mut counts: BTreeMap<Statement, [u32; 3]> = typed.map(|each| (each, [0; 3])).collect();
        for ((_, statement), stance) in &last {
            counts.entry(*statement).or_default()[match stance {
                Stance::Agree => 0,
                Stance::Disagree => 1,
                Stance::Nuance => 2,
            }] += 1;
        }
        let counts =
            counts.into_iter().map(|(statement, counts)| StatementCount { statement, counts }).collect();
        let people: std::collections::BTreeSet<_> = last.keys().map(|(who, _)| who).collect();
        (u32::try_from(people.len()).unwrap_or(u32::MAX), Outcome::Recognised { counts })
    }

    fn appreciated(&self, round: &Round, group: Group, aspects: usize) -> (u32, Outcome) {
        let answers: Vec<&[Option<u8>]> = self
            .answers(round, group)
            .filter_map(|each| match &each.content {
                Content::Appreciation { scores, .. } => Some(scores.as_slice()),
                _ => None,
            })
            .collect();
        let of_aspect =
            |aspect: usize| answers.iter().filter_map(move |each| each.get(aspect).copied().flatten());
        let counts: Vec<[u32; 5]> = (0..aspects).map(|aspect| per_point(of_aspect(aspect))).collect();
        let divided = counts.iter().map(|each| dividedness(each)).collect();
        (u32::try_from(answers.len()).unwrap_or(u32::MAX), Outcome::Appreciated { counts, divided })
    }
}

/// A key for an author, the same one for the same person.
fn who(author: Author) -> String {
    match author {
        Author::Participant(id) => id.to_string(),
        Author::Unnamed(token) => token.to_string(),
        Author::Staff => String::new(),
    }
}
