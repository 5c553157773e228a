//! The summary for the council: what it must know and decide, on two pages.

use domain::{course::UncertaintyKind, course_document::Part};

use super::{
    Content,
    agreed::{commitments, questions_of},
    shorten::{self, by_sentence},
};
use crate::{
    paper::{Block, Grid, GridColumn, Line},
    read_out::{OptionState, ReadOut},
    text::{text, text_with},
};

/// So many characters of a cell, of the course in own words, of a question.
const CELL: usize = 140;
const COURSE: usize = 700;
const QUESTION: usize = 200;
const OPTIONS: usize = 160;
/// So many rows of agreements, questions to decide, questions of each kind, and dilemmas.
const ROWS: usize = 7;
const AREAS: usize = 8;
const QUESTIONS: usize = 2;
const DILEMMAS: usize = 2;

pub(super) fn blocks(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(read_out) = content.read_out {
        blocks.push(Block::chapter(read_out.heading("minute")));
        blocks.extend(read_out.blocks("minute"));
    }
    blocks.push(Block::chapter(content.say("course")));
    let course = content.texts.text(Part::Course);
    if !course.is_empty() {
        blocks.push(Block::Written { text: by_sentence(course, COURSE) });
    }
    blocks.push(agreements(content));
    let more = content.draft.commitments().count().saturating_sub(ROWS);
    if more > 0 {
        let values = [("count", more.into())];
        blocks.push(Block::note(text_with(content.language, "course-document-more-commitments", &values)));
    }
    blocks.extend(questions(content));
    blocks.extend(dilemmas(content));
    blocks.extend(content.read_out.map(|read_out| options(content, read_out)));
    blocks
}

/// Per question what is still in play and what drops out: the grid of the document in words, which takes less room.
fn options(content: &Content<'_>, read_out: &ReadOut) -> Block {
    let labels = |area: usize, is_alive: bool| -> String {
        let options = read_out.options.iter().filter(|option| option.area.index() == area);
        let labels: Vec<String> = (options.filter(|option| option.state.is_alive() == is_alive))
            .map(|option| match option.state {
                OptionState::Necessary => format!("{} ({})", option.label, option.state_label),
                _ => option.label.clone(),
            })
            .collect();
        shorten::names(content.language, &labels, OPTIONS)
    };
    let rows: Vec<Vec<String>> = (read_out.grid.groups.iter().enumerate().take(AREAS))
        .map(|(area, group)| vec![by_sentence(&group.label, CELL), labels(area, true), labels(area, false)])
        .collect();
    // Where nothing drops out, nothing is said about it.
    let columns = if rows.iter().all(|row| row[2].is_empty()) { 2 } else { 3 };
    Block::Table(Grid {
        title: read_out.heading("grid"),
        columns: (["area", "alive", "out"].into_iter().take(columns))
            .map(|key| GridColumn { heading: content.say(&format!("head-{key}")), is_numeric: false })
            .collect(),
        rows: rows.into_iter().map(|row| row.into_iter().take(columns).collect()).collect(),
    })
}

/// The agreements; without any what is proposed, in a line each.
fn agreements(content: &Content<'_>) -> Block {
    if let Some(Block::Table(mut grid)) = commitments(content, CELL) {
        grid.rows.truncate(ROWS);
        return Block::Table(grid);
    }
    let lines = content.read_out.iter().flat_map(|read_out| &read_out.package).take(ROWS).map(|line| {
        let option = line.option_label.as_deref().unwrap_or_default();
        Line::with(format!("{}:", line.verdict_label), by_sentence(option, CELL))
    });
    let mut proposal = vec![Line::from(content.say("proposal"))];
    proposal.extend(lines);
    Block::list(proposal).unwrap_or_else(|| Block::text(content.say("course-none")))
}

/// What is asked of the council, then what is found out and asked of partners.
fn questions(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("council"))];
    for kind in [UncertaintyKind::Values, UncertaintyKind::Environment, UncertaintyKind::RelatedDecisions] {
        let lines: Vec<Line> = (questions_of(content, kind).into_iter().take(QUESTIONS))
            .map(|line| Line::from(by_sentence(&line.text, QUESTION)))
            .collect();
        if !lines.is_empty() {
            blocks.push(Block::section(content.say(&format!("questions-{}", kind.key()))));
            blocks.extend(Block::list(lines));
        }
    }
    if blocks.len() == 1 {
        blocks.push(Block::text(content.say("questions-none")));
    }
    blocks
}

fn dilemmas(content: &Content<'_>) -> Vec<Block> {
    let Some(read_out) = content.read_out.filter(|read_out| !read_out.dilemmas.is_empty()) else {
        return Vec::new();
    };
    let told = read_out.dilemmas.iter().take(DILEMMAS);
    let lines =
        told.map(|one| Line::with(format!("{}:", one.kind_label), by_sentence(&one.sentence, QUESTION)));
    let heading = text(content.language, "read-out-heading-dilemmas");
    std::iter::once(Block::section(heading)).chain(Block::list(lines)).collect()
}
