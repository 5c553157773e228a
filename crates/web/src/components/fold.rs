//! Details that are there for who wants them; opens without a script.

use maud::{Markup, html};

/// A summary that opens and closes its content.
#[must_use]
pub fn fold(summary: &str, content: &Markup) -> Markup {
    html! {
        details class="fold" {
            summary { (summary) }
            div class="fold__content stack" { (content) }
        }
    }
}

/// As [`fold()`], for a whole part of a chapter: on paper it is opened.
#[must_use]
pub fn part(summary: &str, content: &Markup) -> Markup {
    html! {
        details class="fold fold--part" {
            summary { (summary) }
            div class="fold__content stack" { (content) }
        }
    }
}
