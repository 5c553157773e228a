//! The building blocks of pages: components of NL Design System as functions with typed arguments.

pub mod alert;
pub mod breadcrumbs;
pub mod button;
pub mod data_list;
pub mod figure;
pub mod fold;
pub mod form;
pub mod key_figures;
pub mod map;
pub mod pagination;
pub mod search_form;
pub mod table;
pub mod tag;

use hypher::Lang;
use maud::{Markup, Render, html};

/// Makes room for so many bytes to come, as the first thing in a large piece: without it the piece is copied again and
/// again while it grows.
#[derive(Clone, Copy, Debug)]
pub struct Room(pub usize);

impl Render for Room {
    fn render_to(&self, buffer: &mut String) {
        buffer.reserve(self.0);
    }
}

/// A word of a title that is longer may have to be divided on a phone, in signs.
const LONGEST_WHOLE: usize = 13;

/// A title whose long words can be divided with a hyphen: not every browser knows where a Dutch word may be, and cut
/// without a hyphen it cannot be read. The signs that say so are not seen and not read aloud.
#[must_use]
pub fn divisible(title: &str) -> String {
    let divided = |word: &str| {
        let is_long = word.chars().count() > LONGEST_WHOLE && word.chars().all(char::is_alphabetic);
        if !is_long {
            return word.to_owned();
        }
        hypher::hyphenate_bounded(word, Lang::Dutch, 4, 4).collect::<Vec<_>>().join("\u{ad}")
    };
    title.split(' ').map(divided).collect::<Vec<_>>().join(" ")
}

/// A heading of level 1 to 4; deeper levels become 4.
#[must_use]
pub fn heading(level: u8, label: &str) -> Markup {
    heading_with_id(level, None, label)
}

/// A heading that can be linked to.
#[must_use]
pub fn anchored_heading(level: u8, id: &str, label: &str) -> Markup {
    heading_with_id(level, Some(id), label)
}

fn heading_with_id(level: u8, id: Option<&str>, label: &str) -> Markup {
    html! {
        @match level {
            1 => h1 class="nl-heading nl-heading--level-1" id=[id] { (divisible(label)) },
            2 => h2 class="nl-heading nl-heading--level-2" id=[id] { (label) },
            3 => h3 class="nl-heading nl-heading--level-3" id=[id] { (label) },
            _ => h4 class="nl-heading nl-heading--level-4" id=[id] { (label) },
        }
    }
}

/// The links to the chapters of a long page: pairs of id and heading.
#[must_use]
pub fn on_this_page(label: &str, chapters: &[(&str, String)]) -> Markup {
    html! {
        nav class="on-this-page" aria-label=(label) {
            ol {
                @for (id, chapter) in chapters { li { a href={ "#" (id) } { (chapter) } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::divisible;

    #[test]
    fn long_words_can_be_divided_and_nothing_else_changes() {
        let title = "Het toekomstperspectief van middelgrote gemeenten: 2027";
        let shown = divisible(title);
        assert!(shown.contains("toekomst\u{ad}per"), "{shown:?}");
        assert!(shown.ends_with("middelgrote gemeenten: 2027"), "short words stay whole: {shown:?}");
        assert_eq!(shown.replace('\u{ad}', ""), title);
        assert_eq!(divisible("  a  b "), "  a  b ");
    }
}
