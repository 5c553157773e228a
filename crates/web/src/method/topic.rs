//! Methods that are more than one figure: how regions are drawn, peers chosen, tasks signalled.

use atlas::{Atlas, measure::Theme};
use documents::{
    number,
    text::{has_text, text, text_with},
};
use domain::Language;
use maud::{Markup, html};

use crate::components::{anchored_heading, fold::fold};

/// The methods of a theme, by the key of their texts, which is also their anchor.
pub(super) const fn of(theme: Theme) -> &'static [&'static str] {
    match theme {
        Theme::Location => &["interaction"],
        Theme::Position => &[
            "relation",
            "city-and-zone",
            "travel-to-work",
            "nested-regions",
            "region-disagreement",
            "polycentricity",
            "change",
            "coalition",
        ],
        Theme::Role => &[
            "role-dimension",
            "archetype",
            "borrowed-size",
            "borrowed-nearness",
            "size-factor",
            "quadrant",
            "audience",
            "peers",
            "signal",
        ],
        Theme::Demography => &["growth"],
        _ => &[],
    }
}

/// A method with its explanation, and its formula behind a fold.
pub(super) fn entry(atlas: &Atlas, language: Language, topic: &str) -> Markup {
    let fit = atlas.model.fit;
    let percent = |share: f64| number::percent(language, share * 100.0, 0);
    let fitted =
        [("fit", percent(fit.common_part).into()), ("between", percent(fit.common_part_between).into())];
    html! {
        (anchored_heading(3, topic, &text(language, &format!("method-topic-{topic}"))))
        p { (text_with(language, &format!("method-{topic}"), &fitted)) }
        (formula(language, topic))
    }
}

/// The formula behind a fold; nothing when there is none.
pub(super) fn formula(language: Language, key: &str) -> Markup {
    let key = format!("method-{key}-formula");
    if !has_text(language, &key) {
        return html! {};
    }
    fold(&text(language, "method-formula"), &html! { p class="formula" { (text(language, &key)) } })
}
