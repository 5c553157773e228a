//! The frame of drawings over years: a vertical measure, years below, names at the ends of the lines.

use super::{
    Measure,
    axis::Axis,
    canvas::{Anchor, Canvas, Pen, count},
    labels::spread,
    plane::{self, Plane},
    style::{Ink, Voice},
};

/// Both scales and the room for the names on the right.
pub(crate) struct Years {
    pub(crate) plane: Plane,
    pub(crate) x: Axis,
    pub(crate) y: Axis,
}

/// A name at the end of a line.
pub(crate) struct EndName {
    pub(crate) words: String,
    pub(crate) voice: Voice,
    /// The value at which the line ends.
    pub(crate) value: f64,
    /// The year in which the line ends.
    pub(crate) year: i32,
}

/// The widest part of the drawing that names may take.
fn name_room(canvas: &Canvas) -> f64 {
    canvas.width() * if canvas.is_narrow() { 0.34 } else { 0.28 }
}

/// Between the end of the lines and the names: half a year number stands there too, below.
fn name_gap(canvas: &Canvas) -> f64 {
    canvas.measure("0000", Voice::Soft) / 2.0 + 5.0
}

/// Paints the frame: the name of the measure, the scales and their numbers. Names are measured for the
/// room they need on the right.
pub(crate) fn paint_frame(
    canvas: &mut Canvas,
    measure: &Measure,
    years: &[i32],
    values: &[f64],
    starts_at_zero: bool,
    names: &[EndName],
) -> Years {
    let heading = measure.heading(canvas.language());
    let top = plane::paint_vertical_name(canvas, &heading);
    let bottom = top + canvas.width() * if canvas.is_narrow() { 0.65 } else { 0.42 };
    let values = values.iter().copied();
    let y = if starts_at_zero {
        Axis::from_zero(values, bottom, top, plane::TICKS)
    } else {
        Axis::linear(values, bottom, top, plane::TICKS)
    };
    let left = plane::vertical_room(canvas, &y, measure);
    let widest = names
        .iter()
        .flat_map(|name| {
            canvas.wrap(&name.words, name_room(canvas), name.voice).into_iter().map(move |l| (l, name))
        })
        .map(|(line, name)| canvas.measure(&line, name.voice))
        .fold(0.0, f64::max);
    let right = canvas.width() - widest.max(8.0) - name_gap(canvas);
    let (first, last) = (years.iter().min().copied(), years.iter().max().copied());
    let (first, last) = (f64::from(first.unwrap_or(0)), f64::from(last.unwrap_or(1)));
    let x = if last > first {
        Axis::exact(first, last, left + 6.0, right)
    } else {
        Axis::exact(first - 1.0, first + 1.0, left + 6.0, right)
    };
    let plane = Plane { left, right, top, bottom };
    plane::paint_vertical(canvas, &plane, &y, measure);
    paint_years(canvas, &plane, &x, years);
    Years { plane, x, y }
}

/// Each year below the plane, leaving out those that would touch; first and last always stand.
fn paint_years(canvas: &mut Canvas, plane: &Plane, axis: &Axis, years: &[i32]) {
    let mut years: Vec<i32> = years.to_vec();
    years.sort_unstable();
    years.dedup();
    let baseline = plane.bottom + canvas.leading() + 2.0;
    let width = canvas.measure("0000", Voice::Soft);
    let gap = width + 10.0;
    let last = years.last().map(|year| axis.place(f64::from(*year)));
    let mut free_from = f64::NEG_INFINITY;
    for year in &years {
        let x = axis.place(f64::from(*year));
        let is_last = last == Some(x);
        let leaves_room = last.is_none_or(|last| last - x >= gap);
        canvas.segment((x, plane.bottom), (x, plane.bottom + 4.0), Pen::new(Ink::Axis, 1.0));
        if x >= free_from && (is_last || leaves_room) {
            canvas.text(x, baseline, Anchor::Middle, Voice::Soft, &year.to_string());
            free_from = x + gap;
        }
    }
    canvas.set_height(baseline + 8.0);
}

/// The names beside the ends of their lines, moved apart; a thin line joins a name that had to move.
pub(crate) fn paint_names(canvas: &mut Canvas, years: &Years, names: &[EndName]) {
    let lines: Vec<Vec<String>> =
        names.iter().map(|name| canvas.wrap(&name.words, name_room(canvas), name.voice)).collect();
    let wanted: Vec<(f64, f64)> = names
        .iter()
        .zip(&lines)
        .map(|(name, lines)| (years.y.place(name.value), count(lines.len()) * canvas.leading() + 2.0))
        .collect();
    let middles = spread(&wanted, years.plane.top - canvas.leading() / 2.0);
    let mut lowest = canvas.height();
    for ((name, lines), (middle, (wish, height))) in names.iter().zip(&lines).zip(middles.iter().zip(&wanted))
    {
        let end = years.x.place(f64::from(name.year));
        if (middle - wish).abs() > 3.0 || years.plane.right - end > 12.0 {
            let bend = (years.plane.right + name_gap(canvas) - 3.0, *middle);
            canvas.segment((end + 4.0, *wish), bend, Pen::new(Ink::Axis, 0.75));
        }
        canvas.lines(years.plane.right + name_gap(canvas), *middle, Anchor::Start, name.voice, lines);
        lowest = lowest.max(middle + height / 2.0 + 2.0);
    }
    canvas.set_height(lowest);
}
