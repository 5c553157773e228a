//! Cards that belong together are laid together: by a table on its own board, or by the staff while the whole room looks.

use domain::session::{Run, Scope, StepView};
use maud::{Markup, html};

use crate::session::{board::Board, outcome, stage::Stage};

/// The form for a new cluster.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    html! {
        @if may_lay(stage, step) { (board_of(stage, step).begin()) }
        @else if step.step.scope == Scope::Plenary && step.run.is_open() {
            p { (stage.say("session-cluster-chair")) }
        }
    }
}

/// Laying in the whole room is done by the staff; at a table by everybody.
fn may_lay(stage: &Stage<'_>, step: &StepView) -> bool {
    step.step.scope == Scope::Tables && stage.can_decide(step)
}

fn board_of<'a>(stage: &'a Stage<'a>, step: &'a StepView) -> Board<'a> {
    let board = Board::new(stage, step, stage.group(step));
    if may_lay(stage, step) { board.laid_by_table() } else { board }
}

/// The board with what its table can do with it.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    let board = board_of(stage, step);
    html! {
        @if may_lay(stage, step) { (board.last_move()) }
        (board.draw())
        @if step.run == Run::Ended && let Some(cluster) = board.clusters().first() {
            (outcome::release(stage, step, stage.group(step), cluster.visibility))
        }
    }
}

/// The board alone.
pub(crate) fn board(stage: &Stage<'_>, step: &StepView) -> Markup {
    board_of(stage, step).draw()
}
