//! The pages of the site itself. Pages about a noun of the product stand in a module of that name.

pub(crate) mod about;
pub(crate) mod accessibility;
pub(crate) mod home;
pub(crate) mod style_guide;
pub(crate) mod well_known;

use documents::text::text;
use domain::Language;
use maud::{Markup, html};

use crate::components::heading;

/// A page of running text from message keys: title, lead, then chapters, each a heading and its paragraphs.
/// `noun-lead`, `noun-CHAPTER-title` and `noun-CHAPTER-1`, `-2`, … are the keys.
pub(crate) fn running_text(language: Language, noun: &str, chapters: &[&str]) -> Markup {
    html! {
        (heading(1, &text(language, &format!("{noun}-title"))))
        p class="lead" { (text(language, &format!("{noun}-lead"))) }
        @for chapter in chapters {
            (heading(2, &text(language, &format!("{noun}-{chapter}-title"))))
            @for paragraph in paragraphs(language, noun, chapter) { p { (paragraph) } }
        }
    }
}

/// The numbered paragraphs of a chapter, as many as the message file holds.
fn paragraphs(language: Language, noun: &str, chapter: &str) -> Vec<String> {
    (1..)
        .map(|number| format!("{noun}-{chapter}-{number}"))
        .take_while(|key| documents::text::has_text(language, key))
        .map(|key| text(language, &key))
        .collect()
}
