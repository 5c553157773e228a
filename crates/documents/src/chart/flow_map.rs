//! Flow map: one place with its strongest flows in and out, drawn over the outlines of the land.

use domain::Language;

use super::{
    About, Measure, Place, Plot, Region, Tone, Width,
    canvas::{Anchor, Canvas, Common, Pen, count, short},
    labels::{Block, candidates, free_place},
    map::{Extent, Projection},
    sealed::Paint,
    style::{Fill, Ink, Voice},
    words,
};
use crate::{
    table::{Column, Table},
    text::{text, text_with},
};

/// Values of a flow map.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowMap {
    /// What the chart says about itself.
    pub about: About,
    /// What flows: jobs, persons.
    pub measure: Measure,
    /// What a partner is, for the table ("Gemeente").
    pub row_label: String,
    /// The outlines behind the flows.
    pub regions: Vec<Region>,
    /// The place in the middle.
    pub own: Place,
    /// The code of the own region, which is filled.
    pub own_region: String,
    /// The flows. A partner may have one in and one out.
    pub flows: Vec<Flow>,
    /// Well-known places, named where there is room. Where nothing flows they say how much land is shown.
    pub landmarks: Vec<Place>,
    /// The map shows at least this much in both directions, in the unit of the outlines, so that one near
    /// partner does not fill it.
    pub least_side: f64,
}

/// Which way a flow goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the partner to the own place.
    In,
    /// From the own place to the partner.
    Out,
}

/// One flow between the own place and a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The partner.
    pub partner: Place,
    /// Which way it goes.
    pub direction: Direction,
    /// How large it is, in the measure of the chart.
    pub value: f64,
}

impl Flow {
    fn is_drawn(&self) -> bool {
        self.value.is_finite() && self.value > 0.0
    }
}

impl FlowMap {
    /// From large to small, without what cannot be drawn.
    fn ranked(&self) -> Vec<&Flow> {
        let mut flows: Vec<&Flow> = self.flows.iter().filter(|flow| flow.is_drawn()).collect();
        flows.sort_by(|a, b| b.value.total_cmp(&a.value));
        flows
    }
}

fn direction_words(language: Language, direction: Direction) -> String {
    text(language, if direction == Direction::In { "chart-in" } else { "chart-out" })
}

impl Plot for FlowMap {
    fn about(&self) -> &About {
        &self.about
    }

    fn description(&self, language: Language) -> String {
        let mut sentences = vec![words::sentence(&self.about.title)];
        for direction in [Direction::In, Direction::Out] {
            let listed: Vec<String> = self
                .ranked()
                .into_iter()
                .filter(|flow| flow.direction == direction)
                .take(5)
                .map(|flow| {
                    format!("{} ({})", flow.partner.label, self.measure.show(language, Some(flow.value)))
                })
                .collect();
            if !listed.is_empty() {
                let key = if direction == Direction::In { "chart-most-in" } else { "chart-most-out" };
                sentences.push(text_with(
                    language,
                    key,
                    &[("own", self.own.label.as_str().into()), ("list", listed.join(", ").into())],
                ));
            }
        }
        if sentences.len() == 1 {
            sentences.push(words::nothing(language));
        }
        sentences.join(" ")
    }

    fn table(&self, language: Language) -> Table {
        let row = |flow: &Flow| {
            vec![
                flow.partner.label.clone().into(),
                direction_words(language, flow.direction).into(),
                flow.value.into(),
            ]
        };
        Table {
            language,
            title: self.about.title.clone(),
            columns: vec![
                Column::text(&self.row_label),
                Column::text(text(language, "chart-direction")),
                self.measure.column(),
            ],
            rows: self.ranked().into_iter().map(row).collect(),
            notes: self.about.notes.clone(),
        }
    }
}

/// The widest line; the others are in proportion, but never thinner than can be seen.
const WIDEST: f64 = 14.0;
const THINNEST: f64 = 2.0;

/// How fine the land is drawn, in units of the drawing: it is the ground under the flows, no more.
const LAND_GRID: f64 = 1.0;

impl Paint for FlowMap {
    fn paint(&self, canvas: &mut Canvas) {
        let flows = self.ranked();
        let Some(shown) = shown(&self.own, &self.flows, &self.landmarks, self.least_side) else {
            let nothing = words::nothing(canvas.language());
            canvas.notice(&nothing);
            return;
        };
        let top = if flows.is_empty() { 0.0 } else { self.paint_legend(canvas) + 6.0 };
        let width = canvas.width();
        let (projection, height) = shown.fit(canvas.room(), top);
        canvas.begin_clip(0.0, top, width, height);
        self.paint_land(canvas, &projection, &shown);
        let largest = flows.first().map_or(1.0, |flow| flow.value);
        for flow in &flows {
            self.paint_flow(canvas, &projection, flow, largest);
        }
        canvas.end_group();
        canvas.outline(0.5, top, width - 1.0, height, Pen::new(Ink::Grid, 1.0));
        let frame = Block { x: 4.0, y: top + 2.0, width: width - 8.0, height: height - 4.0 };
        self.paint_names(canvas, &projection, &flows, &frame);
        canvas.set_height(top + height + 2.0);
    }
}

/// The stretches of land that the wide and the narrow drawing show.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown {
    wide: Extent,
    narrow: Extent,
}

impl Shown {
    /// The land fitted to a drawing that begins at `top`, with the height it takes.
    fn fit(&self, room: Width, top: f64) -> (Projection, f64) {
        let extent = if room.is_narrow() { self.narrow } else { self.wide };
        Projection::fit(extent, 0.0, top, room.units(), room.units() * most_height(room))
    }

    /// Whether an extent lies, in part at least, on one of both drawings.
    pub(crate) fn meets(&self, extent: &Extent) -> bool {
        self.wide.meets(extent) || self.narrow.meets(extent)
    }
}

/// The height of a map is at most this many times its width.
const fn most_height(room: Width) -> f64 {
    if room.is_narrow() { 1.2 } else { 0.8 }
}

/// What both drawings show of the land around these flows, or around the landmarks where nothing flows; `None` when
/// nothing has a place.
pub(crate) fn shown(own: &Place, flows: &[Flow], landmarks: &[Place], least_side: f64) -> Option<Shown> {
    let mut ends: Vec<&Place> =
        flows.iter().filter(|flow| flow.is_drawn()).map(|flow| &flow.partner).collect();
    if ends.is_empty() {
        ends.extend(landmarks);
    }
    let ends = ends.into_iter().chain([own]).map(|place| (place.x, place.y));
    let extent = Extent::around(ends)?.at_least(least_side).padded(0.12);
    let reshaped = |room| reshape(extent, 1.0 / most_height(room));
    Some(Shown { wide: reshaped(Width::Wide), narrow: reshaped(Width::Narrow) })
}

/// The extent widened or heightened to the wanted ratio of width to height; a tall one is kept within it.
fn reshape(extent: Extent, ratio: f64) -> Extent {
    let (wide, high) = (extent.east - extent.west, extent.north - extent.south);
    let (x, y) = (((high * ratio - wide) / 2.0).max(0.0), ((wide / ratio.max(1.25) - high) / 2.0).max(0.0));
    Extent { west: extent.west - x, east: extent.east + x, south: extent.south - y, north: extent.north + y }
}

impl FlowMap {
    /// The two kinds of line with their meaning; gives the bottom.
    fn paint_legend(&self, canvas: &mut Canvas) -> f64 {
        let language = canvas.language();
        let line = canvas.leading();
        let mut x = 0.0;
        let mut middle = line / 2.0;
        for (direction, key) in [(Direction::In, "chart-line-in"), (Direction::Out, "chart-line-out")] {
            let words = text_with(language, key, &[("own", self.own.label.as_str().into())]);
            let width = canvas.measure(&words, Voice::Plain);
            if x > 0.0 && x + 38.0 + width > canvas.width() {
                (x, middle) = (0.0, middle + line);
            }
            let sample = format!("M{} {}h30", short(x), short(middle));
            paint_line(canvas, &sample, direction, 7.0);
            let lines = canvas.wrap(&words, canvas.width() - x - 38.0, Voice::Plain);
            let extra = (count(lines.len()) - 1.0).max(0.0) * line;
            canvas.lines(x + 38.0, middle + extra / 2.0, Anchor::Start, Voice::Plain, &lines);
            middle += extra;
            x += 38.0 + width + 24.0;
        }
        middle + line / 2.0
    }

    /// The land on a grid of its own, so that the wide and the narrow drawing of a page can share it.
    fn paint_land(&self, canvas: &mut Canvas, projection: &Projection, shown: &Shown) {
        let common = canvas.common().clone();
        let (id, on_grid) = match &common {
            Common::Nothing => (canvas.id(), *projection),
            Common::Lends => (canvas.id(), shown.fit(Width::Wide, 0.0).0),
            Common::Borrows(lender) => (lender.clone(), shown.fit(Width::Wide, 0.0).0),
        };
        let (land, own) = (format!("{id}-land"), format!("{id}-own"));
        let grid = on_grid.grid(LAND_GRID);
        let (x, y) = projection.place(grid.west, grid.north);
        let scale = grid.step * projection.scale();
        let is_here = |extent: &Extent| match common {
            Common::Nothing => projection.meets(extent),
            _ => shown.meets(extent),
        };
        let path = |regions: &mut dyn Iterator<Item = &Region>| {
            let mut path = String::new();
            regions.for_each(|region| grid.push_path(&mut path, &region.rings, is_here));
            path
        };
        let is_borrowed = matches!(common, Common::Borrows(_));
        let paint = |canvas: &mut Canvas, name: &str, regions: &mut dyn Iterator<Item = &Region>| {
            if is_borrowed { canvas.again(name) } else { canvas.named_surface(name, &path(regions)) }
        };
        canvas.begin_scaled(x, y, scale);
        canvas.begin_borders(Pen::new(Ink::Grid, 0.75 / scale));
        canvas.begin_surfaces(Fill::Land);
        paint(canvas, &land, &mut self.regions.iter());
        canvas.end_group();
        canvas.end_group();
        if self.regions.iter().any(|region| region.id == self.own_region) {
            canvas.begin_surfaces(Fill::Class(1));
            paint(canvas, &own, &mut self.regions.iter().filter(|region| region.id == self.own_region));
            canvas.end_group();
            canvas.begin_borders(Pen::new(Ink::Tone(Tone::Own), 1.5 / scale));
            canvas.again(&own);
            canvas.end_group();
        }
        canvas.end_group();
    }

    /// A line that keeps to its right and bends that way, so that both ways of one partner lie beside each
    /// other; with a head at its end.
    fn paint_flow(&self, canvas: &mut Canvas, projection: &Projection, flow: &Flow, largest: f64) {
        let own = projection.place(self.own.x, self.own.y);
        let partner = projection.place(flow.partner.x, flow.partner.y);
        let (from, to) = if flow.direction == Direction::In { (partner, own) } else { (own, partner) };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        if length < 1.0 {
            return;
        }
        let width = (flow.value / largest * WIDEST).max(THINNEST);
        let aside = (width / 2.0 + 0.75) / length;
        let shift = |point: (f64, f64)| (point.0 - dy * aside, point.1 + dx * aside);
        let (from, to) = (shift(from), shift(to));
        let bend = (f64::midpoint(from.0, to.0) - dy * 0.12, f64::midpoint(from.1, to.1) + dx * 0.12);
        let head = Head::new(bend, to, width);
        let path = format!(
            "M{} {}Q{} {} {} {}",
            short(from.0),
            short(from.1),
            short(bend.0),
            short(bend.1),
            short(head.base.0),
            short(head.base.1)
        );
        paint_line(canvas, &path, flow.direction, width);
        canvas.polygon(&head.outline(), Fill::Tone(tone(flow.direction)));
    }

    /// All dots, then the own name, then the partners by the size of their flow and the landmarks, where there is
    /// room.
    fn paint_names(&self, canvas: &mut Canvas, projection: &Projection, flows: &[&Flow], frame: &Block) {
        let own = projection.place(self.own.x, self.own.y);
        canvas.edged_dot(own.0, own.1, 6.0, Fill::Tone(Tone::Own));
        let mut taken = vec![Block::around(own.0, own.1, 7.0)];
        let others = self.others_on(projection, flows, frame);
        for (_, (x, y)) in &others {
            canvas.dot(*x, *y, 3.0, Fill::Tone(Tone::Other));
            taken.push(Block::around(*x, *y, 3.0));
        }
        let name = Name { words: &self.own.label, voice: Voice::Own, away_from: own };
        paint_name(canvas, &name, own, frame, &mut taken);
        for (words, place) in others {
            let name = Name { words, voice: Voice::Plain, away_from: own };
            paint_name(canvas, &name, place, frame, &mut taken);
        }
    }

    /// The partners by the size of their flow, then the landmarks that lie within the frame; each once.
    fn others_on<'a>(
        &'a self,
        projection: &Projection,
        flows: &[&'a Flow],
        frame: &Block,
    ) -> Vec<(&'a str, (f64, f64))> {
        let on_map = |place: &'a Place| (place.label.as_str(), projection.place(place.x, place.y));
        let is_shown = |(_, (x, y)): &(&str, (f64, f64))| Block::around(*x, *y, 0.0).overlaps(frame);
        let landmarks = self.landmarks.iter().map(on_map).filter(is_shown);
        let mut others: Vec<(&str, (f64, f64))> = Vec::new();
        for other in flows.iter().map(|flow| on_map(&flow.partner)).chain(landmarks) {
            if other.0 != self.own.label && others.iter().all(|(label, _)| *label != other.0) {
                others.push(other);
            }
        }
        others
    }
}

/// A name on the map; it stands on the far side of its dot, where no line comes in.
struct Name<'a> {
    words: &'a str,
    voice: Voice,
    away_from: (f64, f64),
}

fn paint_name(
    canvas: &mut Canvas,
    name: &Name<'_>,
    (x, y): (f64, f64),
    frame: &Block,
    taken: &mut Vec<Block>,
) {
    let Name { words, voice, away_from } = *name;
    let (width, height) = (canvas.measure(words, voice), canvas.leading());
    let nearness = |block: &Block| {
        let (dx, dy) = (block.x + width / 2.0 - away_from.0, block.y + height / 2.0 - away_from.1);
        -dx.hypot(dy)
    };
    let mut near = candidates(x, y, 7.0, width, height);
    let mut far = candidates(x, y, 22.0, width, height);
    if voice != Voice::Own {
        near.sort_by(|a, b| nearness(a).total_cmp(&nearness(b)));
        far.sort_by(|a, b| nearness(a).total_cmp(&nearness(b)));
    }
    let place = free_place(&near, frame, taken)
        .or_else(|| free_place(&far, frame, taken))
        // The own name always stands, at the worst over a mark.
        .or_else(|| if voice == Voice::Own { free_place(&near, frame, &[]) } else { None });
    let Some(block) = place else { return };
    if !Block::around(x, y, 12.0).overlaps(&block) {
        let end = (x.clamp(block.x, block.x + width), y.clamp(block.y, block.y + height));
        canvas.segment((x, y), end, Pen::new(Ink::Axis, 0.75));
    }
    canvas.rectangle(block.x - 2.0, block.y + 1.0, width + 4.0, height - 2.0, Fill::Paper);
    canvas.lines(block.x, block.y + height / 2.0, Anchor::Start, voice, &[words.to_owned()]);
    taken.push(block);
}

const fn tone(direction: Direction) -> Tone {
    match direction {
        Direction::In => Tone::In,
        Direction::Out => Tone::Out,
    }
}

/// Lines in are solid, lines out are hollow: the difference is seen without colour.
fn paint_line(canvas: &mut Canvas, path: &str, direction: Direction, width: f64) {
    canvas.curve(path, Pen::new(Ink::Tone(tone(direction)), width));
    if direction == Direction::Out {
        // Of a wide line half stays, so that it weighs nearly as much as a solid one.
        canvas.curve(path, Pen::new(Ink::Paper, (width - 2.6).min(width / 2.0).max(0.5)));
    }
}

/// The head of an arrow, in the direction in which its line comes in.
struct Head {
    tip: (f64, f64),
    /// Where the line ends.
    base: (f64, f64),
    /// From the middle of the base to a corner.
    side: (f64, f64),
}

impl Head {
    fn new(bend: (f64, f64), to: (f64, f64), width: f64) -> Head {
        let (dx, dy) = (to.0 - bend.0, to.1 - bend.1);
        let length = dx.hypot(dy).max(1e-6);
        let (x, y) = (dx / length, dy / length);
        let size = width.max(2.0) + 4.0;
        let tip = (to.0 - x * 4.0, to.1 - y * 4.0);
        let half = size * 0.6;
        Head { tip, base: (tip.0 - x * size, tip.1 - y * size), side: (-y * half, x * half) }
    }

    fn outline(&self) -> [(f64, f64); 3] {
        let Head { tip, base, side } = *self;
        [tip, (base.0 + side.0, base.1 + side.1), (base.0 - side.0, base.1 - side.1)]
    }
}
