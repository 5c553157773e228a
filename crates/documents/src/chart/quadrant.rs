//! Quadrant: two figures, each with a dividing value, and a name for each of the four corners.

use domain::Language;

use super::{
    About, LabelledPoint, Measure, Plot,
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
        scatter::tabulate(&self.about, &self.row_label, (&self.x, &self.y), &self.points, language)
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
        let side = canvas.width() * if canvas.is_narrow() { 0.95 } else { 0.62 };
        let corner_room = (canvas.width() - 80.0) / 2.0 - 16.0;
        let corners = self.corners.each_ref().map(|name| canvas.wrap(name, corner_room, Voice::Soft));
        let lines = |upper: usize| count(corners[upper].len().max(corners[upper + 1].len()));
        let (above, below) = (lines(0) * canvas.leading() + 8.0, lines(2) * canvas.leading() + 8.0);
        let bottom = top + side;
        let ys = self.points.iter().filter_map(|point| point.y).chain([self.y_split]);
        // Points keep away from the names in the corners.
        let y_axis = Axis::linear(ys, bottom - below, top + above, TICKS);
        let left = plane::vertical_room(canvas, &y_axis, &self.y);
        let right = canvas.width() - 6.0;
        let xs = self.points.iter().filter_map(|point| point.x).chain([self.x_split]);
        let x_axis = Axis::linear(xs, left + 10.0, right - 10.0, TICKS);
        let plane = Plane { left, right, top, bottom };
        self.paint_cross(canvas, &plane, (&x_axis, &y_axis), &corners);
        let end = plane::paint_horizontal(canvas, &plane, &x_axis, &self.x);
        let placed = scatter::place(&self.points, &x_axis, &y_axis);
        let frame = Block { y: top + above, height: side - above - below, ..plane.frame() };
        paint_points(canvas, placed, &frame, Vec::new());
        canvas.set_height(end);
    }
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
