//! The chapters about what was found: starting position, tasks, choices, dilemmas, how it was made, sources.

use domain::course_document::Part;

use super::{Content, Milestone, Reaction};
use crate::{
    number,
    paper::{Block, Grid, GridColumn, Line},
    text::text_with,
};

/// Dilemmas for which the document has room; the page of the workspace has them all.
const DILEMMAS: usize = 5;
/// Bottlenecks for which the document has room.
const BOTTLENECKS: usize = 8;

/// What the municipality wrote in a part; nothing when it wrote nothing.
pub(super) fn written(content: &Content<'_>, part: Part) -> Option<Block> {
    let text = content.texts.text(part);
    (!text.is_empty()).then(|| Block::Written { text: text.to_owned() })
}

pub(super) fn starting_position(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("position"))];
    if let Some(profile) = content.profile {
        blocks.push(Block::Lead { text: content.say("position-lead") });
        blocks.extend(Block::list(profile.summary.iter().map(|sentence| sentence.text.clone())));
        blocks.push(key_figures(content, profile));
    }
    let reactions = Block::list(content.room.reactions.iter().map(reaction));
    let identity = Block::list(content.room.identity.iter().cloned());
    let history = Block::list(content.room.history.iter().map(milestone));
    for (part, key, said) in [
        (Part::Recognised, "recognised", reactions),
        (Part::Identity, "identity", identity),
        (Part::History, "history", history),
    ] {
        let text = written(content, part);
        if said.is_some() || text.is_some() {
            blocks.push(Block::section(content.say(key)));
        }
        if said.is_some() {
            blocks.push(Block::Lead { text: content.say("from-table") });
        }
        blocks.extend(said.into_iter().chain(text));
    }
    blocks
}

/// What the figures say, with the answer of the table before it and the reason behind it.
fn reaction(reaction: &Reaction) -> Line {
    let reason = if reaction.reason.is_empty() { String::new() } else { format!(" {}", reaction.reason) };
    Line::with(format!("{}:", reaction.answer), format!("{}{reason}", reaction.sentence))
}

fn milestone(milestone: &Milestone) -> Line {
    match milestone.year {
        Some(year) => Line::with(format!("{year}:"), milestone.words.clone()),
        None => Line::from(milestone.words.clone()),
    }
}

/// The figures to start with, as a table with year and comparison.
fn key_figures(content: &Content<'_>, profile: &crate::profile::Profile) -> Block {
    let missing = || number::missing(content.language);
    let rows = profile.key_figures.iter().map(|figure| {
        vec![
            figure.label.clone(),
            figure.value.clone(),
            figure.year.to_string(),
            figure.national.clone().unwrap_or_else(missing),
            figure.peers.clone().unwrap_or_else(missing),
        ]
    });
    let heads = ["figure", "value", "year", "national", "peers"];
    Block::Table(Grid {
        title: content.say("figures"),
        columns: heads
            .map(|key| GridColumn { heading: content.say(&format!("head-{key}")), is_numeric: key == "year" })
            .to_vec(),
        rows: rows.collect(),
    })
}

pub(super) fn tasks(content: &Content<'_>) -> Vec<Block> {
    let rows: Vec<Vec<String>> = (content.draft.tasks())
        .map(|(id, task)| {
            let urgent = content.say(if task.urgent { "urgent" } else { "not-urgent" });
            let areas: Vec<String> = (content.draft.areas())
                .filter(|(_, area)| area.task == Some(id))
                .map(|(area, _)| content.draft.code(area))
                .collect();
            vec![task.label.as_str().to_owned(), urgent, areas.join(", ")]
        })
        .collect();
    let why = written(content, Part::Tasks);
    if rows.is_empty() && why.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![Block::chapter(content.say("tasks"))];
    if !rows.is_empty() {
        let heads = ["task", "urgency", "areas"];
        blocks.push(Block::Table(Grid {
            title: content.say("tasks-table"),
            columns: heads
                .map(|key| GridColumn { heading: content.say(&format!("head-{key}")), is_numeric: false })
                .to_vec(),
            rows,
        }));
    }
    blocks.extend(why);
    blocks
}

pub(super) fn choices(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("choices"))];
    match content.read_out {
        Some(read_out) => {
            blocks.push(Block::Lead { text: read_out.lead("grid") });
            // The drawing is tall: with the words before it, they fill the page that it would leave half empty.
            let mut grid = read_out.blocks("grid");
            grid.rotate_left(1);
            blocks.extend(grid);
            for part in ["possible", "wishes", "first-steps"] {
                let drawn = read_out.blocks(part);
                if !drawn.is_empty() {
                    blocks.push(Block::section(read_out.heading(part)));
                    blocks.extend(drawn);
                }
            }
        }
        None => blocks.push(Block::text(content.say("choices-none"))),
    }
    blocks.extend(written(content, Part::Choices));
    blocks
}

pub(super) fn dilemmas(content: &Content<'_>) -> Vec<Block> {
    let Some(read_out) = content.read_out else { return Vec::new() };
    let mut blocks = vec![Block::chapter(content.say("dilemmas"))];
    let cards = read_out.blocks("dilemmas");
    let more = cards.len().saturating_sub(DILEMMAS);
    blocks.extend(cards.into_iter().take(DILEMMAS));
    if more > 0 {
        let values = [("count", more.into())];
        blocks.push(Block::note(text_with(content.language, "course-document-more-dilemmas", &values)));
    }
    blocks.push(Block::section(read_out.heading("bottlenecks")));
    let sentences = read_out.bottlenecks.iter().take(BOTTLENECKS).map(|one| one.sentence.clone());
    blocks.extend(Block::list(sentences));
    if read_out.bottlenecks.is_empty() {
        blocks.extend(read_out.blocks("bottlenecks"));
    }
    blocks.extend(written(content, Part::Dilemmas));
    blocks
}

pub(super) fn made(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("made"))];
    if let Some(read_out) = content.read_out {
        blocks.extend(Block::list(read_out.made.iter().cloned()));
        let divided =
            read_out.dilemmas.iter().filter(|one| one.kind == crate::read_out::DilemmaKind::ValueClash);
        let values = [("count", divided.count().into())];
        blocks.push(Block::text(text_with(content.language, "course-document-divided", &values)));
    }
    blocks.extend(written(content, Part::Made));
    blocks.push(Block::note(content.say("method")));
    blocks
}

pub(super) fn sources(content: &Content<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::chapter(content.say("sources"))];
    let own = [content.say("source-own"), content.say("source-texts")];
    let figures = content.profile.map(|profile| profile.sources.clone()).unwrap_or_default();
    blocks.extend(Block::list(own.into_iter().chain(figures)));
    blocks.push(Block::text(content.edition_line()));
    blocks.push(Block::note(content.say("hash")));
    blocks
}
