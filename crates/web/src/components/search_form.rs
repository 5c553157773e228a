//! The search for a municipality: a form that works by itself, with suggestions where scripts run.

use documents::text::text;
use domain::Language;
use maud::{Markup, html};

use super::button::Weight;
use crate::visit::path;

/// The search in the header of every page, its label only read aloud.
#[must_use]
pub fn compact(language: Language) -> Markup {
    html! {
        form class="search-form" role="search" method="get" action=(path(language, "/gemeenten")) {
            label class="visually-hidden" for="zoek-boven" { (text(language, "frame-search-label")) }
            (field(language, "zoek-boven", "", Some("frame-search-placeholder"), Weight::Secondary))
        }
    }
}

/// The search as the main thing of a page: label and hint above it. `value` is what was searched for.
#[must_use]
pub fn large(language: Language, value: &str) -> Markup {
    html! {
        form class="search-form search-form--large" role="search" method="get"
            action=(path(language, "/gemeenten")) {
            label class="search-form__label" for="zoek" { (text(language, "frame-search-label")) }
            p class="search-form__hint" id="zoek-hint" { (text(language, "frame-search-hint")) }
            (field(language, "zoek", value, None, Weight::Primary))
        }
    }
}

fn field(language: Language, id: &str, value: &str, placeholder: Option<&str>, weight: Weight) -> Markup {
    let hint = placeholder.is_none().then_some("zoek-hint");
    html! {
        municipality-search
            data-source=(path(language, "/gemeenten/zoek"))
            data-target=(path(language, "/gemeenten/"))
            data-label=(text(language, "frame-search-suggestions"))
            data-none=(text(language, "frame-search-none"))
            data-one=(text(language, "frame-search-one"))
            data-many=(text(language, "frame-search-many")) {
            div class="search-form__row" {
                input class="utrecht-textbox utrecht-textbox--html-input" type="search" id=(id) name="q"
                    value=(value) autocomplete="off" autocapitalize="words" spellcheck="false" maxlength="80"
                    placeholder=[placeholder.map(|key| text(language, key))] aria-describedby=[hint];
                button type="submit" class=(weight.class()) { (text(language, "frame-search-button")) }
            }
        }
    }
}
