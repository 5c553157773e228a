//! The board on which cards that belong together are laid together: by dragging, by keyboard, or with the menu of the card.

use domain::{
    ContributionId,
    session::{ClusterView, ContributionView, Group, StepView, Visibility},
};
use maud::{Markup, html};

use super::{
    card,
    deed::{Deed, Line},
    stage::Stage,
};
use crate::{components::button::Weight, session_lead::Room};

/// Who can lay the cards of a board.
#[derive(Clone, Copy, PartialEq)]
enum Hand {
    Nobody,
    Table,
    Staff,
}

/// The clusters of a group in a step, and the cards that lie loose.
pub(crate) struct Board<'a> {
    stage: &'a Stage<'a>,
    step: &'a StepView,
    group: Group,
    clusters: Vec<&'a ClusterView>,
    hand: Hand,
}

impl<'a> Board<'a> {
    /// A board to look at.
    pub(crate) fn new(stage: &'a Stage<'a>, step: &'a StepView, group: Group) -> Self {
        let of_group = |each: &&ClusterView| each.step == step.step.id && each.group == group;
        let clusters = stage.view.clusters.values().filter(of_group).collect();
        Self { stage, step, group, clusters, hand: Hand::Nobody }
    }

    /// A board that the table of the reader lays.
    pub(crate) fn laid_by_table(self) -> Self {
        Self { hand: Hand::Table, ..self }
    }

    /// A board that the staff lays.
    pub(crate) fn laid_by_staff(self) -> Self {
        Self { hand: Hand::Staff, ..self }
    }

    /// Its clusters.
    pub(crate) fn clusters(&self) -> &[&'a ClusterView] {
        &self.clusters
    }

    /// The form for a new cluster.
    pub(crate) fn begin(&self) -> Markup {
        let stage = self.stage;
        let deed = self
            .deed("stapel-noemen", format!("nieuw-{}", self.step.step.id))
            .with_new("stapel")
            .with("stap", self.step.step.id)
            .drafted();
        let label = stage.say("session-cluster-new");
        html! {
            (deed.form(&html! {
                (deed.line(&Line { name: "naam", label: &label, ..Line::default() }))
                (deed.submit(&stage.say("session-cluster-new-do"), Weight::Primary))
            }))
        }
    }

    /// The line that says where a card went, with the way back; the script fills it.
    pub(crate) fn last_move(&self) -> Markup {
        let stage = self.stage;
        html! {
            div class="board__last" id={ "laatst-" (self.step.step.id) } hidden
                data-words=(stage.say_with("session-cluster-laid", &[("card", "{card}".into()), ("pile", "{pile}".into())])) {
                p {}
                button type="button" class=(Weight::Secondary.class()) { (stage.say("session-restore")) }
            }
        }
    }

    /// The clusters with their cards, and the cards that lie loose.
    pub(crate) fn draw(&self) -> Markup {
        let (stage, id) = (self.stage, self.step.step.id);
        let laid = |id: ContributionId| self.clusters.iter().any(|each| each.cards.contains(&id));
        let loose: Vec<&ContributionView> = self.cards().into_iter().filter(|each| !laid(each.id)).collect();
        html! {
            session-board class="board" id={ "bord-" (id) } data-last={ "laatst-" (id) } {
                @if self.hand != Hand::Nobody && !self.clusters.is_empty() {
                    p class="board__how form-hint" { (stage.say("session-cluster-how")) }
                }
                @for cluster in &self.clusters {
                    section class="board__pile" data-pile=(cluster.id) aria-labelledby={ "stapel-" (cluster.id) } {
                        h2 class="nl-heading nl-heading--level-3" id={ "stapel-" (cluster.id) } {
                            (cluster.name.as_str()) " "
                            span class="board__count" { (cluster.cards.len()) }
                        }
                        @if self.hand != Hand::Nobody { (self.change(cluster)) }
                        ul class="board__cards" {
                            @for id in &cluster.cards {
                                @if let Some(found) = stage.contribution(*id) { (self.card(found, Some(cluster))) }
                            }
                        }
                    }
                }
                section class="board__pile board__pile--loose" data-pile="" aria-labelledby={ "los-" (id) } {
                    h2 class="nl-heading nl-heading--level-3" id={ "los-" (id) } {
                        (stage.say("session-cluster-loose")) " " span class="board__count" { (loose.len()) }
                    }
                    ul class="board__cards" { @for each in &loose { (self.card(each, None)) } }
                }
            }
        }
    }

    /// The cards of the source step that the group can lay; in the whole room those that everybody sees.
    fn cards(&self) -> Vec<&'a ContributionView> {
        let Some(source) = self.step.step.kind.source() else { return Vec::new() };
        let of_group = |each: &&ContributionView| match self.group.table() {
            Some(table) => each.table == Some(table),
            None => each.seen_by > Visibility::Table,
        };
        let is_card = |each: &&ContributionView| !each.content.rejects_a_signal() && each.hidden.is_none();
        self.stage.scene.contributions(source).filter(is_card).filter(of_group).collect()
    }

    fn deed(&self, what: &'static str, place: String) -> Deed<'a> {
        let deed = Deed::new(self.stage, what, place);
        if self.hand == Hand::Staff { deed.sent_to(Room::Moderation) } else { deed }
    }

    fn card(&self, each: &ContributionView, here: Option<&ClusterView>) -> Markup {
        let (stage, step) = (self.stage, self.step.step.id);
        let words = card::plain_words(stage, &each.content);
        // In the whole room cards of several tables may say the same.
        let table = match self.group {
            Group::Plenary => each.table.and_then(|table| stage.view.tables.get(&table)),
            Group::Table(_) => None,
        };
        html! {
            li class="board__card" id={ "bord-" (step) "-" (each.id) } data-card=(each.id) {
                p { (words) }
                @if let Some(table) = table { p class="board__of" { (table.name) } }
                @if self.hand != Hand::Nobody && !self.clusters.is_empty() {
                    button type="button" class="board__grip" id={ "greep-" (step) "-" (each.id) } data-grip hidden
                        aria-label=(stage.say_with("session-cluster-move", &[("card", words.as_str().into())])) {}
                    details class="board__menu" {
                        summary { (stage.say("session-cluster-lay")) span class="visually-hidden" { ": " (words) } }
                        (self.lay(each, here))
                    }
                }
            }
        }
    }

    /// The form that lays a card somewhere else.
    fn lay(&self, each: &ContributionView, here: Option<&ClusterView>) -> Markup {
        let (stage, step) = (self.stage, self.step.step.id);
        let deed = self
            .deed("leggen", format!("leg-{step}-{}", each.id))
            .inline()
            .with("stap", step)
            .with("bijdrage", each.id);
        let options: Vec<(String, String)> =
            self.clusters.iter().map(|each| (each.id.to_string(), each.name.as_str().to_owned())).collect();
        let chosen = here.map(|here| here.id.to_string()).unwrap_or_default();
        let (label, loose) = (stage.say("session-cluster-where"), stage.say("session-cluster-loose"));
        deed.form(&html! {
            (deed.select("stapel", &label, Some(&loose), &options, &chosen))
            (deed.submit(&stage.say("session-cluster-lay-do"), Weight::Secondary))
        })
    }

    /// Another name for a cluster, and away with it when it is empty.
    fn change(&self, cluster: &ClusterView) -> Markup {
        let stage = self.stage;
        let name = self
            .deed("stapel-noemen", format!("noem-{}", cluster.id))
            .inline()
            .with("stapel", cluster.id)
            .with("stap", self.step.step.id)
            .drafted();
        let drop = self
            .deed("stapel-wegnemen", format!("weg-{}", cluster.id))
            .inline()
            .with("stapel", cluster.id)
            .with("stap", self.step.step.id);
        let label = stage.say("session-cluster-name");
        let about = html! { span class="visually-hidden" { ": " (cluster.name.as_str()) } };
        html! {
            details class="fold" {
                summary { (stage.say("session-cluster-change")) (about) }
                div class="fold__content stack" {
                    (name.form(&html! {
                        (name.line(&Line { name: "naam", label: &label, value: cluster.name.as_str(), ..Line::default() }))
                        (name.submit(&stage.say("session-save"), Weight::Secondary))
                    }))
                    @if cluster.cards.is_empty() {
                        (drop.form(&html! {
                            button type="submit" class=(Weight::Secondary.class()) { (stage.say("session-cluster-drop")) (about) }
                        }))
                    } @else {
                        p class="form-hint" { (stage.say("session-cluster-drop-first")) }
                    }
                }
            }
        }
    }
}
