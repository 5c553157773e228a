//! Facts as pairs of term and description.

use maud::{Markup, html};

/// Pairs below each other, term beside description where there is room.
#[must_use]
pub fn data_list(pairs: &[(String, Markup)]) -> Markup {
    html! {
        dl class="utrecht-data-list utrecht-data-list--html-dl utrecht-data-list--rows" {
            @for (term, description) in pairs {
                div class="utrecht-data-list__item" {
                    dt class="utrecht-data-list__item-key" { (term) }
                    dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd" {
                        (description)
                    }
                }
            }
        }
    }
}
