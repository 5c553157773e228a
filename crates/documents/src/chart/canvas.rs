//! The sheet a chart is painted on: shapes and words in, SVG out.
//!
//! Colours come as classes or as attributes by the style; never as a `style` attribute, which a strict
//! content security policy refuses.

use std::fmt::Write as _;

use domain::Language;

use super::{
    Setting, Tone, Width, measure,
    style::{Fill, Ink, Style, Voice},
};
use crate::xml::{escape, push_escaped};

/// Which point of the words stands at the given place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pen {
    pub(crate) ink: Ink,
    pub(crate) width: f64,
    /// Dashed lines differ from others without colour.
    pub(crate) dashed: bool,
}

impl Pen {
    pub(crate) const fn new(ink: Ink, width: f64) -> Pen {
        Pen { ink, width, dashed: false }
    }

    pub(crate) const fn dashed(ink: Ink, width: f64) -> Pen {
        Pen { ink, width, dashed: true }
    }
}

/// What the wide and the narrow drawing of one page have in common: shapes that one has and the other
/// shows again by their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Common {
    /// The drawing stands alone.
    Nothing,
    /// The wide drawing: has the shapes for both.
    Lends,
    /// The narrow drawing: shows shapes of the drawing with this identifier.
    Borrows(String),
}

/// A sheet of fixed width and growing height.
pub struct Canvas {
    id: String,
    language: Language,
    style: Style,
    width: Width,
    height: f64,
    common: Common,
    body: String,
}

impl Canvas {
    pub(crate) fn new(setting: &Setting, common: Common) -> Canvas {
        Canvas {
            id: setting.id.clone(),
            language: setting.language,
            style: setting.style,
            width: setting.width,
            height: 0.0,
            common,
            body: String::with_capacity(8192),
        }
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// The identifier of the drawing, safe inside an attribute.
    pub(crate) fn id(&self) -> String {
        escape(&self.id)
    }

    pub(crate) const fn common(&self) -> &Common {
        &self.common
    }

    pub(crate) const fn room(&self) -> Width {
        self.width
    }

    /// The width in units.
    pub(crate) const fn width(&self) -> f64 {
        self.width.units()
    }

    pub(crate) const fn is_narrow(&self) -> bool {
        self.width.is_narrow()
    }

    /// The size of the words.
    pub(crate) const fn size(&self) -> f64 {
        self.width.text_size()
    }

    /// The distance between two lines of words.
    pub(crate) const fn leading(&self) -> f64 {
        self.size() * 1.25
    }

    pub(crate) const fn height(&self) -> f64 {
        self.height
    }

    pub(crate) const fn set_height(&mut self, height: f64) {
        self.height = height;
    }

    pub(crate) fn body(&self) -> &str {
        &self.body
    }

    /// The width of words in this voice.
    pub(crate) fn measure(&self, words: &str, voice: Voice) -> f64 {
        measure::width(words, self.size(), voice)
    }

    /// The words in lines that fit this room.
    pub(crate) fn wrap(&self, words: &str, room: f64, voice: Voice) -> Vec<String> {
        measure::wrap(words, room, self.size(), voice)
    }

    /// A surface; a width or height below zero is drawn as nothing.
    pub(crate) fn rectangle(&mut self, x: f64, y: f64, width: f64, height: f64, fill: Fill) {
        self.place_rectangle(x, y, width.max(0.0), height.max(0.0));
        self.fill(fill);
        self.body.push_str("/>");
    }

    /// The edge of a rectangle.
    pub(crate) fn outline(&mut self, x: f64, y: f64, width: f64, height: f64, pen: Pen) {
        self.place_rectangle(x, y, width, height);
        self.stroke(pen);
        self.body.push_str("/>");
    }

    fn place_rectangle(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.body.push_str("<rect");
        self.numbers([("x", x), ("y", y), ("width", width), ("height", height)]);
    }

    /// A dot.
    pub(crate) fn dot(&mut self, x: f64, y: f64, radius: f64, fill: Fill) {
        self.body.push_str("<circle");
        self.numbers([("cx", x), ("cy", y), ("r", radius)]);
        self.fill(fill);
        self.body.push_str("/>");
    }

    /// Equal dots in one shape: a line of no length with round ends is a dot, and takes a tenth of the room.
    pub(crate) fn dots(&mut self, centres: impl Iterator<Item = (f64, f64)>, radius: f64, tone: Tone) {
        let mut centres: Vec<(i64, i64)> = centres.map(|(x, y)| (tenths(x), tenths(y))).collect();
        if centres.is_empty() {
            return;
        }
        centres.sort_unstable();
        self.body.push_str("<path d=\"");
        let mut before = (0, 0);
        for (x, y) in centres {
            self.body.push('m');
            push_tenths(&mut self.body, x - before.0);
            if y >= before.1 {
                self.body.push(' ');
            }
            push_tenths(&mut self.body, y - before.1);
            self.body.push_str("h0");
            before = (x, y);
        }
        self.body.push_str("\" stroke-linecap=\"round\"");
        self.line(Pen::new(Ink::Tone(tone), radius * 2.0));
        self.body.push_str("/>");
    }

    /// A dot with an edge of paper.
    pub(crate) fn edged_dot(&mut self, x: f64, y: f64, radius: f64, fill: Fill) {
        self.body.push_str("<circle");
        self.numbers([("cx", x), ("cy", y), ("r", radius)]);
        self.body.push(' ');
        fill.write_edged(self.style, &mut self.body);
        self.body.push_str("/>");
    }

    /// A straight line.
    pub(crate) fn segment(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        self.body.push_str("<line");
        self.numbers([("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)]);
        self.line(pen);
        self.body.push_str("/>");
    }

    /// A line through points; fewer than two points draw nothing.
    pub(crate) fn polyline(&mut self, points: &[(f64, f64)], pen: Pen) {
        if points.len() < 2 {
            return;
        }
        self.body.push_str("<polyline points=\"");
        self.points(points);
        self.body.push_str("\" stroke-linejoin=\"round\"");
        self.stroke(pen);
        self.body.push_str("/>");
    }

    /// A surface with straight edges; fewer than three points draw nothing.
    pub(crate) fn polygon(&mut self, points: &[(f64, f64)], fill: Fill) {
        if points.len() < 3 {
            return;
        }
        self.body.push_str("<polygon points=\"");
        self.points(points);
        self.body.push('"');
        self.fill(fill);
        self.body.push_str("/>");
    }

    /// A line by its path data.
    pub(crate) fn curve(&mut self, path: &str, pen: Pen) {
        self.words(&["<path d=\"", path, "\""]);
        self.stroke(pen);
        self.body.push_str("/>");
    }

    /// Paints the rest, until [`Canvas::end_group`], only inside this rectangle.
    pub(crate) fn begin_clip(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let id = self.id();
        self.words(&["<clipPath id=\"", &id, "-clip\">"]);
        self.place_rectangle(x, y, width, height);
        self.words(&["/></clipPath><g clip-path=\"url(#", &id, "-clip)\">"]);
    }

    /// Gives all surfaces until [`Canvas::end_group`] one border, without writing their paths again.
    pub(crate) fn begin_borders(&mut self, pen: Pen) {
        self.body.push_str("<g stroke-linejoin=\"round\"");
        self.stroke(pen);
        self.body.push('>');
    }

    /// Gives everything until [`Canvas::end_group`] one fill, to write it once instead of per shape.
    pub(crate) fn begin_surfaces(&mut self, fill: Fill) {
        self.body.push_str("<g");
        self.fill(fill);
        self.body.push('>');
    }

    /// A surface in the fill of the group around it.
    pub(crate) fn surface_of_group(&mut self, path: &str) {
        self.words(&["<path d=\"", path, "\"/>"]);
    }

    /// A surface in the fill of the group around it, that [`Canvas::again`] can show once more.
    pub(crate) fn named_surface(&mut self, name: &str, path: &str) {
        self.words(&["<path id=\"", name, "\" d=\"", path, "\"/>"]);
    }

    /// The shape with this name once more, in the fill and border of the groups around it.
    pub(crate) fn again(&mut self, name: &str) {
        self.words(&["<use href=\"#", name, "\"/>"]);
    }

    /// Draws everything until [`Canvas::end_group`] on another scale, and then moved.
    pub(crate) fn begin_scaled(&mut self, x: f64, y: f64, scale: f64) {
        let _ = write!(self.body, "<g transform=\"translate({x:.2} {y:.2})scale({scale:.5})\">");
    }

    pub(crate) fn end_group(&mut self) {
        self.body.push_str("</g>");
    }

    /// One line of words on its baseline.
    pub(crate) fn text(&mut self, x: f64, baseline: f64, anchor: Anchor, voice: Voice, words: &str) {
        self.body.push_str("<text");
        self.numbers([("x", x), ("y", baseline)]);
        self.body.push_str(match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        });
        self.words(&[voice.attributes(self.style), ">"]);
        push_escaped(&mut self.body, words);
        self.body.push_str("</text>");
    }

    /// A sentence in place of a drawing.
    pub(crate) fn notice(&mut self, words: &str) {
        let lines = self.wrap(words, self.width(), Voice::Soft);
        let height = count(lines.len()) * self.leading() + 8.0;
        self.lines(0.0, height / 2.0, Anchor::Start, Voice::Soft, &lines);
        self.set_height(height);
    }

    /// Lines of words around a vertical middle.
    pub(crate) fn lines(&mut self, x: f64, middle: f64, anchor: Anchor, voice: Voice, lines: &[String]) {
        let last = count(lines.len()) - 1.0;
        let first = middle - last * self.leading() / 2.0 + self.size() * 0.35;
        for (index, line) in lines.iter().enumerate() {
            self.text(x, first + count(index) * self.leading(), anchor, voice, line);
        }
    }

    fn words(&mut self, parts: &[&str]) {
        for part in parts {
            self.body.push_str(part);
        }
    }

    fn numbers<const COUNT: usize>(&mut self, attributes: [(&str, f64); COUNT]) {
        for (name, value) in attributes {
            self.words(&[" ", name, "=\""]);
            push_short(&mut self.body, value);
            self.body.push('"');
        }
    }

    fn points(&mut self, points: &[(f64, f64)]) {
        for (index, (x, y)) in points.iter().enumerate() {
            if index > 0 {
                self.body.push(' ');
            }
            push_short(&mut self.body, *x);
            self.body.push(',');
            push_short(&mut self.body, *y);
        }
    }

    fn fill(&mut self, fill: Fill) {
        self.body.push(' ');
        fill.write(self.style, &mut self.body);
    }

    /// The edge of a shape whose surface stays open; on a page the style sheet says that of every line.
    fn stroke(&mut self, pen: Pen) {
        if self.style == Style::Print {
            self.body.push_str(" fill=\"none\"");
        }
        self.line(pen);
    }

    /// A shape that is nothing but a line; one unit wide is what a line is when nothing is said.
    fn line(&mut self, pen: Pen) {
        if (pen.width - 1.0).abs() > f64::EPSILON {
            self.numbers([("stroke-width", pen.width)]);
        }
        self.body.push_str(if pen.dashed { " stroke-dasharray=\"5 3\" " } else { " " });
        pen.ink.write(self.style, &mut self.body);
    }
}

/// A count as a number to calculate with; the drawings have at most some thousands of parts.
pub(crate) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

/// A coordinate with at most one decimal: a tenth of a unit is less than anyone sees.
pub(crate) fn short(value: f64) -> String {
    let mut written = String::new();
    push_short(&mut written, value);
    written
}

/// Writes a coordinate as [`short`] does.
pub(crate) fn push_short(written: &mut String, value: f64) {
    push_tenths(written, tenths(value));
}

fn tenths(value: f64) -> i64 {
    if value.is_finite() { nearest(value * 10.0) } else { 0 }
}

/// The nearest whole number, half away from zero. `f64::round` is a call into the mathematics of the system
/// on most processors, and a map asks for it thousands of times.
#[expect(clippy::cast_possible_truncation, reason = "drawings are some thousands of units wide at most")]
pub(crate) fn nearest(value: f64) -> i64 {
    (value + 0.5_f64.copysign(value)) as i64
}

fn push_tenths(written: &mut String, tenths: i64) {
    if tenths < 0 {
        written.push('-');
    }
    let (units, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    written.push_str(itoa::Buffer::new().format(units));
    if tenth > 0 {
        written.push('.');
        written.push_str(itoa::Buffer::new().format(tenth));
    }
}

/// Writes a whole number. A page has tens of thousands of numbers, and the formatter of the standard
/// library takes several times as long.
pub(crate) fn push_whole(written: &mut String, number: i64) {
    written.push_str(itoa::Buffer::new().format(number));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        assert_eq!(short(1.04), "1");
        assert_eq!(short(-0.04), "0");
        assert_eq!(short(12.26), "12.3");
        assert_eq!(short(f64::NAN), "0");
        assert_eq!(short(-120.55), "-120.6");
        assert_eq!(short(0.3), "0.3");
    }

    #[test]
    fn whole_numbers_are_written_in_full() {
        let mut written = String::new();
        for number in [0, 7, -7, 10, 99, 100, 105, -1200, i64::MIN] {
            push_whole(&mut written, number);
            written.push(' ');
        }
        assert_eq!(written, "0 7 -7 10 99 100 105 -1200 -9223372036854775808 ");
    }
}
