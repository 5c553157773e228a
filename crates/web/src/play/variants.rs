//! What was tried and kept under a name: to open again, and to compare two.

use ::course::{Drafted, Exploration, Play as Game};
use domain::{
    PieceId,
    course::{Piece, Variant},
};
use maud::{Markup, html};

use super::Board;
use crate::{
    components::{
        button::{self, Weight},
        heading,
        table::{Column, Row, table},
    },
    query::Query,
};

/// What was kept, to open again and to compare two.
pub(super) fn shelf(
    board: &Board<'_>,
    drafted: &Drafted,
    exploration: &Exploration<'_>,
    query: &Query,
    removal: &dyn Fn(PieceId, &str) -> Markup,
) -> Markup {
    let course = board.course;
    let kept: Vec<(PieceId, &Variant)> = course.variants().collect();
    html! {
        @if !kept.is_empty() {
            (heading(2, &board.text("course-variants")))
            ul class="course-list" {
                @for (id, variant) in &kept {
                    li {
                        p class="course-list__title" {
                            a href=(board.play_address(&variant.plays)) { (variant.name.as_str()) }
                        }
                        div class="course-list__do" { (removal(*id, variant.name.as_str())) }
                    }
                }
            }
            @if kept.len() > 1 { (chooser(board, &kept)) }
            (compared(board, drafted, exploration, query))
        }
    }
}

fn chooser(board: &Board<'_>, kept: &[(PieceId, &Variant)]) -> Markup {
    html! {
        form class="form" method="get" action=(board.address) {
            @for (place, name) in ["links", "rechts"].into_iter().enumerate() {
                div class="form-field" {
                    label class="form-label" for=(name) { (board.text(&format!("course-variants-{name}"))) }
                    select class="utrecht-textbox form-input form-input--select" id=(name) name=(name) {
                        @for (index, (id, variant)) in kept.iter().enumerate() {
                            option value=(id) selected[index == place] { (variant.name.as_str()) }
                        }
                    }
                }
            }
            div class="form-actions" { (button::submit(&board.text("course-variants-compare"), Weight::Secondary)) }
        }
    }
}

/// Two variants side by side: per option how many acceptable combinations hold it.
fn compared(board: &Board<'_>, drafted: &Drafted, exploration: &Exploration<'_>, query: &Query) -> Markup {
    let variant = |name: &str| {
        let id: PieceId = query.first(name)?.parse().ok()?;
        board.course.piece(id).and_then(Piece::as_variant)
    };
    let Some((left, right)) = variant("links").zip(variant("rechts")) else { return html! {} };
    let played = |variant: &Variant| {
        let mut game = Game::new(exploration);
        for change in variant.plays.iter().filter_map(|play| drafted.change(*play)) {
            // What is beyond reach in one variant is left as it was before that step.
            if game.change(change).is_err() {
                break;
            }
        }
        game.remaining()
    };
    let (one, other) = (played(left), played(right));
    let number = |count: u64| html! { (documents::number::whole(board.language, count as f64)) };
    let mut rows = vec![Row {
        cells: vec![
            Some(html! { strong { (board.text("course-variants-all")) } }),
            Some(number(one.acceptable)),
            Some(number(other.acceptable)),
        ],
        is_own: false,
    }];
    for (place, id) in drafted.options.iter().enumerate() {
        let held = |holding: &[u64]| holding.get(place).copied().unwrap_or_default();
        rows.push(Row {
            cells: vec![
                Some(html! { (board.labelled(*id)) }),
                Some(number(held(&one.holding))),
                Some(number(held(&other.holding))),
            ],
            is_own: false,
        });
    }
    let columns = [
        Column::words(&board.text("course-pairs-option")),
        Column::figures(left.name.as_str(), ""),
        Column::figures(right.name.as_str(), ""),
    ];
    table(board.language, "vergelijking", &board.text("course-variants-caption"), &columns, &rows)
}
