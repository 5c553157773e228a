//! Fan: what was measured, and after it the middle and the range of the outcomes of a model.

use domain::Language;

use super::{
    About, Measure, Plot, Tone,
    canvas::Canvas,
    lines::paint_line,
    sealed::Paint,
    style::{Fill, Voice},
    words,
    years::{self, EndName, Years},
};
use crate::{
    table::{Cell, Column, Table},
    text::{text, text_with},
};

/// Values of a fan.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// What the chart says about itself.
    pub about: About,
    /// What is measured.
    pub measure: Measure,
    /// Year and measured value, in order.
    pub observed: Vec<(i32, Option<f64>)>,
    /// The outcomes of the model per year, in order.
    pub projected: Vec<FanYear>,
    /// Whether the vertical axis includes zero.
    pub starts_at_zero: bool,
}

/// The outcomes of a model for one year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FanYear {
    /// The year.
    pub year: i32,
    /// One in ten outcomes is lower.
    pub low: f64,
    /// As many outcomes are lower as higher.
    pub median: f64,
    /// One in ten outcomes is higher.
    pub high: f64,
}

impl Fan {
    fn known(&self) -> Vec<(i32, f64)> {
        let finite =
            |(year, value): &(i32, Option<f64>)| Some((*year, value.filter(|value| value.is_finite())?));
        self.observed.iter().filter_map(finite).collect()
    }

    fn names(&self, language: Language) -> Vec<EndName> {
        let name = |key: &str, value: f64, year: i32, voice: Voice| EndName {
            words: format!("{} {}", text(language, key), self.measure.short(language, Some(value))),
            voice,
            value,
            year,
        };
        match (self.projected.last(), self.known().last()) {
            (Some(end), _) => vec![
                name("chart-high", end.high, end.year, Voice::Soft),
                name("chart-median", end.median, end.year, Voice::Own),
                name("chart-low", end.low, end.year, Voice::Soft),
            ],
            (None, Some((year, value))) => vec![name("chart-observed", *value, *year, Voice::Own)],
            (None, None) => Vec::new(),
        }
    }
}

impl Plot for Fan {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let show = |value: f64| self.measure.show(language, Some(value));
        let mut sentences = vec![words::sentence(&self.about.title)];
        if let Some((year, value)) = self.known().last() {
            let label = format!("{} ({year})", text(language, "chart-observed-head"));
            sentences.push(words::named(language, "chart-value", &label, &show(*value)));
        }
        match self.projected.last() {
            Some(end) => sentences.push(text_with(
                language,
                "chart-fan",
                &[
                    ("year", end.year.to_string().into()),
                    ("low", show(end.low).into()),
                    ("median", show(end.median).into()),
                    ("high", show(end.high).into()),
                ],
            )),
            None if sentences.len() == 1 => sentences.push(words::nothing(language)),
            None => {}
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let column = |key: &str| Column { label: text(language, key), ..self.measure.column() };
        let observed = self.observed.iter().map(|(year, value)| {
            vec![f64::from(*year).into(), (*value).into(), Cell::Missing, Cell::Missing, Cell::Missing]
        });
        let projected = self.projected.iter().map(|end| {
            vec![
                f64::from(end.year).into(),
                Cell::Missing,
                end.low.into(),
                end.median.into(),
                end.high.into(),
            ]
        });
        Table {
            language,
            title: self.about.title.clone(),
            columns: vec![
                Column::year(text(language, "chart-year")),
                column("chart-observed-head"),
                column("chart-low-head"),
                column("chart-median-head"),
                column("chart-high-head"),
            ],
            rows: observed.chain(projected).collect(),
            notes: self.about.notes.clone(),
        }
    }
}

impl Paint for Fan {
    fn paint(&self, canvas: &mut Canvas) {
        let names = self.names(canvas.language());
        if names.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let known = self.known();
        let years: Vec<i32> = self
            .observed
            .iter()
            .map(|point| point.0)
            .chain(self.projected.iter().map(|point| point.year))
            .collect();
        let outcomes = self.projected.iter().flat_map(|point| [point.low, point.median, point.high]);
        let values: Vec<f64> = known.iter().map(|point| point.1).chain(outcomes).collect();
        let frame = years::paint_frame(canvas, &self.measure, &years, &values, self.starts_at_zero, &names);
        // The band opens at the last measured value: that one is certain.
        let start = known
            .last()
            .filter(|(year, _)| self.projected.first().is_some_and(|first| first.year > *year))
            .map(|(year, value)| FanYear { year: *year, low: *value, median: *value, high: *value });
        let band: Vec<FanYear> = start.into_iter().chain(self.projected.iter().copied()).collect();
        paint_band(canvas, &frame, &band);
        let median: Vec<(i32, Option<f64>)> =
            band.iter().map(|point| (point.year, Some(point.median))).collect();
        paint_line(canvas, &frame, &median, Tone::Own, true);
        paint_line(canvas, &frame, &self.observed, Tone::Own, false);
        years::paint_names(canvas, &frame, &names);
    }
}

fn paint_band(canvas: &mut Canvas, frame: &Years, band: &[FanYear]) {
    let place = |year: i32, value: f64| (frame.x.place(f64::from(year)), frame.y.place(value));
    let upper = band.iter().map(|point| place(point.year, point.high));
    let lower = band.iter().rev().map(|point| place(point.year, point.low));
    let outline: Vec<(f64, f64)> = upper.chain(lower).collect();
    canvas.polygon(&outline, Fill::Band);
}
