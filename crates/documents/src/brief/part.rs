//! The parts of a chapter, written out for the template.

use domain::Language;
use serde::Serialize;

use super::{drawing::Drawing, endnotes::Endnotes};
use crate::{
    profile::{self, Chapter, Content, Profile},
    table,
    text::text_with,
};

/// Rows for which a table has room; the tables begin with what matters most.
const ROWS: usize = 6;
/// Tasks for which there is room to say why.
const TASKS_IN_FULL: usize = 3;
/// Figures for which a task has room, in the order of the catalogue.
const EVIDENCE: usize = 2;

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
    Tasks(Tasks),
}

/// Figures side by side, with the numbers of the notes that give their sources and caveats.
#[derive(Debug, Serialize)]
pub(super) struct Figures {
    figures: Vec<Figure>,
    notes: Vec<usize>,
}

#[derive(Debug, Serialize)]
struct Figure {
    label: String,
    value: String,
    year: u16,
    /// What to set it beside: the country and the peers.
    beside: Vec<String>,
    /// Its place among all municipalities, where there is room for it.
    rank: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Table {
    title: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    notes: Vec<usize>,
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

/// The strongest tasks in full, the others by name.
#[derive(Debug, Serialize)]
pub(super) struct Tasks {
    tasks: Vec<Task>,
    others: Option<String>,
}

#[derive(Debug, Serialize)]
struct Task {
    name: String,
    strength_label: String,
    reason: String,
    doubt: String,
    evidence: Vec<String>,
    counter: Vec<String>,
}

impl Part {
    /// The parts of a chapter for which the brief has room.
    pub(super) fn of_chapter(chapter: &Chapter, profile: &Profile, endnotes: &mut Endnotes) -> Vec<Part> {
        let in_brief = chapter.blocks.iter().filter(|block| block.in_brief);
        in_brief.filter_map(|block| Part::of(&block.content, profile, endnotes)).collect()
    }

    fn of(content: &Content, profile: &Profile, endnotes: &mut Endnotes) -> Option<Part> {
        let language = profile.language;
        Some(match content {
            Content::Heading(text) => Part::Heading { text: text.clone() },
            Content::Text(text) => Part::Text { text: text.clone() },
            Content::Caveat(text) => Part::Caveat { text: text.clone() },
            Content::Figures(figures) => Part::Figures(Figures::new(figures, language, endnotes)),
            Content::Plot { id, plot } => Part::Drawing(Drawing::new(id, plot.as_ref(), language, endnotes)),
            Content::Table(linked) => Part::Table(Table::new(&linked.table, &profile.name, endnotes)),
            Content::Tasks(tasks) => Part::Tasks(Tasks::new(tasks, language)),
            // A choice is for who can choose.
            Content::PeerDimensions { .. } => return None,
        })
    }
}

impl Figures {
    pub(super) fn new(figures: &[profile::Figure], language: Language, endnotes: &mut Endnotes) -> Figures {
        let notes =
            figures.iter().flat_map(|figure| [Some(&figure.source), figure.caveat.as_ref()]).flatten();
        let notes = endnotes.numbers(notes);
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
            figure.is_model.then(|| text_with(language, "municipality-model", &[])),
        ];
        Figure {
            label: figure.label.clone(),
            value: figure.value.clone(),
            year: figure.year,
            beside: beside.into_iter().flatten().collect(),
            rank: figure.rank.clone(),
        }
    }
}

impl Table {
    pub(super) fn new(table: &table::Table, own: &str, endnotes: &mut Endnotes) -> Table {
        let columns = table.columns.iter().map(|column| Column {
            heading: column.heading(table.language),
            is_numeric: column.is_numeric(),
        });
        let rows = table.rows.iter().take(ROWS).map(|row| {
            let cells: Vec<String> =
                table.cells(row).map(|(column, cell)| cell.show(table.language, column)).collect();
            Row { is_own: cells.first().is_some_and(|name| name == own), cells }
        });
        Table {
            title: table.title.clone(),
            columns: columns.collect(),
            rows: rows.collect(),
            notes: endnotes.numbers(&table.notes),
        }
    }

    /// Whether it fits beside a drawing.
    pub(super) fn is_narrow(&self) -> bool {
        self.columns.len() <= 6
    }
}

impl Tasks {
    fn new(tasks: &[profile::TaskSignal], language: Language) -> Tasks {
        let (shown, others) = tasks.split_at(tasks.len().min(TASKS_IN_FULL));
        let names: Vec<&str> = others.iter().map(|task| task.name.as_str()).collect();
        let others = text_with(language, "brief-other-tasks", &[("names", names.join(", ").into())]);
        Tasks { tasks: shown.iter().map(Task::new).collect(), others: (!names.is_empty()).then_some(others) }
    }
}

impl Task {
    fn new(task: &profile::TaskSignal) -> Task {
        Task {
            name: task.name.clone(),
            strength_label: task.strength_label.clone(),
            reason: task.reason.clone(),
            doubt: task.doubt.clone(),
            evidence: task.evidence.iter().take(EVIDENCE).cloned().collect(),
            counter: task.counter.iter().take(EVIDENCE).cloned().collect(),
        }
    }
}
