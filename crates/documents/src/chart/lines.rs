//! Lines: one figure over several years, for a few series that are named at their ends.

use domain::Language;

use super::{
    About, Measure, Plot, Tone,
    canvas::{Canvas, Pen},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
    years::{self, EndName, Years},
};
use crate::{
    table::{Column, Table},
    text::{text, text_with},
};

/// Values of a line chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// What the chart says about itself.
    pub about: About,
    /// What is measured.
    pub measure: Measure,
    /// The lines.
    pub series: Vec<Series>,
    /// Whether the vertical axis includes zero; for counts it should, for an index it need not.
    pub starts_at_zero: bool,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The name at its end.
    pub label: String,
    /// The part it plays.
    pub tone: Tone,
    /// Year and value, in order; a missing value breaks the line.
    pub points: Vec<(i32, Option<f64>)>,
}

impl Series {
    fn known(&self) -> impl Iterator<Item = (i32, f64)> {
        self.points.iter().filter_map(|(year, value)| Some((*year, value.filter(|value| value.is_finite())?)))
    }
}

impl Plot for Lines {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        for series in &self.series {
            let (Some(first), Some(last)) = (series.known().next(), series.known().last()) else { continue };
            sentences.push(text_with(
                language,
                "chart-from-to",
                &[
                    ("label", series.label.as_str().into()),
                    ("first", self.measure.show(language, Some(first.1)).into()),
                    ("firstyear", first.0.to_string().into()),
                    ("last", self.measure.show(language, Some(last.1)).into()),
                    ("lastyear", last.0.to_string().into()),
                ],
            ));
        }
        if sentences.len() == 1 {
            sentences.push(words::nothing(language));
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let mut columns = vec![Column::year(text(language, "chart-year"))];
        columns.extend(
            self.series.iter().map(|series| Column { label: series.label.clone(), ..self.measure.column() }),
        );
        let row = |year: i32| {
            let mut cells = vec![f64::from(year).into()];
            cells.extend(self.series.iter().map(|series| {
                series.points.iter().find(|point| point.0 == year).and_then(|point| point.1).into()
            }));
            cells
        };
        Table {
            language,
            title: self.about.title.clone(),
            columns,
            rows: self.years().into_iter().map(row).collect(),
            notes: self.about.notes.clone(),
        }
    }
}

impl Lines {
    fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> =
            self.series.iter().flat_map(|series| series.points.iter().map(|point| point.0)).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    fn names(&self) -> Vec<EndName> {
        self.series
            .iter()
            .filter_map(|series| {
                let (year, value) = series.known().last()?;
                let voice = if series.tone == Tone::Own { Voice::Own } else { Voice::Plain };
                Some(EndName { words: series.label.clone(), voice, value, year })
            })
            .collect()
    }
}

impl Paint for Lines {
    fn paint(&self, canvas: &mut Canvas) {
        let names = self.names();
        if names.is_empty() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let values: Vec<f64> = self.series.iter().flat_map(Series::known).map(|point| point.1).collect();
        let frame =
            years::paint_frame(canvas, &self.measure, &self.years(), &values, self.starts_at_zero, &names);
        let mut series: Vec<&Series> = self.series.iter().collect();
        series.sort_by_key(|series| series.tone == Tone::Own);
        for series in series {
            paint_line(canvas, &frame, &series.points, series.tone, false);
        }
        years::paint_names(canvas, &frame, &names);
    }
}

/// A line with a dot on each year; broken where a value is missing.
pub(crate) fn paint_line(
    canvas: &mut Canvas,
    frame: &Years,
    points: &[(i32, Option<f64>)],
    tone: Tone,
    is_dashed: bool,
) {
    let width = if tone == Tone::Own { 2.75 } else { 1.75 };
    let pen = Pen { ink: Ink::Tone(tone), width, dashed: is_dashed };
    let place = |(year, value): &(i32, Option<f64>)| {
        let value = value.filter(|value| value.is_finite())?;
        Some((frame.x.place(f64::from(*year)), frame.y.place(value)))
    };
    let places: Vec<Option<(f64, f64)>> = points.iter().map(place).collect();
    for stretch in places.split(Option::is_none) {
        let stretch: Vec<(f64, f64)> = stretch.iter().flatten().copied().collect();
        canvas.polyline(&stretch, pen);
        // Every year gets a dot while they can be told apart; always the ends.
        let with_dots = stretch.len() <= 16;
        for (index, (x, y)) in stretch.iter().enumerate() {
            if with_dots || index == 0 || index + 1 == stretch.len() {
                canvas.dot(*x, *y, width + 0.75, Fill::Tone(tone));
            }
        }
    }
}
