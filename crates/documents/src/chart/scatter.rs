//! Scatter: two figures for many places, a few of them named.

use domain::Language;

use super::{
    About, LabelledPoint, Measure, Plot, Tone,
    axis::Axis,
    canvas::{Canvas, Pen},
    plane::{self, Plane, TICKS},
    points::{PlacedPoint, paint_points},
    sealed::Paint,
    style::Ink,
    words,
};
use crate::table::{Column, Table};

/// How values become distances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Equal differences are equal distances.
    Linear,
    /// Equal ratios are equal distances; values of zero and below cannot be drawn.
    Logarithmic,
}

/// Values of a scatter.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// What the chart says about itself.
    pub about: About,
    /// What a point is, for the table ("Gemeente").
    pub row_label: String,
    /// The horizontal measure.
    pub x: Measure,
    /// The vertical measure.
    pub y: Measure,
    /// The horizontal scale.
    pub x_scale: Scale,
    /// The vertical scale.
    pub y_scale: Scale,
    /// The points. Named ones compete for room in the order given here, the last first.
    pub points: Vec<LabelledPoint>,
    /// A line to compare with, such as what is expected for each size; in the values of the axes.
    pub trend: Vec<(f64, f64)>,
}

impl Plot for Scatter {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        describe(&self.about, (&self.x, &self.y), &self.points, language)
    }

    fn table(&self, language: Language) -> Table {
        tabulate(&self.about, &self.row_label, (&self.x, &self.y), &self.points, language)
    }
}

/// What lies along both axes, how many points there are, and where the own ones lie.
pub(crate) fn describe(
    about: &About,
    (x, y): (&Measure, &Measure),
    points: &[LabelledPoint],
    language: Language,
) -> String {
    let known = points.iter().filter(|point| point.x.is_some() && point.y.is_some()).count();
    let mut sentences = vec![words::sentence(&about.title)];
    if known == 0 {
        sentences.push(words::nothing(language));
        return sentences.join(" ");
    }
    sentences.push(words::named(language, "chart-axes", &x.label, &y.label));
    sentences.push(words::counted(language, "chart-points", known));
    for point in points.iter().filter(|point| point.tone == Tone::Own) {
        let place =
            format!("{} {}, {} {}", x.label, x.show(language, point.x), y.label, y.show(language, point.y));
        sentences.push(words::named(language, "chart-value", &point.label, &place));
    }
    sentences.join(" ")
}

/// All points as a table.
pub(crate) fn tabulate(
    about: &About,
    row_label: &str,
    (x, y): (&Measure, &Measure),
    points: &[LabelledPoint],
    language: Language,
) -> Table {
    Table {
        language,
        title: about.title.clone(),
        columns: vec![Column::text(row_label), x.column(), y.column()],
        rows: points
            .iter()
            .map(|point| vec![point.label.clone().into(), point.x.into(), point.y.into()])
            .collect(),
        notes: about.notes.clone(),
    }
}

fn axis(scale: Scale, values: impl Iterator<Item = f64>, from: f64, to: f64) -> Axis {
    match scale {
        Scale::Linear => Axis::linear(values, from, to, TICKS),
        Scale::Logarithmic => Axis::logarithmic(values, from, to),
    }
}

impl Paint for Scatter {
    fn paint(&self, canvas: &mut Canvas) {
        let along = |value: fn(&LabelledPoint) -> Option<f64>| self.points.iter().filter_map(value);
        if along(|point| point.x.and(point.y)).next().is_none() {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let name = self.y.heading(canvas.language());
        let top = plane::paint_vertical_name(canvas, &name);
        let bottom = top + canvas.width() * canvas.room().plane_ratio();
        let ys = along(|point| point.y).chain(self.trend.iter().map(|point| point.1));
        let y_axis = axis(self.y_scale, ys, bottom, top);
        let left = plane::vertical_room(canvas, &y_axis, &self.y);
        let right = canvas.width() - 6.0;
        let xs = along(|point| point.x).chain(self.trend.iter().map(|point| point.0));
        let x_axis = axis(self.x_scale, xs, left, right);
        let plane = Plane { left, right, top, bottom };
        plane::paint_vertical(canvas, &plane, &y_axis, &self.y);
        let end = plane::paint_horizontal(canvas, &plane, &x_axis, &self.x);
        let trend: Vec<(f64, f64)> =
            self.trend.iter().map(|(x, y)| (x_axis.place(*x), y_axis.place(*y))).collect();
        canvas.polyline(&trend, Pen::dashed(Ink::Axis, 1.5));
        let placed = place(&self.points, &x_axis, &y_axis);
        paint_points(canvas, placed, &plane.frame(), Vec::new());
        canvas.set_height(end);
    }
}

/// The points that have a place on both axes.
pub(crate) fn place<'a>(points: &'a [LabelledPoint], x_axis: &Axis, y_axis: &Axis) -> Vec<PlacedPoint<'a>> {
    points
        .iter()
        .filter_map(|point| {
            let (x, y) = (point.x?, point.y?);
            (x_axis.holds(x) && y_axis.holds(y)).then(|| PlacedPoint {
                point,
                x: x_axis.place(x),
                y: y_axis.place(y),
            })
        })
        .collect()
}
