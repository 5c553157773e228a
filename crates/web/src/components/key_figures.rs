//! A few figures shown large. A figure never stands alone: name, value, unit, and a note with year, source
//! and what it is compared with.

use maud::{Markup, html};

/// One figure, already in the notation of the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is, such as "Inwoners".
    pub name: String,
    /// The value, or the words for a missing one.
    pub value: String,
    /// The unit behind the value; empty when the value holds it.
    pub unit: String,
    /// Year, comparison, source, caveat.
    pub note: String,
    /// Whether it is a figure of the visitor's own municipality, marked with the warm colour.
    pub is_own: bool,
}

/// The figures side by side, as a description list.
#[must_use]
pub fn key_figures(figures: &[KeyFigure]) -> Markup {
    html! {
        dl class="key-figures" {
            @for figure in figures {
                div class={ "key-figures__item" @if figure.is_own { " key-figures__item--own" } } {
                    dt { (figure.name) }
                    dd class="key-figures__value" {
                        (figure.value)
                        @if !figure.unit.is_empty() { " " span class="key-figures__unit" { (figure.unit) } }
                    }
                    dd class="key-figures__note" { (figure.note) }
                }
            }
        }
    }
}
