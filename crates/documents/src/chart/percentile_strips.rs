//! Percentile strips: for each indicator, where one place stands among all, and where its peers stand.

use domain::Language;

use super::{
    About, Plot, Tone,
    canvas::{Anchor, Canvas, Pen, count},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::{
    number,
    table::{Cell, Column, ColumnKind, Table},
    text::{text, text_with},
};

/// Values of percentile strips.
#[derive(Clone, Debug, PartialEq)]
pub struct PercentileStrips {
    /// What the chart says about itself.
    pub about: About,
    /// What a row is, for the table ("Kenmerk").
    pub row_label: String,
    /// Who is marked ("Assen").
    pub own_label: String,
    /// What the band stands for ("vergelijkbare gemeenten").
    pub band_label: String,
    /// The rows.
    pub rows: Vec<Strip>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The name of the indicator.
    pub label: String,
    /// The own figure, written out with its unit and year; `None` when there is none.
    pub figure: Option<String>,
    /// The share of all that have a lower figure, 0 to 100; `None` when there is no figure.
    pub percentile: Option<f64>,
    /// The percentiles between which the middle half of the peers lies.
    pub peers: Option<(f64, f64)>,
}

impl Plot for PercentileStrips {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        if self.rows.is_empty() {
            sentences.push(words::nothing(language));
        }
        for row in &self.rows {
            let figure = row.figure.clone().unwrap_or_else(|| number::missing(language));
            sentences.push(match row.percentile {
                Some(percentile) => text_with(
                    language,
                    "chart-percentile",
                    &[
                        ("label", row.label.as_str().into()),
                        ("value", figure.into()),
                        ("percentile", number::percent(language, percentile, 0).into()),
                    ],
                ),
                None => words::named(language, "chart-value", &row.label, &figure),
            });
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let share = |key: &str| Column {
            label: text(language, key),
            kind: ColumnKind::Number { decimals: 0 },
            unit: "%".into(),
        };
        Table {
            language,
            title: self.about.title.clone(),
            columns: vec![
                Column::text(&self.row_label),
                Column::text(&self.own_label),
                share("chart-percentile-head"),
                share("chart-peers-from"),
                share("chart-peers-to"),
            ],
            rows: self
                .rows
                .iter()
                .map(|row| {
                    vec![
                        row.label.clone().into(),
                        row.figure.clone().map_or(Cell::Missing, Cell::Text),
                        row.percentile.into(),
                        row.peers.map(|peers| peers.0).into(),
                        row.peers.map(|peers| peers.1).into(),
                    ]
                })
                .collect(),
            notes: self.about.notes.clone(),
        }
    }
}

/// Where the parts of a row stand.
struct Columns {
    label: f64,
    start: f64,
    end: f64,
    figure: f64,
}

impl Columns {
    fn place(&self, percentile: f64) -> f64 {
        self.start + (self.end - self.start) * percentile.clamp(0.0, 100.0) / 100.0
    }
}

impl Paint for PercentileStrips {
    fn paint(&self, canvas: &mut Canvas) {
        if self.rows.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let width = canvas.width();
        let columns = if canvas.is_narrow() {
            Columns { label: width, start: 7.0, end: width - 7.0, figure: width }
        } else {
            Columns { label: width * 0.34, start: width * 0.37, end: width * 0.76, figure: width * 0.22 }
        };
        let top = self.paint_head(canvas, &columns);
        let mut next = top;
        for row in &self.rows {
            next = paint_strip(canvas, row, &columns, next);
        }
        if !canvas.is_narrow() {
            let middle = columns.place(50.0);
            canvas.segment((middle, top), (middle, next - 4.0), Pen::dashed(Ink::Grid, 1.0));
        }
        canvas.set_height(next + 2.0);
    }
}

impl PercentileStrips {
    /// The ends of the strips in words, and what the marks mean; gives the top of the first row.
    fn paint_head(&self, canvas: &mut Canvas, columns: &Columns) -> f64 {
        let language = canvas.language();
        let line = canvas.leading();
        let mut middle = line / 2.0;
        // What the marks mean: the mark itself, then its name.
        let gap = canvas.measure(&self.own_label, Voice::Own) + 34.0;
        canvas.dot(7.0, middle, 6.0, Fill::Tone(Tone::Own));
        canvas.lines(18.0, middle, Anchor::Start, Voice::Own, std::slice::from_ref(&self.own_label));
        let fits = gap + 30.0 + canvas.measure(&self.band_label, Voice::Plain) <= canvas.width();
        let start = if fits { gap } else { 0.0 };
        middle += if fits { 0.0 } else { line };
        canvas.rectangle(start, middle - 6.0, 22.0, 12.0, Fill::Band);
        let band = canvas.wrap(&self.band_label, canvas.width() - start - 30.0, Voice::Plain);
        let extra = (count(band.len()) - 1.0).max(0.0) * line;
        canvas.lines(start + 28.0, middle + extra / 2.0, Anchor::Start, Voice::Plain, &band);
        middle += line * 1.4 + extra;
        let ends = [
            (columns.start, Anchor::Start, "chart-lowest-end"),
            (columns.place(50.0), Anchor::Middle, "chart-middle"),
            (columns.end, Anchor::End, "chart-highest-end"),
        ];
        for (x, anchor, key) in ends {
            canvas.lines(x, middle, anchor, Voice::Soft, &[text(language, key)]);
        }
        middle + line / 2.0 + 4.0
    }
}

/// Paints one row and gives the top of the next.
fn paint_strip(canvas: &mut Canvas, row: &Strip, columns: &Columns, top: f64) -> f64 {
    let figure = row.figure.clone().unwrap_or_else(|| number::missing(canvas.language()));
    let voice = if row.figure.is_some() { Voice::Own } else { Voice::Soft };
    if canvas.is_narrow() {
        let words = format!("{}:", row.label);
        let mut lines = canvas.wrap(&words, columns.label, Voice::Plain);
        let height = count(lines.len()) * canvas.leading();
        canvas.lines(0.0, top + height / 2.0, Anchor::Start, Voice::Plain, &lines);
        lines = canvas.wrap(&figure, columns.figure, voice);
        let second = count(lines.len()) * canvas.leading();
        canvas.lines(0.0, top + height + second / 2.0, Anchor::Start, voice, &lines);
        let middle = top + height + second + 10.0;
        paint_marks(canvas, row, columns, middle);
        return middle + 20.0;
    }
    let label = canvas.wrap(&row.label, columns.label, Voice::Plain);
    let figure = canvas.wrap(&figure, columns.figure, voice);
    let height = count(label.len().max(figure.len()).max(1)) * canvas.leading() + 5.0;
    let middle = top + height / 2.0;
    canvas.lines(columns.label, middle, Anchor::End, Voice::Plain, &label);
    canvas.lines(columns.end + 14.0, middle, Anchor::Start, voice, &figure);
    paint_marks(canvas, row, columns, middle);
    top + height
}

fn paint_marks(canvas: &mut Canvas, row: &Strip, columns: &Columns, middle: f64) {
    canvas.segment((columns.start, middle), (columns.end, middle), Pen::new(Ink::Axis, 1.0));
    if let Some((low, high)) = row.peers {
        let (from, to) = (columns.place(low.min(high)), columns.place(low.max(high)));
        // Peers that all stand at one place still make a band that is seen.
        canvas.rectangle(from, middle - 6.0, (to - from).max(3.0), 12.0, Fill::Band);
    }
    if let Some(percentile) = row.percentile.filter(|percentile| percentile.is_finite()) {
        let x = columns.place(percentile);
        canvas.edged_dot(x, middle, 6.0, Fill::Tone(Tone::Own));
    }
}
