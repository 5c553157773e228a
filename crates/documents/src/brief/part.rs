//! The parts of a chapter, written out for the template.

use domain::Language;
use serde::Serialize;

use super::drawing::Drawing;
use crate::{
    profile::{self, Chapter, Content, Profile},
    table,
    text::text_with,
};

/// A part of a chapter on paper.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Part {
    Heading { text: String },
    Text { text: String },
    Caveat { text: String },
    Figures(Figures),
    Drawing(Drawing),
    Table(Table),
    Tasks { tasks: Vec<Task> },
}

/// Figures side by side; what their sources and caveats have in common is said once, below them.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    figures: Vec<Figure>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Figure {
    label: String,
    value: String,
    year: u16,
    /// What to set it beside: the country, the peers, the rank.
    beside: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Table {
    title: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Column {
    heading: String,
    is_numeric: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    /// Whether this is the municipality of the brief.
    is_own: bool,
    cells: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Task {
    name: String,
    question: String,
    strength: u8,
    strength_label: String,
    reason: String,
    doubt: String,
    evidence: Vec<String>,
    counter: Vec<String>,
}

impl Part {
    /// The parts of a chapter for which the brief has room.
    pub(super) fn of_chapter(chapter: &Chapter, profile: &Profile) -> Vec<Part> {
        let in_brief = chapter.blocks.iter().filter(|block| block.in_brief);
        in_brief.filter_map(|block| Part::of(&block.content, profile)).collect()
    }

    fn of(content: &Content, profile: &Profile) -> Option<Part> {
        Some(match content {
            Content::Heading(text) => Part::Heading { text: text.clone() },
            Content::Text(text) => Part::Text { text: text.clone() },
            Content::Caveat(text) => Part::Caveat { text: text.clone() },
            Content::Figures(figures) => Part::Figures(Figures::new(figures, profile.language)),
            Content::Plot { id, plot } => Part::Drawing(Drawing::new(id, plot.as_ref(), profile.language)),
            Content::Table(linked) => Part::Table(Table::new(&linked.table, &profile.name)),
            Content::Tasks(tasks) => Part::Tasks { tasks: tasks.iter().map(Task::new).collect() },
            // A choice is for who can choose.
            Content::PeerDimensions { .. } => return None,
        })
    }
}

impl Figures {
    pub(super) fn new(figures: &[profile::Figure], language: Language) -> Figures {
        let mut notes: Vec<String> = Vec::new();
        for figure in figures {
            for note in [Some(&figure.source), figure.caveat.as_ref()].into_iter().flatten() {
                if !notes.contains(note) {
                    notes.push(note.clone());
                }
            }
        }
        Figures { figures: figures.iter().map(|figure| Figure::new(figure, language)).collect(), notes }
    }
}

impl Figure {
    fn new(figure: &profile::Figure, language: Language) -> Figure {
        let with = |key, value: &Option<String>| {
            value.as_ref().map(|value| text_with(language, key, &[("value", value.as_str().into())]))
        };
        let beside = [
            with("municipality-national", &figure.national),
            with("municipality-peers", &figure.peers),
            figure.rank.clone(),
            figure.is_model.then(|| text_with(language, "municipality-model", &[])),
        ];
        Figure {
            label: figure.label.clone(),
            value: figure.value.clone(),
            year: figure.year,
            beside: beside.into_iter().flatten().collect(),
        }
    }
}

impl Table {
    fn new(table: &table::Table, own: &str) -> Table {
        let columns = table.columns.iter().map(|column| Column {
            heading: column.heading(table.language),
            is_numeric: column.is_numeric(),
        });
        let rows = table.rows.iter().map(|row| {
            let cells: Vec<String> =
                table.cells(row).map(|(column, cell)| cell.show(table.language, column)).collect();
            Row { is_own: cells.first().is_some_and(|name| name == own), cells }
        });
        Table {
            title: table.title.clone(),
            columns: columns.collect(),
            rows: rows.collect(),
            notes: table.notes.clone(),
        }
    }

    /// Whether it fits beside a drawing.
    pub(super) fn is_narrow(&self) -> bool {
        self.columns.len() <= 3
    }
}

impl Task {
    fn new(task: &profile::TaskSignal) -> Task {
        Task {
            name: task.name.clone(),
            question: task.question.clone(),
            strength: task.strength,
            strength_label: task.strength_label.clone(),
            reason: task.reason.clone(),
            doubt: task.doubt.clone(),
            evidence: task.evidence.clone(),
            counter: task.counter.clone(),
        }
    }
}
