//! Two texts that were written at once.

use domain::session::{Content, ContributionView};
use maud::{Markup, html};

use super::{fields::content_fields, said::plain_words};
use crate::{
    components::button::Weight,
    session::{
        deed::{self, Deed},
        stage::Stage,
    },
};

/// Two people wrote at once: their texts side by side, to choose one or to write another.
pub(super) fn conflict(stage: &Stage<'_>, each: &ContributionView) -> Markup {
    let settle = |place: String| {
        Deed::new(stage, "tekst-kiezen", place)
            .with("bijdrage", each.id)
            .with("versie", each.revision)
            .with("stap", each.step)
    };
    let choose = |number: usize, content: &Content| {
        let mut deed = settle(format!("kies-{}-{number}", each.id));
        for (name, value) in deed::all_fields_of(content) {
            deed = deed.with(name, value);
        }
        let label = stage.say_with("session-choose-text", &[("number", (number + 1).to_string().into())]);
        html! {
            div class="conflict__text" {
                p { (plain_words(stage, content)) }
                @if !stage.is_closed() { (deed.button(&label, Weight::Secondary)) }
            }
        }
    };
    let both: Vec<String> =
        std::iter::once(&each.content).chain(&each.beside).map(|text| plain_words(stage, text)).collect();
    let both = both.join("\n");
    let write = settle(format!("kies-{}", each.id)).with_content(&each.content).drafted();
    let label = stage.say("session-write-both");
    html! {
        div class="conflict" role="group" aria-label=(stage.say("session-two-texts")) {
            p { strong { (stage.say("session-conflict")) } }
            div class="conflict__texts" {
                (choose(0, &each.content))
                @for (number, text) in each.beside.iter().enumerate() { (choose(number + 1, text)) }
            }
            @if !stage.is_closed() {
                details class="fold" {
                    summary { (label) }
                    div class="fold__content" {
                        (write.form(&html! {
                            (content_fields(&write, stage, &each.content, Some(&both)))
                            (write.submit(&stage.say("session-settle"), Weight::Primary))
                        }))
                    }
                }
            }
        }
    }
}
