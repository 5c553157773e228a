//! Buttons, and links that look like one.

use maud::{Markup, html};

/// How much attention a button asks. A page has one primary button at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do here.
    Primary,
    /// Other things one can do.
    Secondary,
}

impl Weight {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Weight::Primary => "nl-button nl-button--primary",
            Weight::Secondary => "nl-button nl-button--secondary",
        }
    }
}

/// A link that looks like a button. `address` is complete, with the prefix of the language.
#[must_use]
pub fn link(address: &str, label: &str, weight: Weight) -> Markup {
    html! { a class=(weight.class()) href=(address) { (label) } }
}

/// A link to a file: label, then what kind of file it is, such as `PDF, 4 pagina's`.
#[must_use]
pub fn download(address: &str, label: &str, kind: &str, weight: Weight) -> Markup {
    html! {
        a class=(weight.class()) href=(address) {
            span class="nl-button__label" { (label) " " span class="nl-button__note" { "(" (kind) ")" } }
        }
    }
}

/// The button that sends a form.
#[must_use]
pub fn submit(label: &str, weight: Weight) -> Markup {
    html! { button type="submit" class=(weight.class()) { (label) } }
}
