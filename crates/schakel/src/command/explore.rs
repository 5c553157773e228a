//! `schakel explore`: strategic choice from a file, without a meeting.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use course::{Analysis, BeyondReach, Change, Difference, Draws, Exploration, Model, Play, Standstill};
use documents::{
    chart::Plot as _,
    paper::{Block, Line, Paper},
    read_out::{self, ReadOut, Speaker, played},
    text::text,
};
use domain::{Language, MunicipalityCode};
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    arguments::{self, ExploreFormat, Format},
    failure::Failure,
    output,
};

/// Explores the file and writes what was found.
pub(crate) fn run(arguments: &arguments::Explore, language: Language) -> Result<(), Failure> {
    let model = read(&arguments.file, language)?;
    let changes = changes(&model, &arguments.what_if, language)?;
    let beyond = |refusal: BeyondReach| Failure::Beyond(read_out::beyond_reach(&refusal, &model, language));
    let exploration = Exploration::of(&model).map_err(beyond)?;
    let analysis = Analysis::of(&exploration, Draws::default()).map_err(beyond)?;
    let mut play = Play::new(&exploration);
    let mut steps = Vec::new();
    for change in changes {
        steps.push(Step { change, difference: play.change(change).map_err(beyond)? });
    }
    let standstill = play.standstill().map_err(beyond)?;
    if arguments.explore_format == ExploreFormat::Json {
        return output::line(&written(&model, &analysis, &steps, standstill.as_ref())?);
    }
    let names = |code: MunicipalityCode| code.to_string();
    let read_out = ReadOut::new(&exploration, &analysis, language, &names);
    let speaker = Speaker::new(&model, language, &names);
    let played = what_if(&speaker, &steps, (&play, standstill.as_ref()), language);
    match arguments.explore_format {
        ExploreFormat::Html => {
            let blocks = played.into_iter().chain(read_out.all_blocks()).collect();
            output::line(&paper(&read_out, blocks).page())
        }
        _ => tell(&read_out, &played),
    }
}

/// The read-out as a document of its own.
fn paper(read_out: &ReadOut, blocks: Vec<Block>) -> Paper {
    Paper {
        language: read_out.language,
        title: read_out.title.clone(),
        kind: text(read_out.language, "explore-kind"),
        subtitle: String::new(),
        description: read_out.headline.first().cloned().unwrap_or_default(),
        date: Date::MIN,
        foot: text(read_out.language, "explore-foot"),
        blocks,
    }
}

/// What was changed, what each change did, and what remains; nothing without changes.
fn what_if(
    speaker: &Speaker<'_>,
    steps: &[Step],
    (play, standstill): (&Play<'_>, Option<&Standstill>),
    language: Language,
) -> Vec<Block> {
    if steps.is_empty() {
        return Vec::new();
    }
    let told = steps.iter().map(|step| {
        Line::with(
            format!("{}.", speaker.change(step.change)),
            speaker.difference(&step.difference).join(" "),
        )
    });
    let mut blocks = vec![Block::chapter(text(language, "explore-what-if"))];
    blocks.extend(Block::list(told));
    blocks.extend(standstill.iter().flat_map(|found| speaker.standstill(found)).map(Block::text));
    if standstill.is_none() {
        blocks.push(Block::drawing(&played(speaker, play), language));
    }
    blocks.push(Block::note(text(language, "explore-what-if-note")));
    blocks
}

/// A what-if and what it did.
#[derive(Serialize)]
struct Step {
    change: Change,
    difference: Difference,
}

/// Everything for a program. The findings name parts of the model by their place; `keys` says which they are.
fn written(
    model: &Model,
    analysis: &Analysis,
    steps: &[Step],
    standstill: Option<&Standstill>,
) -> Result<String, Failure> {
    let bars = model.bars().iter().map(|bar| bar.between.map(|option| model.option(option).key.as_str()));
    let whole = serde_json::json!({
        "title": model.title(),
        "keys": {
            "areas": model.areas().iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
            "options": model.options().iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
            "comparison_areas": model.comparisons().iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
            "scenarios": model.scenarios().iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
            "tasks": model.tasks().iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
            "participants": model.participants().iter().map(|one| one.key.as_str()).collect::<Vec<_>>(),
            "bars": bars.collect::<Vec<_>>(),
        },
        "analysis": analysis,
        "what_if": steps,
        "what_if_standstill": standstill,
    });
    serde_json::to_string_pretty(&whole).map_err(|error| Failure::Output(io::Error::other(error)))
}

/// Reads the file; a hyphen stands for what comes in.
fn read(file: &Path, language: Language) -> Result<Model, Failure> {
    let unread = |source| Failure::Read { path: PathBuf::from(file), source };
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let most = course::LARGEST as u64 + 1;
        io::stdin().take(most).read_to_end(&mut bytes).map_err(unread)?;
        bytes
    } else {
        fs::read(file).map_err(unread)?
    };
    let json = String::from_utf8(bytes).map_err(|_| Failure::Course(text(language, "explore-no-text")))?;
    Model::from_json(&json).map_err(|error| Failure::Course(read_out::import_error(&error, language)))
}

/// Reads every change before anything is computed.
fn changes(model: &Model, typed: &[String], language: Language) -> Result<Vec<Change>, Failure> {
    let read = |text: &String| {
        Change::parse(model, text).map_err(|error| Failure::WhatIf(read_out::change_error(&error, language)))
    };
    typed.iter().map(read).collect()
}

/// Tells everything on the terminal: what a reader must know first, what was played, the options as a table, and the rest as
/// sentences.
fn tell(read_out: &ReadOut, played: &[Block]) -> Result<(), Failure> {
    output::bold_line(&read_out.title)?;
    let mut blocks = read_out.all_blocks();
    let minute = blocks.iter().skip(1).position(|block| matches!(block, Block::Heading { .. }));
    let rest = blocks.split_off(minute.map_or(blocks.len(), |place| place + 1));
    told(&blocks)?;
    told(played)?;
    output::line("")?;
    output::table(&read_out.grid.table(read_out.language), Format::Table)?;
    told(&rest)
}

fn told(blocks: &[Block]) -> Result<(), Failure> {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => {
                output::line("")?;
                output::bold_line(text)?;
            }
            Block::Lead { text } | Block::Note { text } | Block::Written { text } => output::line(text)?,
            Block::Text(line) => output::line(&line.whole())?,
            Block::List { items } => {
                items.iter().try_for_each(|item| output::line(&format!("- {}", item.whole())))?;
            }
            Block::Card { label, title, lines } => {
                output::line("")?;
                output::bold_line(&format!("{label} {title}"))?;
                lines.iter().try_for_each(|line| output::line(&line.whole()))?;
            }
            Block::Drawing(drawing) => output::line(&drawing.alt)?,
            Block::Table(_) | Block::Break => {}
        }
    }
    Ok(())
}
