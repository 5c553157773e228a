//! The navigation of the desk: what somebody has a right to, beside the page, above it, or behind one line.

use documents::text::text;
use domain::Language;
use maud::{Markup, html};

use super::DeskSection;
use crate::{access::SignedIn, visit::path};

/// The parts of the desk that are for this person. On a narrow screen the list stands above the page.
pub(super) fn navigation(
    language: Language,
    person: &SignedIn,
    current: DeskSection,
    address: &str,
) -> Markup {
    let list = html! {
        ul {
            @for section in DeskSection::ALL.into_iter().filter(|each| each.is_for(person)) {
                @let is_here = section.address() == address;
                @let mark = (section == current).then_some(if is_here { "page" } else { "true" });
                li {
                    a href=(path(language, section.address())) aria-current=[mark] {
                        (text(language, section.label()))
                    }
                }
            }
        }
    };
    // Of the two, styles show one: a list, or on a narrow screen one line that opens.
    html! {
        nav class="desk__nav" aria-label=(text(language, "desk-navigation")) {
            div class="desk__nav-wide" { (list) }
            details class="desk__nav-narrow" {
                summary { (text(language, "desk-navigation-open")) ": " (text(language, current.label())) }
                (list)
            }
        }
    }
}
