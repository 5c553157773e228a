//! Spans: for each row a value and the range around it, in groups that share one scale.

use domain::Language;

use super::{
    About, Measure, Plot, Tone,
    axis::Axis,
    canvas::{Anchor, Canvas, Pen, count},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::table::{Column, Table};
use crate::text::text_with;

/// More rows than this in a group are not read any more; the table has them all.
const MOST_ROWS: usize = 12;
/// Round numbers beside the scale.
const TICKS: usize = 5;

/// Values of spans.
#[derive(Clone, Debug, PartialEq)]
pub struct Spans {
    /// What the chart says about itself.
    pub about: About,
    /// What is measured.
    pub measure: Measure,
    /// The words around it.
    pub words: SpanWords,
    /// The ends of the scale; `None` takes round numbers around the values.
    pub scale: Option<(f64, f64)>,
    /// The rows in groups; a group without a name has no head.
    pub groups: Vec<SpanGroup>,
}

/// The words of spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanWords {
    /// What a group is, for the table ("Keuzevraag"); empty when there is one group only.
    pub group: String,
    /// What a row is, for the table ("Keuze").
    pub row: String,
    /// What the dot stands for ("alle deelnemers samen").
    pub value: String,
    /// What the range stands for ("van de laagste tot de hoogste deelnemer").
    pub range: String,
    /// The low end, for the table.
    pub low: String,
    /// The high end, for the table; empty when the range ends at the dot.
    pub high: String,
}

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanGroup {
    /// The name above the rows.
    pub label: String,
    /// A value to compare with, drawn through the rows of the group.
    pub reference: Option<f64>,
    /// The rows.
    pub rows: Vec<Span>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The name beside it.
    pub label: String,
    /// The value; `None` when there is no figure.
    pub value: Option<f64>,
    /// The low end of the range.
    pub low: Option<f64>,
    /// The high end of the range.
    pub high: Option<f64>,
    /// The part it plays.
    pub tone: Tone,
}

impl Spans {
    fn rows(&self) -> impl Iterator<Item = &Span> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    fn drawn(&self) -> impl Iterator<Item = &Span> {
        self.groups.iter().flat_map(|group| group.rows.iter().take(MOST_ROWS))
    }

    /// The figures at the end of a row.
    fn figure(&self, row: &Span, language: Language) -> String {
        let value = self.measure.short(language, row.value);
        match (row.low, row.high) {
            (Some(low), Some(high)) if low < high && row.value.is_some() => {
                let short = |end| self.measure.short(language, Some(end));
                let ends = [("low", short(low).into()), ("high", short(high).into())];
                format!("{value} ({})", text_with(language, "chart-range", &ends))
            }
            _ => value,
        }
    }
}

impl Plot for Spans {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        if self.rows().next().is_none() {
            sentences.push(words::nothing(language));
        }
        for group in &self.groups {
            if !group.label.is_empty() {
                sentences.push(words::sentence(&group.label));
            }
            for row in group.rows.iter().take(MOST_ROWS) {
                let figure = self.figure(row, language);
                sentences.push(words::named(language, "chart-value", &row.label, &figure));
            }
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let is_grouped = !self.words.group.is_empty();
        let number = |label: &str| Column { label: label.to_owned(), ..self.measure.column() };
        let mut columns = Vec::new();
        if is_grouped {
            columns.push(Column::text(&self.words.group));
        }
        columns.extend([Column::text(&self.words.row), number(&self.words.value), number(&self.words.low)]);
        if !self.words.high.is_empty() {
            columns.push(number(&self.words.high));
        }
        let cells = |group: &SpanGroup, row: &Span| {
            let mut cells = Vec::new();
            if is_grouped {
                cells.push(group.label.clone().into());
            }
            cells.extend([row.label.clone().into(), row.value.into(), row.low.into()]);
            if !self.words.high.is_empty() {
                cells.push(row.high.into());
            }
            cells
        };
        let rows = self
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().map(move |row| cells(group, row)))
            .collect();
        Table { language, title: self.about.title.clone(), columns, rows, notes: self.about.notes.clone() }
    }
}

/// Names up to this width stand beside their row on a narrow drawing too.
const SHORT: f64 = 60.0;

/// Where the parts of a row stand.
struct Columns {
    /// The room for names.
    label: f64,
    /// Whether names stand above their row.
    is_stacked: bool,
    axis: Axis,
    start: f64,
    end: f64,
}

impl Paint for Spans {
    fn paint(&self, canvas: &mut Canvas) {
        if self.rows().next().is_none() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let columns = self.columns(canvas);
        let top = self.paint_head(canvas, &columns);
        let mut next = top;
        for group in &self.groups {
            next = self.paint_group(canvas, group, &columns, next);
        }
        canvas.set_height(next + 2.0);
    }
}

impl Spans {
    fn columns(&self, canvas: &Canvas) -> Columns {
        let language = canvas.language();
        let width = canvas.width();
        let figures = self.drawn().map(|row| canvas.measure(&self.figure(row, language), Voice::Own));
        let figure = figures.fold(0.0, f64::max) + 12.0;
        let names = self.drawn().map(|row| canvas.measure(&row.label, Voice::of(row.tone)));
        let longest = names.fold(0.0, f64::max).ceil() + 1.0;
        let is_stacked = canvas.is_narrow() && longest > SHORT;
        let (label, start) = if is_stacked {
            (width, 8.0)
        } else {
            let label = longest.min(width * 0.42);
            (label, label + 16.0)
        };
        let end = (width - figure).max(start + 60.0);
        let ends = self.drawn().flat_map(|row| [row.value, row.low, row.high]).flatten();
        let references = self.groups.iter().filter_map(|group| group.reference);
        let axis = match self.scale {
            Some((low, high)) => Axis::exact(low, high, start, end),
            None => Axis::linear(ends.chain(references), start, end, TICKS),
        };
        Columns { label, is_stacked, axis, start, end }
    }

    /// What the marks mean, and the scale; gives the top of the first row.
    fn paint_head(&self, canvas: &mut Canvas, columns: &Columns) -> f64 {
        let line = canvas.leading();
        let mut middle = line / 2.0;
        canvas.dot(7.0, middle, 6.0, Fill::Tone(Tone::Other));
        let value = canvas.wrap(&self.words.value, canvas.width() - 20.0, Voice::Plain);
        middle += (count(value.len()) - 1.0) * line / 2.0;
        canvas.lines(18.0, middle, Anchor::Start, Voice::Plain, &value);
        middle += (count(value.len()) - 1.0) * line / 2.0;
        if !self.words.range.is_empty() {
            let used = canvas.measure(&self.words.value, Voice::Plain) + 34.0;
            let fits = value.len() == 1
                && used + 30.0 + canvas.measure(&self.words.range, Voice::Plain) <= canvas.width();
            let start = if fits { used } else { 0.0 };
            middle += if fits { 0.0 } else { line };
            canvas.rectangle(start, middle - 6.0, 22.0, 12.0, Fill::Band);
            let range = canvas.wrap(&self.words.range, canvas.width() - start - 30.0, Voice::Plain);
            let extra = (count(range.len()) - 1.0).max(0.0) * line;
            canvas.lines(start + 28.0, middle + extra / 2.0, Anchor::Start, Voice::Plain, &range);
            middle += extra;
        }
        middle += line * 1.3;
        let language = canvas.language();
        let ticks = columns.axis.ticks(if canvas.is_narrow() { 3 } else { TICKS });
        for tick in &ticks {
            let label = columns.axis.label(language, *tick, TICKS, &self.measure.unit);
            let x = columns.axis.place(*tick);
            let anchor = match x {
                x if x <= columns.start + 1.0 => Anchor::Start,
                x if x >= columns.end - 1.0 => Anchor::End,
                _ => Anchor::Middle,
            };
            canvas.lines(x, middle, anchor, Voice::Soft, &[label]);
        }
        middle + line / 2.0 + 4.0
    }

    fn paint_group(&self, canvas: &mut Canvas, group: &SpanGroup, columns: &Columns, top: f64) -> f64 {
        let mut next = top;
        if !group.label.is_empty() {
            let label = canvas.wrap(&group.label, canvas.width(), Voice::Strong);
            let height = count(label.len()) * canvas.leading();
            canvas.lines(0.0, next + 4.0 + height / 2.0, Anchor::Start, Voice::Strong, &label);
            next += height + 8.0;
        }
        for row in group.rows.iter().take(MOST_ROWS) {
            next = self.paint_row(canvas, row, group.reference, columns, next);
        }
        let hidden = group.rows.len().saturating_sub(MOST_ROWS);
        if hidden > 0 {
            let more = words::counted(canvas.language(), "chart-more", hidden);
            canvas.lines(0.0, next + canvas.leading() / 2.0, Anchor::Start, Voice::Soft, &[more]);
            next += canvas.leading() + 2.0;
        }
        next + 4.0
    }

    /// Paints one row and gives the top of the next.
    fn paint_row(
        &self,
        canvas: &mut Canvas,
        row: &Span,
        reference: Option<f64>,
        columns: &Columns,
        top: f64,
    ) -> f64 {
        let voice = if row.tone == Tone::Own { Voice::Own } else { Voice::Plain };
        let label = canvas.wrap(&row.label, columns.label, voice);
        let lines = count(label.len().max(1)) * canvas.leading();
        let (middle, bottom) = if columns.is_stacked {
            canvas.lines(0.0, top + lines / 2.0, Anchor::Start, voice, &label);
            (top + lines + 9.0, top + lines + 22.0)
        } else {
            canvas.lines(columns.label, top + (lines + 6.0) / 2.0, Anchor::End, voice, &label);
            (top + (lines + 6.0) / 2.0, top + lines + 6.0)
        };
        canvas.segment((columns.start, middle), (columns.end, middle), Pen::new(Ink::Grid, 1.0));
        if let (Some(low), Some(high)) = (row.low, row.high) {
            let (from, to) = (columns.axis.place(low.min(high)), columns.axis.place(low.max(high)));
            canvas.rectangle(from, middle - 6.0, (to - from).max(3.0), 12.0, Fill::Band);
        }
        if let Some(x) = reference.map(|value| columns.axis.place(value)) {
            canvas.segment((x, middle - 9.0), (x, middle + 9.0), Pen::new(Ink::Axis, 1.5));
        }
        if let Some(value) = row.value.filter(|value| value.is_finite()) {
            let x = columns.axis.place(value);
            canvas.edged_dot(x, middle, 6.0, Fill::Tone(row.tone));
        }
        let figure = self.figure(row, canvas.language());
        canvas.lines(columns.end + 12.0, middle, Anchor::Start, voice, &[figure]);
        bottom
    }
}
