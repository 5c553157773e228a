//! Something that is said to all.

use documents::moment;
use domain::session::Announcement;
use maud::{Markup, html};

use super::Press;
use crate::{components::button, session::stage::Stage};

/// The identity of the part.
pub(super) const ID: &str = "regie-omroep";

/// What is said now, and the field to say something else.
pub(super) fn announce(stage: &Stage<'_>) -> Markup {
    if stage.is_closed() {
        return html! { section id=(ID) {} };
    }
    let said = stage.course().and_then(|course| course.announcement.as_ref());
    let typed = stage.attempt.filter(|attempt| attempt.value("druk") == Some("omroep"));
    let value = |name: &str| typed.as_ref().and_then(|attempt| attempt.value(name)).unwrap_or_default();
    html! {
        section id=(ID) class="lead-part" aria-labelledby="regie-omroep-kop" {
            h2 id="regie-omroep-kop" class="lead-part__title" { (stage.say("session-lead-announce")) }
            @if let Some(said) = said {
                @let (words, language) = said.words.in_language(stage.language);
                @let at = moment::clock(stage.language, moment::local(said.at).time());
                div class="lead-said" {
                    p lang=[(language != stage.language).then(|| language.tag())] { (words) }
                    p class="form-hint" { (stage.say_with("session-lead-said", &[("time", at.into())])) }
                }
                (Press::new(stage, "omroep-weg").button(&stage.say("session-lead-unannounce")))
            }
            (Press::new(stage, "omroep").class("lead-form").form(&html! {
                div class="form-field" {
                    label class="form-label" for="omroep-nl" { (stage.say("session-lead-words-nl")) }
                    input class="utrecht-textbox utrecht-textbox--html-input form-input" id="omroep-nl" name="nl"
                        value=(value("nl")) autocomplete="off" aria-describedby="omroep-uitleg";
                    p class="form-hint" id="omroep-uitleg" { (stage.say_with("session-lead-announce-hint", &[("most", Announcement::LONGEST.into())])) }
                }
                div class="form-field" {
                    label class="form-label" for="omroep-en" {
                        (stage.say("session-lead-words-en")) " "
                        span class="form-optional" { (stage.say("form-optional")) }
                    }
                    input class="utrecht-textbox utrecht-textbox--html-input form-input" id="omroep-en" name="en"
                        value=(value("en")) autocomplete="off" lang="en";
                }
                (button::submit(&stage.say("session-lead-say"), button::Weight::Secondary))
            }))
        }
    }
}
