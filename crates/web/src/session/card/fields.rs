//! The fields with which what a card says is changed.

use domain::session::{Aspect, Content, Stance};
use maud::{Markup, html};

use crate::session::{
    deed::{Deed, Line, Need},
    stage::Stage,
    words,
};

/// The fields with which a content is changed.
pub(super) fn content_fields(
    deed: &Deed<'_>,
    stage: &Stage<'_>,
    content: &Content,
    words: Option<&str>,
) -> Markup {
    let text = words.unwrap_or_else(|| content.words().as_str());
    let label = stage.say("session-text");
    let (need, hint) = match content {
        Content::Recognition { .. } => (Need::Sometimes, stage.say("session-reason-hint")),
        Content::Signal { .. } | Content::Appreciation { .. } => (Need::Never, String::new()),
        _ => (Need::Always, String::new()),
    };
    let line = Line { name: "tekst", label: &label, hint: &hint, value: text, rows: 3, need };
    html! {
        @if let Content::Recognition { stance, .. } = content {
            (deed.choices("mening", &stage.say("session-stance"), &stances(stage), words::stance_key(*stance)))
        }
        (deed.line(&line))
        @if let Content::Introduction { offers, .. } = content {
            (deed.line(&Line { name: "aanbod", label: &stage.say("session-offers"), value: offers.as_str(), rows: 2, need: Need::Never, ..Line::default() }))
        }
        @if let Content::Placemat { aspect: Aspect::History, year, .. } = content {
            @let year = year.map(|year| year.to_string()).unwrap_or_default();
            (deed.line(&Line { name: "jaar", label: &stage.say("session-year"), value: &year, need: Need::Never, ..Line::default() }))
        }
    }
}

/// The three answers to a sentence of the figures.
pub(crate) fn stances(stage: &Stage<'_>) -> Vec<(String, String)> {
    let option = |stance: &Stance| {
        let key = words::stance_key(*stance);
        (key.to_owned(), stage.say(&format!("session-stance-{key}")))
    };
    words::STANCES.iter().map(option).collect()
}
