//! Quadrant: two figures, each with a dividing value, and a name for each of the four corners.

use domain::Language;

use super::{
    About, LabelledPoint, Measure, Plot, Tone,
    axis::Axis,
    canvas::{Anchor, Canvas, Pen, count},
    labels::Block,
    plane::{self, Plane, TICKS},
    points::paint_points,
    scatter,
    sealed::Paint,
    style::{Ink, Voice},
    words,
};
use crate::table::Table;

/// Values of a quadrant.
#[derive(Clone, Debug, PartialEq)]
pub struct Quadrant {
    /// What the chart says about itself.
    pub about: About,
    /// What a point is, for the table ("Gemeente").
    pub row_label: String,
    /// The horizontal measure.
    pub x: Measure,
    /// The vertical measure.
    pub y: Measure,
    /// Where the horizontal axis is divided.
    pub x_split: f64,
    /// Where the vertical axis is divided.
    pub y_split: f64,
    /// The names of the corners: top left, top right, bottom left, bottom right.
    pub corners: [String; 4],
    /// The points.
    pub points: Vec<LabelledPoint>,
}

impl Plot for Quadrant {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        scatter::describe(&self.about, (&self.x, &self.y), &self.points, language)
    }

    fn table(&self, language: Language) -> Table {
        // The background shows the crowd; the table is about the own point and those it is set beside.
        let named: Vec<LabelledPoint> =
            self.points.iter().filter(|point| point.tone != Tone::Muted).cloned().collect();
        scatter::tabulate(&self.about, &self.row_label, (&self.x, &self.y), &named, language)
    }
}

impl Paint for Quadrant {
    fn paint(&self, canvas: &mut Canvas) {
        if !self.points.iter().any(|point| point.x.is_some() && point.y.is_some()) {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        }
        let name = self.y.heading(canvas.language());
        let top = plane::paint_vertical_name(canvas, &name);
        let bottom = top + canvas.width() * if canvas.is_narrow() { 0.95 } else { 0.62 };
        let right = canvas.width() - 6.0;
        let ys: Vec<f64> = self.points.iter().filter_map(|point| point.y).collect();
        let xs: Vec<f64> = self.points.iter().filter_map(|point| point.x).collect();
        let left = plane::vertical_room(canvas, &balanced(&ys, self.y_split, bottom, top), &self.y);
        let x_axis = balanced(&xs, self.x_split, left + 10.0, right - 10.0);
        let split = x_axis.place(self.x_split);
        let rooms = [split - left, right - split, split - left, right - split];
        let corners: [Vec<String>; 4] =
            std::array::from_fn(|index| canvas.wrap(&self.corners[index], rooms[index] - 14.0, Voice::Soft));
        let lines = |upper: usize| count(corners[upper].len().max(corners[upper + 1].len()));
        let (above, below) = (lines(0) * canvas.leading() + 12.0, lines(2) * canvas.leading() + 12.0);
        // Points keep away from the names in the corners.
        let y_axis = balanced(&ys, self.y_split, bottom - below, top + above);
        let plane = Plane { left, right, top, bottom };
        self.paint_cross(canvas, &plane, (&x_axis, &y_axis), &corners);
        let end = plane::paint_horizontal(canvas, &plane, &x_axis, &self.x);
        let placed = scatter::place(&self.points, &x_axis, &y_axis);
        let frame = Block { y: top + above, height: bottom - top - above - below, ..plane.frame() };
        paint_points(canvas, placed, &frame, Vec::new());
        canvas.set_height(end);
    }
}

/// A scale on which each side of the dividing value has at least a third of the length, for the names
/// of the corners; values that cannot be negative get no numbers below zero.
fn balanced(values: &[f64], split: f64, from: f64, to: f64) -> Axis {
    const LEAST: f64 = 0.5;
    let finite = || values.iter().copied().filter(|value| value.is_finite());
    let (low, high) = (finite().fold(split, f64::min), finite().fold(split, f64::max));
    let (under, over) = (split - low, high - split);
    let (under, over) = (under.max(over * LEAST), over.max(under * LEAST));
    let axis = Axis::exact(split - under * 1.05, split + over * 1.05, from, to);
    if low >= 0.0 { axis.without_negative_ticks() } else { axis }
}

impl Quadrant {
    fn paint_cross(
        &self,
        canvas: &mut Canvas,
        plane: &Plane,
        (x_axis, y_axis): (&Axis, &Axis),
        corners: &[Vec<String>; 4],
    ) {
        let (x, y) = (x_axis.place(self.x_split), y_axis.place(self.y_split));
        canvas.segment((x, plane.top), (x, plane.bottom), Pen::new(Ink::Axis, 1.0));
        canvas.segment((plane.left, y), (plane.right, y), Pen::new(Ink::Axis, 1.0));
        for tick in y_axis.ticks(TICKS) {
            let y = y_axis.place(tick);
            canvas.segment((plane.left, y), (plane.left - 3.0, y), Pen::new(Ink::Axis, 1.0));
            let place = y_axis.place(tick) + canvas.size() * 0.35;
            let label = y_axis.label(canvas.language(), tick, TICKS, &self.y.unit);
            canvas.text(plane.left - 6.0, place, Anchor::End, Voice::Soft, &label);
        }
        for (index, lines) in corners.iter().enumerate() {
            let half = count(lines.len()) * canvas.leading() / 2.0;
            let middle = if index < 2 { plane.top + half + 2.0 } else { plane.bottom - half - 4.0 };
            let (place, anchor) = if index % 2 == 0 {
                (plane.left + 6.0, Anchor::Start)
            } else {
                (plane.right - 4.0, Anchor::End)
            };
            canvas.lines(place, middle, anchor, Voice::Soft, lines);
        }
    }
}
