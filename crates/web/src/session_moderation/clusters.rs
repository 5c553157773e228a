//! Clusters of the whole room, which the moderator lays while people talk.

use domain::session::{Group, Scope, StepKind, StepView};
use maud::{Markup, html};

use crate::session::{board::Board, patch::Patch, stage::Stage};

/// The identity of the part.
pub(super) const ID: &str = "moderatie-stapels";

/// The open steps in which the room's cards are laid together.
fn open<'a>(stage: &'a Stage<'_>) -> impl Iterator<Item = &'a StepView> {
    stage.view.steps.values().filter(|step| {
        matches!(step.step.kind, StepKind::Cluster { .. })
            && step.step.scope == Scope::Plenary
            && step.run.is_open()
    })
}

fn board<'a>(stage: &'a Stage<'a>, step: &'a StepView) -> Board<'a> {
    Board::new(stage, step, Group::Plenary).laid_by_staff()
}

/// The boards anew, each in its place: what stands around them stays.
pub(super) fn patches<'a>(stage: &'a Stage<'a>) -> impl Iterator<Item = Patch> + 'a {
    open(stage).map(move |step| Patch::whole(&format!("bord-{}", step.step.id), board(stage, step).draw()))
}

/// The boards of the room that can be laid now.
pub(super) fn clusters(stage: &Stage<'_>) -> Markup {
    html! {
        section id=(ID) class="staff-wide lead-boards" {
            @for step in open(stage) {
                @let board = board(stage, step);
                h2 class="lead-part__title" { (step.step.title.get(stage.language)) }
                (board.begin())
                (board.last_move())
                (board.draw())
            }
        }
    }
}
