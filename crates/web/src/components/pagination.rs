//! From page to page of a long list.

use documents::text::{text, text_with};
use domain::Language;
use maud::{Markup, html};

/// Links to all pages of a list, counted from 1; nothing when there is only one. `address` makes the complete
/// address of a page.
#[must_use]
pub fn pagination(
    language: Language,
    current: usize,
    last: usize,
    address: impl Fn(usize) -> String,
) -> Markup {
    if last < 2 {
        return html! {};
    }
    html! {
        nav class="utrecht-pagination" aria-label=(text(language, "frame-pages")) {
            @if current > 1 {
                a rel="prev" href=(address(current - 1)) { (text(language, "frame-previous")) }
            }
            @for page in 1..=last {
                a href=(address(page)) aria-current=[(page == current).then_some("page")]
                    aria-label=(text_with(language, "frame-page", &[("page", page.to_string().into())])) {
                    (page)
                }
            }
            @if current < last {
                a rel="next" href=(address(current + 1)) { (text(language, "frame-next")) }
            }
        }
    }
}
