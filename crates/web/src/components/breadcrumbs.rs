//! The way from the home page to this one.

use documents::text::text;
use domain::Language;
use maud::{Markup, html};

use crate::{frame::Crumb, visit::path};

/// The steps as links, and the page itself as plain text at the end.
#[must_use]
pub fn breadcrumbs(language: Language, steps: &[Crumb], current: &str) -> Markup {
    html! {
        nav class="utrecht-breadcrumb-nav" aria-label=(text(language, "frame-breadcrumbs")) {
            ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol" {
                @for step in steps {
                    li class="utrecht-breadcrumb-nav__item" {
                        a class="utrecht-breadcrumb-nav__link" href=(path(language, &step.address)) {
                            (step.label)
                        }
                    }
                }
                li class="utrecht-breadcrumb-nav__item" {
                    span class="utrecht-breadcrumb-nav__link" aria-current="page" { (current) }
                }
            }
        }
    }
}
