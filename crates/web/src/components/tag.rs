//! A short label beside a name.

use maud::{Markup, html};

/// What a label says about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Anything.
    Plain,
    /// The visitor's own municipality: the only label in the warm colour.
    Own,
    /// A result of a model, no count.
    Model,
}

/// The label.
#[must_use]
pub fn tag(kind: Kind, label: &str) -> Markup {
    html! {
        span class={
            "tag"
            @match kind { Kind::Plain => "", Kind::Own => " tag--own", Kind::Model => " tag--model" }
        } { (label) }
    }
}
