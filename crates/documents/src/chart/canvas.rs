//! The sheet a chart is painted on: shapes and words in, SVG out.
//!
//! Colours come as classes or as attributes by the style; never as a `style` attribute, which a strict
//! content security policy refuses.

use std::fmt::Write as _;

use domain::Language;

use super::{
    Setting, Width, measure,
    style::{Fill, Ink, Style, Voice},
};
use crate::xml::escape;

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

/// A sheet of fixed width and growing height.
pub struct Canvas {
    id: String,
    language: Language,
    style: Style,
    width: Width,
    height: f64,
    body: String,
}

impl Canvas {
    pub(crate) fn new(setting: &Setting) -> Canvas {
        Canvas {
            id: setting.id.clone(),
            language: setting.language,
            style: setting.style,
            width: setting.width,
            height: 0.0,
            body: String::new(),
        }
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
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
        let _ = write!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>",
            short(x),
            short(y),
            short(width.max(0.0)),
            short(height.max(0.0)),
            fill.attributes(self.style)
        );
    }

    /// The edge of a rectangle.
    pub(crate) fn outline(&mut self, x: f64, y: f64, width: f64, height: f64, pen: Pen) {
        let (x, y, width, height) = (short(x), short(y), short(width), short(height));
        let stroke = self.stroke(pen);
        let _ =
            write!(self.body, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {stroke}/>");
    }

    /// A dot.
    pub(crate) fn dot(&mut self, x: f64, y: f64, radius: f64, fill: Fill) {
        let (x, y, radius) = (short(x), short(y), short(radius));
        let paint = fill.attributes(self.style);
        let _ = write!(self.body, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {paint}/>");
    }

    /// A ring around a dot.
    pub(crate) fn ring(&mut self, x: f64, y: f64, radius: f64, pen: Pen) {
        let (x, y, radius) = (short(x), short(y), short(radius));
        let stroke = self.stroke(pen);
        let _ = write!(self.body, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {stroke}/>");
    }

    /// A straight line.
    pub(crate) fn segment(&mut self, from: (f64, f64), to: (f64, f64), pen: Pen) {
        let _ = write!(
            self.body,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>",
            short(from.0),
            short(from.1),
            short(to.0),
            short(to.1),
            self.stroke(pen)
        );
    }

    /// A line through points; fewer than two points draw nothing.
    pub(crate) fn polyline(&mut self, points: &[(f64, f64)], pen: Pen) {
        if points.len() < 2 {
            return;
        }
        let points = join(points);
        let stroke = self.stroke(pen);
        let _ = write!(self.body, "<polyline points=\"{points}\" stroke-linejoin=\"round\" {stroke}/>");
    }

    /// A surface with straight edges; fewer than three points draw nothing.
    pub(crate) fn polygon(&mut self, points: &[(f64, f64)], fill: Fill) {
        if points.len() < 3 {
            return;
        }
        let paint = fill.attributes(self.style);
        let _ = write!(self.body, "<polygon points=\"{}\" {paint}/>", join(points));
    }

    /// A surface by its path data.
    pub(crate) fn surface(&mut self, path: &str, fill: Fill) {
        let paint = fill.attributes(self.style);
        let _ = write!(self.body, "<path d=\"{path}\" {paint}/>");
    }

    /// A line by its path data.
    pub(crate) fn curve(&mut self, path: &str, pen: Pen) {
        let stroke = self.stroke(pen);
        let _ = write!(self.body, "<path d=\"{path}\" {stroke}/>");
    }

    /// Paints the rest, until [`Canvas::end_group`], only inside this rectangle.
    pub(crate) fn begin_clip(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let id = escape(&self.id);
        let (x, y, width, height) = (short(x), short(y), short(width), short(height));
        let _ = write!(
            self.body,
            "<clipPath id=\"{id}-clip\"><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\
             </clipPath><g clip-path=\"url(#{id}-clip)\">"
        );
    }

    /// Gives all surfaces until [`Canvas::end_group`] one border, without writing their paths again.
    pub(crate) fn begin_borders(&mut self, pen: Pen) {
        let stroke = self.stroke(pen);
        let _ = write!(self.body, "<g stroke-linejoin=\"round\" {stroke}>");
    }

    /// Gives everything until [`Canvas::end_group`] one fill, to write it once instead of per shape.
    pub(crate) fn begin_surfaces(&mut self, fill: Fill) {
        let paint = fill.attributes(self.style);
        let _ = write!(self.body, "<g {paint}>");
    }

    /// A surface in the fill of the group around it.
    pub(crate) fn surface_of_group(&mut self, path: &str) {
        let _ = write!(self.body, "<path d=\"{path}\"/>");
    }

    pub(crate) fn end_group(&mut self) {
        self.body.push_str("</g>");
    }

    /// One line of words on its baseline.
    pub(crate) fn text(&mut self, x: f64, baseline: f64, anchor: Anchor, voice: Voice, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let _ = write!(
            self.body,
            "<text x=\"{}\" y=\"{}\"{anchor} {}>{}</text>",
            short(x),
            short(baseline),
            voice.attributes(self.style),
            escape(words)
        );
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

    fn stroke(&self, pen: Pen) -> String {
        let dash = if pen.dashed { " stroke-dasharray=\"5 3\"" } else { "" };
        format!(
            "fill=\"none\" stroke-width=\"{}\"{dash} {}",
            short(pen.width),
            pen.ink.attributes(self.style)
        )
    }
}

/// A count as a number to calculate with; the drawings have at most some thousands of parts.
pub(crate) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

fn join(points: &[(f64, f64)]) -> String {
    let pairs: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect();
    pairs.join(" ")
}

/// A coordinate with at most one decimal: a tenth of a unit is less than anyone sees. Written from whole
/// tenths, since a map has thousands of them and exact decimals of a fraction are slow.
pub(crate) fn short(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "drawings are some hundreds of units wide")]
    let tenths = if value.is_finite() { (value * 10.0).round() as i64 } else { 0 };
    let (whole, tenth) = ((tenths / 10).abs(), (tenths % 10).abs());
    let sign = if tenths < 0 { "-" } else { "" };
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
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
    }
}
