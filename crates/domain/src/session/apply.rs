//! Carrying out what was decided. What an event names and is not there changes nothing.

use jiff::Timestamp;

use super::{
    Announcement, Author, Cast, Cluster, Contribution, Entry, Event, NewCard, Participant, Presence,
    Replacement, Round, Run, Session, Standing, Step, Version, Visibility, Voter,
};
use crate::{ContributionId, ParticipantId, ReplacementId, StepId, TableId};

impl Session {
    /// Carries out an entry of the log. One that was carried out already changes nothing.
    pub fn apply(&mut self, entry: &Entry) {
        if entry.sequence <= self.sequence {
            return;
        }
        self.sequence = entry.sequence;
        self.handled.insert(entry.cause);
        self.apply_script(&entry.event);
        self.apply_course(&entry.event, entry.at);
        self.apply_attendance(&entry.event);
        self.apply_contribution(&entry.event, entry.at);
        self.apply_order(&entry.event, entry.at);
        self.apply_vote(&entry.event);
        if let Event::Course { table, by, change, .. } = &entry.event {
            self.courses.entry(*table).or_default().apply(entry.cause, *by, change);
        }
    }

    fn apply_script(&mut self, event: &Event) {
        match event {
            Event::StepAdded { step, after } => {
                self.rounds.insert(step.id, Round::new(step.clone()));
                self.put_behind(step.id, *after);
            }
            Event::StepChanged { step } => {
                if let Some(round) = self.rounds.get_mut(&step.id) {
                    round.step = step.clone();
                }
            }
            Event::StepMoved { step, after } if self.rounds.contains_key(step) => {
                self.put_behind(*step, *after);
            }
            Event::StepRemoved { step } => {
                self.rounds.remove(step);
                self.order.retain(|each| each != step);
            }
            Event::TableSet { table } => {
                self.tables.insert(table.id, table.clone());
            }
            _ => {}
        }
    }

    fn put_behind(&mut self, step: StepId, after: Option<StepId>) {
        self.order.retain(|each| *each != step);
        let place = after.and_then(|after| self.order.iter().position(|each| *each == after));
        self.order.insert(place.map_or(0, |place| place + 1), step);
    }

    fn apply_course(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::Opened { step, candidates } => {
                self.ask(*step);
                if let Some(round) = self.rounds.get_mut(step) {
                    round.candidates.clone_from(candidates);
                    round.opened = Some(at);
                    round.start(at);
                }
            }
            Event::Reopened { step, current } => {
                if *current {
                    self.ask(*step);
                }
                self.with_round(*step, |round| round.start(at));
            }
            Event::Paused { step } => self.with_round(*step, |round| round.run = round.run.paused(at)),
            Event::Resumed { step } => self.with_round(*step, |round| {
                round.run = Run::Running { since: at, left: round.run.left(at) };
            }),
            Event::Extended { step, seconds } => {
                self.with_round(*step, |round| round.run = round.run.extended(*seconds, at));
            }
            Event::Ended { step } => self.with_round(*step, |round| round.run = Run::Ended),
            Event::Announced { words } => {
                self.announcement = Some(Announcement { words: words.clone(), at });
            }
            Event::Unannounced => self.announcement = None,
            Event::Showed { shown } => self.shown = *shown,
            Event::Closed => self.closed = true,
            Event::OpenedAgain => self.closed = false,
            _ => return,
        }
        self.phase = self.phase.saturating_add(1);
    }

    /// A step becomes what is asked now. What was said during the one before is over with it.
    fn ask(&mut self, step: StepId) {
        self.current = Some(step);
        self.announcement = None;
    }

    fn with_round(&mut self, step: StepId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&step) {
            change(round);
        }
    }

    fn apply_attendance(&mut self, event: &Event) {
        match event {
            Event::Joined { participant, table } => {
                let guest = self.participants.get(participant).is_some_and(|each| each.guest);
                self.set_participant(*participant, *table, guest, Presence::Present);
            }
            Event::Knocked { participant, table } => {
                self.set_participant(*participant, Some(*table), true, Presence::Knocking);
            }
            Event::Admitted { participant } => self.set_presence(*participant, Presence::Present),
            Event::TurnedAway { participant } => self.set_presence(*participant, Presence::TurnedAway),
            Event::Left { participant } => self.set_presence(*participant, Presence::Left),
            Event::Renamed { participant } => {
                if let Some(found) = self.participants.get_mut(participant) {
                    found.renamed = found.renamed.saturating_add(1);
                }
            }
            Event::Seated { participant, table } => {
                if let Some(found) = self.participants.get_mut(participant) {
                    found.table = *table;
                }
            }
            _ => {}
        }
    }

    fn set_participant(
        &mut self,
        id: ParticipantId,
        table: Option<TableId>,
        guest: bool,
        presence: Presence,
    ) {
        let renamed = self.participants.get(&id).map_or(0, |known| known.renamed);
        self.participants.insert(id, Participant { id, table, guest, presence, renamed });
    }

    fn set_presence(&mut self, id: ParticipantId, presence: Presence) {
        if let Some(found) = self.participants.get_mut(&id) {
            found.presence = presence;
        }
    }

    fn apply_contribution(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::Contributed { id, step, table, by, content, visibility, late } => {
                let card = NewCard { id: *id, content: content.clone() };
                let mut made = Contribution::new(card, *step, *table, *by, *visibility, at);
                made.late = *late;
                self.contributions.insert(*id, made);
            }
            Event::Edited { id, content, by } => {
                self.with(*id, |each| each.take(content.clone(), *by, at));
            }
            Event::Diverged { id, content, by } => self.with(*id, |each| {
                let from = Some(each.current);
                each.conflict.push(Version { content: content.clone(), by: *by, at, from });
                each.revision = each.revision.saturating_add(1);
            }),
            Event::Settled { id, content, by } => self.with(*id, |each| {
                // The texts that were not chosen are kept behind the one that was.
                let beside = std::mem::take(&mut each.conflict);
                each.versions.extend(beside);
                each.take(content.clone(), *by, at);
            }),
            Event::Undone { id, to } => self.with(*id, |each| each.go_back(*to)),
            Event::Withdrawn { id } => self.with(*id, |each| each.standing = Standing::Withdrawn),
            Event::BroughtBack { id } => self.with(*id, |each| each.standing = Standing::Current),
            Event::Released { id, visibility } => self.with(*id, |each| each.visibility = *visibility),
            Event::Shared { step, group } => self.with_round(*step, |round| {
                round.shared.insert(*group);
            }),
            Event::OutcomeReleased { step, group, visibility } => self.with_round(*step, |round| {
                round.released.insert(*group, *visibility);
            }),
            _ => {}
        }
    }

    fn with(&mut self, id: ContributionId, change: impl FnOnce(&mut Contribution)) {
        if let Some(found) = self.contributions.get_mut(&id) {
            change(found);
        }
    }

    fn apply_order(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::Hidden { id, reason } => self.with(*id, |each| each.hidden = Some(reason.clone())),
            Event::Unhidden { id } => self.with(*id, |each| each.hidden = None),
            Event::Replaced { id, originals, results, by } => self.replace(*id, originals, results, *by, at),
            Event::Restored { id } => {
                let Some(replacement) = self.replacements.get(id).cloned() else { return };
                for each in replacement.originals {
                    self.with(each, |each| each.standing = Standing::Current);
                }
                for each in replacement.results {
                    self.with(each, |each| each.standing = Standing::TakenBack);
                }
            }
            Event::ClusterNamed { id, step, group, name } => {
                let empty = || Cluster { step: *step, group: *group, name: name.clone(), cards: [].into() };
                self.clusters.entry(*id).or_insert_with(empty).name = name.clone();
            }
            Event::ClusterDropped { id } => drop(self.clusters.remove(id)),
            Event::Laid { step, card, cluster } => {
                for each in self.clusters.values_mut().filter(|each| each.step == *step) {
                    each.cards.remove(card);
                }
                if let Some(found) = cluster.and_then(|cluster| self.clusters.get_mut(&cluster)) {
                    found.cards.insert(*card);
                }
            }
            _ => {}
        }
    }

    fn replace(
        &mut self,
        id: ReplacementId,
        originals: &[ContributionId],
        results: &[NewCard],
        by: Author,
        at: Timestamp,
    ) {
        let found: Vec<&Contribution> =
            originals.iter().filter_map(|id| self.contributions.get(id)).collect();
        let Some(first) = found.first() else { return };
        let step = first.step;
        let table = if found.iter().all(|each| each.table == first.table) { first.table } else { None };
        let visibility = found.iter().map(|each| each.visibility).min().unwrap_or(Visibility::Table);
        for original in originals {
            self.with(*original, |each| each.standing = Standing::Replaced(id));
        }
        for result in results {
            let mut made = Contribution::new(result.clone(), step, table, by, visibility, at);
            made.made_by = Some(id);
            self.contributions.insert(result.id, made);
        }
        let results = results.iter().map(|each| each.id).collect();
        self.replacements.insert(id, Replacement { originals: originals.to_vec(), results });
    }

    fn apply_vote(&mut self, event: &Event) {
        match event {
            Event::Cast { step, by, table, ballot } => self.with_round(*step, |round| {
                let cast = Cast { table: *table, ballot: ballot.clone() };
                match by {
                    Voter::Participant(voter) => round.ballots.insert(*voter, cast),
                    Voter::Unnamed(token) => round.unnamed_ballots.insert(*token, cast),
                };
            }),
            Event::Chosen { step, group, cards } => self.with_round(*step, |round| {
                let choice = round.choices.entry(*group).or_default();
                choice.cards.clone_from(cards);
                choice.revision = choice.revision.saturating_add(1);
            }),
            _ => {}
        }
    }
}

impl Round {
    pub(super) fn new(step: Step) -> Self {
        Self {
            step,
            run: Run::Waiting,
            opened: None,
            candidates: Vec::new(),
            shared: [].into(),
            ballots: [].into(),
            unnamed_ballots: [].into(),
            choices: [].into(),
            released: [].into(),
        }
    }

    /// The time of the step runs, from its beginning.
    fn start(&mut self, at: Timestamp) {
        let left = u32::from(self.step.minutes).saturating_mul(60).min(Run::LONGEST);
        self.run = Run::Running { since: at, left };
    }
}

impl Contribution {
    fn new(
        card: NewCard,
        step: StepId,
        table: Option<TableId>,
        author: Author,
        visibility: Visibility,
        at: Timestamp,
    ) -> Self {
        let first = Version { content: card.content.clone(), by: author, at, from: None };
        Self {
            id: card.id,
            step,
            table,
            author,
            content: card.content,
            editor: author,
            versions: vec![first],
            current: 0,
            revision: 0,
            conflict: Vec::new(),
            visibility,
            standing: Standing::Current,
            hidden: None,
            late: false,
            made_by: None,
        }
    }
}
