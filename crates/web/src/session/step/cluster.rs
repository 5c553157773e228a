//! Cards that belong together are laid together: by dragging, by keyboard, or with the menu of the card.

use domain::{
    ContributionId,
    session::{ClusterView, ContributionView, Run, Scope, StepView},
};
use maud::{Markup, html};

use crate::{
    components::button::Weight,
    session::{
        card,
        deed::{Deed, Line},
        outcome,
        stage::Stage,
    },
};

/// The form for a new cluster.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    if !may_lay(stage, step) {
        return html! {
            @if step.step.scope == Scope::Plenary && step.run.is_open() { p { (stage.say("session-cluster-chair")) } }
        };
    }
    let deed = Deed::new(stage, "stapel-noemen", format!("nieuw-{}", step.step.id))
        .with_new("stapel")
        .with("stap", step.step.id)
        .drafted();
    let label = stage.say("session-cluster-new");
    html! {
        (deed.form(&html! {
            (deed.line(&Line { name: "naam", label: &label, ..Line::default() }))
            (deed.submit(&stage.say("session-cluster-new-do"), Weight::Primary))
        }))
        p class="form-hint" { (stage.say("session-cluster-how")) }
    }
}

/// Laying in the whole room is done by the chair; at a table by everybody.
fn may_lay(stage: &Stage<'_>, step: &StepView) -> bool {
    step.step.scope == Scope::Tables && stage.can_decide(step)
}

/// The board.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    board(stage, step)
}

/// The clusters with their cards, and the cards that lie loose.
pub(crate) fn board(stage: &Stage<'_>, step: &StepView) -> Markup {
    let group = stage.group(step);
    let clusters: Vec<&ClusterView> = stage
        .view
        .clusters
        .values()
        .filter(|each| each.step == step.step.id && each.group == group)
        .collect();
    let laid = |id: ContributionId| clusters.iter().any(|each| each.cards.contains(&id));
    let loose: Vec<&ContributionView> =
        candidates(stage, step).into_iter().filter(|each| !laid(each.id)).collect();
    let all = Board { stage, step, clusters: &clusters };
    html! {
        session-board class="board" id={ "bord-" (step.step.id) } {
            @for cluster in &clusters {
                section class="board__pile" data-pile=(cluster.id) aria-labelledby={ "stapel-" (cluster.id) } {
                    h2 class="nl-heading nl-heading--level-3" id={ "stapel-" (cluster.id) } {
                        (cluster.name.as_str()) " "
                        span class="board__count" { (cluster.cards.len()) }
                    }
                    @if may_lay(stage, step) { (all.rename(cluster)) }
                    ul class="board__cards" {
                        @for id in &cluster.cards {
                            @if let Some(found) = stage.contribution(*id) { (all.card(found, Some(cluster))) }
                        }
                    }
                }
            }
            section class="board__pile board__pile--loose" data-pile="" aria-labelledby={ "los-" (step.step.id) } {
                h2 class="nl-heading nl-heading--level-3" id={ "los-" (step.step.id) } {
                    (stage.say("session-cluster-loose")) " " span class="board__count" { (loose.len()) }
                }
                ul class="board__cards" { @for each in &loose { (all.card(each, None)) } }
            }
        }
        @if step.run == Run::Ended && let Some(cluster) = clusters.first() {
            (outcome::release(stage, step, group, cluster.visibility))
        }
    }
}

/// The cards of the source step that the group can lay.
fn candidates<'a>(stage: &Stage<'a>, step: &StepView) -> Vec<&'a ContributionView> {
    let Some(source) = step.step.kind.source() else { return Vec::new() };
    let of_group = |each: &&ContributionView| {
        let rejected = matches!(
            &each.content,
            domain::session::Content::Signal { used: domain::session::SignalUse::Rejected, .. }
        );
        !rejected
            && each.hidden.is_none()
            && (step.step.scope == Scope::Plenary || each.table == stage.table())
    };
    stage.scene.contributions(source).filter(of_group).collect()
}

struct Board<'a> {
    stage: &'a Stage<'a>,
    step: &'a StepView,
    clusters: &'a [&'a ClusterView],
}

impl Board<'_> {
    fn card(&self, each: &ContributionView, here: Option<&ClusterView>) -> Markup {
        let stage = self.stage;
        let words = card::plain_words(stage, &each.content);
        let deed = Deed::new(stage, "leggen", format!("leg-{}-{}", self.step.step.id, each.id))
            .inline()
            .with("stap", self.step.step.id)
            .with("bijdrage", each.id);
        let options: Vec<(String, String)> =
            self.clusters.iter().map(|each| (each.id.to_string(), each.name.as_str().to_owned())).collect();
        let chosen = here.map(|here| here.id.to_string()).unwrap_or_default();
        let may = may_lay(stage, self.step);
        html! {
            li class="board__card" id={ "bord-" (self.step.step.id) "-" (each.id) } data-card=(each.id) {
                p { (words) }
                @if may && !self.clusters.is_empty() {
                    button type="button" class="board__grip" data-grip hidden
                        aria-label=(stage.say_with("session-cluster-move", &[("card", words.as_str().into())])) {}
                    details class="board__menu" {
                        summary { (stage.say("session-cluster-lay")) span class="visually-hidden" { ": " (words) } }
                        (deed.form(&html! {
                            (deed.select("stapel", &stage.say("session-cluster-where"), Some(&stage.say("session-cluster-loose")), &options, &chosen))
                            (deed.submit(&stage.say("session-cluster-lay-do"), Weight::Secondary))
                        }))
                    }
                }
            }
        }
    }

    fn rename(&self, cluster: &ClusterView) -> Markup {
        let stage = self.stage;
        let deed = Deed::new(stage, "stapel-noemen", format!("noem-{}", cluster.id))
            .inline()
            .with("stapel", cluster.id)
            .with("stap", self.step.step.id)
            .drafted();
        let label = stage.say("session-cluster-name");
        html! {
            details class="fold" {
                summary {
                    (stage.say("session-cluster-rename"))
                    span class="visually-hidden" { ": " (cluster.name.as_str()) }
                }
                div class="fold__content" {
                    (deed.form(&html! {
                        (deed.line(&Line { name: "naam", label: &label, value: cluster.name.as_str(), ..Line::default() }))
                        (deed.submit(&stage.say("session-save"), Weight::Secondary))
                    }))
                }
            }
        }
    }
}
