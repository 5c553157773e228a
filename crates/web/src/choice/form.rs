//! The form to choose municipalities with: who is chosen, each with a way out, and fields for more. It
//! needs no script; names are suggested by the browser itself.

use atlas::Atlas;
use documents::text::text;
use domain::Language;
use maud::{Markup, html};

use super::{Choice, PARAMETER, codes};
use crate::{components::button, query::Address, visit::path};

/// How municipalities are chosen on a page.
pub struct Form<'a> {
    /// Makes the address of the page for other codes.
    pub address: &'a dyn Fn(String) -> Address,
    /// The fewest and the most municipalities that the page can show.
    pub bounds: (usize, usize),
    /// The key of the button while there are too few.
    pub button: &'static str,
    /// The key of the sentence that says that there is no room for more.
    pub full: &'static str,
}

impl Form<'_> {
    /// The form as it stands on the page.
    #[must_use]
    pub fn show(&self, atlas: &Atlas, language: Language, choice: &Choice) -> Markup {
        let (fewest, most) = self.bounds;
        let count = choice.chosen.len();
        let action = (self.address)(String::new());
        let (label, weight) = if count < fewest {
            (self.button, button::Weight::Primary)
        } else {
            ("choice-add", button::Weight::Secondary)
        };
        html! {
            (self.chosen(atlas, language, choice))
            @if count < most {
                form class="choices" method="get" action=(path(language, action.path())) {
                    @for (name, value) in (self.address)(choice.codes(atlas)).pairs() {
                        input type="hidden" name=(name) value=(value);
                    }
                    @for place in count..fewest.max(count + 1) { (field(language, place)) }
                    (suggestions(atlas))
                    (button::submit(&text(language, label), weight))
                }
            } @else {
                p class="figure__note" { (text(language, self.full)) }
            }
        }
    }

    /// Who is chosen.
    fn chosen(&self, atlas: &Atlas, language: Language, choice: &Choice) -> Markup {
        if choice.chosen.is_empty() {
            return html! {};
        }
        let without = |index: usize| {
            let others: Vec<usize> = choice.chosen.iter().copied().filter(|other| *other != index).collect();
            path(language, &(self.address)(codes(atlas, &others)).written())
        };
        html! {
            ul class="chosen" {
                @for index in &choice.chosen {
                    @let name = atlas.facts.register.get(*index).name.as_str();
                    li {
                        span { (name) }
                        a href=(without(*index)) {
                            (text(language, "choice-remove"))
                            span class="visually-hidden" { " " (name) }
                        }
                    }
                }
            }
        }
    }
}

/// A field for one municipality; the first two say which they are.
fn field(language: Language, place: usize) -> Markup {
    let id = format!("gemeente-{place}");
    let label = match place {
        0 => "choice-first",
        1 => "choice-second",
        _ => "choice-more",
    };
    html! {
        div {
            label for=(id) { (text(language, label)) }
            input class="utrecht-textbox utrecht-textbox--html-input" type="text" name=(PARAMETER) id=(id)
                list="namen" autocomplete="off" maxlength="80";
        }
    }
}

/// The names of all municipalities, for the browser to suggest.
fn suggestions(atlas: &Atlas) -> Markup {
    let mut municipalities: Vec<_> = atlas.facts.register.all().iter().collect();
    municipalities.sort_unstable_by_key(|each| &each.slug);
    html! { datalist id="namen" { @for each in municipalities { option value=(each.name) {} } } }
}
