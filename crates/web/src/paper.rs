//! A document on a page: the same blocks that PDF, ODT and DOCX are written from.

use documents::paper::{Block, Drawing, Grid, Line, Paper};
use domain::Language;
use maud::{Markup, PreEscaped, html};

use crate::components::{
    heading,
    table::{Column, Row, table},
};

/// The whole document, beginning with the heading of level 1.
pub(crate) fn page(paper: &Paper) -> Markup {
    html! {
        @if !paper.kind.is_empty() { p class="read-out-cards__kind" { (paper.kind) } }
        (heading(1, &paper.title))
        @if !paper.subtitle.is_empty() { p class="lead" { (paper.subtitle) } }
        (blocks(paper))
        @if !paper.foot.is_empty() { p class="figure__note" { (paper.foot) } }
    }
}

/// What stands in the document, below a heading of level 1 of the page.
pub(crate) fn blocks(paper: &Paper) -> Markup {
    html! { @for (place, block) in paper.blocks.iter().enumerate() { (part(paper.language, block, place)) } }
}

/// A block; `place` makes its identifiers unique.
fn part(language: Language, block: &Block, place: usize) -> Markup {
    match block {
        Block::Heading { level, text } => heading(*level, text),
        Block::Lead { text } => html! { p class="chapter__lead" { (text) } },
        Block::Text(line) => html! { p { (inline(line)) } },
        Block::Note { text } => html! { p class="figure__note" { (text) } },
        Block::List { items } => html! { ul { @for item in items { li { (inline(item)) } } } },
        Block::Written { text } => html! {
            div class="paper-written" { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
        },
        Block::Card { label, title, lines } => html! {
            div class="paper-card" {
                p class="read-out-cards__kind" { (label) }
                p { strong { (title) } }
                @for line in lines { p { (inline(line)) } }
            }
        },
        Block::Table(grid) => grid_table(language, grid, place),
        Block::Drawing(drawing) => figure(drawing),
        Block::Break => html! {},
    }
}

fn inline(line: &Line) -> Markup {
    html! { @if !line.strong.is_empty() { strong { (line.strong) } " " } (line.text) }
}

fn grid_table(language: Language, grid: &Grid, place: usize) -> Markup {
    let columns: Vec<Column> = (grid.columns.iter())
        .map(|column| match column.is_numeric {
            true => Column::figures(&column.heading, ""),
            false => Column::words(&column.heading),
        })
        .collect();
    let rows: Vec<Row> = (grid.rows.iter())
        .map(|row| {
            Row::new(grid.columns.iter().zip(row).map(|(column, cell)| {
                // Only of a figure it means something that there is none.
                (!cell.is_empty() || !column.is_numeric).then_some(cell)
            }))
        })
        .collect();
    table(language, &format!("tabel-{place}"), &grid.title, &columns, &rows)
}

/// A drawing as it was frozen, on the white of its paper.
fn figure(drawing: &Drawing) -> Markup {
    html! {
        figure class="figure" {
            figcaption class="figure__reading" { (drawing.caption) }
            div class="paper-drawing" role="group" tabindex="0" aria-label=(drawing.title) { (PreEscaped(&drawing.svg)) }
            @if !drawing.note.is_empty() { p class="figure__note" { (drawing.note) } }
        }
    }
}
