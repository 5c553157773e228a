//! What happened at a moment of a session, in words. What somebody said is repeated only where the reader sees it.

use documents::{moment, text::text};
use domain::{
    ContributionId, Language, StepId, TableId,
    session::{Event, Group},
};

use super::{Archive, Moment};
use crate::query::shortened;

/// An event: the key of what happened, where, and about which contribution.
#[derive(Default)]
struct Happened {
    key: &'static str,
    step: Option<StepId>,
    table: Option<TableId>,
    about: Option<ContributionId>,
}

impl Happened {
    fn new(key: &'static str) -> Happened {
        Happened { key, ..Happened::default() }
    }

    fn step(key: &'static str, step: StepId) -> Happened {
        Happened { step: Some(step), ..Happened::new(key) }
    }

    fn about(key: &'static str, id: ContributionId) -> Happened {
        Happened { about: Some(id), ..Happened::new(key) }
    }

    const fn at(mut self, table: Option<TableId>) -> Happened {
        self.table = table;
        self
    }

    const fn of(self, group: Group) -> Happened {
        self.at(group.table())
    }
}

impl Archive {
    /// When it was, where, and what happened.
    pub(super) fn told(&self, language: Language, at: &Moment) -> String {
        let happened = happened(&at.event);
        let contribution = happened.about.and_then(|id| self.view.contribution(id));
        let step = happened.step.or_else(|| contribution.map(|found| found.step));
        let table = happened.table.or_else(|| contribution.and_then(|found| found.table));
        let title =
            step.and_then(|step| self.view.steps.get(&step)).map(|step| step.step.title.get(language));
        let name = table.and_then(|table| self.view.tables.get(&table)).map(|table| table.name.as_str());
        let clock = moment::clock(language, moment::local(at.at).time());
        let place: Vec<&str> = [Some(clock.as_str()), title, name].into_iter().flatten().collect();
        let said = match &at.event {
            Event::Announced { words } => words.get(language),
            _ => contribution.map_or("", |found| found.content.words().as_str()),
        };
        let what = text(language, happened.key);
        let what = format!("{}: {what}", place.join(" · "));
        if said.is_empty() { what } else { format!("{what} “{}”", shortened(&said.replace('\n', " "))) }
    }
}

/// What happened, for the words.
fn happened(event: &Event) -> Happened {
    match event {
        Event::StepAdded { .. }
        | Event::StepChanged { .. }
        | Event::StepMoved { .. }
        | Event::StepRemoved { .. }
        | Event::TableSet { .. } => Happened::new("session-archive-told-script"),
        Event::Opened { step, .. } => Happened::step("session-archive-told-opened", *step),
        Event::Reopened { step, .. } => Happened::step("session-archive-told-reopened", *step),
        Event::Paused { step } => Happened::step("session-archive-told-paused", *step),
        Event::Resumed { step } => Happened::step("session-archive-told-resumed", *step),
        Event::Extended { step, .. } => Happened::step("session-archive-told-extended", *step),
        Event::Ended { step } => Happened::step("session-archive-told-ended", *step),
        Event::Announced { .. } => Happened::new("session-archive-told-announced"),
        Event::Unannounced => Happened::new("session-archive-told-unannounced"),
        Event::Showed { .. } => Happened::new("session-archive-told-showed"),
        Event::Closed => Happened::new("session-archive-told-closed"),
        Event::OpenedAgain => Happened::new("session-archive-told-opened-again"),
        Event::Course { step, table, .. } => {
            Happened::step("session-archive-told-course", *step).at(Some(*table))
        }
        Event::Joined { .. }
        | Event::Knocked { .. }
        | Event::Admitted { .. }
        | Event::TurnedAway { .. }
        | Event::Renamed { .. }
        | Event::Seated { .. }
        | Event::Left { .. } => of_people(event),
        Event::Shared { step, group } => Happened::step("session-archive-told-shared", *step).of(*group),
        Event::OutcomeReleased { step, group, .. } => {
            Happened::step("session-archive-told-outcome-released", *step).of(*group)
        }
        Event::ClusterNamed { step, group, .. } => {
            Happened::step("session-archive-told-cluster", *step).of(*group)
        }
        Event::ClusterDropped { .. } => Happened::new("session-archive-told-cluster-dropped"),
        Event::Laid { step, card, .. } => {
            Happened { about: Some(*card), ..Happened::step("session-archive-told-laid", *step) }
        }
        Event::Cast { step, table, .. } => Happened::step("session-archive-told-cast", *step).at(*table),
        Event::Chosen { step, group, .. } => Happened::step("session-archive-told-chosen", *step).of(*group),
        _ => of_contribution(event),
    }
}

fn of_people(event: &Event) -> Happened {
    match event {
        Event::Joined { table, .. } => Happened::new("session-archive-told-joined").at(*table),
        Event::Knocked { table, .. } => Happened::new("session-archive-told-knocked").at(Some(*table)),
        Event::Admitted { .. } => Happened::new("session-archive-told-admitted"),
        Event::TurnedAway { .. } => Happened::new("session-archive-told-turned-away"),
        Event::Renamed { .. } => Happened::new("session-archive-told-renamed"),
        Event::Seated { table, .. } => Happened::new("session-archive-told-seated").at(*table),
        _ => Happened::new("session-archive-told-left"),
    }
}

fn of_contribution(event: &Event) -> Happened {
    match event {
        Event::Contributed { id, step, table, .. } => Happened {
            about: Some(*id),
            ..Happened::step("session-archive-told-contributed", *step).at(*table)
        },
        Event::Diverged { id, .. } => Happened::about("session-archive-told-diverged", *id),
        Event::Withdrawn { id } => Happened::about("session-archive-told-withdrawn", *id),
        Event::BroughtBack { id } => Happened::about("session-archive-told-brought-back", *id),
        Event::Released { id, .. } => Happened::about("session-archive-told-released", *id),
        Event::Hidden { id, .. } => Happened::about("session-archive-told-hidden", *id),
        Event::Unhidden { id } => Happened::about("session-archive-told-unhidden", *id),
        Event::Replaced { results, .. } => Happened {
            about: results.first().map(|card| card.id),
            ..Happened::new("session-archive-told-replaced")
        },
        Event::Restored { .. } => Happened::new("session-archive-told-restored"),
        Event::Edited { id, .. } | Event::Settled { id, .. } | Event::Undone { id, .. } => {
            Happened::about("session-archive-told-edited", *id)
        }
        _ => Happened::new("session-archive-told-script"),
    }
}
