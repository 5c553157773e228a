//! Looking at a scene: short ways to what every rendering asks of it.

use documents::text::{Arguments, text, text_with};
use domain::{
    ContributionId, ParticipantId, StepId, TableId,
    session::{
        Audience, Content, ContributionView, FrameView, Group, OutcomeView, Run, Standing, StepKind,
        StepView, TableView,
    },
};
use maud::{Markup, html};

use super::scene::Scene;
use crate::visit::path;

impl<'a> Scene<'a> {
    /// A text of the product.
    pub(crate) fn say(&self, key: &str) -> String {
        text(self.language, key)
    }

    /// A text of the product with values.
    pub(crate) fn say_with(&self, key: &str, values: &Arguments<'_>) -> String {
        text_with(self.language, key, values)
    }

    /// An address of this session, in the language of the page: `/sessie/{code}` and what comes after it.
    pub(crate) fn address(&self, rest: &str) -> String {
        path(self.language, &format!("/sessie/{}{rest}", self.code))
    }

    /// The page with one step of the session.
    pub(crate) fn step_address(&self, step: StepId) -> String {
        self.address(&format!("?stap={step}"))
    }

    /// The table of who looks.
    pub(crate) const fn table(&self) -> Option<TableId> {
        match self.audience {
            Audience::Table(table) | Audience::Host(table) => Some(table),
            _ => None,
        }
    }

    /// What is known of the own table.
    pub(crate) fn own_table(&self) -> Option<&'a TableView> {
        self.view.tables.get(&self.table()?)
    }

    /// The own municipality, by its place in the register: of the table, or else of who looks.
    pub(crate) fn municipality(&self) -> Option<usize> {
        let of_table = self.own_table().and_then(|table| table.municipality);
        let of_person = || self.me.and_then(|me| self.names.get(me.id)?.municipality);
        let code = of_table.or_else(of_person)?;
        self.site.atlas.facts.register.index(code)
    }

    /// Whether who looks may speak for the own table: its host, or anybody at it when it has none.
    pub(crate) fn speaks_for_table(&self) -> bool {
        match self.audience {
            Audience::Host(_) => true,
            Audience::Table(_) => self.own_table().is_some_and(|table| table.host.is_none()),
            _ => false,
        }
    }

    /// The course of the day.
    pub(crate) const fn course(&self) -> Option<&'a FrameView> {
        self.view.frame.as_ref()
    }

    /// Whether the session is over.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_read_only() || self.course().is_some_and(|frame| frame.closed)
    }

    /// Whether the meeting was called off or put away: then nothing changes any more, not even who sees what.
    pub(crate) const fn is_read_only(&self) -> bool {
        !self.meeting.state.is_changeable()
    }

    /// The way to all that who took part may read of the session.
    pub(crate) fn outcome_link(&self) -> Markup {
        let address = path(self.language, &format!("/bijeenkomsten/{}/opbrengst", self.meeting.slug));
        html! { a class="nl-link" href=(address) { (self.say("session-outcome-take")) } }
    }

    /// A step.
    pub(crate) fn step(&self, id: StepId) -> Option<&'a StepView> {
        self.view.steps.get(&id)
    }

    /// What is asked now.
    pub(crate) fn current(&self) -> Option<&'a StepView> {
        self.step(self.course()?.current?)
    }

    /// The place of a step in the day, from 1, and how many there are.
    pub(crate) fn place_of(&self, step: StepId) -> (usize, usize) {
        let order = self.course().map_or(&[][..], |frame| frame.order.as_slice());
        (order.iter().position(|each| *each == step).map_or(0, |place| place + 1), order.len())
    }

    /// The name on a table.
    pub(crate) fn table_name(&self, table: TableId) -> String {
        self.view.tables.get(&table).map_or_else(|| self.say("session-a-table"), |found| found.name.clone())
    }

    /// Who somebody is: name and function.
    pub(crate) fn person(&self, id: ParticipantId) -> String {
        match self.names.get(id) {
            None => self.say("session-somebody"),
            Some(found) if found.function.is_empty() => found.name.clone(),
            Some(found) => format!("{}, {}", found.name, found.function),
        }
    }

    /// A contribution that the audience sees, or that is of who looks.
    pub(crate) fn contribution(&self, id: ContributionId) -> Option<&'a ContributionView> {
        let own = || self.own.and_then(|own| own.contribution(id));
        self.view.contribution(id).or_else(own)
    }

    /// What the audience sees in a step and counts.
    pub(crate) fn contributions(&self, step: StepId) -> impl Iterator<Item = &'a ContributionView> + use<'a> {
        let of_step = move |each: &&ContributionView| each.step == step && counts(each);
        self.view.all_contributions().filter(of_step)
    }

    /// What is of who looks in a step.
    pub(crate) fn own_contributions(
        &self,
        step: StepId,
    ) -> impl Iterator<Item = &'a ContributionView> + use<'a> {
        let own = self.own.into_iter().flat_map(|own| own.all_contributions());
        own.filter(move |each| each.step == step)
    }

    /// The result of a step in the group of who looks.
    pub(crate) fn own_outcome(&self, step: &StepView) -> Option<&'a OutcomeView> {
        self.view.outcomes.get(&step.step.id)?.get(&self.group(step))
    }

    /// The group of who looks, in a step.
    pub(crate) fn group(&self, step: &StepView) -> Group {
        match step.step.scope {
            domain::session::Scope::Plenary => Group::Plenary,
            domain::session::Scope::Tables => self.table().map_or(Group::Plenary, Group::Table),
        }
    }

    /// Whether something can be written in a step: also late, but not where it is anonymous and over.
    pub(crate) fn can_write(&self, step: &StepView) -> bool {
        let begun = step.run != Run::Waiting;
        let over = step.run == Run::Ended;
        begun && !self.is_closed() && !(over && step.step.anonymous) && self.has_place(step)
    }

    /// Whether something can be decided in a step that is going on: a vote, a choice, a place in a cluster.
    pub(crate) fn can_decide(&self, step: &StepView) -> bool {
        step.run.is_open() && !self.is_closed() && self.has_place(step)
    }

    /// Whether a step asks for a table and who looks has none.
    pub(crate) fn has_place(&self, step: &StepView) -> bool {
        step.step.scope == domain::session::Scope::Plenary || self.table().is_some()
    }
}

/// Whether a contribution is there to work with.
pub(crate) fn counts(contribution: &ContributionView) -> bool {
    contribution.standing == Standing::Current
}

/// Whether a step is written in silence now.
pub(crate) fn is_silent(step: &StepView) -> bool {
    step.step.silent_first && !step.shared
}

/// Where in a step a contribution stands: each place is a list of its own.
pub(crate) fn slot(content: &Content) -> String {
    match content {
        Content::Placemat { aspect, .. } => super::words::aspect_key(*aspect).to_owned(),
        Content::Recognition { statement, .. } => format!("zin-{statement}"),
        Content::Card { kind, .. } => super::words::kind_key(*kind).to_owned(),
        Content::Signal { used: domain::session::SignalUse::Rejected, .. } => "afgewezen".to_owned(),
        Content::Signal { .. } => "task".to_owned(),
        Content::Offer { to, .. } => slot_of_offers(*to),
        _ => "alles".to_owned(),
    }
}

/// Where the offers to a question stand.
pub(crate) fn slot_of_offers(question: ContributionId) -> String {
    format!("bij-{question}")
}

/// The order of a contribution in its list: the newest on top, history by its years.
pub(crate) fn order(contribution: &ContributionView) -> String {
    let age = u128::MAX - contribution.id.value().as_u128();
    match &contribution.content {
        Content::Placemat { year: Some(year), .. } => {
            format!("{:05}-{age:032x}", i32::from(*year) + 32_768)
        }
        _ => format!("{age:032x}"),
    }
}

/// Whether the cards of a step can be merged and split by a table.
pub(crate) fn makes_cards(step: &StepView) -> bool {
    step.step.kind.makes_cards() && !matches!(step.step.kind, StepKind::Trend { .. })
}
