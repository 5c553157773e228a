//! A chart or map with everything that makes it readable: the reading above it, the drawing, the note below
//! it and the same figures as a table behind a fold.

use documents::text::text;
use domain::Language;
use maud::{Markup, PreEscaped, html};

use super::fold::fold;

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
    let drawing = html! {
        @match figure.narrow_drawing {
            None => (PreEscaped(figure.drawing)),
            Some(narrow) => {
                div class="chart-wide" { (PreEscaped(figure.drawing)) }
                div class="chart-narrow" { (PreEscaped(narrow)) }
            }
        }
    };
    with_drawing(language, figure, &drawing)
}

/// The figure around another element than a bare drawing, such as a map that holds the drawing.
#[must_use]
pub fn with_drawing(language: Language, figure: &Figure<'_>, drawing: &Markup) -> Markup {
    html! {
        figure class={ "figure" @if figure.is_wide { " figure--wide" } } {
            figcaption class="figure__reading" { (figure.reading) }
            div class="figure__drawing" { (drawing) }
            @if !figure.note.is_empty() { p class="figure__note" { (figure.note) } }
            (fold(&text(language, "frame-as-table"), &figure.table))
        }
    }
}
