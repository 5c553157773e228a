//! A chart or map with everything that makes it readable: the reading above it, the drawing, the note below
//! it and the same figures as a table behind a fold.

use documents::text::text;
use domain::Language;
use maud::{Markup, Render, html};

use super::{Room, fold::fold};

/// What the words around a drawing take, in bytes.
const FRAME_BYTES: usize = 1024;

/// A drawing and what belongs to it.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// The sentence that says what the drawing shows.
    pub reading: &'a str,
    /// The drawing, an `svg` element made by `documents`.
    pub drawing: &'a str,
    /// The same drawing for narrow screens, shown instead of the first there.
    pub narrow_drawing: Option<&'a str>,
    /// Years, sources, caveats.
    pub note: &'a str,
    /// The figures of the drawing as a table; see [`super::table`].
    pub table: Markup,
    /// Whether the drawing uses the whole width of the page.
    pub is_wide: bool,
}

/// The figure as it stands on a page.
#[must_use]
pub fn figure(language: Language, figure: &Figure<'_>) -> Markup {
    with_drawing(language, figure, &Drawn(figure))
}

/// The drawing as it is, or the one of both that fits the screen.
struct Drawn<'a>(&'a Figure<'a>);

impl Render for Drawn<'_> {
    fn render_to(&self, buffer: &mut String) {
        let Some(narrow) = self.0.narrow_drawing else { return buffer.push_str(self.0.drawing) };
        for part in [
            "<div class=\"chart-wide\">",
            self.0.drawing,
            "</div><div class=\"chart-narrow\">",
            narrow,
            "</div>",
        ] {
            buffer.push_str(part);
        }
    }
}

/// The figure around another element than a bare drawing, such as a map that holds the drawing.
#[must_use]
pub fn with_drawing(language: Language, figure: &Figure<'_>, drawing: &impl Render) -> Markup {
    let bytes = figure.drawing.len() + figure.narrow_drawing.map_or(0, str::len) + figure.table.0.len();
    html! {
        (Room(bytes + FRAME_BYTES))
        figure class={ "figure" @if figure.is_wide { " figure--wide" } } {
            figcaption class="figure__reading" { (figure.reading) }
            div class="figure__drawing" { (drawing) }
            @if !figure.note.is_empty() { p class="figure__note" { (figure.note) } }
            (fold(&text(language, "frame-as-table"), &figure.table))
        }
    }
}
