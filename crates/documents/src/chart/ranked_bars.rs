//! Ranked bars: one figure for a number of places, the largest on top.

use domain::Language;

use super::{
    About, Measure, Plot, Tone, Width,
    axis::Axis,
    canvas::{Anchor, Canvas, Pen, count},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::table::{Column, Table};

/// More bars than this are not read any more; the own bar always stays, the table has them all.
const MOST_BARS: usize = 30;

/// Values of [`RankedBars`]; they are put in order here.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedBars {
    /// What the chart says about itself.
    pub about: About,
    /// What is measured.
    pub measure: Measure,
    /// What a row is, for the table ("Gemeente").
    pub row_label: String,
    /// The bars, in any order.
    pub bars: Vec<Bar>,
    /// A value to compare with, drawn as a line through all bars.
    pub reference: Option<Reference>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The name beside it.
    pub label: String,
    /// Its length; `None` when there is no figure.
    pub value: Option<f64>,
    /// The part it plays.
    pub tone: Tone,
}

/// A value to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// What it is ("Nederland").
    pub label: String,
    /// The value, in the measure of the chart.
    pub value: f64,
}

impl RankedBars {
    /// From high to low, those that are alike by name; without a figure at the end.
    fn ranked(&self) -> Vec<&Bar> {
        let key = |bar: &Bar| bar.value.filter(|value| value.is_finite()).unwrap_or(f64::NEG_INFINITY);
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        bars.sort_by(|a, b| key(b).total_cmp(&key(a)).then_with(|| a.label.cmp(&b.label)));
        bars
    }

    /// The bars that are drawn, and how many are not.
    fn drawn(&self) -> (Vec<&Bar>, usize) {
        let ranked = self.ranked();
        if ranked.len() <= MOST_BARS {
            return (ranked, 0);
        }
        let own = ranked.iter().skip(MOST_BARS).filter(|bar| bar.tone == Tone::Own).count();
        let others = MOST_BARS.saturating_sub(own);
        let drawn: Vec<&Bar> = ranked
            .iter()
            .enumerate()
            .filter(|(place, bar)| *place < others || bar.tone == Tone::Own)
            .map(|(_, bar)| *bar)
            .collect();
        let hidden = ranked.len() - drawn.len();
        (drawn, hidden)
    }
}

impl Plot for RankedBars {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let values: Vec<(&str, Option<f64>, bool)> =
            self.bars.iter().map(|bar| (bar.label.as_str(), bar.value, bar.tone == Tone::Own)).collect();
        let mut description = words::summary(&self.about, &self.measure, &values, language);
        if let Some(reference) = &self.reference {
            let value = self.measure.show(language, Some(reference.value));
            description.push(' ');
            description.push_str(&words::named(language, "chart-value", &reference.label, &value));
        }
        description
    }

    fn table(&self, language: Language) -> Table {
        let mut rows: Vec<_> =
            self.ranked().into_iter().map(|bar| vec![bar.label.clone().into(), bar.value.into()]).collect();
        rows.extend(self.reference.iter().map(|line| vec![line.label.clone().into(), line.value.into()]));
        Table {
            language,
            title: self.about.title.clone(),
            columns: vec![Column::text(&self.row_label), self.measure.column()],
            rows,
            notes: self.about.notes.clone(),
        }
    }
}

/// One bar with its words measured and its place.
struct Row<'a> {
    bar: &'a Bar,
    label: Vec<String>,
    figure: String,
    top: f64,
    height: f64,
}

impl Paint for RankedBars {
    fn paint(&self, canvas: &mut Canvas) {
        let (bars, hidden) = self.drawn();
        if bars.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let label_room = label_room(canvas, &bars);
        let top = if self.reference.is_some() { canvas.leading() + 8.0 } else { 2.0 };
        let rows = self.rows(canvas, bars, label_room, top);
        let bottom = rows.last().map_or(top, |row| row.top + row.height);
        let axis = self.axis(canvas, &rows, if canvas.is_narrow() { 0.0 } else { label_room + 10.0 });
        let reference = self.reference.as_ref().map(|line| axis.place(line.value));
        for row in &rows {
            paint_row(canvas, row, label_room, &axis, reference);
        }
        if let Some(reference) = &self.reference {
            self.paint_reference(canvas, reference, &axis, top);
        }
        canvas.set_height(bottom + 4.0);
        if hidden > 0 {
            let more = words::counted(canvas.language(), "chart-more", hidden);
            canvas.text(0.0, bottom + canvas.leading(), Anchor::Start, Voice::Soft, &more);
            canvas.set_height(bottom + canvas.leading() + 8.0);
        }
    }
}

/// The width of the names: as wide as the longest, at most two fifths of the drawing.
fn label_room(canvas: &Canvas, bars: &[&Bar]) -> f64 {
    if canvas.is_narrow() {
        return canvas.width();
    }
    let longest =
        bars.iter().map(|bar| canvas.measure(&bar.label, Voice::of(bar.tone))).fold(0.0, f64::max).ceil()
            + 1.0;
    longest.min(canvas.width() * 0.4)
}

impl RankedBars {
    fn rows<'a>(&self, canvas: &Canvas, bars: Vec<&'a Bar>, room: f64, top: f64) -> Vec<Row<'a>> {
        let language = canvas.language();
        let mut next = top;
        bars.into_iter()
            .map(|bar| {
                let label = canvas.wrap(&bar.label, room, label_voice(bar));
                let lines = count(label.len().max(1)) * canvas.leading();
                let height = match canvas.room() {
                    Width::Narrow => lines + canvas.size() + 12.0,
                    Width::Wide => lines + 8.0,
                    // A screen is wide and low: letters take the room that air would have.
                    Width::Screen => lines + 3.0,
                };
                let row =
                    Row { bar, label, figure: self.measure.short(language, bar.value), top: next, height };
                next += height;
                row
            })
            .collect()
    }

    /// The scale leaves room for the figure beyond the end of the longest bar on either side.
    fn axis(&self, canvas: &Canvas, rows: &[Row<'_>], left: f64) -> Axis {
        let figure = |row: &Row<'_>| canvas.measure(&row.figure, label_voice(row.bar)) + 8.0;
        let widest = rows.iter().map(figure).fold(0.0, f64::max);
        let values = || {
            let reference = self.reference.iter().map(|reference| reference.value);
            rows.iter().filter_map(|row| row.bar.value).chain(reference).filter(|value| value.is_finite())
        };
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let left = if low < 0.0 { left + widest } else { left };
        Axis::exact(low, if high > low { high } else { low + 1.0 }, left, canvas.width() - widest)
    }

    /// The name of the line above the bars; the line itself is drawn along each bar, never through words.
    fn paint_reference(&self, canvas: &mut Canvas, line: &Reference, axis: &Axis, top: f64) {
        let x = axis.place(line.value);
        let value = self.measure.short(canvas.language(), Some(line.value));
        let words = format!("{} {value}", line.label);
        let half = canvas.measure(&words, Voice::Soft) / 2.0;
        let middle =
            x.clamp(half.min(canvas.width() / 2.0), (canvas.width() - half).max(canvas.width() / 2.0));
        canvas.text(middle, top - 9.0, Anchor::Middle, Voice::Soft, &words);
    }
}

/// The name of a background bar is read as well as any other.
fn label_voice(bar: &Bar) -> Voice {
    if bar.tone == Tone::Own { Voice::Own } else { Voice::Plain }
}

/// How far the lines along a bar reach beyond its thickness.
const OVERSHOOT: f64 = 4.0;

fn paint_row(canvas: &mut Canvas, row: &Row<'_>, room: f64, axis: &Axis, reference: Option<f64>) {
    let voice = label_voice(row.bar);
    let thickness = canvas.size() * if canvas.room() == Width::Wide { 1.15 } else { 0.9 };
    let middle = if canvas.is_narrow() {
        let lines = count(row.label.len()) * canvas.leading();
        canvas.lines(0.0, row.top + lines / 2.0, Anchor::Start, voice, &row.label);
        row.top + lines + thickness / 2.0 + 2.0
    } else {
        let middle = row.top + row.height / 2.0;
        canvas.lines(room, middle, Anchor::End, voice, &row.label);
        middle
    };
    // On a wide drawing the pieces of a line join; on a narrow one they leave the names between free.
    let reach = if canvas.is_narrow() { thickness / 2.0 + OVERSHOOT / 2.0 } else { row.height / 2.0 };
    let zero = axis.place(0.0);
    if let Some(value) = row.bar.value.filter(|value| value.is_finite()) {
        let end = axis.place(value);
        let fill = Fill::Tone(row.bar.tone);
        canvas.rectangle(zero.min(end), middle - thickness / 2.0, (end - zero).abs(), thickness, fill);
    }
    canvas.segment((zero, middle - reach), (zero, middle + reach), Pen::new(Ink::Axis, 1.0));
    if let Some(x) = reference {
        canvas.segment((x, middle - reach), (x, middle + reach), Pen::new(Ink::Paper, 3.0));
        canvas.segment((x, middle - reach), (x, middle + reach), Pen::new(Ink::Axis, 1.5));
    }
    paint_figure(canvas, row, axis, middle, reference);
}

/// The figure at the end of its bar, on paper where a line would run through it.
fn paint_figure(canvas: &mut Canvas, row: &Row<'_>, axis: &Axis, middle: f64, reference: Option<f64>) {
    let value = row.bar.value.filter(|value| value.is_finite());
    let voice = if value.is_some() { label_voice(row.bar) } else { Voice::Soft };
    let width = canvas.measure(&row.figure, voice);
    let end = axis.place(value.unwrap_or(0.0));
    let start = if value.is_some_and(|value| value < 0.0) { end - 6.0 - width } else { end + 6.0 };
    if reference.is_some_and(|x| (start - 3.0..start + width + 3.0).contains(&x)) {
        let height = canvas.leading();
        canvas.rectangle(start - 2.0, middle - height / 2.0, width + 4.0, height, Fill::Paper);
    }
    canvas.text(start, middle + canvas.size() * 0.35, Anchor::Start, voice, &row.figure);
}
