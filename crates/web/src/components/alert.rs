//! A message that stands out from the text.

use maud::{Markup, html};

/// What kind of message it is; the title says it in words as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something to know.
    Info,
    /// Something that went well.
    Ok,
    /// Something to be careful with, such as a caveat of a figure.
    Warning,
    /// Something that went wrong.
    Error,
}

impl Kind {
    const fn class(self) -> &'static str {
        match self {
            Kind::Info => "utrecht-alert utrecht-alert--info",
            Kind::Ok => "utrecht-alert utrecht-alert--ok",
            Kind::Warning => "utrecht-alert utrecht-alert--warning",
            Kind::Error => "utrecht-alert utrecht-alert--error",
        }
    }
}

/// A message with a title, which is text and no heading: it may stand anywhere.
#[must_use]
pub fn alert(kind: Kind, title: &str, body: &Markup) -> Markup {
    html! {
        div class=(kind.class()) {
            div class="utrecht-alert__content" {
                p class="utrecht-alert__title" { (title) }
                div class="utrecht-alert__message" { (body) }
            }
        }
    }
}

/// A message of one sentence.
#[must_use]
pub fn plain(sentence: &str) -> Markup {
    html! { p class="tag" { (sentence) } }
}
