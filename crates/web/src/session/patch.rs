//! What an entry of the log changes on a page: the same HTML that the page was made of, in pieces.

use std::collections::BTreeMap;

use domain::{
    ContributionId, StepId,
    session::{
        Audience, Content, ContributionView, Group, Key, Part, Projected, Run, Standing, StepKind, StepView,
    },
};
use maud::Markup;
use serde::Serialize;

use super::{
    bar,
    card::{self, Of},
    look, outcome, overview, release,
    scene::{Scene, Surface},
    seat,
    stage::Stage,
    step,
};
use crate::{session_lead, session_moderation, session_screen};

/// A change of a page.
#[derive(Clone, Debug)]
pub(crate) enum Patch {
    /// An element comes in the place of the one with this identity, or into a list when there is none.
    Put {
        /// The identity of the element.
        id: String,
        /// The list it stands in; none when it is on the page or not at all.
        list: Option<String>,
        /// Its order in the list.
        order: String,
        /// The element.
        html: Markup,
    },
    /// An element goes.
    Remove {
        /// The identity of the element.
        id: String,
    },
}

impl Patch {
    /// An element that is always on the page, in its new form.
    pub(crate) fn whole(id: &str, html: Markup) -> Patch {
        Patch::Put { id: id.to_owned(), list: None, order: String::new(), html }
    }
}

/// A list of patches.
#[derive(Debug, Default, Serialize)]
struct Message<'a> {
    put: Vec<Put<'a>>,
    remove: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct Put<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    order: &'a str,
    html: &'a str,
}

impl<'a> From<&'a [Patch]> for Message<'a> {
    fn from(patches: &'a [Patch]) -> Self {
        let mut message = Message::default();
        for patch in patches {
            match patch {
                Patch::Put { id, list, order, html } => {
                    message.put.push(Put { id, list: list.as_deref(), order, html: &html.0 });
                }
                Patch::Remove { id } => message.remove.push(id),
            }
        }
        message
    }
}

/// Patches as they travel: `{"put": […], "remove": […]}` on one line.
pub(crate) fn to_json(patches: &[Patch]) -> String {
    super::live::wire::json(&Message::from(patches))
}

/// What a change of the view changes on the page of a participant, or in what is of one person on it. The other
/// surfaces have patches of their own.
pub(crate) fn patches(scene: &Scene<'_>, projected: &Projected, surface: Surface) -> Vec<Patch> {
    let stage = Stage::quiet(scene);
    let mut patches = Patches { stage: &stage, put: BTreeMap::new(), removed: Vec::new() };
    match surface {
        Surface::Participant => {
            projected.gone.iter().for_each(|key| patches.gone(*key));
            projected.parts.iter().for_each(|part| patches.part(part));
        }
        Surface::Own => {
            for part in &projected.parts {
                match part {
                    Part::Contribution(each) => patches.own(each.step),
                    Part::Ballot(ballot) => patches.own(ballot.step),
                    Part::Scores(_) => patches.own_scores(),
                    _ => {}
                }
            }
        }
        Surface::Lead => return session_lead::patches(&stage, projected),
        Surface::Moderation => return session_moderation::patches(&stage, projected),
        Surface::Screen => return session_screen::patches(scene, projected),
    }
    patches.all()
}

struct Patches<'a> {
    stage: &'a Stage<'a>,
    put: BTreeMap<String, (Option<String>, String, Markup)>,
    removed: Vec<String>,
}

impl Patches<'_> {
    fn all(self) -> Vec<Patch> {
        let removed = self.removed.into_iter().filter(|id| !self.put.contains_key(id)).collect::<Vec<_>>();
        let put = self.put.into_iter().map(|(id, (list, order, html))| Patch::Put { id, list, order, html });
        removed.into_iter().map(|id| Patch::Remove { id }).chain(put).collect()
    }

    /// An element that is on the page, when it is shown at all.
    fn put(&mut self, id: impl Into<String>, html: Markup) {
        self.put.insert(id.into(), (None, String::new(), html));
    }

    fn gone(&mut self, key: Key) {
        match key {
            Key::Contribution(id) => {
                match step::exchange::gone(self.stage, id) {
                    Some(instead) => self.put(format!("c-{id}"), instead),
                    None => self.removed.push(format!("c-{id}")),
                }
                self.after_contribution(None);
            }
            Key::Participant(_) | Key::Table(_) => self.seat(),
            Key::Cluster(_) => self.boards(None),
            Key::Outcome(step, group) => {
                if let Some(step) = self.stage.scene.step(step) {
                    self.removed.push(outcome::id(step, group));
                }
            }
            Key::Step(_) | Key::Frame => self.course(),
            Key::Course(_) => self.courses(),
            Key::Ballot(_) | Key::Scores(_) => {}
        }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Frame(_) => self.course(),
            Part::Step(part) => self.step(part),
            Part::Table(table) if Some(table.id) == self.stage.table() => {
                self.seat();
            }
            Part::Participant(part) if part.table == self.stage.table() => {
                self.seat();
            }
            Part::Course(_) => self.courses(),
            Part::Table(_) | Part::Participant(_) | Part::Ballot(_) | Part::Scores(_) => {}
            Part::Contribution(part) => self.contribution(part),
            Part::Cluster(part) => self.boards(Some(part.step)),
            Part::Outcome(part) => self.outcome(part.step, part.group),
        }
    }

    /// The own table, and who waits at its door.
    fn seat(&mut self) {
        self.put("tafel", seat::seat(self.stage));
        self.put("klopt", seat::at_door(self.stage));
    }

    /// The bar, the announcement and the list of steps.
    fn course(&mut self) {
        self.put("frame", bar::bar(self.stage));
        self.put("mededeling", bar::announcement(self.stage));
        self.put("heropend", bar::opened_again(self.stage));
        self.put("stappen", overview::overview(self.stage));
    }

    fn step(&mut self, part: &StepView) {
        let id = part.step.id;
        self.put("frame", bar::bar(self.stage));
        self.put("heropend", bar::opened_again(self.stage));
        self.put("stappen", overview::overview(self.stage));
        self.put(format!("step-{id}-head"), step::head(self.stage, part));
        self.put(format!("step-{id}-ask"), step::ask(self.stage, part));
        for (list, html) in step::emptied(self.stage, part) {
            self.put(list, html);
        }
        if part.step.kind.is_released_by_the_table() {
            self.put(release::id(part), release::all(self.stage, part));
        }
        // What the host of a table can do follows the steps.
        if matches!(self.stage.audience, Audience::Host(_)) {
            self.seat();
        }
    }

    fn contribution(&mut self, part: &ContributionView) {
        let Some(step) = self.stage.scene.step(part.step) else { return };
        let id = card::id(part, Of::All);
        if part.standing == Standing::Current {
            let list = step::list_of(self.stage, step, part);
            let html = card::card(self.stage, step, part, Of::All);
            self.put.insert(id, (Some(list), look::order(part), html));
        } else {
            self.removed.push(id);
        }
        if let Content::Signal { signal, .. } = &part.content
            && let Some(html) = step::signal_item(self.stage, step, signal)
        {
            self.put(format!("signaal-{}-{signal}", step.step.id), html);
        }
        // A merged card tells what it came from: it is drawn again when one of those changes.
        let made: Vec<&ContributionView> = self
            .stage
            .scene
            .contributions(part.step)
            .filter(|each| each.made_from.contains(&part.id))
            .collect();
        for each in made {
            let list = step::list_of(self.stage, step, each);
            let html = card::card(self.stage, step, each, Of::All);
            self.put.insert(card::id(each, Of::All), (Some(list), look::order(each), html));
        }
        self.after_contribution(Some((step, part)));
    }

    /// What else shows the cards of a step: suggestions to merge, boards, ballots.
    fn after_contribution(&mut self, changed: Option<(&StepView, &ContributionView)>) {
        match changed {
            Some((step, part)) => {
                let own = part.table.is_some() && part.table == self.stage.table();
                if own && step.step.kind.is_released_by_the_table() {
                    self.releases(step);
                }
                if own && look::makes_cards(step) {
                    self.put(format!("samen-{}", step.step.id), step::merging(self.stage, step));
                }
                self.boards_of(Some(step.step.id));
                self.ballots_of(part.id, part);
            }
            None => self.boards_of(None),
        }
    }

    /// What the table can let others see of a step; its host also finds the way to it at the table.
    fn releases(&mut self, step: &StepView) {
        self.put(release::id(step), release::all(self.stage, step));
        if matches!(self.stage.audience, Audience::Host(_)) && step.run == Run::Ended {
            self.seat();
        }
    }

    /// The boards of steps that lay the cards of this step.
    fn boards_of(&mut self, source: Option<StepId>) {
        let of_source = |each: &&StepView| {
            matches!(each.step.kind, StepKind::Cluster { .. })
                && each.run != domain::session::Run::Waiting
                && (source.is_none() || each.step.kind.source() == source)
        };
        let found: Vec<&StepView> = self.stage.scene.view.steps.values().filter(of_source).collect();
        for each in found {
            self.put(format!("bord-{}", each.step.id), step::board(self.stage, each));
        }
    }

    fn boards(&mut self, step: Option<StepId>) {
        match step.and_then(|step| self.stage.scene.step(step)) {
            Some(step) => self.put(format!("bord-{}", step.step.id), step::board(self.stage, step)),
            None => self.boards_of(None),
        }
    }

    /// The words of a card on ballots.
    fn ballots_of(&mut self, id: ContributionId, part: &ContributionView) {
        let on_ballot = |each: &&StepView| each.candidates.contains(&id) && each.run.is_open();
        let found: Vec<&StepView> = self.stage.scene.view.steps.values().filter(on_ballot).collect();
        for each in found {
            self.put(format!("stem-{}-{id}", each.step.id), step::candidate_words(self.stage, each, part));
        }
    }

    fn outcome(&mut self, step: StepId, group: Group) {
        let Some(found) = self.stage.scene.view.outcomes.get(&step).and_then(|found| found.get(&group))
        else {
            return;
        };
        let Some(step) = self.stage.scene.step(step) else { return };
        let own = group == self.stage.group(step);
        if own {
            self.put(format!("opkomst-{}", step.step.id), outcome::turnout(self.stage, step, Some(found)));
            if matches!(step.step.kind, StepKind::TopFive { .. }) {
                self.put(format!("step-{}-ask", step.step.id), step::ask(self.stage, step));
            }
        }
        if found.outcome.is_some() || own {
            let order = outcome::order(self.stage, step, group);
            let html = outcome::outcome(self.stage, step, group, found);
            let list = format!("uitkomsten-{}", step.step.id);
            self.put.insert(outcome::id(step, group), (Some(list), order, html));
        }
    }

    /// The steps that show the course of the table and have begun.
    fn courses(&mut self) {
        let begun = |each: &&StepView| {
            step::course::part_of(each).is_some() && each.run != domain::session::Run::Waiting
        };
        let found: Vec<&StepView> = self.stage.scene.view.steps.values().filter(begun).collect();
        for each in found {
            self.put(step::course::id(each), step::course::shared(self.stage, each));
        }
    }

    /// The own scores, in the steps that ask for them.
    fn own_scores(&mut self) {
        let scoring =
            |each: &&StepView| step::course::part_of(each) == Some(domain::session::CoursePart::Scores);
        let steps: Vec<StepId> =
            self.stage.scene.view.steps.values().filter(scoring).map(|each| each.step.id).collect();
        steps.into_iter().for_each(|step| self.own(step));
    }

    /// What is of one person in a step.
    fn own(&mut self, step: StepId) {
        let Some(step) = self.stage.scene.step(step) else { return };
        for (id, html) in step::own_parts(self.stage, step) {
            self.put(id, html);
        }
    }
}
