//! Points on a plane, with as many names beside them as there is room for.

use super::{
    Tone, Width,
    canvas::{Anchor, Canvas, Pen},
    labels::{Block, candidates, free_place},
    style::{Fill, Ink, Voice},
};

/// A point that may bear its name.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelledPoint {
    /// The name.
    pub label: String,
    /// The value along the horizontal axis; `None` when there is no figure.
    pub x: Option<f64>,
    /// The value along the vertical axis; `None` when there is no figure.
    pub y: Option<f64>,
    /// The part it plays.
    pub tone: Tone,
    /// Whether the name should stand beside the point if there is room; the own name always does.
    pub is_named: bool,
}

/// A point with its place in the drawing.
pub(crate) struct PlacedPoint<'a> {
    pub(crate) point: &'a LabelledPoint,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// The radius of a point of the background.
const fn muted_radius(room: Width) -> f64 {
    match room {
        Width::Wide | Width::Narrow => 2.5,
        Width::Screen => 6.0,
    }
}

impl PlacedPoint<'_> {
    fn radius(&self, room: Width) -> f64 {
        let larger = if matches!(room, Width::Screen) { 2.0 } else { 1.0 };
        match self.point.tone {
            Tone::Own => 6.0 * larger,
            Tone::Muted => muted_radius(room),
            _ => 4.0 * larger,
        }
    }

    const fn importance(&self) -> u8 {
        match self.point.tone {
            Tone::Own => 2,
            Tone::Muted => 0,
            _ => 1,
        }
    }
}

/// Paints the points, then the names that find a free place. A name lies over no other name and over no
/// point that matters; background points may lie under it.
pub(crate) fn paint_points(
    canvas: &mut Canvas,
    mut points: Vec<PlacedPoint<'_>>,
    frame: &Block,
    taken: Vec<Block>,
) {
    let room = canvas.room();
    points.sort_by_key(PlacedPoint::importance);
    let (crowd, marked) = points.split_at(points.partition_point(|placed| placed.importance() == 0));
    canvas.dots(crowd.iter().map(|placed| (placed.x, placed.y)), muted_radius(room), Tone::Muted);
    for placed in marked {
        canvas.edged_dot(placed.x, placed.y, placed.radius(room), Fill::Tone(placed.point.tone));
    }
    let mut taken = taken;
    let around = |placed: &PlacedPoint<'_>| Block::around(placed.x, placed.y, placed.radius(room));
    taken.extend(marked.iter().map(around));
    let background: Vec<Block> = crowd.iter().map(around).collect();
    for placed in points.iter().rev() {
        if placed.point.is_named || placed.point.tone == Tone::Own {
            paint_name(canvas, placed, frame, &background, &mut taken);
        }
    }
}

/// How far from its point the own name may stand when there is no room beside it.
const FAR: f64 = 28.0;
/// A name that would hide more background points than this is left out; the table has it.
const MOST_HIDDEN: usize = 2;

fn paint_name(
    canvas: &mut Canvas,
    placed: &PlacedPoint<'_>,
    frame: &Block,
    background: &[Block],
    taken: &mut Vec<Block>,
) {
    let is_own = placed.point.tone == Tone::Own;
    let voice = if is_own { Voice::Own } else { Voice::Plain };
    let lines = canvas.wrap(&placed.point.label, canvas.width() * 0.4, voice);
    let width = lines.iter().map(|line| canvas.measure(line, voice)).fold(0.0, f64::max);
    let height = canvas.leading() * super::canvas::count(lines.len());
    let near = candidates(placed.x, placed.y, placed.radius(canvas.room()) + 3.0, width, height);
    // No place is further away than this; a plane has hundreds of points, and every name tries many places.
    let reach = Block::around(placed.x, placed.y, FAR + width.max(height));
    let background: Vec<&Block> = background.iter().filter(|dot| dot.overlaps(&reach)).collect();
    let hidden = |block: &Block| background.iter().filter(|dot| dot.overlaps(block)).count();
    // Of the places that are free the one that hides least; the better one of those that hide as little.
    let is_free = |block: &&Block| free_place(&[**block], frame, taken).is_some();
    let place = near
        .iter()
        .filter(is_free)
        .map(|block| (hidden(block), *block))
        .min_by_key(|(hidden, _)| *hidden)
        .filter(|(hidden, _)| is_own || *hidden <= MOST_HIDDEN)
        .map(|(_, block)| block)
        .or_else(|| {
            // The own name is never left out: further away with a line, at the worst over other names.
            is_own.then(|| {
                let far = candidates(placed.x, placed.y, FAR, width, height);
                let mut near = near;
                near.sort_by_cached_key(hidden);
                free_place(&far, frame, taken).or_else(|| free_place(&near, frame, &[])).unwrap_or(near[0])
            })
        });
    let Some(block) = place else { return };
    let middle = block.y + height / 2.0;
    if !Block::around(placed.x, placed.y, 16.0).overlaps(&block) {
        let end = (placed.x.clamp(block.x, block.x + width), middle.clamp(block.y, block.y + height));
        canvas.segment((placed.x, placed.y), end, Pen::new(Ink::Axis, 0.75));
    }
    // A little paper behind the words keeps them readable over background points.
    canvas.rectangle(block.x - 1.0, block.y + 1.0, width + 2.0, height - 2.0, Fill::Paper);
    canvas.lines(block.x, middle, Anchor::Start, voice, &lines);
    taken.push(block);
}
