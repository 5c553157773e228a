//! The frame of a plane: two axes with round numbers and few lines.

use super::{
    Measure,
    axis::Axis,
    canvas::{Anchor, Canvas, Pen, count},
    labels::Block,
    style::{Ink, Voice},
};

/// The stretch of the drawing inside the axes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Plane {
    pub(crate) const fn frame(&self) -> Block {
        Block { x: self.left, y: self.top, width: self.right - self.left, height: self.bottom - self.top }
    }
}

/// How many round numbers an axis gets.
pub(crate) const TICKS: usize = 5;

/// The name of the vertical measure above its axis, in lines; gives the top of the plane.
pub(crate) fn paint_vertical_name(canvas: &mut Canvas, name: &str) -> f64 {
    let lines = canvas.wrap(name, canvas.width(), Voice::Soft);
    let height = count(lines.len()) * canvas.leading();
    canvas.lines(0.0, height / 2.0, Anchor::Start, Voice::Soft, &lines);
    if lines.is_empty() { 6.0 } else { height + 10.0 }
}

/// The numbers of the vertical axis with their lines. The room they need is measured beforehand with
/// [`vertical_room`].
pub(crate) fn paint_vertical(canvas: &mut Canvas, plane: &Plane, axis: &Axis, measure: &Measure) {
    for tick in axis.ticks(TICKS) {
        let y = axis.place(tick);
        let ink = if tick == 0.0 { Ink::Axis } else { Ink::Grid };
        canvas.segment((plane.left, y), (plane.right, y), Pen::new(ink, 1.0));
        let label = axis.label(canvas.language(), tick, TICKS, &measure.unit);
        canvas.text(plane.left - 6.0, y + canvas.size() * 0.35, Anchor::End, Voice::Soft, &label);
    }
}

/// The width of the numbers beside a vertical axis.
pub(crate) fn vertical_room(canvas: &Canvas, axis: &Axis, measure: &Measure) -> f64 {
    let label = |tick: f64| axis.label(canvas.language(), tick, TICKS, &measure.unit);
    axis.ticks(TICKS).into_iter().map(|tick| canvas.measure(&label(tick), Voice::Soft)).fold(0.0, f64::max)
        + 8.0
}

/// The numbers of the horizontal axis with its name below; numbers that would touch are left out.
/// Gives the bottom of the drawing.
pub(crate) fn paint_horizontal(canvas: &mut Canvas, plane: &Plane, axis: &Axis, measure: &Measure) -> f64 {
    canvas.segment((plane.left, plane.bottom), (plane.right, plane.bottom), Pen::new(Ink::Axis, 1.0));
    let baseline = plane.bottom + canvas.leading();
    let mut free_from = f64::NEG_INFINITY;
    for tick in axis.ticks(TICKS) {
        let label = axis.label(canvas.language(), tick, TICKS, &measure.unit);
        let half = canvas.measure(&label, Voice::Soft) / 2.0;
        let x = axis.place(tick);
        let middle = x.clamp(half, (canvas.width() - half).max(half));
        if middle - half < free_from {
            continue;
        }
        canvas.segment((x, plane.bottom), (x, plane.bottom + 4.0), Pen::new(Ink::Axis, 1.0));
        canvas.text(middle, baseline + 2.0, Anchor::Middle, Voice::Soft, &label);
        free_from = middle + half + 8.0;
    }
    let name = measure.heading(canvas.language());
    let lines = canvas.wrap(&name, canvas.width(), Voice::Soft);
    let height = count(lines.len()) * canvas.leading();
    canvas.lines(canvas.width(), baseline + 8.0 + height / 2.0, Anchor::End, Voice::Soft, &lines);
    baseline + height + 12.0
}
