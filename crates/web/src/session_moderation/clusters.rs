//! Clusters of the whole room, which the moderator lays while people talk.

use domain::{
    ContributionId,
    session::{ClusterView, ContributionView, Group, Scope, StepKind, StepView},
};
use maud::{Markup, html};

use super::send::Send;
use crate::session::stage::Stage;

/// The identity of the part.
pub(super) const ID: &str = "moderatie-stapels";

/// The open steps in which the room's cards are laid together.
pub(super) fn clusters(stage: &Stage<'_>) -> Markup {
    let open = stage.view.steps.values().filter(|step| {
        matches!(step.step.kind, StepKind::Cluster { .. })
            && step.step.scope == Scope::Plenary
            && step.run.is_open()
    });
    html! {
        section id=(ID) class="lead-part" {
            @for step in open { (board(stage, step)) }
        }
    }
}

fn board(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = step.step.id;
    let clusters: Vec<&ClusterView> = stage
        .scene
        .view
        .clusters
        .values()
        .filter(|cluster| cluster.step == id && cluster.group == Group::Plenary)
        .collect();
    let laid = |card: ContributionId| {
        clusters.iter().find(|cluster| cluster.cards.contains(&card)).map(|each| each.id)
    };
    let cards: Vec<&ContributionView> = step
        .step
        .kind
        .source()
        .into_iter()
        .flat_map(|source| stage.scene.contributions(source))
        .filter(|card| card.hidden.is_none())
        .collect();
    let field = format!("naam-{id}");
    html! {
        h2 class="lead-part__title" { (step.step.title.get(stage.language)) }
        (Send::new(stage, "stapel-noemen").with("stap", &id).with_new("stapel").form(&html! {
            div class="form-field" {
                label class="form-label" for=(field) { (stage.say("session-moderation-new-cluster")) }
                input class="utrecht-textbox utrecht-textbox--html-input form-input" id=(field) name="naam"
                    maxlength="200" autocomplete="off";
            }
            button type="submit" class="nl-button nl-button--secondary" { (stage.say("session-moderation-begin-cluster")) }
        }))
        ul class="queue" {
            @for card in cards {
                @let at = laid(card.id);
                li class="queue__card" {
                    p { (card.content.words().as_str()) }
                    (Send::new(stage, "leggen").with("stap", &id).with("bijdrage", &card.id).form(&html! {
                        @let field = format!("leg-{id}-{}", card.id);
                        div class="form-field" {
                            label class="form-label" for=(field) { (stage.say("session-moderation-lay")) }
                            select class="utrecht-textbox form-input form-input--select" id=(field) name="stapel" {
                                option value="" selected[at.is_none()] { (stage.say("session-moderation-no-cluster")) }
                                @for cluster in &clusters {
                                    option value=(cluster.id) selected[at == Some(cluster.id)] { (cluster.name.as_str()) }
                                }
                            }
                        }
                        button type="submit" class="nl-button nl-button--secondary" { (stage.say("session-moderation-lay-now")) }
                    }))
                }
            }
        }
    }
}
